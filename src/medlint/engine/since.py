"""A run that reports what a change touched: ``--since REF``, ``--staged``.

A finding is shown when the change touched what it speaks about, or when it was not there before: a link in an
article that nobody touched is told when the page it leads to was deleted. Everything is looked at all the same.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from medlint.engine.beside import with_others
from medlint.engine.find import Article, Found, find
from medlint.engine.look import Bench
from medlint.engine.narrow import Run, start, without_old
from medlint.engine.options import Answers
from medlint.engine.past import Past, Place, laid, opened, told
from medlint.engine.run import report_on
from medlint.engine.touched import Touched
from medlint.model import NotChecked
from medlint.problem import Invalid, Problem
from medlint.read import read
from medlint.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from medlint.config import Config
    from medlint.engine.baseline import Entry
    from medlint.engine.options import Options
    from medlint.git import Repository
    from medlint.model import Finding, Reply, Report
    from medlint.rules.pack import Pack, Rule

    Progress = Callable[[int, int], None]


def run(
    paths: Sequence[str],
    config: Config,
    pack: Pack,
    options: Options,
    progress: Progress,
    known: Sequence[Entry],
) -> Report:
    """The report on what changed, without the findings that are ``known`` from before."""
    flag = "--staged" if options.staged else "--since"
    if options.stdin:
        raise Invalid([Problem(flag, 0, "", "looks into git, and “-” is not there: name the file")])
    if options.ask:
        options = replace(options, ask=_once(options.ask))
    repository = opened(flag, config)
    here = Place(os.getcwd(), os.path.abspath(config.root))  # noqa: PTH100, PTH109
    with told(flag):
        index = repository.index() if options.staged else None
        past = Past(repository, options.since or "HEAD", index)
        change = _Change(paths, replace(config, root=config.root.absolute()), here, past)
        if index is None:
            made = start(paths, config, pack, options, progress)
            return change.narrowed(made, made.found.root, known)
        with laid(repository, index, config, here) as (there, folder):
            made = start(paths, there, pack, options, progress)
            root = os.path.join(repository.top, os.path.relpath(made.found.root, folder))  # noqa: PTH118
            report = change.narrowed(made, os.path.normpath(root), known)
        return replace(report, not_checked=tuple(_unstaged(report.not_checked, repository)))


def _once(ask: Callable[[Sequence[str]], Answers]) -> Callable[[Sequence[str]], Answers]:
    """The same, without asking twice: the site as it was has the same links as the site as it is."""
    known: dict[str, Reply] = {}

    def asked(addresses: Sequence[str]) -> Answers:
        rest = [address for address in addresses if address not in known]
        made = ask(rest) if rest else Answers()
        known.update(made.replies)
        return made._replace(replies={each: known[each] for each in addresses if each in known})

    return asked


def _unstaged(items: Iterable[NotChecked], repository: Repository) -> Iterable[NotChecked]:
    """What could not be checked; what is there and not in the index is said to be so."""
    for item in items:
        if "no such file" in item.reason and os.path.lexists(item.path):
            yield NotChecked(item.path, "is not in the index: “git add” it, or leave out --staged")
        else:
            yield item


class _Change:
    """From a commit to now, for one run."""

    def __init__(self, paths: Sequence[str], config: Config, here: Place, past: Past) -> None:
        self.paths = paths
        self.config = config
        self.here = here
        self.past = past

    def narrowed(self, run: Run, root: str, known: Sequence[Entry]) -> Report:
        """The report of a run, on what was touched or is new."""
        self.past.prefix = self.past.repository.path(root)
        report = without_old(run, known) if known else run.report
        texts = {run.place(path): text for path, text in report.texts.items()}
        self.past.renamed(texts)
        self.past.load(texts)
        touched = {path: self._touched(run.place(path), text) for path, text in sorted(report.texts.items())}
        shown: list[Finding] = []
        rest: list[Finding] = []
        for finding in report.findings:
            (shown if _covered(finding, touched) else rest).append(finding)
        shown += self._new(run, rest, {path for path, found in touched.items() if found})
        return _with(report, shown, self.past.ref)

    def _touched(self, place: str, text: str) -> Touched | None:
        """What the change did to an article; None for nothing."""
        was = self.past.was(place)
        before = self.past.text(place)
        if before is not None and before.splitlines() == text.splitlines() and was == place:
            return None
        old = None if before is None else read(before, was)
        return Touched(old, read(text, place))

    def _new(self, run: Run, rest: Sequence[Finding], changed: set[str]) -> list[Finding]:
        """Those of the findings at untouched places that were not there before."""
        rules = run.bench.levels.rules
        asked = [f for f in rest if f.path in changed or _of_the_site(rules[f.rule])]
        if not asked:
            return []
        names = tuple(sorted({finding.rule for finding in asked}))
        if any(_of_the_site(rules[name]) for name in names):
            before = self._before_all(run, names)
        else:
            before = self._before(run, names, sorted({finding.path for finding in asked}))
        return [f for f in asked if (self.past.was(run.place(f.path)), f.fingerprint) not in before]

    def _before(self, run: Run, names: tuple[str, ...], paths: Sequence[str]) -> set[tuple[str, str]]:
        """Place and fingerprint of what these rules find in these articles as they were."""
        places = [self.past.was(run.place(path)) for path in paths]
        texts = [(place, self.past.text(run.place(path))) for place, path in zip(places, paths, strict=True)]
        articles = tuple(
            Article(place, place, text.encode("utf-8")) for place, text in texts if text is not None
        )
        found = Found(articles, (), (), 0, run.found.root)
        return _found(found, _bench(run.bench, run.bench.config, names), lambda path: path)

    def _before_all(self, run: Run, names: tuple[str, ...]) -> set[tuple[str, str]]:
        """The same in the whole site as it was."""
        past = self.past
        places = [past.was(run.place(path)) for path in run.report.articles]
        with laid(past.repository, past.tree, self.config, self.here) as (config, folder):
            root = os.path.join(folder, past.prefix) if past.prefix else folder  # noqa: PTH118
            named = [os.path.join(root, place) for place in places]  # noqa: PTH118
            paths = [path for path in named if os.path.lexists(path)]
            asked = paths if self.paths else []
            bench = _bench(run.bench, config, names)
            found = with_others(find(asked, config), asked, bench)
            return _found(found, bench, Run(run.report, found, bench).place)


def _covered(finding: Finding, touched: Mapping[str, Touched | None]) -> bool:
    """Whether the change touched what a finding speaks about, here or in another article."""
    places = [(finding.path, finding.span), *((r.path or finding.path, r.span) for r in finding.related)]
    found = [(touched.get(path), span) for path, span in places]
    return any(each.covers(finding.rule, span) for each, span in found if each)


def _of_the_site(rule: Rule) -> bool:
    return rule.kind_name != "engine" and rule.kind.judge is not None


def _bench(bench: Bench, config: Config, names: tuple[str, ...]) -> Bench:
    options = replace(
        bench.options, select=names, ignore=(), extend_select=(), stdin=None, allow_empty=True, baseline="",
        since="", staged=False, min_severity="info",
    )  # fmt: skip
    return Bench(config, bench.pack, options)


def _found(found: Found, bench: Bench, place: Callable[[str], str]) -> set[tuple[str, str]]:
    report = report_on(found, bench, lambda done, total: None)
    return {(place(finding.path), finding.fingerprint) for finding in report.findings}


def _with(report: Report, shown: Sequence[Finding], ref: str) -> Report:
    ordered = tuple(sorted(shown, key=lambda f: (f.path, f.span, f.rule, f.message, f.fingerprint)))
    left = len(report.findings) - len(ordered)
    if not left:
        return replace(report, findings=ordered)
    what = "1 finding is" if left == 1 else f"{left} findings are"
    notice = f"{what} left out: nothing changed there since {ref}"
    return replace(report, findings=ordered, notices=(notice, *report.notices))
