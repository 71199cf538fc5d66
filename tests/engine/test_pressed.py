"""How much is held of a large site changes nothing of what is said about it (R10)."""

from __future__ import annotations

import json

import pytest

from medlint.engine import look, run
from medlint.engine.pressed import Texts, fold, press, text_of
from medlint.engine.shared import Shared
from medlint.model import Hit, Source, Span


@pytest.mark.parametrize("text", ["", "a", "Naïve α → 😀\r\n" * 50, "x" * 100_000])
def test_a_text_comes_back_as_it_was(text) -> None:
    kept = press(text)
    assert isinstance(kept, bytes)
    assert text_of(kept) == text_of(fold(text)) == text_of(text) == text
    assert dict(Texts({"a.md": kept, "b.md": text})) == {"a.md": text, "b.md": text}


def test_hits_share_what_they_have_in_common() -> None:
    shared = Shared()
    made = []
    for said in ("one", "two"):
        slots = json.loads(f'{{"said": "{said}", "limit": "120"}}')
        source = Source("".join(["A ", "book"]), basis="read")
        made.append(shared.hit(Hit(Span(0, 1), slots, sources=(source,))))
    one, two = made
    assert (one.slots, two.slots) == ({"said": "one", "limit": "120"}, {"said": "two", "limit": "120"})
    assert one.sources is two.sources
    assert one.slots["limit"] is two.slots["limit"]
    assert [id(name) for name in one.slots] == [id(name) for name in two.slots]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("cache", [False, True])
def test_a_large_site_is_told_the_same(check, write, monkeypatch, jobs, cache) -> None:
    for number in range(6):
        write(
            f"p/{number}.md",
            f"# Page {number}\n\nIt is bad – or worse 😀. See [next]({number + 1}.md).\n\n" * 250,
        )
    few = check(".", jobs=jobs)
    monkeypatch.setattr(run, "_MANY", 0)
    pressed = []
    monkeypatch.setattr(look, "press", lambda text: pressed.append(text) or press(text))
    assert check(".", jobs=jobs, cache=cache) == few
    assert check(".", jobs=jobs, cache=cache) == few
    assert bool(pressed) == (jobs == 1)
