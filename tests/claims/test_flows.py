"""What is held on to, washed out or hardly there: a value read off where the substance goes, or how much there is."""

from __future__ import annotations

import pytest

from claims.world import found

UP = [
    "Tavodine makes the kidneys hold on to zorbine.",
    "Tavodine keeps zorbine in.",
    "Tavodine traps zorbine in the body.",
    "Tavodine drives zorbine out of the cells.",
    "On tavodine, zorbine pours into the blood.",
    "On tavodine, zorbine is driven out of muscle cells and floods the bloodstream.",
    "Tavodine floods the body with zorbine.",
    "With tavodine the kidneys cannot get rid of zorbine.",
    "On tavodine, zorbine stays behind.",
    "Tavodine can tip your zorbine over the top of the range.",
    "On tavodine, zorbine starts creeping upwards.",
    "Zorbine is on its way up in people who take tavodine.",
    "On tavodine, zorbine is many times the usual figure.",
    "On tavodine, zorbine may reach risky heights.",
    "Tavodine leaves you with a great deal of zorbine in the blood.",
    "Tavodine can cause lots of zorbine in the blood.",
    "Tavodine has probably loaded you with zorbine.",
]
DOWN = [
    "Farn disease makes the kidneys wash zorbine out.",
    "Farn disease drives zorbine into the cells.",
    "Farn disease robs the body of zorbine.",
    "In Farn disease zorbine is washed out with the urine.",
    "In Farn disease zorbine gets used up.",
    "In Farn disease the kidneys let zorbine go.",
    "In Farn disease zorbine starts creeping downwards.",
    "In Farn disease zorbine is on its way down.",
    "In Farn disease zorbine is only a fraction of the usual.",
    "In Farn disease zorbine may hardly register.",
    "In Farn disease the lab finds hardly any zorbine.",
    "In Farn disease there is next to no zorbine in the blood.",
    "In Farn disease zorbine comes tumbling down.",
    "In Farn disease your zorbine ends up too low.",
    "In Farn disease the body is starved of zorbine.",
    "In Farn disease zorbine tends to be a tenth of what it should be.",
    "The clue to Farn disease is a zorbine that's well under the range.",
]


@pytest.mark.parametrize("text", UP)
def test_more_in_the_blood(text: str) -> None:
    assert len(found(text)) == 1
    assert found(text.replace("Tavodine", "Farn disease").replace("tavodine", "Farn disease")) == []


@pytest.mark.parametrize("text", DOWN)
def test_less_in_the_blood(text: str) -> None:
    assert len(found(text)) == 1
    assert found(text.replace("Farn disease", "Tavodine")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tavodine stops zorbine from leaking into the blood.",
        "Farn disease keeps zorbine from being washed out.",
        "Tavodine lets zorbine out of the bones.",
        "Tavodine holds zorbine back.",
        "Eat plenty of foods with lots of zorbine while you take tavodine.",
        "A dipstick shows plenty of zorbine in someone who takes tavodine.",
        "In Farn disease, eat foods low in zorbine.",
        "Tavodine traps zorbine in the urine.",
        "In Farn disease cutting it out is hard, even where zorbine was measured before.",
        "With Farn disease, doctors do not let zorbine go unchecked.",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


def test_it_is_the_medicine_behind_the_condition_it_is_given_in() -> None:
    text = "Tavodine is a tablet. In Farn disease it brings zorbine {}."
    assert found(text.format("down")) == []
    assert found(text.format("up")) == ["brings zorbine up"]


def test_ruling_out_is_looking_for() -> None:
    text = "If someone is tired soon after starting tavodine, doctors will want to rule out a {} in zorbine."
    assert found(text.format("drop")) == []
    assert found(text.format("rise")) == ["rise in zorbine"]


def test_a_comma_alone_shares_nothing() -> None:
    assert found("In Farn disease: low plexate, zorbine: all sorts.") == []


def test_body_parts_have_no_level() -> None:
    assert found("Quelimab keeps zorbine in the bones, and levels in the blood can end up too low.") == []
    assert found("Quelimab stops zorbine leaving the bones, so the level in the blood may fall.") == []
