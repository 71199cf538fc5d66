"""The working tree held against its base: which articles there are, and what the change does to the rules.

Brings together what ``files``, ``meaning``, ``articles`` and ``aside`` find. Decides nothing.
"""

from __future__ import annotations

import hashlib
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from medlint import config as configs
from medlint import resources
from medlint.engine import OWN_RULES, Options
from medlint.engine.find import Article
from medlint.engine.look import Bench
from medlint.pipeline import aside, meaning
from medlint.pipeline.articles import Articles
from medlint.pipeline.base import nearest
from medlint.pipeline.change import Change, Item
from medlint.pipeline.files import Files
from medlint.pipeline.refs import contains
from medlint.pipeline.scope import Scope
from medlint.pipeline.view import Present
from medlint.problem import Invalid
from medlint.rules.store import open_pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from medlint.git import Repository
    from medlint.model import Report
    from medlint.pipeline.base import Base, Flags


class Against:
    """``start``: the folder that medlint was called in."""

    def __init__(self, repository: Repository, base: Base, start: str, today: date, flags: Flags) -> None:
        self.repository = repository
        self.base = base
        self.present = Present(repository)
        self.bench = Bench(base.config, base.pack, Options(today=today, allow_empty=True))
        self.articles = Articles(base.view, self.present, Scope(base.config, base.home), self.bench)
        self._start = start
        self._flags = flags
        self._file = base.file if flags.config else nearest(self.present, repository.path(start))

    def shown(self, path: str) -> str:
        """A path from the top as reports show it: from the working directory."""
        full = os.path.join(self.repository.top, path)  # noqa: PTH118
        return os.path.relpath(full, os.path.realpath(self._start)).replace(os.sep, "/")

    def change(self, report: Report) -> Change:
        """All that the change does. ``report``: on the articles as they are, by the rules of the base."""
        ground = hashlib.sha256("\n".join(self._files.ground).encode("utf-8", "surrogateescape")).hexdigest()
        items = [*self._files.items(), *self._meant(), *self.articles.items(), *self._aside(report)]
        return Change.of(ground, items)

    @cached_property
    def _files(self) -> Files:
        return Files(self.base.view, self.present, self.base.parts, self._file)

    def _meant(self) -> Iterator[Item]:
        """The config and the packs, as they would be after the change."""
        if self._file != self.base.file:
            text = f"the config is {self._file or 'gone'}, was {self.base.file or 'none'}"
            yield Item("config", self._file or self.base.file, text)
        elif self._files.same:
            return
        try:
            source = configs.read_config(Path(self.repository.top, self._file) if self._file else None)
            pack = open_pack([resources.core_pack(), *_places(source.packs, source.root), *self._flagged])
            known = (*pack.rules, *OWN_RULES)
            config = configs.resolve(
                source, pack.profiles, self._flags.profile, known=known, renamed=pack.old_names
            )
        except Invalid as error:
            first = error.problems[0]
            yield Item("config", self._file, f"it cannot be used as it is now: {first.key}: {first.message}")
            return
        yield from meaning.of_config(self.base.config, config, self.base.pack, self._file)
        yield from meaning.of_packs(self.base.pack, pack)

    @property
    def _flagged(self) -> list[str | Path]:
        return _places(self._flags.packs, Path())

    def _aside(self, report: Report) -> Iterator[Item]:
        tops = {self.shown(path): path for path in self.articles.now}
        old = [
            Article(shown, self.articles.scope.place(path) or path, data)
            for shown, path in tops.items()
            if path in self.base.view.paths and (data := self._old(path)) is not None
        ]
        return aside.fresh(report, old, self.bench, tops)

    def _old(self, path: str) -> bytes | None:
        """What an article was at the base, None where nothing in it is set aside now."""
        return self.base.view.data(path) if b"medlint-" in (self.present.data(path) or b"") else None

    def notices(self) -> Iterator[str]:
        """What whoever reads the verdict should know of the base."""
        head = self.repository.head()
        if head == self.base.commit:
            yield f"{self.base.ref} is what is checked out: only what is not committed yet was compared"
        elif contains(self.repository, self.base.commit) is False:
            yield (
                f"{self.base.ref} has moved on since this branch began: merge it in first, "
                "or what changed there is listed as if it were taken back"
            )


def _places(names: Sequence[str], root: Path) -> list[str | Path]:
    """Packs as paths, and as names where they are installed."""
    return [(root / name).resolve() if "/" in name or "." in name else name for name in names]
