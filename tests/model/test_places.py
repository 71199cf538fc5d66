"""Texts sought in all sentences of an article at once are found where each sentence alone has them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from medlint.read import read

PIECES = st.sampled_from(
    ["a ", "b. ", "İ ", "ß ", "\n\n", "- ", "# ", "`a b` ", "ab", ". C ", "A", "\n\n```\na b\n```\n\n"]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    pieces=st.lists(PIECES, max_size=30),
    texts=st.lists(st.text("ab. cßi", min_size=1, max_size=3), min_size=1, max_size=3),
)
def test_as_each_sentence_says(pieces, texts) -> None:
    document = read("".join(pieces), "a.md")
    wanted = [
        (id(s.block), s.start)
        for s in document.sentences
        if s.block.kind != "code" and any(text in s.plain.lower() for text in texts)
    ]
    assert [(id(s.block), s.start) for s in document.having(texts)] == wanted


def test_marks_are_found_by_what_they_touch() -> None:
    block = read("one **two *three* four** `five` six\n", "a.md").blocks[0]
    at = {word: (block.text.index(word), block.text.index(word) + len(word)) for word in block.text.split()}
    assert [word for word in at if block.marked("strong", *at[word])] == ["two", "three", "four"]
    assert [word for word in at if block.marked("emphasis", *at[word])] == ["three"]
    assert [word for word in at if block.marked("code", *at[word])] == ["five"]
    assert not block.marked("link", 0, len(block.text))
    start = at["two"][0]
    assert not block.marked("strong", start - 1, start)
