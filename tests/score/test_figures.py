"""Figures per article and section."""

from __future__ import annotations

import pytest

from medlint.read import read
from medlint.score.figures import figures

TEXT = """\
# Liver tests

You need a blood test each week.

## Before

Eat as usual. Drink water.

- Wear short sleeves
- Bring your list

| a | b |
|---|---|
| Haematological | Immunosuppression |

## Sources

- [Comprehensive haematological surveillance of immunosuppression](https://example.org/a), NHS, 2024
"""


def test_each_section_and_the_whole() -> None:
    rows = figures(read(TEXT, "a.md")).rows
    assert [(row.section, row.words, row.sentences) for row in rows] == [
        ("", 18, 5),
        ("Liver tests", 7, 1),
        ("Before", 11, 4),
    ]
    assert rows[0].grade is not None
    assert rows[0].short
    assert rows[0].smog is None
    assert TEXT[rows[2].offset :].startswith("## Before")


def test_smog_from_thirty_sentences_on() -> None:
    rows = figures(read("# A\n\n" + "Wash your hands. " * 30, "a.md")).rows
    assert rows[0].smog == 3.1
    assert not rows[0].further


def test_further_formulas_come_from_the_same_sentences() -> None:
    rows = figures(read(TEXT, "a.md"), formulas=("lix", "gunning-fog")).rows
    assert list(rows[0].further) == ["lix", "gunning-fog"]
    assert rows[1].further["lix"] == 7.0
    with pytest.raises(KeyError):
        figures(read(TEXT, "a.md"), formulas=("fleshy",))


@pytest.mark.parametrize("text", ["", "# Only a title\n", "```\ncode\n```\n", "| a |\n|---|\n| b |\n"])
def test_without_prose_there_is_no_grade(text: str) -> None:
    made = figures(read(text, "a.md"), formulas=("lix",))
    assert [(row.words, row.grade, row.ease, row.smog) for row in made.rows] == [(0, None, None, None)]
    assert made.hardest == ()
