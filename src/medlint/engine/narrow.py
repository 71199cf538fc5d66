"""A run of which not all is reported: findings of old are set aside, or those that a change did not touch.

Only what was found is narrowed down, never what is looked for: the whole site is seen, and what could not be
checked is told.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from medlint.engine import baseline, genre, ledger
from medlint.engine.beside import with_others
from medlint.engine.find import find
from medlint.engine.look import Bench
from medlint.engine.run import check_type, report_on
from medlint.record import replace
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from medlint.config import Config
    from medlint.engine.baseline import Asked, Entry, Parted
    from medlint.engine.find import Found
    from medlint.engine.options import Options
    from medlint.model import Report
    from medlint.rules.pack import Pack

    Progress = Callable[[int, int], None]


class Run(NamedTuple):
    """A report before anything is left out of it, and what it was made from."""

    report: Report
    found: Found
    bench: Bench

    def place(self, path: str) -> str:
        """A path as shown, relative to the project's root."""
        return os.path.relpath(os.path.abspath(path), self.found.root).replace(os.sep, "/")  # noqa: PTH100


def start(paths: Sequence[str], config: Config, pack: Pack, options: Options, progress: Progress) -> Run:
    """Check everything that was asked for."""
    check_type(options)
    bench = Bench(config, pack, options)
    found = with_others(find(paths, config, options.stdin), paths, bench)
    return Run(report_on(found, bench, progress), found, bench)


def run(paths: Sequence[str], config: Config, pack: Pack, options: Options, progress: Progress) -> Report:
    """See ``medlint.engine.check``."""
    known = ledger.read(options.baseline) if options.baseline else ()  # before the work, should it be damaged
    if options.since or options.staged:
        from medlint.engine.since import run as run_since

        return run_since(paths, config, pack, options, progress, known)
    return without_old(start(paths, config, pack, options, progress), known)


def afterwards(report: Report, paths: Sequence[str], config: Config, pack: Pack, options: Options) -> Report:
    """A report on mended articles, without the findings of old."""
    made = Run(report, find(paths, config, options.stdin), Bench(config, pack, options))
    return without_old(made, ledger.read(options.baseline))


def without_old(run: Run, known: Sequence[Entry]) -> Report:
    """The report without the findings of old, which are counted, and with a word on entries that are stale."""
    parted = part(run, known)
    report = replace(run.report, findings=parted.stand, baselined=len(parted.old))
    if not parted.stale:
        return report
    number = len(parted.stale)
    told = f"{number} entries of the baseline are" if number > 1 else "1 entry of the baseline is"
    notice = f"{told} no longer found: “medlint baseline prune” takes out what was mended"
    return replace(report, notices=(notice, *report.notices))


def part(run: Run, known: Sequence[Entry]) -> Parted:
    """The findings of a run and those of old; entries of rules that have another id today count as that."""
    renamed = run.bench.pack.old_names
    today = [entry._replace(rule=renamed.get(entry.rule, entry.rule)) for entry in known]
    return baseline.part(run.report.findings, today, _asked(run))


def _asked(run: Run) -> Asked:
    report, bench = run.report, run.bench
    unchecked = {item.path for item in report.not_checked}
    checked = {run.place(path) for path in report.articles if path not in unchecked}
    complete = bench.options.min_severity == "info"

    there: dict[str, bool] = {}  # by path: each is looked for once

    def gone(entry: Entry) -> bool:
        if entry.path not in there:
            there[entry.path] = os.path.lexists(os.path.join(run.found.root, *entry.path.split("/")))  # noqa: PTH118
        return not there[entry.path]

    def answers(entry: Entry) -> bool:
        if not complete or entry.path not in checked:
            return False
        on = any(entry.rule in bench.levels.of(type_, entry.path) for type_ in genre.TYPES)
        return on or entry.rule not in bench.levels.rules

    return baseline.Asked(run.place, gone, answers)
