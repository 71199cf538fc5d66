"""Literal words: how they are looked up, swapped, and the words a house has settled on."""

from __future__ import annotations

import pytest

from medlint.checks.terms import Terms
from medlint.read import read


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (["in order to"], "In order to rest, in order. In\norder to rest.", ["In order to", "In order to"]),
        (
            ["the elderly", "elderly people"],
            "The elderly people and the elderly.",
            ["The elderly", "the elderly"],
        ),
        (["blood", "blood test"], "A blood test, and blood.", ["blood test", "blood"]),
        (["side-effect"], "A side-effect, a side effect, a side, effect.", ["side-effect", "side effect"]),
        (["to be or not to be"], "To be or not to be.", ["To be or not to be"]),
        (["is it"], "Is it? It is.", ["Is it"]),
    ],
)
def test_terms_are_found_by_any_of_their_words(terms, text, found) -> None:
    places = Terms.of(dict.fromkeys(terms, "")).find(read(text, "a.md"))
    assert [place.block.text[place.start : place.end] for place in places] == found


@pytest.mark.parametrize(
    ("text", "given", "at"),
    [
        ("Old and old.", {}, ["Old", "old"]),
        ("Old and old.", {"first": True}, ["Old"]),
        ("An old and a new name.", {"alone": True}, []),
        ("An old name.", {"alone": True}, ["old"]),
        ("# The old\n\nAn old name.", {"alone": True}, ["old"]),
        ("The Old Order Amish.", {"first": True}, []),
        ("The old ones, old people.", {"unless_next": ["ones"]}, ["old"]),
        ("The old, ones.", {"unless_next": ["ones"]}, ["old"]),
    ],
)
def test_swap(flagged, text, given, at) -> None:
    assert flagged("swap", text, swaps={"old": "new"}, **given) == at


def test_house_words(hits) -> None:
    words = {"e-mail": "email", "jab": "vaccination"}
    found = hits(
        "house-word", "Send an E-mail about the jab.", words=words, settings={"wording": {"jab": "jab"}}
    )
    assert [(hit.slots["said"], hit.slots["better"]) for hit in found] == [("E-mail", "Email")]
    found = hits(
        "house-word", "Take your medication.", words={}, settings={"wording": {"medication": "medicine"}}
    )
    assert [hit.slots["better"] for hit in found] == ["medicine"]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Studies show that it helps.", ["Studies show"]),
        ("[Studies show](https://example.org) that it helps.", []),
        ("Studies show that it helps (Smith 2020).", []),
        ("Studies show that it helps. [1]", []),
        ("# Page\n\n## Sources\n\n- Studies show, a book\n", []),
    ],
)
def test_pattern_unless_cited(flagged, text, at) -> None:
    given = {"pattern": r"studies show", "literals": ["studies"], "unless_cited": True}
    assert flagged("pattern", text, **given) == at


@pytest.mark.parametrize(("of", "at"), [("medicine", ["azathioprene"]), ("word", ["recieve"])])
def test_spelling_of_medicines_and_of_words(flagged, of, at) -> None:
    data = {"medicine_words": "azathioprine", "words": "azathioprine"}
    assert flagged("spelling", "You recieve azathioprene at the clinic.", of=of, data=data) == at
