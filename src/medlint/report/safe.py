"""What may reach a terminal or a CI log: nothing invisible, nothing that moves the cursor, no command.

An article is written by anyone. Its characters are shown, never obeyed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from medlint import lazy

#: Control, format (bidirectional, zero-width, tags), surrogate, private-use, line and paragraph separator
#: characters, fillers and variation selectors, non-characters.
_HIDDEN = lazy.pattern(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    "\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_SHOWN = dict.fromkeys([*range(0xA1, 0xAD), *range(0xAE, 0x250), *map(ord, "‘’“”–—…→≥≤")])
_COMMAND = lazy.pattern(r"^((?:\s|\x1b\[[0-9;]*m)*):(?=:)")
_MARKER = lazy.pattern(r"##(?=\[|vso\[|teamcity\[)")
_SPACES = lazy.pattern(r"[ \t\r\n]+")


def show(char: str) -> str:
    r"""One character as it may be shown: itself, or its escape such as ``\u202e``."""
    if char == "\t":
        return "    "
    return _escape(char) if not _is_plain(char) and _HIDDEN.match(char) else char


def visible(text: str) -> str:
    """Text on one line, with every hidden character written out."""
    if _is_plain(text):
        return text
    return _HIDDEN.sub(lambda match: _escape(match[0]), _SPACES.sub(" ", text))


def _is_plain(text: str) -> bool:
    """Whether there is nothing to write out, and no two spaces to make one of."""
    return text.isprintable() and "  " not in text and text.translate(_SHOWN).isascii()


def guard(line: str) -> str:
    r"""A line that no CI runner takes for a command: ``::`` at its start becomes ``\x3a:``."""
    if "::" not in line and "##" not in line:
        return line
    return _MARKER.sub(r"#\\x23", _COMMAND.sub(r"\1\\x3a", line))


def to_json(value: Any, indent: int | None = None) -> str:
    """ASCII-only JSON in which no CI runner finds a command."""
    text = _in_lines(value, indent) if indent else _ON_ONE_LINE.encode(value)
    return _MARKER.sub(r"#\\u0023", text) if "##" in text else text


_ON_ONE_LINE = json.JSONEncoder(allow_nan=False)


def _in_lines(value: Any, indent: int) -> str:
    return json.dumps(value, indent=indent, separators=(",", ": "), allow_nan=False)


def to_lines(value: dict[str, Any]) -> str:
    """An object as JSON, each key and each item of a list on a line of its own."""
    return "".join(in_pieces(value))


def in_pieces(value: dict[str, Any]) -> Iterator[str]:
    """The same in pieces, so that a long list (or iterator, which counts as one) is never there as a whole."""
    opening = "{"
    for key, item in value.items():
        yield f"{opening}\n  {to_json(key)}: "
        yield from _items(item)
        opening = ","
    yield "\n}"


def _items(value: Any) -> Iterator[str]:
    if not isinstance(value, list | Iterator):
        yield to_json(value)
        return
    opening = "["
    for item in value:
        yield f"{opening}\n    {to_json(item)}"
        opening = ","
    yield "[]" if opening == "[" else "\n  ]"


def _escape(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
