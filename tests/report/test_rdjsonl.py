"""Reviewdog's lines: its keys, and columns that count UTF-8 bytes."""

from __future__ import annotations

import json

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from medlint.model import Edit, Fix, NotChecked, Span
from report.sample import PATH, at, hostile_reports, lab, report, style, written

_POSITION = {
    "type": "object", "required": ["line", "column"], "additionalProperties": False,
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}  # fmt: skip
_RANGE = {
    "type": "object", "required": ["start", "end"], "additionalProperties": False,
    "properties": {"start": _POSITION, "end": _POSITION},
}  # fmt: skip
#: The messages Diagnostic, Location, Range, Suggestion, Source and Code, as far as we use them.
SCHEMA = {
    "type": "object",
    "required": ["message", "location", "severity", "source", "code"],
    "additionalProperties": False,
    "properties": {
        "message": {"type": "string"},
        "location": {
            "type": "object", "required": ["path"], "additionalProperties": False,
            "properties": {"path": {"type": "string"}, "range": _RANGE},
        },
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "source": {"const": {"name": "medlint"}},
        "code": {"type": "object", "required": ["value"], "properties": {"value": {"type": "string"}}},
        "suggestions": {
            "type": "array",
            "items": {
                "type": "object", "required": ["range", "text"], "additionalProperties": False,
                "properties": {"range": _RANGE, "text": {"type": "string"}},
            },
        },
    },
}  # fmt: skip


def lines(made) -> list[dict]:
    found = [json.loads(line) for line in written("rdjsonl", made).splitlines()]
    for each in found:
        assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(each)] == []
    return found


def test_a_line_for_each_finding() -> None:
    fix = Fix((Edit(at("reduced"), "raised"),))
    unchecked, warning, error = lines(
        report(lab(fix=fix), style(), not_checked=(NotChecked("d.md", "gone"),))
    )
    assert unchecked["location"] == {"path": "d.md"}
    assert (unchecked["severity"], warning["severity"], error["severity"]) == ("ERROR", "WARNING", "ERROR")
    assert error["message"] == f"{lab().message} {lab().help}"
    assert error["location"]["path"] == PATH
    assert error["location"]["range"] == {
        "start": {"line": 14, "column": 23},
        "end": {"line": 14, "column": 34},
    }
    assert error["suggestions"] == [
        {"range": {"start": {"line": 14, "column": 23}, "end": {"line": 14, "column": 30}}, "text": "raised"}
    ]


def test_columns_count_bytes() -> None:
    text = "\ufeffa𐐀b\r\nüü x\n"
    found = lines(report(style(2, span=Span(3, 4)), style(1, span=Span(9, 10)), text=text))
    starts = [each["location"]["range"]["start"] for each in found]
    assert starts == [{"line": 1, "column": 6}, {"line": 2, "column": 6}]


@given(made=hostile_reports())
@settings(max_examples=40, deadline=None)
def test_every_report_keeps_the_form(made) -> None:
    assert len(lines(made)) == len(made.findings) + len(made.not_checked)
