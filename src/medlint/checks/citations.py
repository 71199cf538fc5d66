"""The sources an article names, in its front matter or in a section for them.

A source counts when a reader could find it: a link to another site, a DOI, or a title with place and year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks.about import entries, fields, once, place, text_of
from medlint.checks.headings import Names, headings
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document, Span

_NAMES = Names(
    [],
    [
        r"\A(?:our |the |key |main |selected |list of |further |information |medical |scientific )*"
        r"(?:sources?|references?|bibliography|citations?|works cited|evidence|further reading)"
        r"(?: (?:used|and (?:sources?|references?|further reading|evidence|links)|of information|"
        r"for this (?:page|article)))*\Z",
        r"\bwhere (?:this|the|our) information comes from\b",
    ],
)
_TOLD = lazy.pattern(r"(?:the |our |key |main |medical |scientific )*evidence", re.IGNORECASE)
_ADDRESS = lazy.pattern(r"https?://[^\s<>\"')\]]+|\bdoi:? ?10\.\d{4,}/\S+|\b10\.\d{4,}/\S+", re.IGNORECASE)
_YEAR = lazy.pattern(r"\b(?:19|20)\d{2}\b")
_LABEL = lazy.pattern(r"(?:sources?|references?)\s*:\s*", re.IGNORECASE)
_PLACES = ("publisher", "url", "doi", "journal", "link", "href", "site", "website", "organisation",
           "organization", "isbn", "pmid")  # fmt: skip


class Citation(NamedTuple):
    """A source: what it is called, whether it says where it is found, where it stands."""

    title: str
    placed: bool
    span: Span


def listed(document: Document) -> list[Citation]:
    """The sources of the front matter, whole or not."""
    found = []
    for field in fields(document, "sources"):
        for key, item in entries(field):
            if item:
                found.append(_from_meta(document, key, item))
    return found


def _from_meta(document: Document, key: str, value: Any) -> Citation:
    if isinstance(value, str):
        return Citation(value.strip(), bool(_findable(value)), place(document, key))
    placed = any(text_of(value, name) for name in _PLACES)
    return Citation(text_of(value, "title", "name", "text"), placed, place(document, key))


def _findable(text: str) -> bool:
    return bool(_ADDRESS.search(text)) or (bool(_YEAR.search(text)) and len(text.split()) > 3)


@once
def shown(document: Document) -> set[str]:
    """The sources that the article's section on them gives, each as its address or its text."""
    blocks = list(_blocks(document))
    if not blocks:
        return set()
    found: set[str] = set()
    for block in blocks:
        linked = {
            link.target
            for link in document.links
            if link.kind != "image" and _inside(block, link.span) and link.target.startswith("http")
        }
        linked |= set(_ADDRESS.findall(block.plain))
        found |= {target.rstrip("/.,") for target in linked}
        if not linked:
            found.update(text for text in block.plain.split("; ") if _findable(text))
    return found


def _inside(block: Block, span: Span) -> bool:
    return block.span.start <= span.start < block.span.end


def numbers(document: Document) -> frozenset[int]:
    """The numbers of the blocks under headings for sources: other people's titles, not the writer's prose."""
    return frozenset(
        number
        for heading in headings(document)
        if _NAMES.match(heading.words)
        for number in heading.blocks
        if not _TOLD.fullmatch(heading.words.strip()) or _is_listed(document.blocks[number])
    )


def _is_listed(block: Block) -> bool:
    """Whether a block gives a source: under “Evidence” writers also say in prose what a study found."""
    return block.kind == "item" or bool(_ADDRESS.search(block.plain))


def _blocks(document: Document) -> Iterator[Block]:
    """What stands under headings for sources, or after a paragraph that says no more than “Sources:”."""
    cited = numbers(document)
    reading = False
    for number, block in enumerate(document.blocks):
        label = block.kind != "heading" and _LABEL.match(block.plain + ":")
        if label:
            reading = True
        elif block.kind == "heading":
            reading = False
        if (number in cited or reading) and block.kind not in ("heading", "code"):
            yield block
