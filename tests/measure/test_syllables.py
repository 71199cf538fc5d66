"""Syllables of everyday and of medical words, counted by hand."""

from __future__ import annotations

import pytest

from medlint import resources
from medlint.measure.syllables import _STEPS, syllables

MEDICINES = {
    "azathioprine": 5, "methotrexate": 4, "mycophenolate": 5, "ciclosporin": 4, "tacrolimus": 4,
    "prednisolone": 4, "prednisone": 3, "hydroxychloroquine": 6, "sulfasalazine": 5, "mesalazine": 4,
    "leflunomide": 4, "adalimumab": 5, "infliximab": 4, "rituximab": 4, "warfarin": 3, "apixaban": 4,
    "rivaroxaban": 5, "heparin": 3, "aspirin": 3, "clopidogrel": 4, "ibuprofen": 4, "naproxen": 3,
    "diclofenac": 4, "paracetamol": 5, "codeine": 2, "morphine": 2, "tramadol": 3, "gabapentin": 4,
    "amitriptyline": 5, "sertraline": 3, "fluoxetine": 4, "citalopram": 4, "lithium": 3, "olanzapine": 4,
    "metformin": 3, "insulin": 3, "levothyroxine": 5, "ramipril": 3, "lisinopril": 4, "amlodipine": 4,
    "atorvastatin": 5, "furosemide": 4, "spironolactone": 5, "digoxin": 3, "amiodarone": 5, "omeprazole": 4,
    "amoxicillin": 5, "allopurinol": 5,
}  # fmt: skip
OTHERS = {
    "anaemia": 4, "anemia": 4, "diarrhoea": 4, "diarrhea": 4, "haemoglobin": 4, "oesophagus": 4, "oedema": 3,
    "pancreatitis": 5, "neutropenia": 5, "hepatitis": 4, "metabolism": 5, "rheumatoid": 3, "biopsy": 3,
    "a": 1, "the": 1, "take": 1, "taken": 2, "dose": 1, "doses": 2, "tablet": 2, "tablets": 2, "table": 2,
    "you": 1, "your": 1, "years": 1, "eye": 1, "called": 1, "needed": 2, "treated": 2, "stopped": 1,
    "doesn't": 2, "don't": 1, "can't": 1, "people": 2, "medicine": 3, "medicines": 3, "something": 2,
    "being": 2, "quiet": 2, "science": 2, "area": 3, "idea": 3, "create": 2, "infection": 3, "delicious": 3,
    "special": 2, "patient": 2, "safely": 2, "treatment": 2, "diseases": 3, "changes": 2, "white-cell": 2,
    "10": 1, "mg": 1,
}  # fmt: skip


@pytest.mark.parametrize(("word", "number"), MEDICINES.items())
def test_medicine(word: str, number: int) -> None:
    assert syllables(word) == number


@pytest.mark.parametrize(("word", "number"), OTHERS.items())
def test_other_word(word: str, number: int) -> None:
    assert syllables(word) == number


def test_every_word_has_a_syllable() -> None:
    assert [word for word in ("", "-", "b12", "é", "ß", "ацетон") if syllables(word) < 1] == []


def test_a_step_left_out_would_have_done_nothing() -> None:
    words = (resources.core_pack() / "words" / "common.txt").read_text(encoding="ascii").split()
    for needed, pattern, new in _STEPS:
        assert all(pattern.sub(new, word) == word for word in words if needed not in word), needed
