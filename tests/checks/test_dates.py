"""Days as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from medlint.checks.dates import iso, later, written

DAY = date(2025, 8, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6 August 2025", DAY),
        ("6th of August 2025", DAY),
        ("August 6, 2025", DAY),
        ("Aug. 6 2025", DAY),
        ("2025-08-06", DAY),
        ("August 2025", date(2025, 8, 31)),
        ("Sept 2025", date(2025, 9, 30)),
        ("29 February 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_found_where_it_stands(text: str, day: date) -> None:
    (found,) = written(f"Last reviewed: {text}. Call us.")
    assert found.day == day
    assert found.start == len("Last reviewed: ")
    assert found.end == found.start + len(text)


@pytest.mark.parametrize(
    "text", ["4 Dec", "31 February 2025", "2025-13-01", "06/08/2025", "page 2025", "in May", "1 2025"]
)
def test_what_is_no_day(text: str) -> None:
    assert list(written(text)) == []


def test_several_days_come_in_order() -> None:
    found = list(written("Reviewed 6 August 2025, next in May 2027"))
    assert [(each.day, each.rough) for each in found] == [(DAY, False), (date(2027, 5, 31), True)]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-08-06", DAY),
        ("2025-08-06T10:00:00Z", DAY),
        (" 2025-08-06 ", DAY),
        ("2025-02-30", None),
        ("6 August 2025", None),
        (20250806, None),
        (None, None),
    ],
)
def test_iso_dates(value: object, day: date | None) -> None:
    assert iso(value) == day


@pytest.mark.parametrize(
    ("length", "day"),
    [
        ("36 months", date(2028, 8, 6)),
        ("3 years", date(2028, 8, 6)),
        ("2 weeks", date(2025, 8, 20)),
        ("1 day", date(2025, 8, 7)),
        ("soon", None),
        (36, None),
        ("9999 years", None),
    ],
)
def test_later(length: object, day: date | None) -> None:
    assert later(DAY, length) == day


def test_a_month_later_ends_with_the_month() -> None:
    assert later(date(2024, 1, 31), "1 month") == date(2024, 2, 29)
