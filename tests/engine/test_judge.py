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
