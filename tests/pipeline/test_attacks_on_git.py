"""Attacks on the gate through git: names that mean two things, files that git hides, programs that git would start."""

from __future__ import annotations

import os
import shutil

import pytest

from pipeline.world import FAULT, PHONE, VISIT


@pytest.fixture
def canary(tmp_path):
    """A program that leaves a trace, and where the trace would be."""
    trace = tmp_path / "trace"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\necho ran >> '{trace}'\n")
    program.chmod(0o755)
    return program, trace


# Names


def test_a_tag_that_is_called_like_the_base_is_not_taken_for_it(world):
    world.replace("medlint.yaml", "fail_on: warning", "fail_on: never")
    world.commit()
    world.git("tag", "main")
    done = world.gate()
    assert done.code == 2
    assert "“main” means more than one thing here: write refs/tags/main or refs/heads/main" in done.err
    assert world.gate(base="refs/heads/main").code == 1


def test_a_branch_that_is_called_like_a_remote_one_is_not_taken_for_it(world):
    world.git("update-ref", "refs/remotes/origin/main", "main")
    assert world.gate(base="origin/main").code == 0
    world.replace("medlint.yaml", "fail_on: warning", "fail_on: never")
    world.git("update-ref", "refs/heads/origin/main", world.commit())
    done = world.gate(base="origin/main")
    assert done.code == 2
    assert "means more than one thing" in done.err


def test_a_branch_that_is_called_like_the_id_of_a_commit_is_not_taken_for_it(world):
    short = world.git("rev-parse", "--short", "main")
    assert world.gate(base=short).code == 0
    world.replace("medlint.yaml", "fail_on: warning", "fail_on: never")
    world.git("update-ref", f"refs/heads/{short}", world.commit())
    done = world.gate(base=short)
    assert done.code == 2
    assert f"“{short}” means more than one thing here" in done.err


@pytest.mark.parametrize(
    "ref",
    [
        "-h", "--output=canary", "--upload-pack=touch canary", "main --output=canary", "main:medlint.yaml", "main^{/x}",
        "main..change", "@{-1}", "@{1.day.ago}", "$(touch canary)", "`touch canary`", "main\nchange", "main\0", "", " ",
        "../main", ":/x", "^main", "refs/heads/../../x", "main^", "main~1", "m\u0430in", "nosuch", "HEAD.lock",
    ],
)  # fmt: skip
def test_what_is_no_plain_name_of_a_commit_is_refused(world, ref):
    done = world.gate(base=ref)
    assert done.code == 2, done
    assert done.err
    assert not (world.root / "canary").exists()


def test_paths_are_never_options(world):
    world.article("content/--help.md", "help", "How to ring us", PHONE)
    done = world.gate("--", "content/--help.md", "--version")
    assert done.code == 2
    told = done.told
    assert [article["path"] for article in told["articles"]] == ["content/--help.md"]
    assert [item["path"] for item in told["not_checked"]] == ["--version"]


@pytest.mark.parametrize(
    "name", ["-rf.md", "a b.md", "a\nb.md", 'a"b.md', "a\tb.md", "a\\b.md", "ü.md", ":!x.md", "*.md"]
)
def test_odd_names_are_judged_like_all_others(world, name):
    world.article(f"content/{name}", "odd", "How to find us", FAULT)
    world.commit()
    done = world.gate()
    assert done.code == 1
    assert any("hurries" in reason for reason in done.reasons(f"content/{name}"))


def test_a_name_that_is_no_utf_8_is_judged_too(world):
    raw = os.fsencode(world.root / "content") + b"/\xff.md"
    with open(raw, "w", encoding="utf-8") as stream:  # noqa: PTH123
        stream.write(FAULT)
    world.commit()
    done = world.gate()
    assert done.code == 1
    assert done.told["summary"]["articles"] == 3


# Files that git hides


@pytest.mark.parametrize("flag", ["--assume-unchanged", "--skip-worktree"])
@pytest.mark.parametrize("path", ["medlint.yaml", "house-rules/house/hurry.yaml", "reviewers.yaml"])
def test_a_change_that_git_was_told_not_to_see_is_seen(world, flag, path):
    world.git("update-index", flag, path)
    world.write(path, world.text(path) + "# more\n")
    assert "more" not in world.git("diff", "main")
    done = world.gate()
    assert done.code == 1
    assert done.kinds & {"config", "pack", "reviewers"}


def test_an_article_that_is_ignored_and_committed_all_the_same_is_judged(world):
    world.git("checkout", "-q", "main")
    world.write(".gitignore", "/build/\n*.draft.md\n")
    world.commit()
    world.git("checkout", "-q", "-B", "change")
    world.article("content/map.draft.md", "map", "How to find us", FAULT)
    world.git("add", "-f", "content/map.draft.md")
    world.commit()
    done = world.gate()
    assert done.code == 1
    assert "error" in done.kinds_of("content/map.draft.md")


def test_an_article_in_a_hidden_folder_is_judged(world):
    world.article("content/.more/map.md", "map", "How to find us", FAULT)
    world.commit()
    assert "error" in world.gate().kinds_of("content/.more/map.md")


def test_a_commit_cannot_be_replaced(world):
    lax = world.text("medlint.yaml").replace("fail_on: warning", "fail_on: never")
    world.write("medlint.yaml", lax)
    changed = world.commit()
    world.git("replace", world.git("rev-parse", "main"), changed)
    assert "never" in world.git("show", "main:medlint.yaml")
    done = world.gate()
    assert (done.code, "setting" in done.kinds) == (1, True)


