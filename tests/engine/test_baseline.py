"""Findings of old: known by rule and sentence, never what can harm, and nothing else with them."""

from __future__ import annotations

import json

import pytest

from engine.conftest import TODAY, config, pack, rule
from medlint import engine
from medlint.config import RuleLevel
from medlint.engine import ledger, narrow
from medlint.engine.baseline import Entry, entries
from medlint.problem import Invalid

BAD, ODD = rule("tone/bad"), rule("plain/odd", severity="info")
RULES = (BAD, ODD, rule("fact/worse"), rule("safety/worst"), rule("section/gap"))
NEVER = [
    rule(name, params={"phrases": ["forged"], "negated": False, "myths": False})
    for name in ("review/void", "site/dose-disagreement")
]
TEXT = "# A title\n\nIt is bad. It is odd. Worse, worst, gap.\n\nIt is bad. So bad, so bad.\n"


@pytest.fixture
def old(project, write):
    """Write an article, make its baseline, and give what is left of a later run."""

    def run(config_=None, rules=RULES, paths=(), **options):
        given = pack(*rules)
        asked = engine.Options(**{"today": TODAY, **options})
        return narrow.start(paths, config_ or config(project), given, asked, lambda done, total: None)

    def make(**more):
        made = run(**more)
        found = entries(made.report.findings, made.report.texts, made.place)
        write("base.json", ledger.text_of(found))
        return found

    def left(**more):
        return narrow.without_old(run(**more), ledger.read("base.json"))

    def stale(**more):
        return [e.words for e in narrow.part(run(**more), ledger.read("base.json")).stale]

    write("a.md", TEXT)
    run.make, run.left, run.stale = make, left, stale
    return run


def rules_of(report) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_facts_safety_and_sections_are_never_in_it(old) -> None:
    made = old.make()
    assert [entry.rule for entry in made] == ["plain/odd", "tone/bad", "tone/bad", "tone/bad", "tone/bad"]
    report = old.left()
    assert rules_of(report) == ["fact/worse", "safety/worst", "section/gap"]
    assert report.baselined == 5
    assert report.notices == ()


def test_nor_are_sign_offs_and_articles_that_disagree(old, write) -> None:
    write("a.md", "It is forged.\n")
    assert old.make(rules=NEVER) == []


def test_edits_elsewhere_reopen_nothing(old, write) -> None:
    old.make()
    write("a.md", "New.\n\n" + TEXT.replace("It is odd.", "It is *fine*. It is odd. And well."))
    assert (rules_of(old.left())[:3], old.left().baselined) == (
        ["fact/worse", "safety/worst", "section/gap"],
        5,
    )


def test_another_wording_is_new_and_its_entry_stale(old, write) -> None:
    old.make()
    write("a.md", TEXT.replace("It is odd.", "That is odd."))
    report = old.left()
    assert (rules_of(report)[0], report.baselined) == ("plain/odd", 4)
    assert report.notices[0].startswith(
        "1 entry of the baseline is no longer found: “medlint baseline prune”"
    )
    assert old.stale() == ["it is odd"]


def test_one_entry_speaks_for_one_finding(old, write) -> None:
    old.make()
    write("a.md", TEXT + "\nIt is bad.\n")
    assert rules_of(old.left()).count("tone/bad") == 1
    write("b.md", "It is odd.\n")
    assert [(f.path, f.rule) for f in old.left().findings][-1] == ("b.md", "plain/odd")


def test_an_article_keeps_its_entries_under_another_name(old, write, project) -> None:
    old.make()
    (project / "a.md").rename(project / "b.md")
    assert (rules_of(old.left()), old.left().baselined) == (["fact/worse", "safety/worst", "section/gap"], 5)
    write("a.md", TEXT)
    assert [f.path for f in old.left().findings if f.rule == "tone/bad"] == ["b.md"] * 4


def test_a_deleted_article_leaves_stale_entries(old, write, project) -> None:
    old.make()
    (project / "a.md").unlink()
    write("b.md", "All is well.\n")
    assert len(old.stale()) == 5


def test_a_part_of_the_site_says_nothing_of_the_rest(old, write) -> None:
    write("b.md", "It is odd too.\n")
    old.make()
    assert old.stale(paths=("b.md",)) == []
    assert old.stale(ignore=("tone/bad",)) == []
    assert old.stale(min_severity="error") == []
    off = config(old().bench.config.root, rules=(RuleLevel("plain/odd", "off", "medlint.yaml:1"),))
    assert old.stale(config_=off) == []
    assert len(old.stale(rules=(BAD,))) == 2, "a rule that is no more finds nothing any more"


def test_what_could_not_be_checked_makes_nothing_stale(old, write) -> None:
    old.make()
    write("a.md", b"\xff\xfe no text")
    assert old.stale() == []
    assert old.left().not_checked


