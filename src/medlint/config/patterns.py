"""Which rules a pattern names: an id, a group, ``group/*`` or ``*``."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from medlint.problem import suggest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

#: Rules of the engine itself, which no pack holds.
ENGINE = "medlint"


def matches(pattern: str, rule: str) -> bool:
    """Whether a pattern names this rule."""
    if "*" in pattern:
        return fnmatchcase(rule, pattern)
    return pattern in (rule, rule.partition("/")[0])


def narrowness(pattern: str) -> tuple[int, int]:
    """Sorts patterns from wide to narrow: ``*``, groups and globs, ids; a longer glob is narrower."""
    if "*" in pattern:
        letters = len(pattern.replace("*", ""))
        return (1, letters) if letters else (0, 0)
    return (2, 0) if "/" in pattern else (1, len(pattern) + 1)


def unknown(pattern: str, known: Collection[str], renamed: Mapping[str, str]) -> str:
    """What is wrong with a pattern that names no rule, with the nearest right word; "" if it is fine."""
    if pattern in renamed or pattern.partition("/")[0] == ENGINE:
        return ""
    if any(matches(pattern, rule) for rule in known):
        return ""
    group = pattern.partition("/")[0]
    groups = {rule.partition("/")[0] for rule in known}
    if "/" not in pattern or "*" in pattern:
        return "no rule matches" + _near(group, groups)
    near = suggest(pattern, known)
    if "did you mean" in near:
        return "unknown rule" + near
    siblings = [rule for rule in known if rule.startswith(group + "/")]
    return "unknown rule" + (suggest(pattern, siblings) if siblings else _near(group, groups))


def _near(group: str, groups: Iterable[str]) -> str:
    return suggest(group, groups)


def level_of(levels: Iterable[tuple[str, str, str]], rule: str, own: str) -> tuple[str, str]:
    """The level of a rule and where it was set ("" when nobody did). ``own`` is the rule's own severity.

    ``on`` gives the rule its own severity back; one that is off by itself becomes a warning.
    """
    level, where = own, ""
    for pattern, value, place in levels:
        if matches(pattern, rule):
            level, where = value, place
    if level == "on":
        level = "warning" if own == "off" else own
    return level, where
