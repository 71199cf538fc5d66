"""Passives and sentences that ask too much; words for how often beside numbers."""

from __future__ import annotations

import pytest

ACTIVE = "The nurse takes some blood from your arm. "
PASSIVE = "Some blood is taken from your arm each week. "


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (ACTIVE * 7 + PASSIVE * 7, ["7 of 14"]),
        (ACTIVE * 12 + PASSIVE * 3, []),
        (PASSIVE * 11, []),
        ("You are tired and worried about all of it. " * 14, []),
    ],
)
def test_passive(hits, text, count) -> None:
    found = hits("style", f"# Blood tests\n\n{text}\n", measure="passive")
    assert [hit.slots["count"] for hit in found] == count
    assert all(hit.related for hit in found)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "If you miss a dose, take it unless it is late, when you should skip it, and do not take two at once.",
            ["3 conditions and 3 things to do"],
        ),
        (
            "Call us, stop the tablets, drink plenty, avoid the sun and keep your book with you all the time.",
            ["5 things to do"],
        ),
        (
            "Your team tells you when to stop one, when to start the other, and which tests you need for it.",
            [],
        ),
        ("If you are sick, call us.", []),
    ],
)
def test_asks(hits, text, count) -> None:
    assert [hit.slots["count"] for hit in hits("style", text, measure="asks")] == count


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("It is rare (1 in 20 people).", ["common"]),
        ("It is very common: it affects 1 in 50 people.", ["common"]),
        ("It is common and affects 1 in 2,000 people.", ["rare"]),
        ("It is rare: 1 in 5,000 people.", []),
        ("Common side effects happen in more than 1 in 100 people.", []),
        ("It is uncommon, in less than 1 in 100,000 people.", []),
        ("It is rare. In 1 in 20 people it itches.", []),
    ],
)
def test_frequency(hits, text, better) -> None:
    assert [hit.slots["better"] for hit in hits("frequency", text)] == better
