"""Every suppression of the articles: which rule, where, by whom, why, since when, until when, and whether it is needed.

Looks at what articles say to medlint, and asks the engine what that set aside. May not print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine.beside import with_others
from medlint.engine.directive import parse
from medlint.engine.find import find
from medlint.engine.judge import judge
from medlint.engine.look import Bench
from medlint.engine.run import look
from medlint.engine.scopes import Scope
from medlint.engine.settle import suppressions_of, unanswered
from medlint.model import NotChecked
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from medlint.config import Config
    from medlint.engine.directive import Directive
    from medlint.engine.look import Seen
    from medlint.engine.options import Options
    from medlint.engine.suppress import Suppressions
    from medlint.model import Hit
    from medlint.rules.pack import Pack

    #: Path and source of an article → its lines, each with the day it was last changed.
    Days = Callable[[str], Sequence[tuple[str, str]]]

#: From the most pressing to what can wait. ``idle``: its rule did not run.
STATES = ("expired", "invalid", "expiring", "unused", "idle", "standing")
_PRESSING = ("expired", "invalid", "expiring")
_QUOTE = "medlint-quote"
_ASIDE = ("next-line", "disable", "ignore", "quote")


class Row(NamedTuple):
    """One suppression of one rule. ``days``: until it ends, None when it does not; ``fault``: what is wrong with it."""

    rule: str
    path: str
    line: int
    by: str
    reason: str
    since: str
    until: str
    days: int | None
    state: str
    fault: str = ""


class Register(NamedTuple):
    """All suppressions, the most pressing first; and what could not be looked at."""

    today: str
    rows: tuple[Row, ...]
    not_checked: tuple[NotChecked, ...]
    articles: int


def register(
    paths: Sequence[str], config: Config, pack: Pack, options: Options, days: Days, soon: int
) -> Register:
    """The suppressions in the articles of these paths; those that end within ``soon`` days are expiring."""
    bench = Bench(config, pack, options)
    found = with_others(find(paths, config), paths, bench)
    every = look(found, bench, lambda done, total: None, [])
    judged = judge([article for article in every if not article.reason], bench, found)
    seen = [article for article in every if article.checked]
    rows: list[Row] = []
    for article in seen:
        hits = judged.hits.get(article.place, ())
        rows += _Article(article, bench, options.today, soon).rows(hits, days)
    bad = {*found.not_checked, *found.empty, *_bad(seen)}
    bad |= {NotChecked(".", unanswered(broken)) for broken in judged.broken}
    return Register(options.today.isoformat(), tuple(sorted(rows, key=_order)), tuple(sorted(bad)), len(seen))


def _bad(seen: Sequence[Seen]) -> Iterator[NotChecked]:
    for article in seen:
        if article.reason:
            yield NotChecked(article.path, article.reason)
        else:
            yield from (NotChecked(article.path, unanswered(broken)) for broken in article.broken)


def _order(row: Row) -> tuple[object, ...]:
    """Expired, faulty, soon to end; then the oldest, those without a date last."""
    pressing = _PRESSING.index(row.state) if row.state in _PRESSING else len(_PRESSING)
    when = row.until if row.state in ("expired", "expiring") else row.since or "9999"
    return pressing, when, row.path, row.line, row.rule


class _Article:
    """One article's suppressions."""

    def __init__(self, seen: Seen, bench: Bench, today: date, soon: int) -> None:
        self.seen = seen
        self.bench = bench
        self.today = today
        self.soon = soon

    def rows(self, hits: Sequence[tuple[str, Hit]], days: Days) -> Iterator[Row]:
        """A row for each rule of each suppression."""
        comments = self.seen.outline.get("comments") or ()
        said = [parse(Scope(*comment)) for comment in comments]
        asked = [each for each in said if each.verb in _ASIDE or not each.verb]
        if not asked:
            return
        made = suppressions_of(self.seen, hits, self.bench)
        assert made is not None
        since = _Since(days(self.seen.path))
        for directive in asked:
            text = self._line_text(directive)
            day = since.of(text)
            for rule in directive.rules or (_QUOTE,):
                yield self._row(directive, rule, day, made)

    def _row(self, directive: Directive, rule: str, since: str, made: Suppressions) -> Row:
        ends = directive.ends
        left = (ends - self.today).days if ends else None
        state, fault = self._state(directive, rule, left, made)
        return Row(
            rule=rule,
            path=self.seen.path,
            line=self._line(directive.scope.start),
            by=directive.by,
            reason=directive.reason,
            since=since,
            until=directive.until,
            days=left,
            state=state,
            fault=fault,
        )

    def _state(
        self, directive: Directive, rule: str, left: int | None, made: Suppressions
    ) -> tuple[str, str]:
        today = "" if rule == _QUOTE else self.bench.pack.old_names.get(rule, rule)
        start = directive.scope.start
        reach = next((r for r in made.reaches if r.directive.scope.start == start and r.rule == today), None)
        if reach is None:
            fault = next(
                (name for name, hit in made.hits if hit.span.start == start), "medlint/suppression-unmatched"
            )
            name = fault.partition("suppression-")[2] or fault.partition("/")[2]
            return ("expired", "") if name == "expired" else ("invalid", name.replace("-", " "))
        if left is not None and left <= self.soon:
            return "expiring", "" if reach.used else "unused"
        if reach.used:
            return "standing", ""
        ran = not today or today in self.bench.ran(self.seen)
        return ("unused", "") if ran else ("idle", "its rule is off here")

    def _line(self, offset: int) -> int:
        before = self.seen.source[:offset].replace("\r\n", "\n")
        return before.count("\n") + before.count("\r") + 1

    def _line_text(self, directive: Directive) -> str:
        """The first line of the comment, as far as it goes."""
        source, start = self.seen.source, directive.scope.start
        first = max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1
        return source[first:].splitlines()[0].strip() if source[first:] else ""


class _Since:
    """The days on which lines were written; of lines that are alike the first is the first."""

    def __init__(self, lines: Sequence[tuple[str, str]]) -> None:
        self._days: dict[str, list[str]] = {}
        for text, day in lines:
            self._days.setdefault(text.strip(), []).append(day)

    def of(self, text: str) -> str:
        """The day of the next line that reads so, "" when none does."""
        days = self._days.get(text, [])
        return days.pop(0) if len(days) > 1 else next(iter(days), "")
