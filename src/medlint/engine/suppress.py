"""Sets findings aside where an article says so, for a reason, by somebody, for a time; and watches over that.

What a suppression lacks makes it set nothing aside. The findings on suppressions themselves always stand.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from medlint.engine import validity
from medlint.engine.directive import Directive, parse
from medlint.engine.reach import Reach, Shelf, of_medicine
from medlint.engine.scopes import Scope
from medlint.model import Hit, Span, Suppressed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from medlint.engine.validity import Terms
    from medlint.model import Finding


class Suppressions:
    """The suppressions of one article. ``hits``: what is wrong with them, by the rule that says so."""

    def __init__(self, comments: Iterable[Sequence[Any]], terms: Terms) -> None:
        self.terms = terms
        self.hits: list[tuple[str, Hit]] = []
        self.reaches: list[Reach] = []
        self._open: dict[str, list[Directive]] = {}  # by rule, "" for quotations
        for comment in comments:
            directive = parse(Scope(*comment))
            if fault := directive.fault or validity.unknown(directive, self.terms):
                self._report("suppression-unknown", directive, detail=fault)
            else:
                self._take(directive)
        self._unclosed()

    def apply(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Suppressed]]:
        """The findings that stand, and those set aside."""
        stand: list[Finding] = []
        aside: list[Suppressed] = []
        for finding in findings:
            covering = self._cover(finding)
            if covering:
                said = covering[0].directive
                aside.append(Suppressed(finding, said.by, said.reason, said.until))
            else:
                stand.append(finding)
        return stand, aside

    def shadowed(self, findings: Iterable[Finding]) -> None:
        """Findings that gave way to another at the same words: their suppressions are not useless."""
        for finding in findings:
            self._cover(finding)

    def unused(self, ran: Mapping[str, object]) -> Iterator[tuple[str, Hit]]:
        """A hit for each suppression of a rule that ran and found nothing there. Call it last."""
        facts = any(map(of_medicine, ran))
        for reach in self.reaches:
            if not reach.used and (reach.rule in ran if reach.rule else facts):
                yield _hit("suppression-unused", reach.directive, rule=reach.rule or "no rule about facts")

    def _cover(self, finding: Finding) -> list[Reach]:
        covering = list(self._shelf.over(finding.rule, finding.span))
        for reach in covering:
            reach.used = True
        return covering

    @cached_property
    def _shelf(self) -> Shelf:
        return Shelf(self.reaches)

    def _take(self, directive: Directive) -> None:
        rules = [self.terms.old.get(rule, rule) for rule in directive.rules]
        if directive.verb in ("enable", "end-quote"):
            self._close(directive, rules)
        elif directive.verb in ("disable", "quote"):
            for rule in rules or [""]:
                self._open.setdefault(rule, []).append(directive)
        else:
            self._here(directive, rules)

    def _here(self, directive: Directive, rules: list[str]) -> None:
        scope = directive.scope
        block = directive.verb == "next-line"
        start, end = (
            (scope.block_start, scope.block_end) if block else (scope.sentence_start, scope.sentence_end)
        )
        if start < 0:
            what = "no text after it" if block else "no sentence to stand in"
            self._report("suppression-unmatched", directive, detail=f"has {what}")
        elif self._valid(directive, rules):
            self.reaches += [Reach(directive, rule, start, end) for rule in rules]

    def _close(self, closing: Directive, rules: list[str]) -> None:
        quote = closing.verb == "end-quote"
        wanted = (
            [""]
            if quote
            else rules or sorted(rule for rule, waiting in self._open.items() if rule and waiting)
        )
        if not wanted:
            self._report("suppression-unmatched", closing, detail="ends what nothing began")
        for rule in wanted:
            if not self._open.get(rule):
                self._report("suppression-unmatched", closing, detail="ends what nothing began")
                continue
            directive = self._open[rule].pop()
            if quote and not closing.scope.corrected:
                self._report("quote-uncorrected", directive)
            elif self._valid(directive, [rule]):
                self.reaches.append(Reach(directive, rule, directive.scope.end, closing.scope.start))

    def _unclosed(self) -> None:
        for rule, waiting in self._open.items():
            other = f"medlint-enable {rule}" if rule else "/medlint-quote"
            for directive in waiting:
                self._report("suppression-unmatched", directive, detail=f"has no “{other}” after it")

    def _valid(self, directive: Directive, rules: list[str]) -> bool:
        """Whether a directive may set these rules aside; what it lacks is reported."""
        faults = list(validity.faults(directive, rules, self.terms))
        for rule, slots in faults:
            self._report(rule, directive, **slots)
        return not faults

    def _report(self, name: str, directive: Directive, /, **slots: str) -> None:
        self.hits.append(_hit(name, directive, **slots))

    def distinct(self) -> list[tuple[str, Hit]]:
        """``hits``, each once, in order."""
        seen: dict[object, tuple[str, Hit]] = {}
        for rule, hit in self.hits:
            seen.setdefault((rule, hit.span, *sorted(hit.slots.items())), (rule, hit))
        return list(seen.values())


def _hit(name: str, directive: Directive, /, **slots: str) -> tuple[str, Hit]:
    scope = directive.scope
    return f"medlint/{name}", Hit(Span(scope.start, scope.end), {"said": directive.said, **slots})
