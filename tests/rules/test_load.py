"""Anything dropped from a rule, renamed in it or of the wrong kind is named with file, line and key."""

from __future__ import annotations

import copy
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from medlint import resources
from medlint.checks import load_kind
from medlint.problem import Invalid
from medlint.rules.load import load_rule, load_rules, rule_paths
from rules.packs import RULE, write

NEEDED = {
    "title",
    "severity",
    "check",
    "message",
    "why",
    "help",
    "examples",
    "should_flag",
    "should_pass",
    "text",
    "at",
}


def _one_rule_of_each_kind() -> dict[str, dict[str, Any]]:
    chosen: dict[str, dict[str, Any]] = {}
    for path in rule_paths(resources.core_pack()):
        try:
            data = load_rule(path).loaded.value
        except Invalid:  # told by the tests of the examples
            continue
        kind = data["check"]["kind"]
        if kind not in chosen or len(str(data)) < len(str(chosen[kind])):
            chosen[kind] = data
    return chosen


RULES = _one_rule_of_each_kind()


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every key whose name is fixed; keys of open mappings are left out."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = []
    for key, item in items:
        here = (*path, key)
        open_mapping = {"files", "replies"} & {*path} or (path[:1] == ("check",) and len(path) > 1)
        if isinstance(key, str) and not open_mapping:
            found.append(here)
        found += _places(item, here)
    return found


CASES = [(kind, place) for kind, data in RULES.items() for place in _places(data)]
IDS = [f"{kind}:{'.'.join(map(str, place))}" for kind, place in CASES]


def _without(data: Any, place: tuple[Any, ...], instead: str = "") -> Any:
    changed = copy.deepcopy(data)
    inner = changed
    for key in place[:-1]:
        inner = inner[key]
    value = inner.pop(place[-1])
    if instead:
        inner[instead] = value
    return changed


def _load(tmp_path: Path, data: Any) -> tuple[str, Path]:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=False, width=10_000)
    return text, write(tmp_path, "group/fault.yaml", text)


@pytest.mark.parametrize(("kind", "place"), CASES, ids=IDS)
def test_a_renamed_key_is_named_with_its_line_and_the_right_word(tmp_path, kind, place) -> None:
    wrong = f"{place[-1]}x"
    text, path = _load(tmp_path, _without(RULES[kind], place, wrong))
    with pytest.raises(Invalid) as caught:
        load_rule(path)
    if place == ("check", "kind"):
        assert "the key “kind” is missing" in str(caught.value)
        return
    problem = next(p for p in caught.value.problems if p.key == ".".join(map(str, (*place[:-1], wrong))))
    assert problem.file == str(path)
    assert f"{wrong}:" in text.splitlines()[problem.line - 1]
    assert f"did you mean “{place[-1]}”?" in problem.message


def _is_needed(kind: str, place: tuple[Any, ...]) -> bool:
    if place[0] == "check" and len(place) == 2:
        wanted = {f.name for f in fields(load_kind(kind).params) if f.default is f.default_factory is MISSING}
        return place[1] in wanted | {"kind"}
    if place[0] == "sources":
        return place[-1] == "title"
    return place[-1] in NEEDED or (place[0] in ("message", "help") and len(place) == 2)


@pytest.mark.parametrize(("kind", "place"), CASES, ids=IDS)
def test_a_dropped_key_is_missed_when_it_is_needed(tmp_path, kind, place) -> None:
    _, path = _load(tmp_path, _without(RULES[kind], place))
    if _is_needed(kind, place):
        with pytest.raises(Invalid) as caught:
            load_rule(path)
        assert all(problem.file == str(path) and problem.line >= 1 for problem in caught.value.problems)
        assert f"“{place[-1]}”" in str(caught.value)
        return
    try:
        assert load_rule(path).id == "group/fault"
    except Invalid as invalid:  # an optional key may be needed by another
        assert str(path) in str(invalid)


