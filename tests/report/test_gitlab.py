"""GitLab's Code Quality report: the keys that its parser demands, and fingerprints that are its own."""

from __future__ import annotations

import json

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from medlint.model import NotChecked
from report.sample import PATH, TEXT, hostile_reports, lab, report, style, written

#: What GitLab asks of an issue: https://docs.gitlab.com/ci/testing/code_quality/
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer"},
                        },
                    },
                },
            },
        },
    },
}


def issues(made) -> list[dict]:
    data = json.loads(written("gitlab", made))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(data)] == []
    return data


def test_places_and_levels() -> None:
    made = report(lab(), style(), style(1, severity="info"), not_checked=(NotChecked("d.md", "gone"),))
    found = issues(made)
    assert [each["severity"] for each in found] == ["blocker", "major", "info", "critical"]
    assert found[0]["description"] == "Not checked: gone"
    assert found[3]["location"] == {"path": PATH, "lines": {"begin": 14, "end": 14}}
    assert found[3]["check_name"] == "fact/lab-direction"
    assert found[3]["description"] == f"{lab().message} {lab().help}"
    assert issues(report()) == []


def test_the_same_finding_in_two_articles_is_two() -> None:
    made = report(lab(), lab(path="b.md"), lab(path="b.md"), texts={PATH: TEXT, "b.md": TEXT})
    prints = [each["fingerprint"] for each in issues(made)]
    assert len(set(prints)) == 3


def test_a_fingerprint_does_not_depend_on_the_place_or_the_others() -> None:
    first = issues(report(lab()))[0]["fingerprint"]
    moved = report(style(), lab(), text="New.\n\n" + TEXT)
    assert [each["fingerprint"] for each in issues(moved) if "lab" in each["check_name"]] == [first]


@given(made=hostile_reports())
@settings(max_examples=40, deadline=None)
def test_every_report_keeps_the_form(made) -> None:
    data = json.loads(written("gitlab", made))
    prints = [each["fingerprint"] for each in data]
    assert len(set(prints)) == len(prints) == len(made.findings) + len(made.not_checked)
    for each in data:
        each["description"] = each["description"] or "x"
    assert not list(Draft202012Validator(SCHEMA).iter_errors(data))
