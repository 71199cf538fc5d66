"""Whether two statements on the same thing can both be true. Knows what the values of the ``stated_*`` modules mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.whom import alike as alike_people
from medlint.checks.whom import anyone, apart, people, same, situation, wider, without
from medlint.claims.rates import alike

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SLACK = 1.05
_TWICE = 2
_ROUND = 1.5
_FAR = 10_000.0
Value = Any


def differ(about: str, one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool | None:
    """True where two statements cannot both be so, False where they agree, None where they are of different things.

    ``one`` and ``two`` are their values, ``first`` and ``second`` for whom and when they hold.
    """
    kind = (
        about.partition(" ")[0]
        if about.startswith(("move ", "effect ", "wait ", "care ", "event ", "odds ", "again "))
        else about
    )
    within, compare = _WAYS[kind]
    return compare(one, two) if within(one, two, first, second) else None


def _signs(one: Value, two: Value) -> bool | None:
    return bool(one == -two)


def _moves(one: Value, two: Value) -> bool | None:
    """1 or -1; 2 and -2 are those of a sort of the illness, and two sorts may differ."""
    return None if abs(one) + abs(two) > 3 else one * two < 0


def _doses(one: Value, two: Value) -> bool | None:
    """``[sort, stage, low and high at a time, low and high a day]``."""
    if one[0] != two[0]:
        return None
    if one[1] != two[1] and not (one[0] == "part" and {one[1], two[1]} <= {"", "start"}):
        return _beyond(one, two)
    for at in (4, 2):
        if one[at] >= 0 and two[at] >= 0:
            return _parted(one[at], one[at + 1], two[at], two[at + 1])
    single, day = (one, two) if one[4] < 0 else (two, one)
    if single[2] >= 0 and single[2] > day[5] * _SLACK:
        return True
    return None


def _beyond(one: Value, two: Value) -> bool | None:
    """Whether one dose is above what the other calls the most."""
    if "most" not in (one[1], two[1]):
        return None
    most, other = (one, two) if one[1] == "most" else (two, one)
    for at in (4, 2):
        if most[at] >= 0 and other[at] >= 0:
            return True if other[at] > most[at + 1] * _SLACK else None
    return None


def _parted(low: float, high: float, other_low: float, other_high: float) -> bool:
    return low > other_high * _SLACK or other_low > high * _SLACK


def _intervals(one: Value, two: Value) -> bool | None:
    """``[stage, least days, most days]``."""
    if one[0] != two[0] and "early" in (one[0], two[0]):
        return None
    clash = _clash(one[1:], two[1:])
    return None if not clash and 0 in (one[1], two[1]) and one[1:] != two[1:] else clash


def _windows(one: Value, two: Value) -> bool | None:
    """``[how often it is taken, hours]``."""
    if one[0] != two[0] and one[0] and two[0]:
        return None
    return not alike(one[1], two[1])


def _clash(one: Sequence[float], two: Sequence[float]) -> bool:
    """Whether two paces cannot be one, rounding aside."""
    low, high = sorted((tuple(one), tuple(two)), key=lambda ends: ends[1])
    if low[1] >= high[0]:
        return False
    return not alike(low[1], high[0])


def _schedules(one: Value, two: Value) -> bool | None:
    """Stages ``[stage, from day, to day, least, most]`` each."""
    found: bool | None = None
    for stage in one:
        for other in two:
            if not _meet(stage, other, len(one) > 1, len(two) > 1):
                continue
            if not _clash(stage[3:], other[3:]):
                if stage[0] == "" or other[0] == "":
                    return False
                found = False if found is None else found
            else:
                found = True
    return found


def _meet(one: Value, two: Value, staged: bool, other_staged: bool) -> bool:
    """Whether two stages hold at the same time, as far as is said."""
    if (one[0] == "" and not staged) or (two[0] == "" and not other_staged):
        return True
    if one[1] >= 0 and two[1] >= 0 and one[1] != two[1]:
        ends = [
            each[2] if each[2] >= 0 else (_FAR if each[0] == "late" else each[1] + 1) for each in (one, two)
        ]
        shared = min(ends) - max(one[1], two[1])
        return bool(shared > 0.25 * min(ends[0] - one[1], ends[1] - two[1]))
    return bool(one[0] == two[0] and (one[0] != "late" or (one[2] < 0 and two[2] < 0)))


def _brands(one: Value, two: Value) -> bool | None:
    """``[medicine, what is above or in it …]``."""
    return one[0] not in two and two[0] not in one and set(one[1:]).isdisjoint(two[:1])


def _names(one: Value, two: Value) -> bool | None:
    return bool(one != two)


def _choices(one: Value, two: Value) -> bool | None:
    """``[medicines, those and all that they are]``."""
    return set(one[0]).isdisjoint(two[1]) and set(two[0]).isdisjoint(one[1])


def _together(one: Value, two: Value) -> bool | None:
    """``[leave or warning, the other thing, what that is …]``: leave may not be given for what is warned of."""
    leave, warning = (one, two) if one[0] > 0 else (two, one)
    if one[0] == two[0]:
        return False if one[1] == two[1] else None
    return True if warning[1] in leave[1:] else None


def _lengths(one: Value, two: Value) -> bool | None:
    """``[least days, most days]``; two limits, such as "within a week" and "up to a year", are held by their ends."""
    if not one[0] and not two[0]:
        return bool(max(one[1], two[1]) > _TWICE * min(one[1], two[1]))
    return _clash(one, two)


def _odds(one: Value, two: Value) -> bool | None:
    """``[least, most]`` of all people: figures within half as much again are the same, roundly put."""
    return bool(one[0] > two[1] * _ROUND or two[0] > one[1] * _ROUND)


def _hours(one: Value, two: Value) -> bool | None:
    """``[hours]``, 0 for none."""
    return bool(one != two and (0 in (one[0], two[0]) or not alike(one[0], two[0])))


def _spans(one: Value, two: Value) -> bool | None:
    """``[least, most]``: told apart when one is more than twice the other."""
    return bool(one[0] > two[1] * _TWICE or two[0] > one[1] * _TWICE)


_WAYS: dict[str, tuple[Callable[..., bool], Callable[[Value, Value], bool | None]]] = {
    "dose": (same, _doses),
    "strength": (anyone, apart),
    "interval": (same, _intervals),
    "missed dose": (people, _windows),
    "monitoring": (same, _schedules),
    "tests needed": (without, _signs),
    "food": (same, _signs),
    "time of day": (same, _signs),
    "test done": (alike_people, _signs),
    "time of test": (anyone, _signs),
    "move": (situation, _moves),
    "effect": (anyone, _signs),
    "antidote": (anyone, apart),
    "brand": (anyone, _brands),
    "only brand": (anyone, _names),
    "stopping": (wider, _signs),
    "pregnancy": (people, _signs),
    "breastfeeding": (people, _signs),
    "first choice": (alike_people, _choices),
    "together": (anyone, _together),
    "doubling": (people, _signs),
    "late dose": (people, _signs),
    "dose again": (people, _signs),
    "crushing": (anyone, _signs),
    "storing": (anyone, _signs),
    "fathering": (anyone, _signs),
    "onset": (people, _lengths),
    "full effect": (people, _lengths),
    "care": (anyone, _signs),
    "event": (alike_people, _signs),
    "wait": (people, _lengths),
    "course": (people, _lengths),
    "odds": (same, _odds),
    "fasting": (situation, _hours),
    "again": (situation, _hours),
    "takes": (situation, _spans),
    "results": (situation, _spans),
}