@pytest.mark.parametrize("value", [7, 1.5, None, True, [], {}, [None], {"a": [1]}], ids=repr)
@pytest.mark.parametrize("kind", RULES)
def test_a_value_of_the_wrong_kind_is_invalid_or_fine_and_nothing_else(tmp_path, kind, value) -> None:
    for place in _places(RULES[kind]):
        changed = copy.deepcopy(RULES[kind])
        inner = changed
        for key in place[:-1]:
            inner = inner[key]
        inner[place[-1]] = value
        _, path = _load(tmp_path, changed)
        try:
            load_rule(path)
        except Invalid as invalid:
            assert all(problem.file == str(path) and problem.line >= 1 for problem in invalid.problems)
        else:
            assert place[-1] not in ("title", "why", "severity", "kind", "text")


WORDED = [
    ("severity: warning", "severity: warn", 2, "severity: “warn” is not possible: did you mean “warning”?"),
    ("severity: warning", "severity: true", 2, "severity: must be text, not true or false: put it in quotes"),
    ("kind: phrase", "kind: phrases", 4, "check.kind: unknown kind: did you mean “phrase”?"),
    ("[dragee]", "dragee", 5, "check.phrases: must be a list, not text"),
    ("[dragee]", "[dragee, 7]", 5, "check.phrases.1: must be text, not a whole number: put it in quotes"),
    ("“{said}”", "“{sad}”", 6, "message: the slot “{sad}” is not offered: did you mean “said”?"),
    ("“{said}”", "“{said”", 6, "message: the slot"),
    ("why: A", "why: ''\nlocales: [english] # A", 8, "locales.0: “english” is not of the form “en-GB”"),
    ("why: A", "types: [medicin]\nwhy: A", 7, "types.0: unknown type: did you mean “medicine”?"),
    ("why: A", "types: {hubb: error}\nwhy: A", 7, "types.hubb: unknown type: did you mean “hub”?"),
    ("near_miss: true", "note: x", 15, "examples.should_pass: mark one example with “near_miss: true”"),
    ("basis: house", "basis: red", 10, "sources.0.basis: “red” is not possible: did you mean “read”?"),
    ("help: Write another.", "help: {none: x}", 8, "help.none: unknown case; this kind has none"),
    ("help: Write another.", "help: *x", 8, "alias"),
    ("help: Write another.", "title: again", 8, "the key “title” stands twice"),
    ("help: Write another.", "help: [", 10, "did not find expected node content"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "line", "told"), WORDED)
def test_what_is_said(tmp_path, right, wrong, line, told) -> None:
    text = RULE.format(word="dragee")
    assert right in text
    path = write(tmp_path, "group/dragee.yaml", text.replace(right, wrong))
    with pytest.raises(Invalid) as caught:
        load_rule(path)
    assert any(p.line == line and told in f"{p.key}: {p.message}" for p in caught.value.problems), (
        caught.value
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("group/no-words", "the id names the fault"),
        ("group/Words", "lower-case words"),
        ("group/one-two-three-four-five", "at most four"),
        ("medlint/words", "the engine's own"),
    ],
)
def test_ids_that_cannot_be(tmp_path, name, told) -> None:
    path = write(tmp_path, f"{name}.yaml", RULE.format(word="dragee"))
    with pytest.raises(Invalid, match=told):
        load_rule(path)


def test_all_problems_of_all_files_come_at_once(tmp_path) -> None:
    write(tmp_path, "group/one.yaml", "title: [")
    write(tmp_path, "group/two.yaml", "- a list")
    (tmp_path / "group" / "three.yaml").write_bytes(b"title: caf\xe9")
    with pytest.raises(Invalid) as caught:
        load_rules(tmp_path)
    assert {Path(problem.file).name for problem in caught.value.problems} == {
        "one.yaml",
        "two.yaml",
        "three.yaml",
    }


def test_the_rule_of_these_tests_is_right(tmp_path) -> None:
    assert load_rule(write(tmp_path, "group/dragee.yaml", RULE.format(word="dragee"))).id == "group/dragee"
