"""The code frame: the sentence around a finding, wrapped, with carets under the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.model import Span
from medlint.read.sentences import split
from medlint.report.cells import Cell, carets, cells, rows, text_of
from medlint.report.safe import guard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.report.lines import Lines
    from medlint.report.options import Options

_LINES = 4
_ROWS = 8
_LONG = 20_000


def gutter_width(lines: Lines, span: Span) -> int:
    """The digits of the longest line number shown."""
    return len(str(_extent(lines, span)[1]))


def frame(lines: Lines, span: Span, options: Options) -> list[str]:
    """The lines of a frame; the first is an empty gutter."""
    first, last, more = _extent(lines, span)
    gutter = len(str(last))
    bar = options.paint("gutter", " " * (gutter + 1) + "|")
    drawn = [bar]
    for number in range(first, last + 1):
        label = options.paint("gutter", f"{number:>{gutter}} |")
        drawn += _line(lines, number, span, (label, bar), options)
    return [*drawn, f"{bar} …"] if more else drawn


def _extent(lines: Lines, span: Span) -> tuple[int, int, bool]:
    """The first and last line to show, and whether the span goes on below."""
    region = lines.region(span)
    first, last = region.start.line, region.end.line
    if last > first and region.end.column == 1:
        last -= 1
    cut = min(last, first + _LINES - 1)
    return first, cut, cut < last


def _line(lines: Lines, number: int, span: Span, gutters: tuple[str, str], options: Options) -> Iterator[str]:
    line = lines.line(number)
    if number == 1 and lines.source.startswith("\ufeff"):
        line = Span(1, max(line.end, 1))
    shown = _sentences(lines.source[line.start : line.end], span.start - line.start, span.end - line.start)
    text = lines.source[line.start + shown.start : line.start + shown.end]
    start = span.start - line.start - shown.start
    marked = cells(text, start, span.end - line.start - shown.start)
    if span.end <= span.start:
        marked = _point(marked, start)
    label, bar = gutters
    broken = rows(marked, max(options.width - len(str(number)) - 3, 20))
    most = _most(broken)
    for index, row in enumerate(broken[:most]):
        yield guard(f"{label if index == 0 else bar} {text_of(row)}".rstrip())
        if any(cell.marked for cell in row):
            yield f"{bar} {options.paint('caret', _under(row))}"
    if len(broken) > most:
        yield f"{bar} …"


def _most(broken: list[list[Cell]]) -> int:
    """How many rows to draw: to the second of those that are marked."""
    marked = [number for number, row in enumerate(broken) if any(cell.marked for cell in row)]
    return min(_ROWS, marked[1] + 1) if len(marked) > 2 else _ROWS


def _sentences(text: str, start: int, end: int) -> Span:
    """The sentences of a line that a range touches, as offsets; the whole line if it is short or odd."""
    if len(text) > _LONG:
        return Span(max(start - 200, 0), min(max(end, start) + 200, len(text)))
    touched = [s for s in split(text) if s[0] < max(end, start + 1) and start < s[1]]
    if not touched:
        return Span(0, len(text))
    return Span(min(touched[0][0], max(start, 0)), max(touched[-1][1], min(end, len(text))))


def _point(marked: list[Cell], start: int) -> list[Cell]:
    """Mark the place of an empty span; past the end of the line, a space of its own."""
    if start >= len(marked):
        return [*marked, Cell(" ", 1, True)]
    start = max(start, 0)
    return [cell._replace(marked=number == start) for number, cell in enumerate(marked)]


def _under(row: list[Cell]) -> str:
    """Carets, at least one even where all that is marked has no width."""
    drawn = carets(row)
    if "^" in drawn:
        return drawn
    first = next(number for number, cell in enumerate(row) if cell.marked)
    return " " * max(sum(cell.width for cell in row[:first]) - 1, 0) + "^"
