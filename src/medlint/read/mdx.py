"""What MDX has and Markdown has not: ``{/* comments */}`` and import lines. They leave the text, in place.

May not change where anything else stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint.read.offsets import Scale

if TYPE_CHECKING:
    from collections.abc import Callable

    from medlint.read.sheet import Sheet

_COMMENT = re.compile(r"\{[ \t]*/\*(.*?)\*/[ \t]*\}", re.S)
_MODULE = re.compile(
    r"^(?:import[ \t][^\n]*?[ \t]from[ \t]+['\"][^\n]*|import[ \t]+['\"][^\n]*['\"];?[ \t]*|"
    r"export[ \t]+(?:const|let|default|function)[ \t][^\n]*[;})\]])$",
    re.M,
)
#: Shows as nothing and is no white space, so that what follows on the line stays what it is.
_FILLER = "\u2060"


def take(body: str, begin: int, sheet: Sheet, parse: Callable[[str], Any]) -> str:
    """``body`` of the same length without comments (put on the sheet) and import lines, code left alone."""
    if "{" not in body and "import" not in body and "export" not in body:
        return body
    code = _code(body, parse)
    chars = list(body)
    for match in _COMMENT.finditer(body):
        if not any(first <= match.start() < last for first, last in code):
            sheet.comment(match[1], match.start() + begin, match.end() + begin)
            _blank(chars, body, *match.span())
    for match in _MODULE.finditer(body):
        if not any(first <= match.start() < last for first, last in code):
            _blank(chars, body, *match.span())
    return "".join(chars)


def _code(body: str, parse: Callable[[str], Any]) -> list[tuple[int, int]]:
    """Where code stands, which is no place for comments."""
    point = Scale(body).point
    return [
        (point(where["start"]), point(where["end"]))
        for event, where in parse(body)
        if event.__class__ is dict and ("Code" in event or "CodeBlock" in event.get("Start", ()))
    ]


def _blank(chars: list[str], body: str, start: int, end: int) -> None:
    line_start = body.rfind("\n", 0, start) + 1
    line_end = body.find("\n", end)
    after = body[end:] if line_end < 0 else body[end:line_end]
    alone = not body[line_start:start].strip() and not after.strip()
    for at in range(start, end):
        if alone:
            chars[at] = "\n" if chars[at] == "\n" else " "
        else:
            chars[at] = _FILLER
