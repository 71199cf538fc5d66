"""``--format checkstyle``: XML in the form of Checkstyle, which many review tools and editors read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from medlint.report.lines import Texts
from medlint.report.order import by_place
from medlint.report.xml import Writer

if TYPE_CHECKING:
    from medlint.model import Finding, Report
    from medlint.report.lines import Lines
    from medlint.report.options import Options

#: The version of Checkstyle whose form this is; tools that read it look for one.
VERSION = "8.0"


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write an element for each article with findings, then those that could not be checked."""
    del options
    texts = Texts(report.texts)
    out = Writer(stream)
    out.start("checkstyle", {"version": VERSION})
    for path, found in groupby(by_place(report.findings), key=lambda finding: finding.path):
        out.start("file", {"name": path})
        for finding in found:
            out.element("error", _error(finding, texts[path]))
        out.end()
    for item in sorted(report.not_checked):
        out.start("file", {"name": item.path})
        message = f"Not checked: {item.reason}"
        out.element(
            "error", {"line": 1, "severity": "error", "message": message, "source": "medlint.not-checked"}
        )
        out.end()
    out.end()


def _error(finding: Finding, lines: Lines) -> dict[str, object]:
    place = lines.place(finding.span.start)
    return {
        "line": place.line,
        "column": place.column,
        "severity": finding.severity,
        "message": " ".join(part for part in (finding.message, finding.help) if part),
        "source": f"medlint.{finding.rule}",
    }
