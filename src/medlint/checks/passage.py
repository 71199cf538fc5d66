"""An article as a list of sentences with their words, for kinds that look for statements anywhere in it.

Made once per article and shared by all rules that ask in a row. Judges nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from medlint.model import Block, Document, Sentence

_TEXT = frozenset({"paragraph", "item", "cell", "header", "caption"})


class Line(NamedTuple):
    """A sentence with its lower-case text and the set of its words; ``block`` numbers its block."""

    sentence: Sentence
    number: int
    block: int
    low: str
    forms: frozenset[str]
    heading: bool


@dataclass(frozen=True)
class Passages:
    """The sentences of an article in order: running text and, marked as such, headings."""

    document: Document
    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> tuple[Line, ...]:
        """All lines but headings."""
        return tuple(line for line in self.lines if not line.heading)

    @cached_property
    def by_block(self) -> Mapping[int, tuple[Line, ...]]:
        """The lines of each block, by the block's number."""
        found: dict[int, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.block, []).append(line)
        return {number: tuple(lines) for number, lines in found.items()}

    def of_blocks(self, numbers: Iterable[int]) -> tuple[Line, ...]:
        """The lines of these blocks, in order."""
        return tuple(line for number in sorted(set(numbers)) for line in self.by_block.get(number, ()))

    def around(self, line: Line) -> set[int]:
        """The blocks near a line: its own, its neighbours, and the whole of any list next to it."""
        blocks = self.document.blocks
        first = self._reach(line.block, -1, blocks)
        last = self._reach(line.block, 1, blocks)
        return set(range(first, last + 1))

    @staticmethod
    def _reach(start: int, step: int, blocks: tuple[Block, ...]) -> int:
        at = start
        free = 1
        while 0 <= at + step < len(blocks):
            follower = blocks[at + step]
            if follower.kind == "heading":
                break
            same_list = follower.group and follower.group == blocks[at].group
            if not same_list:
                if not free:
                    break
                free -= 1
            at += step
        return at


_latest: list[Passages] = []


def passages(document: Document) -> Passages:
    """The passages of an article; the latest article's are kept, because rules ask one after another."""
    if _latest and _latest[0].document is document:
        return _latest[0]
    made = Passages(document, _lines(document))
    _latest[:] = [made]
    return made


def _lines(document: Document) -> tuple[Line, ...]:
    numbers = {id(block): number for number, block in enumerate(document.blocks)}
    lines: list[Line] = []
    for sentence in document.sentences:
        block = sentence.block
        heading = block.kind == "heading"
        if heading or block.kind in _TEXT:
            start, end = sentence.start, sentence.end
            tokens = block.tokens
            forms = frozenset([t.form for t in tokens if start <= t.start < end])
            low = block.plain[start:end].lower()
            lines.append(Line(sentence, len(lines), numbers[id(block)], low, forms, heading))
    return tuple(lines)
