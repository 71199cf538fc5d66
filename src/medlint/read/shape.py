"""Lines of plain text → paragraphs, and what the shape of a line tells: heading, prose, list item.

Knows no markup. Lines are wrapped, or each is a paragraph of its own; the lines themselves tell which.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = lazy.pattern(r"[^\n]+")
_MARKER = lazy.pattern(r"([ \t]*)([-*+•‣◦▪–·●○]|[0-9]{1,3}[.)]|\(?[a-z][.)])[ \t]+(?=\S)")
_RULE = lazy.pattern(r"[ \t]*([-=_*~#])(?:[ \t]*\1){2,}[ \t]*")
_STOPS = (".", "!", ";", ":", ",", "…")
_CLOSERS = "\"'”’)]"
_WRAPPED = (40, 120)  # the longest line of wrapped text is at least and at most this long


class Line(NamedTuple):
    """A line that shows something: ``text`` at ``start`` is without list marker and indent."""

    text: str
    start: int
    end: int
    begin: int  # with the marker
    indent: int  # -1 if it is no list item
    parted: bool  # a blank line stands before it


def paragraphs(text: str, begin: int, end: int) -> Iterator[list[Line]]:
    """The lines of ``text[begin:end]`` that belong together."""
    chunk: list[Line] = []
    for line in _lines(text, begin, end):
        if line.parted and chunk:
            yield from _cut(chunk)
            chunk = []
        chunk.append(line)
    if chunk:
        yield from _cut(chunk)


def heads(line: Line, longest: int) -> bool:
    """Whether a line of at most this many code points may be a heading."""
    shown = line.text.strip()
    return (
        line.indent < 0
        and 1 < len(shown) <= longest
        and any(char.isalpha() for char in shown)
        and not shown[0].islower()
        and not shown.rstrip(_CLOSERS).endswith(_STOPS)
    )


def prose(lines: list[Line]) -> bool:
    """Whether a paragraph has a sentence in it, or is a list."""
    words = sum(len(line.text.split()) for line in lines)
    last = lines[-1].text.rstrip().rstrip(_CLOSERS)[-1:]
    return lines[0].indent >= 0 or (words > 5 and last in (".", "!", "?", ":"))


def _lines(text: str, begin: int, end: int) -> Iterator[Line]:
    last = begin
    for match in _LINE.finditer(text, begin, end):
        line = match[0]
        if line.isspace() or _RULE.fullmatch(line):
            continue
        parted = text.count("\n", last, match.start()) > 1
        marker = _MARKER.match(line)
        skip = marker.end() if marker else len(line) - len(line.lstrip())
        indent = len(marker[1].expandtabs(4)) if marker else -1
        yield Line(line[skip:], match.start() + skip, match.end(), match.start(), indent, parted)
        last = match.end()


def _cut(chunk: list[Line]) -> Iterator[list[Line]]:
    """A chunk between blank lines cut where a line was not wrapped but ended."""
    width = max(line.end - line.begin for line in chunk)
    wrapped = _WRAPPED[0] <= width <= _WRAPPED[1] and any(_mid_sentence(*pair) for pair in pairwise(chunk))
    together = [chunk[0]]
    for before, line in pairwise(chunk):
        if _goes_on(before, line, width if wrapped else 0):
            together.append(line)
        else:
            yield together
            together = [line]
    yield together


def _goes_on(before: Line, line: Line, width: int) -> bool:
    """Whether a line goes on with the paragraph of the one before; ``width`` is 0 if none is wrapped."""
    if line.indent >= 0:
        return False
    if _mid_sentence(before, line):
        return True
    word = len(line.text.split(None, 1)[0])
    return width > 0 and before.end - before.begin + 1 + word > width


def _mid_sentence(before: Line, line: Line) -> bool:
    return line.indent < 0 and line.text[0].islower() and not before.text.rstrip().endswith((".", "!", "?"))
