"""Whatever goes wrong ends with a code and a sentence, never with a traceback."""

from __future__ import annotations

import pytest

from medlint.cli import checking
from medlint.problem import Invalid, Problem


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ZeroDivisionError("by zero"), "an internal error stopped this run (ZeroDivisionError: by zero)"),
        (RecursionError(), "nested too deeply"),
        (Invalid([Problem("a.yaml", 3, "key", "is wrong")]), "a.yaml:3: key: is wrong"),
        (PermissionError(13, "Permission denied", "secret.md"), "secret.md: Permission denied"),
        (OSError(28, "No space left on device"), "cannot write the output: No space left on device"),
        (FileNotFoundError("medlint's own rules are missing"), "medlint's own rules are missing"),
    ],
)
def test_an_error_is_a_sentence_and_2(medlint, monkeypatch, error, told) -> None:
    def break_(paths, given):
        raise error

    monkeypatch.setattr(checking, "check", break_)
    ended = medlint("check", "a.md")
    assert ended.code == 2
    assert f"medlint: {told}" in ended.err or told in ended.err
    assert ended.out == ""


def test_an_interrupt_is_130(medlint, monkeypatch) -> None:
    def interrupt(paths, given):
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "check", interrupt)
    ended = medlint("check", "a.md")
    assert (ended.code, ended.err) == (130, "")


def test_where_it_happened_is_shown_when_asked(project, monkeypatch, capsys) -> None:
    from medlint.cli.guard import run

    def break_(paths, given):
        raise ZeroDivisionError

    monkeypatch.setattr(checking, "check", break_)
    monkeypatch.setenv("MEDLINT_DEBUG", "1")
    assert run(["check", "a.md"]) == 2
    assert "Traceback" in capsys.readouterr().err
