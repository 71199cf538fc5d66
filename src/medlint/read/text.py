"""Plain text → Document: paragraphs, headings and list items told by their shape alone. Knows no markup.

The first line is the title if it is short and has no final stop; a short line before prose is a heading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.read import front_matter, shape
from medlint.read.draft import Draft, Setting
from medlint.read.newlines import unify
from medlint.read.sheet import Sheet

if TYPE_CHECKING:
    from medlint.model import Document

#: How many code points a heading has at most.
TITLE = 120
_HEADING = 70


def read(source: str, path: str) -> Document:
    """The article in this plain text; never raises, positions are code points of ``source``."""
    text = unify(source)
    sheet = Sheet(text)
    sheet.meta, begin, odd = front_matter.take(text)
    sheet.oddities += odd
    paragraphs = list(shape.paragraphs(text, begin, len(text)))
    items = _Items(sheet)
    for number, lines in enumerate(paragraphs):
        if lines[0].indent >= 0:
            setting = items.setting(lines[0].indent)
        else:
            items.end()
            level = _level(paragraphs, number)
            setting = Setting("heading", level) if level else Setting()
        sheet.block(_draft(setting, lines), lines[-1].end)
    return sheet.document(path, source, "text")


def _draft(setting: Setting, lines: list[shape.Line]) -> Draft:
    draft = Draft(setting, lines[0].begin)
    for number, line in enumerate(lines):
        if number:
            draft.add(" ", lines[number - 1].end, lines[number - 1].end + 1)
        draft.add(line.text, line.start, line.end)
    return draft


def _level(paragraphs: list[list[shape.Line]], number: int) -> int:
    """The level of the heading that a paragraph is, 0 if it is none."""
    lines = paragraphs[number]
    if len(lines) > 1 or not shape.heads(lines[0], _HEADING if number else TITLE):
        return 0
    if number == 0:
        return 1
    return 2 if number + 1 < len(paragraphs) and shape.prose(paragraphs[number + 1]) else 0


class _Items:
    """Numbers lists, and tells an item's depth by its indent."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._open: list[tuple[int, int]] = []  # indent and group

    def end(self) -> None:
        """Something that is no item ends the list."""
        self._open.clear()

    def setting(self, indent: int) -> Setting:
        """What an item at this indent is."""
        while self._open and self._open[-1][0] > indent:
            self._open.pop()
        if not self._open or self._open[-1][0] < indent:
            self._open.append((indent, self._sheet.group()))
        return Setting("item", len(self._open), self._open[-1][1])
