"""Holds numbers against reference ranges: a value called low that is usual or high, a value that cannot be.

Only clear cases: the word must lie on the other side of the range, with a margin for laboratories that differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.claims.numbers import readings_of
from medlint.claims.pronouns import resolved
from medlint.claims.states import Words, states_of
from medlint.claims.words import words
from medlint.knowledge.ranges import place_of, range_of
from medlint.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.claims.context import Setting
    from medlint.claims.numbers import Reading
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_OTHERS = words("""
    newborn newborns baby babies baby's infant infants toddler toddlers child children child's athlete athletes athletic
    runner runners pregnant pregnancy asleep sleep exercise altitude
    """)
_HIGH_UP = frozenset({"altitude", "high altitude", "altitudes"})
#: What is as high or low for children as for adults.
_ALIKE = frozenset({"temperature", "body-temperature", "oxygen-saturation", "glucose"})
_WORDS = {1: "high", 0: "normal", -1: "low"}


def wrong_numbers(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each number that contradicts the word said of it, or that no living person has."""
    knowledge = context.knowledge
    own = Words(knowledge.signs, knowledge.aspects, knowledge.only)
    for setting, items in resolved(document, knowledge):
        if setting.asks or setting.myth or "n" not in setting.kinds:
            continue
        states = states_of(items, own)
        for reading in readings_of(items, setting.sentence.block.plain, knowledge.signs, states):
            yield from _judge(setting, reading, knowledge)


def _judge(setting: Setting, reading: Reading, knowledge: Knowledge) -> Iterator[Hit]:
    found = range_of(reading.analyte, reading.unit, knowledge)
    if found is None:
        return
    least, most = found.get("min"), found.get("max")
    if (least is not None and reading.value < least) or (most is not None and reading.value > most):
        yield _hit(setting, reading, knowledge, "impossible", found)
        return
    sign = place_of(reading.value, found)
    if sign is None or reading.word is None or reading.word == sign or _of_others(setting, reading):
        return
    if reading.word == 0 and _for_some(setting):
        return
    yield _hit(setting, reading, knowledge, "misjudged", found)


def _of_others(setting: Setting, reading: Reading) -> bool:
    """Whether it is said of people with ranges of their own: "140 is normal in a newborn"."""
    if not _HIGH_UP.isdisjoint(setting.words):
        return True
    return reading.analyte not in _ALIKE and not _OTHERS.isdisjoint(setting.words)


def _for_some(setting: Setting) -> bool:
    """Whether it is only allowed for some: "may be normal for you", "can be normal at 80"."""
    forms = [item.form for item in setting.items]
    usual = next((n for n, form in enumerate(forms) if form in ("normal", "fine", "usual")), len(forms))
    hedged = not {"may", "can", "might", "could"}.isdisjoint(forms[max(0, usual - 3) : usual])
    return hedged and not {"for", "at", "after", "in", "if", "when"}.isdisjoint(forms[usual:])


def _hit(
    setting: Setting, reading: Reading, knowledge: Knowledge, case: str, found: Mapping[str, Any]
) -> Hit:
    block = setting.sentence.block
    places = [
        reading.start,
        reading.end,
        *([reading.word_at] if reading.word_at >= 0 and case == "misjudged" else []),
    ]
    start, end = setting.items[min(places)].start, setting.items[max(places)].end
    sign = place_of(reading.value, found, 0)
    concept = knowledge.concepts[reading.analyte]
    name = knowledge.name(reading.analyte)
    slots = {
        "said": block.text[start:end], "subject": name, "measure": name,
        "true": f"{_WORDS[sign or 0]} ({_usual(found)}{_unit(found)})",
    }  # fmt: skip
    return Hit(
        block.source_span(start, end), slots, case=case, sources=knowledge.sources(concept.get("source", ""))
    )


def _usual(limits: Mapping[str, Any]) -> str:
    low, high = limits.get("low"), limits.get("high")
    if limits.get("personal"):
        told = [f"low below {low:g}"] if low is not None else []
        return " and ".join([*told, *([f"high above {high:g}"] if high is not None else [])]) + ""
    if high is None:
        return f"usual in adults: {low:g} or more" if low is not None else "usual values unknown:"
    return f"usual in adults: {low or 0:g} to {high:g}"


def _unit(limits: Mapping[str, Any]) -> str:
    unit = limits["unit"]
    return "" if unit in ("pH", "ratio", "SD") else unit if unit == "%" else f" {unit}"
