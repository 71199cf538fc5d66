"""Whether two statements hold for the same people: their groups, illnesses, tests, routes and conditions.

Knows what a case is made of; what is stated is for ``discord``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_GROUPS = frozenset(
    """
    child old kidney liver pregnant breast slow trial overdose forgot flare weak strong prevent short
    """.split()  # noqa: SIM905
)
_ROUTES = frozenset({"mouth", "hospital", "skin", "eye", "nose", "lung", "bottom"})
BLOOD = frozenset({"count", "liver", "kidney", "thyroid", "sugar", "fat", "clotting", "level"})
_TOPIC = "~"  # before the illness that a whole article is about
_TURNING = frozenset({"child", "pregnant", "trial", "overdose", "forgot"})
Value = Any


def apart(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two sets are both there and have nothing in common, such as those who say so."""
    return bool(one) and bool(two) and set(one).isdisjoint(two)


def same(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
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
    return sorted(named - {"blood"} if named - {"blood"} else BLOOD)


def wider(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether leave (1) is given for all that a warning (-1) is about; an exception to a warning is none."""
    given, warned = (first, second) if one > 0 else (second, first)
    supposed = " ".join(each for each in warned if each.startswith("if ")).split()[1:]
    told = {each for each in given if each not in _ROUTES and not each.startswith(_TOPIC)}
    told = {each for each in told if not each.startswith("if ") or set(each.split()[1:]).isdisjoint(supposed)}
    return bool(one == two) or told <= set(warned)


def without(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """The same where -1 is the leave: tests that are not needed."""
    return wider(-one, -two, first, second)


def people(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two statements hold for the same groups, and not for different illnesses."""
    del one, two
    others = [sorted(_others(case)) for case in (first, second)]
    return _groups(first) == _groups(second) and not apart(*others)


def situation(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two statements hold in the same situation, as far as that turns effects round."""
    del one, two
    kept = [{each for each in case if each in _TURNING or each.startswith("if ")} for case in (first, second)]
    return kept[0] == kept[1]


def _special(each: str) -> bool:
    return each in _GROUPS or each.startswith("if ")


def alike(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two statements hold for the very same cases."""
    del one, two
    return set(first) == set(second)


def anyone(one: Value, two: Value, first: Sequence[str], second: Sequence[str]) -> bool:
    """Always: what is so is so for everyone."""
    del one, two, first, second
    return True
