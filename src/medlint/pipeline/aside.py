"""Which findings an article sets aside now that it did not set aside at the base.

The words of a suppression may stay as they are while it comes to cover more; so findings are compared, not comments.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from medlint.engine.find import Found
from medlint.engine.run import report_on
from medlint.pipeline.change import Item

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.engine.find import Article
    from medlint.engine.look import Bench
    from medlint.model import Report, Suppressed

_LONGEST = 90


def fresh(report: Report, old: Sequence[Article], bench: Bench, tops: Mapping[str, str]) -> Iterator[Item]:
    """An item for each finding that is newly set aside.

    ``old``: articles as they were at the base, under the paths that the report has. ``tops``: such a path → the path
    from the top of the repository.
    """
    aside = {each.finding.path for each in report.suppressed}
    known = _before([article for article in old if article.path in aside], bench)
    now = Counter(map(_key, report.suppressed))
    told: Counter[tuple[str, ...]] = Counter()
    for each in report.suppressed:
        key = _key(each)
        told[key] += 1
        if told[key] > known[key]:
            number = f" ({told[key]} of {now[key]})" if now[key] > 1 else ""
            path = each.finding.path
            yield Item("set-aside", tops.get(path, path), _say(each, number), "", each.finding.fingerprint)


def _before(articles: Sequence[Article], bench: Bench) -> Counter[tuple[str, ...]]:
    """What was set aside at the base, by the same rules."""
    if not articles:
        return Counter()
    found = Found(
        articles=tuple(articles), not_checked=(), empty=(), out_of_scope=0, root=str(bench.config.root)
    )
    report = report_on(found, bench, lambda done, total: None)
    return Counter(map(_key, report.suppressed))


def _key(each: Suppressed) -> tuple[str, ...]:
    """One finding set aside by one person for one reason until one day."""
    finding = each.finding
    return finding.path, finding.rule, finding.fingerprint, each.by, each.reason, each.until


def _say(each: Suppressed, number: str) -> str:
    finding = each.finding
    message = finding.message if len(finding.message) <= _LONGEST else finding.message[: _LONGEST - 1] + "…"
    who = f" by “{each.by}”" if each.by else ""
    until = f" until {each.until}" if each.until else ""
    return (
        f"{finding.severity} {finding.rule} is set aside{who}{until}, for “{each.reason}”: {message}{number}"
    )
