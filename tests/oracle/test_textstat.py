"""Our formulas against textstat's, on the same syllables. It must never ask the network for a dictionary."""

from __future__ import annotations

import socket

import pytest

from medlint.measure import further
from medlint.measure.counts import count
from medlint.measure.formulas import FURTHER, flesch_kincaid, reading_ease, smog
from medlint.read import read

EASY = "You need blood tests each week. They show how your liver is doing. Call us if you have a fever."
HARD = (
    "Immunosuppression necessitates comprehensive haematological surveillance throughout the initial period. "
    "Individuals demonstrating persistent abnormalities require expeditious multidisciplinary evaluation. "
    "Consequently, practitioners should communicate recommendations regarding appropriate investigations."
)
MEDICAL = (
    "Azathioprine lowers the number of white blood cells. Your doctor may change the dose when you take "
    "allopurinol as well. A sore throat can be the first sign of neutropenia, so tell the clinic that day!"
)
LONG = " ".join([EASY, HARD, MEDICAL] * 4)
TEXTS = {"easy": EASY, "hard": HARD, "medical": MEDICAL, "long": LONG}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **options: object) -> None:
        raise AssertionError("asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_grade_and_ease(text: str) -> None:
    ours = count(read(text, "a.txt").sentences)
    assert flesch_kincaid(ours) == pytest.approx(further.measure("flesch-kincaid", text), abs=1e-9)
    assert reading_ease(ours) == pytest.approx(further.measure("reading-ease", text), abs=1e-9)


def test_smog() -> None:
    ours = count(read(LONG, "a.txt").sentences)
    assert ours.sentences >= 30
    assert smog(ours) == pytest.approx(further.measure("smog", LONG), abs=1e-9)


def test_textstat_counts_our_syllables() -> None:
    """Without them a dictionary would be fetched, or azathioprine counted by its hyphens."""
    assert further.textstat.syllable_count("azathioprine and allopurinol") == 11


@pytest.mark.parametrize("formula", further.FORMULAS)
def test_every_formula_tells_easy_from_hard(formula: str) -> None:
    easy, hard = further.measure(formula, EASY), further.measure(formula, HARD)
    assert easy > hard if formula == "reading-ease" else easy < hard


def test_every_formula_on_offer_is_there() -> None:
    assert set(FURTHER) < set(further.FORMULAS)


def test_an_unknown_formula_is_an_error() -> None:
    with pytest.raises(KeyError):
        further.measure("fleshy", EASY)
