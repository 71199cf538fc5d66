"""``full`` and ``concise``: what a writer in a hurry sees."""

from __future__ import annotations

import re

from medlint.model import NotChecked, Related, Span, Suppressed
from medlint.report.options import ROLES
from medlint.report.order import worst_first
from report.sample import PATH, SENTENCE, TEXT, at, lab, report, style, written

PAGE = """\
error: fact/lab-direction  “reduced ALT” is the wrong way round: liver injury goes with raised ALT
  --> content/methotrexate.md:14:23
   |
14 | Your clinic looks for reduced ALT, an early sign that the liver is being hurt.
   |                       ^^^^^^^^^^^
   = why   a reader told to watch for low values will ignore the raised ones that mean call the
           clinic
   = help  write “raised ALT”
   = from  LiverTox: Methotrexate (NIDDK)                 medlint explain fact/lab-direction

content/methotrexate.md   1 error

Found 1 error; 0 suppressed; 0 baselined. Dates are judged as of 2026-11-24.
Checked 1 article against 140 rules. A clean run does not mean that the article is medically correct.
"""


def test_the_frame_of_the_interface_page() -> None:
    assert written("full", report(lab())) == PAGE


def test_concise_is_one_line_for_each() -> None:
    first = written("concise", report(lab())).splitlines()[0]
    assert first == f"{PATH}:14:23: error fact/lab-direction {lab().message}"


def test_the_worst_comes_first_within_and_between_articles() -> None:
    other = "a.md"
    findings = (style(), style(path=other), lab(), style(severity="info", rule="plain/idiom"))
    made = report(*findings, texts={PATH: TEXT, other: TEXT}, articles=(PATH, other))
    text = written("full", made, verbose=True)
    places = re.findall(r"^(error|warning|info): .*\n +--> ([^:]+)", text, re.MULTILINE)
    assert places == [("error", PATH), ("warning", PATH), ("info", PATH), ("warning", other)]


def test_why_is_said_once_for_each_rule_and_article_unless_asked() -> None:
    made = report(style(1), style(2))
    assert written("full", made).count("= why") == 1
    assert written("full", made).count("medlint explain") == 1
    assert written("full", made, verbose=True).count("= why") == 2


def test_everything_is_drawn_when_asked_for() -> None:
    made = report(*(style(n) for n in range(20)), *(lab(span=Span(n, n + 2)) for n in range(5)))
    text = written("full", made, verbose=True)
    assert text.count("warning: tone/stock-phrase") == 20
    assert text.count("error: fact/lab-direction") == 5
    assert "5 errors, 20 warnings" in text


def test_clean_runs_still_count_what_was_set_aside() -> None:
    made = report(suppressed=(Suppressed(lab(), "j", "r", ""),), baselined=2, out_of_scope=1)
    for format_ in ("full", "concise"):
        text = written(format_, made)
        assert "No findings; 1 suppressed; 2 baselined; 1 file outside “content” left alone." in text
        assert "as of 2026-11-24" in text
        assert "does not mean" in text


def test_what_was_not_checked_is_always_said() -> None:
    made = report(
        not_checked=(NotChecked("b.md", "it is not UTF-8 (byte 5)"), NotChecked("a.md", "no such file"))
    )
    for format_ in ("full", "concise"):
        for options in ({}, {"quiet": True}, {"statistics": True}):
            text = written(format_, made, **options)
            assert "Not checked: 2 inputs\n  a.md: no such file\n  b.md: it is not UTF-8 (byte 5)\n" in text


def test_quiet_is_findings_only() -> None:
    made = report(lab(), notices=("types were guessed",))
    assert written("concise", made, quiet=True).count("\n") == 1
    assert "Checked" not in written("full", made, quiet=True)
    assert "guessed" not in written("full", made, quiet=True)


