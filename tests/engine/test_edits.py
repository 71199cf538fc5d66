"""Edits: which go together, and where the rest then stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from medlint.engine.edits import apart, apply, edits_of, moved
from medlint.model import Edit, Finding, Fix, Span


def finding(*edits: tuple[int, int, str], rule: str = "a/b") -> Finding:
    fix = Fix(tuple(Edit(Span(a, b), text) for a, b, text in edits))
    return Finding("a.md", Span(edits[0][0], edits[0][1]), rule, "info", "m", fix=fix)


def test_the_first_of_two_that_meet_is_kept() -> None:
    one, two, three = finding((0, 4, "x")), finding((3, 6, "y")), finding((4, 6, "z"))
    assert apart([three, two, one], 10) == [one, three]


def test_the_same_edit_of_two_rules_is_made_once() -> None:
    one, two = finding((0, 4, "x")), finding((0, 4, "x"), rule="a/c")
    assert apart([two, one], 10) == [one]


def test_nothing_is_put_in_where_another_edit_ends() -> None:
    assert apart([finding((0, 4, "x")), finding((4, 4, "y"))], 10) == [finding((0, 4, "x"))]


def test_a_fix_that_overlaps_itself_or_leaves_the_text_is_dropped() -> None:
    assert apart([finding((0, 4, "x"), (3, 5, "y")), finding((8, 12, "z")), finding((-1, 2, "z"))], 10) == []


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    one, two = finding((2, 4, "x")), finding((0, 1, "y"), (3, 5, "z"))
    assert apart([one, two], 10) == [two]


@given(
    st.text(min_size=12, max_size=12),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.text(max_size=3))),
)
def test_text_outside_the_edits_is_where_moved_says(text, given_) -> None:
    findings = [finding((min(a, b), max(a, b), new)) for a, b, new in given_]
    edits = edits_of(apart(findings, len(text)))
    after = apply(text, edits)
    for start in range(len(text)):
        if not any(edit.span.start <= start < edit.span.end for edit in edits):
            span = moved(Span(start, start + 1), edits)
            assert after[span.start : span.start + 1] == text[start]
    whole = moved(Span(0, len(text)), edits)
    assert 0 <= whole.start <= whole.end <= len(after)
