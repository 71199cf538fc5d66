"""Finding and reading config files. YAML through ``yamlio``; TOML only when there is a pyproject to read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medlint import yamlio
from medlint.problem import Invalid, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAMES = ("medlint.yaml", "medlint.yml")
_TABLE = re.compile(r"\s*\[tool\.medlint(?:\.([\w.\-\"/* ]+))?\]")
_ANY_TABLE = re.compile(r"\s*\[")
_KEY = re.compile(r"\s*(\"[^\"]*\"|'[^']*'|[\w-]+)((?:\s*\.\s*(?:\"[^\"]*\"|'[^']*'|[\w-]+))*)\s*=")
_PART = re.compile(r"\"[^\"]*\"|'[^']*'|[\w-]+")


def find_config(start: Path) -> Path | None:
    """The nearest config upward from ``start``; the search ends at the repository's top folder."""
    folder = start.resolve()
    for place in (folder, *folder.parents):
        if found := config_in(place):
            return found
        if (place / ".git").exists():
            return None
    return None


def config_in(folder: Path) -> Path | None:
    """The config of this very folder: ``medlint.yaml`` before a pyproject with ``[tool.medlint]``."""
    for name in NAMES:
        if (folder / name).is_file():
            return folder / name
    project = folder / "pyproject.toml"
    if project.is_file() and _speaks_of_medlint(project):
        return project
    return None


def _speaks_of_medlint(project: Path) -> bool:
    try:
        text = project.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return any(_TABLE.match(line) for line in text.splitlines())


def strays(articles: Iterable[str], root: Path, file: Path | None) -> list[str]:
    """Configs beside or above articles, further down than the one in use: they are not read.

    Paths of articles are relative to the working directory; so are the answers.
    """
    found = set()
    seen: set[Path] = set()
    top = root.resolve()
    for folder in {Path(article).parent for article in articles}:
        for place in (folder, *folder.parents):
            if place in seen:
                break
            seen.add(place)
            inside = place.resolve()
            other = config_in(place) if inside != top and inside.is_relative_to(top) else None
            if other and (file is None or other.resolve() != file.resolve()):
                found.add(other.as_posix())
    return sorted(found)


def read_file(file: Path) -> yamlio.Loaded:
    """A config file's values and their lines. Raises Invalid."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid([Problem(str(file), 1, "", f"cannot be read: {error}")]) from None
    if file.suffix == ".toml":
        return _read_toml(file, text)
    try:
        loaded = yamlio.load(text)
    except yamlio.YamlError as error:
        raise Invalid([Problem(str(file), error.line, "", error.message)]) from None
    return yamlio.Loaded({}) if loaded.value is None else loaded


def _read_toml(file: Path, text: str) -> yamlio.Loaded:
    import tomllib

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