def test_notices_are_shown_the_rest_counted() -> None:
    made = report(notices=tuple(f"{n}.md: taken for a hub" for n in range(8)))
    for format_ in ("full", "concise"):
        text = written(format_, made)
        assert text.count("taken for a hub") == 5
        assert "note: and 3 more notes (-v shows all)" in text
        assert written(format_, made, verbose=True).count("taken for a hub") == 8


def test_statistics_count_the_rules() -> None:
    made = report(lab(), *(style(n) for n in range(3)))
    lines = written("full", made, statistics=True).splitlines()
    assert lines[0].split() == ["1", "error", "fact/lab-direction", "(1", "article)"]
    assert lines[1].split() == ["3", "warning", "tone/stock-phrase", "(1", "article)"]


def test_related_places_are_named() -> None:
    made = report(lab(related=(Related(at("alcohol"), "said again here"),)))
    assert "= see   line 16:14: said again here" in written("full", made)


def test_only_known_roles_are_painted() -> None:
    seen = set()

    def paint(role: str, text: str) -> str:
        seen.add(role)
        return f"<{role}>{text}</>"

    made = report(lab(), style(), notices=("n",), not_checked=(NotChecked("a", "b"),))
    text = written("full", made, paint=paint)
    assert seen <= set(ROLES)
    assert {"error", "warning", "rule", "path", "gutter", "caret", "label", "dim"} <= seen
    assert re.sub(r"<[a-z]+>|</>", "", text) == written("full", made)


def test_carets_stand_under_wide_and_combining_characters() -> None:
    text = "Tägliche 薬を 飲む e\u0301 now.\n"
    lines = written("full", report(lab(span=at("now", text)), text=text)).splitlines()
    row = next(line for line in lines if line.startswith("1 |"))
    caret = next(line for line in lines if "^" in line)
    before = row[: row.index("now")]
    wide = sum(1 for c in before if c in "薬を飲む") - before.count("\u0301")
    assert caret.index("^") == len(before) + wide


def test_a_long_line_shows_the_sentence_around_the_words() -> None:
    text = "One thing first. " * 200 + SENTENCE + " And then another." * 200 + "\n"
    shown = written("full", report(lab(span=at("reduced ALT", text)), text=text))
    assert shown.count("One thing first") == 0
    assert SENTENCE in shown


def test_an_article_without_text_has_no_frame() -> None:
    shown = written("full", report(lab(span=Span(0, 0)), texts={}))
    assert f"--> {PATH}:1:1\n" in shown
    assert "^" not in shown


def test_the_papers_of_an_article_come_after_its_words() -> None:
    papers = lab(rule="trust/missing-author", span=Span(0, 3))
    made = report(papers, *(lab(rule=f"link/l{n}", span=Span(20 + n, 30)) for n in range(6)))
    text = written("full", made, verbose=True)
    rules = [line.split()[1] for line in text.splitlines() if line.startswith("error:")]
    assert rules == [*(f"link/l{n}" for n in range(6)), "trust/missing-author"]


def test_long_sentences_come_last_and_the_longest_of_them_first() -> None:
    long = [style(rule="read/long-sentence", severity="warning", span=Span(n, 2 * n)) for n in (5, 30, 9)]
    made = report(*long, style(rule="tone/hype", severity="warning", span=Span(70, 72)), texts={})
    lengths = [
        (finding.rule, finding.span.end - finding.span.start) for finding in worst_first(made.findings)
    ]
    assert lengths == [
        ("tone/hype", 2),
        ("read/long-sentence", 30),
        ("read/long-sentence", 9),
        ("read/long-sentence", 5),
    ]


def test_a_long_passage_is_drawn_by_its_first_rows() -> None:
    text = "word " * 100 + "end.\n"
    shown = written("full", report(lab(span=Span(0, len(text) - 1)), text=text))
    assert shown.count("^\n") == 2
    assert "  | …\n" in shown


def test_a_run_without_articles_checked_nothing() -> None:
    text = written("concise", report(articles=(), not_checked=(NotChecked("x", "no such file"),)))
    assert text.endswith("Nothing was checked.\n")
