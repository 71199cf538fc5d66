"""Holds doses against what is usual for adults: daily for weekly, milligrams for micrograms, tenfold, too often.

Only gross differences are judged: a dose for a child or by weight is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.excused import excused
from medlint.checks.spoken import Spoken, spoken
from medlint.checks.taking import TIMES, wrong_times
from medlint.checks.told import short_gap, unit_told
from medlint.checks.toomuch import far_off, in_all, too_many, too_much
from medlint.checks.units import SAID as _UNITS
from medlint.checks.units import wrong_unit
from medlint.checks.usual import ROUTES, by_route, subject_of, usual_doses
from medlint.claims import lexicon as lex
from medlint.claims.doses import SAID, UNITS, Amount, Often, amounts, counts, frequencies
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
    most spray puffs apply often swallowed inhaled inhale inhales jab jabs shot shots infusion infusions drip lasts
    """)
_OTHER = words("""
    test tests checked check checks measured blood visit visits appointment monitor monitoring exercise
    weigh sample folic exam exams examination examinations scan scans screening mammogram mammograms
    smear check-up check-ups checkup checkups review reviews reviewed ecg x-ray eye eyes period
    periods bowel meal meals urinate people patients cases worldwide
    """)
#: Amounts that only some people are given.
_SPECIAL = words("""
    hospital infusion drip intravenous intravenously iv loading trial trials study studies specialist single-dose
    chemotherapy rats mice anaesthetic nebuliser bleeding cancer leukaemia leukemia emergency toxicity once-only
    """)
_RELEASES = words("release releases releasing released deliver delivers delivering delivered")
_NOT = lex.NEGATIONS - {"without"}
_SUPPOSES = words("if when although though unless because since while whenever")
_PARTS = words("; but instead")
_STEPS = words("""
    reduce reduces reduced reducing lower lowers lowered lowering cut taper tapers tapered tapering raise raised raises
    raising increase increases increased increasing halve halved tenth quarter steps step half
    """)
_AGAIN = words("take taken takes taking inject injected injects use used given swallow apply")
_SPARED = (["except"], ["apart", "from"], ["but", "not"], ["other", "than"])
_PAUSES = words(", ; : ( - but")
_LIMITS = words("maximum most exceed limit max under below ceiling")
_ANY = SAID | _UNITS | TIMES | frozenset(("minutes", "hours", "hour", "measured"))
#: Families of which no day is left out.
_STEADY = frozenset(("doac", "hiv-medicine", "antiepileptic"))
_SHORT = 6  # words of a fragment that is all about how a medicine is taken


