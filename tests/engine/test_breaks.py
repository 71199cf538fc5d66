"""Where a source parts into paragraphs, however it is written."""

from __future__ import annotations

import pytest

from medlint.engine.sentence import _BREAK, Sentences

PIECES = [
    "\n",
    "\r\n",
    "\r",
    "# One\n",
    "- two\n",
    "| a | b |\r\n",
    "<li>x",
    "<p class='a'>",
    " \t",
    "word ",
    "#",
    "1. z\n",
]


@pytest.mark.parametrize("first", PIECES)
@pytest.mark.parametrize("second", PIECES)
def test_every_break_is_found(first: str, second: str) -> None:
    source = f"Text {first}{second}{first}{first}{second}text <div>{second}\n\n{first}"
    breaks = [match.end() for match in _BREAK.finditer(source) if match.end()]
    assert Sentences(source)._paragraphs == [0, *breaks]
