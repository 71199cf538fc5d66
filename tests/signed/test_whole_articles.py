"""Our own articles, edited in many ways: layout keeps a sign-off, and whatever could harm voids it."""

from __future__ import annotations

import random
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint import resources
from medlint.knowledge import from_data
from medlint.read import read
from medlint.rules.store import open_pack
from medlint.signed import weighty
from medlint.signed.change import voiding
from medlint.signed.slip import is_slip
from medlint.signed.text import parts

CONTENT = Path(__file__).resolve().parents[2] / "content"
ARTICLES = sorted(CONTENT.rglob("*.md"))
NAMES = [str(path.relative_to(CONTENT)) for path in ARTICLES]
_WORD = re.compile(r"[A-Za-z]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
TURNED = {
    "not": "now", "never": "ever", "no": "a", "without": "with", "high": "low", "low": "high", "raised": "lowered",
    "more": "less", "before": "after", "after": "before", "stop": "start", "start": "stop", "do": "do not",
    "can": "cannot", "up": "down", "above": "below", "left": "right", "increase": "decrease", "always": "never",
    "every": "any", "day": "week", "days": "weeks", "week": "day", "weeks": "months", "months": "weeks",
    "tablet": "capsule", "mg": "g", "once": "twice", "one": "two", "two": "three", "rarely": "often",
}  # fmt: skip


@cache
def medicines() -> frozenset[str]:
    return from_data(open_pack([resources.core_pack()]).knowledge).medicine_words()


@cache
def source(name: str) -> str:
    return (CONTENT / name).read_text(encoding="utf-8")


def texts(text: str) -> list[str]:
    return [part.text for part in parts(read(text, "a.md"))]


@cache
def signed(name: str) -> tuple[str, ...]:
    return tuple(texts(source(name)))


def body_of(name: str) -> tuple[str, str]:
    text = source(name)
    end = text.index("\n---\n", 4) + 5
    return text[:end], text[end:]


def wrapped(line: str, chance: random.Random) -> str:
    """A line of prose with some of its spaces made line ends, where no markup can come of it."""
    if not line[:1].isalpha() or "](" in line:
        return line
    return re.sub(r" (?=[A-Za-z])", lambda _: "\n" if chance.random() < 0.2 else " ", line)


@pytest.mark.parametrize("name", NAMES)
def test_layout_keeps_it(name: str) -> None:
    head, body = body_of(name)
    chance = random.Random(name)
    lines = [wrapped(line, chance) for line in body.split("\n")]
    stressed = re.sub(r"(?m)^((?:[A-Z][a-z]+) )([a-z]{4,}) (?=[a-z])", r"\1*\2* ", body)
    linked = re.sub(r"\]\((?!tel:)[^)\s]+\)", "](https://example.org/elsewhere)", body)
    listed = re.sub(r"(?m)^- ", "* ", body)
    spread = re.sub(r"(?m)^(#+ .*)$", r"\n\1\n", body)
    dated = head.replace("last_reviewed: 2026", "last_reviewed: 2027").replace("clinical-review", "approved")
    waiting = "\n".join(line for line in body.split("\n") if "Waiting for clinical review" not in line)
    assert stressed != body
    for edited in ("\n".join(lines), stressed, linked, listed, spread, body.replace("\n", "\r\n"), waiting):
        assert texts(head + edited) == list(signed(name))
    assert texts(dated + body) == list(signed(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_turned_word_and_every_digit_voids_it(name: str) -> None:
    """Each place where a number, a negation, a direction or a unit stands, one at a time."""
    count = 0
    for text in set(signed(name)):
        for match in re.finditer(r"\d|[A-Za-z]+", text):
            word = match[0]
            other = str((int(word) + 1) % 10) if word.isdigit() else TURNED.get(word.lower())
            if other is not None:
                edited = text[: match.start()] + other + text[match.end() :]
                assert voiding([text], [edited], medicines()), (text, edited)
                count += 1
    assert count > 20


@pytest.mark.parametrize("name", NAMES)
def test_every_medicine_put_in_the_place_of_another_voids_it(name: str) -> None:
    others = ("methotrexate", "warfarin", "azathioprin", "allopurinal")
    for text in set(signed(name)):
        for match in _WORD.finditer(text):
            if match[0].lower() in medicines():
                for other in others:
                    edited = text[: match.start()] + other + text[match.end() :]
                    assert edited == text or voiding([text], [edited], medicines())
                    assert edited == text or voiding([edited], [text], medicines())


@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_taken_out_put_in_or_moved_voids_it(name: str) -> None:
    before = list(signed(name))
    for number in range(0, len(before), 7):
        assert voiding(before, before[:number] + before[number + 1 :], medicines())
        assert voiding(before, [*before[:number], "You can stop now.", *before[number:]], medicines())
    moved = [before[-1], *before[:-1]]
    assert moved == before or voiding(before, moved, medicines())


@st.composite
def harmed(draw):
    """A sentence of an article, and the same with one or two letters of a weighty word or medicine name changed."""
    text = draw(st.sampled_from([text for name in NAMES for text in signed(name) if len(text) < 400]))
    words = [m for m in _WORD.finditer(text) if weighty.matters(m[0].lower()) or m[0].lower() in medicines()]
    if not words:
        return text, text
    match = draw(st.sampled_from(words))
    word = list(match[0])
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.integers(0, len(word)))
        letter = draw(st.sampled_from(["", *_LETTERS]))
        if draw(st.booleans()):
            word[place : place + 1] = [letter]
        else:
            word.insert(place, letter)
    return text, text[: match.start()] + "".join(word) + text[match.end() :]


@settings(max_examples=400, deadline=None)
@given(harmed())
def test_no_edit_of_a_weighty_word_is_a_slip(pair) -> None:
    text, edited = pair
    if edited != text:
        assert not is_slip(text, edited, medicines())
        assert not is_slip(edited, text, medicines())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(max_size=8), max_size=8), st.lists(st.text(max_size=8), max_size=8))
def test_no_change_is_missed(old, new) -> None:
    assert bool(voiding(old, new, None)) == (old != new)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab 1#*-|<>[]()!`~_\n&;:/=\"'", max_size=200))
def test_any_text_has_parts(text: str) -> None:
    found = parts(read(text, "a.md"))
    assert all(0 <= part.span.start <= part.span.end <= len(text) for part in found)
    assert [part.text for part in found] == texts(text.replace("\n", "\r\n"))


def test_the_day_of_the_review_line_is_no_day_of_the_text() -> None:
    assert texts("Last reviewed: 20 November 2026.") == []
    assert texts("Take it until 20 November 2026.") != []
    assert date(2026, 11, 20)
