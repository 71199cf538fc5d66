"""When an article was last reviewed, when it is to be reviewed next, and whether it still awaits its review.

By front matter or by what the page shows. May not know today's date; judges nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks.about import entries, fields, once, place, text_of
from medlint.checks.dates import iso, later, written
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from medlint.model import Document, Span

STATUSES = ("draft", "edit", "clinical-review", "approved", "published", "retired")
_UNREVIEWED = ("draft", "edit", "clinical-review")
_LAST = lazy.pattern(
    r"\b(?:reviewed|last review|last checked|date of (?:last )?review)\b(?! (?:next|by \d))", re.I
)
_NEXT = lazy.pattern(
    r"\b(?:next (?:page |clinical |medical |planned )?review|review due|due for (?:its next )?review|"
    r"(?:will|to) be reviewed(?: again)?|review by|next (?:due|reviewed))\b",
    re.I,
)
_REACH = 80  # code points between the words and their date
_CLINICIAN = (
    r"(?:clinician|clinical reviewer|medical reviewer|doctor|pharmacist|nurse|specialist|clinical expert)s?"
)
_AWAITS = lazy.pattern(
    r"\b(?:awaits?|awaiting|waiting for|pending|needs?|still to have|before)\b[^.]{0,12}\b"
    r"(?:clinical|medical|expert|pharmacist|doctor'?s?)\b[^.]{0,20}\b(?:review|check|sign-?off|approval)|"
    rf"\b{_CLINICIAN}\b[^.]{{0,40}}\b(?:has|have)(?: not|n't)(?: yet)? "
    r"(?:checked|reviewed|approved|signed|seen)|"
    r"\b(?:has|have)(?: not|n't)(?: yet)? (?:yet )?been (?:clinically |medically )?"
    rf"(?:checked|reviewed|approved|signed off) by (?:a|an|any|our) [^.]{{0,20}}\b{_CLINICIAN}\b|"
    rf"\b(?:no|not yet) [^.]{{0,12}}{_CLINICIAN} has (?:yet )?(?:checked|reviewed|approved|signed)",
    re.I,
)


class Day(NamedTuple):
    """A day that the article gives, where it stands, as written; ``rough``: only its month was given."""

    day: date
    span: Span
    said: str
    rough: bool = False


class Given(NamedTuple):
    """A front matter value that should be a day."""

    value: Any
    day: date | None  # as far as it can be understood
    span: Span


def given(document: Document) -> Iterator[Given]:
    """Every date of the front matter that medlint reads, good or bad."""
    for name in ("last_reviewed", "next_review", "published"):
        for field in fields(document, name):
            if not isinstance(field.value, bool | list | dict):
                yield Given(field.value, _understood(field.value), field.span)
    for key, value in _signed(document):
        yield Given(value, _understood(value), place(document, key))


def _signed(document: Document) -> Iterator[tuple[str, Any]]:
    for field in fields(document, "reviews"):
        for key, item in entries(field):
            if text_of(item, "on"):
                yield f"{key}.on", item["on"]
            elif text_of(item, "date"):
                yield f"{key}.date", item["date"]


def _understood(value: Any) -> date | None:
    return iso(value) or next((found.day for found in written(str(value))), None)


@once
def last(document: Document) -> Day | None:
    """The day of the last review: the front matter's, else the one shown, else the last signature's."""
    return _from_meta(document, "last_reviewed") or _shown(document, _LAST, _NEXT) or _last_signed(document)


def _last_signed(document: Document) -> Day | None:
    days = [
        Day(day, place(document, key), str(value))
        for key, value in _signed(document)
        if (day := _understood(value))
    ]
    return max(days, key=lambda each: each.day, default=None)


@once
def following(document: Document) -> Day | None:
    """The day of the next review, named or reckoned from ``review_in``."""
    found = _from_meta(document, "next_review") or _shown(document, _NEXT, None)
    if found:
        return found
    before = last(document)
    for field in fields(document, "review_in"):
        day = later(before.day, field.value) if before else None
        if day:
            return Day(day, field.span, str(field.value))
    return None


def _from_meta(document: Document, name: str) -> Day | None:
    for field in fields(document, name):
        day = _understood(field.value)
        if day:
            return Day(day, field.span, str(field.value))
    return None


def _shown(document: Document, words: re.Pattern[str], other: re.Pattern[str] | None) -> Day | None:
    """The first date after these words in the same block, or in the next when the block ends with them."""
    if "review" not in document.lowered and "checked" not in document.lowered:
        return None
    blocks = document.prose
    for number, block in enumerate(blocks):
        for match in words.finditer(block.plain):
            if other and other.search(block.plain, max(match.start() - 25, 0), match.end()):
                continue
            target, start = block, match.end()
            if not block.plain[start:].strip(" :|-") and number + 1 < len(blocks):
                target, start = blocks[number + 1], 0
            found = next(written(target.plain[start : start + _REACH]), None)
            if found:
                span = target.source_span(start + found.start, start + found.end)
                said = target.text[start + found.start : start + found.end]
                return Day(found.day, span, said, found.rough)
    return None


def status(document: Document) -> str:
    """The front matter's ``status`` in lower case, ``""`` without one."""
    return next((str(field.value).strip().lower() for field in fields(document, "status")), "")


def unreviewed(document: Document) -> bool:
    """Whether the article says, by its status, that its clinical review is still to come."""
    return status(document) in _UNREVIEWED


def says_unreviewed(document: Document) -> bool:
    """Whether the page tells its readers so."""
    return any(_AWAITS.search(block.plain) for block in document.prose)
