"""Truths about units that need no medicine: a milligram is 1,000 micrograms, a teaspoon holds 5 ml.

Also strengths that do not add up, and units in which nothing is swallowed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.model import Hit

#: Unit → its sort, and how many of the base unit it is: grams, millilitres, millimoles.
_SIZES: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("kg", "kilogram", "kilograms", "kilo"), ("mass", 1e3)),
    **dict.fromkeys(("g", "gram", "grams", "gramme", "grammes"), ("mass", 1.0)),
    **dict.fromkeys(("mg", "milligram", "milligrams"), ("mass", 1e-3)),
    **dict.fromkeys(("mcg", "µg", "ug", "microgram", "micrograms"), ("mass", 1e-6)),
    **dict.fromkeys(("ng", "nanogram", "nanograms"), ("mass", 1e-9)),
    **dict.fromkeys(("ml", "millilitre", "millilitres", "milliliter", "milliliters"), ("volume", 1.0)),
    **dict.fromkeys(("litre", "litres", "liter", "liters"), ("volume", 1e3)),
    **dict.fromkeys(("teaspoon", "teaspoons", "teaspoonful", "teaspoonfuls", "tsp"), ("spoon", 5.0)),
    **dict.fromkeys(("tablespoon", "tablespoons", "tablespoonful", "tbsp"), ("spoon", 15.0)),
}
#: 40 IU of vitamin D are one microgram.
_VITAMIN_D = ("mass", 0.025e-6)
_NAMES = {
    ("mass", 1e3): "kilogram", ("mass", 1.0): "gram", ("mass", 1e-3): "milligram", ("mass", 1e-6): "microgram",
    ("mass", 1e-9): "nanogram", _VITAMIN_D: "IU", ("volume", 1.0): "ml", ("volume", 1e3): "litre",
    ("spoon", 5.0): "teaspoon", ("spoon", 15.0): "tablespoon",
}  # fmt: skip
_NUMBERS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "each": 1.0, "every": 1.0, "per": 1.0, "single": 1.0, "two": 2.0, "three": 3.0,
    "ten": 10.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6, "tenth": 0.1, "hundredth": 0.01,
    "thousandth": 1e-3, "millionth": 1e-6, "half": 0.5,
}  # fmt: skip
_ALIKE = words("""
    is are equals equal equalling to the same as makes make of in up made there means which that that's = holds hold
    contains contain measures measure exactly just only
    """)
_SAYS_SO = words(
    "is are equals equal same makes make = there means which that's holds hold contains contain measures"
)
_ABOUT = words("""
    between about roughly around can may might could household kitchen varies vary almost up least more less over under
    not never
    """)
_IN_WATER = words("mmol/l µmol/l umol/l nmol/l pmol/l mg/dl g/dl u/l iu/l meq/l")
_SOLID = words("tablet tablets capsule capsules caplet caplets pill pills")
_TAKE = words("take takes taken taking swallow swallowed dose prescribed tablet tablets capsule capsules")
_HALF = words("half quarter")


#: One of these, or a number, is in whatever is judged here.
SAID = frozenset(_SIZES)


class _Quantity(NamedTuple):
    """A number with a unit, or a fraction of one. ``start`` and ``end`` are items."""

    value: float
    sort: str
    size: float
    start: int
    end: int


def wrong_unit(sentence: Spoken) -> Hit | None:
    """The first equation of units, strength or unit of a sentence that cannot be right."""
    items = sentence.items
    quantities = list(_quantities(items))
    if len(quantities) > 1 and _held(items):
        for one, two in pairwise(quantities):
            true = _unlike(items, one, two, sentence.setting.sentence.block.plain)
            if true:
                return _hit(sentence, one.start, two.end, true)
        true = _strength(items, quantities)
        if true:
            return _hit(sentence, quantities[-1].start, quantities[-1].end, true)
    place = _impossible(items)
    if place >= 0:
        return _hit(sentence, place - 1, place, "mg or micrograms")
    return None


def _held(items: Sequence[Item]) -> bool:
    """Whether a sentence states what is, with no denial and no "about"."""
    return lex.NEGATIONS.isdisjoint(item.form for item in items)


def _hit(sentence: Spoken, start: int, end: int, true: str) -> Hit:
    return sentence.hit(start, end, "units", {"subject": "", "true": true}, ())


def _quantities(items: Sequence[Item]) -> Iterator[_Quantity]:
    """Each "1 mg", "a teaspoon", "a hundredth of a gram", in order; units with no number are left out."""
    if _SIZES.keys().isdisjoint([item.form for item in items]):
        return
    for place, item in enumerate(items):
        unit = _SIZES.get(item.form) or (
            _VITAMIN_D if item.form in ("iu", "ius") and _of_vitamin_d(items) else None
        )
        if unit is None or not place:
            continue
        at = place - 1
        while at and items[at].form in ("medicine", "medicinal", "standard", "level", "5ml", "small", "full"):
            at -= 1
        value = _number(items, at)
        if not value:
            continue
        start = at
        if at > 1 and items[at - 1].form == "of" and _number(items, at - 2) and value == 1:
            value, start = _number(items, at - 2), at - 2
        if start and items[start].form in _FRACTIONS and (more := _number(items, start - 1)):
            value, start = value * more, start - 1
        yield _Quantity(value, *unit, start, place)


def _of_vitamin_d(items: Sequence[Item]) -> bool:
    return any("vitamin d" in item.form or "calciferol" in item.form for item in items)


_FRACTIONS = words("hundred thousand million tenth hundredth thousandth millionth half")


def _number(items: Sequence[Item], place: int) -> float:
    form = items[place].form
    if form in _NUMBERS:
        return _NUMBERS[form]
    try:
        return float(form.replace(",", "")) if items[place].kind == "n" else 0.0
    except ValueError:
        return 0.0


def _unlike(items: Sequence[Item], one: _Quantity, two: _Quantity, plain: str) -> str:
    """What is true where two quantities are called the same and are not; "" where they are or nothing is said."""
    spoon = {one.sort, two.sort} == {"spoon", "volume"}
    if not spoon and (one.sort != two.sort or one.size == two.size):
        return ""
    first, second = one.value * one.size, two.value * two.size
    ratio = max(first, second) / min(first, second)
    if ratio < (1.4 if spoon else 1.02) or not _equated(items, one, two, plain, spoon=spoon):
        return ""
    big, small = (
        (one, two) if (one.sort == "spoon" or one.size > two.size) and two.sort != "spoon" else (two, one)
    )
    held = f"{big.size / small.size:,.0f}"
    name = _NAMES[small.sort, small.size]
    return f"one {_NAMES[big.sort, big.size]} is {held} {name}{'' if name in ('ml', 'IU') else 's'}"


def _equated(items: Sequence[Item], one: _Quantity, two: _Quantity, plain: str, *, spoon: bool) -> bool:
    between = [item.form for item in items[one.end + 1 : two.start] if not _of_vitamin_d([item])]
    behind = items[two.end + 1].form if two.end + 1 < len(items) else ""
    before = items[one.start - 1].form if one.start else ""
    if not _ABOUT.isdisjoint((before, *between)) or behind in ("less", "more", "higher", "lower", "to", "or"):
        return False
    if not between or between == ["/"]:
        gap = plain[items[one.end].end : items[two.start].start].strip()
        return gap in ("=", "≈") or (spoon and gap in ("", "-"))
    if between == ["("]:
        return behind == ")" and (spoon or _tenfold(one, two))
    if spoon:
        return len(between) <= 9 and not _SAYS_SO.isdisjoint(between) and not _HALF & set(between)
    if between == ["in"] or between == ["to"]:
        return bool(_counted(items, one, between[0]))
    return _ALIKE.issuperset(between) and not _SAYS_SO.isdisjoint(between)


def _counted(items: Sequence[Item], one: _Quantity, word: str) -> bool:
    """Such as "there are 100 micrograms in a milligram"."""
    before = [item.form for item in items[max(0, one.start - 3) : one.start]]
    return word in ("in", "to") and "there" in before and ("are" in before or "is" in before)


def _tenfold(one: _Quantity, two: _Quantity) -> bool:
    """Whether a quantity in brackets is meant to be the same, only the point is wrong: "1 g (100 mg)"."""
    ratio = one.value * one.size / (two.value * two.size)
    return any(abs(ratio / power - 1) < 0.02 for power in (10, 100, 1000, 0.1, 0.01, 0.001))


def _strength(items: Sequence[Item], quantities: Sequence[_Quantity]) -> str:
    """The strength in brackets where what a spoonful is said to contain is far from it: "(120 mg/5 ml)"."""
    if len(quantities) != 4:
        return ""
    spoon, mass, volume, holds = quantities
    if [q.sort for q in quantities] != ["volume", "mass", "volume", "mass"]:
        return ""
    bracketed = items[mass.start - 1].form == "(" and items[mass.end + 1].form in ("/", "in", "per")
    said = {"contains", "has", "gives", "holds", "provides"} & {
        item.form for item in items[volume.end + 1 : holds.start]
    }
    if not bracketed or not said:
        return ""
    meant = mass.value * mass.size * spoon.value / volume.value
    ratio = holds.value * holds.size / meant
    return f"{meant * 1e3:,.4g} mg" if ratio > 4 or ratio < 0.25 else ""


def _impossible(items: Sequence[Item]) -> int:
    """The item of a unit in which no tablet is measured, or -1: "take 50 mmol/L of", "a 20 ml tablet"."""
    for place, item in enumerate(items[1:], 1):
        if items[place - 1].kind != "n":
            continue
        behind = [each.form for each in items[place + 1 : place + 4]]
        if item.form == "ml" and behind[:1] and behind[0] in _SOLID:
            return place
        if item.form in _IN_WATER and not any(each.kind in "at" for each in items):
            before = {each.form for each in items[max(0, place - 5) : place]}
            if not _TAKE.isdisjoint((*before, *behind)):
                return place
    return -1
