"""Articles that disagree, in runs over one of them, over both, and over one that has been mended."""

from __future__ import annotations

import pytest

from engine.conftest import config

RULE = "site/dose-disagreement"
ONE = "# Azathioprine\n\nMost adults take 50 mg a day.\n"
TWO = "# Lupus\n\nAdults usually take 150 mg of azathioprine a day.\n"


@pytest.fixture
def told(project, write, check, core):
    """Which articles are told that they disagree, and of which others."""

    def run(*paths):
        report = check(*paths, given=core, config=config(project, content=("*.md",)), select=(RULE,))
        assert not report.not_checked
        return [(finding.path, [each.path for each in finding.related]) for finding in report.findings]

    write("a.md", ONE)
    write("b.md", TWO)
    return run


def test_a_run_over_all_tells_both(told) -> None:
    assert told() == [("a.md", ["b.md"]), ("b.md", ["a.md"])]


@pytest.mark.parametrize(("path", "other"), [("a.md", "b.md"), ("b.md", "a.md")])
def test_a_hook_that_passes_one_article_tells_that_one(told, path, other) -> None:
    assert told(path) == [(path, [other])]


def test_mending_the_other_article_is_seen(told, write) -> None:
    write("b.md", TWO.replace("150 mg", "50 mg"))
    assert told("a.md") == []
    assert told() == []
