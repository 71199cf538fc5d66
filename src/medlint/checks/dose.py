"""Holds doses against what is usual for adults: daily for weekly, milligrams for micrograms, tenfold, too often.

Only gross differences are judged: a dose for a child or by weight is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.spoken import Spoken, spoken
from medlint.claims import lexicon as lex
from medlint.claims.doses import UNITS, Amount, Often, amounts, frequencies
from medlint.claims.links import clauses_of
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

_DAYS = {
    "day": 1,
    "week": 7,
    "2 weeks": 14,
    "4 weeks": 28,
    "month": 30,
    "8 weeks": 56,
    "12 weeks": 84,
    "3 months": 90,
    "6 months": 182,
    "year": 365,
}
_TAKING = words("""
    take takes taken taking tablet tablets capsule capsules inject injected injection injections dose doses
    swallow used use given patch patches start starting usual maximum releases most spray puffs apply
    """)
_OTHER = words("""
    test tests checked check checks measured blood visit visits appointment monitor monitoring exercise
    weigh sample folic exam exams examination examinations scan scans screening mammogram mammograms
    smear check-up check-ups checkup checkups review reviews reviewed ecg x-ray eye eyes period
    periods bowel meal meals urinate people patients cases worldwide
    """)
_NOT_ADULT = words("""
    child children baby babies infant infants kg kilogram toxic overdose fatal killed kill kills mistake
    mistakes error errors instead wrongly danger dangerous harm
    """)
_FAR = 5.0  # times the usual amount


def wrong_doses(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each dose or interval that cannot be meant."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        items = sentence.items
        forms = {item.form for item in items}
        if forms & _NOT_ADULT:
            continue
        often = list(frequencies(items))
        given = [amount for amount in amounts(items) if not amount.per]
        if not often and not given:
            continue
        doses, name = _doses(sentence, knowledge, context.locale)
        if doses and not forms & lex.NEGATIONS:
            yield from _judge(sentence, doses, name, often, given, knowledge)


def _doses(sentence: Spoken, knowledge: Knowledge, locale: str) -> tuple[list[Mapping[str, Any]], str]:
    """The doses known of the one medicine the sentence is about, or the article."""
    ids = list(dict.fromkeys(sentence.items[n].id for n in sentence.medicines()))
    topic = sentence.setting.topic
    if not ids and topic is not None and topic.kind in "mf":
        ids = [topic.id]
    if len(ids) != 1:
        return [], ""
    known = knowledge.concepts.get(ids[0], {}).get("dose", ())
    return [d for d in known if d.get("locale", "") in ("", locale)], ids[0]


def _judge(
    sentence: Spoken,
    doses: Sequence[Mapping[str, Any]],
    id_: str,
    often: Sequence[Often],
    given: Sequence[Amount],
    knowledge: Knowledge,
) -> Iterator[Hit]:
    clauses = clauses_of(sentence.items)
    for each in often:
        case = _interval(sentence, doses, each, clauses)
        if case:
            yield _hit(sentence, id_, case, (each.start, each.end), doses[0], knowledge)
            return
    for amount in given:
        if _far_off(amount, doses):
            yield _hit(sentence, id_, "amount", (amount.start, amount.end), doses[0], knowledge)
            return


def _interval(
    sentence: Spoken, doses: Sequence[Mapping[str, Any]], often: Often, clauses: Sequence[int]
) -> str:
    forms = {
        item.form
        for item, clause in zip(sentence.items, clauses, strict=True)
        if clause == clauses[often.start]
    }
    if forms & _OTHER or not forms & _TAKING:
        return ""
    known = [_DAYS[d["every"]] for d in doses if d.get("every")]
    gap = often.days / often.times
    if known and min(known) >= 7 and gap <= min(known) / 3:
        return "interval"
    if known and max(known) == 1 and gap >= 5:
        return "interval"
    most = max((d.get("times_max", 0) for d in doses), default=0)
    return "times" if most and often.days == 1 and often.times > most else ""


def _far_off(amount: Amount, doses: Sequence[Mapping[str, Any]]) -> bool:
    ranges = []
    for dose in doses:
        sort, size = UNITS[dose.get("unit", "mg")]
        highs = [dose[key] * size for key in ("high", "day_max") if dose.get(key)]
        if sort == amount.sort and highs:
            ranges.append(((dose.get("low") or dose.get("high") or max(highs)) * size, max(highs)))
    return bool(ranges) and all(
        amount.value > high * _FAR or amount.value < low / (2 * _FAR) for low, high in ranges
    )


def _hit(
    sentence: Spoken,
    id_: str,
    case: str,
    span: tuple[int, int],
    dose: Mapping[str, Any],
    knowledge: Knowledge,
) -> Hit:
    unit = dose.get("unit", "mg")
    top = dose.get("day_max") or dose.get("high")
    true = {
        "interval": f"once every {dose.get('every', '')}".replace("every day", "every day"),
        "times": f"at most {dose.get('times_max', 0)} times a day",
        "amount": f"{dose.get('low', '')}–{top} {unit}".replace(".0 ", " ").strip("–") if top else unit,
    }[case]
    slots = {"subject": knowledge.name(id_), "true": true}
    sources = knowledge.sources(dose.get("source") or knowledge.concepts[id_].get("source", ""))
    return sentence.hit(*span, case, slots, sources)
