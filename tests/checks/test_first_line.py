"""First choice, and used when others have failed: one of the two is wrong."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("It is one of the first-line options doctors use when other medicines do not work.", "first-line"),
        ("It’s a first‑line drug, tried after other treatments haven’t helped.", "first‑line"),
        (
            "Methotrexate is the first choice. It is used only when everything else has failed.",
            "the first choice",
        ),
        (
            "A first-line medicine, it is reserved for people who do not respond to anything else.",
            "first-line",
        ),
    ],
)
def test_a_contradiction(flagged, text: str, at: str) -> None:
    assert flagged("first-line", text) == [at]


@pytest.mark.parametrize(
    "text",
    [
        "It is used when first-line treatments fail.",
        "If the first-line treatment does not work, others are tried.",
        "Colchicine is a first-line treatment. Steroids are used when other treatments fail.",
        "Aspirin is not a first-line option: it is used when other medicines do not work.",
        "It was once the first choice and is now used when other medicines fail.",
        "Colchicine is a first-line treatment, but steroids are tried when other medicines fail.",
        "It is a first-line treatment.\n\nIt is used when other treatments fail.",
        "Unlike first-line drugs, it is kept as a last resort.",
    ],
)
def test_no_contradiction(flagged, text: str) -> None:
    assert flagged("first-line", text) == []


def test_the_other_half_is_shown_too(hits) -> None:
    (hit,) = hits("first-line", "This is a first-line drug for when other medicines fail.")
    assert hit.slots["other"] == "when other medicines fail"
    assert len(hit.related) == 1
