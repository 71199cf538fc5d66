"""``[tool.medlint]`` of a pyproject, with the line of each key, which tomllib does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from medlint import lazy, yamlio
from medlint.problem import Invalid, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TABLE = lazy.pattern(r"\s*\[\s*tool\s*\.\s*medlint\s*(?:\.([\w.\-\"/* ]+))?\]")
_ANY_TABLE = lazy.pattern(r"\s*\[")
_KEY = lazy.pattern(r"\s*(\"[^\"]*\"|'[^']*'|[\w-]+)((?:\s*\.\s*(?:\"[^\"]*\"|'[^']*'|[\w-]+))*)\s*=")
_PART = lazy.pattern(r"\"[^\"]*\"|'[^']*'|[\w-]+")


def read_toml(file: Path, text: str) -> yamlio.Loaded:
    """The table's values and their lines. Raises Invalid."""
    try:
        value = tomllib.loads(text).get("tool", {}).get("medlint", {})
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise Invalid([Problem(str(file), int(line[1]) if line else 1, "", str(error))]) from None
    keys = {path: yamlio.Place(line, 1, 0, 0) for path, line in _toml_lines(text)}
    return yamlio.Loaded(_plain(value), {}, keys)


def _toml_lines(text: str) -> Iterator[tuple[yamlio.Path, int]]:
    """Where the keys under ``[tool.medlint]`` stand; tomllib does not say."""
    table: tuple[str, ...] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if match := _TABLE.match(line):
            table = tuple(_parts(match[1] or ""))
            yield table, number
        elif _ANY_TABLE.match(line):
            table = None
        elif table is not None and (match := _KEY.match(line)):
            yield (*table, *_parts(match[1] + match[2])), number


def _parts(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(dotted)]


def _plain(value: Any) -> Any:
    """TOML's dates as text, as YAML's are."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool) else str(value)
