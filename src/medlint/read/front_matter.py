"""Front matter at the very start of an article: YAML between ``---`` lines, TOML between ``+++`` lines.

Knows nothing of what the keys mean. Broken front matter is an oddity, never an exception.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint import lazy, yamlio
from medlint.model import Meta, Oddity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOML = lazy.pattern(
    r"^[ \t]*(?:(\[\[?)([^\]\n]+)\]\]?|([\w.\"'-]+)[ \t]*=[ \t]*(\S[^\n]*))",
    re.M,
)
_KEY = lazy.pattern(r"[\w.-]+[ \t]*[:=](?:[ \t]|$)", re.M)
_FENCE = lazy.pattern(r"(---|\+\+\+)[ \t]*\n")


def take(source: str) -> tuple[Meta, int, tuple[Oddity, ...]]:
    """The front matter, where the body starts, and what is wrong.

    ``source`` has LF line ends; positions are code points in it. Front matter that cannot be read gives an
    oddity ``front-matter`` and no values; the body is what follows it. Text between fences that is no
    mapping but prose is left in the body.
    """
    begin = 1 if source.startswith("\ufeff") else 0
    opening = _FENCE.match(source, begin)
    if not opening:
        return Meta(), begin, ()
    fence = opening[1]
    closing = re.compile(rf"^{re.escape(fence)}[ \t]*(?:\n|\Z)", re.M).search(source, opening.end())
    if not closing:
        return Meta(), begin, _unclosed(source, opening)
    text = source[opening.end() : closing.start()]
    whole = Span(begin, closing.end())
    try:
        values, spans = (_yaml if fence == "---" else _toml)(text, opening.end())
    except _Broken as error:
        return _broken(text, whole, opening.end(), error)
    return Meta(values, spans, whole), closing.end(), ()


def _unclosed(source: str, opening: re.Match[str]) -> tuple[Oddity, ...]:
    """An oddity if what follows the opening fence looks like front matter that nothing closes."""
    if not _KEY.match(source, opening.end()):
        return ()
    return (Oddity("front-matter", Span(*opening.span(1)), f"the closing “{opening[1]}” line is missing"),)


class _Broken(ValueError):
    """Front matter that cannot be read, at an offset into its text."""

    def __init__(self, message: str, offset: int = 0, prose: bool = False) -> None:
        super().__init__(message)
        self.offset = offset
        self.prose = prose


def _broken(text: str, whole: Span, start: int, error: _Broken) -> tuple[Meta, int, tuple[Oddity, ...]]:
    at = start + min(error.offset, len(text))
    line_end = text.find("\n", at - start)
    end = start + (len(text) if line_end < 0 else line_end)
    odd = (Oddity("front-matter", Span(at, max(end, at)), str(error)),)
    if error.prose:
        return Meta(), whole.start, odd
    return Meta({}, {}, whole), whole.end, odd


def _yaml(text: str, start: int) -> tuple[dict[str, Any], dict[str, Span]]:
    try:
        loaded = yamlio.load(text)
    except yamlio.YamlError as error:
        prose = not re.search(r"^[\w.-]+[ \t]*:", text, re.M)
        raise _Broken(error.message, _offset(text, error.line, error.column), prose) from None
    if loaded.value is None:
        return {}, {}
    if not isinstance(loaded.value, dict):
        raise _Broken("it is no list of “key: value” lines", 0, prose=True)
    spans = {
        ".".join(map(str, path)): Span(start + place.start, start + _trimmed(text, place))
        for path, place in loaded.places.items()
        if path
    }
    return loaded.value, spans


def _trimmed(text: str, place: yamlio.Place) -> int:
    return place.start + len(text[place.start : place.end].rstrip())


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")
    line = min(line, len(lines))
    return sum(len(each) + 1 for each in lines[: line - 1]) + min(column - 1, len(lines[line - 1]))


def _toml(text: str, start: int) -> tuple[dict[str, Any], dict[str, Span]]:
    import tomllib

    try:
        values = _plain(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        where = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        offset = _offset(text, int(where[1]), int(where[2])) if where else 0
        raise _Broken(str(error).partition(" (at ")[0], offset) from None
    return values, {key: Span(start + a, start + b) for key, a, b in _toml_places(text)}


def _plain(value: Any) -> Any:
    """TOML's dates and times as ISO strings."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _toml_places(text: str) -> Iterator[tuple[str, int, int]]:
    """Where the value of each ``key = value`` line stands; ``[[tables]]`` are numbered."""
    prefix = ""
    counts: dict[str, int] = {}
    for match in _TOML.finditer(text):
        bracket, table, key, value = match.groups()
        if bracket:
            prefix = re.sub(r"[\s\"']", "", table) + "."
            if len(bracket) == 2:
                counts[table] = counts.get(table, -1) + 1
                prefix += f"{counts[table]}."
        else:
            name = prefix + re.sub("[\"']", "", key)
            yield name, match.start(4), match.start(4) + len(value.rstrip())
