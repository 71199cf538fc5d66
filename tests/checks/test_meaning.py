"""What results mean: in their own sentence, over a question, under a heading; and what is no verdict on them."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "When creatinine goes up, the kidneys are filtering better.",
    "The lower the eGFR, the better your kidneys are working.",
    "What does a raised TSH mean?\n\nUsually the gland is making too much hormone.",
    "## High TSH\n\nMost often this means that the thyroid is overactive.",
    "If your INR is too high, your blood clots too quickly.",
    "With very few platelets your blood clots too easily.",
    "A low T-score means that your bones are thick and strong.",
    "Low ferritin: your iron stores are full to overflowing.",
    "If your neutrophils are low you are better protected against infections.",
    "A high BNP is reassuring.",
    "A positive HBsAg means that you are immune.",
    "A rising viral load is good news.",
    "A falling peak flow is an early sign that your asthma is getting better.",
]
RIGHT = [
    "When creatinine goes up, the kidneys are filtering less well.",
    "A high creatinine means that your kidneys may need time to recover.",
    "Her creatinine was high, and her kidneys have been recovering since.",
    "A small rise in creatinine after starting an ACE inhibitor is nothing to worry about.",
    "What does a raised TSH mean?\n\nUsually the gland is making too little hormone.",
    "A low TSH in people on levothyroxine may feel like an overactive thyroid.",
    "If the INR is too high, vitamin K is given so that the blood clots more easily.",
    "In heparin-induced thrombocytopenia the platelets are low, yet blood clots too easily.",
    "If your ferritin is low, you are given iron until your stores are full.",
    "Vaccines help if your white cells are low, because you are then better protected against infections.",
    "A high CRP is not reassuring.",
    "A high peak flow means that your asthma is well controlled.",
    "A rising CRP is a warning sign, but one that falls is reassuring.",
    "**Myth:** A low eGFR is good news.",
    "A raised ALT does not mean that the liver is failing.",
]


@pytest.mark.parametrize("text", WRONG)
def test_the_opposite_meaning_is_flagged(text: str) -> None:
    assert cases("lab-direction", text)


@pytest.mark.parametrize("text", RIGHT)
def test_right_and_open_meanings_pass(text: str) -> None:
    assert not cases("lab-direction", text)
