"""A block while it is being read: pieces of shown text, each with the source that shows as it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.model import Block, Mark, Run, Span
from medlint.read import clean, words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from medlint.model.document import BlockKind, MarkKind


class Setting(NamedTuple):
    """What is known of a block from where it stands."""

    kind: BlockKind = "paragraph"
    level: int = 0
    group: int = 0
    row: int = 0
    column: int = 0
    quoted: bool = False


class Draft:
    """Collects the text of one block. Positions are those of the text being read."""

    __slots__ = ("marks", "open", "pieces", "setting", "size", "start")

    def __init__(self, setting: Setting, start: int) -> None:
        self.setting = setting
        self.start = start
        self.size = 0
        self.pieces: list[tuple[str, int, int]] = []
        self.marks: list[Mark] = []
        self.open: list[tuple[MarkKind, int]] = []

    def add(self, text: str, start: int, end: int) -> None:
        """Text that shows for the source ``start`` to ``end``."""
        if text:
            self.pieces.append((text, start, end))
            self.size += len(text)

    def begin(self, kind: MarkKind) -> None:
        """Open a mark here."""
        self.open.append((kind, self.size))

    def finish(self, kind: MarkKind) -> None:
        """Close the innermost open mark of this kind, if there is one."""
        for number in range(len(self.open) - 1, max(len(self.open) - 9, -1), -1):
            if self.open[number][0] == kind:
                self.marks.append(Mark(kind, self.open.pop(number)[1], self.size))
                return

    def cut(self, at: int) -> None:
        """Take away what shows for the source from ``at`` on."""
        while self.pieces and self.pieces[-1][2] > at:
            text, start, end = self.pieces.pop()
            self.size -= len(text)
            if start < at and len(text) == end - start:
                self.add(text[: at - start], start, at)
        self.marks = [mark for mark in self.marks if mark.start < self.size]

    def parts(self, places: list[int]) -> list[Draft]:
        """The draft cut in front of what shows for the source at each of ``places``, which are sorted."""
        made = [Draft(self.setting, self.start)]
        offsets = [0]
        size = 0
        waiting = iter([*places, -1])
        place = next(waiting)
        for piece in self.pieces:
            while 0 <= place <= piece[1]:
                made.append(Draft(self.setting, place))
                offsets.append(size)
                place = next(waiting)
            made[-1].add(*piece)
            size += len(piece[0])
        while place >= 0:
            made.append(Draft(self.setting, place))
            offsets.append(size)
            place = next(waiting)
        for part, offset in zip(made, offsets, strict=True):
            part.marks = [m for mark in self.marks if (m := _within(mark, offset, part.size))]
        return made

    def block(self, end: int) -> Block | None:
        """The block, or None if it shows nothing."""
        code = self.setting.kind == "code"
        raw = "".join([text for text, _, _ in self.pieces])
        marks = self.marks + [Mark(kind, start, self.size) for kind, start in self.open]
        text, runs, placed = clean.tidy(raw, self._runs(), marks, code)
        if not text:
            return None
        plain = clean.fold(text)
        tokens = () if code else words.tokenise(plain)
        kind, level, group, row, column, quoted = self.setting
        return Block(
            kind, text, plain, runs, Span(self.start, end), level, group, row, column, quoted, placed, tokens
        )

    def _runs(self) -> list[Run]:
        """One run for each stretch that corresponds character by character, and for each that does not."""
        runs: list[Run] = []
        start = 0
        first = last = begin = -1
        for text, source_start, source_end in self.pieces:
            size = len(text)
            even = size == source_end - source_start
            if even and source_start == last:
                last = source_end
            else:
                if last >= 0:
                    runs.append(Run(begin, start, first, last))
                begin, first, last = start, source_start, source_end
            start += size
            if not even:
                runs.append(Run(begin, start, first, last))
                last = -1
        if last >= 0:
            runs.append(Run(begin, start, first, last))
        return runs


def _within(mark: Mark, offset: int, size: int) -> Mark | None:
    """The mark moved to a text that begins at ``offset``, if it touches it."""
    start, end = mark.start - offset, mark.end - offset
    if end < 0 or start > size or (start == size > 0 and end > start):
        return None
    return Mark(mark.kind, max(start, 0), min(end, size))
