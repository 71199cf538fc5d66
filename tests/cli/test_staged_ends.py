"""What ``--staged`` lays into a folder of its own is gone when it ends, however it ends."""

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
