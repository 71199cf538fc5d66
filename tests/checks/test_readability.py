"""The kind ``readability``: what it measures, what it leaves out, and whose limits hold."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from medlint.checks.readability import KIND, Params
from medlint.kind import Context
from medlint.knowledge import Knowledge
from medlint.read import read

if TYPE_CHECKING:
    from medlint.model import Hit

PLAIN = "You take it with food. You call us if you feel ill. We help you. "
HARD = "Subsequent administration presupposes demonstrable biochemical stability and clear understanding. "
LONG = " ".join(["word"] * 26) + ". "


class Medicines(Knowledge):
    def medicine_words(self) -> frozenset[str]:
        return frozenset({"azathioprine", "mycophenolate"})


def hits(text: str, measure: str, settings: dict | None = None, *, name: str = "a.md", **params) -> list[Hit]:
    given = {} if settings is None else {"readability": settings}
    context = Context(today=date(2026, 11, 24), knowledge=Medicines(), settings=given)
    assert KIND.run
    return list(KIND.run(read(text, name), KIND.prepare(Params(measure=measure, **params)), context))


def words(text: str, hit: Hit) -> str:
    return text[hit.span.start : hit.span.end]


def test_grade_names_the_three_hardest_sentences_in_order() -> None:
    text = f"# Title\n\n{PLAIN * 6}{HARD}{PLAIN}{HARD}{PLAIN}{HARD}{HARD}{HARD}{HARD}{HARD}{HARD}{HARD}"
    (hit,) = hits(text, "grade")
    assert words(text, hit) == "Title"
    assert [words(text, related) for related in hit.related] == [HARD.strip()] * 3
    assert [related.span.start for related in hit.related] == sorted(r.span.start for r in hit.related)
    assert hit.slots["limit"] == "10"
    assert all("long words (" in related.message for related in hit.related)


def test_few_words_are_not_graded() -> None:
    assert hits(HARD * 10, "grade", {"min_words": 91}) == []
    assert len(hits(HARD * 10, "grade", {"min_words": 90})) == 1


@pytest.mark.parametrize(("limits", "grade", "goal"), [((1, 2), 1, 0), ((1, 60), 0, 1), ((60, 60), 0, 0)])
def test_one_of_grade_and_goal_speaks(limits: tuple[int, int], grade: int, goal: int) -> None:
    settings = {"grade": {"goal": limits[0], "max": limits[1]}}
    assert len(hits(HARD * 12, "grade", settings)) == grade
    assert len(hits(HARD * 12, "goal", settings)) == goal


def test_the_config_may_set_one_limit_only() -> None:
    (hit,) = hits(HARD * 12, "grade", {"grade": {"goal": 5}})
    assert hit.slots["limit"] == "10"


def test_names_of_medicines_do_not_make_a_text_hard() -> None:
    text = "Azathioprine and mycophenolate can help you. " * 20
    assert hits(text, "grade", {"grade": {"goal": 6, "max": 6}}) == []
    assert len(hits(text.replace("mycophenolate", "ultrasonography"), "grade", {"grade": {"max": 6}})) == 1


@pytest.mark.parametrize(
    "text",
    [
        "# " + HARD * 12 + "\n\n" + PLAIN * 8,
        PLAIN * 8 + "\n\n| a |\n|---|\n" + f"| {HARD} |\n" * 12,
        PLAIN * 8 + "\n\n```\n" + HARD * 12 + "\n```\n",
    ],
    ids=["heading", "table", "code"],
)
def test_only_prose_is_graded(text: str) -> None:
    assert hits(text, "grade") == []


def test_items_without_a_stop_are_sentences_of_their_own() -> None:
    items = "".join(f"- one short item of seven words here{number}\n" for number in range(30))
    assert hits(f"Call us if:\n\n{items}", "sentence") == []
    assert hits(f"Call us if:\n\n{items}", "grade") == []


def test_sections_are_graded_apart() -> None:
    text = f"# Page\n\n{PLAIN * 20}\n\n## Easy\n\n{PLAIN * 10}\n\n## Hard\n\n{HARD * 12}\n\n## Few\n\n{HARD}"
    found = hits(text, "section")
    assert [words(text, hit) for hit in found] == ["Hard"]
    assert found[0].slots["said"] == "Hard"


@pytest.mark.parametrize(("number", "cases"), [(25, []), (26, ["over"]), (40, ["over"]), (41, ["far"])])
def test_limits_of_a_sentence(number: int, cases: list[str]) -> None:
    text = "Take care. Words" + " word" * (number - 1) + ". Good."
    found = hits(text, "sentence")
    assert [hit.case for hit in found] == cases
    assert [words(text, hit) for hit in found] == [text[11:-6]] * len(cases)


def test_sentences_keep_the_limits_of_the_config() -> None:
    (hit,) = hits(LONG, "sentence", {"sentence_words": 20, "hard_sentence_words": 22})
    assert (hit.case, hit.slots["count"], hit.slots["limit"]) == ("far", "26", "22")


def test_a_paragraph_is_long_by_words_before_sentences() -> None:
    (by_words,) = hits("Now. " * 8 + LONG * 6, "paragraph")
    assert (by_words.slots["unit"], by_words.slots["count"]) == ("words", "164")
    (by_sentences,) = hits("Take it now. " * 7, "paragraph")
    assert (by_sentences.slots["unit"], by_sentences.slots["limit"]) == ("sentences", "6")


def test_an_empty_article_is_no_fault() -> None:
    measures = ("grade", "goal", "section", "sentence", "paragraph")
    assert [hits(text, measure) for text in ("", "# Only a title\n") for measure in measures] == [[]] * 10
