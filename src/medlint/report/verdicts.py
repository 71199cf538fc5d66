"""The gate's outcome for people, on a terminal: what blocks first, the worst article first, what to do beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.pipeline.verdict import CHANGED, ERROR, FINDING, ORDER
from medlint.report.cells import wrap
from medlint.report.count import plural
from medlint.report.lines import Texts
from medlint.report.safe import guard, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.pipeline.change import Item
    from medlint.pipeline.verdict import Outcome, Reason, Verdict
    from medlint.report.options import Options

LIMITS = "READY does not mean that an article is medically correct: people answer for that, with their names."
_MOST = 20  # items of a list that are shown
_FEW = 3  # findings of an article that are shown


def write(outcome: Outcome, stream: TextIO, *, options: Options) -> None:
    """Write the whole outcome."""
    for line in (*_change(outcome, options), *_articles(outcome, options), *_closing(outcome, options)):
        stream.write(guard(line) + "\n")


def _change(outcome: Outcome, options: Options) -> Iterator[str]:
    change = outcome.change
    if not change or not change.items:
        return
    head = "approved" if outcome.approved else "NOT approved"
    text = f"This change touches the rules it is judged by ({head}):"
    yield options.paint("warning" if outcome.approved else "error", text)
    shown = change.items if options.verbose else change.items[:_MOST]
    for item in shown:
        yield from told(item, options)
    if len(change.items) > len(shown):
        yield f"  … and {plural(len(change.items) - len(shown), 'more item')} (-v shows all)"
    for each in outcome.approvals:
        said = f"does not count: {each.fault}" if each.fault else f"approved by {each.name} on {each.on}"
        yield from wrap(f"{each.file} {said}", options.width, "  = ", "    ")
    if not outcome.approved:
        todo = f"an owner reads the list and runs “medlint approve --base {outcome.ref} --as NAME --key FILE”"
        yield from wrap(todo, options.width, "  = help  ", "          ")
    yield f"  = list  sha256:{change.digest}"
    yield ""


def told(item: Item, options: Options) -> Iterator[str]:
    """One item of the list."""
    yield from wrap(f"{item.path or '.'}: {item.text}", options.width, f"  {item.kind}  ", "      ")


def _articles(outcome: Outcome, options: Options) -> Iterator[str]:
    texts = Texts(outcome.texts)
    for verdict in worst_first(outcome.verdicts):
        if verdict.ready:
            if not options.quiet:
                yield f"{options.paint('label', 'READY')}      {visible(verdict.path)}"
            continue
        changed = any(reason.kind == CHANGED for reason in verdict.reasons)
        waits = "   waits for an owner, see above" if changed else ""
        yield f"{options.paint('error', 'NOT READY')}  {options.paint('path', visible(verdict.path))}{waits}"
        yield from _reasons(verdict, texts, options)
    if outcome.verdicts:
        yield ""


def worst_first(verdicts: tuple[Verdict, ...]) -> list[Verdict]:
    """Articles in order of what blocks them, those that are ready last; by path."""
    return sorted(
        verdicts, key=lambda v: (ORDER.index(v.reasons[0].kind) if v.reasons else len(ORDER), v.path)
    )


def _reasons(verdict: Verdict, texts: Texts, options: Options) -> Iterator[str]:
    left = dict.fromkeys((ERROR, FINDING), 0)
    helped = ""
    for reason in verdict.reasons:
        if reason.kind == CHANGED:
            continue  # the list stands above
        if reason.kind in left and not options.verbose:
            left[reason.kind] += 1
            if left[reason.kind] > _FEW:
                continue
        yield from wrap(_text(reason, verdict, texts), options.width, "  - ", "    ")
        if reason.help and reason.help != helped:
            yield from wrap(reason.help, options.width, "    → ", "      ")
        helped = reason.help
    for kind, number in left.items():
        if number > _FEW:
            what = "error" if kind == ERROR else "warning"
            yield f"  - … and {plural(number - _FEW, f'more {what}')} (medlint check {visible(verdict.path)} shows all)"


def _text(reason: Reason, verdict: Verdict, texts: Texts) -> str:
    if not reason.rule:
        return reason.text
    place = texts[verdict.path].place(reason.at)
    return f"{reason.severity} {reason.rule} at {place.line}:{place.column}: {reason.text}"


def _closing(outcome: Outcome, options: Options) -> Iterator[str]:
    if outcome.not_checked:
        yield options.paint("error", f"Not checked: {plural(len(outcome.not_checked), 'input')}")
        yield from (f"  {visible(item.path)}: {visible(item.reason)}" for item in outcome.not_checked)
    if options.quiet:
        return
    for notice in outcome.notices if options.verbose else outcome.notices[:3]:
        yield from wrap(notice, options.width, f"{options.paint('label', 'note:')} ", "      ")
    ready = sum(verdict.ready for verdict in outcome.verdicts)
    by = (
        f"the rules of {outcome.ref} ({outcome.commit[:12]})"
        if outcome.ref
        else "the working tree's own rules"
    )
    count = f"{ready} of {plural(len(outcome.verdicts), 'article')} ready, by {by}."
    if outcome.drafts:
        count += f" {plural(outcome.drafts, 'draft')} left alone."
    yield f"{count} Dates are judged as of {outcome.today}."
    yield LIMITS


__all__ = ["LIMITS", "told", "worst_first", "write"]
