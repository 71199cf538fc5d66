"""Forty short drafts of all seven types with faults planted in them, and how many of these are found.

Who wrote the drafts and listed the faults had seen the names of the rules, but not what they look for. The half
“work” was used to mend rules; the half “held” was not. What is not found is marked “missed”, and a test fails when
it is found after all.
"""

from __future__ import annotations

from collections import Counter

import pytest

from drafts.scored import GROUPS, HERE, planted, score

LEAST = {"work": 0.9, "held": 0.9}
TYPES = {"medicine", "condition", "test", "procedure", "hub", "comparison", "news"}


def types(half: str) -> Counter[str]:
    """How many drafts of each type a half has."""
    texts = [(HERE / half / name).read_text(encoding="utf-8") for name in planted(half)]
    return Counter(text.split("\ntype: ")[1].split("\n")[0] for text in texts)


@pytest.mark.parametrize("half", LEAST)
def test_what_is_planted_is_found(half, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(HERE)
    scored = list(score(half, tmp_path / "report.json"))
    missed = [(each.draft, each.fault) for each in scored if not each.found]
    assert missed == [(each.draft, each.fault) for each in scored if "missed" in each.fault]
    assert 1 - len(missed) / len(scored) >= LEAST[half]


def test_there_are_forty_of_all_types() -> None:
    both = types("work"), types("held")
    assert sum(map(len, map(planted, LEAST))) == 40
    assert set(both[0] + both[1]) == TYPES
    assert min((both[0] + both[1]).values()) >= 3


@pytest.mark.parametrize("half", LEAST)
def test_each_fault_is_in_its_draft(half) -> None:
    for name, faults in planted(half).items():
        text = (HERE / half / name).read_text(encoding="utf-8")
        assert len(faults) >= 5
        for fault in faults:
            assert fault["family"] in GROUPS
            assert "lacks" in fault or fault["at"] in text
