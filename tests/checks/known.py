"""The shipped knowledge, compiled once, and what one judge flags in a text."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from medlint.checks.claim import KIND, Params
from medlint.kind import Context
from medlint.knowledge import Knowledge, from_data
from medlint.knowledge.compile import compile_knowledge
from medlint.read import read

RULES = Path(__file__).parents[2] / "rules"
TODAY = date(2026, 11, 24)


@cache
def known() -> Knowledge:
    """All that the pack knows."""
    return from_data(compile_knowledge([RULES]))


def cases(relation: str, text: str) -> list[str]:
    """The case of each hit of a judge, in order; "" where the judge has none."""
    context = Context(TODAY, known())
    return [hit.case for hit in KIND.run(read(text, "a.md"), Params(relation), context)]
