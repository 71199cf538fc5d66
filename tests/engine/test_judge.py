"""Site-wide rules see all articles, and read those that are not being checked when asked to."""

from __future__ import annotations

import pytest

from engine.conftest import LINK, config, rule
from medlint.engine import look

ANCHOR = rule("link/missing-anchor", kind="link", params={"fault": "anchor"},
              message={"near": "near {better}", "none": "none"})  # fmt: skip
OUTSIDE = rule("link/outside-project", kind="link", params={"fault": "outside"},
               message={"near": "x", "none": "x"})  # fmt: skip
CLASH = rule("link/name-clash", kind="link", params={"fault": "clash"}, message={"near": "x", "none": "x"})
RULES = (LINK, ANCHOR, OUTSIDE, CLASH)


@pytest.fixture
def lint(check, project):
    def call(*paths: str, **options) -> list[tuple[str, str]]:
        report = check(*paths, rules=RULES, **options)
        assert report.not_checked == ()
        return [(f.path, f.rule) for f in report.findings]

    return call


def test_links_to_articles_not_checked(lint, write) -> None:
    write("a.md", "[one](b.md) [two](b.md#there) [three](b.md#not-there) [four](c.md)\n")
    write("b.md", "# There\n\n[five](nowhere.md)\n")
    assert lint("a.md") == [("a.md", "link/missing-anchor"), ("a.md", "link/missing-page")]
    assert len(lint("a.md", "b.md")) == 3


def test_case_counts(lint, write) -> None:
    write("a.md", "[one](B.md)\n")
    write("b.md", "# B\n")
    assert lint("a.md") == [("a.md", "link/missing-page")]


def test_names_that_clash(lint, write) -> None:
    write("page.md", "# A\n")
    write("Page.md", "# B\n")
    assert lint(".") == [("Page.md", "link/name-clash"), ("page.md", "link/name-clash")]


def test_links_that_leave_are_findings_and_not_followed(lint, write, tmp_path, monkeypatch) -> None:
    (tmp_path / "secret.md").write_text("# Secret\n")
    write("a.md", "[out](../secret.md#secret) [up](../../etc/passwd)\n")
    opened = []
    real = look.source._read
    monkeypatch.setattr(look.source, "_read", lambda path, most: opened.append(path) or real(path, most))
    assert lint("a.md") == [("a.md", "link/outside-project")] * 2
    assert opened == ["a.md"]


def test_paths_are_the_projects_wherever_it_is_run(lint, write, project, monkeypatch) -> None:
    write("content/a.md", "[one](b.md) [two](c.md)\n")
    write("content/b.md", "# B\n")
    monkeypatch.chdir(project / "content")
    assert lint("a.md", config=config(project)) == [("a.md", "link/missing-page")]


def test_a_neighbour_that_cannot_be_read_is_there_all_the_same(lint, write) -> None:
    write("a.md", "[one](b.md#part)\n")
    write("b.md", b"# Caf\xe9\n")
    assert lint("a.md") == []


def test_standard_input_has_neighbours(lint, write) -> None:
    write("b.md", "# B\n")
    data = b"[one](b.md) [me](new.md#here) [two](c.md)\n\n# Here\n"
    assert lint("-", stdin=("new.md", data)) == [("new.md", "link/missing-page")]


@pytest.fixture
def site(write, project):
    """A project with a config: what belongs to the site is known."""
    write("content/a.md", "# A\n\nSee [how to stop](b.md#stopping), [x](gone.md) and [all](b.md).\n")
    write("content/b.md", "# B\n\n## Stopping\n\nAsk.\n")
    write("content/c.md", "# C\n\n[Up](a.md).\n")
    return config(project, content=("content/**/*.md",))


def test_a_changed_heading_tells_of_the_articles_that_pointed_there(check, site, write) -> None:
    assert check("content/b.md", rules=RULES, config=site).findings == ()
    write("content/b.md", "# B\n\n## Ending it\n\nAsk.\n")
    report = check("content/b.md", rules=RULES, config=site)
    (finding,) = report.findings
    assert (finding.path, finding.rule) == ("content/a.md", "link/missing-anchor")
    assert [(each.path, each.message) for each in finding.related] == [
        ("content/b.md", "has no such heading")
    ]
    assert report.texts["content/a.md"][finding.span.start : finding.span.end] == "b.md#stopping"
    assert report.texts["content/b.md"].startswith("# B")
    assert report.articles == ("content/b.md",)
    assert finding in check(rules=RULES, config=site).findings
    assert check("content/c.md", rules=RULES, config=site).findings == ()


def test_faults_of_others_that_have_nothing_to_do_with_the_change_are_not_told(check, site) -> None:
    assert [f.path for f in check(rules=RULES, config=site).findings] == ["content/a.md"]
    assert check("content/b.md", "content/c.md", rules=RULES, config=site).findings == ()


def test_a_fingerprint_is_the_same_whoever_was_asked_about(check, site, write) -> None:
    write("content/a.md", "# A\n\nSee [x](c.md#one), [y](b.md#two) and [z](b.md#three).\n")
    all_ = check(rules=RULES, config=site).findings
    some = check("content/b.md", rules=RULES, config=site).findings
    assert len(all_) == 3
    assert some == all_[1:]


