"""Suppressions: every form, everywhere a comment may stand, and what watches over them (R20)."""

from __future__ import annotations

import pytest

from engine.conftest import config, shown

WHY = 'reason="our own words"'
DISABLE = f"<!-- medlint-disable tone/bad {WHY} -->"
FULL = f'by="j.smith" until="2027-03-01" {WHY}'


@pytest.fixture
def lint(check, write):
    def call(text: str, name: str = "a.md", **options):
        write(name, text)
        return check(name, **options)

    return call


def rules_of(report) -> list[str]:
    return [finding.rule for finding in report.findings]


def next_line(rule: str = "tone/bad", more: str = WHY) -> str:
    return f"<!-- medlint-disable-next-line {rule} {more} -->"


def ignore(rule: str = "tone/bad", more: str = WHY) -> str:
    return f"<!-- medlint-ignore {rule} {more} -->"


@pytest.mark.parametrize(
    "text",
    [
        f"{next_line()}\n\nIt is bad.\n",
        f"{next_line()}\nIt is bad.\n",
        f"{next_line()}\n\n## A bad heading\n",
        f"- One.\n\n  {next_line()}\n\n  It is bad.\n",
        f"- {next_line()} It is bad.\n",
        f"> {next_line()}\n>\n> It is bad.\n",
        f"{next_line()}\n\n| a bad head | b |\n|---|---|\n| c | d |\n",
        f"Text.[^1]\n\n[^1]: {next_line()} It is bad.\n",
        f"It is bad. {ignore()}\n",
        f"It is {ignore()} bad.\n",
        f"{ignore()} It is bad.\n",
        f"A good one. It is bad. {ignore()} Another good one.\n",
        f"## A bad heading {ignore()}\n",
        f"- It is bad. {ignore()}\n- Good.\n",
        f"| a | b |\n|---|---|\n| it is bad {ignore()} | d |\n",
        f"> It is bad. {ignore()}\n",
        f"Text.[^1]\n\n[^1]: It is bad. {ignore()}\n",
        f"{DISABLE}\n\nIt is bad.\n\n## Bad\n\n<!-- medlint-enable tone/bad -->\n",
        f"{DISABLE} It is bad. <!-- medlint-enable tone/bad -->\n",
        f"{DISABLE}\n\n- Bad.\n- Bad.\n\n<!-- medlint-enable -->\n",
        "<!-- medlint-ignore tone/bad reason=“curly quotes” --> It is bad.\n",
        "<!-- medlint-ignore tone/bad reason='single quotes' --> It is bad.\n",
        f"<!-- medlint-ignore tone/bad, fact/worse {FULL} --> It is bad and worse.\n",
    ],
)
def test_every_form_sets_the_finding_aside(lint, text) -> None:
    report = lint(text)
    assert rules_of(report) == []
    assert {aside.finding.rule for aside in report.suppressed} >= {"tone/bad"}


def test_mdx_and_html(lint) -> None:
    report = lint(f"{{/* medlint-disable-next-line tone/bad {WHY} */}}\n\nIt is bad.\n", "a.mdx")
    assert (rules_of(report), len(report.suppressed)) == ([], 1)
    report = lint(f"{next_line()}<p>It is bad.</p><p>So bad.</p>", "a.html")
    assert (rules_of(report), len(report.suppressed)) == (["tone/bad"], 1)


def test_they_reach_no_further_than_they_say(lint) -> None:
    assert rules_of(lint(f"{next_line()}\n\nIt is good, bad.\n\nIt is bad.\n")) == ["tone/bad"]
    assert rules_of(lint(f"It is bad. {ignore()} It is bad too.\n")) == ["tone/bad"]
    region = f"<!-- medlint-disable tone/bad {WHY} -->\n\nBad.\n\n<!-- medlint-enable tone/bad -->\n\nBad.\n"
    assert rules_of(lint(region)) == ["tone/bad"]
    assert rules_of(lint(f"{ignore()} It is bad and worse.\n")) == ["fact/worse"]


