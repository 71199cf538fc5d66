"""``--format full``: what is wrong, where, why it matters, what to write, who says so."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from medlint.model import SEVERITIES
from medlint.read.sentences import split
from medlint.report import closing
from medlint.report.cells import width_of, wrap
from medlint.report.count import count, in_words, plural
from medlint.report.frame import frame, gutter_width
from medlint.report.lines import Texts
from medlint.report.order import by_place, worst_first
from medlint.report.safe import guard, visible
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Finding, Report, Source, Span
    from medlint.report.lines import Lines
    from medlint.report.options import Options

#: A rule shows so many findings per article; errors are all shown.
REPEATS = 3
#: An article with more findings than this has them told in fewer words.
CROWDED = 6
#: The groups that state facts: who says so is told even there.
_STATED = ("fact/", "safety/")


class Detail(NamedTuple):
    """How much is said of one finding."""

    frame: bool = True  # draw the words; not again where the last finding had the same
    reason: bool = True  # why, and who says so: as a rule first speaks
    brief: bool = False  # of each the first only, and nothing that the title says


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write every finding with its frame, the worst article and finding first; then the closing lines."""
    if options.statistics:
        closing.statistics(report, stream, options)
    else:
        texts = Texts(report.texts)
        for path, found in _articles(report):
            for line in _article(path, found, texts, options):
                stream.write(guard(line) + "\n")
    closing.write(report, stream, options)


def _articles(report: Report) -> list[tuple[str, list[Finding]]]:
    """The findings of each article, articles with errors first, then those with warnings; by path."""
    grouped = groupby(by_place(report.findings), key=lambda f: f.path)
    made = [(path, worst_first(found)) for path, found in grouped]
    return sorted(made, key=lambda item: SEVERITIES.index(item[1][0].severity))


def _article(path: str, found: list[Finding], texts: Texts, options: Options) -> Iterator[str]:
    shown: Counter[str] = Counter()
    total = Counter(finding.rule for finding in found)
    drawn: Span | None = None
    for finding in found:
        shown[finding.rule] += 1
        number = shown[finding.rule]
        folded = finding.severity != "error" and not options.verbose
        if folded and number > REPEATS:
            continue
        first = number == 1 or options.verbose
        brief = len(found) > CROWDED and not options.verbose
        yield from one(finding, texts, options, Detail(finding.span != drawn, first, brief))
        drawn = finding.span
        more = total[finding.rule] - REPEATS
        if folded and number == REPEATS and more > 0:
            yield f"   … and {more} more of {finding.rule} in this article (-v shows all)"
        yield ""
    yield from _foot(path, found, options)


def _foot(path: str, found: list[Finding], options: Options) -> Iterator[str]:
    hint = "   medlint explain RULE says more; -v says all here"
    crowded = len(found) > CROWDED and not options.verbose
    numbers = f"   {in_words(count(found))}"
    yield options.paint("path", visible(path)) + numbers + (options.paint("dim", hint) if crowded else "")
    yield ""


def one(finding: Finding, texts: Texts, options: Options, detail: Detail | None = None) -> Iterator[str]:
    """One finding, without a blank line after it; all there is to say when no detail is chosen."""
    detail = detail or Detail()
    lines = texts[finding.path]
    place = lines.place(finding.span.start)
    gutter = " " * gutter_width(lines, finding.span)
    yield from _title(finding, options)
    if detail.frame or not detail.brief:
        arrow = options.paint("gutter", f"{gutter}-->")
        yield f"{arrow} {visible(finding.path)}:{place.line}:{place.column}"
    if lines.source and detail.frame and not (detail.brief and _of_all(finding, lines)):
        yield from frame(lines, finding.span, options)
    for label, text in _notes(finding, texts, detail):
        yield from _note(f"{gutter} = {label:<5} ", text, options)
    if detail.reason:
        yield from _from(gutter, finding, options, detail)


def _title(finding: Finding, options: Options) -> Iterator[str]:
    lead = f"{finding.severity}: {finding.rule}  "
    first, *rest = wrap(finding.message, options.width, lead, "  ")
    severity = options.paint(finding.severity, f"{finding.severity}:")
    yield f"{severity} {options.paint('rule', finding.rule)}  {first.removeprefix(lead)}".rstrip()
    yield from rest


def _of_all(finding: Finding, lines: Lines) -> bool:
    """Whether a finding stands at a heading, and speaks of what is under it or of the whole article."""
    start, end = finding.span
    above = lines.source[:start].rpartition("\n")[2]
    return above.strip("# ") == "" and "#" in above and lines.source[start:end] not in finding.message


def _notes(finding: Finding, texts: Texts, detail: Detail) -> Iterator[tuple[str, str]]:
    if finding.why and detail.reason:
        yield "why", _first_sentence(finding.why) if detail.brief else finding.why
    if finding.help:
        yield "help", finding.help
    shown = finding.related[:1] if detail.brief else finding.related
    left = len(finding.related) - len(shown)
    for related in shown:
        place = texts[related.path or finding.path].place(related.span.start)
        where = f"{visible(related.path)}:" if related.path else "line "
        more = f" (and {plural(left, 'more place')})" if left else ""
        yield "see", f"{where}{place.line}:{place.column}: {related.message}{more}"


def _note(label: str, text: str, options: Options) -> Iterator[str]:
    first, *rest = wrap(text, options.width, label, " " * len(label))
    yield options.paint("label", label) + first.removeprefix(label)
    yield from rest


def _first_sentence(text: str) -> str:
    line = " ".join(text.split())
    return next((line[start:end] for start, end in split(line)), line)


def _from(gutter: str, finding: Finding, options: Options, detail: Detail) -> Iterator[str]:
    """The sources, and the command that tells more, at the right if there is room."""
    if detail.brief:
        if finding.sources and finding.rule.startswith(_STATED):
            others = f"; {len(finding.sources) - 1} more" * (len(finding.sources) > 1)
            yield from _note(f"{gutter} = from  ", finding.sources[0].title + others, options)
        return
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
