"""Our hooks as users get them: ``pre-commit try-repo`` on a repository of articles."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from system.conftest import ROOT, need

pytestmark = pytest.mark.system

PRE_COMMIT = Path(sys.executable).with_name("pre-commit")
CLEAN = "# Notes {n}\n\nA short page about [the tablets](tablets.md).\n"
FAULTY = "# Notes\n\nTake 1.0 mg of azathioprine with food.\n"


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=writer", "-c", "user.email=writer@example.org", "-c", "init.defaultBranch=main")
    subprocess.run([need("git"), *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A committed repository: two clean articles that link to each other, and a config."""
    folder = tmp_path / "articles"
    (folder / "content").mkdir(parents=True)
    (folder / "medlint.yaml").write_text(
        'content: ["content/**/*.md"]\nlocale: en-GB\nrules: {"*": off, dose/*: on, link/*: on}\n',
        encoding="utf-8",
    )
    (folder / "content" / "tablets.md").write_text("# Tablets\n\nA short page.\n", encoding="utf-8")
    (folder / "content" / "notes.md").write_text(CLEAN.format(n=0), encoding="utf-8")
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "Articles")
    return folder


def hooks(folder: Path, tmp_path: Path) -> tuple[int, str]:
    """Run both hooks on what is staged, installed from this checkout."""
    git(folder, "add", "--all")
    env = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PRE_COMMIT"))}
    env |= {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit"), "PRE_COMMIT_COLOR": "never"}
    done = subprocess.run(
        [str(PRE_COMMIT), "try-repo", str(ROOT), "--verbose"],
        cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_a_changed_article(articles, tmp_path) -> None:
    (articles / "content" / "notes.md").write_text(FAULTY, encoding="utf-8")
    code, said = hooks(articles, tmp_path)
    assert code == 1, said
    assert "content/notes.md:3:6: error dose/trailing-zero" in said
    assert "Checked 1 article " in said


def test_sixty_at_once(articles, tmp_path) -> None:
    for number in range(1, 61):
        path = articles / "content" / f"notes-{number}.md"
        path.write_text(CLEAN.format(n=number), encoding="utf-8")
    (articles / "content" / "notes-60.md").write_text(FAULTY, encoding="utf-8")
    code, said = hooks(articles, tmp_path)
    assert code == 1, said
    assert "content/notes-60.md:3:6: error dose/trailing-zero" in said
    assert "Checked 60 articles " in said


def test_a_commit_that_only_deletes_a_linked_article(articles, tmp_path) -> None:
    (articles / "content" / "tablets.md").unlink()
    code, said = hooks(articles, tmp_path)
    assert code == 1, said
    assert "content/notes.md:3:34: error link/missing-page" in said


@pytest.fixture
def linked(articles: Path) -> Path:
    """Three more articles that point to the tablets: to the page, to a heading, and from its own end."""
    content = articles / "content"
    tablets = "# Tablets\n\n## Stopping\n\nAsk first.\n\nBack to [stopping](#stopping).\n"
    (content / "tablets.md").write_text(tablets, encoding="utf-8")
    (content / "page.md").write_text("# Page\n\nSee [stopping](tablets.md#stopping).\n", encoding="utf-8")
    (content / "guides").mkdir()
    guide = "# Guide\n\nSee [the tablets](../tablets.md) and [stopping][stop].\n\n[stop]: ../tablets.md#stopping\n"
    (content / "guides" / "guide.md").write_text(guide, encoding="utf-8")
    git(articles, "add", ".")
    git(articles, "commit", "-m", "Links")
    return articles


def told(said: str, rule: str) -> set[str]:
    """The articles in which the hooks find this."""
    return {line.partition(":")[0] for line in said.splitlines() if f" error {rule} " in line}


def test_a_commit_that_deletes_an_article_many_point_to(linked, tmp_path) -> None:
    (linked / "content" / "tablets.md").unlink()
    code, said = hooks(linked, tmp_path)
    assert code == 1, said
    assert told(said, "link/missing-page") == {
        "content/notes.md",
        "content/page.md",
        "content/guides/guide.md",
    }


def test_a_commit_that_renames_an_article(linked, tmp_path) -> None:
    git(linked, "mv", "content/tablets.md", "content/tablet.md")
    code, said = hooks(linked, tmp_path)
    assert code == 1, said
    assert told(said, "link/missing-page") == {
        "content/notes.md",
        "content/page.md",
        "content/guides/guide.md",
    }
    assert "“tablet.md” is there" in said


def test_a_commit_that_rewords_a_heading(linked, tmp_path) -> None:
    tablets = linked / "content" / "tablets.md"
    tablets.write_text(
        tablets.read_text(encoding="utf-8").replace("## Stopping", "## If you stop"), encoding="utf-8"
    )
    code, said = hooks(linked, tmp_path)
    assert code == 1, said
    pointing = {"content/tablets.md", "content/page.md", "content/guides/guide.md"}
    assert told(said, "link/missing-anchor") == pointing


def test_files_outside_the_content_are_named_and_let_pass(articles, tmp_path) -> None:
    (articles / "README.md").write_text("# Read me\n\nTake 1.0 mg.\n", encoding="utf-8")
    code, said = hooks(articles, tmp_path)
    assert code == 0, said
    assert "dose/trailing-zero" not in said
    assert "1 file outside" in said
