"""Scorecards: a machine says yes or no only where counting decides, with the evidence."""

from __future__ import annotations

import pytest

from medlint.read import read
from medlint.score.card import CARDS, Answer, fill, load
from medlint.score.look import Look

GOOD = """\
# Taking your tablets

This page tells you how to take your tablets. **Take them with food.** The risk of feeling sick is small.

## How to take them

1. Wash your hands.
2. Swallow the tablet with water, because it tastes bad.

| day | dose |
|---|---|
| Monday | 1 |

## How likely are side effects

About 1 in 10 people feel sick, so it is common. It is not yet known why. The tablets help to protect your kidneys.

## Summary

Take them each day. Keep a diary.
"""
BARE = "# Surveillance\n\n" + "Blood is taken. Counts are measured. Patients should report fever. " * 40


def answer(card: str, number: int, text: str) -> Answer:
    scored = fill(load(card), Look(read(text, "a.md")))
    return next(found for item, found in scored.answers if item.number == number)


@pytest.mark.parametrize("name", CARDS)
def test_every_item_once_and_with_evidence(name: str) -> None:
    card = load(name)
    numbers = [item.number for item in card.items]
    assert numbers == sorted(set(numbers))
    assert len(numbers) == {"cci": 20, "pemat": 24}[name]
    for text in (GOOD, BARE, "", "# T\n"):
        document = read(text, "a.md")
        for _, found in fill(card, Look(document)).answers:
            assert found.evidence
            assert -1 <= found.offset <= len(text)


@pytest.mark.parametrize("name", CARDS)
def test_sources_say_whether_they_were_read(name: str) -> None:
    for source in load(name).sources:
        assert source.url
        assert bool(source.read_on) == (source.basis == "read")


@pytest.mark.parametrize(
    ("card", "number", "good", "bare"),
    [
        ("cci", 4, "no", "no"),
        ("cci", 5, "yes", "no"),
        ("cci", 8, "yes", "no"),
        ("cci", 9, "yes", "no"),
        ("cci", 11, "yes", "person"),
        ("cci", 12, "yes", "no"),
        ("cci", 13, "yes", "person"),
        ("cci", 14, "yes", "person"),
        ("cci", 15, "yes", "n/a"),
        ("cci", 17, "yes", "n/a"),
        ("cci", 18, "person", "n/a"),
        ("cci", 20, "yes", "n/a"),
        ("pemat", 5, "yes", "no"),
        ("pemat", 6, "yes", "n/a"),
        ("pemat", 7, "yes", "yes"),
        ("pemat", 8, "yes", "n/a"),
        ("pemat", 11, "yes", "n/a"),
        ("pemat", 12, "yes", "no"),
        ("pemat", 16, "n/a", "n/a"),
        ("pemat", 19, "yes", "n/a"),
        ("pemat", 20, "yes", "no"),
        ("pemat", 21, "yes", "no"),
        ("pemat", 22, "yes", "person"),
        ("pemat", 23, "yes", "person"),
        ("pemat", 24, "n/a", "n/a"),
    ],
)
def test_a_good_page_and_a_bare_one(card: str, number: int, good: str, bare: str) -> None:
    assert answer(card, number, GOOD).verdict == good
    long = BARE if number not in (8, 11) or card == "cci" else BARE.split(". ", 9)[0]
    assert answer(card, number, long).verdict == bare


def test_the_evidence_stands_where_it_says() -> None:
    found = answer("cci", 13, GOOD)
    assert GOOD[found.offset :].startswith("Swallow the tablet")
    assert "because it tastes bad" in found.evidence


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("![](a.png)", "no"), ("![A liver](a.png)", "person"), ("No picture.", "n/a")],
)
def test_images_without_any_text(text: str, verdict: str) -> None:
    assert answer("pemat", 17, f"# T\n\n{text}\n").verdict == verdict


def test_lists_that_are_too_long_and_headings_that_say_nothing() -> None:
    items = "".join(f"- item {n}\n" for n in range(9))
    assert answer("cci", 8, f"# T\n\n{items}").verdict == "no"
    text = GOOD.replace("## Summary", "## Introduction")
    assert answer("pemat", 9, text).verdict == "no"
    assert answer("pemat", 9, GOOD).verdict == "person"


def test_a_long_section_is_no_chunk() -> None:
    found = answer("cci", 9, GOOD.replace("It is not yet known why.", "Wait and see. " * 120))
    assert (found.verdict, "How likely are side effects" in found.evidence) == ("no", True)


def test_sums() -> None:
    text = GOOD + "\nDivide by 3 the dose, and add up 4 and 5.\n"
    assert answer("pemat", 7, text).verdict == "no"
    assert answer("pemat", 24, text).verdict == "person"
