"""What a medicine is: its family and its ingredients."""

from __future__ import annotations

import pytest

from checks.known import cases

WRONG = {
    "family": [
        "Ramipril is a beta blocker.",
        "Warfarin is an antibiotic.",
        "Paracetamol is an NSAID.",
        "Ibuprofen is a steroid.",
        "Amlodipine, an ACE inhibitor, lowers blood pressure.",
        "Statins such as metformin lower cholesterol.",
        "Bisoprolol belongs to a group of medicines called ACE inhibitors.",
        "Sertraline is a benzodiazepine.",
        "Naproxen is an opioid painkiller.",
    ],
    "contents": [
        "Co-codamol contains ibuprofen and codeine.",
    ],
    "denied": [
        "Morphine is not an opioid.",
    ],
}

RIGHT = [
    "Ramipril is an ACE inhibitor.",
    "Warfarin is not an antibiotic.",
    "Paracetamol is not an NSAID.",
    "Ibuprofen is an NSAID, not a steroid.",
    "Amlodipine, a calcium channel blocker, lowers blood pressure.",
    "Statins such as atorvastatin lower cholesterol.",
    "Co-codamol contains paracetamol and codeine.",
    "Sertraline is an SSRI.",
    "Tylenol is not an NSAID.",
    "Fluids, an antibiotic, or both may be given.",
]


@pytest.mark.parametrize(("case", "text"), [(case, text) for case, texts in WRONG.items() for text in texts])
def test_wrong(case: str, text: str) -> None:
    assert cases("identity", text) == [case]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert cases("identity", text) == []