def test_git_is_not_led_elsewhere_by_the_environment(world, tmp_path, monkeypatch):
    world.replace("medlint.yaml", "fail_on: warning", "fail_on: never")
    world.commit()
    lax = tmp_path / "lax"
    shutil.copytree(world.root, lax)
    world.git("-C", str(lax), "branch", "-f", "main", "change")
    for name, value in {
        "GIT_DIR": str(lax / ".git"), "GIT_WORK_TREE": str(lax), "GIT_INDEX_FILE": str(lax / ".git/index"),
        "GIT_OBJECT_DIRECTORY": str(lax / ".git/objects"), "GIT_CEILING_DIRECTORIES": "/", "GIT_NAMESPACE": "x",
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.worktree", "GIT_CONFIG_VALUE_0": str(lax),
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    done = world.gate()
    assert (done.code, "setting" in done.kinds) == (1, True)


# Programs


def test_no_program_of_the_repository_is_started(world, canary):
    program, trace = canary
    for key in (
        "core.fsmonitor", "core.pager", "core.sshCommand", "core.askPass", "core.editor", "diff.external",
        "gpg.program",
        "diff.x.command", "diff.x.textconv", "filter.x.clean", "filter.x.smudge", "filter.x.process",
        "credential.helper", "core.alternateRefsCommand", "uploadpack.packObjectsHook", "interactive.diffFilter",
        "pager.ls-tree",
    ):  # fmt: skip
        world.git("config", key, str(program))
    world.git("config", "log.showSignature", "true")
    world.git("config", "core.hooksPath", str(world.root / "hooks"))
    for hook in (
        "post-index-change",
        "reference-transaction",
        "post-checkout",
        "pre-commit",
        "fsmonitor-watchman",
    ):
        shutil.copy(program, world.write(f"hooks/{hook}", ""))
        shutil.copy(program, world.root / ".git/hooks" / hook)
    world.write(".git/info/attributes", "* diff=x filter=x\n")
    trace.unlink(missing_ok=True)  # what the setting up itself has started
    world.replace("content/visit.md", VISIT, FAULT)
    assert world.gate().code == 1
    assert not trace.exists()
    world.git("status", check=False)
    assert trace.exists(), "git alone starts them"


def test_nothing_is_fetched_for_a_file_that_is_missing(world, canary):
    program, trace = canary
    blob = world.git("rev-parse", "main:house-rules/house/hurry.yaml")
    (world.root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    for key, value in {
        "core.repositoryFormatVersion": "1", "extensions.partialClone": "origin", "protocol.ext.allow": "always",
        "remote.origin.promisor": "true", "remote.origin.url": f"ext::{program} %S", "protocol.allow": "always",
    }.items():  # fmt: skip
        world.git("config", key, value)
    done = world.gate()
    assert done.code == 2
    assert "lacks some of its files" in done.err
    assert not trace.exists()
    world.git("cat-file", "-p", blob, check=False)
    assert trace.exists(), "git alone starts it"


# A base that cannot be used


def test_a_base_that_was_not_fetched_says_what_to_do(world, tmp_path, monkeypatch):
    clone = tmp_path / "clone"
    world.git("clone", "-q", "--depth", "1", "--branch", "change", f"file://{world.root}", str(clone))
    monkeypatch.chdir(clone)
    done = world.gate(base="origin/main")
    assert done.code == 2
    assert "fetch" in done.err


def test_outside_a_repository_the_gate_says_so(world, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = world.gate()
    assert done.code == 2
    assert "no git repository" in done.err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("profile: [\n", "main:medlint.yaml"),
        ("packs: [./nosuch]\n", "nosuch"),
        ("extends: [../outside.yaml]\n", "lies outside the repository"),
        ("vocabulary: [nosuch.txt]\n", "nosuch.txt"),
        ("rulse: {}\n", "did you mean “rules”"),
    ],
)
def test_a_base_whose_rules_cannot_be_read_is_no_base(world, text, says):
    world.git("checkout", "-q", "main")
    world.write("medlint.yaml", text)
    world.commit()
    world.git("checkout", "-q", "-B", "change")
    done = world.gate()
    assert done.code == 2
    assert says in done.err
    assert "/medlint-base-" not in done.err


def test_a_base_whose_config_is_a_link_is_no_base(world):
    world.git("checkout", "-q", "main")
    world.write("real.yaml", world.text("medlint.yaml"))
    (world.root / "medlint.yaml").unlink()
    (world.root / "medlint.yaml").symlink_to("real.yaml")
    world.commit()
    world.git("checkout", "-q", "-B", "change")
    done = world.gate()
    assert done.code == 2
    assert "is a link" in done.err


def test_a_base_that_is_the_change_itself_is_told(world):
    done = world.medlint("gate", "--base", "change")
    assert "is what is checked out" in done.out


def test_a_base_that_has_moved_on_is_told(world):
    world.git("checkout", "-q", "main")
    world.write(".gitignore", "/out/\n")
    world.commit()
    world.git("checkout", "-q", "change")
    done = world.medlint("gate", "--base", "main", "--today", "2026-11-25")
    assert done.code == 1
    assert "main has moved on since this branch began" in done.out
