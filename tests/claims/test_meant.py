"""What a medicine is given for is not what it does: tables, lists and questions on use against those on effects.

In the invented world tavodine lowers zorbine.
"""

from __future__ import annotations

import pytest

from claims.world import found


@pytest.mark.parametrize("header", ["Used for", "What it treats", "Problem", "For", "Why it is given"])
def test_a_table_of_uses_names_what_a_medicine_mends(header: str) -> None:
    table = f"# What we give\n\n| Medicine | {header} |\n|---|---|\n| Tavodine | {{}} zorbine |\n"
    assert found(table.format("high")) == []
    assert found(table.format("low")) == ["low zorbine"]


@pytest.mark.parametrize("header", ["Effect on blood tests", "Side effect", "What happens"])
def test_a_table_of_effects_names_what_it_does(header: str) -> None:
    table = f"# What we give\n\n| Medicine | {header} |\n|---|---|\n| Tavodine | {{}} zorbine |\n"
    assert found(table.format("low")) == []
    assert found(table.format("high")) == ["high zorbine"]


def test_an_act_under_uses_is_still_an_effect() -> None:
    table = "# What we give\n\n| Medicine | What it is for |\n|---|---|\n| Tavodine | {} zorbine |\n"
    assert found(table.format("lowering")) == []
    assert found(table.format("raising")) == ["raising zorbine"]


@pytest.mark.parametrize(
    "text",
    [
        "# Tavodine\n\nIt is used for:\n\n- high zorbine\n- feeling faint\n",
        "# Tavodine\n\n**What is tavodine for?** High zorbine.\n",
        "# Our medicines\n\n- Tavodine injection – high zorbine\n- Tavodine: high zorbine\n",
        "# Tavodine\n\n## Tavodine for having high zorbine\n\nIt works within days.\n",
    ],
)
def test_lists_headings_and_questions_on_use_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_list_of_effects_is_held_against_the_facts() -> None:
    text = "# Tavodine\n\nIt can cause:\n\n- {} zorbine\n"
    assert found(text.format("low")) == []
    assert found(text.format("high")) == ["high zorbine"]
