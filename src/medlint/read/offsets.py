"""Offsets in UTF-8 bytes → code points. Knows nothing but text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache


@cache
def _stretches() -> re.Pattern[str]:
    return re.compile("[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")


class Scale:
    """Turns byte offsets of one text into code points; linear to make, logarithmic to ask."""

    def __init__(self, text: str) -> None:
        self._bytes = [0]
        self._points = [0]
        self._widths = [1]
        at = size = 0
        for match in _stretches().finditer(text):
            start, end = match.span()
            char = text[start]
            width = 2 if char < "\u0800" else 3 if char < "\U00010000" else 4
            size += start - at
            self._add(size, start, width)
            size += (end - start) * width
            self._add(size, end, 1)
            at = end

    def _add(self, size: int, point: int, width: int) -> None:
        self._bytes.append(size)
        self._points.append(point)
        self._widths.append(width)

    def point(self, offset: int) -> int:
        """The code point at this byte."""
        number = bisect_right(self._bytes, offset) - 1
        return self._points[number] + (offset - self._bytes[number]) // self._widths[number]
