"""Whether a set of values can be what it is called, by the usual range of a measure and by its known limits.

Knows no text but the names that limits go by.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from medlint.knowledge.ranges import place_of, range_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from medlint.claims.bounds import Bound
    from medlint.knowledge import Knowledge

_WIDER = 1.5  # times a limit: beyond this no laboratory puts it
_ROOM = re.compile(
    r"\b(?:stor\w+|fridge|water|bath\w*|room|oven|cook\w*|freez\w+|wash\w*|weather|air|outdoors?)\b"
)


def fault(
    measure: str,
    bound: Bound,
    told: AbstractSet[str],
    spoken: str,
    knowledge: Knowledge,
    special: bool,
    locale: str,
) -> Mapping[str, Any] | None:
    """The fact that what is said contradicts: a limit, or a range as ``{"says": …}``; None where it may be right."""
    if measure == "temperature" and _ROOM.search(spoken):
        return None
    named = list(_named(measure, bound, spoken, knowledge, locale))
    if named:
        wrong = [limit for limit in named if _misplaced(bound, limit)]
        return wrong[0] if len(wrong) == len(named) else None
    if special:
        return None
    limits = range_of(measure, bound.unit, knowledge)
    if limits is None or _beyond(bound, limits):
        return None
    if _clashes(bound, told, limits):
        return {"says": f"{knowledge.name(measure)} in adults is usually {_usual(limits)}"}
    return None


def _named(
    measure: str, bound: Bound, spoken: str, knowledge: Knowledge, locale: str
) -> Iterator[Mapping[str, Any]]:
    """The limits that the text names, those with the longest names alone."""
    found = []
    for limit in knowledge.facts_on(measure, "limits"):
        if limit.get("unit", "") not in (bound.unit, "") or (
            limit.get("locale") and limit["locale"] != locale
        ):
            continue
        if limit.get("who") and not _shape(limit["who"]).search(spoken):
            continue
        sizes = [
            match.end() - match.start() for name in limit["names"] if (match := _shape(name).search(spoken))
        ]
        if sizes:
            found.append((max(sizes), limit))
    longest = max((size for size, _ in found), default=0)
    yield from (limit for size, limit in found if size == longest)


@lru_cache(maxsize=512)
def _shape(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?<!\bin )(?<!with )(?<!from )(?<!against )(?<!risk of )(?<!than )(?<!type \d )(?:{name})(?![\w-])"
    )


def _misplaced(bound: Bound, limit: Mapping[str, Any]) -> bool:
    least, most, side = float(limit["least"]), float(limit["most"]), limit["side"]
    if side == "within":
        ends = [end for end in (bound.low, bound.high) if end is not None]
        if bound.shape == "range":
            return not least <= bound.middle <= most
        return not all(least <= end <= most for end in ends)
    value = bound.low if bound.low is not None else bound.high
    assert value is not None
    if bound.shape in ("point", "range"):
        return bound.middle < least if side == "above" else bound.middle > most
    return bound.shape != side or not least <= value <= most


def _beyond(bound: Bound, limits: Mapping[str, Any]) -> bool:
    """Whether a number cannot be meant: no living person has it."""
    least, most = limits.get("min", float("-inf")), limits.get("max", float("inf"))
    return any(not least <= end <= most for end in (bound.low, bound.high) if end is not None)


def _clashes(bound: Bound, told: AbstractSet[str], limits: Mapping[str, Any]) -> bool:
    if limits.get("personal") or "aim" in told:
        return False
    kinds = told - {"usual"}
    if not kinds:
        return "usual" in told and bound.shape == "range" and _unusual(bound, limits)
    if kinds == {"normal"}:
        return _unusual(bound, limits)
    if "normal" in kinds:
        return False
    if {"high", "low"} <= kinds or (kinds == {"danger"} and bound.shape in ("point", "range")):
        return False
    if kinds == {"danger"}:
        return _harmless(bound, limits)
    return _misnamed(bound, 1 if "high" in kinds else -1, limits)


def _unusual(bound: Bound, limits: Mapping[str, Any]) -> bool:
    """Whether a set that is called normal lies outside what is usual, or reaches far beyond."""
    low, high = limits.get("low"), limits.get("high")
    if bound.shape == "point":
        return place_of(bound.middle, limits) in (1, -1)
    if bound.shape == "range":
        ends = [place_of(end, limits) for end in (bound.low, bound.high) if end is not None]
        return place_of(bound.middle, limits) in (1, -1) or ends == [1, 1] or ends == [-1, -1]
    value = bound.middle
    if bound.shape == "below":
        far = high is not None and value > high + min(abs(high) * (_WIDER - 1), _width(limits))
        return far or (low is not None and place_of(value, limits) == -1)
    far = low is not None and value < low - min(abs(low) * 0.25, _width(limits))
    return far or (high is not None and place_of(value, limits) == 1)


def _width(limits: Mapping[str, Any]) -> float:
    low, high = limits.get("low"), limits.get("high")
    return (high - low) * 0.6 if low is not None and high is not None else float("inf")


def _harmless(bound: Bound, limits: Mapping[str, Any]) -> bool:
    """Whether a limit beyond which danger is said to lie is a usual value."""
    return place_of(bound.middle, limits) == 0


def _misnamed(bound: Bound, sign: int, limits: Mapping[str, Any]) -> bool:
    """Whether a set that is called high (or low) begins among usual values, or lies on the other side."""
    near, far = (
        (limits.get("high"), limits.get("low")) if sign > 0 else (limits.get("low"), limits.get("high"))
    )
    if near is None:
        return False
    if bound.shape == "point":
        return place_of(bound.middle, limits) in (0, -sign)
    towards = "above" if sign > 0 else "below"
    if bound.shape == "range":
        return bool(sign * (bound.middle - near) < 0) and place_of(bound.middle, limits) in (0, -sign)
    if bound.shape != towards:
        return bool(sign * (bound.middle - near) <= 0 or place_of(bound.middle, limits) == sign)
    middle = (near + far) / 2 if far is not None else near * (0.6 if sign > 0 else 1.6)
    return bool(sign * (bound.middle - middle) < 0)


def _usual(limits: Mapping[str, Any]) -> str:
    low, high = limits.get("low"), limits.get("high")
    unit = "" if limits["unit"] in ("pH", "ratio", "SD") else f" {limits['unit']}".replace(" %", "%")
    if low is None:
        return f"up to {high:g}{unit}"
    return f"{low:g} or more{unit}" if high is None else f"{low:g} to {high:g}{unit}"
