"""Sentences ready to be judged: resolved, neither myth nor question, each with the question it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.links import clauses_of
from medlint.claims.pronouns import resolved
from medlint.claims.stance import answer
from medlint.claims.told import HEARD, corrects, formerly, heard
from medlint.model import Hit
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Source


_PUNCTUATION = frozenset("p")


class Spoken(NamedTuple):
    """A sentence's items. ``question`` holds those of the question it answers with yes (1) or no (-1).

    ``asked`` holds those of the question right before it, however it is answered.
    """

    setting: Setting
    items: list[Item]
    question: list[Item]
    reply: int
    asked: Sequence[Item] = ()

    def medicines(self) -> list[int]:
        """The item numbers of medicines and families."""
        kinds = [item.kind for item in self.items]
        return [n for n, kind in enumerate(kinds) if kind in "mf"] if "m" in kinds or "f" in kinds else []

    def clause(self, place: int) -> list[Item]:
        """The items of the clause around an item."""
        numbers = clauses_of(self.items)
        return [item for item, number in zip(self.items, numbers, strict=True) if number == numbers[place]]

    def hit(
        self, start: int, end: int, case: str, slots: Mapping[str, str], sources: tuple[Source, ...]
    ) -> Hit:
        """A hit on the items from ``start`` to ``end``, both inclusive."""
        block = self.setting.sentence.block
        first, last = self.items[start].start, self.items[end].end
        filled = {"subject": "", "true": "", "measure": "", **slots, "said": block.text[first:last]}
        return Hit(block.source_span(first, last), filled, case=case, sources=sources)

    def whole(self) -> tuple[int, int]:
        """The first and last word."""
        words = [n for n, item in enumerate(self.items) if item.kind != "p"]
        return words[0], words[-1]


_latest: list[tuple[Document, Knowledge, tuple[Spoken, ...]]] = []


def spoken(document: Document, knowledge: Knowledge) -> tuple[Spoken, ...]:
    """The sentences of an article that claim something, in order; the latest article's are kept."""
    if not (_latest and _latest[0][0] is document and _latest[0][1] is knowledge):
        _latest[:] = [(document, knowledge, tuple(_spoken(document, knowledge)))]
    return _latest[0][2]


_naming: list[tuple[tuple[Spoken, ...], tuple[Spoken, ...]]] = []


def naming(document: Document, knowledge: Knowledge) -> tuple[Spoken, ...]:
    """Those of the sentences that name a medicine or family: a few of all, and all that most judges look at."""
    every = spoken(document, knowledge)
    if not (_naming and _naming[0][0] is every):
        _naming[:] = [(every, tuple([sentence for sentence in every if sentence.medicines()]))]
    return _naming[0][1]


def _spoken(document: Document, knowledge: Knowledge) -> Iterator[Spoken]:
    question: list[Item] = []
    settings = resolved(document, knowledge)
    behind = [items for _, items in settings[1:]]
    for (setting, items), following in zip(settings, [*behind, []], strict=False):
        if setting.kinds <= _PUNCTUATION:
            continue
        if setting.asks:
            question = items
            continue
        reply = answer(items) if question else 0
        asked, question = question, []
        told = not setting.myth and lex.MYTHS.isdisjoint(setting.words)
        told = told and (HEARD.isdisjoint(setting.words) or not (heard(items) or formerly(items)))
        if told and not corrects(following):
            yield Spoken(setting, items, asked if reply else [], reply, asked)
