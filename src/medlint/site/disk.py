"""What is where below the project's root, by exact name. Reads folders, never files."""

from __future__ import annotations

import os
import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEEPEST = 200  # folders below the root


class Disk:
    """``extra``: paths that count as files though they are not on the disk, such as standard input."""

    def __init__(self, root: str, extra: Iterable[str] = ()) -> None:
        self.root = os.path.abspath(root)  # noqa: PTH100
        self._real = os.path.realpath(root)
        self._extra = frozenset(extra)
        self._inside_of: dict[str, set[str]] = {}  # names by folder, of the extra paths
        for path in self._extra:
            folder, name = posixpath.split(path)
            self._inside_of.setdefault(folder, set()).add(name)
        self._names = lru_cache(maxsize=100_000)(self._sorted)
        self._listing = lru_cache(maxsize=None)(self._list)
        self._kinds = lru_cache(maxsize=10_000)(self._look)

    def kind_of(self, path: str) -> str:
        """``"file"``, ``"folder"`` or ``""``; a link that leaves the project leads nowhere."""
        return self._kinds(path)

    def _look(self, path: str) -> str:
        if path in self._extra:
            return "file"
        if path in ("", "."):
            return "folder"
        if path.count("/") > _DEEPEST:
            return ""
        folder, name = posixpath.split(path)
        return self._listing(folder).get(name, "")

    def names(self, folder: str) -> tuple[str, ...]:
        """What a folder holds, sorted; ``""`` is the root."""
        return self._names(folder)

    def _sorted(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted(self._inside_of.get(folder, set()) | self._listing(folder).keys()))

    def full(self, path: str) -> str:
        """The absolute path of a project path."""
        return os.path.join(self.root, *path.split("/"))  # noqa: PTH118

    def _list(self, folder: str) -> dict[str, str]:
        """Name → kind of all that a folder holds; nothing for what is no folder of the project."""
        if posixpath.isabs(folder) or ".." in folder.split("/") or "\0" in folder:
            return {}
        if folder and self.kind_of(folder) != "folder":
            return {}
        try:
            with os.scandir(self.full(folder)) as entries:
                return {entry.name: self._kind(entry) for entry in entries}
        except (OSError, ValueError):
            return {}

    def _kind(self, entry: os.DirEntry[str]) -> str:
        try:
            if entry.is_symlink() and not self._inside(entry.path):
                return ""
            if entry.is_dir():
                return "folder"
            return "file" if entry.is_file() else ""
        except OSError:
            return ""

    def _inside(self, path: str) -> bool:
        real = os.path.realpath(path)
        return real == self._real or real.startswith(self._real.rstrip(os.sep) + os.sep)
