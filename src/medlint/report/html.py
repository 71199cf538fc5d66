"""``--format html``: a page to open or to send on. One file, no script, and nothing is fetched.

What an article says is text and nothing else; a content security policy holds should anything get through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from medlint.model import SEVERITIES
from medlint.report import closing
from medlint.report.count import count, in_words, plural
from medlint.report.html_style import STYLE
from medlint.report.lines import Texts
from medlint.report.order import by_place, worst_first
from medlint.report.xml import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Finding, Report
    from medlint.report.lines import Lines
    from medlint.report.options import Options

#: Characters of the article shown before and after the words of a finding.
AROUND = 160


def write(report: Report, stream: TextIO, *, options: Options) -> None:
    """Write the page: numbers, what was not checked, and each article with its findings, the worst first."""
    for line in _page(report, options):
        stream.write(line + "\n")


def _page(report: Report, options: Options) -> Iterator[str]:
    title = f"medlint: {in_words(count(report.findings))} in {plural(len(report.articles), 'article')}"
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escaped(title)}</title>"
    yield f"<style>{STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield f"<h1>{escaped(title)}</h1>"
    yield f"<p>{escaped(closing.totals(report))}</p>"
    yield f"<p><strong>{escaped(closing.LIMITS)}</strong></p>"
    yield from _not_checked(report)
    yield from _contents(report)
    yield from _articles(report)
    yield f"<footer>medlint {escaped(options.version)}, {plural(report.rules, 'rule')}</footer>"
    yield "</body>"
    yield "</html>"


def _policy() -> str:
    """Nothing may be loaded or run; one style holds, by its digest."""
    from base64 import b64encode
    from hashlib import sha256

    digest = b64encode(sha256(STYLE.encode("ascii")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _not_checked(report: Report) -> Iterator[str]:
    if report.not_checked:
        yield f"<h2>Not checked: {plural(len(report.not_checked), 'input')}</h2>"
        yield "<ul>"
        yield from (f"<li>{escaped(i.path)}: {escaped(i.reason)}</li>" for i in sorted(report.not_checked))
        yield "</ul>"


def _grouped(report: Report) -> list[tuple[str, list[Finding]]]:
    """Articles with errors first, then those with warnings; by path."""
    found: dict[str, list[Finding]] = {}
    for finding in by_place(report.findings):
        found.setdefault(finding.path, []).append(finding)
    made = [(path, worst_first(findings)) for path, findings in found.items()]
    return sorted(made, key=lambda item: SEVERITIES.index(item[1][0].severity))


def _contents(report: Report) -> Iterator[str]:
    grouped = _grouped(report)
    if len(grouped) < 2:
        return
    yield "<nav><h2>Articles with findings</h2><ul>"
    for number, (path, found) in enumerate(grouped, 1):
        yield f'<li><a href="#a{number}">{escaped(path)}</a>: {in_words(count(found))}</li>'
    yield "</ul></nav>"


def _articles(report: Report) -> Iterator[str]:
    texts = Texts(report.texts)
    for number, (path, found) in enumerate(_grouped(report), 1):
        yield f'<section id="a{number}">'
        yield f"<h2>{escaped(path)}</h2>"
        yield f"<p>{in_words(count(found))}</p>"
        for finding in found:
            yield from _finding(finding, texts)
        yield "</section>"


def _finding(finding: Finding, texts: Texts) -> Iterator[str]:
    lines = texts[finding.path]
    place = lines.place(finding.span.start)
    yield f'<article class="{finding.severity}">'
    yield f"<h3><span>{finding.severity}</span> {escaped(finding.message)}</h3>"
    yield f"<p><code>{escaped(finding.rule)}</code>, line {place.line}, column {place.column}</p>"
    if lines.source:
        yield f"<blockquote>{_excerpt(finding, lines)}</blockquote>"
    yield "<dl>"
    sources = "; ".join(source.title for source in finding.sources)
    for label, text in (("What to write", finding.help), ("Why", finding.why), ("Says who", sources)):
        if text:
            yield f"<dt>{label}</dt><dd>{escaped(text)}</dd>"
    for related in finding.related:
        at = texts[related.path or finding.path].place(related.span.start)
        where = f"{related.path}, line {at.line}" if related.path else f"line {at.line}"
        yield f"<dt>See also</dt><dd>{escaped(where)}: {escaped(related.message)}</dd>"
    yield "</dl>"
    yield "</article>"


def _excerpt(finding: Finding, lines: Lines) -> str:
    """The words of a finding, marked, with what stands around them in their lines."""
    source = lines.source
    start, end = (min(max(at, 0), len(source)) for at in finding.span)
    first = lines.line(lines.place(start).line)
    last = lines.line(lines.place(max(end, start)).line)
    before = source[max(first.start, start - AROUND) : start]
    after = source[end : min(max(last.end, end), end + AROUND)]
    lead = "\u2026" if start - AROUND > first.start else ""
    tail = "\u2026" if end + AROUND < last.end else ""
    words = source[start:end]
    short = words if len(words) <= 2 * AROUND else words[: 2 * AROUND] + "\u2026"
    return f"{escaped(lead + before)}<mark>{escaped(short)}</mark>{escaped(after + tail)}"
