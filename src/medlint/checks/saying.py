"""Holds advice and beliefs against known ones: what to do, what never to do, what is so and what is not.

A saying names by groups of words what it is about and what is said; whether it is asserted or denied is worked out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.spoken import Spoken, spoken
from medlint.checks.within import within
from medlint.claims import lexicon as lex
from medlint.claims.assertion import Clause, Word, clauses, plain, polarity
from medlint.knowledge.roots import root

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

    Group = Sequence[Sequence[str]]

_CONTRASTS = frozenset(("whereas", "but", "however", "though", "although", ";"))
_MEDICINES = "@*"
_MEDICINE = "*"  # among the concepts of a word that names a medicine or family


def wrong_sayings(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each false saying that is asserted, and each true one that is denied."""
    knowledge = context.knowledge
    sentences = list(spoken(document, knowledge))
    begun = _Begun(knowledge, _all_words(document, sentences, knowledge))
    for sentence in sentences if begun.alive else ():
        hit = _judge(sentence, document, context, begun)
        if hit:
            yield hit


def _all_words(document: Document, sentences: Sequence[Spoken], knowledge: Knowledge) -> set[str]:
    """The roots of all words of an article, and what it names."""
    present = {root(form) for form in document.index}
    present.update(root(word.form) for word in _titled(document))
    named = {
        id_
        for sentence in sentences
        for item in _all_items(sentence)
        if item.id
        for id_ in (item.id, item.other)
    }
    present.update(f"@{each}" for id_ in named if id_ for each in knowledge.above(id_))
    present.add(_MEDICINES)
    return present


def _all_items(sentence: Spoken) -> Iterator[Item]:
    yield from sentence.items
    yield from sentence.asked
    yield from sentence.question
    yield from sentence.setting.lead
    yield from sentence.setting.heading


class _Begun:
    """The sayings that a word may be about, by what they begin with. ``alive``: those an article has all words for."""

    def __init__(self, knowledge: Knowledge, present: Collection[str]) -> None:
        self.knowledge = knowledge
        self.table = knowledge.said
        self.memo = knowledge.said_memo
        every = range(len(knowledge.data.get("sayings", ())))
        self.alive = {n for n in every if not any(group.isdisjoint(present) for group in self.needed(n))}

    def numbers(self, items: Sequence[Item]) -> tuple[int, ...]:
        """The sayings one of whose first words is among the items and all of whose groups may be, in order."""
        memo = self.memo
        found: set[int] = set()
        present: set[str] = set()
        for item in items:
            key = f"{item.form}@{item.id}@{item.other}" if item.id else item.form
            known = memo.get(key)
            if known is None:
                known = memo[key] = self._of(item)
            if known[0]:
                found.update(known[0])
            present |= known[1]
        found &= self.alive
        return tuple(
            sorted(n for n in found if not any(group.isdisjoint(present) for group in self.firsts(n)))
        )

    def needed(self, number: int) -> list[frozenset[str]]:
        """The first words of each group that must stand somewhere in the article."""
        known = self.knowledge.said_needed.get(number)
        if known is None:
            about = self.knowledge.data["sayings"][number].get("about", ())
            known = [*self.firsts(number), *map(_firsts, about)]
            self.knowledge.said_needed[number] = known
        return known

    def firsts(self, number: int) -> list[frozenset[str]]:
        """The first words of each group of a saying: one of each must be there."""
        known = self.knowledge.said_firsts.get(number)
        if known is None:
            claim = self.knowledge.data["sayings"][number]["claim"]
            known = [_firsts(group) for group in claim]
            self.knowledge.said_firsts[number] = known
        return known

    def _of(self, item: Item) -> tuple[tuple[int, ...], frozenset[str]]:
        """The sayings that begin with an item, and all by which it may be named."""
        keys = [root(part) for part in (item.form.split(" ") if item.kind != "p" else [item.form])]
        if item.id:
            keys += [f"@{each}" for each in self.knowledge.above(item.id)]
        numbers = tuple(number for key in keys for number in self.table.get(key, ()))
        return numbers, frozenset([*keys, *(f"@{each}" for each in _ids(item, self.knowledge))])


def _firsts(group: Group) -> frozenset[str]:
    return frozenset(_MEDICINES if phrase[0][:5] == "@not:" else phrase[0] for phrase in group)


def _judge(sentence: Spoken, document: Document, context: Context, begun: _Begun) -> Hit | None:
    knowledge = context.knowledge
    for items, turned in _readings(sentence):
        words: list[Word] = []
        parts: list[tuple[Clause, list[str]]] = []
        around: list[Word] | None = None
        for number in begun.numbers(items):
            saying = knowledge.data["sayings"][number]
            if saying.get("locale", "") not in ("", context.locale):
                continue
            words = words or _words(items, knowledge)
            parts = parts or [(clause, _roots(clause.words)) for clause in clauses(words)]
            told = (c for c, roots in parts if _wrong(c, roots, saying, turned))
            clause = next((c for c in told if not _of_another(c, words, saying)), None)
            if clause is None:
                continue
            if around is None:
                around = [*words, *_around(sentence, document, knowledge)]
            near, own = _roots(around), _roots(words)
            if all(_find(around, near, group) for group in saying.get("about", ())) and not any(
                _find(words, own, group) for group in saying.get("unless", ())
            ):
                return _hit(sentence, items, clause, saying, knowledge)
    return None


