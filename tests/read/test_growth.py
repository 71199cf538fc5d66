"""Reading is linear: twice the nasty input costs at most about twice the time."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

import pytest

from medlint.read import read

if TYPE_CHECKING:
    from collections.abc import Callable

NASTY: dict[str, Callable[[int], str]] = {
    "quotes": lambda n: ">" * n + " x",
    "lists": lambda n: "- " * n + "x",
    "brackets": lambda n: "[" * n,
    "images": lambda n: "![" * n + "x" + "](y)" * n,
    "emphasis": lambda n: "**a" * n + "b**" * n,
    "backticks": lambda n: " ".join("`" * size for size in range(1, int((2 * n) ** 0.5))),
    "code over lines": lambda n: "> `" + "a\n> " * n + "`",
    "elements": lambda n: "<div>" * n + "x",
    "links": lambda n: "<a href=x>" * n + "x",
    "tables": lambda n: "<table>" * n + "<td>x",
    "tags": lambda n: "<a " * n,
    "attributes": lambda n: '<a b="' * n,
    "comments": lambda n: "x <!-- " * n,
    "raw": lambda n: "<title>" * n,
    "ampersands": lambda n: "&" * n,
    "headings": lambda n: "# a\n" * n,
    "underlines": lambda n: "a\n-\n" * n,
    "long underlined": lambda n: "a\n" * n + "-",
    "front matter": lambda n: "---\na: " + "[" * n + "\n---\nx",
    "cells": lambda n: "|a|\n|-|\n" + "|x|\n" * n,
    "marks": lambda n: "a" + "\u0301" * n,
    "unordered marks": lambda n: "a" + "\u0301\u0316" * n,
    "zero width": lambda n: "\u200b" * n,
    "white space": lambda n: "    a" + " " * n + "x",
    "line ends": lambda n: "\r\n" * n + "a\r\nb",
    "stops": lambda n: "a. " * n,
    "initials": lambda n: "A." * n,
    "addresses": lambda n: "a." * n + "@",
    "look-alikes": lambda n: "а b " * n,
    "ligatures": lambda n: "ﬁ" * n,
    "MDX comments": lambda n: "{/* a */} `x`\n" * n,
    "open MDX comments": lambda n: "{/*" * n,
}


MDX = ("MDX comments", "open MDX comments")
TEXT = (
    "line ends",
    "stops",
    "initials",
    "addresses",
    "marks",
    "unordered marks",
    "look-alikes",
    "white space",
)
CASES = [(title, name) for title in NASTY for name in ("a.md", "a.html") if title not in MDX]
CASES += [(title, "a.mdx") for title in MDX] + [(title, "a.txt") for title in TEXT]


def _cost(text: str, name: str) -> float:
    gc.collect()
    gc.disable()  # what other tests have left in memory is not to be counted
    try:
        start = time.process_time()
        read(text, name)
        return time.process_time() - start
    finally:
        gc.enable()


def _grows_evenly(make: Callable[[int], str], size: int, name: str) -> bool:
    """Whether twice the input costs less than three times as much, measured side by side."""
    return _cost(make(2 * size), name) < 3 * _cost(make(size), name) + 0.03


@pytest.mark.parametrize(("title", "name"), CASES)
def test_twice_the_input_costs_twice(title: str, name: str) -> None:
    make = NASTY[title]
    size = 2000
    while _cost(make(size), name) < 0.03 and size < 64_000:
        size *= 2
    assert any(_grows_evenly(make, size, name) for _ in range(9))  # other work may disturb a measurement
