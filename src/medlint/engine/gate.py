"""Which rules an article has what they cannot find anything without. Most rules are told from most articles here.

Says nothing of what a rule finds; see ``medlint.kind.Gate``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from medlint.model import Document
    from medlint.rules.pack import Rule

_LETTERS = lazy.pattern("[a-z]{3}")


class _Group(NamedTuple):
    """Texts of which one must occur, by three letters in a row of each, which are never parted into two words.

    ``odd`` are the texts without such letters.
    """

    letters: frozenset[str]
    texts: dict[str, list[str]]
    odd: list[str]


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
        texts = document.texts
        triples = texts.triples
        for number, groups in self._groups.items():
            if all(group.odd or not group.letters.isdisjoint(triples) for group in groups) and all(
                _occurs(group, triples, texts) for group in groups
            ):
                found.add(number)
        return [self.rules[number] for number in sorted(found.union(self._free))]


def opens(rule: Rule, document: Document) -> bool:
    """Whether one rule is worth asking."""
    return bool(Gates((rule,)).open(document))


def _group(texts: Sequence[str]) -> _Group:
    by_letters: dict[str, list[str]] = {}
    odd: list[str] = []
    for text in texts:
        match = _LETTERS.search(text)
        (by_letters.setdefault(match[0], []) if match else odd).append(text)
    return _Group(frozenset(by_letters), by_letters, odd)


def _occurs(group: _Group, triples: frozenset[str], texts: Mapping[str, bool]) -> bool:
    """Whether one of the texts occurs."""
    for letters in group.letters & triples:
        for text in group.texts[letters]:
            if texts[text]:
                return True
    return any(texts[text] for text in group.odd)
