"""Which source shows as which part of a Markdown code span. Knows nothing of the text around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = lazy.pattern(r"[ \t>]*")

Piece = tuple[str, int, int]


def pieces(shown: str, written: str, start: int) -> list[Piece]:
    """``shown`` in stretches, each with its source.

    ``written`` is the span with its backticks, which stands at ``start``.
    """
    ticks = len(written) - len(written.lstrip("`"))
    inner = written[ticks : len(written) - ticks]
    start += ticks
    if inner == shown:
        return [(shown, start, start + len(inner))]
    stripped = inner[:1] in " \n" and inner[-1:] in " \n" and not inner.isspace()
    for cut in (1, 0) if stripped else (0,):
        core = inner[cut : len(inner) - cut]
        made = list((_lines if "\n" in core else _escaped)(shown, core, start + cut))
        if _agrees(made, shown, written, start - ticks):
            return made
    return [(shown, start, start + len(inner))]


def _agrees(made: list[Piece], shown: str, written: str, start: int) -> bool:
    """Whether every stretch shows its own source; a line end shows as a space."""
    source = "".join([written[first - start : last - start] for _, first, last in made])
    return "".join([text for text, _, _ in made]) == shown == source.replace("\n", " ")


def _escaped(shown: str, inner: str, start: int) -> Iterator[Piece]:
    """In a table a bar is written with a backslash, which is not shown."""
    at = 0
    for part in re.split(r"(?=\|)", shown):
        if part[:1] == "|" and inner.startswith("\\|", at):
            at += 1
        yield part, start + at, start + at + len(part)
        at += len(part)


def _lines(shown: str, inner: str, start: int) -> Iterator[Piece]:
    """Lines in a quote or list: what stands before each is not shown, line ends show as a space."""
    at = place = 0
    for number, line in enumerate(inner.split("\n")):
        if number:
            yield " ", start + place - 1, start + place
            at += 1
        skip = _skip(shown, line, at) if number else 0
        size = len(line) - skip
        if size:
            yield shown[at : at + size], start + place + skip, start + place + len(line)
        at += size
        place += len(line) + 1


def _skip(shown: str, line: str, at: int) -> int:
    """How much of the line's beginning is not shown."""
    prefix = _PREFIX.match(line)
    longest = prefix.end() if prefix else 0
    for skip in range(min(longest, 200)):
        if shown.startswith(line[skip:], at):
            return skip
    return longest
