"""One finding for one fault: where rules speak of the same words, the most specific one is heard."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from medlint.model import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medlint.model import Finding, Span

#: Groups whose rules speak of what words say, the most specific first. Others never give way.
_ORDER = {group: n for n, group in enumerate(("fact", "safety", "dose", "hype", "tone", "plain", "people"))}
_OF_MEDICINE = ("fact", "safety")
#: What only says that nothing is there gives way to a rule that says what should be.
_GENERAL = frozenset({"section/empty"})
#: Rules that hold articles against each other give way to facts.
_BETWEEN = "-disagreement"
#: A rule that gives way to another one at the same words.
_AFTER = {"site/uncovered-topic": "link/empty-promise"}
#: A rule on a word that gives way to one on a turn of phrase which has the word in it.
_INSIDE = {"plain/office-word": "plain/noun-for-verb", "plain/coined-word": "plain/noun-for-verb"}


def part(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings that are heard, and those that give way, of one article."""
    words = _Words()
    heard: list[Finding] = []
    silent: list[Finding] = []
    for finding in sorted(findings, key=_rank):
        (heard if words.take(finding) else silent).append(finding)
    return heard, silent


def _group(finding: Finding) -> str:
    return finding.rule.partition("/")[0]


def _rank(finding: Finding) -> tuple[int, int, int, int, str, str]:
    start, end = finding.span
    group = _ORDER.get(_group(finding), len(_ORDER)) + any(
        finding.rule in some for some in (_GENERAL, _AFTER, _INSIDE)
    )
    return group, SEVERITIES.index(finding.severity), end - start, start, finding.rule, finding.message


class _Words:
    """The words that have been spoken of."""

    def __init__(self) -> None:
        self.first: dict[Span, Finding] = {}
        self.said: set[tuple[str, Span]] = set()
        self.sections: dict[Span, Finding] = {}
        self.phrases: dict[str, list[Span]] = {}  # by rule
        self.facts: list[Span] = []  # sorted; they do not overlap

    def take(self, finding: Finding) -> bool:
        """Whether a finding is heard."""
        if _group(finding) == "section":
            first = self.sections.setdefault(finding.span, finding)
            return first is finding or finding.rule not in _GENERAL
        if finding.rule.endswith(_BETWEEN) and self._overlaps(finding.span):
            return False  # the fact says which of the two articles is right
        if _group(finding) not in _ORDER:
            self.said.add((finding.rule, finding.span))
            return (_AFTER.get(finding.rule, ""), finding.span) not in self.said
        if _group(finding) in _OF_MEDICINE:
            if self._overlaps(finding.span):
                return False
            insort(self.facts, finding.span)
        if finding.rule in _INSIDE and self._inside(finding):
            return False
        self.phrases.setdefault(finding.rule, []).append(finding.span)
        first = self.first.setdefault(finding.span, finding)
        worse = SEVERITIES.index(finding.severity) < SEVERITIES.index(
            first.severity
        )  # no warning hides an error
        alike = first.rule == finding.rule or _group(first) == _group(finding) == "dose"
        return first is finding or worse or alike

    def _inside(self, finding: Finding) -> bool:
        around = self.phrases.get(_INSIDE[finding.rule], ())
        return any(each.start <= finding.span.start and finding.span.end <= each.end for each in around)

    def _overlaps(self, span: Span) -> bool:
        after = bisect_left(self.facts, span)
        around = self.facts[max(after - 1, 0) : after + 1]
        return any(each == span or (each.start < span.end and span.start < each.end) for each in around)
