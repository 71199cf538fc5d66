"""The other articles that findings point to: their paths as reported, and their texts.

Reads such an article from the disk only where it was not among those checked.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from medlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from medlint.engine.look import Seen
    from medlint.engine.pressed import Pressed
    from medlint.model import Finding, Suppressed


class Elsewhere:
    """``root``: the project's root, which the places in hits are relative to."""

    def __init__(self, seen: Sequence[Seen], root: str, most_bytes: int) -> None:
        self.texts: dict[str, Pressed] = {}  # of the articles pointed to, by path
        self._seen = seen
        self._root = root
        self._most = most_bytes
        self._by_place: dict[str, tuple[str, Pressed | None]] | None = None

    def shown(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings with the articles they point to named as they are reported."""
        return [self._shown(each) if any(r.path for r in each.related) else each for each in findings]

    def aside(self, suppressed: Iterable[Suppressed]) -> list[Suppressed]:
        """The same of findings that are set aside."""
        return [each._replace(finding=self.shown([each.finding])[0]) for each in suppressed]

    def whole(self, seen: Seen) -> Seen:
        """An article that was not checked, with its text."""
        return seen._replace(kept=self._read(seen.place))

    def _shown(self, finding: Finding) -> Finding:
        related = tuple(
            each._replace(path=self._path(each.path)) if each.path else each for each in finding.related
        )
        return replace(finding, related=related)

    def _path(self, place: str) -> str:
        if self._by_place is None:
            self._by_place = {s.place: (s.path, s.kept if s.checked else None) for s in self._seen}
        path, kept = self._by_place.get(place) or (self._relative(place), None)
        if path not in self.texts:
            self.texts[path] = self._read(place) if kept is None else kept
        return path

    def _relative(self, place: str) -> str:
        full = os.path.join(self._root, *place.split("/"))  # noqa: PTH118
        try:
            return os.path.relpath(full).replace(os.sep, "/")
        except ValueError:  # another drive
            return place

    def _read(self, place: str) -> str:
        """The text of an article that was not checked; "" when it cannot be read."""
        from medlint.engine.find import Article
        from medlint.engine.source import Unfit, load, text_of

        full = os.path.join(self._root, *place.split("/"))  # noqa: PTH118
        try:
            return text_of(load(Article(full, place), self._most))
        except Unfit:
            return ""
