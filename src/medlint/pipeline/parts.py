"""Which files a config is made of: itself, what it extends, its packs and its lists of words.

Reads a view, never the disk, and believes nothing that a link says.
"""

from __future__ import annotations

import posixpath
import tomllib
from typing import TYPE_CHECKING, Any

from medlint import yamlio
from medlint.pipeline.view import LINK, text_of
from medlint.problem import Problem
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from medlint.pipeline.view import View


class Parts(NamedTuple):
    """Path from the top → what it is, and what is named and cannot be had. ``installed``: packs from elsewhere."""

    files: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    installed: frozenset[str] = frozenset()


def parts(view: View, file: str, packs: Iterable[str] = ()) -> Parts:
    """The files that make up the config ``file`` ("" for none), and these packs."""
    found = _Found(view)
    if file:
        found.config(file)
    for pack in packs:
        found.pack(pack)
    return Parts(found.files, tuple(found.problems), frozenset(found.installed))


def values(view: View, file: str) -> dict[str, Any] | None:
    """What a config file says, None when it cannot be read."""
    text = text_of(view.data(file))
    if text is None:
        return None
    try:
        if file.endswith(".toml"):
            found: Any = tomllib.loads(text).get("tool", {}).get("medlint", {})
        else:
            found = yamlio.load(text).value
    except (yamlio.YamlError, tomllib.TOMLDecodeError, ValueError, RecursionError, AttributeError):
        return None
    return found if isinstance(found, dict) else {}


class _Found:
    def __init__(self, view: View) -> None:
        self.view = view
        self.files: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.installed: set[str] = set()

    def config(self, file: str) -> None:
        """A config and all it names."""
        if file in self.files:
            return
        if not self._plain(file, file, "config"):
            return
        said = values(self.view, file) or {}
        folder = posixpath.dirname(file)
        for name in _texts(said.get("extends")):
            self.config(self._join(file, folder, name) or file)
        for name in _texts(said.get("packs")):
            inside = posixpath.normpath(posixpath.join(folder, name))
            if "/" in name or "." in name or any(path.startswith(inside + "/") for path in self.view.paths):
                self.pack(self._join(file, folder, name))
            else:
                self.installed.add(name)
        for name in _texts(said.get("vocabulary")):
            if name.endswith(".txt") and (path := self._join(file, folder, name)):
                self._plain(file, path, "words")
        for name in _texts([said.get("baseline")]):
            if path := self._join(file, folder, name):
                self.files.setdefault(path, "baseline")

    def pack(self, folder: str | None) -> None:
        """All files in a pack's folder."""
        for path in self.view.paths if folder else ():
            if path.startswith(f"{folder}/"):
                self._plain(path, path, "pack")

    def _join(self, file: str, folder: str, name: str) -> str | None:
        """A path that a config names, from the top; None for one that leaves the repository."""
        path = posixpath.normpath(posixpath.join(folder, name))
        if path.startswith(("../", "/")) or path in ("..", "."):
            text = f"“{name}” lies outside the repository, so a commit cannot hold it: bring it in"
            self.problems.append(Problem(file, 1, "", text))
            return None
        return path

    def _plain(self, file: str, path: str, kind: str) -> bool:
        """Take a file in. A link is refused: what it leads to is no part of the commit."""
        self.files.setdefault(path, kind)
        if self.view.mode(path) == LINK:
            self.problems.append(Problem(file, 1, "", f"{path} is a link: put the file itself there"))
        return self.view.data(path) is not None


def _texts(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
