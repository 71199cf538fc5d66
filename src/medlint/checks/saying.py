"""Holds advice and beliefs against known ones: what to do, what never to do, what is so and what is not.

A saying names by groups of words what it is about and what is said; whether it is asserted or denied is worked out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.begun import MEDICINE, Begun, all_words, ids_of, title_of
from medlint.checks.spoken import Spoken, spoken
from medlint.checks.within import within
from medlint.claims import lexicon as lex
from medlint.claims.advice import advised
from medlint.claims.assertion import Clause, Word, clauses, plain, polarity
from medlint.knowledge.roots import rooted
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

    Group = Sequence[Sequence[str]]

_CONTRASTS = frozenset(("whereas", "but", "however", "though", "although", ";"))


def wrong_sayings(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each false saying that is asserted, and each true one that is denied."""
    knowledge = context.knowledge
    sentences = list(spoken(document, knowledge))
    begun = Begun(knowledge, all_words(document, sentences, knowledge))
    for sentence in sentences if begun.alive else ():
        hit = _judge(sentence, document, context, begun)
        if hit:
            yield hit


def _judge(sentence: Spoken, document: Document, context: Context, begun: Begun) -> Hit | None:
    knowledge = context.knowledge
    near = [*sentence.asked, *sentence.setting.lead]
    for items, turned in _readings(sentence):
        words: list[Word] = []
        parts: list[_Part] = []
        close: list[Word] = []
        around: list[Word] = []
        for number in begun.numbers(items, near):
            saying = knowledge.data["sayings"][number]
            if saying.get("locale", "") not in ("", context.locale):
                continue
            words = words or _words(items, knowledge)
            parts = parts or [_part(clause) for clause in clauses(words)]
            firsts = begun.firsts(number, "claim")
            told = (part.clause for part in parts if _wrong(part, firsts, saying, turned))
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
    if not any(MEDICINE in word.ids for n, word in enumerate(clause.words) if n not in claimed):
        return False
    places = {word.place for word in clause.words}
    every = _roots(words)
    found = [_find(words, every, group) for group in saying.get("about", ())]
    return any(MEDICINE in words[n[0]].ids and words[n[0]].place not in places for n in found if n)


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
    return rooted(word.form for word in words)


class _Part(NamedTuple):
    """A clause, the roots of its words, and all that they may be named by."""

    clause: Clause
    roots: list[str]
    names: set[str]


def _part(clause: Clause) -> _Part:
    roots = _roots(clause.words)
    return _Part(clause, roots, {*roots, *(f"@{each}" for word in clause.words for each in word.ids)})


def _wrong(part: _Part, firsts: Sequence[frozenset[str]], saying: Mapping[str, Any], turned: bool) -> bool:
    """Whether a clause says the saying's words, and asserts what is false or denies what is true."""
    clause, roots, names = part
    if clause.supposed or any(group.isdisjoint(names) for group in firsts):
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
    return MEDICINE in ids and not any(f"|{each}|" in f"|{wanted[4:]}|" for each in ids)


def _words(items: Sequence[Item], knowledge: Knowledge) -> list[Word]:
    return plain(items, [ids_of(item, knowledge) for item in items])


def _titled(document: Document, sentence: Spoken, knowledge: Knowledge) -> list[Word]:
    """The heading and the title."""
    return [*_words(sentence.setting.heading, knowledge), Word(".", 0, ()), *title_of(document)]


def _hit(
    sentence: Spoken, items: Sequence[Item], clause: Clause, saying: Mapping[str, Any], knowledge: Knowledge
) -> Hit:
    span = (clause.words[0].place, clause.words[-1].place) if items is sentence.items else sentence.whole()
    slots = {"true": saying["says"].rstrip(".")}
    return sentence.hit(*span, "", slots, knowledge.sources(saying.get("source", "")))
