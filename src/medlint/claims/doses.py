"""Doses as an article writes them: amount, unit, how often, how many times a day. Knows no medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
    "once": 1,
    "twice": 2,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "eight": 8,
    "ten": 10,
}
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
_SPAN = {"days": 1.0, "weeks": 7.0, "months": 30.0, "day": 1.0, "week": 7.0, "month": 30.0}


class Amount(NamedTuple):
    """``value`` in the base unit of its ``sort`` (mass: grams). ``start`` and ``end`` are items."""

    value: float
    sort: str
    start: int
    end: int
    per: bool  # per kilogram, per millilitre: no dose by itself


class Often(NamedTuple):
    """``times`` in ``days`` days. ``start`` and ``end`` are items."""

    times: float
    days: float
    start: int
    end: int


def amounts(items: Sequence[Item]) -> Iterator[Amount]:
    """Every number with a unit of dose."""
    for place, item in enumerate(items[:-1]):
        if item.kind != "n" or items[place + 1].form not in UNITS:
            continue
        sort, size = UNITS[items[place + 1].form]
        try:
            value = float(item.form.replace(",", "")) * size
        except ValueError:
            continue
        behind = [each.form for each in items[place + 2 : place + 4]]
        per = behind[:1] == ["/"] or behind in (
            ["per", "kg"],
            ["per", "ml"],
            ["per", "kilogram"],
            ["for", "each"],
        )
        yield Amount(value, sort, place, place + 1, per)


def frequencies(items: Sequence[Item]) -> Iterator[Often]:
    """Every "once a week", "three times a day", "every 8 hours", "daily"."""
    forms = [item.form for item in items]
    for place, form in enumerate(forms):
        found = (
            _every(forms, place)
            if form in ("every", "each")
            else _a(forms, place)
            if form in ("a", "per")
            else None
        )
        if found is None and form in ("daily", "weekly", "monthly", "nightly"):
            times = _times(forms, place - 1)
            found = Often(times or 1, _DAYS.get(form, 1.0), place - (1 if times else 0), place)
        if found:
            yield found


def _every(forms: Sequence[str], place: int) -> Often | None:
    following = forms[place + 1] if place + 1 < len(forms) else ""
    if following in ("day", "night", "morning", "evening", "week", "month", "year"):
        return Often(_times(forms, place - 1) or 1, _DAYS[following], place, place + 1)
    if following == "other" and place + 2 < len(forms) and forms[place + 2] in ("day", "week"):
        return Often(1, 2 * _DAYS[forms[place + 2]], place, place + 2)
    if following == "hour":
        return Often(24, 1.0, place, place + 1)
    number = _number(following)
    span = forms[place + 2] if place + 2 < len(forms) else ""
    if number and span in _SPAN:
        return Often(1, number * _SPAN[span], place, place + 2)
    if number and span in ("hours", "hour"):
        return Often(24 / number, 1.0, place, place + 2)
    return None


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
    try:
        return float(form)
    except ValueError:
        return 0
