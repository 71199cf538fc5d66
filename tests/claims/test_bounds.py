"""Sets of values in a text: their ends, shape and unit, and what is no set of values."""

from __future__ import annotations

import pytest

from medlint.claims.bounds import bounds
from medlint.claims.judged import chunks, open_ended, settled, verdicts

SETS = [
    ("it lies between 3.5 and 5.3 mmol/l", (3.5, 5.3, "mmol/L", "range")),
    ("about 36.1-37.2°c", (36.1, 37.2, "°C", "range")),
    ("from 150,000 to 400,000 platelets in each microliter", (150000, 400000, "/microlitre", "range")),
    ("4.0-11.0 × 10⁹/l", (4, 11, "x10^9/L", "range")),
    ("a score between -1 and -2.5", (-2.5, -1, "", "range")),
    ("a score of minus 3", (-3, -3, "", "point")),
    ("140/90 mmhg or higher", (140, None, "mmHg", "above")),
    ("at least 90% on the clip", (90, None, "%", "above")),
    ("it reaches 38°c (100.4°f)", (38, None, "°C", "above")),
    ("fewer than 60 beats a minute", (None, 60, "beats per minute", "below")),
    ("8 (mmol/l) or less", (None, 8, "mmol/L", "below")),
    ("not above 5 mmol/l", (None, 5, "mmol/L", "below")),
    ("under half, or 45% of your best", (45, 45, "best", "point")),
    ("3 million sperm per millilitre", (3, 3, "million/mL", "point")),
]
NONE = [
    "one in 20 people", "in 20% of all cases", "after 3 days", "take 2 tablets", "a rise of 10 mmhg", "5% of patients",
    "between 20 and 50 years of age", "stage 3 disease", "30% higher", "20 mg",
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), SETS)
def test_a_set_has_ends_unit_and_shape(text: str, found: tuple[float | None, float | None, str, str]) -> None:
    assert [bound[:4] for bound in bounds(text)] == [found]


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_are_no_values(text: str) -> None:
    assert bounds(text) == []


def test_the_same_in_another_unit_is_no_second_set() -> None:
    assert len(bounds("below 7 mmol/l (126 mg/dl), or over 11.1 mmol/l (200 mg/dl)")) == 2


def test_each_set_has_the_words_on_its_side_of_a_joint() -> None:
    text = "a bmi of 25 to 29.9 is overweight, and 30 or over is obese"
    assert [text[start:end] for _, start, end in chunks(text, bounds(text))] == [
        "a bmi of 25 to 29.9 is overweight",
        ", and 30 or over is obese",
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("a normal level is # in most people", {"normal"}),
        ("adults at rest take #", {"usual"}),
        ("# is far above the normal range", {"high"}),
        ("# is well below target", {"low"}),
        ("the aim is #", {"aim"}),
        ("# is an emergency", {"danger"}),
    ],
)
def test_what_a_set_is_called(said: str, told: set[str]) -> None:
    assert verdicts(settled(said), {}) == told


def test_denials_settle_nothing_but_saying_where_the_need_begins_does() -> None:
    assert open_ended("# is not normal")
    assert not open_ended("there is no need to call unless it rises above #")
