"""The project's files twice: as a commit holds them and as they lie in the working tree. Judges nothing.

Paths are relative to the top of the repository, with ``/``. A link is a link in both: it is never followed.
"""

from __future__ import annotations

import hashlib
import os
import stat
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from medlint.git import Trouble
from medlint.git.run import git

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from medlint.git import Entry, Repository

LINK, SUBMODULE, PLAIN, PROGRAM = "120000", "160000", "100644", "100755"
_MOST = 32 << 20  # bytes of a file that is compared


class View(Protocol):
    """What both views answer."""

    @property
    def paths(self) -> frozenset[str]:
        """Every file, link and submodule."""

    def mode(self, path: str) -> str:
        """Git's mode of a path, "" for what is not there."""

    def data(self, path: str) -> bytes | None:
        """The bytes of a plain file; None for anything else."""

    def mark(self, path: str) -> str:
        """Names the content of a path whatever it is, "" for what is not there; equal marks are equal content."""


class Committed:
    """The files of one commit."""

    def __init__(self, repository: Repository, commit: str) -> None:
        self.commit = commit
        self._repository = repository
        self._tree: Mapping[str, Entry] = repository.tree(commit)
        self._known: dict[str, bytes] = {}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every file, link and submodule of the commit."""
        return frozenset(self._tree)

    def mode(self, path: str) -> str:
        """Git's mode of a path."""
        entry = self._tree.get(path)
        return entry.mode if entry else ""

    def blob(self, path: str) -> str:
        """The id of the content of a path, "" for what is not there."""
        entry = self._tree.get(path)
        return entry.blob if entry else ""

    def fetch(self, paths: Iterable[str]) -> None:
        """Read these files in one go. Raises Trouble for one that the repository lacks."""
        wanted = {self.blob(path) for path in paths if self.mode(path) in (PLAIN, PROGRAM)}
        for blob, data in self._repository.read(wanted - self._known.keys()):
            self._known[blob] = data

    def data(self, path: str) -> bytes | None:
        """The bytes of a plain file. Raises Trouble for one that the repository lacks."""
        if self.mode(path) not in (PLAIN, PROGRAM):
            return None
        self.fetch([path])
        return self._known[self.blob(path)]

    def mark(self, path: str) -> str:
        """Mode and digest of the content."""
        data = self.data(path)
        if data is not None:
            return _mark(self.mode(path), data)
        return f"{self.mode(path)}:{self.blob(path)}" if self.mode(path) else ""


class Present:
    """The files of the working tree: what git holds or would add, as it is on the disk."""

    def __init__(self, repository: Repository) -> None:
        self.top = repository.top
        self._indexed: Mapping[str, Entry] = repository.index()
        others = git(self.top, "ls-files", "--others", "--exclude-standard", "-z", "--full-name")
        self._others = frozenset(os.fsdecode(path) for path in others.split(b"\0") if path)
        self._links: dict[str, bool] = {}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every path that is there, whether git holds it already or not."""
        return frozenset(path for path in (*self._indexed, *self._others) if self.mode(path))

    def held(self, path: str) -> bool:
        """Whether git holds a file of this name, so that ignoring it hides nothing."""
        return path in self._indexed

    def absent(self) -> frozenset[str]:
        """Files that git holds and has been told not to lay out: a sparse checkout leaves them out."""
        told = git(self.top, "ls-files", "-v", "-z", "--full-name").split(b"\0")
        hidden = (os.fsdecode(line[2:]) for line in told if line[:1] in (b"S", b"s"))
        return frozenset(path for path in hidden if not self.mode(path))

    def mode(self, path: str) -> str:
        """Git's mode of what lies there; a path through a link counts as a link."""
        entry = self._indexed.get(path)
        if entry and entry.mode == SUBMODULE:
            return SUBMODULE
        try:
            about = os.lstat(self._full(path))
        except (OSError, ValueError):
            return ""
        if stat.S_ISLNK(about.st_mode) or self._through_link(path):
            return LINK
        if path.endswith("/") or stat.S_ISDIR(about.st_mode):
            return SUBMODULE  # a repository in the repository
        return PROGRAM if about.st_mode & 0o100 else PLAIN

    def data(self, path: str) -> bytes | None:
        """The bytes of a plain file; None for what cannot be read."""
        if self.mode(path) not in (PLAIN, PROGRAM):
            return None
        try:
            full = self._full(path)
            if not stat.S_ISREG(os.lstat(full).st_mode) or os.path.getsize(full) > _MOST:  # noqa: PTH202
                return None
            with open(full, "rb") as stream:  # noqa: PTH123
                return stream.read(_MOST)
        except OSError:
            return None

    def mark(self, path: str) -> str:
        """Mode and digest of the content."""
        mode, data = self.mode(path), self.data(path)
        if data is not None:
            return _mark(mode, data)
        if mode == LINK:
            return f"{LINK}:{_sha(self._target(path))}"
        return f"{mode}:{self._indexed[path].blob if path in self._indexed else 'unread'}" if mode else ""

    def same_blob(self, path: str, blob: str) -> bool:
        """Whether the file is, byte for byte, the content that git calls ``blob``."""
        data = self.data(path)
        if data is None:
            return False
        made = hashlib.sha256() if len(blob) == 64 else hashlib.sha1(usedforsecurity=False)
        made.update(b"blob %d\0" % len(data) + data)
        return made.hexdigest() == blob

    def _full(self, path: str) -> str:
        return os.path.join(self.top, *path.rstrip("/").split("/"))  # noqa: PTH118

    def _target(self, path: str) -> bytes:
        try:
            return os.fsencode(os.readlink(self._full(path)))  # noqa: PTH115
        except OSError:
            return b"through a link"

    def _through_link(self, path: str) -> bool:
        """Whether a folder on the way to a path is a link."""
        folder = path.rstrip("/").rpartition("/")[0]
        if not folder:
            return False
        if folder not in self._links:
            self._links[folder] = os.path.islink(self._full(folder)) or self._through_link(folder)  # noqa: PTH114
        return self._links[folder]


def _mark(mode: str, data: bytes) -> str:
    return f"{mode}:{_sha(plain_ends(data))}"


def plain_ends(data: bytes) -> bytes:
    """Text with LF alone, as git keeps it whatever the system; bytes that are no text stay as they are."""
    return data if b"\0" in data else data.replace(b"\r\n", b"\n")


def _sha(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def text_of(data: bytes | None) -> str | None:
    """Bytes as text, None for what is none."""
    try:
        return data.decode("utf-8-sig") if data is not None else None
    except UnicodeDecodeError:
        return None


__all__ = [
    "LINK",
    "PLAIN",
    "PROGRAM",
    "SUBMODULE",
    "Committed",
    "Present",
    "Trouble",
    "View",
    "plain_ends",
    "text_of",
]
