"""The figures of ``medlint stats``, from what was counted to what people and programs read.

May not count anything itself. Tables for people come from ``tables``; JSON and CSV are made here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from medlint.report import tables
from medlint.report.safe import to_lines, visible
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.measure.hardness import Hard
    from medlint.model import NotChecked
    from medlint.report.lines import Lines
    from medlint.score.card import Scored
    from medlint.score.figures import Figures, Row

FORMATS = ("table", "json", "csv", "markdown")
SCHEMA = 1


class Entry(NamedTuple):
    """One article: its figures, its lines, and a scorecard where one was asked for."""

    figures: Figures
    lines: Lines
    card: Scored | None = None


class Stats(NamedTuple):
    """All that one run of ``medlint stats`` has to say."""

    entries: Sequence[Entry]
    not_checked: Sequence[NotChecked]
    formulas: Sequence[str] = ()
    version: str = ""


def write(stats: Stats, stream: TextIO, name: str) -> None:
    """Write the figures, or the scorecards, in this format. Raises KeyError for an unknown one."""
    writers = {"table": tables.text, "markdown": tables.markdown, "json": _json, "csv": _csv}
    writers[name](stats, stream)


def _json(stats: Stats, stream: TextIO) -> None:
    made = {
        "medlint": stats.version,
        "schema": SCHEMA,
        "articles": [_article(entry) for entry in stats.entries],
        "not_checked": [{"path": item.path, "reason": item.reason} for item in stats.not_checked],
    }
    stream.write(to_lines(made) + "\n")


def _article(entry: Entry) -> dict[str, Any]:
    figures = entry.figures
    whole, *sections = (row_of(row, entry.lines) for row in figures.rows)
    made = {
        "path": figures.path,
        "title": figures.title,
        "whole": whole,
        "sections": sections,
        "hardest": [_hard(hard, entry.lines) for hard in figures.hardest],
    }
    return {**made, "scorecard": _card(entry.card, entry.lines)} if entry.card else made


def row_of(row: Row, lines: Lines) -> dict[str, Any]:
    """A row as plain data, under the names that JSON and CSV give it."""
    return {
        "section": row.section,
        "line": lines.place(row.offset).line,
        "words": row.words,
        "sentences": row.sentences,
        "words_per_sentence": round(row.per_sentence, 1),
        "grade": row.grade,
        "reading_ease": row.ease,
        "smog": row.smog,
        "short": row.short,
        **row.further,
    }


def _hard(hard: Hard, lines: Lines) -> dict[str, Any]:
    place = lines.place(hard.sentence.span().start)
    return {
        "line": place.line,
        "column": place.column,
        "text": hard.sentence.text,
        "grade": round(hard.grade, 1),
        "words": hard.words,
        "reasons": list(hard.reasons),
    }


def _card(scored: Scored, lines: Lines) -> dict[str, Any]:
    return {
        "instrument": scored.card.title,
        "items": list(items_of(scored, lines)),
        "sources": [{"title": each.title, "url": each.url} for each in scored.card.sources],
        "note": scored.card.note,
    }


def items_of(scored: Scored, lines: Lines) -> Iterator[dict[str, Any]]:
    """The items of a scorecard as plain data."""
    for item, answer in scored.answers:
        yield {
            "item": item.number,
            "part": item.part,
            "asks": item.asks,
            "verdict": answer.verdict,
            "evidence": answer.evidence,
            "line": lines.place(answer.offset).line if answer.offset >= 0 else None,
        }


def _csv(stats: Stats, stream: TextIO) -> None:
    import csv

    rows = list(_csv_rows(stats))
    names = list(rows[0]) if rows else ["path"]
    writer = csv.DictWriter(stream, [*names, *(f for f in stats.formulas if f not in names)], restval="")
    writer.writeheader()
    writer.writerows({name: sheet_cell(value) for name, value in row.items()} for row in rows)


def _csv_rows(stats: Stats) -> Iterator[Mapping[str, Any]]:
    for entry in stats.entries:
        path = {"path": entry.figures.path}
        if entry.card:
            card = {"instrument": entry.card.card.title}
            yield from ({**path, **card, **item} for item in items_of(entry.card, entry.lines))
        else:
            yield from ({**path, **row_of(row, entry.lines)} for row in entry.figures.rows)


def sheet_cell(value: Any) -> Any:
    """Text that no spreadsheet takes for a formula."""
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
