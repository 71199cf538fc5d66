"""A fingerprint names a finding by its rule and sentence, so edits elsewhere do not reopen it."""

from __future__ import annotations

import pytest

from medlint.engine.sentence import Sentences
from medlint.model import Span

TEXT = "# A title\n\nFirst things first. Then it is bad. The end.\n\nMore of it is bad here.\n"


@pytest.fixture
def prints(check, write):
    def call(text: str, name: str = "a.md") -> list[str]:
        write(name, text)
        return [finding.fingerprint for finding in check(name).findings]

    return call


def test_edits_elsewhere_change_nothing(prints) -> None:
    before = prints(TEXT)
    assert len(set(before)) == 2
    assert prints(TEXT.replace("First things first", "Other things")) == before
    assert prints(TEXT.replace("The end.", "The end, as they say. And more.")) == before
    assert prints("Something new.\n\n" + TEXT) == before
    assert prints(TEXT.replace("Then it is bad", "Then it\nis *bad*")) == before
    assert prints(TEXT.replace("Then it is bad", "Then it\n*is* bad")) == before
    assert prints(TEXT, "b.txt") == before


@pytest.mark.parametrize(
    ("text", "item", "name"),
    [
        ("- a bad one\n- another\n- a bad two\n", "another", "a.md"),
        ("1. a bad one\n2. another\n3. a bad two\n", "another", "a.md"),
        ("> * a bad one\n> * another\n> * a bad two\n", "another", "a.md"),
        ("| a | b |\n|---|---|\n| bad | c |\n| d | e |\n| bad | f |\n", "| d | e", "a.md"),
        ("<ul><li>a bad one<li>another<li>a bad two</ul>", "another", "a.html"),
        ("<p>Bad</p><p>another</p><p class=x>bad</p>", "another", "a.html"),
        ("# A bad head\nanother\n## A bad tail\n", "another", "a.md"),
    ],
)
def test_items_and_rows_stand_for_themselves(prints, text, item, name) -> None:
    before = prints(text, name)
    assert len(before) == 2
    assert (
        prints(text.replace(item, "| something | else" if "|" in item else "something else"), name) == before
    )


def test_another_wording_is_another_finding(prints) -> None:
    assert prints(TEXT.replace("Then it is", "Now it is"))[0] != prints(TEXT)[0]


def test_the_same_sentence_twice_is_told_apart(prints) -> None:
    made = prints("It is bad. It is bad.\n\nBad and bad.\n")
    assert len(made) == len(set(made)) == 4
    assert prints("It is bad.\n\nBad and bad.\n")[0] == made[0]


def test_line_ends_and_marks_do_not_count(prints) -> None:
    before = prints(TEXT)
    assert prints(TEXT.replace("\n", "\r\n")) == before
    assert prints(TEXT.replace("\n", "\r")) == before
    assert prints("\ufeff" + TEXT) == before


def test_lines_of_front_matter_stand_for_themselves() -> None:
    text = "---\ntitle: Foo\ndate: 2026\n---\n\nIt is so.\n"
    assert Sentences(text).words(Span(11, 14)) == "title foo"
    assert Sentences(text).words(Span(text.index("so"), 40)) == "it is so"
    assert Sentences(text.replace("\n", "\r\n")).words(Span(13, 16)) == "title foo"


def test_a_very_long_sentence_is_no_burden() -> None:
    from time import process_time

    sentences = Sentences("word " * 800_000)
    start = process_time()
    for place in range(0, 4_000_000, 40_000):
        sentences.at(Span(place, place + 4))
    assert process_time() - start < 2
