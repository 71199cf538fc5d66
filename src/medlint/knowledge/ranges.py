"""Where a number lies against the usual adult range. Laboratories differ, so a margin is left undecided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.knowledge.store import Knowledge

MARGIN = 0.1  # of a limit: laboratories differ by about so much
NARROW = 0.25  # of the width of a narrow range, such as that of sodium or of temperature


def range_of(analyte: str, unit: str, knowledge: Knowledge) -> Mapping[str, Any] | None:
    """The usual range in this unit. Without a unit, only when the measure has a single one."""
    ranges = knowledge.concepts.get(analyte, {}).get("ranges", [])
    fitting = (
        [each for each in ranges if each["unit"] == unit] if unit else (ranges if len(ranges) == 1 else [])
    )
    return fitting[0] if fitting else None


def place_of(value: float, limits: Mapping[str, Any], margin: float = MARGIN) -> int | None:
    """1, 0 or -1 for clearly above, within or below the limits; None where laboratories may differ."""
    low, high = limits.get("low"), limits.get("high")
    if low is None and high is None:
        return None
    width = (high - low) * NARROW if low is not None and high is not None else float("inf")
    if high is not None and value > high + min(abs(high) * margin, width):
        return 1
    if low is not None and value < low - min(abs(low) * margin, width):
        return -1
    if limits.get("personal"):
        return None
    inside = (low is None or value >= low + min(abs(low) * margin, width)) and (
        high is None or value <= high - min(abs(high) * margin, width)
    )
    return 0 if inside else None