def test_a_suppression_holds_wherever_it_is_told_from(check, site, write) -> None:
    said = '<!-- medlint-ignore link/missing-anchor reason="to come" -->'
    write("content/a.md", f"# A\n\nSee [how](b.md#later). {said}\n\nBad [one](b.md). {said}\n")
    report = check("content/b.md", rules=RULES, config=site)
    assert report.findings == ()
    assert [each.finding.path for each in report.suppressed] == ["content/a.md"]


def test_a_rule_that_is_off_for_an_article_still_sees_it(check, site, write) -> None:
    from dataclasses import replace

    from medlint.config import Override, RuleLevel

    off = Override(("content/a.md",), (RuleLevel("link/*", "off", ""),))
    write("content/b.md", "# B\n")
    given = replace(site, overrides=(off,))
    assert check("content/b.md", rules=RULES, config=given).findings == ()
    assert check(rules=RULES, config=given).findings == ()
    write("content/c.md", "[to](a.md#nowhere)\n")
    assert [f.path for f in check(rules=RULES, config=given).findings] == ["content/c.md"]
    assert [f.path for f in check("content/a.md", rules=RULES, config=given).findings] == ["content/c.md"]


def test_an_article_that_cannot_be_seen_is_named(check, site, write) -> None:
    write("content/d.md", b"Caf\xe9\n")
    report = check("content/c.md", rules=RULES, config=site)
    assert report.not_checked == ()
    (notice,) = report.notices
    assert notice.startswith("content/d.md was not seen by the rules about the whole site: ")
    assert [item.path for item in check(rules=RULES, config=site).not_checked] == ["content/d.md"]


@pytest.fixture
def asked(monkeypatch):
    """What each judging was told of the site: complete, the places with notes, which of them were checked."""
    from medlint.checks import link
    from medlint.record import replace

    told: list[tuple[bool, list[str], list[str]]] = []

    def judge(notes, params, site):
        del params
        told.append(
            (site.complete, sorted(notes), [place for place in sorted(notes) if place in site.checked])
        )
        return ()

    monkeypatch.setattr(link, "KIND", replace(link.KIND, judge=judge))
    return told


ALL = ["content/a.md", "content/b.md", "content/c.md"]


def test_what_a_rule_about_the_site_is_told(check, site, asked, write) -> None:
    def told(*paths: str, given=site, **options):
        asked.clear()
        check(*paths, rules=(rule("link/missing-page", kind="link", params={"fault": "page"}),),
              config=given, **options)  # fmt: skip
        return asked[0]

    assert told() == (True, ALL, ALL)
    assert told("content/b.md") == (True, ALL, ["content/b.md"])
    assert told("content") == (True, ALL, ALL)
    assert told("-", stdin=("content/b.md", b"# B\n")) == (False, ["content/b.md"], ["content/b.md"])
    assert told("content/b.md", given=None) == (False, ["content/b.md"], ["content/b.md"])
    assert told(".", given=None) == (True, ALL, ALL)
    write("content/d.md", b"\xff\xfe")
    assert told("content/b.md") == (False, ALL, ["content/b.md"])


def test_nothing_is_read_beside_when_no_rule_needs_it(check, site, monkeypatch) -> None:
    opened: list[str] = []
    real = look.source._read
    monkeypatch.setattr(look.source, "_read", lambda path, most: opened.append(path) or real(path, most))
    check("content/b.md", config=site, select=("tone/*",))
    assert opened == ["content/b.md"]


def test_what_rules_work_out_together_is_made_once() -> None:
    from medlint.site import Disk, Project, Scope

    shared: dict[str, object] = {}
    made: list[int] = []
    for _ in range(2):
        project = Project(Disk("."), {}, Scope((), False, shared), lambda path: None)
        assert project.once("x", lambda: made.append(1) or "y") == "y"
    assert made == [1]


def test_kinds_of_the_site_are_known_by_name() -> None:
    from medlint import checks

    kinds = {name for name in checks.NAMES if checks.load_kind(name).judge}
    assert kinds == checks.OF_SITE


def test_what_rules_of_a_kind_share_is_let_go_after_the_last(check, site, monkeypatch) -> None:
    from medlint.checks import link, shape
    from medlint.record import replace

    told: list[tuple[str, ...]] = []

    def judge(name: str):
        def asked(notes, params, site):
            del notes, params
            told.append(
                (name, site.once(f"{name}:x", lambda: len(told)), site.once("both", lambda: len(told)))
            )
            return ()

        return asked

    monkeypatch.setattr(link, "KIND", replace(link.KIND, judge=judge("link")))
    monkeypatch.setattr(shape, "KIND", replace(shape.KIND, judge=judge("shape")))
    rules = [
        rule("a/one", kind="shape", params={"fault": "orphan"}),
        rule("b/two", kind="link", params={"fault": "page"}),
        rule("c/three", kind="shape", params={"fault": "subject"}),
        rule("d/four", kind="link", params={"fault": "anchor"}),
    ]
    check(rules=rules, config=site)
    assert told == [("link", 0, 0), ("link", 0, 0), ("shape", 2, 0), ("shape", 2, 0)]
