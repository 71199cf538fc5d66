"""What a change touched is reported, and what it brought about elsewhere; everything is looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.conftest import BAD, LINK, TODAY, config, pack, rule
from git.conftest import commit, git
from medlint import engine
from medlint.problem import Invalid

READ = rule("read/long", params={"phrases": ["long"], "negated": False, "myths": False})
SECTION = rule("section/gap")
RULES = (BAD, LINK, READ, SECTION, rule("tone/odd"))
LONG = "It is bad. It is odd.\n"


@pytest.fixture
def site(project, monkeypatch, write):
    """A repository that is the project."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    git("init", "--quiet", "--initial-branch=main")
    write("medlint.yaml", "profile: patient\n")
    return project


@pytest.fixture
def look(site):
    """Path, rule and line of what is reported."""

    def run(*paths: str, since="HEAD", rules=RULES, **options):
        asked = engine.Options(**{"today": TODAY, "since": since, **options})
        run.report = engine.check(paths, config(site), pack(*rules), asked)
        return [
            f"{f.path}:{run.report.texts[f.path].count(chr(10), 0, f.span.start) + 1} {f.rule}"
            for f in run.report.findings
        ]

    return run


def test_a_sentence_that_was_edited(look, write) -> None:
    write("a.md", "# Title\n\nIt is bad. It is odd.\n\nSo bad.\n")
    commit()
    assert look() == []
    assert look.report.notices == ("3 findings are left out: nothing changed there since HEAD",)
    write("a.md", "# Title\n\nIt is bad. This is odd.\n\nSo bad.\n")
    assert look() == ["a.md:3 tone/odd"]
    assert look.report.notices == ("2 findings are left out: nothing changed there since HEAD",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Take > 5 bad ones.", "Take < 5 bad ones."),
        ("Take 1.0 bad ones.", "Take 10 bad ones."),
        ("Take bad ones.", "Take bad ones!"),
        ("Take [bad](a.md) ones.", "Take [bad](b.md) ones."),
        ("Take bad\nones here.", "Take bad\nones there."),
        ("Take bad ones.", "Take *bad* ones."),
    ],
)
def test_every_character_counts_but_white_space(look, write, old, new) -> None:
    write("a.md", f"One.\n\n{old}\n")
    commit()
    write("a.md", f"One.\n\n{new}\n")
    assert "a.md:3 tone/bad" in look(rules=(BAD,))
    write("a.md", f"One.\n\n\n{old}  \n\nNew.\n".replace("\n", "\r\n"))
    assert look(rules=(BAD,)) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("- A bad one.\n- A bad two\n- A bad three\n", "- A bad one.\n- A bad 2\n- A bad three\n", 2),
        ("- A bad one.\n- A bad three\n", "- A bad one.\n- A bad two\n- A bad three\n", 2),
        (
            "| a | b |\n|---|---|\n| bad | c |\n| bad | d |\n",
            "| a | b |\n|---|---|\n| bad | c |\n| bad x | d |\n",
            4,
        ),
        ("> A bad one.\n\nBad.\n", "> A bad one.\n\nBad it is.\n", 3),
        ("Bad.\n\n```\nx\n```\n\nBad.\n", "Bad.\n\n```\nx\n```\n\nSo bad.\n", 7),
    ],
)
def test_items_cells_and_paragraphs_stand_for_themselves(look, write, old, new, line) -> None:
    write("a.md", old)
    commit()
    write("a.md", new)
    assert look(rules=(BAD,)) == [f"a.md:{line} tone/bad"]


def test_html_too(look, write) -> None:
    write("a.html", "<ul><li>A bad one</li><li>A bad two</li></ul>\n<p>Bad.</p>\n")
    commit()
    write("a.html", "<ul><li>A bad one</li><li>A bad 2</li></ul>\n<p>Bad.</p>\n")
    assert look(rules=(BAD,)) == ["a.html:1 tone/bad"]
    assert look.report.texts["a.html"][look.report.findings[0].span.start :].startswith("bad 2")


def test_what_is_about_the_whole_article_shows_when_it_changed(look, write) -> None:
    write("a.md", "# A gap\n\nOne. It is bad.\n")
    write("b.md", "# A gap\n")
    commit()
    write("a.md", "# A gap\n\nTwo. It is bad.\n")
    assert look() == ["a.md:1 section/gap"]


