"""Holds what an article says a thing treats, prevents, causes or contains against the ties known to be true or false.

Only what a tie names is judged: a use or an effect that is not listed is unknown, not false.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.deeds import asserts
from medlint.checks.spoken import Spoken, spoken
from medlint.checks.within import within
from medlint.claims import lexicon as lex
from medlint.claims.effects import effect_on
from medlint.claims.links import clauses_of
from medlint.claims.stance import CHANGED, beside, hedged, lacking, stance

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

    _Row = tuple[Sequence[Item], Mapping[int, Sequence[str]]]

_HOLDERS = frozenset(
    ("people", "person", "patients", "patient", "those", "adults", "women", "men", "who", "you")
)
_FURTHEST = 14
_USES = frozenset(("treats", "cures", "prevents", "reverses"))
_TRUTHS = frozenset(("causes", "contains", "safe-with", "harms-with", "absorbs-with"))


def wrong_uses(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each thing said to treat, cure or prevent what it does not, or denied what it does."""
    yield from _wrong(document, context, _USES)


def wrong_truths(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each thing said to cause or contain what it does not, and for each wrong word on what is safe."""
    yield from _wrong(document, context, _TRUTHS)


def _wrong(document: Document, context: Context, relations: Collection[str]) -> Iterator[Hit]:
    knowledge = context.knowledge
    for sentence, rows in _telling(document, knowledge):
        found = (_in(sentence, row, relations, knowledge, context.locale) for row in rows)
        hit = next(filter(None, found), None)
        if hit:
            yield hit


_MAY_BE = frozenset(("could", "contraception", "contraceptive"))
_NO_EFFECT = frozenset(("effect", "difference"))
_latest: list[tuple[tuple[Spoken, ...], list[tuple[Spoken, list[_Row]]]]] = []


def _telling(document: Document, knowledge: Knowledge) -> list[tuple[Spoken, list[_Row]]]:
    """The sentences that name two things, of one of which a tie is known; the latest article's are kept."""
    every = spoken(document, knowledge)
    if not (_latest and _latest[0][0] is every):
        rows = ((sentence, list(_rows(sentence, knowledge))) for sentence in every)
        _latest[:] = [(every, [pair for pair in rows if pair[1]])]
    return _latest[0][1]


def _rows(sentence: Spoken, knowledge: Knowledge) -> Iterator[_Row]:
    """The rows of items that a sentence can be read as, with what they name."""
    ways: list[Sequence[Item]] = [sentence.items]
    if sentence.reply:
        ways.append(sentence.question)
    if sentence.setting.lead:
        ways.append(within(sentence))
    for items in ways:
        places = [n for n, item in enumerate(items) if item.kind in "mfcat"]
        if len(places) > 1:
            named = {place: _ids(items[place], items, place) for place in places}
            if any(map(knowledge.has_ties, [id_ for ids in named.values() for id_ in ids])):
                yield items, named


def _in(
    sentence: Spoken, row: _Row, relations: Collection[str], knowledge: Knowledge, locale: str
) -> Hit | None:
    items, named = row
    tied = list(_tied(named, relations, knowledge, locale))
    clauses = clauses_of(items) if tied else []
    for one, two, ties in tied:
        if clauses[one] == clauses[two]:
            wrong = None
            for tie in ties:
                if tie.get("worse") and _open(items, two, tie["relation"]):
                    continue
                said = _said(sentence, items, one, two, tie["relation"], clauses)
                if said is False and not tie["true"]:
                    wrong = None
                    break
                wrong = wrong or (tie if said is not None and said != tie["true"] else None)
            if wrong:
                return _hit(sentence, items, one, two, wrong, knowledge)
    return None


def _open(items: Sequence[Item], illness: int, relation: str) -> bool:
    """Whether nothing is claimed for what makes an illness worse: it is only had, or has "no effect on" it."""
    if relation in _USES:
        return _had(items, illness)
    return not _NO_EFFECT.isdisjoint(item.form for item in items)


def _tied(
    named: Mapping[int, Sequence[str]], relations: Collection[str], knowledge: Knowledge, locale: str
) -> Iterator[tuple[int, int, list[Mapping[str, Any]]]]:
    """The mentions of which a tie is known, near each other: few are, so this is asked before all else."""
    for one, ones in named.items():
        if any(map(knowledge.has_ties, ones)):
            for two, twos in named.items():
                near = one != two and abs(one - two) <= _FURTHEST
                if near and (ties := list(_nearest(ones, twos, relations, knowledge, locale))):
                    yield one, two, ties


def _ids(item: Item, items: Sequence[Item], place: int) -> list[str]:
    """The concepts named, or the value: "constipation" and "high blood pressure" are values of a measure."""
    sign = item.sign
    if item.kind == "a" and place:
        sign = lex.ADJECTIVES.get(items[place - 1].form, 0)
    value = f"{item.id}:{'high' if sign > 0 else 'low'}" if item.kind in "at" and sign else item.id
    return [each for each in (value, item.other) if each]


def _nearest(
    ones: Sequence[str], twos: Sequence[str], relations: Collection[str], knowledge: Knowledge, locale: str
) -> Iterator[Mapping[str, Any]]:
    """For each relation the tie that is nearest to the two: what is known of one medicine goes before its family."""
    seen: set[str] = set()
    for tie in (tie for one in ones for two in twos for tie in knowledge.ties(one, two)):
        relation = tie["relation"]
        if relation in relations and relation not in seen and tie.get("locale", "") in ("", locale):
            seen.add(relation)
            yield tie


def _said(
    sentence: Spoken, items: Sequence[Item], one: int, two: int, relation: str, clauses: Sequence[int]
) -> bool | None:
    if items is sentence.question:
        answered = sentence.reply > 0
        if relation in ("safe-with", "harms-with"):
            safe = stance([*items, *sentence.items[1:]], asked=True)
            return (answered if safe > 0 else not answered) == (relation == "safe-with") if safe else None
        asked = asserts(items, one, two, relation)
        asked = _asked(items, one, two, relation) if asked is None else asked
        return None if asked is None else asked == answered
    if relation in ("safe-with", "harms-with"):
        if not _MAY_BE.isdisjoint(item.form for item in items):
            return None  # it speaks of people who may become pregnant
        clause = [item for item, number in zip(items, clauses, strict=True) if number == clauses[one]]
        safe = stance(clause) or _weakens(items, one, two)
        if (
            not safe
            or lacking(items, one)
            or _ruled_out(items, max(one, two))
            or _ruled_out(items, min(one, two))
            or not CHANGED.isdisjoint(item.form for item in clause)
            or (safe > 0 and hedged(sentence.items))
        ):
            return None
        return (safe > 0) == (relation == "safe-with")
    return asserts(items, one, two, relation)


def _had(items: Sequence[Item], place: int) -> bool:
    """Such as "people with X": who has it, not what it is taken for."""
    before = [item.form for item in items[max(0, place - 4) : place]]
    return not _HOLDERS.isdisjoint(before) and not {"with", "have", "has"}.isdisjoint(before)


def _ruled_out(items: Sequence[Item], place: int) -> bool:
    """Such as "not pregnant", "without X", "living with X": it is not there."""
    return beside(items, place) or not {"not", "aren't", "isn't", "without", "after"}.isdisjoint(
        item.form for item in items[max(0, place - 1) : place]
    )


def _weakens(items: Sequence[Item], one: int, two: int) -> int:
    """-1 where one is said to weaken or to strengthen the other, as no two things do that go well together."""
    moved = [effect_on(items, place) for place in (one, two) if items[place].kind in "mf"]
    return -1 if any(sign and not denied for sign, denied in moved) and items[one].kind in "mf" else 0


def _asked(items: Sequence[Item], one: int, two: int, relation: str) -> bool | None:
    """A question names first what it asks about: "Can X treat Y" reads like a statement from X on."""
    first = min(one, two)
    return asserts(items[first:], one - first, two - first, relation)


def _hit(
    sentence: Spoken, items: Sequence[Item], one: int, two: int, tie: Mapping[str, Any], knowledge: Knowledge
) -> Hit:
    slots = {
        "subject": knowledge.name(tie["subject"]),
        "measure": knowledge.name(tie["object"]),
        "true": tie["says"].rstrip("."),
    }
    span = (min(one, two), max(one, two)) if items is sentence.items else sentence.whole()
    return sentence.hit(*span, "", slots, knowledge.sources(tie.get("source", "")))
