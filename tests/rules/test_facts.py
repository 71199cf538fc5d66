"""The proof of ties and interactions: the shipped ones hold, and one that does not is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from medlint.knowledge import from_data
from medlint.knowledge.compile import compile_knowledge
from medlint.rules.facts import fact_failures, pair_failures

RULES = Path(__file__).parents[2] / "rules"
TIE = {
    "subject": "antibiotic",
    "relation": "treats",
    "object": "viral-infection",
    "true": False,
    "says": "Antibiotics do not kill viruses.",
    "reversed": "Antibiotics kill viruses.",
}
PAIR = {
    "medicine": "warfarin",
    "with": "nsaid",
    "effect": "dangerous",
    "says": "It is not safe to take warfarin with NSAIDs.",
    "reversed": "It is safe to take warfarin with NSAIDs.",
}


@pytest.fixture(scope="module")
def shipped():
    return compile_knowledge([RULES])


def failures(shipped, *, ties=(), together=()) -> list[str]:
    return list(
        pair_failures(from_data({**shipped, "ties": ties, "together": together, "pairs": None, "tied": None}))
    )


def test_shipped_ties_and_interactions_hold(shipped) -> None:
    assert list(pair_failures(from_data(shipped))) == []


def test_a_fact_that_holds(shipped) -> None:
    assert failures(shipped, ties=[TIE], together=[PAIR]) == []


def test_a_statement_that_is_flagged(shipped) -> None:
    wrong = {**TIE, "says": TIE["reversed"]}
    assert failures(shipped, ties=[wrong]) == [
        "antibiotic treats viral-infection: flagged, though it states the fact: “Antibiotics kill viruses.”"
    ]


def test_a_reversal_that_is_not_flagged(shipped) -> None:
    wrong = {**PAIR, "reversed": "Warfarin and NSAIDs are medicines."}
    assert failures(shipped, together=[wrong]) == [
        "warfarin with nsaid: the reversal is not flagged: “Warfarin and NSAIDs are medicines.”"
    ]


def test_facts_about_one_thing_alone(shipped) -> None:
    wrong = {**TIE, "says": "Antibiotics kill viruses."}
    knowledge = from_data(
        {**shipped, "moves": {}, "ties": [wrong], "together": [], "pairs": None, "tied": None}
    )
    assert list(fact_failures(knowledge, {"warfarin"})) == []
    assert len(list(fact_failures(knowledge, {"antibiotic"}))) == 1
    assert len(list(fact_failures(knowledge))) == 1


def test_what_is_known_of_azathioprine_holds(shipped) -> None:
    assert list(fact_failures(from_data(shipped), {"azathioprine"})) == []
