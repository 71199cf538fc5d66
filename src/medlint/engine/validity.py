"""What a suppression must have before it sets anything aside. Looks at no article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint.engine.reach import needs_name
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from medlint.engine.directive import Directive

_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}


class Terms(NamedTuple):
    """What suppressions are judged by."""

    today: date
    known: Mapping[str, object]  # every rule id there is
    old: Mapping[str, str]  # old ids → the ids of today
    max_age: str = ""


def unknown(directive: Directive, terms: Terms) -> str:
    """What is wrong with the rules a directive names, "" for nothing."""
    for rule in directive.rules:
        if rule.startswith("medlint/"):
            return f"names {rule}, which cannot be set aside"
        if rule not in terms.known and rule not in terms.old:
            from medlint.problem import suggest

            near = suggest(rule, terms.known)
            return f"names {rule}, which is no rule" + (near if "did you mean" in near else "")
    return ""


def faults(directive: Directive, rules: Sequence[str], terms: Terms) -> Iterator[tuple[str, dict[str, str]]]:
    """What a directive lacks to set these rules aside: the engine's rule that says so, and its slots."""
    if not directive.reason:
        yield "suppression-without-reason", {}
    lacks = _lacks(directive, any(not rule or needs_name(rule) for rule in rules))
    if lacks:
        yield "suppression-incomplete", {"detail": lacks}
    ends = directive.ends
    if ends is None:
        return
    most = _days(terms.max_age)
    if ends < terms.today:
        yield "suppression-expired", {"until": directive.until}
    elif most and (ends - terms.today).days > most:
        yield "suppression-overlong", {"until": directive.until, "limit": terms.max_age}


def _lacks(directive: Directive, named: bool) -> str:
    lacks = ["by"] if named and not directive.by else []
    if directive.until and not directive.ends:
        lacks.append("a real date in until")
    elif named and not directive.until:
        lacks.append("until")
    return " and ".join(lacks)


def _days(age: str) -> int:
    match = re.fullmatch(r"(\d+) (day|week|month|year)s?", age)
    return int(match[1]) * _DAYS[match[2]] if match else 0
