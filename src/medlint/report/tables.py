"""The tables of ``medlint stats`` for people: on a terminal and in Markdown. May not count anything itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.report.cells import width_of
from medlint.report.safe import guard, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.report.figures import Entry, Stats
    from medlint.score.card import Answer, Item, Scored
    from medlint.score.figures import Row

_WHOLE = "whole article"
_WIDEST = 40
_NOTE = (
    "* fewer than 100 words: a formula says little of so short a text. SMOG is given from 30 sentences on. "
    "Grade and ease leave medicine names out of the syllables."
)
_NO_TOTAL = "No total is given: an instrument's score is that of all its items, and these are for a person."


def text(stats: Stats, stream: TextIO) -> None:
    """Columns for a terminal."""
    for entry in stats.entries:
        lines = _card(entry, entry.card) if entry.card else _figures(entry, stats)
        stream.writelines(guard(line.rstrip()) + "\n" for line in (*lines, ""))
    _close(stats, stream)


def _close(stats: Stats, stream: TextIO) -> None:
    if not any(entry.card for entry in stats.entries) and stats.entries:
        stream.write(_NOTE + "\n")
    for item in stats.not_checked:
        stream.write(guard(f"Not checked: {visible(item.path)}: {visible(item.reason)}") + "\n")


def _figures(entry: Entry, stats: Stats) -> Iterator[str]:
    figures = entry.figures
    yield f"{visible(figures.path)}  {visible(figures.title)}"
    head = ["section", *_columns(stats)]
    rows = [[_name(row), *_values(row, stats)] for row in figures.rows]
    widths = [max(width_of(row[n]) for row in (head, *rows)) for n in range(len(head))]
    for row in (head, *rows):
        cells = [row[0] + " " * (widths[0] - width_of(row[0]))]
        cells += [" " * (widths[n] - width_of(row[n])) + row[n] for n in range(1, len(row))]
        yield "  ".join(cells)
    if figures.hardest:
        yield "hardest sentences"
        yield from (f"  {line}" for line in _hardest(entry))


def _hardest(entry: Entry) -> Iterator[str]:
    for hard in entry.figures.hardest:
        line = entry.lines.place(hard.sentence.span().start).line
        why = "; ".join(hard.reasons) or f"{hard.words} words"
        yield f"line {line}, grade {hard.grade:.0f}: {visible(why)}"
        yield f"  “{visible(hard.sentence.text)}”"


def _columns(stats: Stats) -> list[str]:
    return ["words", "sentences", "words/sentence", "grade", "ease", "SMOG", *stats.formulas]


def _name(row: Row) -> str:
    name = visible(row.section) or _WHOLE
    return name if len(name) <= _WIDEST else name[: _WIDEST - 1].rstrip() + "…"


def _values(row: Row, stats: Stats) -> list[str]:
    mark = "*" if row.short else ""
    graded = [row.grade, row.ease, row.smog, *(row.further.get(name) for name in stats.formulas)]
    made = ["–" if value is None else f"{value:.1f}{mark}" for value in graded]
    return [str(row.words), str(row.sentences), f"{row.per_sentence:.1f}", *made]


def _card(entry: Entry, scored: Scored) -> Iterator[str]:
    yield f"{visible(entry.figures.path)}  {scored.card.title}"
    seen = [(item, answer) for item, answer in scored.answers if answer.verdict != "person"]
    for item, answer in seen:
        yield f"{answer.verdict:<4}{item.number:>3}  {item.asks}"
        yield f"         {_evidence(entry, answer)}"
    yield "for a person"
    for item, answer in scored.answers:
        if answer.verdict == "person":
            yield f"    {item.number:>3}  {item.asks}"
            yield f"         {_evidence(entry, answer)}"
    yield summary(scored)
    yield scored.card.note
    for source in scored.card.sources:
        known = "" if source.basis == "read" else "; from memory"
        yield f"from {source.title} ({source.publisher}{known}) {source.url}"


def summary(scored: Scored) -> str:
    """How many items a machine could see, and how they came out."""
    yes, no = scored.count("yes"), scored.count("no")
    return (
        f"Seen by machine: {yes + no} of {len(scored.answers)} items ({yes} yes, {no} no); "
        f"{scored.count('n/a')} do not apply; {scored.count('person')} are for a person. {_NO_TOTAL}"
    )


def _evidence(entry: Entry, answer: Answer) -> str:
    if answer.offset < 0:
        return visible(answer.evidence)
    return f"line {entry.lines.place(answer.offset).line}: {visible(answer.evidence)}"


def markdown(stats: Stats, stream: TextIO) -> None:
    """Tables for a pull request or a wiki."""
    for entry in stats.entries:
        lines = _markdown_card(entry, entry.card) if entry.card else _markdown(entry, stats)
        stream.writelines(guard(line) + "\n" for line in (*lines, ""))
    _close(stats, stream)


def _markdown(entry: Entry, stats: Stats) -> Iterator[str]:
    yield f"## {_plain(entry.figures.title or entry.figures.path)}"
    yield ""
    yield _plain(entry.figures.path)
    yield ""
    yield _line(["section", *_columns(stats)])
    yield _line(["---", *("---:" for _ in _columns(stats))])
    yield from (_line([_name(row), *_values(row, stats)]) for row in entry.figures.rows)
    if entry.figures.hardest:
        yield ""
        yield "Hardest sentences:"
        yield ""
    for hard in entry.figures.hardest:
        line = entry.lines.place(hard.sentence.span().start).line
        why = "; ".join(hard.reasons) or f"{hard.words} words"
        yield f"- line {line}, grade {hard.grade:.0f}: {_plain(why)}: “{_plain(hard.sentence.text)}”"


def _markdown_card(entry: Entry, scored: Scored) -> Iterator[str]:
    yield f"## {_plain(entry.figures.title or entry.figures.path)}: {scored.card.title}"
    yield ""
    yield _line(["verdict", "item", "asks", "evidence"])
    yield _line(["---", "---:", "---", "---"])
    ordered: Sequence[tuple[Item, Answer]] = sorted(
        scored.answers, key=lambda pair: pair[1].verdict == "person"
    )
    for item, answer in ordered:
        verdict = "for a person" if answer.verdict == "person" else answer.verdict
        yield _line([verdict, str(item.number), item.asks, _evidence(entry, answer)])
    yield ""
    yield f"{summary(scored)} {scored.card.note}"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell if cell.strip('-:') == '' else _plain(cell) for cell in cells)} |"


def _plain(text: str) -> str:
    from medlint.report.markdown_text import escape

    return escape(visible(text))
