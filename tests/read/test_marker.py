"""A marker put anywhere in the prose of nasty documents is found where it stands, and nothing escapes."""

from __future__ import annotations

import re

import pytest

from medlint.read import read
from read.nasty import HTML, MARKDOWN, TEXT

MARKER = "qzxj"
LINE_ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
CASES = [
    pytest.param(source, name, id=f"{name}: {title}")
    for name, documents in (("a.md", MARKDOWN), ("a.mdx", MARKDOWN), ("a.html", HTML), ("a.txt", TEXT))
    for title, source in documents.items()
]


def _places(source: str, name: str, words: str) -> list[tuple[int, int]]:
    """Where the source of each occurrence of ``words`` in the text of a block stands."""
    document = read(source, name)
    return [
        tuple(block.source_span(*match.span()))
        for block in document.blocks
        for match in re.finditer(re.escape(words), block.text)
    ]


@pytest.mark.parametrize("end", LINE_ENDS)
@pytest.mark.parametrize(("source", "name"), CASES)
def test_marker_in_prose_is_shown_once_and_exactly(source: str, name: str, end: str) -> None:
    source = source.replace("\n", LINE_ENDS[end])
    words = list(re.finditer(r"w(?=\d)", source))
    assert words
    for match in words:
        at = match.end()
        marked = source[:at] + MARKER + source[at:]
        assert _places(marked, name, MARKER) == [(at, at + len(MARKER))], marked[max(0, at - 20) : at + 20]


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize(("source", "name"), CASES)
def test_marker_anywhere_is_never_found_elsewhere(source: str, name: str, bom: str) -> None:
    source = bom + source
    step = 1 + len(source) // 150
    for at in range(len(bom), len(source) + 1, step):
        marked = source[:at] + MARKER + source[at:]
        for place in _places(marked, name, MARKER):
            assert place == (at, at + len(MARKER)), marked[max(0, at - 20) : at + 20]
