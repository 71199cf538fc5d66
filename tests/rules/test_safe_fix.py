"""``safe_fix`` is for rules that have a fix and do not speak of medicine."""

from __future__ import annotations

import pytest

from medlint.problem import Invalid
from medlint.rules.load import load_rule

TEXT = """\
title: A title
severity: warning
safe_fix: true
check: {check}
message: "“{{said}}” is wrong."
why: It harms.
help: Write something else.
sources: [{{title: House rule, basis: house}}]
examples:
  should_flag:
    - {{text: "Utilise it.", at: Utilise}}
    - {{text: "Do utilise it.", at: utilise}}
  should_pass:
    - {{text: "Use it.", near_miss: true}}
    - "Take it."
"""
SWAP = "{kind: swap, swaps: {utilise: use}}"


def load(folder, group: str, check: str):
    path = folder / group / "long-word.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT.format(check=check), encoding="utf-8")
    return load_rule(path)


@pytest.mark.parametrize(
    "check", [SWAP, "{kind: pattern, pattern: utilise, literals: [utilise], replace: use}"]
)
def test_a_rule_with_a_fix_may_call_it_safe(tmp_path, check) -> None:
    assert load(tmp_path, "plain", check).rule.safe_fix


@pytest.mark.parametrize("group", ["fact", "safety", "dose"])
def test_never_where_rules_speak_of_medicine(tmp_path, group) -> None:
    with pytest.raises(Invalid, match="is ever safe"):
        load(tmp_path, group, SWAP)


@pytest.mark.parametrize(
    "check",
    [
        "{kind: swap, swaps: {utilise: use}, fix: false}",
        "{kind: pattern, pattern: utilise, literals: [utilise]}",
        "{kind: phrase, phrases: [utilise]}",
        "{kind: repeat, of: phrase, phrases: [utilise]}",
        "{kind: spelling}",
    ],
)
def test_never_without_a_fix_that_could_be_safe(tmp_path, check) -> None:
    with pytest.raises(Invalid, match="offers no fix"):
        load(tmp_path, "plain", check)
