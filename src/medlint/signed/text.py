"""The parts of an article that a sign-off binds, in order, in a spelling that layout and links do not change.

All that a reader sees is bound, and nothing else: which sentence is clinical is not for a machine to say. Left out
are the page's own lines on when it was reviewed, and front matter that says who, when and where.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple
from medlint.signed import about, markup

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.model import Block, Document, Span

#: Raised when the same article would give other parts than before: sign-offs made until then are void.
VERSION = 1
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|"
    rf"{_MONTH} \d{{1,2}},? \d{{4}}|{_MONTH},? \d{{4}})"
)
_PAGE = r"(?:(?:this |the )?(?:page|article|guide|leaflet|information) )?"
_BOOKS = lazy.pattern(
    rf"{_PAGE}(?:was |is )?(?:last )?(?:clinically |medically )?(?:reviewed|checked|updated|published)(?: on)?:? "
    rf"{_DATE}"
    rf"|(?:date of )?(?:last|next) (?:page |clinical |medical |planned )?review(?: is)?(?: due)?(?: on| by)?:? {_DATE}"
    rf"|review due(?: on| by)?:? {_DATE}"
    r"|(?:waiting for|awaiting|pending) (?:clinical |medical )?review"
    rf"|a (?:clinician|doctor|pharmacist) has not (?:yet )?(?:checked|reviewed) {_PAGE}(?:yet)?",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """A sentence, heading, cell or other thing that is bound: its words, and where they stand."""

    text: str
    span: Span


def parts(document: Document) -> list[Part]:
    """Everything of the article that a sign-off binds, in the order in which it stands."""
    found = [Part(normal(text), span) for text, span in about.parts(document)]
    body = [part for block in document.blocks for part in _of_block(document, block)]
    body += [Part(normal(text), span) for text, span in markup.parts(document)]
    found += sorted(body, key=lambda part: part.span.start)
    return [part for part in found if part.text]


def normal(text: str) -> str:
    """One spelling for what looks the same: composed letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def hash_of(texts: Sequence[str]) -> str:
    """The hash of these parts, as it stands in a sign-off. Where one part ends and the next begins counts, too."""
    from medlint.digest import sha256

    told = sha256(b"medlint-text/%d\n" % VERSION)
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        told.update(b"%d:" % len(data) + data)
    return f"sha256:{told.hexdigest()}"


def _of_block(document: Document, block: Block) -> Iterator[Part]:
    lead = _lead(block) + markup.lead(document, block)
    if block.kind == "code":
        yield Part(normal(lead + block.text), block.span)
        return
    signs = markup.signs(document, block)
    for sentence in document.by_block.get(id(block), ()):
        text = normal(markup.with_signs(block.plain, signs, sentence.start, sentence.end))
        if text and not _BOOKS.fullmatch(text.rstrip(" .")):
            yield Part(lead + text, sentence.span())


def _lead(block: Block) -> str:
    """What a reader sees of a block that is not in its words: the place in a table, that it stands for a picture."""
    if block.kind in ("cell", "header"):
        return f"row {block.row}, column {block.column}: "
    return {"alt": "picture: ", "code": "code: "}.get(block.kind, "")
