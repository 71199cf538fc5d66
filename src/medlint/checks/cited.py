"""The sources of an article with their year, publisher and address, and whether the text points to them.

By front matter, else by the section on sources. Judges nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks import citations
from medlint.checks.about import entries, fields, once, place, text_of
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document, Span

_YEAR = lazy.pattern(r"(?<![\d/.-])(?:19|20)\d{2}(?![\d/])")
_ADDRESS = lazy.pattern(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
_READ = lazy.pattern(r"\b(?:accessed|retrieved|read|viewed|checked|last seen)(?: on)?\b.*", re.IGNORECASE)
_POINTER = lazy.pattern(
    r"\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|\(\d{1,3}(?:, ?\d{1,3})*\)|\[\^[\w-]+\]|[¹²³⁴-⁹]|\([^()]*\b(?:19|20)\d\d[a-z]?\)"
)
_WHEN_READ = ("read_on", "accessed", "accessed_on", "retrieved", "checked", "read", "access_date")


class Cited(NamedTuple):
    """A source; ``year`` is 0 when none is given, ``current`` whether somebody says that it still holds."""

    text: str
    year: int
    address: str
    current: bool
    span: Span


@once
def sources(document: Document) -> tuple[Cited, ...]:
    """All sources that the article names: the front matter's, or those of its section."""
    return tuple(_from_meta(document)) or tuple(_from_text(document))


def _from_meta(document: Document) -> Iterator[Cited]:
    for field in fields(document, "sources"):
        for key, item in entries(field):
            if item:
                yield _entry(item, place(document, key))


def _entry(item: Any, span: Span) -> Cited:
    if not isinstance(item, dict):
        return _written(str(item), span)
    text = " ".join(
        str(item[key]) for key in ("title", "name", "text", "publisher", "journal") if item.get(key)
    )
    given = text_of(item, "year", "date", "published") or text_of(item, *_WHEN_READ)
    found = _YEAR.search(given)
    address = text_of(item, "url", "link", "href", "doi")
    return Cited(text, int(found[0]) if found else 0, address, item.get("current") is True, span)


def _written(text: str, span: Span) -> Cited:
    address = _ADDRESS.search(text)
    bare = _ADDRESS.sub(" ", text)
    years = _YEAR.findall(_READ.sub("", bare)) or _YEAR.findall(bare)
    return Cited(bare, max(map(int, years), default=0), address[0] if address else "", False, span)


def _from_text(document: Document) -> Iterator[Cited]:
    for block in _listed(document):
        made = _written(block.plain, block.source_span(0, len(block.text)))
        linked = next((link.target for link in document.links if _inside(block, link.span)), "")
        if made.year or made.address or linked:
            yield made._replace(address=made.address or linked)


def _listed(document: Document) -> Iterator[Block]:
    numbers = citations.numbers(document)
    for number in sorted(numbers):
        block = document.blocks[number]
        if block.kind in ("item", "paragraph", "cell") and block.text.strip():
            yield block


def _inside(block: Block, span: Span) -> bool:
    return block.span.start <= span.start < block.span.end


def used(document: Document) -> bool:
    """Whether the text outside the section on sources points to one of them in any way."""
    numbers = citations.numbers(document)
    addresses = {_bare(each.address) for each in sources(document) if each.address}
    names = _names(document)
    for number, block in enumerate(document.blocks):
        if number in numbers or block.kind in ("heading", "code"):
            continue
        if _POINTER.search(block.text) or any(name in block.plain for name in names):
            return True
        if any(_bare(link.target) in addresses for link in document.links if _inside(block, link.span)):
            return True
    return "[^" in document.source


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[#?].*$|/$", "", address.strip().lower()).rstrip("/")


def _names(document: Document) -> frozenset[str]:
    """The publishers of the front matter, as the text may name them."""
    found = set()
    for field in fields(document, "sources"):
        for _, item in entries(field):
            publisher = text_of(item, "publisher", "journal")
            if len(publisher) > 2:
                found.add(publisher)
    return frozenset(found)
