"""What copying leaves behind, words written twice, and openings that come back."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("-", "mark"),
        ("***", ""),
        ("|", "mark"),
        ("4 Dec", "date"),
        ("December 4th", "date"),
        ("3 days ago", "date"),
        ("Share this:", "phrase"),
        ("4 Dec 2025", ""),
        ("4 Dec is the day.", ""),
        ("Share this page with your nurse.", ""),
    ],
)
def test_what_stands_alone(hits, line: str, case: str) -> None:
    found = hits(
        "residue", f"Take care.\n\n{line}\n", name="a.txt" if case else "a.md", phrases=["share this"]
    )
    assert [hit.case for hit in found] == ([case] if case else [])


def test_residue_anywhere(flagged) -> None:
    text = "Lorem ipsum, and {{ title }}, dolor.\n"
    assert flagged("residue", text, anywhere=["lorem ipsum", "{{"]) == ["Lorem ipsum", "{{"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Take the the tablet.", ["the the"]),
        ("Take the *the* tablet.", ["the *the"]),
        ("Take the\nthe tablet.", ["the\nthe"]),
        ("Take the. The tablet.", []),
        ("It ends with a rash Rash is red.", []),
        ("That that is true.", []),
        ("Take `the the` tablet.", []),
        ("10 10 10", []),
    ],
)
def test_words_twice(flagged, text: str, found: list[str]) -> None:
    assert flagged("repeat", text, of="word", allowed=["that"]) == found


def test_a_phrase_counts_where_it_opens_a_sentence(flagged) -> None:
    given = {"of": "phrase", "phrases": ["also known as"], "opening": True}
    text = "Also known as A, it is new. B (also known as C) is old. Also known as D, it is rare.\n"
    assert flagged("repeat", text, **given) == ["Also known as"]
    assert flagged("repeat", text + "\n## Also known as\n", **given) == ["Also known as"]
    assert flagged("repeat", text, of="phrase", phrases=["also known as"], most=2) == ["Also known as"]


def test_a_phrase_points_back_to_where_it_came_first(hits) -> None:
    text = "That's why. It rains. That’s why."
    (hit,) = hits("repeat", text, of="phrase", phrases=["that's why"])
    assert hit.slots["count"] == "2"
    assert hit.related[0].span.start == 0
