"""``--format sarif``: SARIF 2.1.0 for code scanning, its paths relative URIs, its texts without links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from medlint.report.count import summary
from medlint.report.lines import Texts
from medlint.report.order import by_place
from medlint.report.safe import to_json
from medlint.report.sarif_rules import LEVELS, descriptor

if TYPE_CHECKING:
    from medlint.model import Finding, Fix, Related, Report, Span
    from medlint.report.lines import Lines
    from medlint.report.options import Options

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write one log with one run."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run(report, options)]}
    stream.write(to_json(log, indent=2) + "\n")


def run(report: Report, options: Options) -> dict[str, Any]:
    """The run: the rules that spoke, their results, and what could not be checked."""
    texts = Texts(report.texts)
    found = by_place(report.findings)
    names = sorted({finding.rule for finding in found})
    number = {name: index for index, name in enumerate(names)}
    driver = {
        "name": "medlint",
        "version": options.version,
        "semanticVersion": options.version,
        "rules": [descriptor(name, options.rules.get(name)) for name in names],
    }
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [_result(f, number[f.rule], texts) for f in found],
        "properties": {"today": report.today, **summary(report)},
    }


def _invocation(report: Report) -> dict[str, Any]:
    failed = [
        {"level": "error", "message": {"text": f"not checked: {i.reason}"}, "locations": [_place(i.path)]}
        for i in sorted(report.not_checked)
    ]
    notes = [{"level": "note", "message": {"text": notice}} for notice in report.notices]
    return {
        "executionSuccessful": not failed,
        "toolExecutionNotifications": failed,
        "toolConfigurationNotifications": notes,
    }


def _result(finding: Finding, index: int, texts: Texts) -> dict[str, Any]:
    lines = texts[finding.path]
    said = " ".join(part for part in (finding.message, finding.help) if part)
    made: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": plain(said or finding.rule)},
        "locations": [_place(finding.path, finding.span, lines)],
        "properties": {"confidence": finding.confidence, "sources": _sources(finding)},
    }
    if finding.fingerprint:
        keys = ("medlint/v1", "primaryLocationLineHash")
        made["partialFingerprints"] = dict.fromkeys(keys, finding.fingerprint)
    if finding.related:
        made["relatedLocations"] = [
            {"id": n, **_related(r, finding.path, texts), "message": {"text": plain(r.message)}}
            for n, r in enumerate(finding.related, 1)
        ]
    if finding.fix and finding.fix.edits:
        made["fixes"] = [_fix(finding.fix, finding.path, lines)]
    return made


def _related(related: Related, path: str, texts: Texts) -> dict[str, Any]:
    path = related.path or path
    return _place(path, related.span, texts[path])


def _sources(finding: Finding) -> list[dict[str, str]]:
    return [{"title": source.title, "url": source.url} for source in finding.sources]


def _place(path: str, span: Span | None = None, lines: Lines | None = None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(path)}
    if span is not None and lines is not None:
        physical["region"] = _region(span, lines)
    return {"physicalLocation": physical}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": uri(path), "uriBaseId": _ROOT}


def _region(span: Span, lines: Lines) -> dict[str, int]:
    region = lines.region(span)
    return {
        "startLine": region.start.line,
        "startColumn": region.start.column,
        "endLine": region.end.line,
        "endColumn": region.end.column,
    }


def _fix(fix: Fix, path: str, lines: Lines) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.span, lines), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    return {"artifactChanges": [{"artifactLocation": _artifact(path), "replacements": replacements}]}


def plain(text: str) -> str:
    """A message in which nothing is an embedded link: SARIF reads ``[a](b)`` as one in plain text too."""
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text


def uri(path: str) -> str:
    """A path as a relative URI: percent-encoded, with ``/``, no scheme, no host."""
    try:
        data = path.replace("\\", "/").encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.replace("\\", "/").encode("utf-8", "surrogatepass")
    return quote(data.lstrip(b"/"), safe="/~") or "."
