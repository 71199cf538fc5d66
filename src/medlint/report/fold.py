"""What a writer reads as one: a fault in several places, or many things missing at one place.

May not drop a finding: each is in exactly one entry. Knows no rule, and nothing of how an entry is shown.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.model import Finding

#: What differs between two messages of one fault: the words they quote, and numbers.
_QUOTED = lazy.pattern(r"“[^”]*”|\d+(?:\.\d+)?")
#: Findings are told in one table when their messages begin with so many words alike.
_ALIKE = 4


class Entry(NamedTuple):
    """Findings told together, the worst first; those of a table are of several rules, and stand at one place."""

    findings: tuple[Finding, ...]
    table: bool = False


def fold(found: Sequence[Finding], *, apart: bool = False) -> list[Entry]:
    """The entries of findings that come worst first. ``apart``: a fault in two places is told twice."""
    rules: dict[tuple[object, ...], set[str]] = {}
    for finding in found:
        rules.setdefault(_alike(finding), set()).add(finding.rule)
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for number, finding in enumerate(found):
        key = _alike(finding)
        if len(rules[key]) == 1:
            key = (finding.severity, finding.rule, number if apart else _QUOTED.sub("", finding.message))
        groups.setdefault(key, []).append(finding)
    return [Entry(tuple(group), len({finding.rule for finding in group}) > 1) for group in groups.values()]


def shared(texts: Sequence[str]) -> str:
    """The words that all texts begin with."""
    words = zip(*(text.split() for text in texts), strict=False)
    return " ".join(column[0] for column in takewhile(lambda column: len(set(column)) == 1, words))


def _alike(finding: Finding) -> tuple[object, ...]:
    """What findings of one table have in common; one that says little is like no other."""
    message = finding.message.split()[:_ALIKE]
    if len(message) < _ALIKE:
        return (finding.severity, finding.rule)
    return finding.severity, finding.rule.partition("/")[0], finding.span.start, *message
