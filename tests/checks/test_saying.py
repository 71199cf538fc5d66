"""Advice and beliefs: asserted or denied, in one clause, in other words than the entry's own."""

from __future__ import annotations

import pytest

from checks.known import cases, known
from medlint.rules.facts import pair_failures


@pytest.mark.parametrize(
    "text",
    [
        "If you scald your hand, smear butter on it.",
        "# Nosebleeds\n\nThe best way is to tilt the head right back.",
        "During a fit, wedge a belt between the teeth.",
        "A mini-stroke that passes does not need an ambulance.",
        "In anaphylaxis an antihistamine is enough.",
        "Is it fine to give honey to a baby? Yes.",
        "There is no harm in giving honey to a newborn.",
        "Store your insulin in the freezer.",
        "The flu jab contains live virus.",
        "Old antibiotics can be saved for the next infection.",
    ],
)
def test_wrong_advice_is_flagged(text: str) -> None:
    assert cases("truth", text)


@pytest.mark.parametrize(
    "text",
    [
        "If you scald your hand, never smear butter on it.",
        "Smearing butter on a burn is a mistake.",
        "# Nosebleeds\n\nDo not tilt the head back.",
        "During a fit, nothing should be put between the teeth.",
        "A mini-stroke that passes still needs an ambulance.",
        "In anaphylaxis an antihistamine is not enough.",
        "Is it fine to give honey to a baby? No.",
        "Honey is fine for children over one.",
        "Insulin that has been in the freezer is spoilt.",
        "**Myth:** The flu jab contains live virus.",
        "Take old antibiotics back to the pharmacy.",
        "If somebody gives honey to a baby, tell the health visitor.",
    ],
)
def test_right_advice_passes(text: str) -> None:
    assert cases("truth", text) == []


def test_what_each_saying_says_passes_and_its_reversals_are_flagged() -> None:
    assert [text for text in pair_failures(known()) if text.startswith("saying")] == []


@pytest.mark.parametrize(
    "text",
    [
        "# Oxycodone slow-release tablets\n\nChew them if they stick in your throat.",
        "Slow-release tablets may be chewed.",
        "For slow-release tablets, grind them between two spoons.",
        "Grinding slow-release tablets is the best way to get them down.",
        "# Fentanyl patches\n\nAn electric blanket is perfectly all right.",
        "If you forgot your evening capsule, swallow two in the morning to catch up.",
        "Does a sudden worst-ever headache need a doctor? It can wait until next week.",
        "A headache that comes out of the blue is no cause for alarm.",
        "Your own tablets can be passed on to a neighbour with the same trouble.",
        "In phlegm, a yellow colour proves that bacteria are at work.",
    ],
)
def test_approval_of_what_is_never_told_is_flagged(text: str) -> None:
    assert cases("truth", text)


@pytest.mark.parametrize(
    "text",
    [
        "Chewing slow-release tablets can set the whole dose free.",
        "Ask before you chew slow-release tablets.",
        "Some patients chew slow-release tablets, and come to harm.",
        "It is not safe to grind slow-release tablets.",
        "Slow-release tablets are best left whole.",
        "There is no reason to grind slow-release tablets.",
        "A sudden worst-ever headache cannot wait.",
        "People used to be told to put butter on a burn.",
        "Spoons of butter were once put on burns.",
        "If you forgot your evening capsule, do not swallow two in the morning.",
    ],
)
def test_mention_of_what_is_never_told_passes(text: str) -> None:
    assert cases("truth", text) == []
