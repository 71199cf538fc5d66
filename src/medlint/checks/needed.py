"""Which literal texts any match of a regular expression must contain, read off its parse tree.

Used when a pack is compiled, so that an expression need not even be compiled for articles that cannot match. Says less
than it could rather than too much.
"""

from __future__ import annotations

from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_MOST = 60  # alternatives of a group
_LEAST = 3  # code points of a text: shorter ones are in every article
_GROUPS = 2
_DIGITS = ((op.CATEGORY, op.CATEGORY_DIGIT), (op.RANGE, (48, 57)))
_FEW = 30  # texts of a group: more of them take longer to look for than the pattern

Strings = frozenset[str]


def needed(pattern: str, flags: int = 0) -> list[Strings]:
    """Groups of lower-case texts: of each group, one is in the lower-case text of every match."""
    groups = [_least(group) for group in _needs(parser.parse(pattern, flags))]
    groups = [group for group in groups if len(group) <= _FEW]
    best = sorted(groups, key=lambda group: (-_length(group), len(group), sorted(group)))
    return best[:_GROUPS]


def needs_digit(pattern: str, flags: int = 0) -> bool:
    """Whether every match has a digit."""
    return _digit(parser.parse(pattern, flags))


def _digit(nodes: Any) -> bool:
    return any(_is_digit(code, given) for code, given in nodes)


def _is_digit(code: Any, given: Any) -> bool:
    if code is op.IN:
        return all(each in _DIGITS for each in given)
    if code in (op.SUBPATTERN, op.ATOMIC_GROUP):
        return _digit(given[-1] if code is op.SUBPATTERN else given)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return bool(given[0]) and _digit(given[2])
    return code is op.BRANCH and all(_digit(branch) for branch in given[1])


def _least(group: Strings) -> Strings:
    """Without the texts that contain another of the group."""
    return frozenset(text for text in group if not any(other != text and other in text for other in group))


def _length(group: Strings) -> int:
    return min(len(text.strip()) for text in group)


def _needs(nodes: Any) -> list[Strings]:
    groups: list[Strings] = []
    run = frozenset({""})
    for code, given in nodes:
        texts = _texts(code, given)
        if texts is not None and len(run) * len(texts) <= _MOST:
            run = frozenset(one + two for one, two in product(run, texts))
            continue
        groups.append(run)
        run = texts if texts is not None else frozenset({""})
        if texts is None:
            groups += _inside(code, given)
    groups.append(run)
    return [group for group in groups if _length(group) >= _LEAST]


def _texts(code: Any, given: Any) -> Strings | None:
    """All texts that a node can match, in lower case; None where they cannot be listed."""
    if code is op.LITERAL:
        return frozenset({chr(given).lower()})
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return frozenset({""})
    if code is op.IN and all(each is op.LITERAL for each, _ in given):
        return frozenset(chr(number).lower() for _, number in given)
    if code is op.SUBPATTERN:
        return _all(given[-1])
    if code is op.BRANCH:
        return _joined([_all(branch) for branch in given[1]])
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and given[1] == 1:
        inner = _all(given[2])
        return inner if inner is None or given[0] else inner | {""}
    return None


def _all(nodes: Any) -> Strings | None:
    """All texts that nodes in a row can match."""
    found = frozenset({""})
    for code, given in nodes:
        texts = _texts(code, given)
        if texts is None or len(found) * len(texts) > _MOST:
            return None
        found = frozenset(one + two for one, two in product(found, texts))
    return found


def _joined(parts: list[Strings | None]) -> Strings | None:
    known = [part for part in parts if part is not None]
    found = frozenset().union(*known)
    return found if len(known) == len(parts) and len(found) <= _MOST else None


def _inside(code: Any, given: Any) -> list[Strings]:
    """What a node needs whose texts cannot be listed."""
    if code in (op.SUBPATTERN, op.ATOMIC_GROUP):
        return _needs(given[-1] if code is op.SUBPATTERN else given)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and given[0]:
        return _needs(given[2])
    if code is op.BRANCH:
        ways = [
            sorted(_needs(branch), key=lambda group: (-_length(group), sorted(group))) for branch in given[1]
        ]
        joined = (_joined([way[n] if n < len(way) else None for way in ways]) for n in range(_GROUPS))
        return [group for group in joined if group]
    return []
