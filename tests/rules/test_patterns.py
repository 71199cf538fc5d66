"""A pattern is looked at only where one of its literals occurs, so every match must contain one."""

from __future__ import annotations

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

from medlint import resources, yamlio
from medlint.rules.load import rule_paths

LONGEST_RUN = 4


def sure_texts(pattern: str) -> set[str] | None:
    """Texts of which every match contains at least one, or None when nothing is sure."""
    return _sequence(parser.parse(pattern, re.IGNORECASE))


def _sequence(items) -> set[str] | None:
    """The best of what each part of a sequence makes sure; runs of letters are one text."""
    found: list[set[str]] = []
    runs = {""}
    for kind, value in [*items, (None, None)]:
        piece = _letters(kind, value)
        if piece is not None and len(runs) * len(piece) <= 64:
            runs = {run + letter for run in runs for letter in piece}
            continue
        if "" not in runs:
            found.append(runs)
        runs = {""}
        inner = _part(kind, value)
        if inner:
            found.append(inner)
    return max(found, key=lambda texts: min(map(len, texts)), default=None)


def _letters(kind, value) -> set[str] | None:
    if kind is op.LITERAL:
        return {chr(value).lower()}
    if kind is op.IN and all(k is op.LITERAL for k, _ in value) and len(value) <= LONGEST_RUN:
        return {chr(v).lower() for _, v in value}
    return None


def _part(kind, value) -> set[str] | None:
    if kind is op.SUBPATTERN:
        return _sequence(value[-1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _sequence(value[2]) if value[0] > 0 else None
    if kind is op.BRANCH:
        sides = [_sequence(side) for side in value[1]]
        return None if None in sides else set().union(*sides)
    return None


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
    sure = sure_texts(check["pattern"])
    bare = sure and [text for text in sure if not any(literal in text for literal in literals)]
    assert sure is not None, "no text is sure to be in every match"
    assert not bare, f"these can match without a literal: {sorted(bare)}"


@pytest.mark.parametrize(
    ("pattern", "sure"),
    [
        (r"\bsafe\b", {"safe"}),
        (r"(?:no|zero) risk", {" risk"}),
        (r"[Mm]g", {"mg"}),
        (r"a?b+", {"b"}),
        (r"\d*", None),
        (r"(?:cat|\d)", None),
    ],
)
def test_what_is_sure(pattern: str, sure: set[str] | None) -> None:
    assert sure_texts(pattern) == sure
