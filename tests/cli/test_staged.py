"""``--staged`` as a hook of git's own runs it; and what it laid into a folder is gone when it ends, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from git.conftest import commit, git

PROGRAM = "import sys; from medlint.cli import main; sys.argv = ['medlint', *sys.argv[1:]]; main()"


@pytest.fixture
def staged(tmp_path, monkeypatch, compiled):
    """A repository with something staged, and the command that checks it."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    folder, scratch = tmp_path / "site", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    monkeypatch.chdir(folder)
    git("init", "--quiet", "--initial-branch=main")
    (folder / "medlint.yaml").write_text("locale: en-GB\n", encoding="utf-8")
    for number in range(40):
        (folder / f"{number}.md").write_text("# A page\n\nTake 1.0 mg with food.\n" * 50, encoding="utf-8")
    commit()
    (folder / "0.md").write_text("# A page\n\nTake 2.0 mg with food.\n", encoding="utf-8")
    git("add", "--all")

    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(compiled))
    monkeypatch.setenv("CI", "true")

    def start() -> subprocess.Popen[bytes]:
        environment = {**os.environ, "TMPDIR": str(scratch), "MEDLINT_CACHE_DIR": str(compiled), "CI": "true"}
        command = [sys.executable, "-P", "-c", PROGRAM, "check", "--staged", "--format", "concise"]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    start.scratch = scratch
    return start


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_leaves_nothing_behind(staged, number, code) -> None:
    process = staged()
    until = time.monotonic() + 60
    while not list(staged.scratch.glob("medlint-*/39.md")):
        assert time.monotonic() < until
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == code, (out, err)
    assert b"Traceback" not in err
    assert list(staged.scratch.iterdir()) == []


def test_the_end_leaves_nothing_behind(staged) -> None:
    process = staged()
    out, err = process.communicate(timeout=120)
    assert process.returncode == 1, err
    assert out.decode().startswith("0.md:3:6: error dose/trailing-zero")
    assert list(staged.scratch.iterdir()) == []


@pytest.mark.parametrize("arguments", [("-a",), ("0.md",), ("--only", "0.md")])
def test_a_hook_sees_what_this_very_commit_holds(staged, monkeypatch, arguments) -> None:
    """While it commits, git keeps what it is about to commit in an index of another name."""
    from pathlib import Path

    git("reset", "--quiet", "--hard")
    git("rm", "--quiet", *(f"{number}.md" for number in range(2, 40)))
    commit()
    (Path.cwd() / "0.md").write_text("# A page\n\nTake 3.0 mg with food.\n", encoding="utf-8")
    hook = Path(".git/hooks/pre-commit")
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -P -c "{PROGRAM}" check --staged\n', encoding="utf-8"
    )
    hook.chmod(0o755)
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", *who, "commit", "--message", "x", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "“3.0 mg” can be read as ten times the dose" in done.stdout + done.stderr
    (Path.cwd() / "0.md").write_text("# A page\n\nTake 3 mg with food.\n", encoding="utf-8")
    git("commit", "--quiet", "--message", "x", *arguments)
