"""One article, mended in memory: rounds of edits until there are none left that only do good.

An edit is made only if the article then has no finding that it did not have, is built as before, and no
longer has the finding that was mended. Reads and writes nothing on the disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine.build import build, plain
from medlint.engine.edits import apart, apply, edits_of, moved
from medlint.engine.settle import findings_of
from medlint.model import at_least
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from medlint.engine.find import Article
    from medlint.engine.look import Bench
    from medlint.model import Edit, Finding

#: So many rounds are made at most.
ROUNDS = 10


class Mended(NamedTuple):
    """An article's text with its fixes made, and the findings that are thereby gone, in the order made."""

    text: str
    fixed: tuple[Finding, ...]


class State(NamedTuple):
    """A text, what was found in it, and how it is built."""

    text: str
    findings: tuple[Finding, ...]
    build: object


class Mender:
    """One article. ``wanted`` says which fixes to try; ``bench`` has every rule that must stay quiet."""

    def __init__(self, article: Article, bench: Bench, wanted: Callable[[Finding], bool]) -> None:
        self.article = article
        self.bench = bench
        self.wanted = wanted

    def mend(self, text: str) -> Mended:
        """The text with its fixes made."""
        state = self.look(text)
        fixed: list[Finding] = []
        for _ in range(ROUNDS if state else 0):
            assert state
            chosen = apart(self.candidates(state), len(state.text))
            made, after = self.most(state, [], chosen) if chosen else ([], None)
            if not after:
                break
            fixed += made
            state = after
        return Mended(state.text if state else text, tuple(fixed))

    def look(self, text: str) -> State | None:
        """What is found in a text; None when it could not be checked in full."""
        seen = self.bench.examine(self.article._replace(data=text.encode("utf-8")))
        if seen.reason or seen.broken:
            return None
        return State(text, tuple(findings_of(seen, self.bench)), build(text, self.article.place))

    def candidates(self, state: State) -> Iterable[Finding]:
        """The findings whose fixes may be tried."""
        for finding in state.findings:
            if finding.fix and self.wanted(finding) and all(plain(state.text, e) for e in finding.fix.edits):
                yield finding

    def most(
        self, state: State, kept: list[Finding], more: list[Finding]
    ) -> tuple[list[Finding], State | None]:
        """As many of these findings as can be mended together, ``kept`` among them, and what comes of it."""
        after = self.trial(state, [*kept, *more])
        if after:
            return [*kept, *more], after
        if len(more) == 1:
            return kept, self.trial(state, kept) if kept else None
        half = len(more) // 2
        kept, _ = self.most(state, kept, more[:half])
        return self.most(state, kept, more[half:])

    def trial(self, state: State, chosen: Sequence[Finding]) -> State | None:
        """What comes of mending these; None when that does any harm."""
        edits = edits_of(chosen)
        text = apply(state.text, edits)
        after = self.look(text) if text != state.text else None
        if not after or after.build != state.build:
            return None
        left = [finding for finding in state.findings if finding not in chosen]
        return None if added(left, after.findings, edits) else after


def added(before: Iterable[Finding], after: Iterable[Finding], edits: Sequence[Edit]) -> list[Finding]:
    """The findings after these edits that were not there before, or are worse than they were."""
    old = [(finding, moved(finding.span, edits)) for finding in before]
    new: list[Finding] = []
    for finding in after:
        same = [pair for pair in old if _matches(pair[0], finding) and pair[1] == finding.span]
        near = same or [pair for pair in old if _matches(pair[0], finding) and _meet(pair[1], finding.span)]
        if near:
            old.remove(near[0])
        else:
            new.append(finding)
    return new


def _matches(old: Finding, new: Finding) -> bool:
    return old.rule == new.rule and at_least(old.severity, new.severity)


def _meet(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] <= two[1] and two[0] <= one[1]
