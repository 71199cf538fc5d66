"""Which source shows as which part of a Markdown code span. Knows nothing of the text around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = re.compile(r"[ \t>]*")


def pieces(shown: str, written: str, start: int) -> Iterator[tuple[str, int, int]]:
    """``shown`` in stretches, each with its source.

    ``written`` is the span with its backticks, which stands at ``start``.
    """
    ticks = len(written) - len(written.lstrip("`"))
    inner = written[ticks : len(written) - ticks]
    start += ticks
    if len(inner) == len(shown) + 2:
        inner, start = inner[1:-1], start + 1
    if len(inner) == len(shown):
        yield shown, start, start + len(inner)
    elif "\n" not in inner:
        yield from _escaped(shown, inner, start)
    else:
        yield from _lines(shown, inner, start)


def _escaped(shown: str, inner: str, start: int) -> Iterator[tuple[str, int, int]]:
    """In a table a bar is written with a backslash, which is not shown."""
    skip = 1 if inner[:1] == " " != shown[:1] else 0
    at = skip
    for part in re.split(r"(?=\|)", shown):
        if inner.startswith("\\|", at) and part[:1] == "|":
            at += 1
        yield part, start + at, start + at + len(part)
        at += len(part)


def _lines(shown: str, inner: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Lines in a quote or list: what stands before each is not shown, line ends show as a space."""
    at = place = 0
    for number, line in enumerate(inner.split("\n")):
        skip = _skip(shown, line, at) if number or not shown.startswith(line[:1]) else 0
        size = min(len(line) - skip, len(shown) - at)
        if size > 0:
            yield shown[at : at + size], start + place + skip, start + place + skip + size
            at += size
        place += len(line)
        if at < len(shown):
            yield shown[at], start + place, start + place + 1
            at += 1
        place += 1


def _skip(shown: str, line: str, at: int) -> int:
    """How much of the line's beginning is not shown."""
    prefix = _PREFIX.match(line)
    for skip in range(prefix.end() if prefix else 0):
        if shown.startswith(line[skip:], at):
            return skip
    return prefix.end() if prefix else 0
