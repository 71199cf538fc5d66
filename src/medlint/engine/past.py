"""The project as it was at a commit, or as the next commit would have it: read from git, laid into a folder to check.

Asks git only through ``medlint.git``. Knows nothing of findings.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from medlint.engine.source import Unfit, text_of
from medlint.git import Repository, Trouble, open_repository
from medlint.git.export import exported
from medlint.problem import Invalid, Problem
from medlint.record import replace
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.config import Config
    from medlint.git import Entry

_ENOUGH = 0.5  # of the lines in common, so that an article counts as renamed
_HEAD = "HEAD"


@contextmanager
def told(flag: str) -> Iterator[None]:
    """What git could not do, as a problem with the flag that asked for it."""
    try:
        yield
    except Trouble as error:
        raise Invalid([Problem(flag, 0, "", str(error))]) from None


class Past:
    """The files of a commit, and which of them are no longer there. ``now``: those of the index, None: the disk's."""

    def __init__(self, repository: Repository, ref: str, now: Mapping[str, Entry] | None) -> None:
        self.repository = repository
        self.prefix = ""  # of the project's root
        self.now = now
        self.ref = ref
        first = ref == _HEAD and not repository.head()
        self.tree = {} if first else repository.tree(repository.parted(repository.commit(ref)))

    def text(self, place: str) -> str | None:
        """The article as it was, None when it was not there or could not be read."""
        entry = self.tree.get(self._path(self.was(place)))
        if entry is None or not entry.mode.startswith("100"):
            return None
        if entry.blob not in self._known:
            self._known[entry.blob] = self.repository.bytes_of(entry)
        try:
            return text_of(self._known[entry.blob])
        except Unfit:
            return None

    def load(self, places: Iterable[str]) -> None:
        """Read these articles at once: to ask git for each takes longer than to check it."""
        found = [self.tree.get(self._path(self.was(place))) for place in places]
        self._known.update(self.repository.read(e.blob for e in found if e and e.mode.startswith("100")))

    @cached_property
    def _known(self) -> dict[str, bytes]:
        return {}

    def was(self, place: str) -> str:
        """Where an article stood before it was given its name; the same place when it was not renamed."""
        return self._old_names.get(place, place)

    def renamed(self, places: Mapping[str, str]) -> None:
        """Find the old names of articles that were not there (place → text now)."""
        for place, text in sorted(places.items()):
            if self._path(place) not in self.tree:
                old = self._likest(place, text)
                if old:
                    self._old_names[place] = old
                    self._gone.pop(self._path(old))

    @cached_property
    def _old_names(self) -> dict[str, str]:
        return {}

    @cached_property
    def _gone(self) -> dict[str, frozenset[str]]:
        """The articles that are no longer there, and their lines."""
        from medlint.engine.find import ENDINGS

        names = [p for p in self.tree if p.endswith(ENDINGS) and self._below(p) and not self._is(p)]
        blobs = dict(self.repository.read(self.tree[name].blob for name in names))
        return {name: _lines(blobs[self.tree[name].blob].decode("utf-8", "replace")) for name in names}

    def _likest(self, place: str, text: str) -> str:
        ending = os.path.splitext(place)[1]  # noqa: PTH122
        lines = _lines(text)
        best, name = 0.0, ""
        for path, old in sorted(self._gone.items()):
            alike = len(lines & old) / max(len(lines), len(old), 1)
            if path.endswith(ending) and alike > best:
                best, name = alike, path
        return name[len(self.prefix) + 1 if self.prefix else 0 :] if best >= _ENOUGH else ""

    def _is(self, path: str) -> bool:
        if self.now is not None:
            return path in self.now
        return os.path.lexists(os.path.join(self.repository.top, *path.split("/")))  # noqa: PTH118

    def _below(self, path: str) -> bool:
        return not self.prefix or path.startswith(self.prefix + "/")

    def _path(self, place: str) -> str:
        return f"{self.prefix}/{place}" if self.prefix else place


def _lines(text: str) -> frozenset[str]:
    return frozenset(line for part in text.splitlines() if (line := part.strip()))


class Place(NamedTuple):
    """Where a run was started, as absolute paths of the working tree."""

    here: str
    root: str


@contextmanager
def laid(
    repository: Repository, entries: Mapping[str, Entry], config: Config, place: Place
) -> Iterator[tuple[Config, str]]:
    """Work in a folder that holds these files in place of the working tree: the config for it, and the folder."""
    before = os.getcwd()  # noqa: PTH109
    cache = os.environ.get("MEDLINT_CACHE_DIR")
    with exported(repository, entries) as folder:
        inside, top = (os.path.join(folder, repository.path(each)) for each in place)  # noqa: PTH118
        for each in (inside, top):
            os.makedirs(each, exist_ok=True)  # noqa: PTH103
        file = Path(top) / config.file.name if config.file else None
        try:
            if cache:
                os.environ["MEDLINT_CACHE_DIR"] = os.path.abspath(cache)  # noqa: PTH100
            os.chdir(inside)
            yield replace(config, root=Path(top), file=file), folder
        finally:
            os.chdir(before)
            if cache:
                os.environ["MEDLINT_CACHE_DIR"] = cache


def opened(flag: str, config: Config) -> Repository:
    """The repository of the project. Raises Invalid when it is in none."""
    with told(flag):
        return open_repository(os.path.abspath(config.root))  # noqa: PTH100
