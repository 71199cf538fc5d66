"""The register of suppressions, as people and programs read it. May not decide which are pressing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from medlint.report.cells import wrap
from medlint.report.count import plural
from medlint.report.markdown_text import escape
from medlint.report.safe import guard, to_lines, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.engine.register import Register, Row
    from medlint.report.options import Options

FORMATS = ("full", "json", "markdown", "csv")
SCHEMA = 1
_COLUMNS = ("state", "rule", "path", "line", "by", "reason", "since", "until", "days", "fault")
_ROLES = {"expired": "error", "invalid": "error", "expiring": "warning", "unused": "warning"}


def write(made: Register, stream: TextIO, format_: str, options: Options) -> None:
    """Write the register in one of FORMATS."""
    if format_ == "json":
        stream.write(to_lines(_data(made, options)) + "\n")
    elif format_ == "csv":
        _write_csv(made, stream)
    else:
        lines = _markdown(made) if format_ == "markdown" else _full(made, options)
        stream.writelines(guard(line) + "\n" for line in lines)


def _data(made: Register, options: Options) -> dict[str, Any]:
    return {
        "medlint": options.version,
        "schema": SCHEMA,
        "today": made.today,
        "suppressions": [{key: getattr(row, key) for key in _COLUMNS} for row in made.rows],
        "not_checked": [{"path": item.path, "reason": item.reason} for item in made.not_checked],
        "summary": {"articles": made.articles, **_numbers(made)},
    }


def _numbers(made: Register) -> dict[str, int]:
    states = ("expired", "invalid", "expiring", "unused", "idle", "standing")
    return {state: sum(row.state == state for row in made.rows) for state in states}


def _full(made: Register, options: Options) -> Iterator[str]:
    for row in made.rows:
        state = options.paint(_ROLES.get(row.state, "dim"), _state(row))
        yield f"{state}  {options.paint('rule', visible(row.rule))}  {visible(row.path)}:{row.line}"
        who = f"by {visible(row.by)}" if row.by else "by nobody who is named"
        since = f"since {row.since}" if row.since else "not committed yet, or no git"
        yield f"    {who}, {since}, until {visible(row.until) or 'it is taken out'}"
        yield from wrap(row.reason or "no reason given", options.width, "    ", "    ")
        yield ""
    yield from _not_checked(made)
    yield _summary(made)


def _state(row: Row) -> str:
    """A row's state in words."""
    ended = -(row.days or 0)
    words = {
        "expired": f"expired {plural(ended, 'day')} ago",
        "invalid": f"sets nothing aside ({row.fault})",
        "expiring": "ends today" if row.days == 0 else f"ends in {plural(row.days or 0, 'day')}",
        "unused": "finds nothing: take it out",
        "idle": f"waits ({row.fault})",
        "standing": "stands",
    }
    also = " and finds nothing" if row.state == "expiring" and row.fault == "unused" else ""
    return words[row.state] + also


def _summary(made: Register) -> str:
    number, counts = len(made.rows), _numbers(made)
    parts = [
        f"{counts['expired']} expired",
        f"{counts['invalid']} that {'sets' if counts['invalid'] == 1 else 'set'} nothing aside",
        f"{counts['expiring']} about to end",
        f"{counts['unused']} no longer needed",
    ]
    told = ", ".join(part for part in parts if not part.startswith("0 "))
    where = f"in {plural(made.articles, 'article')}"
    dated = f"Dates are judged as of {made.today}."
    if not number:
        return f"No suppressions {where}. {dated}"
    return f"{plural(number, 'suppression')} {where}{': ' if told else ''}{told}. {dated}"


def _not_checked(made: Register) -> Iterator[str]:
    if made.not_checked:
        yield f"Not checked: {plural(len(made.not_checked), 'input')}"
        yield from (f"  {visible(i.path)}: {visible(i.reason)}" for i in made.not_checked)
        yield ""


def _markdown(made: Register) -> Iterator[str]:
    yield "## Suppressions"
    yield ""
    if made.rows:
        yield "| state | rule | where | by | since | until | why |"
        yield "|---|---|---|---|---|---|---|"
        for row in made.rows:
            cells = (
                _state(row),
                row.rule,
                f"{row.path}:{row.line}",
                row.by,
                row.since,
                row.until,
                row.reason,
            )
            yield f"| {' | '.join(escape(cell) for cell in cells)} |"
        yield ""
    yield from (escape(line) for line in _not_checked(made))
    yield escape(_summary(made))


def _write_csv(made: Register, stream: TextIO) -> None:
    import csv

    out = csv.writer(stream, lineterminator="\n")
    out.writerow(_COLUMNS)
    for row in made.rows:
        out.writerow([_cell(getattr(row, key)) for key in _COLUMNS])


def _cell(value: object) -> str:
    """A value that no spreadsheet takes for a formula."""
    text = guard(visible("" if value is None else str(value)))
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") and not text.lstrip("-").isdigit() else text
