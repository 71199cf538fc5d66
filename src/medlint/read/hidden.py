"""Characters that no reader sees: which leave the text, and which of them are worth a word to the writer.

Legitimate: joiners in emoji and in scripts that need them, variation selectors after an emoji, direction
marks on a line with right-to-left letters, soft hyphens between letters. May not know of markup.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: One unseen character, as a regular expression.
UNSEEN = (
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\U000e0000-\U000e0fff]"
)


def unseen(text: str, start: int, end: int) -> Iterator[int]:
    """The positions in ``text[start:end]``, all unseen characters, of those that are not part of a sign."""
    for at in range(start, end):
        if not part_of_sign(text, at):
            yield at


def part_of_sign(text: str, at: int) -> bool:
    """Whether the unseen character at this place changes how its neighbours show, as it should."""
    char = text[at]
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else ""
    if not before:
        return False
    if char in "\ufe0e\ufe0f":
        return _pictorial(before) or before in "0123456789#*"
    if char == "\u200d":
        return (_pictorial(after) and _picture_end(before)) or _shaping(before)
    if char == "\u200c":
        return _shaping(before)
    if "\U000e0020" <= char <= "\U000e007f":
        return before == "\U0001f3f4" or "\U000e0020" <= before <= "\U000e007e"
    return False


def _pictorial(char: str) -> bool:
    return bool(char) and (char >= "\u2190" or char in "©®") and unicodedata.category(char) in ("So", "Sm")


def _picture_end(char: str) -> bool:
    return _pictorial(char) or char == "\ufe0f" or "\U0001f3fb" <= char <= "\U0001f3ff"


def _shaping(char: str) -> bool:
    return "\u0600" <= char <= "\u0dff" or "\u1780" <= char <= "\u18af"


def name(char: str) -> str:
    """``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    return f"U+{ord(char):04X} {unicodedata.name(char, _kind(char))}"


def _kind(char: str) -> str:
    kinds = {"Cc": "CONTROL CHARACTER", "Co": "PRIVATE-USE CHARACTER", "Cn": "UNASSIGNED CHARACTER"}
    return kinds.get(unicodedata.category(char), "INVISIBLE CHARACTER")
