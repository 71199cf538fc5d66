"""Plain text → Document: paragraphs, headings and list items told by their shape alone. Knows no markup.

A paragraph is what stands between blank lines, or a line of its own where lines are not wrapped. The first
line is the title if it is short and has no final stop; a short line before prose is a heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from medlint.read import front_matter
from medlint.read.draft import Draft, Setting
from medlint.read.newlines import unify
from medlint.read.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document

_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(r"([ \t]*)([-*+•‣◦▪–·●○]|[0-9]{1,3}[.)]|\(?[a-z][.)])[ \t]+(?=\S)")
_RULE = re.compile(r"[ \t]*([-=_*~#])(?:[ \t]*\1){2,}[ \t]*")
_STOPS = (".", "!", ";", ":", ",", "…")
_CLOSERS = "\"'”’)]"
_TITLE = 120  # code points at most
_HEADING = 70
_WRAPPED = (40, 120)  # lines of wrapped text are this long at most, and the longest at least


class _Line(NamedTuple):
    start: int  # of its text, after a list marker
    end: int
    text: str
    begin: int  # with the marker
    indent: int  # -1 if it is no list item
    parted: bool  # a blank line or a rule stands before it


def read(source: str, path: str) -> Document:
    """The article in this plain text; never raises, positions are code points of ``source``."""
    text = unify(source)
    sheet = Sheet(text)
    sheet.meta, begin, odd = front_matter.take(text)
    sheet.oddities += odd
    paragraphs = list(_paragraphs(list(_lines(text, begin))))
    levels = _levels(paragraphs)
    items = _Items(sheet)
    for lines, level in zip(paragraphs, levels, strict=True):
        setting = items.setting(lines[0]) if lines[0].indent >= 0 else _setting(level)
        if lines[0].indent < 0:
            items.end()
        sheet.block(_draft(setting, lines), lines[-1].end)
    return sheet.document(path, source, "text")


def _setting(level: int) -> Setting:
    return Setting("heading", level) if level else Setting()


def _draft(setting: Setting, lines: list[_Line]) -> Draft:
    draft = Draft(setting, lines[0].begin)
    for number, line in enumerate(lines):
        if number:
            draft.add(" ", lines[number - 1].end, lines[number - 1].end + 1)
        draft.add(line.text, line.start, line.end)
    return draft


def _lines(text: str, begin: int) -> Iterator[_Line]:
    """The lines that show something."""
    last = begin
    for match in _LINE.finditer(text, begin):
        line = match[0]
        if line.isspace() or _RULE.fullmatch(line):
            continue
        parted = text.count("\n", last, match.start()) > 1 or last == begin
        marker = _MARKER.match(line)
        start = match.start() + (marker.end() if marker else len(line) - len(line.lstrip()))
        indent = len(marker[1].expandtabs(4)) if marker else -1
        yield _Line(start, match.end(), text[start : match.end()], match.start(), indent, parted)
        last = match.end()


def _paragraphs(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Lines that belong together."""
    chunk: list[_Line] = []
    for line in lines:
        if line.parted and chunk:
            yield from _cut(chunk)
            chunk = []
        chunk.append(line)
    if chunk:
        yield from _cut(chunk)


def _cut(chunk: list[_Line]) -> Iterator[list[_Line]]:
    """A chunk between blank lines cut where a line was not wrapped but ended."""
    width = max(line.end - line.begin for line in chunk)
    together = [chunk[0]]
    for before, line in zip(chunk, chunk[1:], strict=False):
        if _goes_on(before, line, width):
            together.append(line)
        else:
            yield together
            together = [line]
    yield together


def _goes_on(before: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with the sentence or paragraph of the one before."""
    if line.indent >= 0:
        return False
    shown = before.text.rstrip()
    if line.text[0].islower() and not shown.endswith((".", "!", "?")):
        return True
    if not _WRAPPED[0] <= width <= _WRAPPED[1]:
        return False
    word = len(line.text.split(None, 1)[0])
    return before.end - before.begin + 1 + word > width


def _levels(paragraphs: list[list[_Line]]) -> list[int]:
    """For each paragraph the level of the heading that it is, 0 if it is none."""
    levels = [0] * len(paragraphs)
    for number, lines in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if len(lines) > 1 or lines[0].indent >= 0 or not _heads(lines[0].text, _HEADING if number else _TITLE):
            continue
        if number == 0:
            levels[number] = 1
        elif following and _prose(following):
            levels[number] = 2
    return levels


def _heads(text: str, longest: int) -> bool:
    shown = text.strip()
    return (
        1 < len(shown) <= longest
        and any(char.isalpha() for char in shown)
        and not shown[0].islower()
        and not shown.rstrip(_CLOSERS).endswith(_STOPS)
    )


def _prose(lines: list[_Line]) -> bool:
    """Whether a paragraph has a sentence in it, or is a list."""
    text = " ".join(line.text for line in lines).rstrip()
    return lines[0].indent >= 0 or (len(text.split()) > 5 and text.rstrip(_CLOSERS)[-1:] in (".", "!", "?", ":"))


class _Items:
    """Numbers lists, and tells an item's depth by its indent."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._open: list[tuple[int, int]] = []  # indent and group

    def end(self) -> None:
        """Something that is no item ends the list."""
        self._open.clear()

    def setting(self, line: _Line) -> Setting:
        """The setting of an item at its indent."""
        while self._open and self._open[-1][0] > line.indent:
            self._open.pop()
        if not self._open or self._open[-1][0] < line.indent:
            self._open.append((line.indent, self._sheet.group()))
        return Setting("item", len(self._open), self._open[-1][1])
