"""What a change does to articles so that fewer rules look at them: moved away, called something else, set aside.

A new text is no business of this module: it is judged by the rules. What makes a rule not look at it is.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from medlint.model import SEVERITIES
from medlint.pipeline.change import GONE, Item
from medlint.pipeline.version import Version, alike, pieces, version
from medlint.pipeline.view import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.engine.look import Bench
    from medlint.pipeline.scope import Scope
    from medlint.pipeline.view import Committed, Present

_ORDER = (*SEVERITIES, "off")
_HALF, _QUARTER = 2, 4  # so much of a text found elsewhere is that text, among the articles and outside
_NAMED = 5  # rules that an item names


class Articles:
    """The articles of both views, by the config of the base."""

    def __init__(self, before: Committed, after: Present, scope: Scope, bench: Bench) -> None:
        self.before = before
        self.after = after
        self.scope = scope
        self.bench = bench
        self.old = scope.articles(before.paths)
        self.now = scope.articles(after.paths)
        both = sorted(self.old & self.now)
        self.changed = [path for path in both if not after.same_blob(path, before.blob(path))]
        self.gone = sorted(self.old - self.now)
        before.fetch([*self.changed, *self.gone])

    @property
    def touched(self) -> frozenset[str]:
        """Articles that are new or have another text."""
        return frozenset(self.changed) | (self.now - self.old)

    def items(self) -> Iterator[Item]:
        """Everything that makes fewer rules look at a text."""
        for path in self.changed:
            was, now = self._was(path), self._is(path)
            if was and now:
                yield from self._same(path, was, now)
            elif was:
                yield Item("unreadable", path, "it was text and is none now", *self._marks(path, path))
        yield from self._moved()
        yield from self._unread()
        yield from self._clashes()

    def _same(self, path: str, was: Version, now: Version) -> Iterator[Item]:
        """What one article says of itself, before and after."""
        yield from self._weighed(path, path, was, now)
        if was.locale != now.locale:
            yield Item("locale", path, f"locale: {was.locale or 'none'} → {now.locale or 'none'}")
        if was.public and not now.public:
            yield Item("status", path, f"status: {was.status} → {now.status or 'none'}")
        if was.id != now.id and was.id:
            yield Item("identity", path, f"id: {was.id} → {now.id or 'none'}")
        for said, number in sorted((Counter(now.aside) - Counter(was.aside)).items()):
            times = f", {number} times" if number > 1 else ""
            yield Item("suppression", path, f"new: {said}{times}")

    def _weighed(self, old: str, new: str, was: Version, now: Version) -> Iterator[Item]:
        """Another type, which may also let a review grow older; another place, if it makes a rule weigh less."""
        before = self.bench.levels.of(was.type, was.place)
        after = self.bench.levels.of(now.type, now.place)
        weight = {
            rule: _ORDER.index(after.get(rule, "off")) - _ORDER.index(level) for rule, level in before.items()
        }
        less = [rule for rule, change in weight.items() if change > 0]
        more = f" and {len(less) - _NAMED} more" if len(less) > _NAMED else ""
        told = f": less weight for {', '.join(less[:_NAMED])}{more}" if less else ""
        if was.type != now.type:
            yield Item("type", new, f"taken as {now.type}, was {was.type}{told}")
        if was.place != now.place and less:
            yield Item("moved", new, f"was {old}{told}", *self._marks(old, new))

    def _moved(self) -> Iterator[Item]:
        """Articles that are where they were no more, and what looks like them elsewhere."""
        others = sorted(self.after.paths - self.now | (self.now - self.old)) if self.gone else []
        fresh = [path for path in others if not self.after.same_blob(path, self.before.blob(path))]
        texts = {path: self._pieces(path) for path in fresh}
        for path in self.gone:
            was = self._was(path)
            if not was:
                continue
            for other in fresh:
                if not self._same_text(path, was, other, texts[other]):
                    continue
                now = self._is(other) if other in self.now else None
                if now is None:
                    yield Item(
                        "moved",
                        other,
                        f"was the article {path}, and is none by the config",
                        *self._marks(path, other),
                    )
                else:
                    yield from self._same(other, was, now)

    def _same_text(self, path: str, was: Version, other: str, found: frozenset[str]) -> bool:
        if self.after.same_blob(other, self.before.blob(path)):
            return True
        return alike(was.pieces, found, _HALF if other in self.now else _QUARTER)

    def _pieces(self, path: str) -> frozenset[str]:
        text = text_of(self.after.data(path))
        return frozenset(pieces(text)) if text is not None else frozenset()

    def _unread(self) -> Iterator[Item]:
        """New files that may become pages though no rule reads them."""
        new = [path for path in self.after.paths if path not in self.before.paths]
        among = set(self.scope.unread(new))
        for path in sorted(new):
            if path in self.now:
                continue
            if path in among:
                yield Item(
                    "unread",
                    path,
                    "a new file among the articles that no rule reads",
                    GONE,
                    self.after.mark(path),
                )
            elif path.lower().endswith((".md", ".mdx", ".markdown", ".html", ".htm")):
                text = text_of(self.after.data(path))
                if text is not None and self.scope.of_medicine(text):
                    said = "a new file outside “content” that looks like an article"
                    yield Item("unread", path, said, GONE, self.after.mark(path))

    def _clashes(self) -> Iterator[Item]:
        """New names that some systems cannot tell from another file's."""
        known: dict[str, list[str]] = {}
        for path in self.after.paths:
            known.setdefault(_folded(path), []).append(path)
        for paths in known.values():
            fresh = [path for path in paths if path not in self.before.paths]
            for path in fresh if len(paths) > 1 else ():
                others = ", ".join(sorted(other for other in paths if other != path))
                yield Item("name", path, f"differs from {others} by case or form of letters only")

    def _was(self, path: str) -> Version | None:
        return self._version(path, self.before.data(path))

    def _is(self, path: str) -> Version | None:
        return self._version(path, self.after.data(path))

    def _version(self, path: str, data: bytes | None) -> Version | None:
        text = text_of(data)
        return None if text is None else version(self.scope.place(path) or path, text, self.bench)

    def _marks(self, old: str, new: str) -> tuple[str, str]:
        return self.before.mark(old) or GONE, self.after.mark(new) or GONE


def _folded(path: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())
