"""``medlint rules``: list, test, lint, new, docs."""

from __future__ import annotations

import json

import pytest

RULE = """\
title: A zero that reads as ten times the dose
severity: error
check: {kind: pattern, pattern: '\\b\\d+\\.0 ?mg\\b', literals: [mg]}
message: "“{said}” can be read as ten times the dose."
why: A point is easily missed.
help: Leave the point and the zero out.
sources: [{title: House rule, basis: house}]
since: "0.1.0"
examples:
  should_flag:
    - {text: "Take 1.0 mg.", at: "1.0 mg"}
    - {text: "Take 5.0 mg a day.", at: "%s"}
  should_pass:
    - {text: "Take 1.5 mg.", near_miss: true}
    - "Take 1 mg."
"""
PACK = "name: house\nversion: 1.0.0\nlicence: MIT\n"


@pytest.fixture
def house(write):
    """A pack of one rule, whose second example is at these words."""

    def make(at: str = "5.0 mg", rule: str = RULE) -> None:
        write("house/pack.yaml", PACK)
        write("house/dose/house-zero.yaml", rule.replace("%s", at))
        write("medlint.yaml", "packs: [./house]\n")

    return make


def test_list_shows_id_level_and_title(medlint, write) -> None:
    write("medlint.yaml", "rules: {dose/trailing-zero: warning}\n")
    ended = medlint("rules", "list", "dose/*")
    assert ended.code == 0
    line = next(line for line in ended.out.splitlines() if line.startswith("dose/trailing-zero "))
    assert line.split()[1] == "warning"
    assert not any(line.startswith("link/") for line in ended.out.splitlines())


def test_list_as_json_is_sorted_and_whole(medlint) -> None:
    rows = json.loads(medlint("rules", "list", "--format", "json").out)
    assert [row["rule"] for row in rows] == sorted(row["rule"] for row in rows)
    assert {"rule", "level", "title"} == set(rows[0])
    assert "dose/trailing-zero" in {row["rule"] for row in rows}


def test_list_names_the_nearest_group(medlint) -> None:
    ended = medlint("rules", "list", "doze/*")
    assert ended.code == 2
    assert "did you mean “dose”?" in ended.err


def test_a_pack_of_ones_own(medlint, house) -> None:
    house()
    assert "dose/house-zero" in medlint("rules", "list").out
    ended = medlint("rules", "test", "dose/house-zero")
    assert (ended.code, "1 rules tested, 0 with" in ended.out) == (0, True), ended
    assert medlint("rules", "lint", "dose/house-zero").code == 0


def test_an_example_that_does_not_hold_is_1_with_file_and_rule(medlint, house) -> None:
    house(at="mg a")
    ended = medlint("rules", "test", "dose/house-zero")
    assert ended.code == 1
    assert "house/dose/house-zero.yaml: dose/house-zero: " in ended.out
    assert "1 with examples that do not hold" in ended.out


def test_a_runaway_pattern_is_found(medlint, house) -> None:
    house(rule=RULE.replace(r"\b\d+\.0 ?mg\b", r"(\d+)+\.0 ?mg\b"))
    ended = medlint("rules", "lint", "dose/house-zero")
    assert ended.code == 1
    assert "house-zero.yaml" in ended.out


def test_a_wrong_rule_is_2_with_line_key_and_nearest_word(medlint, house) -> None:
    house(rule=RULE.replace("severity:", "severty:"))
    ended = medlint("rules", "list")
    assert ended.code == 2
    assert "house-zero.yaml:2" in ended.err
    assert "did you mean “severity”?" in ended.err


def test_new_starts_a_rule_whose_examples_hold(medlint, project, write) -> None:
    ended = medlint("rules", "new", "tone/bellowing", "--pack", "mine")
    assert ended.code == 0, ended
    assert (project / "mine" / "tone" / "bellowing.yaml").is_file()
    write("medlint.yaml", "packs: [./mine]\n")
    assert medlint("rules", "test", "tone/bellowing").code == 0


def test_new_says_where_and_never_writes_over(medlint) -> None:
    ended = medlint("rules", "new", "tone/bellowing")
    assert ended.code == 2
    assert "--pack" in ended.err
    assert medlint("rules", "new", "tone/bellowing", "--pack", "mine").code == 0
    assert medlint("rules", "new", "tone/bellowing", "--pack", "mine").code == 2
    assert medlint("rules", "new", "shouting", "--pack", "mine").code == 2
    assert medlint("rules", "new", "../x/y", "--pack", "mine").code == 2


def test_docs_are_written_and_checked(medlint, project) -> None:
    assert medlint("rules", "docs", "--check").code == 1
    assert medlint("rules", "docs").code == 0
    page = project / "docs" / "rules" / "dose" / "trailing-zero.md"
    assert page.is_file()
    assert medlint("rules", "docs", "--check").code == 0
    page.write_text("changed")
    ended = medlint("rules", "docs", "--check")
    assert (ended.code, "trailing-zero.md" in ended.out) == (1, True)
