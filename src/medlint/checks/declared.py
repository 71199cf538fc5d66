"""What an article declares: who paid, whose interests touch it, how to report a mistake, what was corrected and when.

By front matter or by what the page shows. Judges nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.about import fields
from medlint.checks.dates import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Span

_US = (
    r"(?:page|article|author|reviewer|writer|editor|editorial|we|our|us|site|website|guide|leaflet|medlint|charity|"
    r"trust)s?"
)
_MONEY = (
    r"(?:conflicts? of interests?|competing interests?|interests? to (?:declare|disclose)|"
    r"financial (?:ties|interests?)|"
    r"(?:funded|financed|paid for|sponsored) (?:only )?by|pays? for|paid for|"
    r"(?:take|takes|took|receives?|received|accept|accepts) (?:no |any |some )?"
    r"(?:money|fees?|funding|payments?|advertis\w+|grants?)|no (?:outside )?(?:funding|sponsor\w*)|advertising)"
)
_INTERESTS = lazy.pattern(
    rf"\b{_US}\b[^.]{{0,80}}\b{_MONEY}|\b{_MONEY}\b[^.]{{0,80}}\b{_US}\b|"
    r"\bno (?:conflicts? of interests?|competing interests?)|"
    r"\A(?:conflicts? of interests?|competing interests?|funding|disclosures?)\s*[:–-]",
    re.IGNORECASE,
)
_FAULT = (
    r"(?:mistakes?|errors?|corrections?|feedback|inaccura\w+|out of date|something wrong|wrong on this page|"
    r"comments?)"
)
_TELL = (
    r"(?:tell us|let us know|report|contact|e-?mail|write to|send|use (?:the|our|this) form|get in touch|give us|leave|"
    r"hear)"
)
_FEEDBACK = lazy.pattern(
    rf"\b{_FAULT}\b[^.?]{{0,60}}\??[^.?]{{0,60}}\b{_TELL}\b|\b{_TELL}\b[^.]{{0,60}}\b{_FAULT}\b",
    re.IGNORECASE,
)
_CORRECTED = lazy.pattern(
    r"\A(?:correction|erratum)\b\s*[:–-]|"
    r"\b(?:this|the|an earlier version of this) (?:page|article|version)\b[^.]{0,40}"
    r"\b(?:was|has been|were|have been) (?:corrected|amended)\b|\bwe (?:have )?corrected\b|"
    r"\b(?:earlier|previous) version of (?:this|the) (?:page|article)\b[^.]{0,30}"
    r"\b(?:said|stated|gave|had|listed)\b",
    re.IGNORECASE,
)

#: One of these words is in whatever the patterns above match.
_FUNDS = ("interest", "fund", "financ", "paid for", "pays for", "pay for", "sponsor", "advertis", "disclos")
_GIVEN, _GIVING = ("money", "fee", "payment", "grant"), ("take", "took", "receive", "accept")
_FAULTS = (
    "mistake", "error", "correction", "feedback", "inaccura", "out of date", "something wrong",
    "wrong on this page", "comment",
)  # fmt: skip
_CHANGES = ("correct", "erratum", "amended", "version of th")


def interests(document: Document) -> bool:
    """Whether it says who paid for it, or which interests its people have, “none” written out included."""
    if any(True for _ in fields(document, "conflicts")):
        return True
    return any(_of_money(block.plain) and _INTERESTS.search(block.plain) for block in document.prose)


def _of_money(text: str) -> bool:
    """Whether a text may speak of interests: most speak of nothing like it, and looking closely takes long."""
    low = text.lower()
    given = any(word in low for word in _GIVEN) and any(word in low for word in _GIVING)
    return given or any(word in low for word in _FUNDS)


def feedback(document: Document) -> bool:
    """Whether it says how a reader can report a mistake."""
    if any(True for _ in fields(document, "feedback")):
        return True
    return any(_of_faults(block.plain) and _FEEDBACK.search(block.plain) for block in document.prose)


def _of_faults(text: str) -> bool:
    low = text.lower()
    return any(word in low for word in _FAULTS)


def undated(document: Document) -> Iterator[tuple[Span, str]]:
    """The words of each correction whose paragraph gives no date."""
    for block in document.prose:
        low = block.plain.lower()
        found = _CORRECTED.search(block.plain) if any(word in low for word in _CHANGES) else None
        if found and not any(True for _ in written(block.plain)):
            yield block.source_span(*found.span()), block.text[found.start() : found.end()].rstrip(" :–-")
