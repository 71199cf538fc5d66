"""``--format markdown``: a comment for a pull request, short enough to be taken; also the summary of a run on GitHub.

What an article says is shown as it stands: never as markup, a link or a mention.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.report import closing
from medlint.report.count import count, in_words, plural
from medlint.report.lines import Texts
from medlint.report.markdown_text import escape
from medlint.report.order import worst_first
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medlint.model import Report
    from medlint.report.options import Options


class Room(NamedTuple):
    """How much a place takes: rows of a table, and characters in all of its rows."""

    rows: int
    characters: int


#: GitHub takes comments of 65,536 characters, GitLab of a million.
COMMENT = Room(500, 50_000)
#: GitHub takes summaries of 1 MiB.
SUMMARY = Room(500, 900_000)


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write the numbers, what was not checked, and the findings, the worst first."""
    del options
    stream.writelines(f"{line}\n" for line in lines(report, COMMENT))


def lines(report: Report, room: Room) -> Iterator[str]:
    """The lines of the comment; what has no room is counted."""
    yield f"## medlint: {in_words(count(report.findings))} in {plural(len(report.articles), 'article')}"
    yield ""
    if report.not_checked:
        yield f"**Not checked: {plural(len(report.not_checked), 'input')}**"
        yield ""
        rows = (f"- {escape(i.path)}: {escape(i.reason)}" for i in sorted(report.not_checked))
        few = Room(room.rows, room.characters // 5)
        yield from _fitting(rows, len(report.not_checked), few)
    if report.findings:
        yield "| | where | rule | what |"
        yield "|---|---|---|---|"
        yield from _fitting(_rows(report), len(report.findings), room)
    yield f"{escape(closing.totals(report))} {closing.LIMITS}"


def _fitting(rows: Iterable[str], number: int, room: Room) -> Iterator[str]:
    """The rows that there is room for, and how many more there are."""
    shown = used = 0
    for row in rows:
        used += len(row) + 1
        if shown == room.rows or used > room.characters:
            break
        shown += 1
        yield row
    yield ""
    if shown < number:
        yield f"… and {number - shown} more; the log has them all."
        yield ""


def _rows(report: Report) -> Iterator[str]:
    texts = Texts(report.texts)
    for finding in worst_first(report.findings):
        place = texts[finding.path].place(finding.span.start)
        where = f"{escape(finding.path)}&#58;{place.line}"
        what = escape(f"{finding.message} {finding.help}".strip())
        yield f"| {finding.severity} | {where} | {escape(finding.rule)} | {what} |"
