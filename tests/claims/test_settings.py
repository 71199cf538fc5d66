"""What is known of a sentence before it is judged."""

from __future__ import annotations

import pytest

from claims.world import world
from medlint.claims.context import settings_of
from medlint.claims.pronouns import resolved
from medlint.read import read

KNOWLEDGE = world()

TEXT = """\
# Tavodine

Tavodine lowers zorbine; it can also raise PLX, but 3 mmol/L is usual; the tablets help.

## Zorbine

- Low level in Farn disease:
- It is a myth that the level falls.
"""


def test_words_and_kinds_are_those_of_the_items() -> None:
    settings = settings_of(read(TEXT, "a.md"), KNOWLEDGE)
    assert len(settings) >= 6
    for setting in settings:
        assert setting.words == {item.form for item in setting.items}
        assert setting.kinds == {item.kind for item in setting.items}


def test_a_pronoun_changes_no_word() -> None:
    found = resolved(read(TEXT, "a.md"), KNOWLEDGE)
    assert any(items != list(setting.items) for setting, items in found)
    for setting, items in found:
        assert [item.form for item in items] == [item.form for item in setting.items]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One two three; four five six seven.", 2),
        ("One; two three four five six.", 1),
        (" ".join(["word"] * 250), 3),
    ],
)
def test_a_sentence_is_parted_where_it_is_long_enough(text: str, parts: int) -> None:
    assert len(settings_of(read(f"{text}\n", "a.md"), KNOWLEDGE)) == parts
