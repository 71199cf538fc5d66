"""What ``medlint rules lint`` and ``new`` and ``docs`` say of rules, good and bad."""

from __future__ import annotations

import pytest

from medlint.problem import Invalid
from medlint.rules.docs import pages
from medlint.rules.lint import lint
from medlint.rules.load import load_rule, load_rules
from medlint.rules.new import draft, write_draft

RULE = """\
title: Words that frighten
severity: warning
check: {kind: phrase, phrases: [time bomb]}
message: "“{said}” frightens."
why: A frightened reader stops reading.
help: Say how likely it is.
sources: [{title: Our house style, basis: house}]
examples:
  should_flag:
    - {text: "It is a time bomb.", at: time bomb}
    - {text: "A time bomb ticks.", at: time bomb}
  should_pass:
    - {text: "It takes time.", near_miss: true}
    - A bomb.
"""


@pytest.fixture
def rule(tmp_path):
    def save(text: str, name: str = "tone/scare"):
        path = tmp_path / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return load_rule(path)

    return save


def test_a_good_rule_is_left_alone(rule) -> None:
    assert lint([rule(RULE)]) == []


@pytest.mark.parametrize(
    ("old", "new", "key", "told"),
    [
        ("{kind: phrase, phrases: [time bomb]}", "{kind: pattern, pattern: '(a+)+$', literals: [a]}",
         "check.pattern", "runs away"),
        ("“{said}” frightens.", "“{said}” " + "very " * 20 + "frightens.", "message", "first sentence has"),
        ("at: time bomb}\n    - {text: \"A", "at: time bombs}\n    - {text: \"A",
         "examples.should_flag.0.at", "does not stand in the text"),
        ("- A bomb.", "- It is a time bomb.", "examples.should_pass.1", "to be flagged as well"),
        ("basis: house", "basis: read", "sources.0", "has a url and read_on"),
        ("sources: [{title: Our house style, basis: house}]\n", "", "sources", "say where this comes from"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_named_with_its_key(rule, old, new, key, told) -> None:
    assert old in RULE
    (problem,) = lint([rule(RULE.replace(old, new))])
    assert problem.key == key
    assert told in problem.message


def test_a_phrase_that_two_rules_flag(rule) -> None:
    first, second = rule(RULE), rule(RULE, "tone/terror")
    (problem,) = lint([first, second])
    assert problem.file.endswith("terror.yaml")
    assert "tone/scare flags “time bomb” already" in problem.message


def test_a_draft_loads_and_lint_says_it_is_a_draft(tmp_path) -> None:
    about, _ = write_draft(tmp_path / "house", "tone/scare-words")
    assert about.name == "pack.yaml"
    (file,) = load_rules(tmp_path / "house")
    assert file.id == "tone/scare-words"
    assert [problem.message for problem in lint([file])] == ["still has the words of the draft"]
    with pytest.raises(Invalid, match="is there already"):
        write_draft(tmp_path / "house", "tone/scare-words")


@pytest.mark.parametrize(
    "name", ["tone", "Tone/x", "tone/no-fear", "a/b/c", "tone/five-words-are-too-many", "../x/y"]
)
def test_a_draft_needs_a_good_id(name: str) -> None:
    with pytest.raises(ValueError, match="id"):
        draft(name)


def test_a_page_says_all_of_a_rule(rule) -> None:
    made = pages([rule(RULE)])
    page = made["tone/scare.md"]
    for part in (
        "Words that frighten",
        "`tone/scare`",
        "A frightened reader",
        "Say how likely",
        "→ time bomb",
    ):
        assert part in page
    assert "[`tone/scare`](tone/scare.md)" in made["index.md"]
