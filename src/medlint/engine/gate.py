"""Which rules an article has what they cannot find anything without. Most rules are told from most articles here.

Says nothing of what a rule finds; see ``medlint.kind.Gate``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.model import Document
    from medlint.rules.pack import Rule

_LETTERS = lazy.pattern("[a-z]{3}")
_ALL_LETTERS = lazy.pattern("(?=([a-z]{3}))")


class _Group(NamedTuple):
    """Texts of which one must occur.

    ``letters``: three letters in a row of each that has such; they are never parted into two words.
    """

    letters: frozenset[str]
    texts: tuple[tuple[str, str], ...]  # with their letters
    odd: tuple[str, ...]  # without


class Gates:
    """The gates of several rules, looked at together."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self._words: dict[str, list[int]] = {}
        self._groups: dict[int, list[_Group]] = {}
        self._free: list[int] = []
        for number, rule in enumerate(rules):
            self._add(number, *rule.gate)

    def _add(self, number: int, what: str, needed: Sequence[str]) -> None:
        if what == "word":
            for word in needed:
                self._words.setdefault(word, []).append(number)
        elif what:
            groups = [group.split("\n") for group in needed] if what == "texts" else [list(needed)]
            self._groups[number] = [_group(texts) for texts in groups]
        else:
            self._free.append(number)

    def open(self, document: Document) -> list[Rule]:
        """The rules worth asking, in their order."""
        found = {
            number for word in self._words.keys() & document.index.keys() for number in self._words[word]
        }
        triples, lowered = document.triples, document.lowered
        known: dict[str, bool] = {}
        for number, groups in self._groups.items():
            if all(group.odd or not group.letters.isdisjoint(triples) for group in groups) and all(
                _occurs(group, triples, lowered, known) for group in groups
            ):
                found.add(number)
        return [self.rules[number] for number in sorted(found.union(self._free))]


def opens(rule: Rule, document: Document) -> bool:
    """Whether one rule is worth asking."""
    return bool(Gates((rule,)).open(document))


def _group(texts: Sequence[str]) -> _Group:
    found = [(_LETTERS.search(text), text) for text in texts]
    with_letters = tuple((match[0], text) for match, text in found if match)
    odd = tuple(text for match, text in found if not match)
    return _Group(frozenset(letters for letters, _ in with_letters), with_letters, odd)


@cache
def _letters(text: str) -> tuple[str, ...]:
    """Every three letters in a row: an article that lacks some of them need not be searched for the text."""
    return tuple(_ALL_LETTERS.findall(text))


def _occurs(group: _Group, triples: frozenset[str], lowered: str, known: dict[str, bool]) -> bool:
    """Whether one of the texts occurs; what was sought before for another rule is ``known``."""
    if not group.letters.isdisjoint(triples):
        for letters, text in group.texts:
            if letters in triples:
                if text not in known:
                    known[text] = triples.issuperset(_letters(text)) and text in lowered
                if known[text]:
                    return True
    for text in group.odd:
        if text not in known:
            known[text] = text in lowered
        if known[text]:
            return True
    return False
