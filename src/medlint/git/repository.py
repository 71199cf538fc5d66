"""A repository as it is asked about: which commit a name means, what a commit or the index holds."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.git.run import Trouble, git
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_CONTROL = lazy.pattern(r"[\x00-\x1f\x7f]")
_ID = lazy.pattern(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_AT_ONCE = 32 << 20  # bytes of blobs that are asked for in one go
LINK, FOLDER = "120000", "160000"  # modes: a symbolic link, another repository


class Entry(NamedTuple):
    """A file of a tree or the index: its mode, such as ``100644``, and the id of its blob."""

    mode: str
    blob: str


class Repository:
    """``top``: the real path of the folder that holds the working tree."""

    def __init__(self, top: str, folder: str) -> None:
        self.top = top
        self.folder = folder  # the absolute path of its ``.git``

    def commit(self, ref: str) -> str:
        """The id of the commit that a name, tag or id means. Raises Trouble for anything else."""
        if not ref or ref.startswith("-") or _CONTROL.search(ref):
            raise Trouble(f"“{ref}” is no name of a commit, branch or tag")
        try:
            answer = git(self.top, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
        except Trouble:
            raise Trouble(self._unknown(ref)) from None
        name = answer.decode("ascii", "replace").strip()
        if not _ID.fullmatch(name):
            raise Trouble(f"“{ref}” means more than one commit")
        return name

    def _unknown(self, ref: str) -> str:
        text = f"git knows no commit “{ref}” here"
        if self.shallow:
            return (
                text
                + ": only part of the history was fetched; in CI set fetch-depth to 0 (GIT_DEPTH on GitLab)"
            )
        if "/" in ref:
            return text + f": fetch it first, with “git fetch {ref.partition('/')[0]}”"
        return text + ": “git branch --all” and “git tag” list the names there are"

    @property
    def shallow(self) -> bool:
        """Whether only part of the history is here."""
        return os.path.exists(os.path.join(self._common, "shallow"))  # noqa: PTH110, PTH118

    @cached_property
    def _common(self) -> str:
        answer = git(self.top, "rev-parse", "--git-common-dir")
        return os.path.join(self.top, _path(answer))  # noqa: PTH118

    def head(self) -> str:
        """The id of the commit that is checked out, "" before the first one."""
        try:
            return self.commit("HEAD")
        except Trouble:
            return ""

    def parted(self, commit: str) -> str:
        """The last commit that a commit and what is checked out have in common: where a branch began."""
        if not self.head():
            return commit
        try:
            answer = git(self.top, "merge-base", commit, "HEAD")
        except Trouble:
            if self.shallow:
                raise Trouble(
                    "the history that was fetched does not reach back to where this branch began: "
                    "in CI set fetch-depth to 0 (GIT_DEPTH on GitLab)"
                ) from None
            return commit
        return answer.decode("ascii").split()[0]

    def tree(self, commit: str) -> dict[str, Entry]:
        """What a commit holds: path from the top, with ``/``, → entry."""
        if not _ID.fullmatch(commit):
            raise Trouble(f"“{commit}” is no id of a commit")
        found: dict[str, Entry] = {}
        for line in _records(git(self.top, "ls-tree", "-r", "-z", "--full-tree", commit)):
            about, _, path = line.partition(b"\t")
            mode, _, blob = about.decode("ascii").split(" ")
            found[os.fsdecode(path)] = Entry(mode, blob)
        return found

    def index(self) -> dict[str, Entry]:
        """What the next commit would hold. Raises Trouble while a merge is not settled."""
        found: dict[str, Entry] = {}
        more = self._index_file()
        for line in _records(git(self.top, "ls-files", "--stage", "-z", "--full-name", more=more)):
            about, _, path = line.partition(b"\t")
            mode, blob, stage = about.decode("ascii").split(" ")
            if stage != "0":
                raise Trouble(f"{os.fsdecode(path)} is in conflict: settle the merge first, then try again")
            found[os.fsdecode(path)] = Entry(mode, blob)
        return found

    def _index_file(self) -> Mapping[str, str]:
        """While a commit is being made, git names its index in the environment: believed inside ``.git`` alone."""
        named = os.environ.get("GIT_INDEX_FILE", "")
        if not named:
            return {}
        full = os.path.realpath(os.path.join(self.top, named))  # noqa: PTH118
        inside = os.path.realpath(self.folder) + os.sep
        return {"GIT_INDEX_FILE": full} if full.startswith(inside) else {}

    def sizes(self, blobs: Iterable[str]) -> dict[str, int]:
        """The sizes of blobs in bytes; those that are not here are left out."""
        asked = "".join(f"{blob}\n" for blob in sorted(set(blobs))).encode("ascii")
        if not asked:
            return {}
        found: dict[str, int] = {}
        for line in git(self.top, "cat-file", "--batch-check", given=asked).decode("ascii").splitlines():
            parts = line.split(" ")
            if len(parts) == 3 and parts[1] == "blob":
                found[parts[0]] = int(parts[2])
        return found

    def read(self, blobs: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Each of these blobs once, with its bytes. Raises Trouble for one that is not here."""
        wanted = sorted(set(blobs))
        sizes = self.sizes(wanted)
        if len(sizes) < len(wanted):
            raise Trouble(
                "the repository lacks some of its files: fetch all of it (no partial clone) and try again"
            )
        for some in _portions(wanted, sizes):
            answer = git(
                self.top, "cat-file", "--batch", given="".join(f"{b}\n" for b in some).encode("ascii")
            )
            start = 0
            for blob in some:
                start = answer.index(b"\n", start) + 1
                yield blob, answer[start : start + sizes[blob]]
                start += sizes[blob] + 1

    def bytes_of(self, entry: Entry) -> bytes:
        """The content of one file."""
        return next(data for _, data in self.read([entry.blob]))

    def dates(self, commit: str, path: str) -> list[tuple[str, str]]:
        """Each line of a file at a commit, with the day it was last changed, "" where too little was fetched."""
        answer = git(self.top, "blame", "--porcelain", "--no-textconv", commit, "--", path)
        return list(_dated(answer.decode("utf-8", "replace").split("\n"), self.shallow))

    def path(self, full: str) -> str:
        """A path on the disk relative to the top, with ``/``. Raises Trouble for one that is not below it."""
        folder, name = os.path.split(full)
        found = os.path.relpath(os.path.join(os.path.realpath(folder), name), self.top)  # noqa: PTH118
        found = found.replace(os.sep, "/")
        if found == ".." or found.startswith("../"):
            raise Trouble(f"{full} is not in the repository {self.top}")
        return "" if found == "." else found


