"""JUnit: read back by another program, and kept to what test servers take."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from junitparser import Error, Failure, JUnitXml

from medlint.model import NotChecked
from report.sample import PATH, RULES, TEXT, hostile_reports, lab, report, style, written

#: What Jenkins and GitLab let stand in each element, and what it must have.
CHILDREN = {
    "testsuites": {"testsuite"}, "testsuite": {"testcase"}, "testcase": {"failure", "error", "system-out"},
    "failure": set(), "error": set(), "system-out": set(),
}  # fmt: skip
NEEDED = {
    "testsuites": {"name", "tests", "failures", "errors"}, "testsuite": {"name", "tests", "failures", "errors"},
    "testcase": {"name", "classname"}, "failure": {"type", "message"}, "error": {"type", "message"},
    "system-out": set(),
}  # fmt: skip


def faults(text: str) -> list[str]:
    found = []
    root = ElementTree.fromstring(text)
    for each in root.iter():
        if each.tag not in CHILDREN:
            found.append(f"{each.tag} is not known")
            continue
        found += [f"{child.tag} in {each.tag}" for child in each if child.tag not in CHILDREN[each.tag]]
        if set(each.attrib) != NEEDED[each.tag]:
            found.append(f"{each.tag} has {sorted(each.attrib)}")
    for suite in (root, *root.iter("testsuite")):
        cases = list(suite.iter("testcase"))
        counted = [len(cases), *(sum(c.find(t) is not None for c in cases) for t in ("failure", "error"))]
        if counted != [int(suite.get(key, "")) for key in ("tests", "failures", "errors")]:
            found.append(f"{suite.get('name')}: the numbers are wrong")
    return found


def full(**options) -> str:
    made = report(
        lab(), style(), lab(path="b.md"), articles=(PATH, "b.md", "c.md"), texts={PATH: TEXT, "b.md": TEXT},
        not_checked=(NotChecked("d.md", "it is not UTF-8"),),
    )  # fmt: skip
    return written("junit", made, rules={**RULES, "read/x": RULES["fact/lab-direction"]}, **options)


def results(text: str) -> dict[str, dict[str, str]]:
    """Suite → case → how it ended, as another program reads it."""
    found: dict[str, dict[str, str]] = {}
    for suite in JUnitXml.fromstring(text.encode()):
        for case in suite:
            kinds = {Failure: "failed", Error: "error"}
            ended = [kinds[type(result)] for result in case.result if type(result) in kinds]
            found.setdefault(suite.name, {})[case.name] = ended[0] if ended else "passed"
    return found


def test_every_article_and_group_has_a_case_and_passes_count() -> None:
    passed = {"fact": "passed", "read": "passed", "tone": "passed"}
    assert results(full()) == {
        PATH: {**passed, "fact": "failed"},
        "b.md": {"fact": "failed", "read": "passed"},
        "c.md": {"fact": "passed", "read": "passed"},
        "d.md": {"not checked": "error"},
    }
    assert faults(full()) == []


@pytest.mark.parametrize(
    ("fail_on", "fact", "tone"),
    [("error", "failed", "passed"), ("warning", "failed", "failed"), ("never", "passed", "passed")],
)
def test_a_case_fails_when_the_run_does(fail_on, fact, tone) -> None:
    assert results(full(fail_on=fail_on))[PATH] == {"fact": fact, "read": "passed", "tone": tone}


def test_a_failure_says_where_and_what() -> None:
    root = ElementTree.fromstring(full())
    failure = list(root.iter("failure"))[1]
    assert failure.get("type") == "fact/lab-direction"
    assert failure.get("message") == lab().message
    assert failure.text == f"{PATH}:14:23: error fact/lab-direction {lab().message} {lab().help}"
    assert next(root.iter("system-out")).text.startswith(f"{PATH}:1:1: warning tone/stock-phrase")


@given(made=hostile_reports())
@settings(max_examples=40, deadline=None)
def test_every_report_keeps_the_form(made) -> None:
    assert faults(written("junit", made)) == []


def test_the_form_can_be_broken() -> None:
    assert faults(full().replace('failures="2"', 'failures="1"'))
    assert faults(full().replace("system-out", "system-err"))
    assert faults(full().replace("classname", "class"))
