"""``--format concise``: one line per finding, for editors and grep."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.report import closing
from medlint.report.lines import Texts
from medlint.report.order import by_place
from medlint.report.safe import guard, visible

if TYPE_CHECKING:
    from medlint.model import Finding, Report
    from medlint.report.lines import Lines
    from medlint.report.options import Options


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write ``path:line:col: error fact/lab-direction message`` for each finding, then the closing lines."""
    if options.statistics:
        closing.statistics(report, stream, options)
    else:
        texts = Texts(report.texts)
        for finding in by_place(report.findings):
            stream.write(guard(line_of(finding, texts[finding.path], options)) + "\n")
    closing.write(report, stream, options)


def line_of(finding: Finding, lines: Lines, options: Options) -> str:
    """One finding on one line."""
    place = lines.place(finding.span.start)
    where = f"{visible(finding.path)}:{place.line}:{place.column}:"
    severity = options.paint(finding.severity, finding.severity)
    return f"{where} {severity} {options.paint('rule', finding.rule)} {visible(finding.message)}"
