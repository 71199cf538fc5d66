"""``--format jsonl``: one finding per line, then the summary, for tools that stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.report import json
from medlint.report.count import summary
from medlint.report.safe import to_json

if TYPE_CHECKING:
    from medlint.model import Report
    from medlint.report.options import Options


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write each finding on a line of its own; the last line says what was not checked, and the numbers."""
    for finding in json.findings(report):
        stream.write(to_json(finding) + "\n")
    last = {"not_checked": json.not_checked(report), "summary": summary(report)}
    stream.write(to_json({**json.head(report, options), **last}) + "\n")
