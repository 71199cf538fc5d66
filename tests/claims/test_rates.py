"""How often and how long: what one can write in many ways is read as the same number of days."""

from __future__ import annotations

import math

import pytest

from medlint.claims.portions import parts, portions
from medlint.claims.rates import alike, paces, stretches

YEAR, MONTH = 365.0, 365 / 12


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("every 12 hours", 0.5, 0.5),
        ("twice a day", 0.5, 0.5),
        ("once or twice a day", 0.5, 1),
        ("three times daily", 1 / 3, 1 / 3),
        ("once a week", 7, 7),
        ("weekly", 7, 7),
        ("every 7 days", 7, 7),
        ("every other day", 2, 2),
        ("every second week", 14, 14),
        ("once every two weeks", 14, 14),
        ("every 8 to 12 weeks", 56, 84),
        ("every 8–12 weeks", 56, 84),
        ("3-monthly", 3 * MONTH, 3 * MONTH),
        ("four times a year", YEAR / 4, YEAR / 4),
        ("at intervals of 6 months", 6 * MONTH, 6 * MONTH),
        ("at least every 3 months", 0, 3 * MONTH),
        ("up to 4 times a day", 0.25, math.inf),
        ("up to four times in 24 hours", 0.25, math.inf),
        ("daily", 0, 1),
    ],
)
def test_a_pace_in_days(text: str, low: float, high: float) -> None:
    (pace,) = paces(text)
    assert (pace.low, pace.high) == pytest.approx((low, high))
    assert text[pace.start : pace.end] in text


@pytest.mark.parametrize(
    "text", ["never every day", "not once a week", "two tablets", "in 5 days", "one day"]
)
def test_no_pace(text: str) -> None:
    assert not paces(text)


def test_several_paces_do_not_overlap() -> None:
    text = "every 2 weeks for 2 months, then monthly for 4 months, then every 3 months"
    found = paces(text)
    assert [text[each.start : each.end] for each in found] == ["every 2 weeks", "monthly", "every 3 months"]


@pytest.mark.parametrize(
    ("text", "low", "high", "most"),
    [
        ("12 weeks", 84, 84, False),
        ("up to 3 months", 3 * MONTH, 3 * MONTH, True),
        ("6 to 12 months", 6 * MONTH, 12 * MONTH, False),
        ("the first month", MONTH, MONTH, False),
        ("half a year", YEAR / 2, YEAR / 2, False),
    ],
)
def test_a_stretch_of_time(text: str, low: float, high: float, most: bool) -> None:
    (found,) = stretches(text)
    assert (found.low, found.high) == pytest.approx((low, high))
    assert found.most == most


def test_the_first_months_are_no_number() -> None:
    assert not list(stretches("in the first months"))


def test_rounding_makes_no_difference() -> None:
    assert alike(84, 3 * MONTH)
    assert alike(28, MONTH)
    assert not alike(60, 90)


@pytest.mark.parametrize(
    ("text", "low", "high", "sort", "per"),
    [
        ("50 mg", 0.05, 0.05, "mass", ""),
        ("0.05 g", 0.05, 0.05, "mass", ""),
        ("50,000 micrograms", 0.05, 0.05, "mass", ""),
        ("50 to 100 mg a day", 0.05, 0.1, "mass", "day"),
        ("50–100mg/day", 0.05, 0.1, "mass", "day"),
        ("between 50 mg and 100 mg", 0.05, 0.1, "mass", ""),
        ("1 to 2.5 mg per kilogram a day", 0.001, 0.0025, "mass", "kg day"),
        ("2 mg of azathioprine a day for each kilogram", 0.002, 0.002, "mass", "kg day"),
        ("5,000 units", 5000, 5000, "units", ""),
        ("one or two tablets", 1, 2, "tablet", ""),
    ],
)
def test_an_amount(text: str, low: float, high: float, sort: str, per: str) -> None:
    (found,) = portions(text)
    assert (found.low, found.high) == pytest.approx((low, high))
    assert (found.sort, found.per) == (sort, per)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("half the usual dose", 1 / 2, 1 / 2),
        ("one third to one quarter of the usual dose", 1 / 4, 1 / 3),
        ("the dose is brought down to about three quarters of what it was", 3 / 4, 3 / 4),
        ("30 to 80 percent of the usual one", 0.3, 0.8),
        ("a 25% lower dose", 0.75, 0.75),
    ],
)
def test_a_share(text: str, low: float, high: float) -> None:
    (found,) = parts(text)
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize("text", ["half an hour", "a quarter of people", "every quarter", "half a tablet"])
def test_no_share(text: str) -> None:
    assert not list(parts(text))
