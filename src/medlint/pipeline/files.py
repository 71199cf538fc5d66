"""What a change does to files that are rules of the game: added, changed, deleted, with the marks of their content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.pipeline import meaning
from medlint.pipeline.change import GONE, Item
from medlint.pipeline.governed import KINDS, kind_of, lines_on, pins, tells_site
from medlint.pipeline.parts import Parts, parts, values
from medlint.pipeline.view import LINK, PLAIN, PROGRAM, SUBMODULE, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.pipeline.view import Committed, Present, View

HOOK = ".pre-commit-config.yaml"
_FILES = (PLAIN, PROGRAM, "")


class Files:
    """``used``: what the commit's config is made of; ``file``: that of the working tree's config."""

    def __init__(self, before: Committed, after: Present, used: Parts, file: str) -> None:
        self.before = before
        self.after = after
        now = parts(after, file)
        self._used = {**now.files, **used.files}
        self._words = ("medlint", *sorted(used.installed | now.installed))
        self._all = before.paths | after.paths
        self._named = {path: kind for path in self._all if (kind := self._kind(path))}
        before.fetch(
            path for path in before.paths if path in self._named or pins(path) or path.endswith(HOOK)
        )

    @property
    def ground(self) -> list[str]:
        """The commit's rules, a line for each file: what an approval was given on top of."""
        return [
            f"{path} {self.before.mark(path)}" for path in sorted(self._named) if path in self.before.paths
        ]

    @property
    def same(self) -> bool:
        """Whether all that the config is made of is as it was."""
        return all(self.before.mark(path) == self.after.mark(path) for path in self._used)

    def items(self) -> Iterator[Item]:
        """Everything that is another."""
        for path in sorted(self._all):
            was, now = self.before.mode(path), self.after.mode(path)
            if path in self._named:
                yield from self._governed(path, self._named[path])
            elif path.endswith("pyproject.toml"):
                yield from self._project(path)
            elif path.rpartition("/")[2] == HOOK:
                yield from meaning.of_hook(self.before, self.after, path)
            elif tells_site(path) and not (was and now):
                marks = self.before.mark(path) or GONE, self.after.mark(path) or GONE
                yield Item("site", path, f"{'deleted' if was else 'added'}: {KINDS['site']}", *marks)
            if pins(path):
                yield from self._pinned(path)
            if path not in self._named and (LINK in (was, now) or SUBMODULE in (was, now)):
                yield from self._odd(path)

    def _kind(self, path: str) -> str:
        own = self._used.get(path, "") if not path.endswith("pyproject.toml") else ""
        return kind_of(path) or own

    def _governed(self, path: str, kind: str) -> Iterator[Item]:
        was, now = self.before.mark(path), self.after.mark(path)
        if was == now or (kind == "approval" and not was):
            return
        done = "added" if not was else "deleted" if not now else "changed"
        if self.after.mode(path) == LINK:
            done = "now a link"
        elif was and now and was.partition(":")[2] == now.partition(":")[2]:
            done = f"made {'a program' if self.after.mode(path) == PROGRAM else 'a plain file'}"
        yield Item(kind, path, f"{done}: {KINDS[kind]}", was or GONE, now or GONE)

    def _project(self, path: str) -> Iterator[Item]:
        was, now = _table(self.before, path), _table(self.after, path)
        if was != now:
            marks = self.before.mark(path) or GONE, self.after.mark(path) or GONE
            yield Item("config", path, "[tool.medlint] is another", *marks)

    def _pinned(self, path: str) -> Iterator[Item]:
        old, new = _lines(self.before, path, self._words), _lines(self.after, path, self._words)
        if old == new and self.after.mode(path) in _FILES:
            return
        marks = self.before.mark(path) or GONE, self.after.mark(path) or GONE
        for line in sorted(set(new) - set(old)):
            yield Item("pin", path, f"new: {line}", *marks)
        for line in sorted(set(old) - set(new)):
            yield Item("pin", path, f"gone: {line}", *marks)
        if set(old) == set(new):
            yield Item("pin", path, "the lines on medlint are in another order", *marks)

    def _odd(self, path: str) -> Iterator[Item]:
        was, now = self.before.mark(path), self.after.mark(path)
        if was == now:
            return
        kind = "submodule" if SUBMODULE in (was[:6], now[:6]) else "link"
        yield Item(kind, path, f"{_done(was, now)}: {KINDS[kind]}", was or GONE, now or GONE)


def _table(view: View, path: str) -> object:
    """``[tool.medlint]``; the mark of the whole file where it cannot be read."""
    if not view.mode(path):
        return {}
    found = values(view, path)
    return view.mark(path) if found is None else found


def _done(was: str, now: str) -> str:
    return "added" if not was else "deleted" if not now else "changed"


def _lines(view: View, path: str, words: Sequence[str]) -> list[str]:
    text = text_of(view.data(path))
    return list(lines_on(words, text)) if text is not None else []
