"""From code point offsets to lines and columns, in one place for all reporters.

LF, CRLF and CR end a line; the Unicode line separators do not, because editors do not count them.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.model import Span
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_END = lazy.pattern(r"\r\n?|\n")
_MARK = "\ufeff"


class Place(NamedTuple):
    """1-based line and column, the column in code points."""

    line: int
    column: int


class Region(NamedTuple):
    """Where a span starts and ends (the end is the place after the last character)."""

    start: Place
    end: Place
    byte_offset: int  # UTF-8 bytes before the start


class Lines:
    """The lines of one source. A byte order mark at its start has no column."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._bounds = [0, *(match.end() for match in _END.finditer(source))]
        self._ascii = source.isascii()

    def place(self, offset: int) -> Place:
        """The place of an offset; one outside the source counts as its nearest end."""
        offset = min(max(offset, 0), len(self.source))
        line = bisect_right(self._bounds, offset)
        start = self._bounds[line - 1]
        if line == 1 and self.source.startswith(_MARK):
            start = min(1, offset)
        return Place(line, offset - start + 1)

    def region(self, span: Span) -> Region:
        """Start and end of a span."""
        start = min(max(span.start, 0), len(self.source))
        before = start if self._ascii else len(self.source[:start].encode("utf-8", "surrogatepass"))
        return Region(self.place(start), self.place(max(span.end, start)), before)

    def line(self, number: int) -> Span:
        """The extent of a 1-based line, without its end."""
        start = self._bounds[number - 1]
        after = self._bounds[number] if number < len(self._bounds) else len(self.source)
        text = self.source[start:after]
        return Span(start, start + len(text.rstrip("\r\n")))


class Texts:
    """The lines of every article of a report, each split once, when first asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._lines: dict[str, Lines] = {}

    def __getitem__(self, path: str) -> Lines:
        if path not in self._lines:
            self._lines[path] = Lines(self._texts.get(path, ""))
        return self._lines[path]