def open_repository(folder: str) -> Repository:
    """The repository that a folder is in. Raises Trouble when it is in none."""
    try:
        top = _path(git(folder, "rev-parse", "--show-toplevel"))
        inside = _path(git(folder, "rev-parse", "--absolute-git-dir"))
    except Trouble as error:
        if "not a git repository" in str(error) or "must be run in a work tree" in str(error):
            raise Trouble(
                "this folder is in no git repository: run “git init”, or leave the flag out"
            ) from None
        raise
    return Repository(os.path.realpath(top), inside)


def _path(answer: bytes) -> str:
    return os.fsdecode(answer.removesuffix(b"\n"))


def _records(answer: bytes) -> list[bytes]:
    return [record for record in answer.split(b"\0") if record]


def _dated(answer: Iterable[str], shallow: bool) -> Iterator[tuple[str, str]]:
    """The lines of git's porcelain: a header for each line, and more about a commit when it is first named."""
    days: dict[str, str] = {}
    name = ""
    for line in answer:
        if line.startswith("\t"):
            yield line[1:], days.get(name, "")
        elif _ID.match(line):
            name = line.partition(" ")[0]
        elif line.startswith("committer-time "):
            days[name] = _day(line.partition(" ")[2])
        elif line == "boundary" and shallow:
            days[name] = ""


def _day(seconds: str) -> str:
    from datetime import UTC, datetime

    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def _portions(blobs: Sequence[str], sizes: Mapping[str, int]) -> Iterator[list[str]]:
    """Blobs in groups that fit into memory."""
    some: list[str] = []
    total = 0
    for blob in blobs:
        if some and total + sizes[blob] > _AT_ONCE:
            yield some
            some, total = [], 0
        some.append(blob)
        total += sizes[blob]
    if some:
        yield some
