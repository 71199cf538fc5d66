"""``--format github``: annotations on the changed lines, and a summary in Markdown for the page of the run.

The only format whose lines start CI commands; what an article says is escaped and cannot start one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.report import closing, concise, markdown
from medlint.report.lines import Texts
from medlint.report.order import by_place, worst_first
from medlint.report.safe import guard, visible
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Finding, Report
    from medlint.report.lines import Lines
    from medlint.report.options import Options

#: GitHub shows ten annotations of a step; the tenth says how many there are.
ANNOTATIONS = 9

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


class Command(NamedTuple):
    """One annotation: ``error``, ``warning`` or ``notice``, its properties and its text."""

    level: str
    properties: dict[str, str]
    text: str

    def __str__(self) -> str:
        given = ",".join(f"{key}={_property(value)}" for key, value in self.properties.items())
        return f"::{self.level}{' ' if given else ''}{given}::{_data(self.text)}"


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write the worst findings as annotations, then all of them in a folded group of the log."""
    texts = Texts(report.texts)
    commands = [*_unchecked(report), *(_annotation(f, texts[f.path]) for f in worst_first(report.findings))]
    for command in commands[:ANNOTATIONS]:
        stream.write(f"{command}\n")
    left = len(commands) - ANNOTATIONS
    if left > 0:
        stream.write(f"{Command('notice', {'title': 'medlint'}, f'{left} more in the summary')}\n")
        stream.write("::group::medlint: all findings\n")
        for finding in by_place(report.findings):
            stream.write(guard(concise.line_of(finding, texts[finding.path], options)) + "\n")
        stream.write("::endgroup::\n")
    closing.write(report, stream, options)


def _unchecked(report: Report) -> Iterator[Command]:
    for item in sorted(report.not_checked):
        yield Command("error", {"file": item.path, "title": "medlint: not checked"}, item.reason)


def _annotation(finding: Finding, lines: Lines) -> Command:
    region = lines.region(finding.span)
    properties = {
        "file": finding.path,
        "line": str(region.start.line),
        "endLine": str(region.end.line),
        "col": str(region.start.column),
        "endColumn": str(region.end.column),
        "title": finding.rule,
    }
    text = " ".join(part for part in (finding.message, finding.help) if part)
    return Command(_LEVELS[finding.severity], properties, text)


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def write_summary(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write the Markdown summary: the numbers, what was not checked, the findings, the worst first."""
    del options
    stream.writelines(f"{line}\n" for line in markdown.lines(report, markdown.SUMMARY))
