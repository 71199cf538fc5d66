"""What a change does to the rules of the game, as a list that an owner can read and sign.

An item says what was done, where, and to what content exactly, so that a signature over the list fits one change
only. Knows nothing of verdicts; decides nothing.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORM = "medlint change 1"
GONE = "nothing"


class Item(NamedTuple):
    """One thing a change does. ``before`` and ``after`` are marks of the content, ``nothing`` for none."""

    kind: str
    path: str
    text: str
    before: str = ""
    after: str = ""

    @property
    def line(self) -> str:
        """The item as the one line of the list that is signed."""
        return json.dumps([self.kind, self.path, self.text, self.before, self.after], ensure_ascii=True)


class Change(NamedTuple):
    """``ground``: a mark of the rules that the change starts from; the same list elsewhere is another list."""

    ground: str
    items: tuple[Item, ...]

    @classmethod
    def of(cls, ground: str, items: Iterable[Item]) -> Change:
        """The change of these items, each once, in order."""
        return cls(ground, tuple(sorted(set(items))))

    @property
    def text(self) -> str:
        """What is signed: the same for the same change on every system."""
        return "\n".join([_FORM, f"on {self.ground}", *(item.line for item in self.items)]) + "\n"

    @property
    def digest(self) -> str:
        """The list's hash, in hexadecimal."""
        return hashlib.sha256(self.text.encode("ascii")).hexdigest()
