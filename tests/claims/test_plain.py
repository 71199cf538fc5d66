"""What a plain sentence goes with where nothing in it ties, and what it is compared with or meant for."""

from __future__ import annotations

import pytest

from claims.world import found

# text with a word for what is true and one for what is not
PAIRS = [
    ("Tavodine is poured over the bren twice a day, and the zorbine goes {} as a result.", "down", "up"),
    ("Tavodine holds the bren back, so zorbine {} over several weeks.", "falls", "rises"),
    ("The bren is slowed by tavodine and zorbine can {} too far.", "fall", "rise"),
    ("Zorbine feeds the bren, so when it is {} people tire of Farn disease.", "high", "low"),
    ("Tavodine, just like quelimab, {} zorbine.", "lowers", "raises"),
    ("Tavodine, unlike quelimab, {} zorbine.", "lowers", "raises"),
    ("A headache on tavodine may point to a {} in zorbine.", "fall", "rise"),
    ("Tiredness on tavodine can stem from zorbine that is too {}.", "low", "high"),
    ("Blood tests are needed with tavodine because it can drive the number of zorbine {}.", "down", "up"),
    ("Tavodine suits people whose zorbine is {}.", "high", "low"),
    ("Tavodine is prescribed for people with a {} zorbine.", "high", "low"),
    ("People with {} zorbine can take tavodine.", "high", "low"),
    ("A zorbine that is too {} often turns out to be tavodine.", "low", "high"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "turned"), PAIRS)
def test_a_plain_sentence(text: str, true: str, turned: str) -> None:
    assert found(text.format(true)) == []
    assert len(found(text.format(turned))) == 1


def test_a_phrase_acts_on_a_value_that_has_a_direction() -> None:
    assert found("Tavodine takes the edge off a high zorbine.") == []
    assert found("Farn disease takes the edge off a high zorbine.") == ["takes the edge off a high zorbine"]


@pytest.mark.parametrize(
    "text",
    [
        "Tavodine is stopped, and zorbine goes up.",
        "Come off tavodine and zorbine will rise.",
        "Tavodine can cause a rebound, and zorbine rises.",
        "Tavodine is started as zorbine rises.",
        "Tavodine is given up and zorbine rises.",
        "Tavodine was replaced by quelimab, and zorbine rose.",
        "She takes tavodine, yet zorbine rose after a fall.",
        "As tavodine is tapered, zorbine goes up.",
        "Tavodine is not suitable for people whose zorbine is low.",
        "Use tavodine with care in people with low zorbine.",
        "A high zorbine is the usual reason for taking tavodine.",
        "After quelimab, tavodine brings zorbine down.",
        "Tavodine is a tablet. The medicine that lowers pressure can lower zorbine a touch.",
        "A raised zorbine does not prove Farn disease, because lurgosis and even plexate can push it up.",
        "Taking zorbine off regularly brings zorbine down in Farn disease.",
        "If zorbine is washed in by another tablet and is high, tavodine may be added.",
        "Zorbine is low. People feel tired with it in Farn disease when it is high.",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Too little zorbine is a well-known complication.", 0),
        ("Too much zorbine is a well-known complication.", 1),
        ("High zorbine is a side effect.", 1),
        ("A high zorbine is a risk factor for lurgosis.", 0),
        ("A high zorbine is a common complication of sunburn.", 0),
    ],
)
def test_what_is_called_a_complication_is_that_of_the_title(text: str, flagged: int) -> None:
    assert len(found(f"Here is what to know. {text}", title="Tavodine")) == flagged


def test_a_table_under_a_medicine() -> None:
    table = "| Tavodine and… | Effect |\n|---|---|\n| Zorbine | goes {} |"
    assert found(table.format("down")) == []
    assert found(table.format("up")) == ["goes up"]


def test_a_table_of_the_changes_that_the_title_brings() -> None:
    table = "| Test | Possible change |\n|---|---|\n| Zorbine | {} |"
    assert found(table.format("falls"), title="Tavodine") == []
    assert found(table.format("rises"), title="Tavodine") == ["rises"]
    assert found(table.format("rises")) == []
