"""The register of suppressions: every one is in it, with what it does, the most pressing first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from engine.conftest import BAD, TODAY, WORSE, config, pack, rule
from medlint import engine
from medlint.config import RuleLevel
from medlint.engine.register import register

WHY = 'reason="ours"'


def until(days: int) -> str:
    return f'until="{(TODAY + timedelta(days)).isoformat()}"'


@pytest.fixture
def rows(project, write):
    def call(text: str | None = None, paths=(), rules=(BAD, WORSE), soon=30, days=lambda path: (), levels=()):
        if text is not None:
            write("a.md", text)
        asked = engine.Options(today=TODAY)
        call.made = register(paths, config(project, rules=levels), pack(*rules), asked, days, soon)
        return [(row.state, row.rule, row.line) for row in call.made.rows]

    return call


def comment(rule: str = "tone/bad", more: str = WHY) -> str:
    return f"<!-- medlint-disable-next-line {rule} {more} -->"


def test_who_why_and_until(rows) -> None:
    full = 'by="j.smith" until="2027-03-01" reason="quoting the error"'
    assert rows(f"# T\n\n{comment('fact/worse', full)}\n\nWorse.\n") == [("standing", "fact/worse", 3)]
    (row,) = rows.made.rows
    assert (row.by, row.reason, row.until, row.days, row.path) == (
        "j.smith", "quoting the error", "2027-03-01", 97, "a.md",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"{comment()}\n\nBad.\n", "standing"),
        (f"{comment()}\n\nGood.\n", "unused"),
        (f"{comment(more=f'{until(0)} {WHY}')}\n\nBad.\n", "expiring"),
        (f"{comment(more=f'{until(30)} {WHY}')}\n\nBad.\n", "expiring"),
        (f"{comment(more=f'{until(31)} {WHY}')}\n\nBad.\n", "standing"),
        (f"{comment(more=f'{until(-1)} {WHY}')}\n\nBad.\n", "expired"),
        (f"{comment(more='')}\n\nBad.\n", "invalid"),
        (f"{comment('tone/bda')}\n\nBad.\n", "invalid"),
        (f"{comment('fact/worse')}\n\nWorse.\n", "invalid"),
        (f"<!-- medlint-disable tone/bad {WHY} -->\n\nBad.\n", "invalid"),
        (f"<!-- medlint-ingore tone/bad {WHY} -->\n\nBad.\n", "invalid"),
        (
            f"<!-- medlint-disable tone/bad {WHY} -->\n\nBad.\n\n<!-- medlint-enable tone/bad -->\n",
            "standing",
        ),
        (f"It is bad. <!-- medlint-ignore tone/bad {WHY} -->\n", "standing"),
    ],
)
def test_states(rows, text, state) -> None:
    assert [row[0] for row in rows(text)] == [state]


def test_quotations_are_in_it(rows) -> None:
    full = f'by="a" {until(90)} {WHY}'
    text = f"Some say <!-- medlint-quote {full} -->it is worse<!-- /medlint-quote -->. That is wrong.\n"
    assert rows(text) == [("standing", "medlint-quote", 1)]


def test_several_rules_are_several_rows(rows) -> None:
    assert rows(f"{comment('tone/bad, plain/odd')}\n\nBad.\n", rules=(BAD, rule("plain/odd"))) == [
        ("unused", "plain/odd", 1), ("standing", "tone/bad", 1),
    ]  # fmt: skip


def test_a_rule_that_is_off_is_no_useless_suppression(rows) -> None:
    off = (RuleLevel("tone/bad", "off", "medlint.yaml:1"),)
    assert rows(f"{comment()}\n\nBad.\n", levels=off) == [("idle", "tone/bad", 1)]
    assert rows.made.rows[0].fault == "its rule is off here"


def test_the_most_pressing_first_then_the_oldest(rows, write) -> None:
    write(
        "b.md",
        f"{comment(more=f'{until(-3)} {WHY}')}\n\nBad.\n\n{comment(more=f'{until(3)} {WHY}')}\n\nBad.\n",
    )
    young, old = comment(more="reason=young"), comment(more="reason=old")
    write("c.md", f"{young}\n\nBad.\n\n{old}\n\nBad.\n\n{comment()}\n\nBad.\n")
    write("d.md", f"{comment(more='')}\n\nBad.\n\n{comment(more=f'{until(-9)} {WHY}')}\n\nBad.\n")
    known = [(young, "2026-05-01"), (f" {old}", "2024-05-01")]
    found = rows(days=lambda path: known if path == "c.md" else ())
    assert [(f"{row.path}:{row.line}", row.state, row.since) for row in rows.made.rows] == [
        ("d.md:5", "expired", ""), ("b.md:1", "expired", ""), ("d.md:1", "invalid", ""), ("b.md:5", "expiring", ""),
        ("c.md:5", "standing", "2024-05-01"), ("c.md:1", "standing", "2026-05-01"), ("c.md:9", "standing", ""),
    ]  # fmt: skip
    assert len(found) == 7


def test_lines_that_are_alike_have_their_own_days(rows) -> None:
    text = f"{comment()}\n\nBad.\n\n{comment()}\n\nBad.\n\n{comment()}\n\nBad.\n"
    rows(text, days=lambda path: [(comment(), "2024-01-01"), (comment(), "2025-01-01")])
    assert [(row.line, row.since) for row in rows.made.rows] == [
        (1, "2024-01-01"), (5, "2025-01-01"), (9, "2025-01-01"),
    ]  # fmt: skip


def test_what_could_not_be_looked_at_is_told(rows, write) -> None:
    write("b.md", b"\xff\xfe")
    assert rows(f"{comment()}\n\nBad.\n", paths=("a.md", "b.md", "none.md")) == [("standing", "tone/bad", 1)]
    assert [item.path for item in rows.made.not_checked] == ["b.md", "none.md"]


def test_line_ends_count_once(rows) -> None:
    for end in ("\n", "\r\n", "\r"):
        assert rows(f"# T{end}{end}{comment()}{end}{end}Bad.{end}") == [("standing", "tone/bad", 3)]


def test_an_article_without_any_is_not_in_it(rows) -> None:
    assert rows("Bad. <!-- a comment --> medlint-ignore tone/bad\n") == []
    assert rows.made.articles == 1
