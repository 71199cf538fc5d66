"""What two articles share, by the runs of five words in them.

Of a long article a sample is kept, the same on every machine, so that notes stay small. Knows no rule.
"""

from __future__ import annotations

import contextlib
from array import array
from itertools import accumulate
from typing import TYPE_CHECKING
from zlib import crc32

from medlint.digest import blake2b
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_RUN = 5  # words
MOST = 256  # runs kept of an article
_LEAST = 30  # runs of its own an article must have, to be compared
_KEYS = 16  # runs of an article by which others with the same are found
_SHARED = 3  # of these that two articles must share to be compared
_MANY = 1000  # articles from which on rensa is used, if it is installed
_ALIKE, _PERMUTATIONS, _BANDS, _SEED = 0.5, 64, 32, 42
_SLOTS = 1 << 22  # counters, which a few runs share: enough to tell what is common
_MASK = _SLOTS - 1


class Pair(NamedTuple):
    """Two articles, by path in order, and the share of their text that is the same."""

    one: str
    other: str
    share: float


def runs(words: Sequence[str]) -> list[int]:
    """The runs of words as numbers: all of a short article, the smallest numbers of a long one."""
    coded = [word.encode("utf-8", "surrogatepass") for word in words]
    text = b" ".join(coded)
    starts = list(accumulate([len(word) + 1 for word in coded], initial=0))
    found = {crc32(text[start : end - 1]) for start, end in zip(starts, starts[_RUN:], strict=False)}
    return sorted(found)[:MOST]


def pairs(sketches: Mapping[str, Sequence[int]], share: float, common: int) -> list[Pair]:
    """The pairs that share at least so much; what more than ``common`` articles say is nobody's own."""
    own = dict(_own(sketches, common))
    found = candidates(own) | set(_same(sketches))
    made = (Pair(one, other, alike(own, sketches, one, other)) for one, other in found)
    return sorted(pair for pair in made if pair.share >= share)


def _own(sketches: Mapping[str, Sequence[int]], common: int) -> Iterator[tuple[str, Sequence[int]]]:
    """Of each article the runs that few others have; those left with little are not compared."""
    counts = bytearray(_SLOTS)
    told: set[int] = set()  # the runs that more have
    for sketch in sketches.values():
        for run in sketch:
            slot = run & _MASK
            count = counts[slot]
            if count < common:
                counts[slot] = count + 1
            else:
                told.add(run)
    for path, sketch in sketches.items():
        kept = sketch if told.isdisjoint(sketch) else array("I", [run for run in sketch if run not in told])
        if len(kept) >= _LEAST:
            yield path, kept


def _same(sketches: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, str]]:
    """Articles that are alike in all they say, each with the next: however many there are."""
    groups: dict[bytes, str] = {}
    for path, sketch in sorted(sketches.items()):
        if len(sketch) >= _LEAST:
            key = blake2b(array("I", sketch).tobytes(), digest_size=16).digest()
            if key in groups:
                yield groups[key], path
            groups[key] = path


def candidates(own: Mapping[str, Sequence[int]]) -> set[tuple[str, str]]:
    """The pairs worth comparing. Grows with the number of articles, not with that of pairs."""
    if len(own) >= _MANY:
        with contextlib.suppress(ImportError):
            return hashed(own)
    return sharing(own)


def hashed(own: Mapping[str, Sequence[int]]) -> set[tuple[str, str]]:
    """The pairs worth comparing, told by rensa. Raises ImportError where it is not installed."""
    from rensa import RMinHash, RMinHashLSH

    names = sorted(own)
    index = RMinHashLSH(_ALIKE, _PERMUTATIONS, _BANDS)
    found: set[tuple[str, str]] = set()
    for number, name in enumerate(names):
        made = RMinHash(_PERMUTATIONS, _SEED)
        made.update([str(run) for run in own[name]])
        found |= {(names[other], name) for other in index.query(made)}
        index.insert(number, made)
    return found


def sharing(own: Mapping[str, Sequence[int]]) -> set[tuple[str, str]]:
    """The pairs worth comparing: they share some of their smallest runs."""
    counted = bytearray(_SLOTS)  # 1 for a run of one article, 2 for one of several: only those are noted
    for runs_ in own.values():
        for run in runs_[:_KEYS]:
            counted[run & _MASK] = 2 if counted[run & _MASK] else 1
    places: dict[int, list[str]] = {}
    for path in sorted(own):
        for run in own[path][:_KEYS]:
            if counted[run & _MASK] > 1:
                places.setdefault(run, []).append(path)
    found: set[tuple[str, str]] = set()
    for path in sorted(own):
        counts: dict[str, int] = {}
        for run in own[path][:_KEYS]:
            for other in places.get(run, ()):
                if other > path:
                    counts[other] = counts.get(other, 0) + 1
        found |= {(path, other) for other, count in counts.items() if count >= _SHARED}
    return found


def alike(
    own: Mapping[str, Sequence[int]], sketches: Mapping[str, Sequence[int]], one: str, other: str
) -> float:
    """The share of the text of two articles that both have; as far as both samples reach."""
    first, second = sketches[one], sketches[other]
    if list(first) == list(second):
        return 1.0
    if one not in own or other not in own:
        return 0.0
    reach = min((sketch[-1] for sketch in (first, second) if len(sketch) >= MOST), default=1 << 32)
    mine = {run for run in own[one] if run <= reach}
    theirs = {run for run in own[other] if run <= reach}
    return 2 * len(mine & theirs) / (len(mine) + len(theirs) or 1)


def groups(found: Iterable[Pair]) -> dict[str, list[Pair]]:
    """For each article, its pairs, the most alike first."""
    made: dict[str, list[Pair]] = {}
    for pair in found:
        made.setdefault(pair.one, []).append(pair)
        made.setdefault(pair.other, []).append(pair)
    return {path: sorted(each, key=lambda pair: (-pair.share, pair)) for path, each in made.items()}
