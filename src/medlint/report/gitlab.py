"""``--format gitlab``: the Code Quality report that GitLab shows in a merge request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from medlint.digest import blake2b
from medlint.report.lines import Texts
from medlint.report.order import by_place
from medlint.report.safe import to_json, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Finding, NotChecked, Report
    from medlint.report.lines import Lines
    from medlint.report.options import Options

_LEVELS = {"error": "critical", "warning": "major", "info": "info"}


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write an array with an issue for each finding and each article that could not be checked."""
    del options
    issues = ",\n  ".join(map(to_json, _distinct(report)))
    stream.write(f"[\n  {issues}\n]\n" if issues else "[]\n")


def _distinct(report: Report) -> Iterator[dict[str, Any]]:
    """GitLab shows one of two issues with the same fingerprint, and ours name no article."""
    seen: dict[str, int] = {}
    for issue in _issues(report):
        key = f"{issue['location']['path']}\0{issue['check_name']}\0{issue['fingerprint']}"
        number = seen.get(key, 0)
        seen[key] = number + 1
        text = f"{key}\0{number}".encode("utf-8", "surrogatepass")
        yield {**issue, "fingerprint": blake2b(text, digest_size=16).hexdigest()}


def _issues(report: Report) -> Iterator[dict[str, Any]]:
    texts = Texts(report.texts)
    for item in sorted(report.not_checked):
        yield _unchecked(item)
    for finding in by_place(report.findings):
        yield _issue(finding, texts[finding.path])


def _unchecked(item: NotChecked) -> dict[str, Any]:
    return {
        "description": f"Not checked: {visible(item.reason)}",
        "check_name": "medlint/not-checked",
        "fingerprint": "",
        "severity": "blocker",
        "location": {"path": visible(item.path), "lines": {"begin": 1}},
    }


def _issue(finding: Finding, lines: Lines) -> dict[str, Any]:
    region = lines.region(finding.span)
    return {
        "description": visible(" ".join(part for part in (finding.message, finding.help) if part)),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _LEVELS[finding.severity],
        "location": {
            "path": visible(finding.path),
            "lines": {"begin": region.start.line, "end": region.end.line},
        },
    }
