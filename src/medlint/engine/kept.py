"""What the cache keeps of one article, as bytes and back. Raises ValueError, KeyError or TypeError for bad bytes.

Most rules find nothing in most articles. So what was asked is kept as the names of sets of rules, and only what was
found is written down.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from medlint.engine.packed import join, split
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from medlint.engine.outline import Outline

_MOST_SETS = 8  # of several configs and packs


class Kept(NamedTuple):
    """``hits`` and ``lines`` are by the key of a rule; each has the day it holds for, "" for always.

    ``lines`` says which line of the packed notes is whose, ``sentences`` the digest of the sentence at a place.
    """

    outline: Outline
    guesses: dict[str, list[str]]  # type and reason, by the digest of the knowledge
    sets: list[str]
    sentences: list[tuple[int, str]]
    hits: dict[str, tuple[list[Any], str]]
    lines: dict[str, tuple[int, str]]
    notes: bytes = b""


def to_bytes(kept: Kept) -> bytes:
    """One line of JSON, then the packed notes."""
    return json.dumps(kept[:-1], separators=(",", ":")).encode("ascii") + b"\n" + kept.notes


def from_bytes(data: bytes) -> Kept:
    """What ``to_bytes`` was given."""
    end = data.index(b"\n")
    outline, guesses, sets, sentences, hits, lines = json.loads(data[:end])
    return Kept(outline, guesses, sets, sentences, hits, lines, data[end + 1 :])


def merged(old: Kept, new: Kept, asked: Collection[str]) -> Kept:
    """What is known after the rules with the keys ``asked``, which are the set of ``new``, were asked too."""
    sets = [each for each in old.sets if each not in new.sets]
    if len(sets) >= _MOST_SETS:
        return new
    texts = split(new.notes)
    before = split(old.notes)
    lines = dict(new.lines)
    for key, (number, day) in old.lines.items():
        if key not in asked:
            if before[number] not in texts:
                texts.append(before[number])
            lines[key] = (texts.index(before[number]), day)
    return Kept(
        new.outline,
        {**old.guesses, **new.guesses},
        [*sets, *new.sets],
        sorted({**dict(old.sentences), **dict(new.sentences)}.items()),
        {**{key: found for key, found in old.hits.items() if key not in asked}, **new.hits},
        lines,
        join(texts),
    )
