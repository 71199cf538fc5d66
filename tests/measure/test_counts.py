"""What is counted of an article, and what the formulas make of it."""

from __future__ import annotations

import pytest

from medlint.measure.counts import Counts, count
from medlint.measure.formulas import flesch_kincaid, reading_ease, smog
from medlint.read import read


def counts(text: str, masked: frozenset[str] = frozenset()) -> Counts:
    return count(read(text, "a.md").sentences, masked)


def test_words_sentences_and_syllables() -> None:
    assert counts("Take one tablet. Wash your hands.") == Counts(2, 6, 6, 7, 0)


def test_masked_words_keep_their_place_in_the_sentence_but_not_their_length() -> None:
    text = "Take azathioprine with food."
    assert counts(text) == Counts(1, 4, 4, 8, 1)
    assert counts(text, frozenset({"azathioprine"})) == Counts(1, 4, 3, 3, 0)


@pytest.mark.parametrize("form", ["azathioprine's", "azathioprines", "Azathioprine"])
def test_masked_words_may_be_inflected(form: str) -> None:
    assert counts(f"Take {form} now.", frozenset({"azathioprine"})).graded == 2


def test_addresses_are_no_words() -> None:
    assert counts("Write to nurse@example.org or see https://example.org/abc today.").words == 5


def test_formulas_by_hand() -> None:
    given = Counts(sentences=4, words=40, graded=40, syllables=60, polysyllables=5)
    assert flesch_kincaid(given) == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)
    assert reading_ease(given) == pytest.approx(206.835 - 10.15 - 84.6 * 1.5)


def test_smog_says_nothing_of_fewer_than_thirty_sentences() -> None:
    assert smog(Counts(29, 300, 300, 400, 30)) is None
    assert smog(Counts(30, 300, 300, 400, 30)) == pytest.approx(1.043 * 30**0.5 + 3.1291)


def test_no_text_has_no_grade() -> None:
    assert (flesch_kincaid(Counts()), reading_ease(Counts()), smog(Counts())) == (0.0, 0.0, None)
    assert flesch_kincaid(counts("Azathioprine.", frozenset({"azathioprine"}))) == 0.0
