"""Whether an amount of a medicine is far above what is taken, for a dose or for a day. Knows no way of asking."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from medlint.claims.doses import UNITS, Amount, counts, pieces
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from medlint.claims.items import Item

_FEW = 2  # doses of one medicine; more are those of a family
_FAR = 5.0  # times the usual amount
_REACH = 18  # items between an amount and "in 24 hours"
_A_DAY = {
    ("24", "hours"),
    ("24", "hour"),
    ("a", "day"),
    ("per", "day"),
    ("one", "day"),
    ("each", "day"),
    ("every", "day"),
    ("single", "day"),
    ("24-hour", "period"),
}
_MOST = words("maximum most limit max")
_ENDS = words("; but whereas while")


def far_off(amount: Amount, doses: Sequence[Mapping[str, Any]]) -> bool:
    """Whether an amount is no dose of the medicine by a factor of five, such as milligrams for micrograms."""
    ranges = []
    for dose in doses:
        sort, size = UNITS[dose.get("unit", "mg")]
        highs = [dose[key] * size for key in ("high", "day_max") if dose.get(key)]
        if sort == amount.sort and highs:
            ranges.append(((dose.get("low") or dose.get("high") or max(highs)) * size, max(highs)))
    return bool(ranges) and all(
        amount.value > high * _FAR or amount.value < low / (2 * _FAR) for low, high in ranges
    )


def too_much(
    items: Sequence[Item], amount: Amount, times: float, doses: Sequence[Mapping[str, Any]], *, limit: bool
) -> bool:
    """Whether an amount, as often as it is said to be taken in a day, is far above the most for a day.

    ``limit``: where it is put forward as the most, less suffices.
    """
    top = _top(doses, amount.sort)
    if not top:
        return False
    value = amount.value * pieces(items, amount)
    if times > 1:
        return bool(value * times > 1.5 * top)
    if limit or _top_of_day(items, amount.start):
        return _of_a_day(items, amount) and value >= 1.25 * top
    return _of_a_day(items, amount) and value > 1.5 * top


def too_many(
    items: Sequence[Item], doses: Sequence[Mapping[str, Any]], *, sold: bool
) -> tuple[int, int] | None:
    """The items of a number of tablets in a day that is above the most, taking each for the smallest dose.

    ``sold``: in shops, where tablets are as strong as the smallest dose.
    """
    lows = [d["low"] * UNITS[d.get("unit", "mg")][1] for d in doses if d.get("low")]
    top = _top(doses, "mass")
    if not lows or not top:
        return None
    for count, start, end in counts(items):
        total = _of_a_day(items, Amount(count, "mass", start, end, per=False))
        if total and count * min(lows) >= (1.25 if sold else 2.0) * top:
            return start, end
    return None


def _top(doses: Sequence[Mapping[str, Any]], sort: str) -> float:
    """The most for a day in the base unit of a sort; 0 when it is not known."""
    return max(
        (
            most * UNITS[dose.get("unit", "mg")][1]
            for dose in doses
            if UNITS[dose.get("unit", "mg")][0] == sort and (most := _most(dose, alone=len(doses) <= _FEW))
        ),
        default=0.0,
    )


def _most(dose: Mapping[str, Any], *, alone: bool) -> float:
    """The most for a day: as it is given, or where one dose a day is the rule of one medicine ``alone`` that dose."""
    if dose.get("day_max"):
        return float(dose["day_max"])
    once = alone and dose.get("times_max") == 1 and dose.get("every") == "day"
    return float(dose.get("high") or 0) if once else 0.0


def _of_a_day(items: Sequence[Item], amount: Amount) -> bool:
    """Whether an amount is what is taken in a day: "8 g (16 tablets) in 24 hours", "the daily maximum is 8 g"."""
    if amount.day or _top_of_day(items, amount.start):
        return True
    behind: list[str] = []
    deep = 0
    for item in items[amount.end + 1 : amount.end + _REACH]:
        deep += (item.form == "(") - (item.form == ")")
        if item.form in _ENDS or (not deep and item.form in UNITS):
            break
        if not deep and item.form != ")":
            behind.append(item.form)
    if "daily" in behind[:2]:
        return True
    return any(
        pair in _A_DAY and (not place or behind[place - 1] not in ("times", "once", "twice", "day"))
        for place, pair in enumerate(pairwise(behind))
    )


def _top_of_day(items: Sequence[Item], start: int) -> bool:
    """Whether an amount is called the most for a day before it stands: "the maximum daily dose is 8 g"."""
    before = [item.form for item in items[max(0, start - 14) : start]]
    day = not {"day", "daily", "24"}.isdisjoint(before)
    return day and not _MOST.isdisjoint(before)


def in_all(items: Sequence[Item], end: int) -> bool:
    """Such as "6 mg in all", "a total of 6 mg for an attack": more than one dose."""
    behind = [item.form for item in items[end + 1 : end + 4]]
    return behind[:2] in (["in", "all"], ["in", "total"]) or (
        behind[:1] in (["for"], ["per"], ["over"]) and not {"course", "attack"}.isdisjoint(behind)
    )
