"""The last lines of the formats for people: what was set aside, what was not checked, what a run means."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TextIO

from medlint.model import SEVERITIES
from medlint.report.count import count, in_words, plural
from medlint.report.safe import guard, visible

if TYPE_CHECKING:
    from medlint.model import Report
    from medlint.report.options import Options

LIMITS = "A clean run does not mean that the article is medically correct."

#: So many notices are shown; ``-v`` shows all.
NOTICES = 5


def write(report: Report, stream: TextIO, options: Options) -> None:
    """Everything below the findings. What was not checked is said even when asked to be quiet."""
    lines = _not_checked(report, options)
    if not options.quiet:
        lines += [*_notices(report, options), totals(report), *_mendable(report), _extent(report)]
    stream.writelines(guard(line) + "\n" for line in lines)


def _extent(report: Report) -> str:
    if not report.articles:
        return "Nothing was checked."
    return (
        f"Checked {plural(len(report.articles), 'article')} against {plural(report.rules, 'rule')}. {LIMITS}"
    )


def _not_checked(report: Report, options: Options) -> list[str]:
    if not report.not_checked:
        return []
    title = options.paint("error", f"Not checked: {plural(len(report.not_checked), 'input')}")
    return [title, *(f"  {visible(i.path)}: {visible(i.reason)}" for i in sorted(report.not_checked))]


def _notices(report: Report, options: Options) -> list[str]:
    """What the writer should know that is no finding: guessed types, configs that were not read."""
    shown = report.notices if options.verbose else report.notices[:NOTICES]
    label = options.paint("label", "note:")
    lines = [f"{label} {visible(notice)}" for notice in shown]
    left = len(report.notices) - len(shown)
    return [*lines, f"{label} and {plural(left, 'more note')} (-v shows all)"] if left else lines


def totals(report: Report) -> str:
    """Suppressed and baselined findings are counted even when there is nothing else to say."""
    found = in_words(count(report.findings))
    parts = [
        f"Found {found}" if report.findings else "No findings",
        f"{len(report.suppressed)} suppressed",
        f"{report.baselined} baselined",
    ]
    if report.out_of_scope:
        parts.append(f"{plural(report.out_of_scope, 'file')} outside “content” left alone")
    return "; ".join(parts) + f". Dates are judged as of {visible(report.today)}."


def _mendable(report: Report) -> list[str]:
    """How many findings come with a fix, and the flags that make them."""
    fixes = [finding.fix.safe for finding in report.findings if finding.fix]
    safe, rest = fixes.count(True), fixes.count(False)
    parts = [f"{safe} with --fix"] if safe else []
    parts += [f"{rest} with --fix --unsafe-fixes"] if rest else []
    return [f"Fixes on offer: {', '.join(parts)}; --diff shows them."] if parts else []


def statistics(report: Report, stream: TextIO, options: Options) -> None:
    """How often each rule spoke, worst and most frequent first."""
    numbers = Counter((finding.severity, finding.rule) for finding in report.findings)
    rows = sorted(numbers.items(), key=lambda row: (SEVERITIES.index(row[0][0]), -row[1], row[0][1]))
    for (severity, rule), number in rows:
        articles = len({f.path for f in report.findings if f.rule == rule})
        label = options.paint(severity, f"{severity:<7}")
        stream.write(f"{number:>6}  {label}  {rule}  ({plural(articles, 'article')})\n")
