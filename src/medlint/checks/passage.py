"""An article as numbered sentences and an index of their words, for kinds that look for statements in it.

Made once per article and shared by all rules that ask in a row. Judges nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.record import field, record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.model import Block, Document, Sentence

_TEXT = frozenset({"paragraph", "item", "cell", "header", "caption"})
_LEAD = 14  # words of a lead-in that count for the entries of its list
_WORD = lazy.pattern(r"[^\W_]+(?:['&][^\W_]+)*")


def words_of(text: str) -> tuple[str, ...]:
    """Lower-case words; hyphens part them, a possessive “'s” is left out: ``a&e``, ``don't``, ``doctor``."""
    found = _WORD.findall(text.lower())
    if "'s" in text:
        found = [word.removesuffix("'s") for word in found]
    return tuple(found)


class Line(NamedTuple):
    """A sentence and its words; ``block`` numbers its block."""

    sentence: Sentence
    number: int
    block: int
    words: tuple[str, ...]
    heading: bool


@record(eq=False)
class Passages:
    """The sentences of an article in order: running text and, marked as such, headings.

    ``found`` is where those who search keep what they found, by what they searched for.
    """

    document: Document
    lines: tuple[Line, ...]
    found: dict[Any, Any] = field(default_factory=dict)

    @cached_property
    def text(self) -> frozenset[int]:
        """The numbers of all lines but headings."""
        return frozenset([line.number for line in self.lines if not line.heading])

    @cached_property
    def index(self) -> Mapping[str, list[tuple[int, int]]]:
        """Where each word stands: line and number of the word in it."""
        places: dict[str, list[tuple[int, int]]] = {}
        for line in self.lines:
            for at, word in enumerate(line.words):
                places.setdefault(word, []).append((line.number, at))
        return places

    @cached_property
    def pairs(self) -> Mapping[tuple[str, str], list[tuple[int, int]]]:
        """Where each two neighbouring words stand: line and number of the first in it."""
        places: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for line in self.lines:
            for at, pair in enumerate(pairwise(line.words)):
                places.setdefault(pair, []).append((line.number, at))
        return places

    @cached_property
    def vocabulary(self) -> list[str]:
        """All words, sorted."""
        return sorted(self.index)

    @cached_property
    def by_block(self) -> Mapping[int, tuple[int, ...]]:
        """The numbers of the lines of each block, by the block's number."""
        found: dict[int, list[int]] = {}
        for line in self.lines:
            found.setdefault(line.block, []).append(line.number)
        return {number: tuple(lines) for number, lines in found.items()}

    def beginning(self, stem: str) -> Iterator[str]:
        """The words that begin so."""
        words = self.vocabulary
        at = bisect_left(words, stem)
        while at < len(words) and words[at].startswith(stem):
            yield words[at]
            at += 1

    def of_blocks(self, numbers: Iterable[int]) -> frozenset[int]:
        """The lines of these blocks."""
        return frozenset([line for number in set(numbers) for line in self.by_block.get(number, ())])

    def around(self, number: int, reach: int) -> set[int]:
        """The lines near a line: ``reach`` either side up to a heading, and the whole of any list met."""
        near = {number}
        for step in (-1, 1):
            at, left = number, reach
            while 0 <= at + step < len(self.lines) and not self.lines[at + step].heading:
                at += step
                if not self._one_list(at, at - step):
                    left -= 1
                if left < 0:
                    break
                near.add(at)
        return near

    def _one_list(self, one: int, other: int) -> bool:
        first, second = self._block(one), self._block(other)
        return bool(first.group) and first.group == second.group

    def _block(self, line: int) -> Block:
        return self.lines[line].sentence.block


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
            words = words_of(block.plain[sentence.start : sentence.end])
            lines.append(Line(sentence, len(lines), numbers[id(block)], words, heading))
    return tuple(_with_leads(_with_rows(lines)))


def _with_leads(lines: list[Line]) -> list[Line]:
    """The lines, those of a list having the last words of the line that leads in to it: “call 999 if:”."""
    lead: tuple[str, ...] = ()
    for number, line in enumerate(lines):
        if line.sentence.block.kind != "item":
            lead = line.words[-_LEAD:] if line.sentence.plain.rstrip().endswith(":") else ()
        elif lead:
            lines[number] = line._replace(words=lead + line.words)
    return lines


def _with_rows(lines: list[Line]) -> list[Line]:
    """The lines, that which opens a row of a table having the words of the whole row."""
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        block = line.sentence.block
        if block.kind == "cell":
            rows.setdefault((block.group, block.row), []).append(line)
    for row in rows.values():
        words = tuple(word for line in row for word in line.words)
        lines[row[0].number] = row[0]._replace(words=words)
    return lines
