"""Patterns that run away are found from their own parse tree."""

from __future__ import annotations

import re

import pytest

from medlint.rules.pump import runaway


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+$",
        r"\b(\w+\s?)+!",
        r"(\d+|\d+\.)*x",
        r"(?:no (?:known )?)*(?:no )*effect",
        r"^(?:[^,]*,?)*;",
        r"(?=(\w*)*-)x",
        r"(x?y?)*z",
    ],
)
def test_a_pattern_that_runs_away(pattern: str) -> None:
    assert runaway(pattern, seconds=0.1)


@pytest.mark.parametrize(
    "pattern",
    [
        r"no (?:known )?(?:side|adverse) effects?",
        r"\b\w+ing\b",
        r"(?:x|y)*z",
        r"\d{1,3}(?:,\d{3})*",
        r"(?:[^\s,]+,\s)*end",
        r"(?>a+)+b",
        "plain words",
    ],
)
def test_a_pattern_that_does_not(pattern: str) -> None:
    assert runaway(pattern) == ""


def test_a_pattern_that_does_not_compile() -> None:
    with pytest.raises(re.error):
        runaway("(")
