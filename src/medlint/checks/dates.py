"""Calendar days and lengths of time as people write them, in front matter and in text.

Knows no rule. A day that does not exist is no day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_FORMS = tuple(
    lazy.pattern(rf"(?<![\w-]){form}(?![\w-])", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?",
        rf"{_DAY}(?: of)? {_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
    )
)
_ISO = lazy.pattern(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?\Z")
_LENGTH = lazy.pattern(r"(\d{1,4}) ?(day|week|month|year)s?\Z", re.IGNORECASE)


class Dated(NamedTuple):
    """A day as written at ``text[start:end]``; ``rough``: a month without a day, standing for its last."""

    day: date
    start: int
    end: int
    rough: bool = False


def iso(value: Any) -> date | None:
    """The day that an ISO date (with or without a time) names, or None."""
    match = _ISO.match(value.strip()) if isinstance(value, str) else None
    return _day(int(match[1]), int(match[2]), int(match[3])) if match else None


def written(text: str) -> Iterator[Dated]:
    """Every day named in ``text`` with its year, in order, whatever the form."""
    found: list[Dated] = []
    for form in _FORMS:
        for match in form.finditer(text):
            parts = match.groupdict()
            day = _of(parts)
            if not any(other.start < match.end() and match.start() < other.end for other in found):
                found.append(Dated(day or date.max, *match.span(), "day" not in parts))
    return iter(sorted((each for each in found if each.day != date.max), key=lambda each: each.start))


def _of(parts: dict[str, str]) -> date | None:
    year, month = int(parts["year"]), parts["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    if not 1 <= number <= 12:
        return None
    return _day(year, number, int(parts.get("day") or _last(year, number)))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last(year: int, month: int) -> int:
    """The number of the month's last day."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def later(start: date, length: Any) -> date | None:
    """The day that lies ``length`` (“24 months”, “3 years”) after ``start``; None for no length of time."""
    match = _LENGTH.match(str(length).strip())
    if not match:
        return None
    number, unit = int(match[1]), match[2].lower()
    try:
        if unit in ("day", "week"):
            return start + timedelta(days=number * (7 if unit == "week" else 1))
        months = start.month - 1 + number * (12 if unit == "year" else 1)
        year, month = start.year + months // 12, months % 12 + 1
        return date(year, month, min(start.day, _last(year, month)))
    except (ValueError, OverflowError):
        return None
