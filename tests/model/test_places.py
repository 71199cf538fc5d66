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


WORDS = [
    "no need to",
    "need",
    "heart attack",
    "art",
    "eart att",
    "mg ",
    " mg",
    "it's",
    "don't wo",
    "worry",
    "x",
    "a b",
]
PROSE = st.sampled_from(
    ["No ", "need ", "to ", "heart", " ", "attack ", "part ", "5 mg ", "mg, ", "It’s ", "don’t ", "worry. ",
     "\u0130", "well-heart attack-like ", "a_b ", "x", "\n\n", "www.heart.org ", "A "]
)  # fmt: skip


@settings(max_examples=300, deadline=None, derandomize=True)
@given(
    pieces=st.lists(PROSE, max_size=20),
    groups=st.lists(st.lists(st.sampled_from(WORDS), min_size=1), max_size=3),
)
def test_what_occurs_and_where(pieces, groups) -> None:
    document = read("".join(pieces), "a.md")
    assert {text: document.texts[text] for text in WORDS} == {
        text: text in document.lowered for text in WORDS
    }
    wanted = [
        (id(s.block), s.start)
        for s in document.sentences
        if s.block.kind != "code"
        and all(any(text in s.plain.lower() for text in group) for group in [WORDS[:1], *groups])
    ]
    assert [(id(s.block), s.start) for s in document.having(WORDS[:1], *groups)] == wanted


def test_marks_are_found_by_what_they_touch() -> None:
    block = read("one **two *three* four** `five` six\n", "a.md").blocks[0]
    at = {word: (block.text.index(word), block.text.index(word) + len(word)) for word in block.text.split()}
    assert [word for word in at if block.marked("strong", *at[word])] == ["two", "three", "four"]
    assert [word for word in at if block.marked("emphasis", *at[word])] == ["three"]
    assert [word for word in at if block.marked("code", *at[word])] == ["five"]
    assert not block.marked("link", 0, len(block.text))
    start = at["two"][0]
    assert not block.marked("strong", start - 1, start)
