"""Characters as written, as shown and as matched."""

from __future__ import annotations

import pytest

from medlint.read import read

SHOWN = {
    "a\u200bb": "ab",
    "so\xadft": "soft",
    "a \u200b b": "a b",
    "\u200b a\ufeff ": "a",
    "❤\ufe0f \u2060 a": "❤\ufe0f a",
    "cafe\u0301": "café",
    "ﬁne": "fine",
    "a \u00a0 b": "a \u00a0 b",
    "a\u2028b": "a b",
    "👩\u200d⚕\ufe0f": "👩\u200d⚕\ufe0f",
    "\u202eab\u202c": "ab",
}
PLAIN = {
    "don’t “stop”": 'don\'t "stop"',
    "5–10 − 3": "5-10 - 3",
    "stop—now": "stop—now",
    "a\u00a0b": "a b",
    "ｄｏｓｅ": "dose",
    "pаracetamol": "paracetamol",
    "5 μg": "5 µg",
    "β-blocker TNFα": "β-blocker TNFα",
    "мама": "мама",
}
ODD = {
    "a\u200bb": "U+200B ZERO WIDTH SPACE",
    "a\u202eb": "U+202E RIGHT-TO-LEFT OVERRIDE",
    "a\ue000b": "U+E000 PRIVATE-USE CHARACTER",
    "a\x07b": "U+0007 CONTROL CHARACTER",
    "a\u200fb": "U+200F RIGHT-TO-LEFT MARK",
}
LEGITIMATE = ["so\xadft", "👩\u200d⚕\ufe0f", "a\xa0b", "שלום\u200f", "β-blocker", "5 µg", "Привет, мир", "ﬁne", "🏴\U000e0067\U000e0062\U000e007f"]  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("text", SHOWN)
def test_shown(text: str) -> None:
    assert read(text, "a.txt").blocks[0].text == SHOWN[text]


@pytest.mark.parametrize("text", PLAIN)
def test_plain(text: str) -> None:
    assert read(text, "a.txt").blocks[0].plain == PLAIN[text]


@pytest.mark.parametrize("text", ODD)
def test_odd(text: str) -> None:
    (odd,) = read(text, "a.txt").oddities
    assert (odd.kind, odd.detail) == ("hidden-character", ODD[text])


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
@pytest.mark.parametrize("text", LEGITIMATE)
def test_legitimate(text: str, name: str) -> None:
    assert read(text, name).oddities == ()
