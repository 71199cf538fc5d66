"""Frames of sentences about two things: the wrong are flagged by their relation, the right by none."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checks.known import cases

SETS = yaml.safe_load(Path(__file__).with_name("frames.yaml").read_text(encoding="utf-8"))
RELATIONS = ("interaction", "pregnancy", "stopping", "use", "identity", "truth", "lab-direction", "dose")


def fill(frame: str, pair: list[str]) -> str:
    text = frame.format(A=pair[0], B=pair[1])
    return text[0].upper() + text[1:]


@pytest.mark.parametrize(
    ("relation", "text"),
    [
        pytest.param(each["relation"], fill(frame, pair), id=f"{each['title']}: {fill(frame, pair)}")
        for each in SETS
        for frame in each["wrong"]
        for pair in each["pairs"]
    ],
)
def test_the_wrong_is_flagged(relation: str, text: str) -> None:
    assert cases(relation, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(fill(frame, pair), id=f"{each['title']}: {fill(frame, pair)}")
        for each in SETS
        for frame in each["right"]
        for pair in each["pairs"]
    ],
)
def test_the_right_passes(text: str) -> None:
    assert [relation for relation in RELATIONS if cases(relation, text)] == []
