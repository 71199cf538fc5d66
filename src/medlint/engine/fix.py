"""Mends articles: safe fixes, or all of them, and the report on what is left.

Every rule that is on stays watchful while articles are mended, those that were not selected too. Nothing is
written before all articles have been mended in memory and the whole site has been looked at again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine import replace, source
from medlint.engine.beside import with_others
from medlint.engine.find import find
from medlint.engine.look import Bench
from medlint.engine.rounds import Mender, added
from medlint.engine.run import check_type, report_on
from medlint.model import NotChecked, at_least
from medlint.record import replace as changed
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from medlint.config import Config
    from medlint.engine.find import Article, Found
    from medlint.engine.options import Options
    from medlint.model import Finding, Report
    from medlint.rules.pack import Pack

    Progress = Callable[[int, int], None]

_MARK = b"\xef\xbb\xbf"


class Change(NamedTuple):
    """An article as it is and as it would be, and the findings that are thereby gone."""

    article: Article
    before: bytes
    after: bytes
    fixed: tuple[Finding, ...]


class Outcome(NamedTuple):
    """``report``: on the files as they now are. ``changes``: those made, or those that could be."""

    report: Report
    changes: tuple[Change, ...]


def mend(
    paths: Sequence[str],
    config: Config,
    pack: Pack,
    options: Options,
    progress: Progress,
    *,
    unsafe: bool,
    write: bool,
) -> Outcome:
    """Mend the articles of these paths, in memory only unless ``write``. Raises Invalid as ``check`` does."""
    check_type(options)
    bench = Bench(config, pack, options)
    watch = Bench(config, pack, _watchful(options))
    found = with_others(find(paths, config, options.stdin), paths, watch)
    before = report_on(found, watch, progress)
    changes = _harmless(before, found, watch, list(_changes(before, found, bench, watch, unsafe)))
    failed: list[NotChecked] = []
    if write:
        made = [change for change in changes if not _fails(change, found.root, failed)]
        changes, found = made, _with(found, made)
    report = report_on(found, bench, lambda done, total: None)
    not_checked = tuple(sorted({*report.not_checked, *failed}))
    return Outcome(changed(report, not_checked=not_checked), tuple(changes))


def _watchful(options: Options) -> Options:
    extended = (*options.extend_select, *options.select)
    return changed(options, select=(), ignore=(), extend_select=extended, min_severity="info")


def _changes(before: Report, found: Found, bench: Bench, watch: Bench, unsafe: bool) -> Iterator[Change]:
    asked = {f.path for f in before.findings if f.fix and (unsafe or f.fix.safe)}
    for article in found.articles:
        if article.path not in asked:
            continue
        try:
            data = source.load(article, bench.options.most_bytes)
            text = source.text_of(data)
        except source.Unfit:
            continue  # it is named in the report already, or will be in the last one
        if text != before.texts.get(article.path):
            continue
        mended = Mender(article, watch, _wanted(article, bench, watch, unsafe)).mend(text)
        if mended.fixed:
            mark = _MARK if data.startswith(_MARK) else b""
            yield Change(article, data, mark + mended.text.encode("utf-8"), mended.fixed)


def _wanted(article: Article, bench: Bench, watch: Bench, unsafe: bool) -> Callable[[Finding], bool]:
    """Whether a finding is one that was asked for and may be mended."""
    levels = bench.levels.of(watch.examine(article).type, article.place)
    least = bench.options.min_severity

    def wanted(finding: Finding) -> bool:
        allowed = bool(finding.fix) and (unsafe or bool(finding.fix and finding.fix.safe))
        return allowed and finding.rule in levels and at_least(finding.severity, least)

    return wanted


def _harmless(before: Report, found: Found, watch: Bench, changes: list[Change]) -> list[Change]:
    """The changes without those after which the site as a whole has a new finding."""
    while changes:
        after = report_on(_with(found, changes), watch, lambda done, total: None)
        texts = {change.article.path: change for change in changes}
        bad = {finding.path for finding in after.findings} - texts.keys()
        worse = {path for path in texts if _worse(path, before, after, texts[path])}
        if any(_worse(path, before, after, None) for path in bad):
            return []
        if not worse:
            return changes
        changes = [change for change in changes if change.article.path not in worse]
    return changes


def _worse(path: str, before: Report, after: Report, change: Change | None) -> bool:
    """Whether an article has more findings of some rule than what was mended accounts for."""
    old = [f for f in before.findings if f.path == path]
    new = [f for f in after.findings if f.path == path]
    if change is None:
        return bool(added(old, new, ()))
    count = {rule: sum(f.rule == rule for f in old) for rule in {f.rule for f in (*old, *new)}}
    return any(sum(f.rule == rule for f in new) > number for rule, number in count.items())


def _with(found: Found, changes: Sequence[Change]) -> Found:
    """What was found, with the changed articles as they would be."""
    after = {change.article.path: change.after for change in changes}
    articles = [article._replace(data=after.get(article.path, article.data)) for article in found.articles]
    return found._replace(articles=tuple(articles))


def _fails(change: Change, root: str, failed: list[NotChecked]) -> bool:
    """Write a change; whether that failed. Why is added to ``failed``."""
    reason = replace.replace(change.article, root, change.before, change.after)
    if reason:
        failed.append(NotChecked(change.article.path, f"not mended: it {reason}"))
    return bool(reason)
