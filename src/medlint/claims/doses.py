"""Doses as an article writes them: amount, unit, how often, how many times a day. Knows no medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.words import words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item

#: Unit as written → unit of the knowledge, and how many of the base unit it is (grams).
_GRAMS = {
    1.0: "g gram grams",
    1e-3: "mg milligram milligrams",
    1e-6: "mcg µg ug microgram micrograms",
    1e-9: "ng nanogram nanograms",
}
UNITS: dict[str, tuple[str, float]] = {
    **{unit: ("mass", size) for size, units in _GRAMS.items() for unit in units.split()},
    **dict.fromkeys(("units", "unit", "iu"), ("units", 1.0)),
    **dict.fromkeys(("ml", "millilitres", "milliliters"), ("volume", 1.0)),
    "mmol": ("mmol", 1.0),
}
_COUNT = {
    "once": 1, "twice": 2, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_PIECES = words("tablet tablets capsule capsules caplet caplets pill pills sachet sachets")
_DAYS = {
    "day": 1.0,
    "daily": 1.0,
    "night": 1.0,
    "morning": 1.0,
    "evening": 1.0,
    "week": 7.0,
    "weekly": 7.0,
    "fortnight": 14.0,
    "month": 30.0,
    "monthly": 30.0,
    "year": 365.0,
    "yearly": 365.0,
}
_ADVERBS = {"daily": 1.0, "weekly": 1.0, "monthly": 1.0, "nightly": 1.0, "hourly": 24.0}
_WHEN = frozenset(["every", "each", "day", "week", "month", "year", "night", "24", "twenty-four", *_ADVERBS])
#: One of these, or a number, is in every amount, count or interval.
SAID = _PIECES | _WHEN
_SPAN = {"days": 1.0, "weeks": 7.0, "months": 30.0, "years": 365.0, "day": 1.0, "week": 7.0, "month": 30.0}


_EACH_OTHER = frozenset(("day", "morning", "night", "evening", "week", "month"))
_EACH = (["kg"], ["kilogram"], ["kilo"], ["ml"], ["millilitre"], ["milliliter"], ["hour"], ["minute"])


class Amount(NamedTuple):
    """``value`` in the base unit of its ``sort`` (mass: grams). ``start`` and ``end`` are items."""

    value: float
    sort: str
    start: int
    end: int
    per: bool  # per kilogram, per millilitre, an hour: no dose by itself
    day: bool = False  # written as an amount for a day: mg/day
    rate: bool = False  # an hour, as patches give it


class Often(NamedTuple):
    """``times`` in ``days`` days. ``start`` and ``end`` are items."""

    times: float
    days: float
    start: int
    end: int


def amounts(items: Sequence[Item]) -> Iterator[Amount]:
    """Every number with a unit of dose."""
    for place, item in enumerate(items[:-1]):
        if item.kind != "n":
            continue
        unit, slash, over = items[place + 1].form.partition("/")
        if unit not in UNITS:
            continue
        sort, size = UNITS[unit]
        try:
            value = float(item.form.replace(",", "")) * size
        except ValueError:
            continue
        day = over in ("day", "d")
        behind = [each.form for each in items[place + 2 : place + 4]]
        rate = over in ("h", "hr", "hour") or (behind[1:] == ["hour"] and _per(behind))
        yield Amount(value, sort, place, place + 1, (bool(slash) and not day) or _per(behind), day, rate)


def _per(behind: Sequence[str]) -> bool:
    """Whether an amount is one for each of something: a kilogram, a millilitre, an hour."""
    return (
        behind[:1] == ["/"]
        or behind == ["for", "each"]
        or (behind[:1] in (["per"], ["every"], ["an"], ["each"], ["a"]) and behind[1:] in _EACH)
    )


def pieces(items: Sequence[Item], amount: Amount) -> float:
    """How many tablets of this strength are taken: 2 in "two 500 mg tablets" and "2 tablets of 500 mg"; else 1."""
    forms = [item.form for item in items]
    at = amount.start - 1
    at -= at > 0 and items[at].kind == "m"
    behind = forms[amount.end + 1 : amount.end + 5]
    if at > 1 and forms[at] in ("of", "x") and forms[at - 1] in _PIECES:
        return _number(forms[at - 2]) or 1
    if at > 0 and forms[at] in ("x", "lots"):
        return _number(forms[at - 1]) or 1
    return (_number(forms[at]) if at >= 0 and not _PIECES.isdisjoint(behind) else 0) or 1


def counts(items: Sequence[Item]) -> Iterator[tuple[float, int, int]]:
    """Every number of tablets with the items it spans, whatever their strength: "up to 16 tablets"."""
    if _PIECES.isdisjoint([item.form for item in items]):
        return
    for place, item in enumerate(items[:-1]):
        number = _number(item.form)
        at = place + 2 if items[place + 1].kind == "m" else place + 1
        them = [each.form for each in items[place + 1 : place + 3]] in (["of", "them"], ["of", "these"])
        if number and ((at < len(items) and items[at].form in _PIECES) or them):
            yield number, place, at + them


def frequencies(items: Sequence[Item]) -> Iterator[Often]:
    """Every "once a week", "three times a day", "every 8 hours", "daily"."""
    forms = [item.form for item in items]
    if _WHEN.isdisjoint(forms):
        return
    for place, form in enumerate(forms):
        found = (
            _every(forms, place)
            if form in ("every", "each")
            else _a(forms, place)
            if form in ("a", "per")
            else _within(forms, place)
            if form in ("in", "over", "within", "per")
            else None
        )
        if found is None and form in _ADVERBS:
            times = _times(forms, place - 1)
            found = Often(times or _ADVERBS[form], _DAYS.get(form, 1.0), place - (1 if times else 0), place)
        if found:
            yield found


def _every(forms: Sequence[str], place: int) -> Often | None:
    following = forms[place + 1] if place + 1 < len(forms) else ""
    if following in ("day", "night", "morning", "evening", "week", "month", "year"):
        return Often(_times(forms, place - 1) or 1, _DAYS[following], place, place + 1)
    if following == "other" and place + 2 < len(forms) and forms[place + 2] in _EACH_OTHER:
        return Often(1, 2 * _DAYS[forms[place + 2]], place, place + 2)
    if following == "hour":
        return Often(24, 1.0, place, place + 1)
    number = _number(following)
    at = place + 2
    if number and forms[at : at + 1] in (["to"], ["or"], ["-"]) and at + 1 < len(forms):
        number, at = _number(forms[at + 1]) or number, at + 2
    span = forms[at] if at < len(forms) else ""
    if number and span in _SPAN:
        return Often(1, number * _SPAN[span], place, at)
    if number and span in ("hours", "hour"):
        return Often(24 / number, 1.0, place, at)
    return None


def _within(forms: Sequence[str], place: int) -> Often | None:
    """A count in a day of hours: "four times over 24 hours", "twice within 24 hours"."""
    if forms[place + 1 : place + 3] not in (
        ["24", "hours"],
        ["24", "hour"],
        ["twenty-four", "hours"],
        ["any", "day"],
    ):
        return None
    times = _times(forms, place - 1)
    return Often(times, 1.0, place - 1, place + 2) if times else None


def _a(forms: Sequence[str], place: int) -> Often | None:
    """A count with "a": "once a week", "three times a day"; a bare "a day" says nothing."""
    following = forms[place + 1] if place + 1 < len(forms) else ""
    if following not in ("day", "week", "month", "year", "night"):
        return None
    times = _times(forms, place - 1)
    return Often(times, _DAYS[following], place - 1, place + 1) if times else None


def _times(forms: Sequence[str], place: int) -> float:
    if place < 0:
        return 0
    if forms[place] in ("once", "twice"):
        return _COUNT[forms[place]]
    if forms[place] == "times" and place:
        return _number(forms[place - 1])
    return 0


def _number(form: str) -> float:
    if form in _COUNT:
        return _COUNT[form]
    if not form[:1].isdigit():
        return 0
    try:
        return float(form.replace(",", ""))
    except ValueError:
        return 0
