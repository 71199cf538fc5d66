"""Holds doses against what is usual for adults: daily for weekly, milligrams for micrograms, tenfold, too often.

Only gross differences are judged: a dose for a child or by weight is left alone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from medlint.checks.spoken import Spoken, spoken
from medlint.claims import lexicon as lex
from medlint.claims.doses import UNITS, Amount, Often, amounts, frequencies
from medlint.claims.links import clauses_of
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

_DAYS = {
    "day": 1,
    "3 days": 3,
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
    swallow used use given patch patches start starting medicine pill changed change usual maximum
    releases most spray puffs apply
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
_ROUTES = {
    "injection": words(
        "inject injects injected injecting injection injections pen pens jab jabs shot shots depot"
    ),
    "oral": words("tablet tablets capsule capsules mouth oral swallow pill pills"),
    "patch": words("patch patches"),
}
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
        doses = _by_route(doses, forms)
        if doses and not forms & lex.NEGATIONS:
            yield from _judge(sentence, doses, name, often, given, knowledge)
        elif doses:
            yield from _limits(sentence, doses, name, given, knowledge)


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


def _by_route(doses: list[Mapping[str, Any]], forms: set[str]) -> list[Mapping[str, Any]]:
    """The doses for the way of taking that the sentence names, or all."""
    for route, said in _ROUTES.items():
        if forms & said:
            fitting = [dose for dose in doses if dose.get("route", "") in ("", route)]
            return fitting or doses
    return doses


def _limits(
    sentence: Spoken,
    doses: Sequence[Mapping[str, Any]],
    id_: str,
    given: Sequence[Amount],
    knowledge: Knowledge,
) -> Iterator[Hit]:
    """Such as "do not take more than 40 g in 24 hours": a limit that is none."""
    for amount in given:
        before = [item.form for item in sentence.items[max(0, amount.start - 4) : amount.start]]
        limit = before[-2:] == ["more", "than"] or "exceed" in before
        if limit and too_much(sentence.items, amount, 0, doses):
            yield _hit(sentence, id_, "amount", (amount.start, amount.end), doses[0], knowledge)
            return


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
        near = [amount for amount in given if clauses[amount.start] == clauses[each.start]]
        case, dose = _interval(sentence, doses, each, near, clauses)
        if case:
            yield _hit(sentence, id_, case, (each.start, each.end), dose, knowledge)
            return
    for amount in given:
        times = next(
            (o.times for o in often if o.days == 1 and clauses[o.start] == clauses[amount.start]), 0.0
        )
        if _far_off(amount, doses) or too_much(sentence.items, amount, times, doses):
            yield _hit(sentence, id_, "amount", (amount.start, amount.end), doses[0], knowledge)
            return


def _interval(
    sentence: Spoken,
    doses: Sequence[Mapping[str, Any]],
    often: Often,
    near: Sequence[Amount],
    clauses: Sequence[int],
) -> tuple[str, Mapping[str, Any]]:
    forms = {
        item.form
        for item, clause in zip(sentence.items, clauses, strict=True)
        if clause == clauses[often.start]
    }
    nothing = doses[0]
    if forms & _OTHER or not forms & _TAKING:
        return "", nothing
    meant = [dose for dose in doses if any(_within(amount, dose) for amount in near)] or doses
    known = {_DAYS[dose["every"]]: dose for dose in reversed(meant) if dose.get("every")}
    gap = often.days / often.times
    if known and min(known) >= 3 and gap <= min(known) / 3:
        return "interval", known[min(known)]
    if known and max(known) == 1 and gap >= 5:
        return "interval", known[1]
    most = max((dose.get("times_max", 0) for dose in meant), default=0)
    allowed = most * 1.6 if sentence.items[often.end].form in ("hours", "hour") else most
    return ("times" if most and often.days == 1 and often.times > allowed else ""), meant[0]


def _within(amount: Amount, dose: Mapping[str, Any]) -> bool:
    sort, size = UNITS[dose.get("unit", "mg")]
    low, high = dose.get("low"), dose.get("high")
    return bool(
        sort == amount.sort and low and high and low * size * 0.99 <= amount.value <= high * size * 1.01
    )


def too_much(items: Sequence[Item], amount: Amount, times: float, doses: Sequence[Mapping[str, Any]]) -> bool:
    """Whether an amount, as often as it is said to be taken in a day, is far above the most for a day."""
    tops = [
        dose["day_max"] * UNITS[dose.get("unit", "mg")][1]
        for dose in doses
        if dose.get("day_max") and UNITS[dose.get("unit", "mg")][0] == amount.sort
    ]
    if not tops:
        return False
    behind = [item.form for item in items[amount.end + 1 : amount.end + 9]]
    total = "daily" in behind[:2] or any(
        pair in (("24", "hours"), ("a", "day"), ("per", "day"), ("one", "day"), ("each", "day"))
        for pair in pairwise(behind)
    )
    if times > 1:
        return bool(amount.value * times > 2 * max(tops))
    return bool(total and amount.value > 1.5 * max(tops))


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
