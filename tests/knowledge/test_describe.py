"""What is told of a term: all that is stated and derived, with its source and basis."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from medlint.knowledge import Knowledge, from_data
from medlint.knowledge.compile import compile_knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return from_data(compile_knowledge([Path(__file__).parents[2] / "rules"]))


@pytest.mark.parametrize(
    ("term", "told"),
    [
        ("azathioprine", "is a kind of thiopurines"),
        ("azathioprine", "tests: full blood count, liver tests"),
        ("azathioprine", "usual in adults: 25 to 300 mg, every day, at most 2 times a day"),
        ("azathioprine", "stopping suddenly can "),
        ("azathioprine", "in pregnancy: commonly continued"),
        ("azathioprine", "with allopurinol: makes it stronger: dangerously low blood counts"),
        (
            "azathioprine",
            "goes with high liver enzymes  [LiverTox: Azathioprine, National Institute of Diabetes",
        ),
        ("azathioprine", "goes with low platelets (as thiopurines)  ["),
        ("Imuran", "azathioprine: medicine"),
        ("ALT", "usual in adults: up to 45 U/L"),
        (
            "ALT",
            "high with azathioprine (as liver enzymes)  [LiverTox: Azathioprine, National Institute of Diabetes",
        ),
        ("hyperkalaemia", "hyperkalaemia: high potassium\n  goes with high "),
        ("hyperkalaemia", "high with ACE inhibitors  ["),
        ("hyperkalaemia", "when low, goes with "),
        ("ACE inhibitors", "members: "),
        ("ACE inhibitors", "goes with low risk of stroke (as blood pressure medicines)"),
        ("ACE inhibitors", "with lithium: makes lithium stronger"),
        ("ramipril", "goes with high potassium (as ACE inhibitors)  ["),
        ("kernicterus", "goes with high bilirubin"),
        ("vaccines", "Vaccines do not cause autism."),
    ],
)
def test_a_term_tells_what_is_stated_and_derived(knowledge: Knowledge, term: str, told: str) -> None:
    assert told in knowledge.describe(term)


def test_what_was_read_can_be_found_again(knowledge: Knowledge) -> None:
    for term in ("azathioprine", "ALT"):
        told, _, sources = knowledge.describe(term).partition("\n\nsources that were read:\n")
        assert sources.count("  LiverTox: Azathioprine: ") == 1
        for line in sources.splitlines():
            assert re.fullmatch(r"  \S.+: .+, https?://\S+ \(read on \d{4}-\d\d-\d\d\)", line)
            assert f"[{line.strip().partition(': ')[0]}" in told


def test_a_source_that_was_not_read_is_only_named(knowledge: Knowledge) -> None:
    told, _, sources = knowledge.describe("azathioprine").partition("sources that were read:")
    assert "; from memory]" in told
    assert "British National Formulary" not in sources


def test_a_fact_of_the_family_names_the_source_of_the_family() -> None:
    family = {"kind": "f", "names": ["bs"], "source": "one", "pregnancy": {"verdict": "avoid"}}
    medicine = {"kind": "m", "names": ["a"], "source": "two", "is": {}}
    sources = {"one": {"title": "Of the family"}, "two": {"title": "Of the medicine"}}
    given = {"concepts": {"a": medicine, "b": family}, "up": {"a": ["b"]}, "sources": sources, "moves": {}}
    assert "in pregnancy: avoid (as bs)  [Of the family; from memory]" in from_data(given).describe("a")


def test_one_pair_is_told_once(knowledge: Knowledge) -> None:
    assert knowledge.describe("azathioprine").count("with live vaccine:") == 1


def test_high_stands_before_low(knowledge: Knowledge) -> None:
    text = knowledge.describe("potassium")
    assert text.rindex("  high with ") < text.index("  low with ") < text.index("  high or low with ")


def test_nothing_is_told_of_what_is_not_known(knowledge: Knowledge) -> None:
    assert knowledge.describe("fooazole") == ""
