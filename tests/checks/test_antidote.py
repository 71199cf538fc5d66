"""Antidotes given for what they do not reverse."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = [
    "Idarucizumab switches off apixaban.",
    "Naloxone reverses benzodiazepines.",
    "The antidote to warfarin is naloxone.",
    "Naloxone wakes up someone who has taken too much diazepam.",
    "Flumazenil is given for a heroin overdose.",
    "Naloxone is used for a warfarin overdose.",
    "Give flumazenil for an opioid overdose.",
    "The antidote to paracetamol is naloxone.",
    "Acetylcysteine reverses heroin.",
    "Vitamin K is given for a heparin overdose.",
    "Naloxone reverses an overdose of diazepam.",
    "Narcan reverses benzodiazepines.",
    "Protamine reverses warfarin.",
    "Idarucizumab reverses apixaban.",
    "Flumazenil is the antidote to morphine.",
    "N-acetylcysteine reverses warfarin.",
    "A warfarin overdose is treated with naloxone.",
]

RIGHT = [
    "Idarucizumab switches off dabigatran.",
    "Naloxone does not reverse benzodiazepines.",
    "| Antidote | Reverses |\n|---|---|\n| Naloxone | opioids |",
    "Naloxone is given when someone has taken heroin, even if they have taken diazepam as well.",
    "Flumazenil is not given for a heroin overdose.",
    "Naloxone is used for an opioid overdose.",
    "Acetylcysteine is the antidote to paracetamol.",
    "Vitamin K is given when warfarin makes the blood too thin.",
    "Flumazenil reverses benzodiazepines but not opioids.",
    "Naloxone does not reverse alcohol or sedatives.",
    "Does naloxone reverse diazepam?",
    "Narcan reverses fentanyl.",
    "Protamine reverses heparin.",
    "Idarucizumab reverses dabigatran.",
    "Naloxone has no effect on benzodiazepines.",
    "Myth: naloxone reverses diazepam.",
    "N-acetylcysteine is given for an acetaminophen overdose.",
]


@pytest.mark.parametrize("text", WRONG)
def test_wrong(text: str) -> None:
    assert cases("antidote", text) == [""]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("antidote", text) == []
