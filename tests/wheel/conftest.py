"""The wheel, built once and installed in an environment of its own, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


def _call(*command: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command with nothing of this environment but the way to programs and packages."""
    keep = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("PYTHON", "MEDLINT", "VIRTUAL"))
    }
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd, env=keep | {"NO_COLOR": "1"} | more, capture_output=True, text=True, encoding="utf-8",
        check=False, timeout=600,
    )  # fmt: skip


def _succeed(*command: str | Path, cwd: Path) -> None:
    ended = _call(*command, cwd=cwd)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.fixture(scope="session")
def call() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a command in an environment without ours."""
    return _call


@pytest.fixture(scope="session")
def wheel(tmp_path_factory) -> Path:
    """The wheel as ``pip wheel`` builds it, in isolation."""
    folder = tmp_path_factory.mktemp("dist")
    _succeed(sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", folder, ROOT, cwd=folder)
    (made,) = folder.glob("medlint-*.whl")
    return made


@pytest.fixture(scope="session")
def programs(tmp_path_factory, wheel) -> Path:
    """The programs of a clean environment with the wheel and what it depends on, and nothing else."""
    folder = tmp_path_factory.mktemp("clean")
    _succeed(sys.executable, "-m", "venv", folder / "env", cwd=folder)
    programs = folder / "env" / "bin"
    _succeed(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return programs


@pytest.fixture
def site(tmp_path) -> Path:
    """A faulty article in a project of its own."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "medlint.yaml").write_text("profile: patient\nlocale: en-GB\n", encoding="utf-8")
    (folder / "page.md").write_text("# Taking tablets\n\nTake 1.0 mg with food.\n", encoding="utf-8")
    return folder
