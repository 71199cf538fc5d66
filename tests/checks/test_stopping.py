"""Leave to stop at once what must be stopped slowly."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "Beta blockers can be stopped suddenly.",
    "You can simply stop taking prednisolone when you feel better.",
    "There is no need to reduce clonidine slowly.",
    "Stop taking lorazepam straight away if you feel well.",
    "It is safe to stop levetiracetam overnight.",
    "Baclofen can be stopped at once without any risk.",
    "You can come off diazepam in one day.",
    "Bisoprolol does not need to be tapered.",
    "Stopping paroxetine suddenly is harmless.",
    "You can stop your beta blocker overnight.",
    "Is it safe to stop prednisone suddenly? Yes.",
]

RIGHT = [
    "Do not stop taking bisoprolol suddenly.",
    "Never stop prednisolone without talking to your doctor.",
    "Stopping paroxetine suddenly can cause withdrawal symptoms.",
    "If you get a rash, stop taking lamotrigine and call your doctor straight away.",
    "The dose of diazepam is reduced slowly over weeks.",
    "Can I stop my antidepressant at once? No.",
    "Your doctor may tell you to stop warfarin a few days before surgery.",
    "You can stop antihistamines at any time.",
    "Clonidine must be reduced slowly.",
    "Is it dangerous to stop prednisone suddenly? Yes.",
    "Why must clonidine be stopped slowly?",
]


@pytest.mark.parametrize("text", WRONG)
def test_wrong(text: str) -> None:
    assert cases("stopping", text) == [""]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("stopping", text) == []
