"""What the cache keeps of one article, as bytes and back. Raises ValueError, KeyError or TypeError for bad bytes.

Most rules find nothing in most articles. So what was asked is kept as the names of sets of rules, and only what was
found is written down.
"""

from __future__ import annotations

import json
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from medlint.engine.outline import Outline

_MOST_SETS = 8  # of several configs and packs


class Kept(NamedTuple):
    """``hits`` and ``lines`` are by the key of a rule; each has the day it holds for, "" for always.

    ``lines`` says which of the packed notes are whose, ``sentences`` the digest of the sentence at a place.
    """

    outline: Outline
    guesses: dict[str, list[str]]  # type and reason, by the digest of the knowledge
    sets: list[str]
    sentences: list[tuple[int, str]]
    hits: dict[str, tuple[list[Any], str]]
    lines: dict[str, tuple[int, str]]
    notes: tuple[bytes, ...] = ()


def to_bytes(kept: Kept) -> bytes:
    """One line of JSON, then the packed notes."""
    head = json.dumps([*kept[:-1], [*map(len, kept.notes)]], separators=(",", ":"))
    return b"".join((head.encode("ascii"), b"\n", *kept.notes))


def from_bytes(data: bytes) -> Kept:
    """What ``to_bytes`` was given."""
    end = data.index(b"\n")
    outline, guesses, sets, sentences, hits, lines, sizes = json.loads(data[:end])
    bounds = list(accumulate(sizes, initial=end + 1))
    notes = tuple(data[start:end] for start, end in pairwise(bounds))
    return Kept(outline, guesses, sets, sentences, hits, lines, notes)


def merged(old: Kept, new: Kept, asked: Collection[str]) -> Kept:
    """What is known after the rules with the keys ``asked``, which are the set of ``new``, were asked too."""
    sets = [each for each in old.sets if each not in new.sets]
    if len(sets) >= _MOST_SETS:
        return new
    notes = list(new.notes)
    lines = dict(new.lines)
    for key, (number, day) in old.lines.items():
        if key not in asked:
            if old.notes[number] not in notes:
                notes.append(old.notes[number])
            lines[key] = (notes.index(old.notes[number]), day)
    return Kept(
        new.outline,
        {**old.guesses, **new.guesses},
        [*sets, *new.sets],
        sorted({**dict(old.sentences), **dict(new.sentences)}.items()),
        {**{key: found for key, found in old.hits.items() if key not in asked}, **new.hits},
        lines,
        tuple(notes),
    )
