"""Reports made by hand, so that reporters are tested without an engine."""

from __future__ import annotations

from io import StringIO

from hypothesis import strategies as st

from medlint import report as reports
from medlint.model import Edit, Finding, Fix, NotChecked, Related, Report, Source, Span, Suppressed
from medlint.rules.pack import Rule

TODAY = "2026-11-24"
PATH = "content/methotrexate.md"
SENTENCE = "Your clinic looks for reduced ALT, an early sign that the liver is being hurt."
TEXT = "# Methotrexate\n" + "\n" * 12 + SENTENCE + "\n\nDo not drink alcohol.\n"
LIVERTOX = Source("LiverTox: Methotrexate", "NIDDK", url="https://livertox.example/")

RULES = {
    "fact/lab-direction": Rule(
        id="fact/lab-direction",
        title="Lab value said to move the wrong way",
        severity="error",
        kind_name="claim",
        raw_params={},
        message={"": "…"},
        help={"": "write the true direction"},
        why="a reader would watch for the wrong thing",
        sources=(LIVERTOX,),
    )
}


def at(words: str, text: str = TEXT) -> Span:
    """Where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def lab(**changed: object) -> Finding:
    """The finding of the interface page."""
    given = {
        "path": PATH,
        "span": at("reduced ALT"),
        "rule": "fact/lab-direction",
        "severity": "error",
        "message": "“reduced ALT” is the wrong way round: liver injury goes with raised ALT",
        "why": "a reader told to watch for low values will ignore the raised ones that mean call the clinic",
        "help": "write “raised ALT”",
        "sources": (LIVERTOX,),
        "fingerprint": "f00d",
    }
    return Finding(**{**given, **changed})


def style(number: int = 0, **changed: object) -> Finding:
    """A warning of a rule that tends to repeat itself."""
    given = {
        "path": PATH,
        "span": Span(number, number + 1),
        "rule": "tone/stock-phrase",
        "severity": "warning",
        "message": "“x” is a stock phrase.",
        "why": "it says nothing",
        "fingerprint": f"s{number}",
    }
    return Finding(**{**given, **changed})


def report(*findings: Finding, text: str = TEXT, **changed: object) -> Report:
    """A report of these findings in one article."""
    given = {"today": TODAY, "findings": findings, "texts": {PATH: text}, "articles": (PATH,), "rules": 140}
    return Report(**{**given, **changed})


def written(format_: str, made: Report, **options: object) -> str:
    """What a format writes."""
    stream = StringIO()
    reports.load(format_).write(made, stream, options=reports.Options(**{"rules": RULES, **options}))
    return stream.getvalue()


_BAD = [
    "::error::x", "::set-output name=a::b", "##[error]x", "##vso[task]x", "##teamcity[x]",
    "\x1b[31m", "\x1b]8;;",
    "\r", "\n", "\r\n::warning::y", "\u202e", "\u200b", "\u2028::stop", "\ufeff", "\x00", "\x85", "\ue000",
    "\t",
    "<script>", "|", "`", "[a](b)", "@team", "%0A::error::", ",title=x", "é", "💊", "\ud800", "word ",
    " ", ":",
]  # fmt: skip

#: Text that tries to be obeyed.
hostile = st.lists(st.one_of(st.sampled_from(_BAD), st.text(max_size=8)), max_size=8).map("".join)


@st.composite
def hostile_reports(draw: st.DrawFn) -> Report:
    """Reports in which every text comes from somebody who means ill."""
    path, text = draw(hostile), draw(hostile)
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda e: Span(*sorted(e)))

    def finding() -> Finding:
        span = draw(ends)
        return Finding(
            path, span, "tone/stock-phrase", draw(st.sampled_from(["error", "warning", "info"])),
            draw(hostile), draw(hostile), draw(hostile), sources=(Source(draw(hostile), draw(hostile)),),
            fix=Fix((Edit(span, draw(hostile)),)), related=(Related(span, draw(hostile)),), fingerprint="f",
        )  # fmt: skip

    findings = tuple(finding() for _ in range(draw(st.integers(0, 12))))
    return Report(
        TODAY, findings, (Suppressed(style(), "me", draw(hostile), ""),),
        (NotChecked(draw(hostile), draw(hostile)),), {path: text}, (path,), 3, notices=(draw(hostile),),
    )  # fmt: skip
