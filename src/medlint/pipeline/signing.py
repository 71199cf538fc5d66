"""What a change does to sign-offs: which of them rest on nothing but the change itself.

A new sign-off counts by its signature. One without, or one that goes back to an older word, is for an owner to allow.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint.pipeline.change import GONE, Item
from medlint.problem import Invalid
from medlint.signed import places, reviews

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from medlint.pipeline.view import Committed, Present, View
    from medlint.signed.people import People
    from medlint.signed.reviews import SignOff


class Signing:
    """``home``: the folder of the config from the top, "" for the top."""

    def __init__(self, before: Committed, after: Present, home: str) -> None:
        self._before = before
        self._after = after
        self._home = home
        folder = posixpath.join(home, places.FOLDER) + "/"
        files = {
            path for path in before.paths | after.paths if path.startswith(folder) and path.endswith(".json")
        }
        self._changed = {path for path in files if not after.same_blob(path, before.blob(path))}
        before.fetch(self._changed & before.paths)

    def items(self) -> Iterator[Item]:
        """What an owner must allow."""
        for path in sorted(self._changed):
            marks = self._before.mark(path) or GONE, self._after.mark(path) or GONE
            if marks[0] == marks[1] or marks[1] == GONE:
                continue
            old, new = _read(self._before, path), _read(self._after, path)
            for each in new:
                if each not in old and not each.signature:
                    said = f"a {each.kind} sign-off by {each.name} for {each.article} without a signature"
                    yield Item("sign-off", path, said, *marks)
            yield from self._older(path, old, new, marks)

    def _older(
        self, path: str, old: tuple[SignOff, ...], new: tuple[SignOff, ...], marks: tuple[str, str]
    ) -> Iterator[Item]:
        for kind in sorted({each.kind for each in old}):
            was, now = reviews.latest(old, kind), reviews.latest(new, kind)
            if was and now and was != now and now.on <= was.on:
                text = f"the {kind} sign-off of {was.on} by {was.name} gives way to one of {now.on} by {now.name}"
                yield Item("sign-off", path, text, *marks)

    def late(self, id_: str, people: People | None, today: date) -> Iterator[str]:
        """New sign-offs of an article by people who may not sign any more, whatever day they wrote."""
        path = posixpath.join(self._home, places.path(id_))
        if path not in self._changed:
            return
        old = _read(self._before, path)
        for each in _read(self._after, path):
            person = people.of(each.name) if people else None
            if person and each not in old and not person.valid(today):
                yield f"{each.name} may not sign any more, and the sign-off of {each.on} is new in this change"


def _read(view: View, path: str) -> tuple[SignOff, ...]:
    """The sign-offs in a file; none where it cannot be used, which keeps its article back anyway."""
    data = view.data(path)
    try:
        return reviews.load(data.decode("utf-8"), path) if data is not None else ()
    except (UnicodeDecodeError, Invalid):
        return ()
