"""What a word is."""

from __future__ import annotations

import pytest

from medlint.read.words import lower, tokenise

CASES = {
    "Don't stop": "don't stop",
    "Crohn's T-cell co-trimoxazole": "crohn's t-cell co-trimoxazole",
    "6-mercaptopurine COVID-19 B12": "6-mercaptopurine covid-19 b12",
    "1,000 or 2.5": "1,000 or 2.5",
    "10mg and 10-mg": "10 mg and 10 mg",
    "5-10 days": "5 10 days",
    "kidney/liver": "kidney liver",
    "mg/dl g/day": "mg/dl g/day",
    "e.g. U.S. a.m.": "e.g. u.s. a.m.",
    "see https://a.org/b?c=d.": "see https://a.org/b?c=d",
    "me@clinic.org now": "me@clinic.org now",
    "β-blocker 5 µg": "β-blocker 5 µg",
    "Sjögren naïve": "sjögren naïve",
    "50% + <3": "50 3",
    "under_score": "under score",
    "ALT (SGPT) rose": "alt sgpt rose",
    "": "",
}


@pytest.mark.parametrize("text", CASES)
def test_words(text: str) -> None:
    tokens = tokenise(text)
    assert " ".join(token.form for token in tokens) == CASES[text]
    assert [lower(text)[t.start : t.end] for t in tokens] == [t.form for t in tokens]


def test_lower_case_keeps_the_length() -> None:
    assert lower("İSTANBUL ẞ") == "İstanbul ß"
    assert len(lower("İİ")) == 2
