"""What MDX has and Markdown has not: ``{/* comments */}`` and import lines. They leave the text, in place.

May not change where anything else stands.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.read.offsets import Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from medlint.read.sheet import Sheet

_OPENING = lazy.pattern(r"\{[ \t]*/\*")
_CLOSING = lazy.pattern(r"\*/[ \t]*\}")
_INSIDE = lazy.pattern(r"\A\{[ \t]*/\*|\*/[ \t]*\}\Z")
_MODULE = lazy.pattern(
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
    for start, end in _comments(body):
        if not _within(code, start):
            sheet.comment(_INSIDE.sub("", body[start:end]), start + begin, end + begin)
            _blank(chars, body, start, end)
    for match in _MODULE.finditer(body):
        if not _within(code, match.start()):
            _blank(chars, body, *match.span())
    return "".join(chars)


def _comments(body: str) -> Iterator[tuple[int, int]]:
    at = 0
    while opening := _OPENING.search(body, at):
        stop = body.find("*/", opening.end())
        if stop < 0:
            return
        closing = _CLOSING.match(body, stop)
        if closing:
            yield opening.start(), closing.end()
        at = stop + 2


def _code(body: str, parse: Callable[[str], Any]) -> list[tuple[int, int]]:
    """Where code stands, which is no place for comments; sorted."""
    point = Scale(body).point
    return [
        (point(where["start"]), point(where["end"]))
        for event, where in parse(body)
        if event.__class__ is dict and ("Code" in event or "CodeBlock" in event.get("Start", ()))
    ]


def _within(code: list[tuple[int, int]], place: int) -> bool:
    number = bisect_right(code, (place, sys.maxsize)) - 1
    return number >= 0 and place < code[number][1]


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
