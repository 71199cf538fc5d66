"""Ways of saying that a value moves: each with a true sentence that must pass and its reversal at exact words."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from claims.world import found

# form, true, reversed, words underlined in the reversed one
PAIRS = [
    ("attributive", "High zorbine is a sign of Farn disease.", "Low zorbine is a sign of Farn disease.", "Low zorbine"),
    ("level of", "A low level of plexate points to Farn disease.", "A high level of plexate points to Farn disease.",
     "high level of plexate"),
    ("too little", "Farn disease means too little plexate in the blood.", "Farn disease means too much plexate in the blood.",
     "too much plexate"),
    ("predicative", "In Farn disease the zorbine is often very high.", "In Farn disease the zorbine is often very low.",
     "zorbine is often very low"),
    ("comes back", "If your zorbine comes back high, it may be Farn disease.", "If your zorbine comes back low, it may be Farn disease.",
     "zorbine comes back low"),
    ("verb", "In lurgosis, morrin cells fall.", "In lurgosis, morrin cells rise.", "morrin cells rise"),
    ("particle", "In lurgosis morrin cells go down steadily.", "In lurgosis morrin cells go up steadily.", "morrin cells go up"),
    ("noun", "Lurgosis causes a fall in morrin cells.", "Lurgosis causes a rise in morrin cells.", "rise in morrin cells"),
    ("lack of", "Lurgosis shows itself by a lack of morrin cells.", "Lurgosis shows itself by an excess of morrin cells.",
     "excess of morrin cells"),
    ("term", "Farn disease can cause hyperzorbinaemia.", "Farn disease can cause hypozorbinaemia.", "hypozorbinaemia"),
    ("transitive", "Tavodine lowers zorbine.", "Tavodine raises zorbine.", "raises zorbine"),
    ("phrasal", "Tavodine brings your zorbine down.", "Tavodine pushes your zorbine up.", "pushes your zorbine up"),
    ("phrasal together", "Tavodine brings down zorbine.", "Tavodine pushes up zorbine.", "pushes up zorbine"),
    ("causative", "Quelimab makes the morrin cell count rise.", "Quelimab makes the morrin cell count fall.",
     "makes the morrin cell count fall"),
    ("passive", "Zorbine is lowered by tavodine.", "Zorbine is raised by tavodine.", "Zorbine is raised"),
    ("on the medicine", "Zorbine falls on tavodine.", "Zorbine rises on tavodine.", "Zorbine rises"),
    ("relative", "Farn disease, which raises zorbine, is rare.", "Farn disease, which lowers zorbine, is rare.", "lowers zorbine"),
    ("bracket", "A high zorbine (hyperzorbinaemia) makes people thirsty.", "A high zorbine (hypozorbinaemia) makes people thirsty.",
     "high zorbine"),
    ("range", "In Farn disease zorbine is above the normal range.", "In Farn disease zorbine is below the normal range.",
     "zorbine is below the normal"),
    ("two conjuncts", "In Farn disease zorbine rises and plexate falls.", "In Farn disease zorbine rises and plexate climbs.",
     "plexate climbs"),
    ("shared verb", "Tavodine can raise PLX and plexate.", "Tavodine can lower PLX.", "lower PLX"),
    ("own words", "Tavodine slows your dral rate.", "Tavodine quickens your dral rate.", "quickens your dral rate"),
    ("family", "Vodines lower zorbine.", "Vodines raise zorbine.", "raise zorbine"),
    ("brand", "Tavox lowers zorbine.", "Tavox raises zorbine.", "raises zorbine"),
    ("wider condition", "Brenic failure raises zorbine.", "Brenic failure lowers zorbine.", "lowers zorbine"),
    ("treatment", "Tavodine is given to bring down a high zorbine.", "Tavodine is given to bring up a low zorbine.",
     "bring up a low zorbine"),
    ("stopping", "When you stop tavodine, zorbine rises.", "When you stop tavodine, zorbine falls.", "zorbine falls"),
    ("double negation", "It is not unusual for zorbine to fall on tavodine.", "It is not unusual for zorbine to rise on tavodine.",
     "zorbine to rise"),
    ("denial", "Tavodine does not raise zorbine.", "Tavodine does not lower zorbine.", "lower zorbine"),
    ("list", "Side effects of tavodine include:\n\n- thirst\n- low zorbine", "Side effects of tavodine include:\n\n- thirst\n- high zorbine",
     "high zorbine"),
    ("table", "| Medicine | Look out for |\n|---|---|\n| Tavodine | Low zorbine |", "| Medicine | Look out for |\n|---|---|\n| Tavodine | High zorbine |",
     "High zorbine"),
    ("pronoun", "Tavodine is a tablet. It lowers zorbine.", "Tavodine is a tablet. It raises zorbine.", "raises zorbine"),
    ("number", "A zorbine of 9 mmol/L suggests Farn disease.", "A zorbine of 1 mmol/L suggests Farn disease.", "zorbine of 1 mmol/L"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("true", "turned", "at"), [pair[1:] for pair in PAIRS], ids=[pair[0] for pair in PAIRS]
)
def test_a_form(true: str, turned: str, at: str) -> None:
    assert found(true) == []
    assert found(turned) == [at]


@pytest.mark.parametrize(
    "text",
    [
        "Low zorbine is not a sign of Farn disease.",
        "There is no evidence that low zorbine causes Farn disease.",
        "Does a low zorbine mean Farn disease?",
        "**Myth:** A low zorbine means Farn disease.",
        "Zorbine is raised, not lowered, in Farn disease.",
        "In Farn disease zorbine is high rather than low.",
        "Tell the clinic if you have Farn disease, low zorbine or lurgosis.",
        "Low zorbine and Farn disease are two different things.",
        "If your zorbine is low, your dose of tavodine may be cut.",
        "Quelimab can raise zorbine.",
        "Quelimab can lower zorbine.",
        "Tavodine is stopped if zorbine gets too low.",
        "Doctors treat Farn disease by bringing zorbine down.",
        "To lower zorbine, people with Farn disease take tavodine.",
        "A diet low in plexate is often advised, but not in Farn disease.",
        "Unlike Farn disease, lurgosis leaves zorbine low.",
        "Morrin cells rise at first and then fall in lurgosis.",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_subject_of_the_article_is_who_it_is() -> None:
    assert found("It lowers zorbine.", title="Tavodine") == []
    assert found("It raises zorbine.", title="Tavodine") == ["raises zorbine"]


def test_one_finding_for_the_reversed_half_of_a_sentence() -> None:
    text = "Low morrin cells are a sign of lurgosis, and low zorbine is a sign of Farn disease."
    assert found(text) == ["low zorbine"]