def test_they_are_counted_with_who_why_and_until(lint) -> None:
    (aside,) = lint(f"{next_line('fact/worse', FULL)}\n\nIt is worse.\n").suppressed
    assert (aside.by, aside.until, aside.reason) == ("j.smith", "2027-03-01", "our own words")
    assert aside.finding.rule == "fact/worse"


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("<!-- medlint-ignore tone/bad -->", "suppression-without-reason"),
        ('<!-- medlint-ignore tone/bad reason="" -->', "suppression-without-reason"),
        (f"<!-- medlint-ignore tone/worst {WHY} -->", "suppression-unknown"),
        (f"<!-- medlint-ignore bad {WHY} -->", "suppression-unknown"),
        (f"<!-- medlint-ignore tone/* {WHY} -->", "suppression-unknown"),
        (f"<!-- medlint-ignore {WHY} -->", "suppression-unknown"),
        (f"<!-- medlint-ignroe tone/bad {WHY} -->", "suppression-unknown"),
        (f"<!-- medlint-ignore tone/bad reson=no {WHY} -->", "suppression-unknown"),
        ('<!-- medlint-ignore tone/bad reason="open -->', "suppression-unknown"),
        (f"<!-- medlint-ignore medlint/rule-broke {WHY} -->", "suppression-unknown"),
        (f'<!-- medlint-ignore tone/bad until="2026-11-23" {WHY} -->', "suppression-expired"),
        (f'<!-- medlint-ignore tone/bad until="2026-02-30" {WHY} -->', "suppression-incomplete"),
        (f'<!-- medlint-ignore tone/bad until="next year" {WHY} -->', "suppression-incomplete"),
        (f"<!-- medlint-disable tone/bad {WHY} -->", "suppression-unmatched"),
        ("<!-- medlint-enable tone/bad -->", "suppression-unmatched"),
        ("<!-- medlint-enable -->", "suppression-unmatched"),
        (f"<!-- medlint-quote {FULL} -->", "suppression-unmatched"),
        ("<!-- /medlint-quote -->", "suppression-unmatched"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_one_is_said_and_it_sets_nothing_aside(lint, comment, expected) -> None:
    report = lint(f"It is bad. {comment}\n")
    assert sorted(rules_of(report)) == [f"medlint/{expected}", "tone/bad"]
    assert report.suppressed == ()


@pytest.mark.parametrize(
    ("more", "lacks"),
    [(WHY, "by and until"), (f'by="me" {WHY}', "until"), (f'until="2027-01-01" {WHY}', "by")],
)
def test_facts_need_who_and_until_when(lint, more, lacks) -> None:
    report = lint(f"It is worse. {ignore('fact/worse', more)}\n")
    assert sorted(rules_of(report)) == ["fact/worse", "medlint/suppression-incomplete"]
    (said,) = [f.message for f in report.findings if f.rule.startswith("medlint/")]
    assert f"lacks {lacks}," in said


def test_the_last_day_counts(lint) -> None:
    assert rules_of(lint(f'It is bad. {ignore(more=f"""until="2026-11-24" {WHY}""")}\n')) == []


def test_an_end_too_far_ahead(lint, project) -> None:
    text = f"It is worse. {ignore('fact/worse', FULL)}\n"
    given = config(project, suppressions={"max_age": "3 months"})
    assert sorted(rules_of(lint(text, config=given))) == ["fact/worse", "medlint/suppression-overlong"]
    assert rules_of(lint(text, config=config(project, suppressions={"max_age": "4 months"}))) == []


def test_next_line_with_nothing_after_it(lint) -> None:
    assert sorted(rules_of(lint(f"It is bad.\n\n{next_line()}\n"))) == [
        "medlint/suppression-unmatched",
        "tone/bad",
    ]


def test_unused_ones_are_found_and_their_level_is_the_projects(lint, project) -> None:
    text = f"It is good. {ignore()}\n"
    (finding,) = lint(text).findings
    assert (finding.rule, finding.severity) == ("medlint/suppression-unused", "warning")
    (finding,) = lint(text, config=config(project, suppressions={"unused": "error"})).findings
    assert finding.severity == "error"
    assert lint(text, config=config(project, suppressions={"unused": "off"})).findings == ()


def test_one_is_not_unused_when_its_rule_did_not_run(lint) -> None:
    assert lint(f"It is good. {ignore()}\n", ignore=("tone/bad",)).findings == ()


def test_findings_on_suppressions_cannot_be_set_aside(lint) -> None:
    text = (
        f"<!-- medlint-disable medlint/suppression-unused {WHY} -->\n\nGood. {ignore()}\n\n"
        "<!-- medlint-enable medlint/suppression-unused -->\n"
    )
    assert rules_of(lint(text)).count("medlint/suppression-unknown") == 2
    assert "medlint/suppression-unused" in rules_of(lint(text))


def test_no_inline_config(lint) -> None:
    text = f"It is bad. {ignore()} <!-- medlint-ignroe x -->\n"
    assert rules_of(lint(text, inline_config=False)) == ["tone/bad"]


QUOTE = f"<!-- medlint-quote {FULL} -->“It is worse.”<!-- /medlint-quote -->"


@pytest.mark.parametrize(
    "text",
    [
        f"Some say {QUOTE}, which is wrong.\n",
        f"{QUOTE}\n\nThat is not true: it is better.\n",
        f"{QUOTE} In fact it is better.\n",
    ],
)
def test_a_quotation_with_its_correction(lint, text) -> None:
    report = lint(text)
    assert (rules_of(report), len(report.suppressed)) == ([], 1)


def test_a_quotation_quiets_facts_only(lint) -> None:
    text = f"<!-- medlint-quote {FULL} -->“It is bad and worse.”<!-- /medlint-quote --> That is wrong.\n"
    assert rules_of(lint(text)) == ["tone/bad"]


def test_a_quotation_without_its_correction(lint) -> None:
    report = lint(f"Some say {QUOTE}.\n\nTake it daily. That is wrong.\n")
    assert sorted(rules_of(report)) == ["fact/worse", "medlint/quote-uncorrected"]
    assert report.suppressed == ()


def test_a_quotation_needs_who_and_until_when(lint) -> None:
    bare = QUOTE.replace(FULL, WHY)
    assert "medlint/suppression-incomplete" in rules_of(lint(f"{bare} That is wrong.\n"))


def test_old_names_of_rules_go_on_working(lint) -> None:
    from engine.conftest import rule

    renamed = rule("tone/bad", was=("tone/poor",))
    text = f"It is bad. {ignore('tone/poor')}\n"
    report = lint(text, rules=(renamed,))
    assert (rules_of(report), len(report.suppressed)) == ([], 1)


def test_findings_of_site_rules_are_set_aside_too(lint) -> None:
    report = lint(f"See [this](nowhere.md). {ignore('link/missing-page')}\n")
    assert (rules_of(report), len(report.suppressed)) == ([], 1)


def test_many_suppressions_cost_little(lint) -> None:
    from time import process_time

    line = f"It is bad. {ignore()}\n\n"
    start = process_time()
    lint(line * 250)
    few = process_time() - start
    start = process_time()
    assert len(lint(line * 1000).suppressed) == 1000
    assert process_time() - start < max(10 * few, 1.0)


def test_the_words_shown_are_the_comments(lint) -> None:
    report = lint("It is bad. <!-- medlint-ignore tone/bad -->\n")
    assert ("a.md", "medlint/suppression-without-reason", "<!-- medlint-ignore tone/bad -->") in shown(report)
