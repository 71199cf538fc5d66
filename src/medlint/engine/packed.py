"""The notes of an article, packed: a site of thousands of articles is held in memory, and few are looked at again.

Notes are JSON from here on, whether they were just made, came from a worker or were kept: what a rule judges is the
same in each case.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from medlint.model import Notes

_UNPACKED = 128  # notes that are held unpacked at once; those of most articles for most rules are the same
_SMALL = 200  # bytes that are not worth being pressed


class Packed(NamedTuple):
    """``lines``: which of the parts is whose, by rule. Rules with the same notes share a part."""

    lines: Mapping[str, int] = {}
    parts: tuple[bytes, ...] = ()


NOTHING = Packed()
_CLOSE = json.JSONEncoder(separators=(",", ":"))


def as_text(notes: Notes) -> str:
    """Notes as one line. Raises TypeError or ValueError for what is not JSON-able."""
    return _CLOSE.encode(notes)


def pack(texts: Mapping[str, str]) -> Packed:
    """The notes of several rules, each as one line."""
    if not texts:
        return NOTHING
    number = {text: index for index, text in enumerate(dict.fromkeys(texts.values()))}
    return Packed({name: number[text] for name, text in texts.items()}, tuple(map(_pressed, number)))


def _pressed(text: str) -> bytes:
    data = text.encode("ascii")
    if len(data) <= _SMALL:
        return data
    from zlib import compress

    return compress(data, 1)


def _unpacked(part: bytes) -> Notes:
    if not part.startswith(b"{"):
        from zlib import decompress

        part = decompress(part)
    return cast("Notes", json.loads(part))


class Shelf:
    """The packed notes of all articles of a run, by place."""

    def __init__(self, packed: Mapping[str, Packed]) -> None:
        self.packed = dict(sorted(packed.items()))
        self._unpacked = lru_cache(_UNPACKED)(_unpacked)

    def of(self, rule: str) -> Mapping[str, Notes]:
        """The notes of one rule, by place, in order."""
        return _Notes(self, rule)

    def notes(self, place: str, rule: str) -> Notes:
        """One rule's notes of one article; they must not be changed. Raises KeyError where there are none."""
        packed = self.packed[place]
        return self._unpacked(packed.parts[packed.lines[rule]])


class _Notes(Mapping[str, "Notes"]):
    def __init__(self, shelf: Shelf, rule: str) -> None:
        self._shelf = shelf
        self._rule = rule
        self._places = [place for place, packed in shelf.packed.items() if rule in packed.lines]

    def __getitem__(self, place: str) -> Notes:
        return self._shelf.notes(place, self._rule)

    def __contains__(self, place: object) -> bool:
        return place in self._shelf.packed and self._rule in self._shelf.packed[str(place)].lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
