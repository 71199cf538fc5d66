"""Whether two statements on the same thing can both be true. Knows what the values of the ``stated_*`` modules mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.claims.rates import alike

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SLACK = 1.05
_TWICE = 2
_FAR = 10_000.0
_GROUPS = frozenset(
    """
    child old kidney liver pregnant breast slow trial overdose forgot flare weak strong prevent short
    """.split()  # noqa: SIM905
)
_ROUTES = frozenset({"mouth", "hospital", "skin", "eye", "nose", "lung", "bottom"})
_BLOOD = frozenset({"count", "liver", "kidney", "thyroid", "sugar", "fat", "clotting", "level"})
_TOPIC = "~"  # before the illness that a whole article is about
_TURNING = frozenset({"child", "pregnant", "trial", "overdose", "forgot"})
Value = Any


def differ(about: str, one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool | None:
    """True where two statements cannot both be so, False where they agree, None where they are of different things.

    ``one`` and ``two`` are their values, ``first`` and ``second`` for whom and when they hold.
    """
    kind = (
        about.partition(" ")[0]
        if about.startswith(("move ", "effect ", "wait ", "care ", "event "))
        else about
    )
    within, compare = _WAYS[kind]
    return compare(one, two) if within(one, two, first, second) else None


def apart(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two sets are both there and have nothing in common, such as those who say so."""
    return bool(one) and bool(two) and set(one).isdisjoint(two)


def _same(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two statements hold for the same people: same groups, same "if", shared illnesses and medicines."""
    del one, two
    if apart(*[sorted(_ROUTES.intersection(case)) for case in (first, second)]) or _groups(first) != _groups(
        second
    ):
        return False
    return _shared(first, second) and not apart(_tested(first), _tested(second))


def _shared(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether illnesses and other medicines are the same: none, some, or what the other article is about."""
    one, two = _others(first), _others(second)
    if one and two:
        return not one.isdisjoint(two)
    topics = {each.removeprefix(_TOPIC) for each in (first if two else second) if each.startswith(_TOPIC)}
    return not (one or two) or not topics.isdisjoint(one or two)


def _others(case: Sequence[str]) -> set[str]:
    return {
        each
        for each in case
        if not (_special(each) or _tests(each) or each in _ROUTES or each.startswith(_TOPIC))
    }


def _groups(case: Sequence[str]) -> set[str]:
    return {each for each in case if _special(each)}


def _tests(each: str) -> bool:
    return each.startswith("test ")


def _tested(case: Sequence[str]) -> list[str]:
    """What is tested: a mere blood test may be of anything in the blood, and tests that are not named are of blood."""
    named = {each.removeprefix("test ") for each in case if _tests(each)}
    return sorted(named - {"blood"} if named - {"blood"} else _BLOOD)


def _wider(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether leave (1) is given for all that a warning (-1) is about; an exception to a warning is none."""
    given, warned = (first, second) if one > 0 else (second, first)
    supposed = " ".join(each for each in warned if each.startswith("if ")).split()[1:]
    told = {each for each in given if each not in _ROUTES and not each.startswith(_TOPIC)}
    told = {each for each in told if not each.startswith("if ") or set(each.split()[1:]).isdisjoint(supposed)}
    return bool(one == two) or told <= set(warned)


def _without(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """The same where -1 is the leave: tests that are not needed."""
    return _wider(-one, -two, first, second)


def _people(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two statements hold for the same groups, and not for different illnesses."""
    del one, two
    others = [sorted(_others(case)) for case in (first, second)]
    return _groups(first) == _groups(second) and not apart(*others)


def _situation(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two statements hold in the same situation, as far as that turns effects round."""
    del one, two
    kept = [{each for each in case if each in _TURNING or each.startswith("if ")} for case in (first, second)]
    return kept[0] == kept[1]


def _special(each: str) -> bool:
    return each in _GROUPS or each.startswith("if ")


def _alike(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    del one, two
    return set(first) == set(second)


def _any(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    del one, two, first, second
    return True


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


_WAYS: dict[str, tuple[Callable[..., bool], Callable[[Value, Value], bool | None]]] = {
    "dose": (_same, _doses),
    "strength": (_any, apart),
    "interval": (_same, _intervals),
    "missed dose": (_people, _windows),
    "monitoring": (_same, _schedules),
    "tests needed": (_without, _signs),
    "food": (_same, _signs),
    "time of day": (_same, _signs),
    "test done": (_alike, _signs),
    "time of test": (_any, _signs),
    "move": (_situation, _moves),
    "effect": (_any, _signs),
    "brand": (_any, _brands),
    "only brand": (_any, _names),
    "stopping": (_wider, _signs),
    "pregnancy": (_people, _signs),
    "breastfeeding": (_people, _signs),
    "first choice": (_alike, _choices),
    "together": (_any, _together),
    "doubling": (_people, _signs),
    "late dose": (_people, _signs),
    "dose again": (_people, _signs),
    "crushing": (_any, _signs),
    "storing": (_any, _signs),
    "fathering": (_any, _signs),
    "onset": (_people, _lengths),
    "full effect": (_people, _lengths),
    "care": (_any, _signs),
    "event": (_alike, _signs),
    "wait": (_people, _lengths),
    "course": (_people, _lengths),
}
