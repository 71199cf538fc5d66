"""SARIF against OASIS's schema (tests/data/sarif), and what code scanning needs beside it."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from medlint.model import Edit, Fix, NotChecked, Related, Suppressed
from medlint.report.sarif import uri
from report.sample import PATH, RULES, at, hostile_reports, lab, report, style, written

SCHEMA = Path(__file__).parents[1] / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"


@cache
def schema() -> Draft4Validator:
    data = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator.check_schema(data)
    return Draft4Validator(data)


def faults(log: object) -> list[str]:
    return [error.message for error in schema().iter_errors(log)]


def full_log() -> dict:
    """A log that uses everything we write."""
    fix = Fix((Edit(at("reduced"), "raised"),))
    made = report(
        lab(fix=fix, related=(Related(at("alcohol"), "see this"),)), style(),
        not_checked=(NotChecked("a b/ü.md", "no such file"),), notices=("x.md: taken for a hub",),
        suppressed=(Suppressed(style(), "j", "r", ""),),
    )  # fmt: skip
    return json.loads(written("sarif", made, version="0.1.0"))


def test_the_log_keeps_the_schema() -> None:
    assert faults(full_log()) == []
    assert faults(json.loads(written("sarif", report()))) == []


@given(made=hostile_reports())
@settings(max_examples=30, deadline=None)
def test_every_log_keeps_the_schema(made) -> None:
    assert faults(json.loads(written("sarif", made))) == []


BREAKS = {
    "another version": lambda log: log.update(version="2.0.0"),
    "no runs": lambda log: log.pop("runs"),
    "an unknown key": lambda log: log["runs"][0].update(rulez=[]),
    "no tool": lambda log: log["runs"][0].pop("tool"),
    "a driver without a name": lambda log: log["runs"][0]["tool"]["driver"].pop("name"),
    "another column kind": lambda log: log["runs"][0].update(columnKind="bytes"),
    "no message": lambda log: log["runs"][0]["results"][0].pop("message"),
    "an empty message": lambda log: log["runs"][0]["results"][0].update(message={}),
    "our own level": lambda log: log["runs"][0]["results"][0].update(level="info"),
    "line 0": lambda log: region(log).update(startLine=0),
    "a column in words": lambda log: region(log).update(startColumn="1"),
    "success unsaid": lambda log: log["runs"][0]["invocations"][0].pop("executionSuccessful"),
    "a fingerprint that is no text": lambda log: result(log).update(partialFingerprints={"a": 1}),
    "a fix without changes": lambda log: log["runs"][0]["results"][1]["fixes"][0].update(artifactChanges=[]),
}  # fmt: skip


def result(log: dict) -> dict:
    return log["runs"][0]["results"][0]


def region(log: dict) -> dict:
    return result(log)["locations"][0]["physicalLocation"]["region"]


@pytest.mark.parametrize("name", BREAKS)
def test_the_schema_rejects_bad_logs(name) -> None:
    log = copy.deepcopy(full_log())
    BREAKS[name](log)
    assert faults(log) != []


def test_places_rules_and_fingerprints() -> None:
    run = full_log()["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    result = run["results"][1]
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 14, "startColumn": 23, "endLine": 14, "endColumn": 34}
    assert place["artifactLocation"]["uri"] == PATH
    assert result["partialFingerprints"]["medlint/v1"] == "f00d"
    assert (result["level"], run["results"][0]["level"]) == ("error", "warning")
    for each in run["results"]:
        assert run["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] == each["ruleId"]


def test_a_rule_brings_its_help() -> None:
    rules = {rule["id"]: rule for rule in full_log()["runs"][0]["tool"]["driver"]["rules"]}
    lab_direction = rules["fact/lab-direction"]
    known = RULES["fact/lab-direction"]
    assert lab_direction["shortDescription"]["text"] == known.title
    assert lab_direction["fullDescription"]["text"] == known.why
    for text in (known.why, "write the true direction", "LiverTox", "medlint explain fact/lab-direction"):
        assert text in lab_direction["help"]["text"]
    assert "`medlint explain fact/lab-direction`" in lab_direction["help"]["markdown"]
    assert rules["tone/stock-phrase"]["help"]["text"]


def test_what_was_not_checked_makes_it_unsuccessful() -> None:
    told = full_log()["runs"][0]["invocations"][0]
    assert told["executionSuccessful"] is False
    note = told["toolExecutionNotifications"][0]
    assert (note["level"], note["message"]["text"]) == ("error", "not checked: no such file")
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b/%C3%BC.md"
    clean = json.loads(written("sarif", report(lab())))["runs"][0]["invocations"][0]
    assert clean["executionSuccessful"] is True


def test_suppressed_findings_are_counted_not_listed() -> None:
    """GitHub would open an alert for each."""
    run = full_log()["runs"][0]
    assert len(run["results"]) == 2
    assert run["properties"]["suppressed"] == 1


def test_a_message_is_no_link() -> None:
    made = report(lab(message="see [here](https://x.example)", help=""))
    text = json.loads(written("sarif", made))["runs"][0]["results"][0]["message"]["text"]
    assert text == r"see \[here\](https://x.example)"


@given(path=st.text(min_size=1, max_size=20))
@settings(max_examples=200, deadline=None)
def test_uris_are_relative_and_lead_back_to_the_path(path) -> None:
    made = uri(path)
    parts = urlsplit(made)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert made.isascii()
    assert not made.startswith("/")
    assert not any(c in made for c in ' <>"{}|\\^`\n')
    wanted = path.replace("\\", "/").lstrip("/")
    assert unquote(made, errors="surrogatepass") == (wanted or ".")


def test_a_file_name_that_is_no_utf_8_is_named_by_its_bytes() -> None:
    assert uri("a\udcff.md") == "a%FF.md"
    assert uri("c:/x.md") == "c%3A/x.md"
