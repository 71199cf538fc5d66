"""Words coined from Greek and Latin parts: what counts as one, and what need not be explained."""

from __future__ import annotations

import pytest
import yaml

from medlint import resources

ENDINGS = {"itis": "inflamed", "otomy": "cutting into", "opathy": "an illness"}
OPENINGS = {"nephr": "the kidneys", "nephro": "the kidneys"}


@pytest.fixture
def found(flagged):
    """What is flagged in a text."""
    known = ["arthritis"]
    return lambda text: flagged("coined", text, endings=ENDINGS, openings=OPENINGS, known=known)


@pytest.mark.parametrize(
    "text",
    [
        "You have arthritis.",
        "Doctors may open the chest (thoracotomy).",
        "A thoracotomy is an operation on the chest.",
        "You may have a thoracotomy. Thoracotomy is opening the chest.",
        "# Thoracotomies\n\nThoracotomy is rare.",
        "---\nconditions: [enteropathy]\n---\n\nEnteropathy is rare.",
        "Read about [thoracotomy](a.md).",
        "Run `thoracotomy` now.",
        "Ask the Nephrology Society of Wales.",
        "He paid his rent in Itis.",
    ],
)
def test_left_alone(found, text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("You may get enteropathy.", ["enteropathy"]),
        ("Nephrosclerosis is rare. Nephrosclerosis can last.", ["Nephrosclerosis"]),
        ("Thoracotomy scars. Some need thoracotomys.", ["Thoracotomy"]),
        ("You may have a thoracotomy.\n\nThoracotomy is opening the chest.", ["thoracotomy"]),
    ],
)
def test_flagged(found, text: str, at: list[str]) -> None:
    assert found(text) == at


def test_what_other_rules_explain_is_left_to_them() -> None:
    pack = resources.core_pack() / "plain"
    own = yaml.safe_load((pack / "coined-word.yaml").read_text(encoding="utf-8"))["check"]
    parts = tuple(own["endings"]), tuple(own["openings"])
    told = set()
    for path in pack.glob("*-jargon.yaml"):
        terms = yaml.safe_load(path.read_text(encoding="utf-8"))["check"]["terms"]
        told |= {form.strip().lower() for key in terms for form in key.split(",")}
    coined = {word for word in told if word.isalpha() and len(word) >= 8}
    coined = {word for word in coined if word.endswith(parts[0]) or word.startswith(parts[1])}
    assert len(coined) > 50
    assert coined - set(own["known"]) == set()
