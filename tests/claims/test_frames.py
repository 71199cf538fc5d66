"""Frames of sentences filled in with an invented medicine or condition: the true pass, the reversed are flagged."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claims.world import found

FRAMES = yaml.safe_load(Path(__file__).with_name("frames.yaml").read_text(encoding="utf-8"))
UP = {
    "high": "high", "raises": "raises", "raise": "raise", "raising": "raising", "raised": "raised", "rises": "rises",
    "rise": "rise", "rising": "rising", "a_rise": "rise", "up": "up", "higher": "higher", "too_high": "too high",
    "too_much": "too much", "increased": "increased",
}  # fmt: skip
DOWN = {
    "high": "low", "raises": "lowers", "raise": "lower", "raising": "lowering", "raised": "lowered", "rises": "falls",
    "rise": "fall", "rising": "falling", "a_rise": "fall", "up": "down", "higher": "lower", "too_high": "too low",
    "too_much": "too little", "increased": "decreased",
}  # fmt: skip
ABOUT = {
    "medicine": [("tavodine", "zorbine", DOWN), ("quelimab", "morrin cell count", UP)],
    "condition": [("Farn disease", "zorbine", UP), ("lurgosis", "morrin cell count", DOWN)],
}
CASES = [
    pytest.param(frame, name, value, way, id=f"{name}: {frame}")
    for kind, frames in FRAMES.items()
    for frame in frames
    for name, value, way in ABOUT[kind]
]


def fill(frame: str, name: str, value: str, way: dict[str, str]) -> str:
    other = UP if way is DOWN else DOWN
    instead = {
        "lowers_instead": other["raises"],
        "lower_instead": other["raise"],
        "lowering_instead": other["raising"],
        "low_instead": other["high"],
    }
    text = frame.format(name=name, value=value, High=way["high"].capitalize(), **instead, **way)
    return text[0].upper() + text[1:]


@pytest.mark.parametrize(("frame", "name", "value", "way"), CASES)
def test_the_true_passes(frame: str, name: str, value: str, way: dict[str, str]) -> None:
    assert not found(fill(frame, name, value, way))


@pytest.mark.parametrize(("frame", "name", "value", "way"), CASES)
def test_the_reversed_is_flagged(frame: str, name: str, value: str, way: dict[str, str]) -> None:
    assert found(fill(frame, name, value, UP if way is DOWN else DOWN))
