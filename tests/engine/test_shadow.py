"""One finding for one fault."""

from __future__ import annotations

from medlint.engine.shadow import part
from medlint.model import Finding, Span


def heard(*findings: tuple[str, int, int]) -> list[str]:
    """The rules that are heard where these speak of a stretch."""
    made = [Finding("a.md", Span(start, end), rule, "warning", "It is so.") for rule, start, end in findings]
    return sorted(finding.rule for finding in part(made)[0])


def test_a_topic_that_is_promised_and_not_there_is_told_once() -> None:
    promise, topic = ("link/empty-promise", 5, 9), ("site/uncovered-topic", 5, 9)
    assert heard(promise, topic) == heard(topic, promise) == ["link/empty-promise"]
    assert heard(topic) == ["site/uncovered-topic"]
    assert heard(promise, ("site/uncovered-topic", 12, 15)) == ["link/empty-promise", "site/uncovered-topic"]


def test_a_fact_is_heard_before_words_and_sections_once() -> None:
    assert heard(("plain/idiom", 5, 9), ("fact/dose", 5, 9)) == ["fact/dose"]
    assert heard(("section/empty", 0, 4), ("section/missing", 0, 4)) == ["section/missing"]


def test_a_word_inside_a_turn_of_phrase_is_told_once() -> None:
    phrase, word = ("plain/noun-for-verb", 5, 21), ("plain/office-word", 9, 17)
    assert heard(phrase, word) == heard(word, phrase) == ["plain/noun-for-verb"]
    assert heard(phrase, ("plain/office-word", 20, 25)) == ["plain/noun-for-verb", "plain/office-word"]


def test_a_warning_hides_no_error() -> None:
    fact = Finding("a.md", Span(5, 9), "fact/general", "warning", "It is so.")
    hype = Finding("a.md", Span(5, 9), "hype/natural-safe", "error", "It is so.")
    assert {finding.rule for finding in part([fact, hype])[0]} == {"fact/general", "hype/natural-safe"}
    mild = Finding("a.md", Span(5, 9), "hype/natural-safe", "info", "It is so.")
    assert [finding.rule for finding in part([fact, mild])[0]] == ["fact/general"]
