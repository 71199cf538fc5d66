"""Every article with its stage, what it lacks for the next one, and when its review is due.

Runs the engine for the findings. Reads, and neither writes nor prints.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from medlint.engine.beside import with_others
from medlint.engine.find import find
from medlint.engine.look import Bench, say
from medlint.engine.outline import outline
from medlint.engine.run import report_on
from medlint.engine.source import Unfit, load, text_of
from medlint.model import NotChecked
from medlint.pipeline import stages
from medlint.pipeline.article import Article
from medlint.pipeline.sign_off import Reason, latest, state
from medlint.pipeline.stages import Case
from medlint.pipeline.store import Store
from medlint.problem import Invalid
from medlint.read import read
from medlint.row import NamedTuple
from medlint.signed import places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from medlint.config import Config
    from medlint.engine import Options
    from medlint.engine.find import Article as Place
    from medlint.model import Finding, Suppressed
    from medlint.pipeline.sign_off import SignOff
    from medlint.rules.pack import Pack
    from medlint.signed.people import People


class Row(NamedTuple):
    """One article. ``days``: to its next review, negative when that is past; None where it gives no day."""

    path: str
    article: Article
    stage: str
    errors: int
    warnings: int
    infos: int
    days: int | None
    needs: Sequence[tuple[str, Reason]]
    signed: Sequence[SignOff]  # those that count, whether they hold or not
    fictional: bool = False  # one of them is by somebody who is made up

    @property
    def plain(self) -> bool:
        """Whether nothing says that this page takes part in reviews at all."""
        article = self.article
        said = article.status or article.next_review or article.last_reviewed or article.broken
        return article.type == "page" and not said


class Board(NamedTuple):
    """All articles, the worst first, and what could not be read."""

    rows: Sequence[Row]
    not_checked: Sequence[NotChecked]
    today: date


def board(
    paths: Sequence[str], config: Config, pack: Pack, options: Options, progress: Callable[[int, int], None]
) -> Board:
    """Look at these articles, or at all of the content.

    Raises Invalid for a bad ``reviewers.yaml``, and signature.NoKeygen where signatures cannot be checked.
    """
    return _Looking(config, pack, options).board(paths, progress)


class _Looking:
    def __init__(self, config: Config, pack: Pack, options: Options) -> None:
        self.bench = Bench(config, pack, options)
        self.today = options.today
        self.gate: dict[str, Any] = dict(config.settings.get("gate", {}))
        self.people: People | None = None
        self.store = Store(".")

    def board(self, paths: Sequence[str], progress: Callable[[int, int], None]) -> Board:
        found = with_others(find(paths, self.bench.config), paths, self.bench)
        self.store = Store(found.root)
        self.people = self.store.people()
        report = report_on(found, self.bench, progress)
        findings: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in report.findings:
            findings[finding.path].append(finding)
        aside: defaultdict[str, list[Suppressed]] = defaultdict(list)
        for each in report.suppressed:
            aside[each.finding.path].append(each)
        rows: list[Row] = []
        bad = set(report.not_checked)
        for place in found.articles:
            try:
                rows.append(self._row(place, findings[place.path], aside[place.path]))
            except (Unfit, RecursionError) as error:
                bad.add(NotChecked(place.path, say(error)))
        return Board(sorted(rows, key=_urgency), sorted(bad), self.today)

    def _row(self, place: Place, findings: list[Finding], aside: list[Suppressed]) -> Row:
        document = read(text_of(load(place, self.bench.options.most_bytes)), place.place)
        article = Article(
            place.path, document, self.bench.genre(place.place, outline(document), document).type
        )
        given, unsigned = self._signed(article)
        case = Case(article, self.today, findings, aside, unsigned, self.gate.get("max_review_age", {}))
        count = Counter(each.severity for each in findings)
        day = article.next_review
        signed = [each for kind in self._kinds if (each := latest(given, kind))]
        return Row(
            place.path,
            article,
            stages.stage(case),
            count["error"],
            count["warning"],
            count["info"],
            (day - self.today).days if day else None,
            stages.needs(case),
            signed,
            any(person.fictional for each in signed if self.people and (person := self.people.of(each.name))),
        )

    @property
    def _kinds(self) -> Sequence[str]:
        kinds: Sequence[str] = self.gate.get("require", ("clinical",))
        return kinds

    def _signed(self, article: Article) -> tuple[Sequence[SignOff], list[Reason]]:
        """The sign-offs of an article, and why they do not hold."""
        try:
            given = () if places.fault(article.id) else self.store.sign_offs(article.id)
        except Invalid as error:
            return (), [
                Reason("broken", f"a sign-off cannot be used: {problem}") for problem in error.problems
            ]
        reasons = state(
            article,
            given,
            self.people,
            self.today,
            kinds=self._kinds,
            policy=self.gate.get("signature", "optional"),
            medicines=self.bench.knowledge.medicine_words(),
        )
        return given, reasons


_PUBLIC = ("approved", "published", "review-due")
_SOON = 60  # days


def _urgency(row: Row) -> tuple[int, int, str]:
    """Smaller is worse: what readers see and should not, then what is due, then by the days that are left."""
    days = row.days if row.days is not None else -1_000_000
    if row.stage == "retired":
        return 5, 0, row.path
    if row.stage in _PUBLIC and (row.errors or row.needs):
        return 0, days, row.path
    if row.days is not None and row.days < 0:
        return 1, days, row.path
    if row.plain:
        return 4, days, row.path
    return 2 if row.days is None or row.days <= _SOON or row.errors else 3, days, row.path


def expiring(rows: Sequence[Row], within: int) -> Iterator[Row]:
    """The articles whose review is due within so many days, overdue, or without a day, the most urgent first.

    Retired ones are left out, and pages that take no part in reviews.
    """
    listed = [row for row in rows if row.stage != "retired" and not row.plain]
    open_ = [row for row in listed if row.stage == "review-due" or row.days is None or row.days <= within]
    yield from sorted(open_, key=lambda row: (row.days is not None, row.days or 0, row.path))
