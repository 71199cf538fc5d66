"""What git ignores, by the ``.gitignore`` files from the top of the repository down. Reads nothing else."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pathspec import GitIgnoreSpec

_MOST_BYTES = 1_000_000


class Ignored:
    """Answers for paths relative to the project's root, with ``/``."""

    def __init__(self, root: str) -> None:
        top = Path(root)
        self._top = next((p for p in (top, *top.parents) if (p / ".git").exists()), top)
        self._prefix = "" if self._top == top else top.relative_to(self._top).as_posix() + "/"
        self._spec = lru_cache(maxsize=None)(self._load)

    def folder(self, place: str) -> bool:
        """Whether git ignores this folder."""
        return self._ignores(self._prefix + place + "/")

    def file(self, place: str) -> bool:
        """Whether git ignores this file; that its folders are not ignored is for the caller to know."""
        return self._ignores(self._prefix + place)

    def _ignores(self, path: str) -> bool:
        if path.startswith(("../", "/")):
            return False
        for folder in _above(path.rstrip("/")):
            spec = self._spec(folder)
            if spec is None:
                continue
            inside = path[len(folder) + 1 :] if folder else path
            verdict = spec.check_file(inside).include
            if verdict is not None:
                return verdict
        return False

    def _load(self, folder: str) -> GitIgnoreSpec | None:
        file = self._top / folder / ".gitignore"
        try:
            if not file.is_file() or file.is_symlink() or file.stat().st_size > _MOST_BYTES:
                return None
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return None
        from pathspec import GitIgnoreSpec

        try:
            return GitIgnoreSpec.from_lines(lines)
        except ValueError:
            return None


def _above(path: str) -> Iterator[str]:
    """The folders a path is in, the nearest first, "" last."""
    folder = posixpath.dirname(path)
    while folder:
        yield folder
        folder = posixpath.dirname(folder)
    yield ""