def test_what_is_about_a_section_or_a_paragraph(look, write) -> None:
    text = (
        "# Title\n\n## A bad head\n\nOne.\n\n### Sub\n\nTwo.\n\n## A bad tail\n\nThree. It is long. Four.\n"
    )
    write("a.md", text)
    commit()
    write("a.md", text.replace("Two.", "2."))
    assert look() == ["a.md:3 tone/bad"]
    write("a.md", text.replace("Four.", "4."))
    assert look() == ["a.md:11 tone/bad", "a.md:13 read/long"]
    write("a.md", text.replace(" Four.", ""))
    assert "a.md:13 read/long" in look()


def test_front_matter_lines(look, write) -> None:
    write("a.md", "---\ntitle: A bad title\nauthor: x\n---\n\nIt is bad.\n")
    commit()
    write("a.md", "---\ntitle: A bad title\nauthor: y\n---\n\nIt is bad.\n")
    assert look() == []
    write("a.md", "---\ntitle: A bad title\nauthor: y\nlocale: en-GB\n---\n\nIt is bad.\n")
    assert look() == ["a.md:7 tone/bad"], "another locale asks other rules"


def test_a_suppression_that_goes_brings_its_finding_back(look, write) -> None:
    why = 'reason="ours"'
    start, end = f"<!-- medlint-disable tone/bad {why} -->\n\n", "\n<!-- medlint-enable tone/bad -->\n"
    write("a.md", f"{start}One.\n\nTwo.\n\nIt is bad.\n{end}")
    commit()
    assert look() == []
    write("a.md", "One.\n\nTwo.\n\nIt is bad.\n")
    assert look() == ["a.md:5 tone/bad"]


def test_new_and_untracked_and_renamed_articles(look, write, site) -> None:
    write("a.md", "It is bad.\n\nOne.\n\nTwo.\n")
    commit()
    write("b.md", "So bad.\n")
    assert look() == ["b.md:1 tone/bad"]
    git("mv", "a.md", "c.md")
    assert look() == ["b.md:1 tone/bad"]
    write("c.md", "It is bad.\n\nOne.\n\nTwo is bad.\n")
    assert look() == ["b.md:1 tone/bad", "c.md:5 tone/bad"]
    (site / "c.md").rename(site / "d.md")
    assert look() == ["b.md:1 tone/bad", "d.md:5 tone/bad"]
    write("d.md", "Something else, and it is bad.\n\nThree.\n\nFour.\n")
    assert look() == ["b.md:1 tone/bad", "d.md:1 tone/bad"]


@pytest.fixture
def linked(write):
    """An article with a link to another one, and one that has always led nowhere."""
    write("a.md", "See [b](b.md#there). It is bad.\n\n[Gone](gone.md).\n")
    write("b.md", "# B\n\n## There\n\nText.\n")
    commit()


ANCHOR = rule(
    "link/missing-anchor", kind="link", params={"fault": "anchor"},
    message={"near": "“{said}”: “{better}” is there.", "none": "“{said}” leads nowhere."},
)  # fmt: skip
SITE = (BAD, LINK, ANCHOR)


def test_deleting_a_page_tells_who_points_at_it(look, linked, site) -> None:
    assert look(rules=SITE) == []
    (site / "b.md").unlink()
    assert look(rules=SITE) == ["a.md:1 link/missing-page"]
    git("add", "--all")
    commit()
    assert look(since="HEAD~1", rules=SITE) == ["a.md:1 link/missing-page"]
    assert look(rules=SITE) == []


def test_renaming_a_page_tells_who_points_at_it(look, linked, site) -> None:
    (site / "b.md").rename(site / "c.md")
    assert look(rules=SITE) == ["a.md:1 link/missing-page"]
    assert look("a.md", rules=SITE) == ["a.md:1 link/missing-page"], "though it is the only one that is named"


def test_another_heading_tells_who_points_at_it(look, linked, write) -> None:
    write("b.md", "# B\n\n## Elsewhere\n\nText.\n")
    assert look(rules=SITE) == ["a.md:1 link/missing-anchor"]


def test_a_place_in_another_article_counts(look, write) -> None:
    write("a.md", "See [b](b.md#gone).\n")
    write("b.md", "# B\n\nText.\n")
    commit()
    write("c.md", "Text.\n")
    assert look(rules=SITE) == []
    write("b.md", "# B\n\nOther text.\n")
    assert look(rules=SITE) == ["a.md:1 link/missing-anchor"], "it speaks about the whole page"


