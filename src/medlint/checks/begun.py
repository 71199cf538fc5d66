"""Which sayings an article, and each sentence of it, has the words of: most are left out before any is judged.

Looks at words one by one; what a sentence says with them is for ``saying``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.assertion import Word
from medlint.knowledge.roots import root, rooted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge
    from medlint.model import Document

    Group = Sequence[Sequence[str]]

_MEDICINES = "@*"
#: What an article is taken to have: marks, and the words that arrows are read as.
_ALWAYS = frozenset({_MEDICINES, root("raised"), root("lowered"), *",;:()[]?!-/+."})
_GROUPS = ("claim", "about", "when")  # what a saying needs a word of each group of
MEDICINE = "*"  # among the concepts of a word that names a medicine or family


def all_words(document: Document, sentences: Sequence[Spoken], knowledge: Knowledge) -> set[str]:
    """The roots of all words of an article, and what it names."""
    present = {*rooted(document.index), *rooted(word.form for word in title_of(document))}
    named = {id_ for item in _all_items(sentences) if item.id for id_ in (item.id, item.other)}
    present.update(f"@{each}" for id_ in named if id_ for each in knowledge.above(id_))
    return present | _ALWAYS


def _all_items(sentences: Sequence[Spoken]) -> Iterator[Item]:
    """The items of sentences, and of what stands around them; a row that many share is looked through once."""
    seen: set[int] = set()
    for setting, items, question, _, asked in sentences:
        for row in (items, asked, question, setting.lead, setting.heading):
            if row and id(row) not in seen:
                seen.add(id(row))
                yield from row


class Begun:
    """The sayings that a word may be about, by what they begin with. ``alive``: those an article has all words for.

    Few are alive in one article, so few of its words matter: ``known`` has those met so far, each with the sayings it
    begins and with all that it may be named by; None for a word that no saying needs.
    """

    def __init__(self, knowledge: Knowledge, present: set[str]) -> None:
        self.knowledge = knowledge
        self.table = knowledge.said
        told = knowledge.sayings_by(present)
        found = {n for n in told if not any(group.isdisjoint(present) for group in self.needed(n))}
        self.alive = {n for n in found if self._may_be_said(n, present)}
        self.sought = frozenset().union(*[group for n in self.alive for group in self.needed(n)])
        self.known: dict[str, tuple[set[int], frozenset[str]] | None] = {}

    def _may_be_said(self, number: int, present: set[str]) -> bool:
        """Whether an article has all words of one alternative of each group, whatever their order."""
        saying = self.knowledge.data["sayings"][number]
        groups = [group for key in _GROUPS for group in saying.get(key, ())]
        return all(any(present.issuperset(_named(phrase)) for phrase in group) for group in groups)

    def numbers(self, items: Sequence[Item], near: Sequence[Item]) -> list[int]:
        """The sayings one of whose first words is among the items and all of whose groups may be, in order."""
        found, present = self._among(items)
        close: set[str] | None = None
        made = []
        for number in sorted(found):
            if any(group.isdisjoint(present) for group in self.firsts(number, "claim")):
                continue
            occasion = self.firsts(number, "when")
            if occasion and close is None:
                close = present | self._among(near)[1]
            if close is None or not any(group.isdisjoint(close) for group in occasion):
                made.append(number)
        return made

    def _among(self, items: Sequence[Item]) -> tuple[set[int], set[str]]:
        """The sayings alive that items begin, and all that they may be named by."""
        known = self.known
        found: set[int] = set()
        present: set[str] = set()
        for item in items:
            key = f"{item.form}@{item.id}@{item.other}" if item.id else item.form
            if key not in known:
                known[key] = self._of(item)
            of = known[key]
            if of:
                found |= of[0]
                present |= of[1]
        return found, present

    def needed(self, number: int) -> list[frozenset[str]]:
        """The first words of each group that must stand somewhere in the article."""
        memo = self.knowledge.said_firsts
        known = memo.get((number, ""))
        if known is None:
            known = memo[number, ""] = [group for key in _GROUPS for group in self.firsts(number, key)]
        return known

    def firsts(self, number: int, key: str) -> list[frozenset[str]]:
        """The first words of each group of a saying: one of each must be there."""
        memo = self.knowledge.said_firsts
        known = memo.get((number, key))
        if known is None:
            groups = self.knowledge.data["sayings"][number].get(key, ())
            known = memo[number, key] = [_firsts(group) for group in groups]
        return known

    def _of(self, item: Item) -> tuple[set[int], frozenset[str]] | None:
        """The sayings alive that begin with an item, and by which of the words they need it may be named."""
        keys = rooted(item.form.split(" ") if item.kind != "p" else [item.form])
        if item.id:
            keys += [f"@{each}" for each in self.knowledge.above(item.id)]
        named = [*keys, *(f"@{each}" for each in ids_of(item, self.knowledge))] if item.id else keys
        if self.sought.isdisjoint(named):  # they have what an item begins with, too
            return None
        numbers = self.alive.intersection(number for key in keys for number in self.table.get(key, ()))
        return numbers, self.sought.intersection(named)


def _firsts(group: Group) -> frozenset[str]:
    return frozenset(_named(phrase)[0] for phrase in group)


def _named(phrase: Sequence[str]) -> Sequence[str]:
    """What an article must have for a phrase to stand in it."""
    return (_MEDICINES,) if phrase[0][:5] == "@not:" else phrase


def ids_of(item: Item, knowledge: Knowledge) -> tuple[str, ...]:
    """The concepts that an item names, with those above them."""
    if not item.id:
        return ()
    mark = (MEDICINE,) if item.kind in "mf" else ()
    return (*mark, *knowledge.above(item.id), *(knowledge.above(item.other) if item.other else ()))


def title_of(document: Document) -> list[Word]:
    """The words of the title."""
    from medlint.read.clean import fold
    from medlint.read.words import tokenise

    return [Word(token.form, 0, ()) for token in tokenise(fold(document.title or ""))]
