"""Letters that stand for words: where the article tells which, and which need no telling."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "You need a full blood count (FBC). The FBC shows your cells.",
        "You need an FBC (full blood count).",
        "You need a full blood count, or FBC.",
        "FBC stands for full blood count.",
        "The full blood count, FBC for short, comes first.",
        "## The full blood count (FBC)\n\nThe FBC comes first.",
        "# FBC\n\nThe FBC comes first.",
        "Stage IV and type II are worse, and stage IIB too.",
        "Mutations in the CFTR gene cause it.",
        "The genes are FGA, FGB and FGG.",
        "Write to Dallas, TX 75201.",
        "STOP THE TABLETS AND CALL US NOW",
        "[SCORE](https://example.org) helps.",
        "Run `FBC` or A/B tests.",
        "Vitamin B12 and T4 are measured.",
        "The ABC Clinic is open.",
    ],
)
def test_left_alone(flagged, text: str) -> None:
    assert flagged("abbreviation", text) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("You need an FBC.", ["FBC"]),
        ("You need an FBC. The FBC is quick.", ["FBC"]),
        ("You need FBCs and a U&E.", ["FBCs", "U&E"]),
        (
            "The FBC comes first. " + "It takes a minute or two in all. " * 2 + "A full blood count (FBC).",
            ["FBC"],
        ),
        ("## FBC\n\nThe FBC comes first.", ["FBC"]),
    ],
)
def test_flagged(flagged, text: str, at: list[str]) -> None:
    assert flagged("abbreviation", "# Tests\n\n" + text) == at


def test_known_letters(flagged) -> None:
    assert flagged("abbreviation", "Call the NHS or the TPMT desk.", known=["NHS"]) == ["TPMT"]
    settings = {"vocabulary": ["TPMT"]}
    assert flagged("abbreviation", "Call the NHS or the TPMT desk.", known=["NHS"], settings=settings) == []