def wrong_doses(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each dose or interval that cannot be meant."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        setting = sentence.setting
        if "n" not in setting.kinds and setting.words.isdisjoint(_ANY):
            continue
        told = (
            next(wrong_times(sentence, subject_of(sentence, knowledge), knowledge), None)
            or wrong_unit(sentence)
            or unit_told(sentence, knowledge, context.locale)
            or short_gap(sentence, knowledge, context.locale)
        )
        if told is not None:
            yield told
            continue
        items = sentence.items
        around = {item.form for item in (*items, *sentence.asked, *sentence.setting.lead)}
        often = list(frequencies(items))
        patch = not ROUTES["patch"].isdisjoint(around)
        given = [amount for amount in amounts(items) if not amount.per or (amount.rate and patch)]
        if not (often or given or any(counts(items))) or excused(items):
            continue
        doses, name = usual_doses(sentence, knowledge, context.locale)
        doses = by_route(doses, around)
        if doses:
            yield from _judge(sentence, doses, name, often, given, knowledge)


def _judge(
    sentence: Spoken,
    doses: Sequence[Mapping[str, Any]],
    id_: str,
    often: Sequence[Often],
    given: Sequence[Amount],
    knowledge: Knowledge,
) -> Iterator[Hit]:
    clauses = _clauses(sentence.items)
    steady = not _STEADY.isdisjoint(knowledge.above(id_))
    for each in often:
        near = [amount for amount in given if clauses[amount.start] == clauses[each.start]]
        case, dose = _interval(sentence, doses, each, near, clauses, steady=steady)
        if case and not _denied(sentence.items, each.start, each.end):
            yield _hit(sentence, id_, case, (each.start, each.end), dose, knowledge)
            return
    span = _wrong_amount(sentence, doses, often, given, clauses) or _wrong_count(
        sentence, doses, id_, knowledge
    )
    if span:
        yield _hit(sentence, id_, "amount", span, doses[0], knowledge)


def _wrong_amount(
    sentence: Spoken,
    doses: Sequence[Mapping[str, Any]],
    often: Sequence[Often],
    given: Sequence[Amount],
    clauses: Sequence[int],
) -> tuple[int, int] | None:
    items = sentence.items
    if any(item.form in _SPECIAL for item in items):
        return None
    for amount in given:
        if in_all(items, amount.end):
            continue
        times = next(
            (o.times for o in often if o.days == 1 and clauses[o.start] == clauses[amount.start]), 0.0
        )
        limit = _limits(items, amount.start)
        denied = not limit and _denied(items, amount.start, amount.end)
        if not denied and (
            far_off(amount, doses) or too_much(items, amount, 0 if limit else times, doses, limit=limit)
        ):
            return amount.start, amount.end
    return None


def _wrong_count(
    sentence: Spoken, doses: Sequence[Mapping[str, Any]], id_: str, knowledge: Knowledge
) -> tuple[int, int] | None:
    items = sentence.items
    sold = "painkiller" in knowledge.above(id_) and knowledge.medicine(id_).stopping is None
    span = too_many(items, doses, sold=sold)
    if span and (_limits(items, span[0]) or not _denied(items, *span)):
        return span
    return None


def _limits(items: Sequence[Item], start: int) -> bool:
    """Such as "do not take more than 40 g", "up to 8 g", "a maximum of 6 g": an amount put forward as the most."""
    before = [item.form for item in items[max(0, start - 5) : start]]
    denied = not lex.NEGATIONS.isdisjoint(item.form for item in items[max(0, start - 9) : start])
    return (
        before[-2:] == ["up", "to"]
        or not _LIMITS.isdisjoint(before)
        or (denied and ["more", "than"] in (before[-2:], before[-3:-1], before[-4:-2]))
    )


def _denied(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether what stands from ``start`` to ``end`` is denied: "never every day", "every day is not right"."""
    head = [item.form for item in items[:start]]
    if head[:1] and head[0] in _SUPPOSES and "," in head:
        head = head[head.index(",") + 1 :]
    for place in range(len(head) - 1, -1, -1):
        if head[place] in _PARTS:
            head = head[place + 1 :]
            break
    tail = [item.form for item in items[end + 1 : end + 7]]
    if any(tail[: len(words_)] == words_ for words_ in _SPARED):
        return True
    stop = next((n for n, form in enumerate(tail) if form in _PAUSES), len(tail))
    return not _NOT.isdisjoint((*head, *tail[:stop]))


def _clauses(items: Sequence[Item]) -> list[int]:
    """A clause number for each item; "while" and ", and the" part doses as well."""
    further = 0
    numbers = []
    for place, (item, number) in enumerate(zip(items, clauses_of(items), strict=True)):
        comma = place > 0 and items[place - 1].form == ","
        the = place + 1 < len(items) and items[place + 1].form in ("the", "for", "then")
        if comma and (item.form == "while" or (item.form in ("and", "then") and the)):
            further += 1
        numbers.append(number + further)
    return numbers


def _interval(
    sentence: Spoken,
    doses: Sequence[Mapping[str, Any]],
    often: Often,
    near: Sequence[Amount],
    clauses: Sequence[int],
    *,
    steady: bool,
) -> tuple[str, Mapping[str, Any]]:
    nothing = doses[0]
    if not _taken(sentence, often, clauses) or _released(sentence.items, often.start):
        return "", nothing
    meant = [dose for dose in doses if any(_within(amount, dose) for amount in near)] or doses
    known = {_DAYS[dose["every"]]: dose for dose in reversed(meant) if dose.get("every")}
    gap = often.days / often.times
    if known and min(known) >= 3 and gap <= min(known) / 3:
        return "interval", known[min(known)]
    if known and max(known) == 1 and gap >= (2 if steady else 5):
        return "interval", known[1]
    if known and max(known) >= 7 and gap >= 3 * max(known):
        return "interval", known[max(known)]
    most = max((dose.get("times_max", 0) for dose in meant), default=0)
    allowed = most * 1.6 if sentence.items[often.end].form in ("hours", "hour") else most
    return ("times" if most and often.days == 1 and often.times > allowed else ""), meant[0]


def _within(amount: Amount, dose: Mapping[str, Any]) -> bool:
    sort, size = UNITS[dose.get("unit", "mg")]
    low, high = dose.get("low"), dose.get("high")
    return bool(
        sort == amount.sort and low and high and low * size * 0.99 <= amount.value <= high * size * 1.01
    )


def _taken(sentence: Spoken, often: Often, clauses: Sequence[int]) -> bool:
    """Whether an interval is one of taking a medicine, not of tests, visits or people."""
    forms = {
        item.form
        for item, clause in zip(sentence.items, clauses, strict=True)
        if clause == clauses[often.start]
    }
    around = {item.form for item in (*sentence.asked, *sentence.setting.lead)}
    if not _OTHER.isdisjoint(forms | around) or _stepped(sentence.items, often.start):
        return False
    short = sum(item.kind != "p" for item in sentence.items) <= _SHORT and bool(around)
    return short or not _TAKING.isdisjoint(forms | around)


def _stepped(items: Sequence[Item], start: int) -> bool:
    """Such as "reduced by a tenth every two weeks": the pace of a change, not how often it is taken."""
    before = [item.form for item in items[max(0, start - 7) : start]]
    last = max((n for n, form in enumerate(before) if form in _STEPS), default=-1)
    return last >= 0 and _AGAIN.isdisjoint(before[last:])


def _released(items: Sequence[Item], start: int) -> bool:
    """Such as "releases 25 micrograms every hour": a rate."""
    for item in reversed(items[max(0, start - 9) : start]):
        if item.form in ("and", ";", ","):
            return False
        if item.form in _RELEASES:
            return True
    return False


def _hit(
    sentence: Spoken,
    id_: str,
    case: str,
    span: tuple[int, int],
    dose: Mapping[str, Any],
    knowledge: Knowledge,
) -> Hit:
    unit = dose.get("unit", "mg")
    low, top = dose.get("low"), dose.get("day_max") or dose.get("high")
    true = {
        "interval": f"once every {dose.get('every', '')}".replace("every day", "every day"),
        "times": f"at most {dose.get('times_max', 0)} times a day",
        "amount": f"{low:g}–{top:g} {unit}" if low and top else f"{top:g} {unit}" if top else unit,
    }[case]
    slots = {"subject": knowledge.name(id_), "true": true}
    sources = knowledge.sources(dose.get("source") or knowledge.concepts[id_].get("source", ""))
    return sentence.hit(*span, case, slots, sources)
