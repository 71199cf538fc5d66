"""Blocks of code in Markdown: is the fence closed, and is indented text code at all? Knows source only."""

from __future__ import annotations

from medlint import lazy

_FENCE = lazy.pattern(r"[ \t>]*(`{3,}|~{3,})")
_WORDS = lazy.pattern(r"(?:[A-Za-z][a-z'’]+,? +){3}[a-z'’]+")
_SIGNS = lazy.pattern(r"[{}\[\]=<>$|\\#*_]|--|://")


def fenced(text: str, start: int) -> bool:
    """Whether the block at ``start`` is fenced."""
    return bool(_FENCE.match(text, start))


def closed(text: str, start: int, end: int) -> bool:
    """Whether the fence that opens ``text[start:end]`` is closed in it."""
    opening = _FENCE.match(text, start)
    last = text.rfind("\n", start, end - 1 if text[end - 1 : end] == "\n" else end) + 1
    closing = _FENCE.match(text, last) if last > start else None
    return bool(opening and closing and closing[1].startswith(opening[1]))


def prose(written: str) -> bool:
    """Whether indented text reads like language: four words in a row and no signs of code."""
    return bool(_WORDS.search(written)) and not _SIGNS.search(written)
