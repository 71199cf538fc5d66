"""The flips of our own benchmark: what is turned round, and that each flip said to stay true is there."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
ARTICLE = """---
title: Azathioprine
---

# Azathioprine

{text}

## Sources

- Azathioprine can raise liver enzymes.
"""


@pytest.fixture(scope="module")
def flips() -> ModuleType:
    spec = importlib.util.spec_from_file_location("flips_of_articles", ROOT / "benchmarks/mutate/flips.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Azathioprine can raise liver enzymes.", ["raise → lower", "Azathioprine → Azithromycin"]),
        ("It can lower blood cells.", ["lower → raise"]),
        ("A lower level is a sign.", ["lower → higher"]),
        ("The risk is high.", []),
        ("Take 50 mg twice a day.", ["mg → g", "mg → micrograms", "a day → a week"]),
        ("Tests are done once a week.", []),
        ("Do not stop it. Ask before you stop.", ["Do not → You can", "before → after"]),
        ("Read [this](azathioprine.md).", []),
    ],
)
def test_what_can_be_turned_round_is(flips: ModuleType, text: str, names: list[str]) -> None:
    assert [each.name for each in flips.flips(ARTICLE.format(text=text))] == names


def test_a_flip_changes_its_words_and_no_others(flips: ModuleType) -> None:
    whole = ARTICLE.format(text="It helps. Ask before you stop.")
    (flip,) = flips.flips(whole)
    assert flip.put_into(whole) == whole.replace("before", "after")
    assert (flip.line, flip.sentence) == (7, "Ask before you stop.")


def test_each_flip_that_stays_true_is_there(flips: ModuleType) -> None:
    listed = yaml.safe_load((ROOT / "benchmarks/mutate/true.yaml").read_text(encoding="utf-8"))
    made = {
        path.relative_to(ROOT / "content").as_posix(): list(flips.flips(path.read_text(encoding="utf-8")))
        for path in (ROOT / "content").rglob("*.md")
    }
    unused = [
        (article, sentence, name)
        for entry in listed
        for article, sentence, name in entry["flips"]
        if not any(each.name == name and each.sentence.startswith(sentence) for each in made[article])
    ]
    assert not unused
