"""One article on one screen: the worst first, each with what to write, then how many are left.

May not hide an error: those for which there is no room are named with their places.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from medlint.model import SEVERITIES
from medlint.report.cells import width_of, wrap
from medlint.report.count import count, in_words
from medlint.report.fold import Entry, fold, shared
from medlint.report.safe import visible
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.model import Finding
    from medlint.report.lines import Lines
    from medlint.report.options import Options

#: How to see what is not shown.
HINT = "-v shows all, with the words and why. medlint explain RULE says more."
#: So many places of a fault are named beside the first; of errors all.
_PLACES = 4
#: Words so long are given beside a place.
_SHORT = 20
#: So many places that a finding points to are named.
_SEEN = 3
#: Errors say in two rows what to write only where so many lines are left for what is no error.
_OTHERS = 6
#: What to write is told once for a table when it begins with more words alike.
_FEW = 3
#: What the lines around the entries take: the title, two empty lines, what is left, the hint.
_AROUND = 6


class _Page(NamedTuple):
    """What every line needs to know."""

    lines: Lines
    options: Options
    indent: str  # as wide as a severity and the longest place

    def at(self, finding: Finding) -> str:
        place = self.lines.place(finding.span.start)
        return f"{place.line}:{place.column}"

    def row(self, finding: Finding, text: str) -> list[str]:
        """A text behind the severity and the place of a finding."""
        lead = f"{finding.severity:<8}{self.at(finding):>{len(self.indent) - 10}}  "
        return wrap(text, self.options.width, lead, self.indent)

    def painted(self, finding: Finding, line: str) -> str:
        severity = self.options.paint(finding.severity, finding.severity)
        return severity + line.removeprefix(finding.severity)


def article(path: str, found: Sequence[Finding], lines: Lines, options: Options, room: int) -> Iterator[str]:
    """The lines of an article whose findings come worst first, in ``room`` lines where its errors let it."""
    page = _Page(lines, options, "")
    page = page._replace(indent=" " * (10 + max(len(page.at(finding)) for finding in found)))
    errors = [finding for finding in found if finding.severity == "error"]
    others = [finding for finding in found if finding.severity != "error"]
    shown, full = _errors(errors, page, max(room - _AROUND, 1), len(others))
    free = room - _AROUND - len(shown)
    seen: set[int] = set()
    yield f"{options.paint('path', visible(path))}   {in_words(count(found))}"
    yield ""
    yield from shown
    for entry in [] if full else fold(others):
        drawn = next((made for rows in (2, 1) if len(made := _entry(entry, page, rows)) <= free), [])
        if not drawn:
            break
        yield from drawn
        free -= len(drawn)
        seen.update(map(id, entry.findings if entry.table else entry.findings[: _PLACES + 1]))
    yield ""
    yield from _left([finding for finding in others if id(finding) not in seen], options)


def _errors(errors: list[Finding], page: _Page, room: int, others: int) -> tuple[list[str], bool]:
    """The lines of the errors, in more words or fewer as there is room, and whether there was too little."""
    for apart, rows in ((True, 2), (True, 1), (False, 1)):
        drawn = [line for entry in fold(errors, apart=apart) for line in _entry(entry, page, rows)]
        if len(drawn) + min(_OTHERS, others) * (rows - 1) <= room:
            return drawn, False
    return _crowded(fold(errors), page, room), True


def _crowded(entries: list[Entry], page: _Page, room: int) -> list[str]:
    """Tables in few words; the worst with what to write, then those without, then the rest by name."""
    least = [_entry(entry, page, 0) for entry in entries]
    usual = [
        few if entry.table else _entry(entry, page, 1) for entry, few in zip(entries, least, strict=True)
    ]
    crowded = sum(map(len, least)) > room
    drawn: list[str] = []
    for number, entry in enumerate(entries):
        free = room - len(drawn)
        rest = 2 if crowded else sum(map(len, least[number + 1 :]))
        full = _entry(entry, page, 1)
        if len(full) + max(rest, sum(map(len, usual[number + 1 :]))) <= free:
            drawn += full
        elif len(usual[number]) + rest <= free:
            drawn += usual[number]
        elif crowded:
            return drawn + _named([finding for left in entries[number:] for finding in left.findings], page)
        else:
            drawn += least[number]
    return drawn


def _named(errors: list[Finding], page: _Page) -> list[str]:
    """Errors by rule and place alone."""
    places: dict[str, list[str]] = {}
    for finding in errors:
        places.setdefault(finding.rule, []).append(page.at(finding))
    text = "; ".join(f"{rule} {', '.join(at)}" for rule, at in places.items())
    lead = f"{'error':<{len(page.indent)}}"
    first, *rest = wrap(f"also {text}", page.options.width, lead, page.indent)
    return [page.painted(errors[0], first), *rest]


def _entry(entry: Entry, page: _Page, rows: int) -> list[str]:
    """What is wrong, and what to write in at most so many rows; the rule where there is room for it."""
    first = entry.findings[0]
    if entry.table:
        return list(_table(entry.findings, page, rows))
    width, name = page.options.width, f"{first.rule}{_also(entry.findings, page)}"
    lines = page.row(first, first.message)
    advice = (
        []
        if _said(first) or not rows
        else wrap(f"→ {first.help}", width - 2, page.indent, f"{page.indent}  ")
    )
    advice = _cut(advice, rows)
    part = lines if not advice or _fits(lines, name, width) else advice
    if part is advice and rows == 1 and width_of(name) < width // 2:
        advice = part = _cut(wrap(f"→ {first.help}", width - width_of(name) - 4, page.indent, page.indent), 1)
    dim = page.options.paint
    if _fits(part, name, width):
        part[-1] += f"  {dim('dim', name)}"
    else:
        lines += [dim("dim", line) for line in wrap(name, width, page.indent, page.indent)]
    return [page.painted(first, lines[0]), *lines[1:], *advice]


def _fits(lines: list[str], text: str, width: int) -> bool:
    return width_of(lines[-1]) + 2 + width_of(text) <= width


def _said(finding: Finding) -> bool:
    """Whether the message says already what to write."""
    return finding.help.partition(" ")[2].strip(".").casefold() in finding.message.casefold()


def _also(findings: Sequence[Finding], page: _Page) -> str:
    """The places of a fault beside the first, with short words; else those that the first points to."""
    most = len(findings) if findings[0].severity == "error" else _PLACES + 1
    places = ", ".join(f"{_words(finding)}{page.at(finding)}" for finding in findings[1:most])
    more = f" … and {len(findings) - most} more" if len(findings) > most else ""
    if places:
        return f"; also {places}{more}"
    related = sorted(page.lines.place(each.span.start) for each in findings[0].related if not each.path)
    seen = ", ".join(f"{place.line}:{place.column}" for place in related[:_SEEN])
    return f"; see {seen}" if seen else ""


def _words(finding: Finding) -> str:
    """The words that a message begins with, if they are quoted and few."""
    quoted, _, _ = finding.message.partition("”")
    return f"{quoted}” " if quoted.startswith("“") and len(quoted) <= _SHORT else ""


def _table(findings: Sequence[Finding], page: _Page, rows: int) -> Iterator[str]:
    """What is missing at one place: a line for each with what to write; without room, all in a row."""
    helps = [finding.help for finding in findings]
    said, on, _ = f"{shared([finding.message for finding in findings])} ".partition(" on ")
    advice = shared(helps).partition(" “")[0] if _alike(helps) else ""
    tails = [help_.removeprefix(advice).strip() for help_ in helps]
    group, *_ = findings[0].rule.partition("/")
    names = [finding.rule.partition("/")[2] for finding in findings]
    lead = f"{said.strip()}{on.rstrip()} {len(findings)} things" + (f". {advice}:" if advice else ":")
    if not rows:
        lead += f" {', '.join(tail.partition(':')[0].strip(' .') for tail in tails) if advice else ', '.join(names)}."
    first, *more = page.row(findings[0], f"{lead} {group}/*")
    yield from [page.painted(findings[0], first), *more]
    widest = max(map(width_of, names))
    for name, tail in zip(names, tails, strict=True) if rows else ():
        line = _cut(wrap(tail, page.options.width - 2, f"{page.indent}{name:<{widest}}  ", ""), 1)[0]
        yield line.replace(name, page.options.paint("rule", name), 1)


def _alike(helps: Sequence[str]) -> bool:
    return len(shared(helps).split()) > _FEW


def _cut(lines: list[str], rows: int) -> list[str]:
    return lines if len(lines) <= rows else [*lines[: rows - 1], f"{lines[rows - 1]} …"]


def _left(hidden: list[Finding], options: Options) -> Iterator[str]:
    """How many are not shown, by family."""
    parts = []
    for severity in SEVERITIES:
        groups = Counter(finding.rule.partition("/")[0] for finding in hidden if finding.severity == severity)
        families = ", ".join(f"{group} {number}" for group, number in groups.most_common())
        if groups:
            parts.append(f"{in_words({severity: groups.total()})} ({families})")
    if parts:
        yield from wrap(f"Not shown: {'; '.join(parts)}.", options.width)
