from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MEDLINT = Path(sys.executable).with_name("medlint")
ARTICLE = """\
# Taking azathioprine

Low liver enzymes can be a sign that azathioprine is harming the liver. Take 1.0 mg with food.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project of three articles, one of them faulty."""
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    (folder / "medlint.yaml").write_text('content: ["content/**/*.md"]\nlocale: en-GB\n', encoding="utf-8")
    (folder / "content" / "faulty.md").write_text(ARTICLE, encoding="utf-8")
    for name in ("index", "notes"):
        text = f"# {name}\n\nRead about [the tablets](faulty.md).\n"
        (folder / "content" / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A clean environment with a cache folder of its own."""
    keep = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return keep | {"MEDLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}


def need(command: str) -> str:
    """The path of a command these tests cannot do without; failing is right where it is missing."""
    found = shutil.which(command)
    assert found, f"{command} is not installed: these tests need it"
    return found


def run(command: list[str], cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False, timeout=300)
