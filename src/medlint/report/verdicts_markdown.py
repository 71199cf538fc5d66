"""The gate's outcome as Markdown, for the page that a CI service shows for a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.report.count import plural
from medlint.report.markdown_text import escape
from medlint.report.verdicts import LIMITS, worst_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.pipeline.verdict import Outcome
    from medlint.report.options import Options

_ROWS = 100
_FEW = 4  # reasons of an article


def write(outcome: Outcome, stream: TextIO, *, options: Options) -> None:
    """Write the numbers, what the change does to the rules, and a row for each article that is not ready."""
    del options
    stream.writelines(f"{line}\n" for line in _lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    ready = sum(verdict.ready for verdict in outcome.verdicts)
    yield f"## medlint gate: {ready} of {plural(len(outcome.verdicts), 'article')} ready"
    yield ""
    if outcome.not_checked:
        yield f"**Not checked: {plural(len(outcome.not_checked), 'input')}**"
        yield ""
        yield from (f"- {escape(i.path)}: {escape(i.reason)}" for i in outcome.not_checked[:_ROWS])
        yield ""
    yield from _change(outcome)
    yield from _table(outcome)
    by = f"{outcome.ref} ({outcome.commit[:12]})" if outcome.ref else "the working tree itself"
    yield f"Rules of {escape(by)}. Dates as of {escape(outcome.today)}. {LIMITS}"


def _change(outcome: Outcome) -> Iterator[str]:
    change = outcome.change
    if not change or not change.items:
        return
    yield f"### The change touches the rules it is judged by: {'approved' if outcome.approved else 'NOT approved'}"
    yield ""
    yield from ("| what | where | how |", "|---|---|---|")
    for item in change.items[:_ROWS]:
        yield f"| {escape(item.kind)} | {escape(item.path)} | {escape(item.text)} |"
    yield ""
    if len(change.items) > _ROWS:
        yield f"… and {plural(len(change.items) - _ROWS, 'more item')}; the log has them all."
        yield ""
    for each in outcome.approvals:
        said = f"does not count: {each.fault}" if each.fault else f"approved by {each.name} on {each.on}"
        yield f"- {escape(each.file)} {escape(said)}"
    yield f"- List: `sha256:{change.digest}`"
    yield ""


def _table(outcome: Outcome) -> Iterator[str]:
    held = [verdict for verdict in worst_first(outcome.verdicts) if not verdict.ready]
    if not held:
        return
    yield from ("| not ready | why |", "|---|---|")
    for verdict in held[:_ROWS]:
        texts = [f"{r.rule}: {r.text}" if r.rule else r.text for r in verdict.reasons]
        more = f"<br>… and {len(texts) - _FEW} more" if len(texts) > _FEW else ""
        yield f"| {escape(verdict.path)} | {'<br>'.join(map(escape, texts[:_FEW]))}{more} |"
    yield ""
    if len(held) > _ROWS:
        yield f"… and {plural(len(held) - _ROWS, 'more article')}; the log has them all."
        yield ""
