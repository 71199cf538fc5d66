"""The fast reading of flags and click's own: where the first answers, both say the same."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.cli import check as command
from medlint.cli import guard
from medlint.cli.arguments import DEFAULTS, read

FLAGS = [
    "--statistics",
    "--fix",
    "--unsafe-fixes",
    "--diff",
    "--cache",
    "--no-cache",
    "--no-inline-config",
    "--allow-empty",
    "--exit-zero",
    "-q",
    "--quiet",
    "-v",
    "--verbose",
    "--select",
    "--ignore",
    "--extend-select",
    "--min-severity",
    "--fail-on",
    "--format",
    "--color",
    "--jobs",
    "--today",
    "--as",
    "--profile",
    "--stdin-filename",
    "--output",
    "--pack",
    "--help",
    "--formt",
    "-x",
    "--",
    "-",
]
VALUES = [
    "a.md",
    "content",
    "dose/*",
    "dose/*, fact",
    ",",
    "",
    "info",
    "error",
    "never",
    "full",
    "json",
    "Full",
    "auto",
    "0",
    "3",
    "-1",
    "03",
    "²",
    "2026-11-24",
    "2026-1-4",
    "2026-13-01",
    "medicine",
    "strict",
    "sarif=x",
    "--jobs=2",
    "--format=json",
    "--select=dose",
    "--select=",
    "--as=",
    "-",
]


def click_reads(arguments: list[str]) -> tuple[tuple[str, ...], dict]:
    """What click makes of the same arguments."""
    context = command.command.make_context("check", list(arguments))
    given_ = dict(context.params)
    return given_.pop("paths"), given_


@given(arguments=st.lists(st.sampled_from(FLAGS + VALUES), max_size=7))
@settings(max_examples=600, deadline=None)
def test_both_read_the_same(arguments) -> None:
    fast = read(["check", *arguments])
    if fast is not None:
        assert click_reads(arguments) == fast


def test_the_defaults_are_those_of_click() -> None:
    assert click_reads([]) == ((), DEFAULTS)


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.md"],
        ["content", "--profile", "strict"],
        ["--format", "json", "--select", "dose/*,fact", "a.md", "b.md"],
        ["--jobs=2", "--no-cache", "-q"],
        ["--stdin-filename", "a.md", "-"],
        ["--today", "2026-11-24", "--exit-zero"],
    ],
)
def test_the_usual_flags_are_read_fast(arguments) -> None:
    assert read(["check", *arguments]) == click_reads(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--version"],
        ["explain", "x"],
        ["check", "--help"],
        ["check", "--formt", "json"],
        ["check", "--jobs", "0"],
        ["check", "--format", "xml"],
        ["check", "--today", "tomorrow"],
        ["check", "--jobs"],
        ["check", "--output", "json=x"],
        ["check", "--config", "x"],
        ["check", "--pack", "x"],
        ["check", "--", "x"],
        ["check", "--format", "--quiet"],
    ],
)
def test_the_rest_is_left_to_click(arguments) -> None:
    assert read(arguments) is None


def test_completion_goes_to_click(monkeypatch, capsys) -> None:
    monkeypatch.setitem(os.environ, "_MEDLINT_COMPLETE", "bash_complete")
    monkeypatch.setitem(os.environ, "COMP_WORDS", "medlint ch")
    monkeypatch.setitem(os.environ, "COMP_CWORD", "1")
    with pytest.raises(SystemExit):
        guard.run(["check", "x"])
    assert "check" in capsys.readouterr().out
