"""Stretches of an article in which a rule is quiet, found fast however many there are."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.engine.directive import Directive
    from medlint.model import Span

_OF_MEDICINE = ("fact", "safety")
_OF_REVIEW = "review"


def of_medicine(rule: str) -> bool:
    """Whether a rule speaks of facts or safety."""
    return rule.partition("/")[0] in _OF_MEDICINE


def needs_name(rule: str) -> bool:
    """Whether somebody must answer by name, and for a time, for setting a rule aside: harm, and broken reviews."""
    return of_medicine(rule) or rule.partition("/")[0] == _OF_REVIEW


class Reach:
    """A directive with one rule ("" for every statement about medicine) and where it holds."""

    def __init__(self, directive: Directive, rule: str, start: int, end: int) -> None:
        self.directive = directive
        self.rule = rule
        self.start = start
        self.end = end
        self.used = False


class Shelf:
    """The reaches of one article by rule."""

    def __init__(self, reaches: Sequence[Reach]) -> None:
        self._rows: dict[str, _Row] = {}
        for rule in {reach.rule for reach in reaches}:
            self._rows[rule] = _Row([reach for reach in reaches if reach.rule == rule])

    def over(self, rule: str, span: Span) -> Iterator[Reach]:
        """The reaches that quiet this rule somewhere in the span, the innermost first."""
        for name in (rule, "") if of_medicine(rule) else (rule,):
            if name in self._rows:
                yield from self._rows[name].over(span)


class _Row:
    """Reaches in order of their start, each with the furthest end up to it."""

    def __init__(self, reaches: list[Reach]) -> None:
        self.reaches = sorted(reaches, key=lambda reach: (reach.start, reach.end))
        self.furthest: list[int] = []
        for reach in self.reaches:
            self.furthest.append(max(reach.end, self.furthest[-1] if self.furthest else 0))

    def over(self, span: Span) -> Iterator[Reach]:
        number = bisect_left(self.reaches, max(span.end, span.start + 1), key=lambda reach: reach.start) - 1
        while number >= 0 and self.furthest[number] > span.start:
            if self.reaches[number].end > span.start:
                yield self.reaches[number]
            number -= 1
