"""What Markdown is read as."""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from medlint.read import read

if TYPE_CHECKING:
    from medlint.model import Document


def blocks(text: str, name: str = "a.md") -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text, name).blocks]


def oddities(document: Document) -> list[tuple[str, str]]:
    return [(odd.kind, document.source[slice(*odd.span)]) for odd in document.oddities]


def test_kinds_of_blocks() -> None:
    text = "# A\n\nB\nC\n\n- D\n\n  E\n\n> F\n\n|G|\n|-|\n|H|\n\n```\nI\n```\n\n![J](k)"
    wanted = [("heading", "A"), ("paragraph", "B C"), ("item", "D"), ("paragraph", "E"), ("paragraph", "F")]
    wanted += [("header", "G"), ("cell", "H"), ("code", "I"), ("alt", "J")]
    assert blocks(text) == wanted


def test_lists_have_levels_and_groups() -> None:
    document = read("- a\n  - b\n- c\n\n1. d\n\ntext\n\n* e", "a.md")
    items = [(b.text, b.level, b.group) for b in document.blocks if b.kind == "item"]
    assert items == [("a", 1, 1), ("b", 2, 2), ("c", 1, 1), ("d", 1, 3), ("e", 1, 4)]


def test_cells_have_rows_and_columns() -> None:
    document = read("|a|b|\n|-|-|\n|c|d|\n|e|f|\n\n|g|\n|-|\n|h|", "a.md")
    cells = [(b.text, b.kind, b.group, b.row, b.column) for b in document.blocks]
    assert cells[:4] == [("a", "header", 1, 0, 0), ("b", "header", 1, 0, 1), ("c", "cell", 1, 1, 0), ("d", "cell", 1, 1, 1)]  # fmt: skip
    assert cells[5:] == [("f", "cell", 1, 2, 1), ("g", "header", 2, 0, 0), ("h", "cell", 2, 1, 0)]


def test_quotes_are_quoted() -> None:
    document = read("a\n\n> b\n>\n> - c\n> > d\n\ne\n\n<blockquote>f</blockquote>", "a.md")
    assert [b.text for b in document.blocks if b.quoted] == ["b", "c", "d", "f"]


def test_marks() -> None:
    document = read("a **b** *c* ~~d~~ `e` [f](g) <b>h</b> <kbd>i</kbd> j[^1] ![k](l)\n\n[^1]: m", "a.md")
    block = document.blocks[0]
    marks = [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks]
    assert marks == [
        ("strong", "b"), ("emphasis", "c"), ("deleted", "d"), ("code", "e"), ("link", "f"), ("strong", "h"),
        ("code", "i"), ("footnote", ""), ("image", ""),
    ]  # fmt: skip


LINKS = {
    "[a](b)": ("link", "b", "a", "b", ""),
    "[a *b* `c`](<d e> 'f')": ("link", "d e", "a b c", "d e", ""),
    "[a](b(c)d)": ("link", "b(c)d", "a", "b(c)d", ""),
    "[a](b\\_c&amp;d)": ("link", "b_c&d", "a", "b\\_c&amp;d", ""),
    "[a]()": ("link", "", "a", "[a]()", ""),
    "![a *b*](c.png)": ("image", "c.png", "a b", "c.png", ""),
    "<https://a.org/b>": ("autolink", "https://a.org/b", "https://a.org/b", "https://a.org/b", ""),
    "<me@a.org>": ("autolink", "mailto:me@a.org", "me@a.org", "me@a.org", ""),
    "[a][b]\n\n[b]: /c 'd'": ("link", "/c", "a", "[a][b]", "b"),
    "[b]\n\n[b]: /c": ("link", "/c", "b", "[b]", "b"),
    "[a][none]": ("link", "", "a", "[a][none]", "none"),
    "![a][none]": ("image", "", "a", "![a][none]", "none"),
    "[none][]": ("link", "", "none", "[none][]", "none"),
    "<a href='b?c&amp;d=e'>f <i>g</i></a>": ("link", "b?c&d=e", "f g", "b?c&amp;d=e", ""),
    '<img src=a.png alt="b">': ("image", "a.png", "b", "a.png", ""),
    "> [a\n> b](c)": ("link", "c", "a b", "c", ""),
}


@pytest.mark.parametrize("text", LINKS)
def test_links(text: str) -> None:
    (link,) = read(text, "a.md").links
    assert (link.kind, link.target, link.text, text[slice(*link.target_span)], link.reference) == LINKS[text]


def test_an_image_in_a_link_is_its_text() -> None:
    image, link = read("[![a](b.png)](c)", "a.md").links
    assert (image.kind, image.target, image.text) == ("image", "b.png", "a")
    assert (link.kind, link.target, link.text) == ("link", "c", "a")


@pytest.mark.parametrize("text", ["[a]", "[ ] a", "[x] a", "a [b] c", "`[a][b]`", "\\[a][b"])
def test_brackets_that_are_no_links(text: str) -> None:
    assert read(text, "a.md").links == ()


def test_anchors() -> None:
    text = "# A b\n\n## A b\n\n## A b-1\n\n## C {#own}\n\n## `d` *E* ½\n\n<a id=f></a> <p id='g'>h</p>\n\n<a name=i>j</a>"
    names = [anchor.name for anchor in read(text, "a.md").anchors]
    assert names == ["a-b", "a-b-1", "a-b-1-1", "own", "d-e-", "f", "g", "i"]


