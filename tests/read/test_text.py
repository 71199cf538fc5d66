"""What plain text is read as."""

from __future__ import annotations

import pytest

from medlint.read import read

LONG = "This is a long line that stands for a paragraph of its own, as many editors write them, and it goes on and on."
BLOCKS = {
    "A title\n\nIt helps.": [("heading", 1, "A title"), ("paragraph", 0, "It helps.")],
    "It helps.\nIt harms.": [("paragraph", 0, "It helps."), ("paragraph", 0, "It harms.")],
    f"T\n{LONG}\n{LONG}": [("paragraph", 0, "T"), ("paragraph", 0, LONG), ("paragraph", 0, LONG)],
    "Title\n\nSide effects\nYou may feel sick in the morning.": [
        ("heading", 1, "Title"), ("heading", 2, "Side effects"), ("paragraph", 0, "You may feel sick in the morning."),
    ],
    "It helps:\n- one\n- two\n  and more\n  - three\nEnd.": [
        ("paragraph", 0, "It helps:"), ("item", 1, "one"), ("item", 1, "two and more"), ("item", 2, "three"),
        ("paragraph", 0, "End."),
    ],
    "Azathioprine is a medicine that calms the immune\nsystem. It is used for bowel disease, arthritis\nand lupus.": [
        ("paragraph", 0, "Azathioprine is a medicine that calms the immune system. It is used for bowel disease, "
         "arthritis and lupus."),
    ],
    "Title\n=====\n\n*a* &amp; <b>": [("heading", 1, "Title"), ("paragraph", 0, "*a* &amp; <b>")],
    "It helps.\n\n-\n\n4 Dec": [("paragraph", 0, "It helps."), ("paragraph", 0, "-"), ("paragraph", 0, "4 Dec")],
    "": [],
    " \n\n": [],
}  # fmt: skip


@pytest.mark.parametrize("text", BLOCKS)
def test_blocks(text: str) -> None:
    assert [(block.kind, block.level, block.text) for block in read(text, "a.txt").blocks] == BLOCKS[text]


def test_text_has_no_markup() -> None:
    document = read("# A <!-- b --> [c](d)\n", "a.txt")
    assert (document.links, document.comments, document.anchors, document.oddities) == ((), (), (), ())


def test_front_matter_of_text() -> None:
    document = read("---\ntitle: A\n---\nIt helps.", "a.txt")
    assert document.title == "A"
    assert [block.text for block in document.blocks] == ["It helps."]
