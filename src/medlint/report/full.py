"""``--format full``: what is wrong, where, why it matters, what to write, who says so."""

from __future__ import annotations

from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from medlint.report import closing
from medlint.report.cells import width_of, wrap
from medlint.report.count import count, in_words
from medlint.report.frame import frame, gutter_width
from medlint.report.lines import Texts
from medlint.report.order import by_place, worst_first
from medlint.report.safe import guard, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medlint.model import Finding, Report, Source, Span
    from medlint.report.options import Options

#: How many lines a reader sees at once.
SCREEN = 25
#: An article with more findings than this does not fit there with its words drawn.
_DRAWN = 6
#: What the closing lines take of it at least.
_CLOSING = 4
#: An article behind the first has so many lines, unless its errors need more.
_BEHIND = 12


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write the findings, the worst article and finding first; then the closing lines.

    An article whose findings fill more than a screen is told on one, unless everything is asked for.
    """
    if options.statistics:
        closing.statistics(report, stream, options)
    elif options.verbose:
        texts = Texts(report.texts)
        for path, found in _articles(report):
            _put(_drawn(path, found, texts, options), stream)
    else:
        _screens(report, stream, options)
    closing.write(report, stream, options)


def _screens(report: Report, stream: TextIO, options: Options) -> None:
    """The first article on a screen with the closing lines, those behind it in less."""
    last = StringIO()
    closing.write(report, last, options)
    room = SCREEN - sum(-(-width_of(line) // options.width) for line in last.getvalue().splitlines())
    texts, told = Texts(report.texts), False
    for path, found in _articles(report):
        _put([""] if told else [], stream)
        drawn = list(_drawn(path, found, texts, options)) if len(found) <= _DRAWN else []
        if told or not 0 < len(drawn) <= SCREEN - _CLOSING:
            from medlint.report import brief

            drawn, told = list(brief.article(path, found, texts[path], options, room)), True
        _put(drawn, stream)
        room = min(room, _BEHIND)
    if told and not options.quiet:
        _put(wrap(brief.HINT, options.width), stream)


def _put(lines: Iterable[str], stream: TextIO) -> None:
    for line in lines:
        stream.write(guard(line) + "\n")


def _articles(report: Report) -> list[tuple[str, list[Finding]]]:
    """The findings of each article, articles with most errors first, then those with most warnings; by path."""
    grouped = groupby(by_place(report.findings), key=lambda f: f.path)
    made = [(path, worst_first(found)) for path, found in grouped]
    return sorted(made, key=lambda item: [-number for number in count(item[1]).values()])


def _drawn(path: str, found: list[Finding], texts: Texts, options: Options) -> Iterator[str]:
    """Every finding with its words drawn; why it matters where its rule first speaks, or each time if asked for."""
    spoken: set[str] = set()
    before: Span | None = None
    for finding in found:
        first = options.verbose or finding.rule not in spoken
        yield from one(finding, texts, options, frame_=finding.span != before, reason=first)
        spoken.add(finding.rule)
        before = finding.span
        yield ""
    yield f"{options.paint('path', visible(path))}   {in_words(count(found))}"
    yield ""


def one(
    finding: Finding, texts: Texts, options: Options, *, frame_: bool = True, reason: bool = True
) -> Iterator[str]:
    """One finding, without a blank line after it. ``frame_``: draw the words. ``reason``: why, and who says so."""
    lines = texts[finding.path]
    place = lines.place(finding.span.start)
    gutter = " " * gutter_width(lines, finding.span)
    yield from _title(finding, options)
    yield f"{options.paint('gutter', f'{gutter}-->')} {visible(finding.path)}:{place.line}:{place.column}"
    if lines.source and frame_:
        yield from frame(lines, finding.span, options)
    for label, text in _notes(finding, texts, reason=reason):
        yield from _note(f"{gutter} = {label:<5} ", text, options)
    if reason:
        yield from _from(gutter, finding, options)


def _title(finding: Finding, options: Options) -> Iterator[str]:
    lead = f"{finding.severity}: {finding.rule}  "
    first, *rest = wrap(finding.message, options.width, lead, "  ")
    severity = options.paint(finding.severity, f"{finding.severity}:")
    yield f"{severity} {options.paint('rule', finding.rule)}  {first.removeprefix(lead)}".rstrip()
    yield from rest


def _notes(finding: Finding, texts: Texts, *, reason: bool) -> Iterator[tuple[str, str]]:
    if finding.why and reason:
        yield "why", finding.why
    if finding.help:
        yield "help", finding.help
    for related in finding.related:
        place = texts[related.path or finding.path].place(related.span.start)
        where = f"{visible(related.path)}:" if related.path else "line "
        yield "see", f"{where}{place.line}:{place.column}: {related.message}"


def _note(label: str, text: str, options: Options) -> Iterator[str]:
    first, *rest = wrap(text, options.width, label, " " * len(label))
    yield options.paint("label", label) + first.removeprefix(label)
    yield from rest


def _from(gutter: str, finding: Finding, options: Options) -> Iterator[str]:
    """The sources, and the command that tells more, at the right if there is room."""
    more = f"medlint explain {finding.rule}"
    named = "; ".join(cite(source) for source in finding.sources)
    if not named:
        yield from _note(f"{gutter} = more  ", more, options)
        return
    *above, last = _note(f"{gutter} = from  ", named, options)
    yield from above
    free = options.width - width_of(f"{gutter} = from  {named}") - len(more)
    if not above and free >= 3:
        yield last + " " * min(free, 17) + options.paint("dim", more)
        return
    yield last
    yield from _note(f"{gutter} = more  ", more, options)


def cite(source: Source) -> str:
    """A source on one line: title, who publishes it, when."""
    behind = ", ".join(str(part) for part in (source.publisher, source.year) if part)
    return f"{source.title} ({behind})" if behind else source.title
