"""``--format rdjsonl``: a diagnostic on each line, for reviewdog. Its columns count UTF-8 bytes, from 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from medlint.report.lines import Texts
from medlint.report.order import by_place
from medlint.report.safe import to_json, visible

if TYPE_CHECKING:
    from medlint.model import Finding, NotChecked, Report, Span
    from medlint.report.lines import Lines, Place
    from medlint.report.options import Options

_SOURCE = {"name": "medlint"}
_LEVELS = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write what could not be checked, then every finding by path and position."""
    del options
    texts = Texts(report.texts)
    made = [*map(_unchecked, sorted(report.not_checked))]
    made += [_diagnostic(finding, texts[finding.path]) for finding in by_place(report.findings)]
    stream.writelines(to_json(each) + "\n" for each in made)


def _unchecked(item: NotChecked) -> dict[str, Any]:
    return {
        "message": f"Not checked: {visible(item.reason)}",
        "location": {"path": visible(item.path)},
        "severity": "ERROR",
        "source": _SOURCE,
        "code": {"value": "medlint/not-checked"},
    }


def _diagnostic(finding: Finding, lines: Lines) -> dict[str, Any]:
    made: dict[str, Any] = {
        "message": visible(" ".join(part for part in (finding.message, finding.help) if part)),
        "location": {"path": visible(finding.path), "range": _range(finding.span, lines)},
        "severity": _LEVELS[finding.severity],
        "source": _SOURCE,
        "code": {"value": finding.rule},
    }
    if finding.fix:
        edits = finding.fix.edits
        made["suggestions"] = [{"range": _range(edit.span, lines), "text": edit.text} for edit in edits]
    return made


def _range(span: Span, lines: Lines) -> dict[str, Any]:
    region = lines.region(span)
    return {"start": _position(region.start, lines), "end": _position(region.end, lines)}


def _position(place: Place, lines: Lines) -> dict[str, int]:
    """A place whose column counts bytes; a byte order mark at the start has none here either."""
    start = lines.line(place.line).start + (place.line == 1 and lines.source.startswith("\ufeff"))
    before = lines.source[start : start + place.column - 1]
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
