"""``medlint stats``: every format, the hardest sentences, scorecards, and what could not be counted."""

from __future__ import annotations

import csv
import io
import json

import pytest

PAGE = """\
# Liver tests

You need a blood test each week.

## Before

Comprehensive haematological surveillance is recommended throughout the initial period of immunosuppression.
Take your tablets with food. Azathioprine can harm the liver.
"""


def test_a_table_with_the_hardest_sentence_named(medlint, write) -> None:
    write("a.md", PAGE)
    ended = medlint("stats", "a.md")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0] == "a.md  Liver tests"
    assert lines[1].split() == ["section", "words", "sentences", "words/sentence", "grade", "ease", "SMOG"]
    assert [line.split()[0] for line in lines[2:5]] == ["whole", "Liver", "Before"]
    assert "line 7, grade 2" in ended.out
    assert "haematological, " in ended.out
    assert "passive (“is recommended”)" in ended.out


def test_json(medlint, write) -> None:
    write("a.md", PAGE)
    write("b.md", PAGE.replace("Liver", "Kidney"))
    told = json.loads(medlint("stats", "--format", "json", "a.md", "b.md").out)
    assert [article["title"] for article in told["articles"]] == ["Liver tests", "Kidney tests"]
    first = told["articles"][0]
    assert first["whole"]["words"] == sum(section["words"] for section in first["sections"])
    assert first["hardest"][0]["line"] == 7
    assert first["hardest"][0]["reasons"]
    assert told["not_checked"] == []


def test_csv_and_a_further_formula(medlint, write) -> None:
    write("a.md", PAGE)
    ended = medlint("stats", "--format", "csv", "--formula", "lix", "--formula", "gunning-fog", "a.md")
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert [row["section"] for row in rows] == ["", "Liver tests", "Before"]
    assert all(float(row["lix"]) > 0 and row["gunning-fog"] for row in rows)


def test_a_heading_is_no_formula_of_a_spreadsheet(medlint, write) -> None:
    write("a.md", PAGE.replace("## Before", "## =HYPERLINK(1)"))
    assert ",'=HYPERLINK(1)," in medlint("stats", "--format", "csv", "a.md").out


def test_markdown(medlint, write) -> None:
    write("a.md", PAGE.replace("## Before", "## a|b <script>"))
    out = medlint("stats", "--format", "markdown", "a.md").out
    assert "| section | words |" in out
    assert "<script>" not in out
    assert len({line.count("|") for line in out.splitlines() if line.startswith("|")}) == 1


@pytest.mark.parametrize("card", ["cci", "pemat"])
@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_scorecards(medlint, write, card, form) -> None:
    write("a.md", PAGE)
    ended = medlint("stats", "--scorecard", card, "--format", form, "a.md")
    assert ended.code == 0
    assert "Take your tablets with food." in ended.out.replace("&#46;", ".")
    assert "person" in ended.out
    if form == "table":
        assert "No total is given" in ended.out
        assert "for a person\n" in ended.out


def test_hidden_characters_and_commands_are_shown_not_obeyed(medlint, write) -> None:
    write(
        "a.md",
        "# ::error::x\u202e\x1b[31m\n\n::warning::Comprehensive surveillance is recommended for all of us.\n",
    )
    for form in ("table", "csv", "markdown", "json"):
        for flags in ([], ["--scorecard", "cci"]):
            out = medlint("stats", "--format", form, *flags, "a.md").out
            assert "\u202e" not in out
            assert "\x1b" not in out
            assert not any(line.startswith("::") for line in out.splitlines())


def test_what_cannot_be_counted_is_2_and_the_rest_is_counted(medlint, write) -> None:
    write("a.md", PAGE)
    write("b.md", b"# Caf\xe9\n")
    ended = medlint("stats", "a.md", "b.md", "nowhere.md")
    assert ended.code == 2
    assert "a.md  Liver tests" in ended.out
    assert "Not checked: b.md: is not UTF-8 (byte 5)" in ended.out
    assert "Not checked: nowhere.md" in ended.out
    assert medlint("stats", "--format", "csv", "nowhere.md").code == 2


def test_an_empty_folder_is_2(medlint, project) -> None:
    (project / "empty").mkdir()
    assert medlint("stats", "empty").code == 2


def test_wrong_flags(medlint, write) -> None:
    write("a.md", PAGE)
    assert medlint("stats", "--formula", "fleshy", "a.md").code == 2
    assert medlint("stats", "--scorecard", "x", "a.md").code == 2
    assert medlint("stats", "--stdin-filename", "x.md", "a.md").code == 2
