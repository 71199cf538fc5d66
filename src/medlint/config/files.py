"""Finding and reading config files. YAML through ``yamlio``, TOML through ``toml``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from medlint import yamlio
from medlint.problem import Invalid, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES = ("medlint.yaml", "medlint.yml")


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
    return any(
        line.replace(" ", "").startswith(("[tool.medlint]", "[tool.medlint.")) for line in text.splitlines()
    )


def strays(articles: Iterable[str], root: Path, file: Path | None) -> list[str]:
    """Configs beside or above articles, further down than the one in use: they are not read.

    Paths of articles are relative to the working directory; so are the answers.
    """
    found = set()
    seen: set[Path] = set()
    top = root.resolve()
    for folder in map(Path, {os.path.dirname(article) for article in articles}):  # noqa: PTH120
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
        from medlint.config.toml import read_toml

        return read_toml(file, text)
    try:
        loaded = yamlio.load(text)
    except yamlio.YamlError as error:
        raise Invalid([Problem(str(file), error.line, "", error.message)]) from None
    return yamlio.Loaded({}) if loaded.value is None else loaded