def _of_another(clause: Clause, words: Sequence[Word], saying: Mapping[str, Any]) -> bool:
    """Whether the clause speaks of another medicine than the sentence's own: "A is taken weekly, whereas B …"."""
    if _CONTRASTS.isdisjoint([word.form for word in words]):
        return False
    roots = _roots(clause.words)
    claimed = {n for group in saying["claim"] for n in _find(clause.words, roots, group)}
    if not any(_MEDICINE in word.ids for n, word in enumerate(clause.words) if n not in claimed):
        return False
    places = {word.place for word in clause.words}
    every = _roots(words)
    found = [_find(words, every, group) for group in saying.get("about", ())]
    return any(_MEDICINE in words[n[0]].ids and words[n[0]].place not in places for n in found if n)


def _readings(sentence: Spoken) -> Iterator[tuple[Sequence[Item], bool]]:
    """The rows of items that say something, each with whether it is answered with no."""
    joined = within(sentence)
    lead = [item.form for item in sentence.setting.lead]
    if joined:
        yield joined, False
    elif lex.NEGATIONS.isdisjoint(lead) and {"avoid", "myths", "mistakes"}.isdisjoint(lead):
        yield sentence.items, False
    if sentence.reply:
        yield sentence.question, sentence.reply < 0


def _roots(words: Sequence[Word]) -> list[str]:
    return [root(word.form) for word in words]


def _wrong(clause: Clause, roots: Sequence[str], saying: Mapping[str, Any], turned: bool) -> bool:
    """Whether a clause says the saying's words, and asserts what is false or denies what is true."""
    if clause.supposed:
        return False
    used: set[int] = set()
    start = 0
    for group in saying["claim"]:
        found = _find(clause.words, roots, group, start)
        if not found:
            return False
        used.update(found)
        start = found[-1] + 1 if saying.get("ordered") else 0
    said = polarity([word.form for word in clause.words], used)
    said = -said if turned else said
    return said == (-1 if saying.get("true") else 1)


def _find(words: Sequence[Word], roots: Sequence[str], group: Group, start: int = 0) -> list[int]:
    """The numbers of the words that the first alternative found consists of, from ``start`` on."""
    for phrase in group:
        first = phrase[0]
        if first[0] == "@":
            for number in range(start, len(words)):
                ids = words[number].ids
                if ids and _names(ids, first[1:]):
                    return [number]
        elif first in roots:
            for number in range(start, len(words)):
                if roots[number] == first and roots[number : number + len(phrase)] == phrase:
                    return list(range(number, number + len(phrase)))
    return []


def _names(ids: Collection[str], wanted: str) -> bool:
    """Whether a word names a concept or one below it; ``not:a|b`` is a medicine that is no a and no b."""
    if not wanted.startswith("not:"):
        return wanted in ids
    return _MEDICINE in ids and not any(f"|{each}|" in f"|{wanted[4:]}|" for each in ids)


def _words(items: Sequence[Item], knowledge: Knowledge) -> list[Word]:
    return plain(items, [_ids(item, knowledge) for item in items])


def _ids(item: Item, knowledge: Knowledge) -> tuple[str, ...]:
    if not item.id:
        return ()
    mark = (_MEDICINE,) if item.kind in "mf" else ()
    return (*mark, *knowledge.above(item.id), *(knowledge.above(item.other) if item.other else ()))


def _around(sentence: Spoken, document: Document, knowledge: Knowledge) -> list[Word]:
    """What stands around a sentence: the question before, the lead-in, the heading and the title."""
    near = [*sentence.asked, *sentence.setting.lead, *sentence.setting.heading]
    return [*_words(near, knowledge), Word(".", 0, ()), *_titled(document)]


def _titled(document: Document) -> list[Word]:
    from medlint.read.clean import fold
    from medlint.read.words import tokenise

    return [Word(token.form, 0, ()) for token in tokenise(fold(document.title or ""))]


def _hit(
    sentence: Spoken, items: Sequence[Item], clause: Clause, saying: Mapping[str, Any], knowledge: Knowledge
) -> Hit:
    span = (clause.words[0].place, clause.words[-1].place) if items is sentence.items else sentence.whole()
    slots = {"true": saying["says"].rstrip(".")}
    return sentence.hit(*span, "", slots, knowledge.sources(saying.get("source", "")))
