"""The board of stages for people and programs: a table for the terminal, Markdown, JSON and CSV.

Shows what it is given, in the order in which it comes; decides nothing but how it looks.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, TextIO

from medlint.pipeline.stages import STAGES, next_stage, reached
from medlint.report.cells import width_of, wrap
from medlint.report.figures import sheet_cell
from medlint.report.safe import guard, to_lines, visible
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from medlint.model import NotChecked
    from medlint.pipeline.board import Row

FORMATS = ("table", "json", "markdown", "csv")
SCHEMA = 1
_HEAD = ("article", "stage", "owner", "findings", "next review", "days")
_OWNER = 18
_LEAST = 24  # cells for the path
_EMPTY = "–"


class Shown(NamedTuple):
    """What is to be shown. ``left_out``: pages that take no part in reviews and are not among the rows."""

    rows: Sequence[Row]
    not_checked: Sequence[NotChecked]
    today: date
    left_out: int = 0
    width: int = 100
    version: str = ""


def write(shown: Shown, stream: TextIO, name: str) -> None:
    """Write the board in this format. Raises KeyError for an unknown one."""
    {"table": _table, "json": _json, "markdown": _markdown, "csv": _csv}[name](shown, stream)


def _table(shown: Shown, stream: TextIO) -> None:
    lines = [*_lines(shown), *_closing(shown)]
    stream.writelines(guard(line.rstrip()) + "\n" for line in lines)


def _lines(shown: Shown) -> Iterator[str]:
    rows = [_HEAD, *(_cells(row) for row in shown.rows)]
    widths = [max(width_of(row[number]) for row in rows) for number in range(len(_HEAD))]
    widths[2] = min(widths[2], _OWNER)
    room = shown.width - sum(widths[1:]) - 2 * (len(widths) - 1)
    widths[0] = min(widths[0], max(room, _LEAST))
    for number, cells in enumerate(rows if shown.rows else []):
        yield _row(cells, widths)
        if number:
            yield from _needs(shown.rows[number - 1], shown.width)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    parts = [_fit(cells[0], widths[0], keep_end=True), _fit(cells[1], widths[1]), _fit(cells[2], widths[2])]
    parts += [_fit(cells[3], widths[3]), _fit(cells[4], widths[4])]
    return "  ".join([*parts, " " * (widths[5] - width_of(cells[5])) + cells[5]])


def _fit(text: str, width: int, *, keep_end: bool = False) -> str:
    """Text in exactly ``width`` cells, cut with an ellipsis where it is longer."""
    if width_of(text) <= width:
        return text + " " * (width - width_of(text))
    while text and width_of(text) >= width:
        text = text[1:] if keep_end else text[:-1]
    made = f"…{text}" if keep_end else f"{text}…"
    return made + " " * (width - width_of(made))


def _cells(row: Row) -> tuple[str, ...]:
    article = row.article
    day = article.next_review
    return (
        visible(row.path),
        row.stage,
        visible(article.owner) or _EMPTY,
        _findings(row),
        day.isoformat() if day else "no date",
        _EMPTY if row.days is None else str(row.days),
    )


def _findings(row: Row) -> str:
    counts = ((row.errors, "error"), (row.warnings, "warning"), (row.infos, "info"))
    said = [
        _count(number, word) for number, word in counts[: 2 if row.errors or row.warnings else 3] if number
    ]
    return ", ".join(said) or "none"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 or word == "info" else f"{number} {word}s"


def _needs(row: Row, width: int) -> Iterator[str]:
    """A line for each stage that asks for something: “!” for one that the article should have earned."""
    by_stage: dict[str, list[str]] = {}
    for asked, reason in row.needs:
        by_stage.setdefault(asked, []).append(reason.message)
    for asked, said in by_stage.items():
        sign = "!" if reached(row.stage, asked) else "→"
        yield from wrap("; ".join(said), width, f"  {sign} {asked}: " if asked else f"  {sign} ", "      ")
    following = next_stage(row.stage)
    if following and not by_stage:
        yield f"  → {following}: nothing is missing"
    if row.fictional:
        yield "    signed by somebody who is made up (“fictional” in reviewers.yaml)"


def _closing(shown: Shown) -> Iterator[str]:
    stages = Counter(row.stage for row in shown.rows)
    said = ", ".join(f"{stages[name]} {name}" for name in (*STAGES, "unknown") if stages[name])
    if shown.rows:
        yield ""
    yield f"{_count(len(shown.rows), 'article')}{': ' if said else ''}{said}. Dates are judged as of {shown.today}."
    overdue = sum(row.days is not None and row.days < 0 and row.stage != "retired" for row in shown.rows)
    undated = sum(row.days is None and row.stage != "retired" for row in shown.rows)
    if overdue or undated:
        yield f"{overdue} overdue, {undated} without a date of the next review."
    if any(row.needs for row in shown.rows):
        yield "“!” is lacking for the stage that the article says it is in, “→” for the next one."
    if shown.left_out:
        pages = _count(shown.left_out, "page")
        yield f"{pages} without stage and dates not shown; --all shows them."
    for item in shown.not_checked:
        yield f"Not checked: {visible(item.path)}: {visible(item.reason)}"


def _json(shown: Shown, stream: TextIO) -> None:
    made = {
        "medlint": shown.version,
        "schema": SCHEMA,
        "today": shown.today.isoformat(),
        "articles": [_plain(row) for row in shown.rows],
        "not_checked": [{"path": item.path, "reason": item.reason} for item in shown.not_checked],
    }
    stream.write(to_lines(made) + "\n")


def _plain(row: Row) -> dict[str, Any]:
    article = row.article
    return {
        "path": row.path,
        "id": article.id,
        "title": article.document.title,
        "type": article.type,
        "stage": row.stage,
        "owner": article.owner,
        "authors": list(article.authors),
        "editors": list(article.editors),
        "errors": row.errors,
        "warnings": row.warnings,
        "info": row.infos,
        "last_reviewed": article.last_reviewed.isoformat() if article.last_reviewed else None,
        "next_review": article.next_review.isoformat() if article.next_review else None,
        "days": row.days,
        "next_stage": next_stage(row.stage),
        "needs": [
            {"stage": asked, "reason": reason.code, "message": reason.message} for asked, reason in row.needs
        ],
        "sign_offs": [
            {"kind": each.kind, "name": each.name, "on": each.on.isoformat(), "hash": each.hash}
            for each in row.signed
        ],
        "fictional": row.fictional,
    }


def _markdown(shown: Shown, stream: TextIO) -> None:
    from medlint.report.markdown_text import escape

    lines = ["| " + " | ".join([*_HEAD, "needs"]) + " |", "|---|---|---|---|---|---:|---|"]
    for row in shown.rows:
        needs = "; ".join(
            f"{asked}: {reason.message}" if asked else reason.message for asked, reason in row.needs
        )
        lines.append("| " + " | ".join(escape(cell) for cell in (*_cells(row), needs or _EMPTY)) + " |")
    closing = [escape(line) for line in _closing(shown) if line]
    stream.writelines(guard(line) + "\n" for line in [*lines, "", *closing])


def _csv(shown: Shown, stream: TextIO) -> None:
    import csv

    names = [
        "path", "id", "title", "type", "stage", "owner", "errors", "warnings", "info", "last_reviewed", "next_review",
        "days", "next_stage", "needs",
    ]  # fmt: skip
    writer = csv.DictWriter(stream, names, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in shown.rows:
        plain = _plain(row)
        plain["needs"] = "; ".join(f"{each['stage']}: {each['message']}" for each in plain["needs"])
        writer.writerow({name: sheet_cell(plain[name]) for name in names})