def test_moving_the_article_that_links(look, linked, site) -> None:
    (site / "sub").mkdir()
    (site / "a.md").rename(site / "sub" / "a.md")
    assert look(rules=SITE) == ["sub/a.md:1 link/missing-page"], "the other link has always been broken"


def test_a_branch_is_held_against_where_it_began(look, write) -> None:
    write("a.md", "It is bad.\n")
    commit()
    git("checkout", "--quiet", "-b", "work")
    write("b.md", "It is bad.\n")
    commit()
    git("checkout", "--quiet", "main")
    write("a.md", "It was not good.\n")
    commit()
    git("checkout", "--quiet", "work")
    assert look(since="main") == ["b.md:1 tone/bad"]


def test_staged_reads_the_index_not_the_working_tree(look, write, site) -> None:
    write("a.md", "It is bad.\n\nWell.\n")
    write("c.md", "Good.\n")
    commit()
    write("a.md", "It is bad.\n\nBad.\n")
    write("c.md", "Bad.\n")
    git("add", "a.md")
    write("a.md", "All is good.\n")
    write("new.md", "Bad.\n")
    assert look(since="", staged=True) == ["a.md:3 tone/bad"]
    assert look("a.md", "c.md", since="", staged=True) == ["a.md:3 tone/bad"]
    assert look.report.texts["a.md"] == "It is bad.\n\nBad.\n"
    git("add", "new.md")
    assert look(since="", staged=True) == ["a.md:3 tone/bad", "new.md:1 tone/bad"]
    assert look("new.md", since="", staged=True) == ["new.md:1 tone/bad"]
    (site / "new.md").unlink()
    assert look("new.md", since="", staged=True) == ["new.md:1 tone/bad"]
    assert sorted(p.name for p in site.iterdir()) == [".git", "a.md", "c.md", "medlint.yaml"]


def test_staged_sees_a_deletion_before_it_is_committed(look, linked, site) -> None:
    git("rm", "--quiet", "--cached", "b.md")
    assert (site / "b.md").exists()
    assert look(since="", staged=True, rules=SITE) == ["a.md:1 link/missing-page"]


def test_staged_says_what_is_not_in_the_index(look, write) -> None:
    write("a.md", "Good.\n")
    commit()
    write("new.md", "Bad.\n")
    assert look("new.md", since="", staged=True) == []
    (item,) = look.report.not_checked
    assert item == ("new.md", "is not in the index: “git add” it, or leave out --staged")


def test_staged_before_the_first_commit(look, write) -> None:
    write("a.md", "Bad.\n")
    git("add", "a.md")
    assert look(since="", staged=True) == ["a.md:1 tone/bad"]


def test_from_a_folder_below(look, write, site, monkeypatch) -> None:
    write("sub/a.md", "It is bad.\n\nWell.\n")
    commit()
    write("sub/a.md", "It is bad.\n\nBad.\n")
    git("add", "--all")
    monkeypatch.chdir(site / "sub")
    assert look(since="", staged=True) == ["a.md:3 tone/bad"]
    assert look() == ["a.md:3 tone/bad"]
    assert Path.cwd() == site / "sub"


def test_a_project_below_the_top_of_its_repository(site, write, monkeypatch) -> None:
    write("docs/a.md", "It is bad.\n\n[b](b.md).\n")
    write("docs/b.md", "# B\n")
    commit()
    write("docs/a.md", "It is bad.\n\nBad.\n\n[b](b.md).\n")
    (site / "docs" / "b.md").unlink()
    git("add", "--all")
    monkeypatch.chdir(site / "docs")
    for options in ({"since": "HEAD"}, {"staged": True}):
        asked = engine.Options(today=TODAY, **options)
        report = engine.check((), config(site / "docs"), pack(*RULES), asked)
        assert [(f.path, f.rule) for f in report.findings] == [
            ("a.md", "tone/bad"),
            ("a.md", "link/missing-page"),
        ]


def test_what_was_not_checked_is_told_all_the_same(look, write) -> None:
    write("a.md", b"\xff\xfe")
    commit()
    assert look() == []
    assert [item.path for item in look.report.not_checked] == ["a.md"]