def test_a_renamed_rule_keeps_its_entries(old) -> None:
    old.make()
    renamed = (rule("tone/awful", params=BAD.raw_params, was=("tone/bad",)), ODD)
    assert rules_of(old.left(rules=renamed)) == []


def test_numbers_count_what_is_set_aside_in_the_article(old, write) -> None:
    """A suppressed finding has a number of its own, so the next one keeps its."""
    ignore = '<!-- medlint-disable-next-line tone/bad reason="our own words" -->\n\n'
    write("a.md", f"{ignore}It is bad.\n\nIt is bad.\n")
    assert [entry.ordinal for entry in old.make()] == [1]
    assert rules_of(old.left()) == []


def test_the_same_words_found_twice_are_two(old, write) -> None:
    twice = rule("tone/bad", params={"phrases": ["bad"], "negated": False, "myths": False})
    write("a.md", "Bad and bad and bad.\n")
    made = old.make(rules=(twice,))
    assert [entry.ordinal for entry in made] == [0, 1, 2]
    assert rules_of(old.left(rules=(twice,))) == []


def test_check_reads_it(old, project, write) -> None:
    old.make()
    asked = engine.Options(today=TODAY, baseline="base.json")
    report = engine.check((), config(project), pack(*RULES), asked)
    assert (rules_of(report), report.baselined) == (["fact/worse", "safety/worst", "section/gap"], 5)


ENTRY = Entry("a.md", "tone/bad", "0" * 32, 0, "it is bad")


def refused(write, text: str | bytes) -> str:
    write("base.json", text)
    with pytest.raises(Invalid) as caught:
        ledger.read("base.json")
    (problem,) = caught.value.problems
    return str(problem)


def test_the_file_is_sorted_and_plain(write) -> None:
    other = ENTRY._replace(path="ü.md", words="größer\u202e")
    text = ledger.text_of([other, ENTRY, ENTRY])
    assert text.isascii()
    assert text == ledger.text_of([ENTRY, other])
    assert [line for line in text.splitlines() if "tone/bad" in line] == text.splitlines()[3:5]
    write("base.json", text)
    assert ledger.read("base.json") == (ENTRY, other)
    write("base.json", ledger.text_of([]))
    assert ledger.read("base.json") == ()


GOOD = ledger.text_of([ENTRY, ENTRY._replace(path="b.md")])
DAMAGED = {
    "half a file": GOOD[:150],
    "a conflict": GOOD.replace('"entries"', '<<<<<<< HEAD\n"entries"'),
    "an entry by hand": GOOD.replace('"b.md"', '"c.md"'),
    "one entry less": "\n".join(GOOD.splitlines()[:4]).rstrip(",") + "\n]}\n",
    "another rule": GOOD.replace("tone/bad", "fact/bad"),
    "another order": json.dumps({**json.loads(GOOD), "entries": json.loads(GOOD)["entries"][::-1]}),
    "another digest": GOOD.replace('"digest": "', '"digest": "0'),
    "no digest": json.dumps({"medlint-baseline": 1, "entries": []}),
    "another form": GOOD.replace('"medlint-baseline": 1', '"medlint-baseline": 2'),
    "a list": "[]",
    "nothing": "",
    "odd entries": '{"medlint-baseline": 1, "digest": "", "entries": [1, null]}',
    "entries of another kind": '{"medlint-baseline": 1, "digest": "", "entries": {}}',
    "a number as text": GOOD.replace('"ordinal": 0', '"ordinal": "0"'),
    "true as a number": GOOD.replace('"ordinal": 0', '"ordinal": true'),
    "deep": "[" * 100_000,
    "no text": b"\xff\xfe",
    "a lone surrogate": GOOD.replace("it is bad", "\\ud800"),
    "a huge number": '{"medlint-baseline": 1' + "0" * 5000 + "}",
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_or_edited_file_is_refused(project, write, name) -> None:
    assert refused(write, DAMAGED[name]).startswith("base.json")


def test_a_fact_cannot_be_smuggled_in(project, write) -> None:
    """Not even with a digest that is right."""
    for name in ("fact/lab-direction", "section/uses", "review/sign-off-stale", "site/dose-disagreement"):
        forged = ledger.text_of([ENTRY._replace(rule=name)])
        assert "edited or damaged" in refused(write, forged)


def test_nobody_waits_for_a_pipe(project) -> None:
    import os

    os.mkfifo("base.json")
    with pytest.raises(Invalid, match=r"base\.json: is no plain file"):
        ledger.read("base.json")
    (project / "folder").mkdir()
    with pytest.raises(Invalid, match="folder: "):
        ledger.read("folder")


def test_a_missing_file_says_how_to_make_one(project) -> None:
    with pytest.raises(Invalid, match="medlint baseline create"):
        ledger.read("base.json")
