"""Which sentences of an article a change touched, and whether what a finding speaks about is among them.

White space does not count, every other character does: a sign or a number makes another sentence. Knows no git.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from medlint.engine.outline import outline
from medlint.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.model import Block, Document

#: Groups whose findings are about the article as a whole, wherever they point.
_WHOLE = frozenset({"section", "trust", "review", "medlint", "site"})
_BY_BLOCK = frozenset({"read"})  # about the paragraph that they point at
_NEAR = 20  # blocks before a place among which its own is looked for
_START, _BLOCK_START = attrgetter("start"), attrgetter("span.start")
_MOST = 4_000_000  # pairs of sentences that are compared


class Touched:
    """What changed from ``old``, None for an article that was not there, to ``new``."""

    def __init__(self, old: Document | None, new: Document) -> None:
        self.new = new
        self.all = old is None or _about(old) != _about(new)
        self.regions = [] if old is None or self.all else _regions(old, new)

    def covers(self, rule: str, span: Span) -> bool:
        """Whether the change touched what a finding of this rule at this place speaks about."""
        if self.all:
            return True
        reach = self._reach(rule, span)
        number = (
            bisect_right(self.regions, reach.end, key=_START) - 1
        )  # regions are in order and do not overlap
        while number >= 0 and self.regions[number].end >= reach.start:
            if _meet(self.regions[number], reach):
                return True
            number -= 1
        return False

    def _reach(self, rule: str, span: Span) -> Span:
        group = rule.partition("/")[0]
        front = self.new.meta.span
        if group in _WHOLE or span in (self.new.title_span, Span(0, 0)) or (front and span.start < front.end):
            return Span(0, len(self.new.source))
        block = self._block(span)
        if block is not None and block.kind == "heading":
            return self._section(block)
        return block.span if block is not None and group in _BY_BLOCK else span

    def _block(self, span: Span) -> Block | None:
        """The innermost block that a span starts in; some stand inside others, such as the text of an image."""
        last = bisect_right(self._blocks, span.start, key=_BLOCK_START)
        near = self._blocks[max(last - _NEAR, 0) : last]
        return next((block for block in reversed(near) if span.start < block.span.end), None)

    @cached_property
    def _blocks(self) -> list[Block]:
        return sorted(self.new.blocks, key=_BLOCK_START)

    def _section(self, heading: Block) -> Span:
        blocks = self.new.blocks
        for section in self.new.sections:
            if section.heading is heading:
                last = blocks[section.tree_end - 1] if section.tree_end > section.start else heading
                return Span(heading.span.start, max(heading.span.end, last.span.end))
        return heading.span


def _about(document: Document) -> tuple[object, ...]:
    """What decides for a whole article which rules speak in it."""
    about = outline(document)
    return about["type"], about["locale"], *(comment[0] for comment in about["comments"])


def _meet(region: Span, span: Span) -> bool:
    if region.start == region.end or span.start == span.end:
        return region.start <= span.end and span.start <= region.end
    return region.start < span.end and span.start < region.end


def _regions(old: Document, new: Document) -> list[Span]:
    """The stretches of the new source that are not as they were; an empty one where something was taken out."""
    before, (after, starts) = _units(old)[0], _units(new)
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    middle = before[first : len(before) - last], after[first : len(after) - last]
    return [Span(starts[first + a], starts[first + b]) for a, b in _differences(*middle)]


def _differences(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Which units of ``after`` are new, as half-open ranges; empty ones where only something is missing."""
    if not before and not after:
        return []
    if len(before) * len(after) > _MOST:
        return [(0, len(after))]
    from difflib import SequenceMatcher

    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [(low, high) for tag, _, _, low, high in steps if tag != "equal"]


def _units(document: Document) -> tuple[list[str], list[int]]:
    """The source in sentences, with the markup before or after each, and where each starts; the end comes last."""
    source = document.source
    starts = sorted({0, *_lines_of_front_matter(document), *_sentences(document)})
    bounds = [*starts, len(source)]
    texts = [" ".join(source[a:b].split()) for a, b in pairwise(bounds)]
    return texts, bounds


def _lines_of_front_matter(document: Document) -> Iterator[int]:
    span = document.meta.span
    if span is None:
        return
    place = span.start
    while (place := document.source.find("\n", place, span.end)) >= 0:
        place += 1
        yield place
    yield span.end


def _sentences(document: Document) -> Iterator[int]:
    """Where sentences start; the first of a block with the markup that stands before it on its line."""
    found = sorted((sentence.span().start, sentence.start == 0) for sentence in document.sentences)
    before = document.meta.span.end if document.meta.span else 0
    for start, first in found:
        line = document.source.rfind("\n", before, start) + 1
        yield line if first and line > before else start
        before = start
