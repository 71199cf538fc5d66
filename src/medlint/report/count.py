"""Counting findings, in numbers and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.model import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medlint.model import Finding, Report, Severity


def count(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings of each severity, worst first, zeros included."""
    numbers: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    for finding in findings:
        numbers[finding.severity] += 1
    return numbers


def plural(number: int, noun: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def in_words(numbers: dict[Severity, int]) -> str:
    """``3 errors, 4 warnings``; ``no findings`` for nothing at all."""
    names = {"error": "error", "warning": "warning"}
    parts = [
        plural(number, names[severity]) if severity in names else f"{number} {severity}"
        for severity, number in numbers.items()
        if number
    ]
    return ", ".join(parts) or "no findings"


def summary(report: Report) -> dict[str, int]:
    """The numbers of a run, as in the JSON contract."""
    numbers = count(report.findings)
    return {
        "articles": len(report.articles),
        "rules": report.rules,
        "errors": numbers["error"],
        "warnings": numbers["warning"],
        "info": numbers["info"],
        "suppressed": len(report.suppressed),
        "baselined": report.baselined,
    }
