"""A full disk: what was there stays whole, and the exit code says so (R15)."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from system.conftest import MEDLINT, need, run

pytestmark = pytest.mark.system


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    subprocess.run([need("mount"), "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run([need("umount"), str(folder)], check=True)


def test_an_output_file_is_old_or_new(site, environment, small_disk) -> None:
    target = small_disk / "report.sarif"
    target.write_text("old", encoding="utf-8")
    done = run([str(MEDLINT), "check", "--output", f"sarif={target}"], site, environment)
    assert done.returncode == 2
    assert b"report.sarif cannot be written" in done.stderr
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in small_disk.iterdir()] == ["report.sarif"]


def test_a_full_cache_changes_nothing(site, environment, small_disk) -> None:
    wanted = run([str(MEDLINT), "check", "--no-cache", "--format", "json"], site, environment)
    given = environment | {"MEDLINT_CACHE_DIR": str(small_disk / "cache")}
    done = run([str(MEDLINT), "check", "--cache", "--format", "json"], site, given)
    assert (done.returncode, done.stdout) == (wanted.returncode, wanted.stdout)
    assert b"Traceback" not in done.stderr


def test_standard_output_that_cannot_be_written(site, environment) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [str(MEDLINT), "check"],
            cwd=site,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"cannot write the output" in done.stderr
    assert b"Traceback" not in done.stderr


def test_articles_are_old_or_new(environment, small_disk) -> None:
    """No room for a copy of an article, and then room."""
    old = "# Food\n\n" + "Eat the the soup with the bread.\n" * 60
    files = [small_disk / f"{name}.md" for name in "ab"]
    for file in files:
        file.write_text(old, encoding="utf-8")
    filler = small_disk / "filler"
    size = 16384
    while size:
        try:
            with filler.open("ab") as stream:
                stream.write(b"x" * size)
        except OSError:
            size //= 2
    flags = ["check", ".", "--fix", "--select", "spell/repeated-word", "--no-cache", "--format", "concise"]
    done = run([str(MEDLINT), *flags], small_disk, environment)
    assert done.returncode == 2
    assert b"not mended: it cannot be written: no space left on device" in done.stdout
    assert b"Traceback" not in done.stderr
    assert [file.read_text(encoding="utf-8") for file in files] == [old] * 2
    filler.unlink()
    assert run([str(MEDLINT), *flags], small_disk, environment).returncode == 0
    assert {file.read_text(encoding="utf-8") for file in files} == {old.replace("the the", "the")}
    assert sorted(path.name for path in small_disk.iterdir()) == ["a.md", "b.md"]