def test_an_explicit_id_is_not_shown_and_other_braces_are() -> None:
    assert blocks("## Doses {#doses .x}\n\n## Doses {see table}") == [
        ("heading", "Doses"), ("heading", "Doses {see table}"),
    ]  # fmt: skip


def test_comments() -> None:
    document = read("a <!-- b --> c\n\n<!-- d\n\ne -->\n\n`<!-- f -->`\n", "a.md")
    assert [comment.text for comment in document.comments] == [" b ", " d\n\ne "]
    assert [document.source[slice(*c.span)] for c in document.comments] == ["<!-- b -->", "<!-- d\n\ne -->"]


def test_mdx_comments_and_imports() -> None:
    text = "import A from './a'\n\n{/* b */}Text {/* c */} goes `{/* d */}` on\n\n{/* e\n\nf */}\n\n<A b={1} />\n"
    document = read(text, "a.mdx")
    assert [comment.text for comment in document.comments] == [" b ", " c ", " e\n\nf "]
    assert [b.text for b in document.blocks] == ["Text goes {/* d */} on"]
    assert read(text, "a.md").comments == ()


ACCIDENTS = ["It helps.\n-", "One\ntwo\n---", "It is long " * 12 + "\n===", "Take it;\n--", "Side effects\n-"]


@pytest.mark.parametrize("text", ACCIDENTS)
def test_accidental_headings_are_prose(text: str) -> None:
    document = read(f"# A\n\n{text}\n\nb", "a.md")
    assert {block.kind for block in document.blocks[1:]} == {"paragraph"}
    assert oddities(document) == [("accidental-heading", text.rpartition("\n")[2])]


@pytest.mark.parametrize(
    "text", ["A title\n=======", "A title\n---", "What is it?\n---", "# A title.", "> A\n> ---"]
)
def test_headings_that_are_meant(text: str) -> None:
    document = read(text, "a.md")
    assert [block.kind for block in document.blocks] == ["heading"]
    assert document.oddities == ()


def test_plain_text_under_a_stray_line_is_read_by_its_lines() -> None:
    text = "All about it\nIt helps many people, and it has for years.\nIt can harm.\n-\n4 Dec"
    kinds = [("heading", "All about it"), ("paragraph", "It helps many people, and it has for years.")]
    assert blocks(text) == [*kinds, ("paragraph", "It can harm."), ("paragraph", "4 Dec")]


def test_text_between_rules_is_prose() -> None:
    assert blocks("a\n\n---\nb: c\n---\n\nd")[1] == ("heading", "b: c")
    assert blocks("a\n\n---\nIt helps.\n---\n\nd")[1] == ("paragraph", "It helps.")


def test_indented_sentences_are_prose_and_indented_code_is_not() -> None:
    assert blocks("    Take two tablets every day.") == [("paragraph", "Take two tablets every day.")]
    assert blocks("    x = call the big function()") == [("code", "x = call the big function()")]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("<!-- a\n\nb", ("unclosed-comment", "<!--")),
        ("a\n\n```\nb\n\nc", ("unclosed-code", "```")),
        ("~~~~\na\n~~~", ("unclosed-code", "~~~")),
        ("---\na: [\n---\n\nb", ("front-matter", "")),
        ("---\na: b\n\nc", ("front-matter", "---")),
        ("a\u200bb", ("hidden-character", "\u200b")),
        ("a &zwj; b", ("hidden-character", "&zwj;")),
        ("pаracetamol", ("mixed-script", "pаracetamol")),
        ("a \ufffd b", ("lost-character", "\ufffd")),
    ],
)
def test_oddities(text: str, odd: tuple[str, str]) -> None:
    assert oddities(read(text, "a.md")) == [odd]


@pytest.mark.parametrize(
    "text",
    ["```\na\n```", "> ~~~\n> a\n> ~~~", "- ```\n  a\n  ```\n", "````\n```\n````", "👩‍⚕️ β-blocker 5 µg café"],
)
def test_nothing_odd(text: str) -> None:
    assert read(text, "a.md").oddities == ()


@pytest.mark.parametrize("opener", ["> ", "- ", "<ul><li>", "<blockquote>"])
def test_too_deep_is_said_once_and_read_all_the_same(opener: str) -> None:
    document = read(opener * 500 + "word", "a.html" if "<" in opener else "a.md")
    assert [odd.kind for odd in document.oddities] == ["too-deep"]
    assert [block.text for block in document.blocks] == ["word"]


def test_raw_html_left_open_does_not_make_the_rest_a_heading() -> None:
    assert blocks("<h2>A\n\nB") == [("heading", "A"), ("paragraph", "B")]


def test_sections() -> None:
    document = read("a\n\n# b\n\nc\n\n### d\n\ne\n\n## f\n\n# g\n", "a.md")
    shown = [
        (s.heading.text if s.heading else "", s.start, s.end, s.tree_end, s.level) for s in document.sections
    ]
    assert shown == [
        ("", 0, 1, 1, 0),
        ("b", 2, 3, 6, 1),
        ("d", 4, 5, 5, 3),
        ("f", 6, 6, 6, 2),
        ("g", 7, 7, 7, 1),
    ]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", "markdown"),
        ("b/A.MD", "markdown"),
        ("a.mdx", "markdown"),
        ("a.htm", "html"),
        ("a.md.txt", "text"),
        ("README", "text"),
        ("c.md/d", "text"),
        ("c\\d.html", "html"),
    ],
)
def test_the_name_tells_the_format(name: str, form: str) -> None:
    document = read("a", name)
    assert (document.format, document.path, document.source) == (form, name, "a")
