from __future__ import annotations

import os
import subprocess

import pytest


@pytest.fixture
def repo(tmp_path, monkeypatch):
    """An empty repository that is the working directory."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "repo"
    folder.mkdir()
    monkeypatch.chdir(folder)
    git("init", "--quiet", "--initial-branch=main")
    return folder


def git(*arguments: str, **more) -> str:
    """Ask git itself, as somebody at the keyboard would."""
    who = ("-c", "user.name=A Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(
        ["git", *who, *arguments], check=True, capture_output=True, text=True, **more
    ).stdout  # fmt: skip


def commit(message: str = "a change") -> str:
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", message)
    return git("rev-parse", "HEAD").strip()
