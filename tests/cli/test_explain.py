"""``medlint explain``: why, examples, sources, and what to do."""

from __future__ import annotations


def test_a_rule_with_reason_examples_sources_and_what_to_do(medlint) -> None:
    ended = medlint("explain", "dose/trailing-zero")
    assert ended.code == 0
    assert ended.out.startswith("dose/trailing-zero  ")
    for label in (
        "  level   error",
        "  says    ",
        "  why     ",
        "  help    ",
        "  bad     ",
        "  good    ",
        "  from    ",
    ):
        assert f"\n{label}" in ended.out
    assert "medlint-disable-next-line dose/trailing-zero" in ended.out
    assert "rules: {dose/trailing-zero: off}" in ended.out


def test_the_level_is_that_of_the_project(medlint, write) -> None:
    write("medlint.yaml", "rules:\n  dose/*: warning\n")
    assert "level   warning (set in medlint.yaml:2)" in medlint("explain", "dose/trailing-zero").out


def test_a_suppression_of_a_fact_needs_a_name_and_a_date(medlint) -> None:
    ended = medlint("explain", "fact/lab-direction")
    assert ended.code == 0
    assert 'by="your name" until="' in ended.out


def test_our_own_rules_are_explained_too(medlint) -> None:
    ended = medlint("explain", "medlint/rule-broke")
    assert ended.code == 0
    assert "  why     " in ended.out


def test_a_group_lists_its_rules(medlint) -> None:
    for name in ("dose", "dose/*"):
        ended = medlint("explain", name)
        assert ended.code == 0
        assert "dose/trailing-zero" in ended.out


def test_a_term_of_the_knowledge(medlint) -> None:
    ended = medlint("explain", "azathioprine")
    assert ended.code == 0
    assert "Imuran" in ended.out


def test_an_unknown_name_is_2_with_the_nearest(medlint) -> None:
    ended = medlint("explain", "dose/trailing-zeros")
    assert ended.code == 2
    assert "did you mean “dose/trailing-zero”?" in ended.err
    ended = medlint("explain", "quite", "unknown")
    assert ended.code == 2
    assert "medlint rules list" in ended.err
    assert medlint("explain").code == 2
