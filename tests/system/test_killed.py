"""Killed without warning at any moment: each file is whole, old or new (R15)."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import time
from random import Random

import pytest

from system.conftest import MEDLINT, run

pytestmark = pytest.mark.system

NUMBER = 40
OLD = "# Food\n\n" + "Eat the the soup with the bread.\n\n" * 60
NEW = OLD.replace("the the", "the")
FLAGS = ["check", "content", "--select", "spell/repeated-word", "--today", "2026-11-24", "-q", "--no-cache"]


def lay_out(site) -> None:
    for number in range(NUMBER):
        (site / "content" / f"food-{number:02}.md").write_text(OLD, encoding="utf-8")


def texts(site) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((site / "content").glob("food-*.md"))]


def test_a_kill_leaves_every_file_old_or_new(site, environment) -> None:
    lay_out(site)
    started = time.monotonic()
    run([str(MEDLINT), *FLAGS, "--fix"], site, environment)
    takes = time.monotonic() - started
    assert texts(site) == [NEW] * NUMBER
    random, mixed = Random(1), 0
    for _ in range(15):
        lay_out(site)
        process = subprocess.Popen(
            [str(MEDLINT), *FLAGS, "--fix"],
            cwd=site, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        watched = site / "content" / "food-00.md"
        wait = time.monotonic() + 3 * takes
        while watched.stat().st_size == len(OLD) and time.monotonic() < wait:  # until the writing begins
            time.sleep(0.0005)
        time.sleep(random.random() * 0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = texts(site)
        assert set(found) <= {OLD, NEW}
        mixed += len(set(found)) == 2
        for left in (site / "content").glob(".*.tmp"):
            left.unlink()
    assert mixed, "no kill came while files were being written: the test has shown nothing"
    done = run([str(MEDLINT), *FLAGS, "--fix"], site, environment)
    assert done.returncode == 0
    assert texts(site) == [NEW] * NUMBER


def test_the_owner_and_the_mode_are_kept(site, environment) -> None:
    file = site / "content" / "faulty.md"
    file.write_text(OLD, encoding="utf-8")
    os.chown(file, 1234, 1235)
    file.chmod(0o604)
    run([str(MEDLINT), *FLAGS, "--fix"], site, environment)
    there = file.stat()
    assert (there.st_uid, there.st_gid, stat.S_IMODE(there.st_mode)) == (1234, 1235, 0o604)
    assert file.read_text(encoding="utf-8") == NEW
