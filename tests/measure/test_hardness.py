"""Which sentences are hardest, and why."""

from __future__ import annotations

import pytest

from medlint.measure.hardness import hardest, reasons
from medlint.measure.voice import passives
from medlint.read import read

HARD = (
    "Immunosuppression necessitates comprehensive haematological surveillance throughout the initial period."
)


def sentences(text: str):
    return read(text, "a.txt").sentences


def why(text: str, masked: frozenset[str] = frozenset()) -> list[str]:
    return list(reasons(sentences(text)[0], masked))


def test_the_hardest_come_first_and_short_ones_not_at_all() -> None:
    easy = "You can eat bread and drink tea with it."
    found = hardest(sentences(f"Haematological surveillance. {easy} {HARD}"))
    assert [each.sentence.text for each in found] == [HARD, easy]
    assert found[0].grade > found[1].grade
    assert found[0].words == 9


def test_no_more_than_three() -> None:
    assert len(hardest(sentences(" ".join([HARD] * 5)))) == 3


def test_names_of_medicines_are_no_long_words() -> None:
    text = "Take azathioprine with your breakfast, please."
    assert why(text) == ["long words (azathioprine)"]
    assert why(text, frozenset({"azathioprine"})) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Eat and drink and sit and walk and talk and eat and drink and sit and walk and talk as well.",
            "21 words",
        ),
        (HARD, "long words (immunosuppression, haematological, necessitates, comprehensive)"),
        ("The dose, if any, is small, and (for now) fixed.", "5 commas, brackets or dashes"),
        ("Your blood is taken by a nurse.", "passive (“is taken”)"),
        ("Do not go unless you cannot eat.", "denied more than once (not, unless, cannot)"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert reason in why(text)


def test_an_easy_sentence_has_no_reason() -> None:
    assert why("Take it with food.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Your blood is tested each week.", ["is tested"]),
        ("It should not be taken and was often given.", ["be taken", "was often given"]),
        ("You are tired and it is used to treat pain.", []),
        ("You are worried. You need blood tests.", []),
        ("It has worked.", []),
    ],
)
def test_passives(text: str, found: list[str]) -> None:
    assert passives(text) == found
