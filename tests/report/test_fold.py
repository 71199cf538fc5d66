"""Findings that are read as one: each stands in one entry, and none is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from medlint.model import Span
from medlint.report.fold import fold, shared
from report.sample import hostile_reports, lab, style


@given(hostile_reports(), st.booleans())
def test_no_finding_is_lost_or_told_twice(report, apart) -> None:
    told = [finding for entry in fold(report.findings, apart=apart) for finding in entry.findings]
    assert sorted(map(id, told)) == sorted(map(id, report.findings))


def test_one_fault_in_two_places_is_one_entry_unless_apart() -> None:
    twice = [style(1, message="“a” is 3 long."), style(2, message="“b c” is 4.5 long.")]
    assert [len(entry.findings) for entry in fold(twice)] == [2]
    assert [len(entry.findings) for entry in fold(twice, apart=True)] == [1, 1]


def test_two_things_that_a_rule_says_are_two_entries() -> None:
    assert len(fold([style(1, message="“a” is too long."), style(2, message="“a” is too short.")])) == 2


def test_a_table_needs_two_rules_one_place_and_like_words() -> None:
    given = {"message": "The page says nothing on food.", "help": "Add, under a heading such as “Food”: it."}
    first, second = lab(rule="section/a", **given), lab(rule="section/b", **given)
    assert [entry.table for entry in fold([first, second])] == [True]
    assert [entry.table for entry in fold([first, first])] == [False]
    for other in (
        lab(rule="trust/b", **given),
        lab(rule="section/b", span=Span(0, 1), **given),
        lab(rule="section/b", severity="warning", **given),
        lab(rule="section/b", help=given["help"]),
    ):
        assert [entry.table for entry in fold([first, other])] == [False, False]


def test_shared_words() -> None:
    assert shared(["a b c", "a b d e"]) == "a b"
    assert shared(["a b", "a b"]) == "a b"
    assert shared(["", "a"]) == ""
