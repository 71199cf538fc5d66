"""Where sentences end."""

from __future__ import annotations

import pytest

from medlint.read.sentences import split

TOGETHER = [
    "Dr. Smith saw Mrs. Jones at St. Mary's.",
    "Take 2.5 mg daily, e.g. with food.",
    "It is like aspirin (i.e. it thins blood) vs. warfarin.",
    "Use approx. 5 ml.",
    "The U.S. Food and Drug Administration approved it.",
    "See Fig. 3 and No. 4.",
    "Version 1.2.3 is out",
    "Call at 9 a.m. or later.",
    "You may ask “Is it safe?” and get an answer.",
    "Wait... then call.",
    "J. R. Smith wrote it.",
    "Read example.com for more",
    "One 25 mg. tablet a day.",
    "Smith et al. found it.",
]
APART = [
    ["It helps.", "It can harm."],
    ["Is it safe?", "Yes!", "It is."],
    ["Take 50 mg.", "The dose may rise."],
    ["He said “stop.”", "She did."],
    ["(It helps.)", "It can harm."],
    ["You need vitamin B.", "Ask for it."],
    ["Take it at 9 a.m.", "Then eat."],
    ["Eat fruit, nuts etc.", "Drink water."],
    ["It helps.", "5 in 10 people feel better."],
    ["停药。", "请看医生。"],
    ["You feel sick.", "Call us."],
]


@pytest.mark.parametrize("text", TOGETHER)
def test_one_sentence(text: str) -> None:
    assert [text[a:b] for a, b in split(text)] == [text]


@pytest.mark.parametrize("sentences", APART)
def test_several_sentences(sentences: list[str]) -> None:
    text = ("" if "。" in sentences[0] else " ").join(sentences)
    assert [text[a:b] for a, b in split(text)] == sentences


def test_a_forgotten_space_parts_too() -> None:
    text = "Do not stop suddenly.Ask your doctor first."
    assert [text[a:b] for a, b in split(text)] == ["Do not stop suddenly.", "Ask your doctor first."]


def test_white_space_belongs_to_no_sentence() -> None:
    assert split("  One.   Two.  ") == [(2, 6), (9, 13)]
    assert split("   ") == []
    assert split("") == []
