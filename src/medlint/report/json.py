"""``--format json``: one document, whose shape other tools depend on (``schema: 1``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from medlint.report.count import summary
from medlint.report.lines import Lines, Texts
from medlint.report.order import by_place
from medlint.report.safe import in_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Finding, Fix, Related, Report, Span
    from medlint.report.options import Options

SCHEMA = 1


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write the whole run as JSON, a finding on each line."""
    stream.writelines(in_pieces({**head(report, options), **body(report)}))
    stream.write("\n")


def head(report: Report, options: Options) -> dict[str, Any]:
    """Which medlint, which contract, which day dates were judged by."""
    return {"medlint": options.version, "schema": SCHEMA, "today": report.today}


def body(report: Report) -> dict[str, Any]:
    """Findings, what was not checked, and the numbers."""
    return {"findings": findings(report), "not_checked": not_checked(report), "summary": summary(report)}


def findings(report: Report) -> Iterator[dict[str, Any]]:
    """Every finding, by path and position."""
    texts = Texts(report.texts)
    return (_finding(finding, texts) for finding in by_place(report.findings))


def not_checked(report: Report) -> list[dict[str, str]]:
    """What could not be checked, and why."""
    return [{"path": item.path, "reason": item.reason} for item in sorted(report.not_checked)]


def _finding(finding: Finding, texts: Texts) -> dict[str, Any]:
    lines = texts[finding.path]
    return {
        "path": finding.path,
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        **_region(finding.span, lines),
        "message": finding.message,
        "help": finding.help,
        "why": finding.why,
        "sources": [{"title": source.title, "url": source.url} for source in finding.sources],
        "fix": _fix(finding.fix, lines) if finding.fix else None,
        "related": [_related(related, finding.path, texts) for related in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _related(related: Related, path: str, texts: Texts) -> dict[str, Any]:
    path = related.path or path
    return {"path": path, **_region(related.span, texts[path]), "message": related.message}


def _region(span: Span, lines: Lines) -> dict[str, int]:
    region = lines.region(span)
    return {
        "line": region.start.line,
        "column": region.start.column,
        "end_line": region.end.line,
        "end_column": region.end.column,
        "byte_offset": region.byte_offset,
    }


def _fix(fix: Fix, lines: Lines) -> dict[str, Any]:
    edits = [{**_region(edit.span, lines), "text": edit.text} for edit in fix.edits]
    return {"safe": fix.safe, "edits": edits}
