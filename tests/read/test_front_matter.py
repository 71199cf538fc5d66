"""Front matter: values, places, and what is wrong with it."""

from __future__ import annotations

import pytest

from medlint.read import read

YAML = '---\ntitle: "A: b"\ndate: 2026-01-02\nok: no\nsources:\n  - title: C\n    url: https://d.org\n---\n\nBody.\n'
TOML = (
    '+++\ntitle = "A: b"\ndate = 2026-01-02\n[[sources]]\ntitle = "C"\nurl = "https://d.org"\n+++\n\nBody.\n'
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize(("text", "quote"), [(YAML, ""), (TOML, '"')])
def test_values_and_their_places(text: str, quote: str, bom: str, end: str) -> None:
    source = bom + text.replace("\n", end)
    document = read(source, "a.md")
    meta = document.meta
    assert meta.values["title"] == "A: b"
    assert meta.values["date"] == "2026-01-02"
    assert meta.values["sources"] == [{"title": "C", "url": "https://d.org"}]
    assert source[slice(*meta.spans["title"])] == '"A: b"'
    assert source[slice(*meta.spans["sources.0.url"])] == f"{quote}https://d.org{quote}"
    assert meta.span is not None
    assert source[meta.span.end :].strip() == "Body."
    assert [block.text for block in document.blocks] == ["Body."]
    assert document.oddities == ()


def test_words_stay_words() -> None:
    assert read(YAML, "a.md").meta.values["ok"] == "no"


BROKEN = {
    "---\na: b\na: c\n---\nBody.": "the key “a” stands twice",
    "---\na: &x b\nc: *x\n---\nBody.": "aliases",
    "+++\na = \n+++\nBody.": "Invalid value",
    "---\na: b\n\nBody.": "closing “---”",
}


@pytest.mark.parametrize("text", BROKEN)
def test_broken_front_matter_is_odd_and_the_body_is_read(text: str) -> None:
    document = read(text, "a.md")
    (odd,) = document.oddities
    assert odd.kind == "front-matter"
    assert BROKEN[text] in odd.detail
    assert document.meta.values == {}
    assert document.blocks[-1].text == "Body."


def test_prose_between_fences_is_no_front_matter() -> None:
    document = read("---\nNever stop it suddenly.\n---\n\nBody.", "a.md")
    assert [block.text for block in document.blocks] == ["Never stop it suddenly.", "Body."]


@pytest.mark.parametrize("text", ["\n---\na: b\n---\n", "a\n---\nb: c\n---\n", "--- \n\nBody"])
def test_no_front_matter(text: str) -> None:
    assert read(text, "a.md").meta.span is None


def test_empty_front_matter() -> None:
    document = read("---\n---\nBody.", "a.md")
    assert document.meta.values == {}
    assert document.meta.span == (0, 8)
    assert [block.text for block in document.blocks] == ["Body."]
