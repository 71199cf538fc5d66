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
