"""A pattern is looked at only where one of its literals occurs, so every match must contain one."""

from __future__ import annotations

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

from medlint import resources, yamlio
from medlint.rules.load import rule_paths

LONGEST_RUN = 4
MOST_RUNS = 64


def covered(pattern: str, literals: list[str]) -> bool:
    """Whether every match of the pattern is sure to contain one of the literals."""
    return _sequence(parser.parse(pattern, re.IGNORECASE), literals)


def _sequence(items, literals, runs=frozenset({""})) -> bool:
    """One part that is covered is enough; runs of letters are one text. ``runs``: what stands before."""
    for kind, value in [*items, (None, None)]:
        letters, ends = _letters(kind, value)
        if letters and len(runs) * len(letters) <= MOST_RUNS:
            runs = {run + letter for run in runs for letter in letters}
            if not ends:
                continue
        if _hold(runs, literals) or _part(kind, value, literals, runs):
            return True
        runs = letters if ends and letters else {""}
    return False


def _hold(texts: set[str], literals) -> bool:
    return all(any(literal in text for literal in literals) for text in texts)


def _letters(kind, value) -> tuple[set[str], bool]:
    """The letters that stand here once at least; whether there may be more of them."""
    if kind is op.LITERAL:
        return {chr(value).lower()}, False
    if kind is op.IN and all(k is op.LITERAL for k, _ in value) and len(value) <= LONGEST_RUN:
        return {chr(v).lower() for _, v in value}, False
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0 and len(value[2]) == 1:
        return _letters(*value[2][0])[0], True
    return set(), False


def _part(kind, value, literals, runs) -> bool:
    if kind is op.SUBPATTERN:
        return _sequence(value[-1], literals, runs)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return value[0] > 0 and _sequence(value[2], literals)
    return kind is op.BRANCH and all(_sequence(side, literals, runs) for side in value[1])


def pattern_rules():
    for path in rule_paths(resources.core_pack()):
        check = yamlio.load(path.read_text(encoding="utf-8")).value["check"]
        if check["kind"] == "pattern":
            yield pytest.param(check, id=f"{path.parent.name}/{path.stem}")


@pytest.mark.parametrize("check", list(pattern_rules()))
def test_every_match_contains_a_literal(check) -> None:
    literals = check["literals"]
    loose = [literal for literal in literals if literal != literal.lower()]
    assert not loose, "literals are compared with lower-case text"
    assert covered(check["pattern"], literals), "this can match without a literal"


@pytest.mark.parametrize(
    ("pattern", "literals", "sure"),
    [
        (r"\bsafe\b", ["safe"], True),
        (r"\bsafe\b", ["risk"], False),
        (r"(?:no|zero) risk", ["risk"], True),
        (r"(?:no|zero) risk", ["zero"], False),
        (r"\d\.0+ mg", [".0"], True),
        (r"[Mm]g", ["mg"], True),
        (r"a?b+", ["b"], True),
        (r"a?b+", ["a"], False),
        (r"(?:safe)?ty", ["safe"], False),
        (r"\d*", ["1"], False),
        (r"(?:cat|\d)", ["cat"], False),
        (r"[a-z]{5,}\d+", ["mg"], False),
        (r"\d ?(?:mg|mcg|ml)", ["mg", "mcg", "ml"], True),
        (r"what (?:labels?|doctors?) say", ["label", "doctor"], True),
    ],
)
def test_what_is_sure(pattern: str, literals: list[str], sure: bool) -> None:
    assert covered(pattern, literals) is sure
