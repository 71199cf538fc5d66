"""Words of the trade: what counts as explained, and what need not be."""

from __future__ import annotations

import pytest

TERMS = {
    "pruritus, pruritic": "itching",
    "hypertension": "high blood pressure",
    "prognosis": "outlook; what is likely to happen",
}


@pytest.fixture
def found(flagged):
    """What is flagged in a text."""
    return lambda text, **given: flagged("gloss", text, terms=TERMS, **given)


@pytest.mark.parametrize(
    "text",
    [
        "It can cause itching (pruritus).",
        "Pruritus (the need to scratch) is common.",
        "Pruritus means that you need to scratch.",
        "Some people get pruritus, which is a need to scratch.",
        "You may need to scratch, also called pruritus.",
        "Your skin may itch. Doctors speak of pruritus and treat the itching.",
        "Ask about your [prognosis](a.md).",
        "The prognosis is what is likely to come.",
        "It can raise your blood pressure. This hypertension has no signs.",
        "Write to the Hypertension Society of Wales.",
        "The leaflet says “pruritus” on page 2.",
        "| Word | What it is |\n|---|---|\n| Pruritus | The need to scratch |\n",
        "# Pruritus\n\nPruritus keeps people awake.",
        "---\ntitle: All on pruritus\n---\n\nPruritus keeps people awake.",
        "---\nconditions: [hypertension]\n---\n\nHypertension has no signs.",
        "# Rash\n\nA rash.\n\n## Sources\n\n- Pruritus in adults, 2020\n",
        "Run `pruritus` now.",
    ],
)
def test_left_alone(found, text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("You may get pruritus.", ["pruritus"]),
        ("You may get pruritus. Pruritus can last.", ["pruritus"]),
        ("You may get a pruritic rash and pruritus.", ["pruritic"]),
        ("Pruritus is common.", ["Pruritus"]),
        (
            "You may get pruritus. " + "It can last for weeks and weeks. " * 4 + "Itching is hard.",
            ["pruritus"],
        ),
        ("Hypertension (HTN) has no signs.", ["Hypertension"]),
        ("## About pruritus\n\nPruritus is common.", ["Pruritus"]),
        ("# Title\n\n## Sources\n\nPruritus, 2020\n\n## More\n\nPruritus is common.", ["Pruritus"]),
    ],
)
def test_flagged(found, text: str, at: list[str]) -> None:
    assert found(f"# The tablet\n\n{text}") == at


def test_a_longer_name_is_kept(found) -> None:
    assert found("Some have pulmonary hypertension.", keep=["pulmonary hypertension"]) == []
    assert found("Some have hypertension.", keep=["pulmonary hypertension"]) == ["hypertension"]


def test_what_to_write(hits) -> None:
    (hit,) = hits("gloss", "Ask about your prognosis today.", terms=TERMS)
    assert hit.slots == {"said": "prognosis", "plain": "outlook” or “what is likely to happen"}


@pytest.mark.parametrize(
    ("text", "at"), [("- Pruritus\n- Rash\n", ["Pruritus"]), ("Pruritus\n\nIt itches.\n", [])]
)
def test_a_line_of_its_own(found, text, at) -> None:
    assert found(f"# The tablet\n\n{text}") == at
