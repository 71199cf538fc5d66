"""What HTML is read as."""

from __future__ import annotations

import pytest

from medlint.read import read

BLOCKS = {
    "<p>a<p>b": [("paragraph", "a"), ("paragraph", "b")],
    "a<div>b</div>c": [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")],
    "<ul><li>a<li>b</ul>": [("item", "a"), ("item", "b")],
    "<dl><dt>a<dd>b</dl>": [("item", "a"), ("item", "b")],
    "<table><caption>a</caption><tr><th>b<td>c</table>": [("caption", "a"), ("header", "b"), ("cell", "c")],
    "<figure><img alt=a><figcaption>b</figcaption></figure>": [("alt", "a"), ("caption", "b")],
    "<h2>a</h2>b<h3>c<p>d": [("heading", "a"), ("paragraph", "b"), ("heading", "c"), ("paragraph", "d")],
    "<pre>a\n b</pre>": [("code", "a\n b")],
    "a<br>b<br><br>c": [("paragraph", "a b"), ("paragraph", "c")],
    "<head><title>a</title><style>b</style></head><script>c</script>d": [("paragraph", "d")],
    "<b>a</b> <i>b</i>\n\t c": [("paragraph", "a b c")],
    "a &lt;b&gt; &copy; &copyc &nosuch; &#8217;": [("paragraph", "a <b> © ©c &nosuch; ’")],
    "a<!-- b -->c": [("paragraph", "ac")],
    "a < b <3 </ c": [("paragraph", "a < b <3 </ c")],
    "<li>a</li>": [("item", "a")],
    "<td>a</td>": [("cell", "a")],
    "<textarea>a</textarea>": [("paragraph", "a")],
    "<p>a <img alt='b'> c": [("paragraph", "a c"), ("alt", "b")],
}


@pytest.mark.parametrize("text", BLOCKS)
def test_blocks(text: str) -> None:
    assert [(block.kind, block.text) for block in read(text, "a.html").blocks] == BLOCKS[text]


def test_cells_have_rows_and_columns() -> None:
    text = "<table><tr><th>a<th colspan=2>b<th>c<tr><td>d<td>e</table><table><tr><td>f</table>"
    cells = [(b.text, b.group, b.row, b.column) for b in read(text, "a.html").blocks]
    assert cells == [
        ("a", 1, 0, 0),
        ("b", 1, 0, 1),
        ("c", 1, 0, 3),
        ("d", 1, 1, 0),
        ("e", 1, 1, 1),
        ("f", 2, 1, 0),
    ]


def test_nested_lists() -> None:
    document = read("<ul><li>a<ul><li>b</ul>c<li>d</ul>", "a.html")
    shown = [(b.kind, b.text, b.level, b.group) for b in document.blocks]
    assert shown == [("item", "a", 1, 1), ("item", "b", 2, 2), ("paragraph", "c", 0, 0), ("item", "d", 1, 1)]


def test_links_anchors_and_no_slugs() -> None:
    document = read("<h1>A b</h1><h2 id=c>D</h2><a href=e?f&amp;copy=1>g<a name=h>i</a>", "a.html")
    assert [anchor.name for anchor in document.anchors] == ["c", "h"]
    assert [(link.target, link.text) for link in document.links] == [("e?f&copy=1", "g")]


def test_meta_elements_are_front_matter() -> None:
    text = '<title>A &amp; b</title><meta name="Author" content="C D"><meta charset=utf-8><p>e'
    document = read(text, "a.html")
    assert document.meta.values == {"author": "C D", "title": "A & b"}
    assert text[slice(*document.meta.spans["author"])] == "C D"
    assert text[slice(*document.meta.spans["title"])] == "A &amp; b"


def test_front_matter_wins_and_a_heading_is_the_title() -> None:
    document = read("---\nauthor: x\n---\n<title>T</title><meta name=author content=y><h1>H</h1>", "a.html")
    assert document.meta.values == {"author": "x"}
    assert document.title == "H"
