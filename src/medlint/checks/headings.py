"""The headings of an article and what stands under each: real headings, and bold words that open a paragraph.

Knows no rule: it answers which blocks stand under a heading that has certain words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document, Span

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_LONGEST = 90  # code points; longer bold text is emphasis, not a heading


class Heading(NamedTuple):
    """A heading's words, parted by single spaces with one at either end; the blocks under it."""

    words: str
    text: str
    span: Span
    blocks: range
    run_in: bool


class Names:
    """How a section may be headed: literal phrases that occur in the heading, or patterns."""

    def __init__(self, phrases: list[str], patterns: list[str]) -> None:
        self._phrases = tuple(f" {as_words(phrase).strip()} " for phrase in phrases)
        self._patterns = tuple(re.compile(pattern) for pattern in patterns)
        self.given = bool(phrases or patterns)

    def match(self, words: str) -> bool:
        """Whether these words (as ``as_words`` gives them) name the section."""
        return any(phrase in words for phrase in self._phrases) or any(
            pattern.search(words.strip()) for pattern in self._patterns
        )


def as_words(text: str) -> str:
    """Lower-case words with one space between, and one at either end: ``" side effects "``."""
    return " " + " ".join(_WORD.findall(text.lower())) + " "


def headings(document: Document) -> tuple[Heading, ...]:
    """All headings of an article but its title; the latest article's are kept."""
    if _latest and _latest[0][0] is document:
        return _latest[0][1]
    made = (*_real(document), *_run_in(document))
    _latest[:] = [(document, made)]
    return made


_latest: list[tuple[Document, tuple[Heading, ...]]] = []


def _title(document: Document) -> Block | None:
    """The heading that is the article's title, not that of a section."""
    block = document.title_block
    if block is None or block.level == 1:
        return block
    first = next((b for b in document.blocks if b.text), None)
    return block if first is block and not document.meta.get("title") else None


def _real(document: Document) -> Iterator[Heading]:
    title = _title(document)
    for section in document.sections:
        block = section.heading
        if block is not None and block is not title:
            span = block.source_span(0, len(block.text))
            yield Heading(
                as_words(block.plain), block.text, span, range(section.start, section.tree_end), False
            )


def _run_in(document: Document) -> Iterator[Heading]:
    """Bold words at the start of a paragraph or item, up to the next such or the next heading."""
    blocks = document.blocks
    for number, block in enumerate(blocks):
        bold = _opening(block)
        if bold:
            stop = next((n for n in range(number + 1, len(blocks)) if _ends(blocks[n], block)), len(blocks))
            span = block.source_span(0, bold)
            yield Heading(as_words(block.plain[:bold]), block.text[:bold], span, range(number, stop), True)


def _opening(block: Block) -> int:
    """The end of the bold words that open a block, or 0."""
    if block.marks and block.kind in ("paragraph", "item", "cell"):
        for mark in block.marks:
            if mark.kind == "strong" and mark.start == 0 and mark.end <= _LONGEST:
                return mark.end
    return 0


def _ends(block: Block, opener: Block) -> bool:
    return block.kind == "heading" or (block.kind == opener.kind and bool(_opening(block)))
