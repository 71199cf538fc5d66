"""Holds advice and beliefs against known ones: what to do, what never to do, what is so and what is not.

A saying names by groups of words what it is about and what is said; whether it is asserted or denied is worked out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.spoken import Spoken, spoken
from medlint.checks.within import within
from medlint.claims import lexicon as lex
from medlint.claims.advice import advised
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
    present.update(root(word.form) for word in _title(document))
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

    def numbers(self, items: Sequence[Item], near: Sequence[Item]) -> tuple[int, ...]:
        """The sayings one of whose first words is among the items and all of whose groups may be, in order."""
        found: set[int] = set()
        present: set[str] = set()
        for item in items:
            numbers, names = self._known(item)
            found.update(numbers)
            present |= names
        found &= self.alive
        close: set[str] | None = None
        made = []
        for number in sorted(found):
            if any(group.isdisjoint(present) for group in self.firsts(number, "claim")):
                continue
            occasion = self.firsts(number, "when")
            if occasion and close is None:
                close = present.union(*(self._known(item)[1] for item in near))
            if close is None or not any(group.isdisjoint(close) for group in occasion):
                made.append(number)
        return tuple(made)

    def _known(self, item: Item) -> tuple[tuple[int, ...], frozenset[str]]:
        key = f"{item.form}@{item.id}@{item.other}" if item.id else item.form
        known = self.memo.get(key)
        if known is None:
            known = self.memo[key] = self._of(item)
        return known

    def needed(self, number: int) -> list[frozenset[str]]:
        """The first words of each group that must stand somewhere in the article."""
        return [group for key in ("claim", "about", "when") for group in self.firsts(number, key)]

    def firsts(self, number: int, key: str) -> list[frozenset[str]]:
        """The first words of each group of a saying: one of each must be there."""
        memo = self.knowledge.said_firsts
        known = memo.get((number, key))
        if known is None:
            groups = self.knowledge.data["sayings"][number].get(key, ())
            known = memo[number, key] = [_firsts(group) for group in groups]
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
    near = [*sentence.asked, *sentence.setting.lead]
    for items, turned in _readings(sentence):
        words: list[Word] = []
        parts: list[tuple[Clause, list[str]]] = []
        close: list[Word] = []
        around: list[Word] = []
        for number in begun.numbers(items, near):
            saying = knowledge.data["sayings"][number]
            if saying.get("locale", "") not in ("", context.locale):
                continue
            words = words or _words(items, knowledge)
            parts = parts or [(clause, _roots(clause.words)) for clause in clauses(words)]
            told = (c for c, roots in parts if _wrong(c, roots, saying, turned))
            clause = next((c for c in told if not _of_another(c, words, saying)), None)
            if clause is None:
                continue
            close = close or [*words, *_words(near, knowledge)]
            around = around or [*close, *_titled(document, sentence, knowledge)]
            if (
                _all(around, saying.get("about", ()))
                and _all(close, saying.get("when", ()))
                and not _any(words, saying.get("unless", ()))
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


def _all(found: Sequence[Word], groups: Sequence[Group]) -> bool:
    roots = _roots(found) if groups else []
    return all(_find(found, roots, group) for group in groups)


def _any(found: Sequence[Word], groups: Sequence[Group]) -> bool:
    roots = _roots(found) if groups else []
    return any(_find(found, roots, group) for group in groups)


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
    forms = [word.form for word in clause.words]
    told = saying.get("told", "")
    said = advised(forms, used) if told else polarity(forms, used)
    said = -said if turned else said
    return said == (-1 if saying.get("true") or told == "always" else 1)


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


def _titled(document: Document, sentence: Spoken, knowledge: Knowledge) -> list[Word]:
    """The heading and the title."""
    return [*_words(sentence.setting.heading, knowledge), Word(".", 0, ()), *_title(document)]


def _title(document: Document) -> list[Word]:
    from medlint.read.clean import fold
    from medlint.read.words import tokenise

    return [Word(token.form, 0, ()) for token in tokenise(fold(document.title or ""))]


def _hit(
    sentence: Spoken, items: Sequence[Item], clause: Clause, saying: Mapping[str, Any], knowledge: Knowledge
) -> Hit:
    span = (clause.words[0].place, clause.words[-1].place) if items is sentence.items else sentence.whole()
    slots = {"true": saying["says"].rstrip(".")}
    return sentence.hit(*span, "", slots, knowledge.sources(saying.get("source", "")))