def test_an_old_version_that_cannot_be_read_counts_as_none(look, write) -> None:
    write("a.md", b"\xff\xfe")
    commit()
    write("a.md", "Bad.\n")
    assert look() == ["a.md:1 tone/bad"]


_PIECES = (
    "It is bad.", "So bad it is.", "It is odd.", "A long one.", "Good.", "- bad\n- worse\n", "## A bad head\n",
    "| bad | b |\n|---|---|\n| c | bad |\n", "[b](b.md)", "[gone](gone.md)", "<!-- medlint-enable tone/bad -->",
    '<!-- medlint-disable tone/bad reason="x" -->', '<!-- medlint-ignore tone/odd reason="x" -->',
)  # fmt: skip
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=8).map("\n\n".join)


@given(
    before=st.lists(_TEXTS, min_size=2, max_size=2),
    after=st.lists(_TEXTS, min_size=2, max_size=2),
    data=st.data(),
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_not_there_before_is_never_left_out(look, check, write, site, before, after, data) -> None:
    """Whatever a change does, wherever it does it: held against a whole run on either side of it."""
    keep = data.draw(st.booleans())
    (site / "b.md").unlink(missing_ok=True)
    write("a.md", before[0])
    write("b.md", before[1])
    commit()
    old = known(check("a.md", "b.md", rules=RULES, config=config(site)))
    write("a.md", after[0])
    if keep:
        write("b.md", after[1])
    else:
        (site / "b.md").unlink()
    everything = check(rules=RULES, config=config(site))
    look()
    shown = known(look.report)
    assert known(everything) - old <= shown
    assert shown <= known(everything)


def known(report) -> set[tuple[str, str]]:
    return {(finding.path, finding.fingerprint) for finding in report.findings}


def test_many_sentences_take_no_longer_than_few(look, write) -> None:
    from time import process_time

    write("a.md", "".join(f"Old {n} is bad.\n\n" for n in range(3000)))
    commit()
    write("a.md", "".join(f"New {n} is bad.\n\n" for n in range(3000)))
    start = process_time()
    assert len(look(rules=(BAD,))) == 3000
    assert process_time() - start < 10


@pytest.mark.parametrize("since", ["nope", "--all", "-x", "HEAD:a.md", "a\0b", "main..HEAD"])
def test_an_unknown_commit_is_refused_before_any_work(look, write, since) -> None:
    write("a.md", "Bad.\n")
    commit()
    with pytest.raises(Invalid) as caught:
        look(since=since)
    assert str(caught.value).startswith("--since: ")


def test_outside_a_repository(project, write) -> None:
    write("a.md", "Bad.\n")
    for options in ({"since": "HEAD"}, {"staged": True}):
        with pytest.raises(Invalid, match="in no git repository"):
            engine.check((), config(project), pack(BAD), engine.Options(today=TODAY, **options))


def test_standard_input_is_not_in_git(look, write) -> None:
    write("a.md", "Bad.\n")
    commit()
    with pytest.raises(Invalid, match="name the file"):
        look("-", stdin=("a.md", b"Bad."))


def test_nothing_of_the_repository_is_run(look, write, site) -> None:
    from git.test_repository import hostile

    write("a.md", "Bad.\n")
    commit()
    canary = hostile(site)
    write("a.md", "So bad.\n")
    assert look() == ["a.md:1 tone/bad"]
    assert look(since="", staged=True) == []
    assert not canary.exists()


def test_other_sites_are_not_asked_twice(site, write, core) -> None:
    from medlint.engine.options import Answers
    from medlint.model import Reply

    told: list[str] = []

    def ask(addresses) -> Answers:
        told.extend(addresses)
        return Answers({address: Reply("gone", 404) for address in addresses})

    write("a.md", "# T\n\n[Old](https://old.example.org/x).\n")
    write("b.md", "# U\n\nText.\n")
    commit()
    write("b.md", "# U\n\n[New](https://new.example.org/y).\n")
    asked = engine.Options(today=TODAY, since="HEAD", ask=ask, select=("link/*",))
    report = engine.check((), config(site), core, asked)
    assert [(f.path, f.rule) for f in report.findings] == [("b.md", "link/dead-external")]
    assert sorted(told) == ["https://new.example.org/y", "https://old.example.org/x"]
