"""Values with a number: "a potassium of 6.8 mmol/L", "an oxygen reading of 97% at rest is low".

Finds measure, number and unit, and the word that judges them; what is usual is knowledge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from medlint.claims import lexicon as lex
from medlint.claims.after import skip_tail
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_LEADS = words("""
    of is was at about around roughly reads read reading measures measured shows showed : are stays comes
    back as
    """)
_UNITS = {
    "mmol/l": "mmol/L", "mg/dl": "mg/dL", "g/l": "g/L", "g/dl": "g/dL", "u/l": "U/L", "iu/l": "U/L", "nmol/l": "nmol/L",
    "µmol/l": "micromol/L", "umol/l": "micromol/L", "micromol/l": "micromol/L", "pmol/l": "pmol/L", "ng/ml": "ng/mL",
    "pg/ml": "pg/mL", "meq/l": "mEq/L", "mu/l": "mIU/L", "miu/l": "mIU/L", "mg/l": "mg/L", "ng/l": "ng/L",
    "µg/l": "microgram/L", "mmhg": "mmHg", "bpm": "beats per minute", "mmol/mol": "mmol/mol", "ms": "ms", "fl": "fL",
}  # fmt: skip
_TWO = {
    ("micromol", "l"): "micromol/L", ("micromoles", "per"): "micromol/L", ("millimoles", "per"): "mmol/L",
    ("mm", "hg"): "mmHg", ("beats", "per"): "beats per minute", ("beats", "a"): "beats per minute",
    ("breaths", "a"): "breaths per minute", ("breaths", "per"): "breaths per minute", ("degrees", "c"): "°C",
    ("degrees", "celsius"): "°C", ("degrees", "fahrenheit"): "°F", ("degrees", "f"): "°F", ("per", "cent"): "%",
}  # fmt: skip
_JUDGES = {"normal": 0, "healthy": 0, "fine": 0, "ideal": 0, "usual": 0}
_HEDGES = words("""
    not isn't nearly almost about from target aim less more than between lowers
    """)


class Reading(NamedTuple):
    """A number with its measure. ``start`` and ``end`` are items; ``word`` is the sign of what judges it, or None."""

    analyte: str
    value: float
    unit: str
    start: int
    end: int
    place: int
    word: int | None
    word_at: int


def readings_of(items: Sequence[Item], plain: str) -> list[Reading]:
    """The readings of a sentence, in order. ``plain`` is the text of its block."""
    found = []
    for place, item in enumerate(items):
        if item.kind != "a":
            continue
        at = skip_tail(items, place + 1)
        while at < len(items) and items[at].form in _LEADS and at - place < 8:
            at += 1
        if at < len(items) and items[at].kind == "n" and at > place:
            reading = _reading(items, place, at, plain)
            if reading:
                found.append(reading)
    return found


def _reading(items: Sequence[Item], place: int, at: int, plain: str) -> Reading | None:
    try:
        value = float(items[at].form.replace(",", ""))
    except ValueError:
        return None
    unit, last = _unit(items, at, plain)
    before = items[at - 1].form
    if before in ("to", "than", "between") or (
        last + 1 < len(items) and items[last + 1].form in ("to", "-", "or")
    ):
        return None
    word, word_at = _judgement(items, place, last)
    return Reading(items[place].id, value, unit, place, last, place, word, word_at)


def _unit(items: Sequence[Item], at: int, plain: str) -> tuple[str, int]:
    tail = plain[items[at].end : items[at].end + 3].lstrip()
    if tail.startswith("%"):
        return "%", at
    if tail.startswith(("°C", "ºC", "°c")):
        return "°C", min(at + 1, len(items) - 1)
    if tail.startswith(("°F", "ºF", "°f")):
        return "°F", min(at + 1, len(items) - 1)
    one = items[at + 1].form if at + 1 < len(items) else ""
    two = items[at + 2].form if at + 2 < len(items) else ""
    if one in _UNITS:
        return _UNITS[one], at + 1
    pair = _TWO.get((one, two)) or (
        _TWO.get((one, items[at + 3].form)) if two == "/" and at + 3 < len(items) else None
    )
    if pair:
        return pair, at + 3 if two == "/" or one in (
            "beats",
            "breaths",
            "micromoles",
            "millimoles",
        ) else at + 2
    return "", at


def _judgement(items: Sequence[Item], place: int, last: int) -> tuple[int | None, int]:
    """The word that calls the reading low, normal or high: behind it ("is dangerously low") or before the measure."""
    aux = False
    for at in range(last + 1, min(len(items), last + 10)):
        form = items[at].form
        if form in _HEDGES or items[at].kind in "pn" or form in lex.NEGATIONS:
            break
        if form in ("is", "are", "was", "means", "counts", "would", "can"):
            aux = True
        if aux and form in _JUDGES and items[at - 1].form not in ("below", "above", "than", "the"):
            return _JUDGES[form], at
        if aux and form in lex.ADJECTIVES and form not in ("higher", "lower", "increased", "reduced"):
            return lex.ADJECTIVES[form], at
    for at in range(place - 1, max(-1, place - 4), -1):
        form = items[at].form
        if form in _JUDGES and items[at - 1].form not in lex.NEGATIONS:
            return _JUDGES[form], at
        if form in lex.ADJECTIVES:
            return lex.ADJECTIVES[form], at
        if form not in lex.LIGHT and form not in lex.QUANTITY:
            break
    return None, -1
