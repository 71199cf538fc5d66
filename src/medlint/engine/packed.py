"""The notes of an article, packed: a site of thousands of articles is held in memory, and few are looked at again.

Notes are JSON from here on, whether they were just made, came from a worker or were kept: what a rule judges is the
same in each case.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.model import Notes

_UNPACKED = 1024  # notes that are held unpacked at once


class Packed(NamedTuple):
    """``lines``: which line of the data is whose, by rule. Rules with the same notes share a line."""

    lines: Mapping[str, int] = {}
    data: bytes = b""


NOTHING = Packed()


def as_text(notes: Notes) -> str:
    """Notes as one line. Raises TypeError or ValueError for what is not JSON-able."""
    return json.dumps(notes, separators=(",", ":"))


def pack(texts: Mapping[str, str]) -> Packed:
    """The notes of several rules, each as one line."""
    if not texts:
        return NOTHING
    lines = list(dict.fromkeys(texts.values()))
    number = {text: index for index, text in enumerate(lines)}
    return Packed({name: number[text] for name, text in texts.items()}, join(lines))


def join(lines: Sequence[str]) -> bytes:
    """Lines as packed data."""
    return zlib.compress("\n".join(lines).encode("ascii"), 1) if lines else b""


def split(data: bytes) -> list[str]:
    """The lines of packed data. Raises zlib.error or ValueError for what is none."""
    return zlib.decompress(data).decode("ascii").split("\n") if data else []


class Shelf:
    """The packed notes of all articles of a run, by place."""

    def __init__(self, packed: Mapping[str, Packed]) -> None:
        self.packed = packed
        self._unpacked = lru_cache(_UNPACKED)(self._unpack)

    def of(self, rule: str) -> Mapping[str, Notes]:
        """The notes of one rule, by place, in order."""
        return _Notes(self, rule)

    def notes(self, place: str, rule: str) -> Notes:
        """One rule's notes of one article; they must not be changed. Raises KeyError where there are none."""
        return self._unpacked(place, self.packed[place].lines[rule])

    def _unpack(self, place: str, line: int) -> Notes:
        return cast("Notes", json.loads(split(self.packed[place].data)[line]))


class _Notes(Mapping[str, "Notes"]):
    def __init__(self, shelf: Shelf, rule: str) -> None:
        self._shelf = shelf
        self._rule = rule
        self._places = [place for place, packed in sorted(shelf.packed.items()) if rule in packed.lines]
        self._known = frozenset(self._places)

    def __getitem__(self, place: str) -> Notes:
        return self._shelf.notes(place, self._rule)

    def __contains__(self, place: object) -> bool:
        return place in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
