"""Colour, width and the progress bar: only where there is a terminal to show them."""

from __future__ import annotations

import io
import re
import sys

import pytest

from medlint.cli import screen
from medlint.report.options import ROLES


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "variables", "terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_who_wants_colour(monkeypatch, choice, variables, terminal, wanted) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", **variables}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())
    assert screen.wants_colour(choice) is wanted


@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_a_colour_and_keeps_its_text(role) -> None:
    painted = screen.paint(role, "text")
    assert painted != "text"
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == "text"


def test_an_unknown_role_is_left_as_it_is() -> None:
    assert screen.paint("nothing", "text") == "text"


def test_the_width_is_that_of_the_terminal_within_reason(monkeypatch) -> None:
    assert screen.width() == 100
    monkeypatch.setattr(sys, "stdout", Terminal())
    for columns, width in (("20", 60), ("90", 90), ("300", 120)):
        monkeypatch.setenv("COLUMNS", columns)
        assert screen.width() == width


def test_the_bar_comes_after_a_while_and_only_on_a_terminal(monkeypatch) -> None:
    for stream, delay, wanted, shown in (
        (Terminal(), 0.0, True, True),
        (Terminal(), 60.0, True, False),
        (Terminal(), 0.0, False, False),
        (io.StringIO(), 0.0, True, False),
    ):
        monkeypatch.setattr(sys, "stderr", stream)
        with screen.Progress(wanted=wanted, delay=delay) as show:
            for done in range(1, 4):
                show(done, 3)
        assert ("Checking articles" in stream.getvalue()) is shown
