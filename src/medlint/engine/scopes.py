"""Where a suppression in an article reaches: the next block, the sentence it stands in, a quotation.

Only geometry: what the comment says, and whether it is allowed to say it, is for ``suppress``.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.engine import correction
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document, Sentence, Span

_OURS = lazy.pattern(r"\s*/?medlint-")


class Scope(NamedTuple):
    """A comment of ours and the source stretches it may reach; an empty stretch starts at -1.

    ``corrected``: what follows a ``/medlint-quote`` says that the quotation is wrong.
    """

    text: str
    start: int
    end: int
    block_start: int
    block_end: int
    sentence_start: int
    sentence_end: int
    corrected: bool


def scopes(document: Document) -> Iterator[Scope]:
    """Every comment that speaks to medlint, in order."""
    ours = [comment for comment in document.comments if _OURS.match(comment.text)]
    if not ours:
        return
    places = _Places(document)
    opened = -1
    for comment in sorted(ours, key=lambda each: each.span):
        block = places.next_block(comment.span)
        sentence = places.sentence(comment.span)
        closes = comment.text.strip().startswith("/")
        corrected = closes and opened >= 0 and places.corrected(opened, comment.span)
        opened = -1 if closes else comment.span.end
        yield Scope(comment.text.strip(), *comment.span, *block, *sentence, corrected)


_NOWHERE = (-1, -1)


class _Places:
    """Blocks and sentences in order of the source, each with where its text starts and ends there."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def blocks(self) -> list[tuple[int, int, Block]]:
        found = [(*block.source_span(0, len(block.text)), block) for block in self.document.blocks]
        return sorted(found, key=lambda each: each[:2])

    @cached_property
    def sentences(self) -> list[tuple[int, int, Sentence]]:
        found = [(*sentence.span(), sentence) for sentence in self.document.sentences]
        return sorted(found, key=lambda each: each[:2])

    def next_block(self, comment: Span) -> tuple[int, int]:
        """The first block whose text begins after the comment; of a table, the whole rest of the row."""
        number = _after(self.blocks, comment.end)
        if number == len(self.blocks):
            return _NOWHERE
        start, end, block = self.blocks[number]
        if block.kind in ("cell", "header"):
            row = (block.group, block.row)
            while (
                number < len(self.blocks)
                and (self.blocks[number][2].group, self.blocks[number][2].row) == row
            ):
                end = max(end, self.blocks[number][1])
                number += 1
        return start, end

    def sentence(self, comment: Span) -> tuple[int, int]:
        """The sentence a comment stands in; else the one before it in its block, the next, the last."""
        follow = _after(self.sentences, comment.end)
        before = _after(self.sentences, comment.start) - 1
        last = self.sentences[before] if before >= 0 else None
        if last and comment.end < last[1]:
            return last[:2]
        if last and last[2].block.span.start <= comment.start and comment.end <= last[2].block.span.end:
            return last[:2]
        if follow < len(self.sentences):
            return self.sentences[follow][:2]
        return last[:2] if last else _NOWHERE

    def corrected(self, start: int, closing: Span) -> bool:
        """Whether the rest of a quotation's sentence, or the sentence after it, says that it is wrong."""
        source = self.document.source
        follow = _after(self.sentences, closing.end)
        texts = [self.sentences[follow][2].plain] if follow < len(self.sentences) else []
        for number in {
            max(_after(self.sentences, start) - 1, 0),
            max(_after(self.sentences, closing.start) - 1, 0),
        }:
            if number < len(self.sentences):
                first, last, _ = self.sentences[number]
                texts += [source[first : min(start, last)], source[max(closing.end, first) : last]]
        return any(correction.corrects(text) for text in texts)


def _after(places: list[tuple[int, int, Block]] | list[tuple[int, int, Sentence]], offset: int) -> int:
    """The number of the first that starts at the offset or after it."""
    return bisect_left(places, offset, key=lambda each: each[0])
