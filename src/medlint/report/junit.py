"""``--format junit``: a suite for each article, a test case for each group of rules, those that pass included.

A case fails when the run does: at findings as bad as ``--fail-on`` says. Milder findings stand in its output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.model import SEVERITIES
from medlint.report.lines import Texts
from medlint.report.order import worst_first
from medlint.report.xml import Writer
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.model import Finding, Report
    from medlint.report.options import Options


class Case(NamedTuple):
    """What one group of rules says of one article."""

    group: str
    failures: Sequence[Finding]
    milder: Sequence[Finding]


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write all articles that were checked, and an error for each that could not be."""
    suites = {path: _cases(path, report, options) for path in _paths(report)}
    cases = [case for suite in suites.values() for case in suite]
    unchecked = sorted(report.not_checked)
    out = Writer(stream)
    failed = sum(bool(case.failures) for case in cases)
    out.start("testsuites", _numbers("medlint", len(cases) + len(unchecked), failed, len(unchecked)))
    texts = Texts(report.texts)
    for path, suite in suites.items():
        _suite(out, path, suite, texts)
    for item in unchecked:
        out.start("testsuite", _numbers(item.path, 1, 0, 1))
        out.start("testcase", {"classname": item.path, "name": "not checked"})
        out.element("error", {"type": "not-checked", "message": item.reason})
        out.end()
        out.end()
    out.end()


def _paths(report: Report) -> list[str]:
    return sorted({*report.articles, *(finding.path for finding in report.findings)})


def _cases(path: str, report: Report, options: Options) -> list[Case]:
    found = worst_first(finding for finding in report.findings if finding.path == path)
    names = {rule.partition("/")[0] for rule in (*options.rules, *(finding.rule for finding in found))}
    return [_case(name, found, options.fail_on) for name in sorted(names)]


def _case(group: str, found: Sequence[Finding], fail_on: str) -> Case:
    fatal = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    mine = [finding for finding in found if finding.rule.partition("/")[0] == group]
    return Case(
        group,
        [finding for finding in mine if finding.severity in fatal],
        [finding for finding in mine if finding.severity not in fatal],
    )


def _suite(out: Writer, path: str, cases: Sequence[Case], texts: Texts) -> None:
    out.start("testsuite", _numbers(path, len(cases), sum(bool(case.failures) for case in cases), 0))
    for case in cases:
        about = {"classname": path, "name": case.group}
        if not (case.failures or case.milder):
            out.element("testcase", about)
            continue
        out.start("testcase", about)
        if case.failures:
            first = case.failures[0]
            about = {"type": first.rule, "message": first.message}
            out.element("failure", about, _told(case.failures, texts))
        if case.milder:
            out.element("system-out", {}, _told(case.milder, texts))
        out.end()
    out.end()


def _told(findings: Sequence[Finding], texts: Texts) -> str:
    return "\n".join(_line(finding, texts) for finding in findings)


def _line(finding: Finding, texts: Texts) -> str:
    place = texts[finding.path].place(finding.span.start)
    return (
        f"{finding.path}:{place.line}:{place.column}: {finding.severity} {finding.rule} "
        f"{' '.join(f'{finding.message} {finding.help}'.split())}"
    )


def _numbers(name: str, tests: int, failures: int, errors: int) -> dict[str, object]:
    return {"name": name, "tests": tests, "failures": failures, "errors": errors}
