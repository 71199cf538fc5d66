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
#: Then everything else but these, in this order: other articles can wait for this one, who wrote and reviewed it is
#: written once, when the words are right, and long sentences are many.
_LATER = ("site", "trust", "read")


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings, then info; what could harm first; by position, but the longest sentence first."""

    def badness(finding: Finding) -> tuple[int, int, str, int]:
        group = finding.rule.partition("/")[0]
        rank = -1 if group in _HARM else _LATER.index(group) + 1 if group in _LATER else 0
        length = finding.span.end - finding.span.start if group == "read" else 0
        return SEVERITIES.index(finding.severity), rank, finding.rule if length else "", -length

    return sorted(by_place(findings), key=badness)
