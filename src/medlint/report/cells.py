"""How wide text is on a terminal, and how it breaks into rows. Knows nothing of findings."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from medlint.report.safe import show, visible
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Cell(NamedTuple):
    """One code point of the source as shown: its text, its width in terminal cells, whether it is marked."""

    text: str
    width: int
    marked: bool


def width_of(text: str) -> int:
    """The terminal cells that text takes: 2 for wide characters, 0 for combining marks."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


@cache
def _width(char: str) -> int:
    if combining(char):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def cells(text: str, start: int, end: int) -> list[Cell]:
    """The characters of a line; those from ``start`` to ``end`` are marked."""
    made = []
    for number, char in enumerate(text):
        shown = show(char)
        made.append(Cell(shown, width_of(shown), start <= number < end))
    return made


def rows(line: Sequence[Cell], width: int) -> list[list[Cell]]:
    """Break cells into rows no wider than ``width``, at a space where there is one."""
    broken: list[list[Cell]] = []
    row: list[Cell] = []
    used = 0
    for cell in line:
        if used + cell.width > width and row:
            row, rest = _split(row)
            broken.append(row)
            row = rest
            used = sum(c.width for c in row)
        row.append(cell)
        used += cell.width
    return [*broken, row]


def _split(row: list[Cell]) -> tuple[list[Cell], list[Cell]]:
    """The row up to its last space, and what goes on the next one."""
    for number in range(len(row) - 1, 0, -1):
        if row[number].text == " ":
            return row[: number + 1], row[number + 1 :]
    return row, []


def text_of(row: Iterable[Cell]) -> str:
    """A row as shown."""
    return "".join(cell.text for cell in row).rstrip()


def carets(row: Iterable[Cell]) -> str:
    """The line under a row: ``^`` under what is marked."""
    return "".join(("^" if cell.marked else " ") * cell.width for cell in row).rstrip()


def wrap(text: str, width: int, lead: str = "", indent: str = "") -> list[str]:
    """Running text in lines of at most ``width`` cells where words allow.

    The first line starts with ``lead``, the others with ``indent``; both count towards the width.
    """
    lines = [lead]
    fresh = True
    for word in visible(text).split():
        if not fresh and width_of(lines[-1]) + 1 + width_of(word) > width:
            lines.append(indent)
            fresh = True
        lines[-1] += word if fresh else " " + word
        fresh = False
    return lines
