"""From characters as written to characters as read: no invisible ones, composed, white space collapsed.

``tidy`` makes a block's ``text``, ``fold`` its ``plain``. Neither may know of markup, rules or languages.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.model import Mark, Run
from medlint.read import hidden, scripts
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SPACE = " \t\n\x0b\x0c\x85\u2028\u2029"
_QUOTES = {"'": "‘’‚‛′ʼʻˈ＇`´", '"': "“”„‟″＂«»"}
_DASHES = {"-": "‐‑‒–−﹣－⁃"}
_SPACES = {
    " ": "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
}


#: Marks piled on one another without end: composing them takes quadratic time and shows nothing.
_HIGHEST = 64
_PILE = lazy.pattern(rf"([^\w\s\x00-\x7f]{{{_HIGHEST},}})")


class Edit(NamedTuple):
    """Replace ``raw[start:end]`` by ``text``."""

    start: int
    end: int
    text: str


Shown = tuple[str, tuple[Run, ...], tuple[Mark, ...]]


def tidy(raw: str, runs: Sequence[Run], marks: Sequence[Mark], code: bool = False) -> Shown:
    """What the reader sees of ``raw``, with its runs and marks moved along. Code keeps its white space."""
    if raw.isprintable() and raw.isascii() and "  " not in raw and raw[:1] != " " and raw[-1:] != " ":
        return raw, tuple(runs), tuple(sorted(marks, key=_place))
    edits = list(_edits(raw, code))
    if not edits:
        return raw, tuple(runs), tuple(sorted(marks, key=_place))
    return _apply(raw, runs, marks, edits)


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.kind


@cache
def _odd(code: bool) -> re.Pattern[str]:
    if code:
        return re.compile(rf"\A\n+|{hidden.UNSEEN}+|[\ufb00-\ufb06]")
    blank = f"[{_SPACE}{hidden.UNSEEN[1:-1]}]"
    return re.compile(rf"{blank}{{2,}}|(?! ){blank}|\A | \Z|[\ufb00-\ufb06]")


def _edits(raw: str, code: bool) -> Iterator[Edit]:
    found: list[Edit] = []
    stop = len(raw.rstrip()) if code else len(raw)
    for match in _odd(code).finditer(raw, 0, stop):
        start, end = match.span()
        if "\ufb00" <= raw[start] <= "\ufb06":
            found.append(Edit(start, end, unicodedata.normalize("NFKC", match[0])))
        elif code and raw[start] == "\n":
            found.append(Edit(start, end, ""))
        else:
            found.extend(_blank(raw, start, end))
    if stop < len(raw):
        found.append(Edit(stop, len(raw), ""))
    if not raw.isascii() and (_PILE.search(raw) or not unicodedata.is_normalized("NFC", raw)):
        found.extend(_compositions(raw))
        found.sort()
    last = 0
    for edit in found:
        if edit.start >= last:
            yield edit
            last = edit.end


def _blank(raw: str, start: int, end: int) -> Iterator[Edit]:
    """White space and unseen characters together show as one space, at either end of the text as nothing."""
    while start < end and hidden.part_of_sign(raw, start):
        start += 1
    if any(char in _SPACE for char in raw[start:end]):
        yield Edit(start, end, "" if start == 0 or end == len(raw) else " ")
    else:
        for at in hidden.unseen(raw, start, end):
            yield Edit(at, at + 1, "")


def _compositions(raw: str) -> Iterator[Edit]:
    for match in re.finditer("[\x00-\x7f]?[^\x00-\x7f]+", raw):
        at = match.start()
        for part in _PILE.split(match[0]):
            if len(part) < _HIGHEST and not unicodedata.is_normalized("NFC", part):
                yield from _clusters(part, at)
            at += len(part)


def _clusters(chunk: str, offset: int) -> Iterator[Edit]:
    begin = 0
    for at in range(1, len(chunk) + 1):
        if at < len(chunk) and _joins(chunk, begin, at):
            continue
        cluster = chunk[begin:at]
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            yield Edit(offset + begin, offset + at, composed)
        begin = at


def _joins(chunk: str, begin: int, at: int) -> bool:
    char = chunk[at]
    if unicodedata.combining(char):
        return True
    base = unicodedata.normalize("NFC", chunk[begin:at])
    return unicodedata.normalize("NFC", base + char) != base + unicodedata.normalize("NFC", char)


def _apply(raw: str, runs: Sequence[Run], marks: Sequence[Mark], edits: Sequence[Edit]) -> Shown:
    starts = [run.start for run in runs]
    parts: list[str] = []
    new: list[Run] = []
    at = size = 0
    for edit in (*edits, Edit(len(raw), len(raw), "")):
        parts += raw[at : edit.start], edit.text
        shift = size - at
        new += [Run(a + shift, b + shift, *source) for a, b, *source in _cut(runs, starts, at, edit.start)]
        size += edit.start - at
        if edit.text:
            first, last = _source(runs, starts, edit.start, edit.end)
            new.append(Run(size, size + len(edit.text), first, last))
            size += len(edit.text)
        at = edit.end
    text = "".join(parts)
    return text, tuple(new), tuple(_moved(marks, edits, size))


def _moved(marks: Sequence[Mark], edits: Sequence[Edit], size: int) -> Iterator[Mark]:
    if not marks:
        return
    ends, shifts = [0], [0]
    for edit in edits:
        ends.append(edit.end)
        shifts.append(shifts[-1] + len(edit.text) - (edit.end - edit.start))

    def moved(offset: int) -> int:
        return max(0, min(offset + shifts[bisect_right(ends, offset) - 1], size))

    for mark in sorted(marks, key=_place):
        start = moved(mark.start)
        yield Mark(mark.kind, start, max(start, moved(mark.end)))


def _cut(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> Iterator[Run]:
    """The runs that show ``raw[start:end]``, cut to it."""
    number = max(bisect_right(starts, start) - 1, 0)
    while start < end and number < len(runs) and runs[number].start < end:
        run = runs[number]
        first, last = max(start, run.start), min(end, run.end)
        if run.end - run.start == run.source_end - run.source_start:
            shift = run.source_start - run.start
            yield Run(first, last, first + shift, last + shift)
        else:
            yield Run(first, last, run.source_start, run.source_end)
        number += 1


def _source(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    pieces = list(_cut(runs, starts, start, end))
    return pieces[0].source_start, pieces[-1].source_end


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for made in (_QUOTES, _DASHES, _SPACES):
        for plain, chars in made.items():
            table.update(dict.fromkeys(map(ord, chars), plain))
    table.update({0xFF01 + n: chr(0x21 + n) for n in range(94)})
    table[0x3BC] = "µ"
    return table


def fold(text: str) -> str:
    """The spelling that rules match on, of the same length as ``text``.

    Quotes, dashes and spaces become ASCII; fullwidth letters, and look-alike letters of another script in
    a Latin word, become the letters they pass for; Greek mu is the micro sign. The em dash stays: it parts
    words, where a hyphen would join them.
    """
    if text.isascii():
        return text if text.isprintable() else text.translate(_table())
    return scripts.latinise(text.translate(_table()))


def look_alikes(text: str) -> Iterable[tuple[int, int]]:
    """The words of ``text`` with letters that pass for letters of another script."""
    return scripts.mixed(text)
