"""A sorted list of words on disk, one a line, asked by bisection on a memory map.

Reads nothing else. The range of the lines that begin alike is found once and then searched.
"""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


_FEW = 12  # words that begin alike are sought one by one; to read the lines takes longer


class WordFile:
    """The words of one file: lower-case ASCII, sorted by code point, each ended by a line feed.

    Raises OSError when the file cannot be read, ValueError when it is empty.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._ranges: dict[bytes, tuple[int, int]] = {}

    def __contains__(self, word: str) -> bool:
        wanted = word.encode() + b"\n"
        low, high = self._range(wanted[:3])
        if self._map[low : low + len(wanted)] == wanted:
            return True
        return self._map.find(b"\n" + wanted, low, high) >= 0

    def those(self, words: Iterable[str]) -> Iterator[str]:
        """Those of many words that are here; the lines of words that begin alike are read once."""
        alike: dict[str, set[str]] = {}
        for word in words:
            alike.setdefault(f"{word}\n"[:3], set()).add(word)
        for begin, group in alike.items():
            if len(group) < _FEW:
                yield from filter(self.__contains__, group)
                continue
            low, high = self._range(begin.encode())
            if low < high:
                yield from group.intersection(self._map[low:high].decode("ascii").split())

    def _range(self, begin: bytes) -> tuple[int, int]:
        """Where the lines stand that begin so."""
        found = self._ranges.get(begin)
        if found is None:
            found = self._ranges[begin] = self._find(begin)
        return found

    def _find(self, begin: bytes) -> tuple[int, int]:
        if len(begin) < 3:
            return self._first(begin), self._first(begin + b"\xff")
        low, high = self._range(begin[:2])
        here = self._map[low : low + 3] == begin
        start = low if here else self._map.find(b"\n" + begin, low, high) + 1
        if not start and low:
            return low, low
        last = max(self._map.rfind(b"\n" + begin, low, high) + 1, start)
        return (
            (start, self._map.find(b"\n", last) + 1) if self._map[start : start + 3] == begin else (low, low)
        )

    def _first(self, wanted: bytes) -> int:
        """Where the first line stands that is not below ``wanted``."""
        low, high = 0, len(self._map)
        while low < high:
            middle = (low + high) // 2
            start = max(self._map.rfind(b"\n", low, middle) + 1, low)
            end = self._map.find(b"\n", start) + 1
            if self._map[start:end] < wanted:
                low = end
            else:
                high = start
        return low
