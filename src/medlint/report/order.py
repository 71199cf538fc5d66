"""The order of findings, the same on every machine and run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.model import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medlint.model import Finding


def by_place(findings: Iterable[Finding]) -> list[Finding]:
    """By path, then position, then rule: as an editor steps through them."""
    return sorted(findings, key=lambda f: (f.path, f.span, f.rule, f.message, f.fingerprint))


#: The groups of what could harm whoever believes it; what is missing can wait for them.
_HARM = ("medlint", "fact", "safety", "dose")


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings, then info; wrong words before missing ones, each by position."""

    def badness(finding: Finding) -> tuple[int, bool]:
        return SEVERITIES.index(finding.severity), finding.rule.partition("/")[0] not in _HARM

    return sorted(by_place(findings), key=badness)
