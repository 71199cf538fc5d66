"""Literal words to look for in passages, and chains of them: ``["%not%", "<3>", "stop*"]``.

Finds where words stand; what their presence means is said by those who ask.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from medlint.checks.passage import words_of
from medlint.checks.turns import TURNS
from medlint.checks.wording import words_called
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medlint.checks.passage import Passages

Places = dict[int, list[tuple[int, int]]]  # line → where in it: first word and the one behind the last


@record(eq=False)
class Terms:
    """One of several words or phrases; a term that ends in ``*`` stands for all that begins so."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    phrases: tuple[tuple[str, tuple[str, ...], bool], ...]  # first word, the rest, whether the end is open
    shared: tuple[Terms, ...] = ()  # lists that other rules use too

    def find(self, text: Passages) -> Places:
        """Where one of them stands, by line."""
        if self not in text.found:
            text.found[self] = self._find(text)
        places: Places = text.found[self]
        return places

    def _find(self, text: Passages) -> Places:
        places: Places = defaultdict(list)
        index = text.index
        words = [*self.words, *(word for stem in self.stems for word in text.beginning(stem))]
        for word in words:
            for line, at in index.get(word, ()):
                places[line].append((at, at + 1))
        pairs = text.pairs
        for first, rest, open_end in self.phrases:
            whole = len(rest) > 1 or not open_end
            for line, at in pairs.get((first, rest[0]), ()) if whole else index.get(first, ()):
                end = at + 1 + len(rest)
                if _follows(text.lines[line].words[at + 1 : end], rest, open_end):
                    places[line].append((at, end))
        for part in self.shared:
            for line, more in part.find(text).items():
                places[line] += more
        return places


def _follows(words: tuple[str, ...], rest: tuple[str, ...], open_end: bool) -> bool:
    if not open_end or len(words) < len(rest):
        return words == rest
    return words[:-1] == rest[:-1] and words[-1].startswith(rest[-1])


@cache
def terms(text: str) -> Terms:
    """Terms parted by ``|``. Raises ValueError when one is empty or names unknown words."""
    words, stems, phrases = set(), set(), set()
    shared: list[Terms] = []
    for term in text.split("|"):
        if term.isalpha():  # most terms
            words.add(term.lower())
            continue
        parts = words_of(term)
        open_end = term.rstrip().endswith("*")
        if not parts:
            raise ValueError(f"“{text}” has an empty term")
        if term.strip().startswith("%"):
            shared.append(terms(words_called(term.strip().strip("%"))))
        elif len(parts) > 1:
            phrases.add((parts[0], parts[1:], open_end))
        elif open_end:
            stems.add(parts[0])
        else:
            words.add(parts[0])
    return Terms(tuple(sorted(words)), tuple(sorted(stems)), tuple(sorted(phrases)), tuple(shared))


@record(eq=False)
class Chain:
    """Terms that follow each other in a line, each at most so many words behind the one before."""

    first: Terms
    rest: tuple[tuple[int, Terms], ...] = ()

    def lines(self, text: Passages) -> Iterable[int]:
        """The lines that hold it."""
        places = self.first.find(text)
        for gap, part in self.rest:
            places = _joined(places, part.find(text), gap)
        return places.keys()


def _joined(before: Places, after: Places, gap: int) -> Places:
    places: Places = {}
    for line in before.keys() & after.keys():
        ends = sorted(end for _, end in before[line])
        fit = [(s, e) for s, e in after[line] if (n := bisect_right(ends, s)) and s - ends[n - 1] <= gap]
        if fit:
            places[line] = fit
    return places


@record(eq=False)
class Turn:
    """A turn of phrase that many rules share, written ``<name>`` in them; see ``wording.TURNS``."""

    wanted: Alternatives
    unless: Alternatives

    def lines(self, text: Passages) -> Iterable[int]:
        """The lines that hold it."""
        if self not in text.found:
            text.found[self] = self.wanted.lines(text) - self.unless.lines(text)
        lines: frozenset[int] = text.found[self]
        return lines


@cache
def turn(name: str) -> Turn:
    """The shared turn of this name. Raises ValueError for an unknown one."""
    if name not in TURNS:
        raise ValueError(f"unknown turn “<{name}>”; there are {', '.join(sorted(TURNS))}")
    given = TURNS[name]
    return Turn(alternatives(given["any"]), alternatives(given.get("unless", [])))


@record(eq=False)
class Alternatives:
    """Several ways to say a thing; each is chains that stand in one line, in any order."""

    ways: tuple[tuple[Chain | Turn, ...], ...]

    def lines(self, text: Passages) -> frozenset[int]:
        """The lines that say it in one way or another."""
        return frozenset().union(*(self.of(way, text) for way in self.ways))

    @staticmethod
    def of(way: tuple[Chain | Turn, ...], text: Passages) -> frozenset[int]:
        """The lines that say it in this way."""
        first, *others = way
        lines = frozenset(first.lines(text))
        for other in others:
            if not lines:
                break
            lines &= frozenset(other.lines(text))
        return lines


def alternatives(given: list[str | list[str]]) -> Alternatives:
    """As rules write them: a text of terms, or a list of such, where ``<3>`` joins two into a chain.

    Raises ValueError for what cannot be looked for.
    """
    return Alternatives(tuple(_way([one] if isinstance(one, str) else one) for one in given))


def _way(parts: list[str]) -> tuple[Chain | Turn, ...]:
    way: list[Chain | Turn] = []
    gap = -1
    for part in parts:
        if part.startswith("<"):
            name = part.strip("<>")
            if name.isdigit():
                gap = int(name)
                continue
            way.append(turn(name))
        elif gap >= 0:
            before = way.pop() if way else None
            if not isinstance(before, Chain):
                raise ValueError(f"“<{gap}>” stands between two lists of terms")
            way.append(Chain(before.first, (*before.rest, (gap, terms(part)))))
        else:
            way.append(Chain(terms(part)))
        gap = -1
    if gap >= 0 or not way:
        raise ValueError("an alternative ends too soon")
    return tuple(way)
