"""Any text at all is read: nothing is raised, every position lies in the source and says what it shows."""

# ruff: noqa: E501

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.model import Document, Span
from medlint.read import read
from read.nasty import HTML, MARKDOWN, TEXT

NAMES = ("a.md", "a.mdx", "a.html", "a.txt")
PIECES = [
    "word", " ", "\n", "\r\n", "\r", "\n\n", "\t", "    ", "- ", "1. ", "> ", "# ", "---\n", "+++\n", "===\n", "|", "|-|",
    "`", "```\n", "*", "**", "_", "~~", "[", "]", "(", ")", "](", "![", "[a][b]", "[^1]", "[^1]: ", "<", ">", "<b>",
    "</b>", "<p>", "<div>", "</div>", "<td>", "<tr>", "<table>", "<li>", "<ul>", "</ul>", "<h1>", "</h1>", "<a href=x>", "</a>",
    "<br>", "<img alt='x y'", "<!--", "-->", "<pre>", "<script>", "<title>", "&amp;", "&", "&#0;", "&copy", "\\", "\\\n", "  \n",
    "{/*", "*/}", "{#id}", "a: b\n", "\x00", "\ufeff", "\u200b", "\u202e", "e\u0301", "\u0301", "😀", "\u200d", "ﬁ", "а", "Å",
    "שלום", ". ", "! ", "\u2028", "\x85", "\x0c", "import x from 'y'", "\ud800",
]  # fmt: skip


def spans(document: Document) -> list[Span]:
    found = [b.span for b in document.blocks] + [a.span for a in document.anchors]
    found += [span for link in document.links for span in (link.span, link.target_span)]
    found += [c.span for c in document.comments] + [o.span for o in document.oddities]
    found += [s.span() for s in document.sentences] + list(document.meta.spans.values())
    return [*found, document.meta.span or Span(0, 0), document.title_span]


def same(shown: str, source: str) -> bool:
    """Whether a stretch shows its source: white space as such, any line end as one, composed as its parts."""
    pairs = zip(shown, source, strict=True)
    return all(
        a == b or (a in " \n" and b.isspace()) or a == unicodedata.normalize("NFC", b) for a, b in pairs
    )


def hold(document: Document) -> None:
    size = len(document.source)
    assert all(0 <= span.start <= span.end <= size for span in spans(document))
    for block in document.blocks:
        assert block.text
        assert len(block.plain) == len(block.text)
        at = last = 0
        for run in block.runs:
            assert run.start == at < run.end
            assert last <= run.source_start <= run.source_end <= size
            source = document.source[run.source_start : run.source_end]
            assert (
                len(source) != run.end - run.start
                or "\ud800" in source
                or same(block.text[run.start : run.end], source)
            )
            at, last = run.end, run.source_end
        assert at == len(block.text)
        assert all(0 <= mark.start <= mark.end <= at for mark in block.marks)
        assert [t.form for t in block.tokens] == [block.plain[t.start : t.end].lower() for t in block.tokens]
    for section in document.sections:
        assert section.start <= section.end <= section.tree_end <= len(document.blocks)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_markup_in_any_order(name: str, text: str) -> None:
    hold(read(text, name))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_characters(name: str, text: str) -> None:
    hold(read(text, name))


@pytest.mark.parametrize("name", NAMES)
def test_nasty_documents_cut_anywhere(name: str) -> None:
    for source in (*MARKDOWN.values(), *HTML.values(), *TEXT.values()):
        for end in range(0, len(source), 7):
            hold(read(source[:end], name))


def shown(source: str, name: str) -> list[tuple[object, ...]]:
    document = read(source, name)
    return [
        (b.kind, b.text, b.level, b.group, b.row, b.column, b.quoted, b.tokens, b.marks)
        for b in document.blocks
    ]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([p for p in PIECES if "\r" not in p]), max_size=30).map("".join))
def test_line_ends_and_byte_order_mark_change_nothing(name: str, text: str) -> None:
    wanted = shown(text, name)
    assert shown(text.replace("\n", "\r\n"), name) == wanted
    assert shown(text.replace("\n", "\r"), name) == wanted
    if not text.startswith("\ufeff"):
        assert shown("\ufeff" + text, name) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_move_positions_only(name: str) -> None:
    for source in (*MARKDOWN.values(), *HTML.values(), *TEXT.values()):
        unix = re.sub("\r\n?", "\n", source)
        crlf = unix.replace("\n", "\r\n")
        here, there = read(unix, name), read(crlf, name)
        cut = [unix[slice(*span)] for span in spans(here)]
        assert [crlf[slice(*span)].replace("\r\n", "\n") for span in spans(there)] == cut
