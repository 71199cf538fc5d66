"""What a repository holds, and that nothing of it is run to find out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from git.conftest import commit, git
from medlint.git import Entry, Trouble, open_repository
from medlint.git.run import environment

if TYPE_CHECKING:
    from pathlib import Path


def contents(repository, entries) -> dict[str, bytes]:
    blobs = dict(repository.read(entry.blob for entry in entries.values()))
    return {path: blobs[entry.blob] for path, entry in entries.items()}


def test_a_commit_and_the_index_are_read_as_they_are(repo) -> None:
    (repo / "a.md").write_bytes(b"one\r\n")
    (repo / "b").mkdir()
    (repo / "b" / "ü \n x.md").write_bytes(b"\xff\x00 no text")
    first = commit()
    (repo / "a.md").write_bytes(b"two")
    git("add", "a.md")
    (repo / "a.md").write_bytes(b"three")
    (repo / "new.md").write_bytes(b"not added")
    repository = open_repository(str(repo / "b"))
    assert repository.top == str(repo)
    assert contents(repository, repository.tree(first)) == {
        "a.md": b"one\r\n",
        "b/ü \n x.md": b"\xff\x00 no text",
    }
    assert contents(repository, repository.index())["a.md"] == b"two"
    assert repository.bytes_of(repository.tree(repository.head())["a.md"]) == b"one\r\n"
    assert repository.tree(first)["a.md"] == Entry("100644", repository.tree(first)["a.md"].blob)


def test_names_of_commits(repo) -> None:
    first = commit("first")
    git("tag", "--annotate", "--message", "x", "v1")
    second = commit("second")
    repository = open_repository(".")
    assert repository.commit("v1") == repository.commit("HEAD~1") == repository.commit(first[:10]) == first
    assert repository.commit("main") == repository.head() == second
    assert repository.parted("v1") == first


@pytest.mark.parametrize(
    "ref",
    ["", "-", "--all", "--output=x", "-h", "--help", "nothing", "HEAD..HEAD", "HEAD^@", "HEAD:a.md", "a\nb", "a\0b",
     "HEAD^{tree}", "origin/main", "../x", "^HEAD"],
)  # fmt: skip
def test_what_names_no_commit_is_refused(repo, ref) -> None:
    (repo / "a.md").write_text("x", encoding="utf-8")
    commit()
    with pytest.raises(Trouble):
        open_repository(".").commit(ref)
    assert sorted(p.name for p in repo.iterdir()) == [".git", "a.md"]


def test_advice_says_what_to_do(repo) -> None:
    commit()
    repository = open_repository(".")
    with pytest.raises(Trouble, match="git fetch origin"):
        repository.commit("origin/main")
    with pytest.raises(Trouble, match="git branch --all"):
        repository.commit("mian")


def test_before_the_first_commit(repo) -> None:
    repository = open_repository(".")
    assert repository.head() == ""
    assert repository.index() == {}


def test_no_repository(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(Trouble, match="in no git repository"):
        open_repository(str(tmp_path))
    with pytest.raises(Trouble):
        open_repository(str(tmp_path / "missing"))


def test_no_git(monkeypatch, tmp_path) -> None:
    from medlint.git import run

    run.program.cache_clear()
    monkeypatch.setenv("PATH", f".{os.pathsep}{tmp_path}")
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    (tmp_path / "sub" / "git").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / "sub" / "git").chmod(0o755)
    with pytest.raises(Trouble, match="not installed"):
        run.program()
    run.program.cache_clear()


def test_a_merge_that_is_not_settled(repo) -> None:
    for branch, text in (("main", "one"), ("other", "two")):
        git("checkout", "--quiet", "-B", branch, *([] if branch == "main" else ["main~0"]))
        (repo / "a.md").write_text(text, encoding="utf-8")
        commit(branch)
        if branch == "main":
            git("branch", "start")
    git("checkout", "--quiet", "main")
    (repo / "a.md").write_text("three", encoding="utf-8")
    commit()
    with pytest.raises(Exception, match="non-zero"):
        git("merge", "other")
    with pytest.raises(Trouble, match=r"a\.md is in conflict"):
        open_repository(".").index()


def test_where_a_branch_began(repo) -> None:
    base = commit("base")
    git("checkout", "--quiet", "-b", "work")
    commit("work")
    git("checkout", "--quiet", "main")
    ahead = commit("ahead")
    git("checkout", "--quiet", "work")
    repository = open_repository(".")
    assert repository.commit("main") == ahead
    assert repository.parted(ahead) == base


def test_a_part_of_the_history_is_not_enough(repo, tmp_path) -> None:
    first = commit("first")
    commit("second")
    git("clone", "--quiet", "--depth=1", repo.as_uri(), str(tmp_path / "copy"))
    repository = open_repository(str(tmp_path / "copy"))
    assert repository.shallow
    with pytest.raises(Trouble, match="fetch-depth"):
        repository.commit(first)
    assert not open_repository(".").shallow


def test_a_linked_working_tree(repo, tmp_path) -> None:
    (repo / "a.md").write_text("x", encoding="utf-8")
    head = commit()
    git("worktree", "add", "--quiet", "-b", "other", str(tmp_path / "linked"))
    repository = open_repository(str(tmp_path / "linked"))
    assert (repository.top, repository.head(), list(repository.index())) == (
        str(tmp_path / "linked"),
        head,
        ["a.md"],
    )
    assert not repository.shallow


def test_paths_are_told_from_the_top(repo, tmp_path) -> None:
    (repo / "b").mkdir()
    (tmp_path / "door").symlink_to(repo / "b")
    repository = open_repository("b")
    assert repository.path(str(repo / "b" / "a.md")) == "b/a.md"
    assert repository.path(str(tmp_path / "door" / "a.md")) == "b/a.md"
    assert repository.path(str(repo)) == ""
    with pytest.raises(Trouble, match="not in the repository"):
        repository.path(str(tmp_path / "a.md"))


def test_a_folder_with_an_odd_name(tmp_path) -> None:
    folder = tmp_path / "a b\nü 'x' -c"
    folder.mkdir()
    git("init", "--quiet", str(folder))
    (folder / "-a.md").write_text("x", encoding="utf-8")
    git("add", "--all", cwd=folder)
    repository = open_repository(str(folder))
    assert repository.top == str(folder)
    assert list(repository.index()) == ["-a.md"]
    assert repository.path(str(folder / "-a.md")) == "-a.md"


def test_the_environment_cannot_turn_it_to_another_repository(repo, tmp_path, monkeypatch) -> None:
    (repo / "a.md").write_text("x", encoding="utf-8")
    head = commit()
    other = tmp_path / "other"
    git("init", "--quiet", str(other))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other / ".git" / "objects"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.worktree")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(other))
    repository = open_repository(".")
    assert (repository.top, repository.head()) == (str(repo), head)
    assert list(repository.index()) == ["a.md"]
    kept = {name for name in environment() if name.startswith("GIT_")}
    assert kept.isdisjoint({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_CONFIG_COUNT"})


def test_the_index_of_a_commit_that_is_being_made(repo, monkeypatch) -> None:
    (repo / "a.md").write_text("x", encoding="utf-8")
    commit()
    (repo / ".git" / "next-index").write_bytes((repo / ".git" / "index").read_bytes())
    (repo / "b.md").write_text("y", encoding="utf-8")
    git("add", "b.md", env={**os.environ, "GIT_INDEX_FILE": ".git/next-index"})
    assert list(open_repository(".").index()) == ["a.md"]
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
    assert list(open_repository(".").index()) == ["a.md", "b.md"]
    monkeypatch.setenv("GIT_INDEX_FILE", str(repo / ".git" / "next-index"))
    assert list(open_repository(".").index()) == ["a.md", "b.md"]


def hostile(repo: Path) -> Path:
    """A repository whose configuration starts a program wherever git lets it."""
    canary = repo.parent / "canary"
    program = repo.parent / "program"
    program.write_text(f"#!/bin/sh\necho run >> {canary}\ncat\n", encoding="utf-8")
    program.chmod(0o755)
    hooks = repo / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout"):
        (hooks / hook).write_text(program.read_text(encoding="utf-8"), encoding="utf-8")
        (hooks / hook).chmod(0o755)
    (repo / ".gitattributes").write_text("* filter=x diff=x merge=x\n", encoding="utf-8")
    config = repo / ".git" / "config"
    config.write_text(
        config.read_text(encoding="utf-8")
        + f"[core]\nfsmonitor = {program}\npager = {program}\nsshCommand = {program}\neditor = {program}\n"
        + f"hooksPath = {hooks}\nuntrackedCache = true\n"
        + f'[filter "x"]\nclean = {program}\nsmudge = {program}\nprocess = {program}\nrequired = true\n'
        + f'[diff]\nexternal = {program}\n[diff "x"]\ntextconv = {program}\ncommand = {program}\n'
        + f"[credential]\nhelper = !{program}\n[alias]\nls-files = !{program}\n"
        + f'[remote "origin"]\nurl = ext::{program}\npromisor = true\n[extensions]\npartialClone = origin\n'
        + f"[gpg]\nprogram = {program}\n[pager]\nls-tree = {program}\n",
        encoding="utf-8",
    )
    return canary


def test_nothing_in_a_repository_is_run(repo) -> None:
    (repo / "a.md").write_text("x", encoding="utf-8")
    head = commit()
    canary = hostile(repo)
    (repo / "a.md").write_text("changed", encoding="utf-8")
    repository = open_repository(".")
    assert repository.commit("main") == repository.parted("main") == head
    assert contents(repository, repository.tree(head)) == {"a.md": b"x"}
    assert contents(repository, repository.index()) == {"a.md": b"x"}
    with pytest.raises(Trouble):
        list(repository.read(["0" * 40]))
    with pytest.raises(Trouble):
        repository.commit("f" * 40)
    assert not canary.exists(), canary.read_text(encoding="utf-8")


def test_the_canary_can_sing(repo) -> None:
    """Git itself, at the keyboard, runs what the hostile repository names."""
    (repo / "a.md").write_text("x", encoding="utf-8")
    commit()
    canary = hostile(repo)
    (repo / "a.md").write_text("changed", encoding="utf-8")
    git("status", "--short")
    assert canary.exists()


def test_replaced_objects_are_not_believed(repo) -> None:
    (repo / "a.md").write_text("true", encoding="utf-8")
    head = commit()
    (repo / "b.md").write_text("false", encoding="utf-8")
    git("add", "b.md")
    old, new = git("rev-parse", "HEAD:a.md").strip(), git("hash-object", "-w", "b.md").strip()
    git("replace", old, new)
    repository = open_repository(".")
    assert contents(repository, repository.tree(head)) == {"a.md": b"true"}


def dated(when: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "x", env={**os.environ, "GIT_COMMITTER_DATE": f"{when}T12:00:00Z"})


def test_the_day_of_each_line(repo, tmp_path) -> None:
    (repo / "a.md").write_bytes("one\n\tü two\r\n".encode())
    dated("2024-01-02")
    (repo / "a.md").write_bytes("new\none\n\tü two\r\nlast".encode())
    dated("2025-03-04")
    git("mv", "a.md", "b.md")
    dated("2026-05-06")
    (repo / "b.md").write_text("not committed", encoding="utf-8")
    repository = open_repository(".")
    expected = [
        ("new", "2025-03-04"),
        ("one", "2024-01-02"),
        ("\tü two\r", "2024-01-02"),
        ("last", "2025-03-04"),
    ]
    assert repository.dates(repository.head(), "b.md") == expected
    with pytest.raises(Trouble):
        repository.dates(repository.head(), "none.md")
    git("clone", "--quiet", "--depth=1", repo.as_uri(), str(tmp_path / "copy"))
    copy = open_repository(str(tmp_path / "copy"))
    assert {day for _, day in copy.dates(copy.head(), "b.md")} == {""}, "the rest of the history is not here"


def test_asking_for_days_runs_nothing(repo) -> None:
    (repo / "a.md").write_text("x", encoding="utf-8")
    commit()
    canary = hostile(repo)
    (repo / "a.md").write_text("changed", encoding="utf-8")
    repository = open_repository(".")
    assert [text for text, _ in repository.dates(repository.head(), "a.md")] == ["x"]
    assert not canary.exists()
