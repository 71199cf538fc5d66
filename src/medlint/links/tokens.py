"""Address patterns with ``:names`` in them, as Hugo, Jekyll and medlint's own config write them."""

from __future__ import annotations

import posixpath
from datetime import date
from typing import TYPE_CHECKING, Any

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME = lazy.pattern(r":([a-z_]+)(?:\[[^\]]*\])?")
_DAY = lazy.pattern(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DATES = ("date", "publishDate", "publishdate", "pubDate", "published", "lastmod")


def fill(pattern: str, known: Mapping[str, str | None]) -> str:
    """The pattern with its names filled in; "" when one of them is not known."""
    missing = [name for name in _NAME.findall(pattern) if known.get(name) is None]
    if missing:
        return ""
    filled = _NAME.sub(lambda match: known[match[1]] or "", pattern)
    return posixpath.normpath("/" + filled.lstrip("/")) + (
        "/" if filled.endswith("/") and filled.strip("/") else ""
    )


def day(meta: Mapping[str, Any]) -> date | None:
    """The day an article says it is of."""
    for key in _DATES:
        match = _DAY.match(str(meta.get(key) or ""))
        if match:
            try:
                return date(*map(int, match.groups()))
            except ValueError:
                continue
    return None


def of_day(when: date | None) -> dict[str, str | None]:
    """The names that a day gives."""
    if when is None:
        return {}
    return {
        "year": f"{when.year:04d}",
        "short_year": f"{when.year % 100:02d}",
        "month": f"{when.month:02d}",
        "i_month": str(when.month),
        "monthname": _MONTHS[when.month - 1],
        "day": f"{when.day:02d}",
        "i_day": str(when.day),
        "y_day": f"{when.timetuple().tm_yday:03d}",
        "yearday": str(when.timetuple().tm_yday),
        "weekday": str(when.isoweekday() % 7),
        "weekdayname": _DAYS[when.weekday()],
    }


def of_article(
    meta: Mapping[str, Any], name: str, slug: str, title: str, folder: str
) -> dict[str, str | None]:
    """The names that every article gives: where it is, what it is called, of which day it is."""
    own = slug if meta.get("slug") else name
    return {
        **of_day(day(meta)),
        "slug": slug,
        "title": title,
        "filename": name,
        "contentbasename": name,
        "name": name,
        "basename": name,
        "slugorfilename": own,
        "slugorcontentbasename": own,
        "path": posixpath.join(folder, name),
        "folder": folder,
        "section": folder.partition("/")[0],
        "sections": folder,
    }
