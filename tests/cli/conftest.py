from __future__ import annotations

import shutil
from typing import NamedTuple

import pytest

from medlint import resources
from medlint.cli.guard import run
from medlint.rules.store import open_pack

FAULTY = "# Taking azathioprine\n\nTake 1.0 mg of azathioprine with food.\n"
CLEAN = "# A short page\n\nTake your tablets with food.\n"


class Ended(NamedTuple):
    """How a command ended: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    """A cache that holds the pack that ships, compiled once for all tests."""
    cache = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEDLINT_CACHE_DIR", str(cache))
        open_pack([resources.core_pack()])
    return cache


@pytest.fixture
def project(tmp_path, monkeypatch, compiled):
    """An empty project that is the working directory, with a cache of its own."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(compiled, tmp_path / ".cache")
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def medlint(project, capsys):
    """Run a command in the project."""

    def call(*arguments: str) -> Ended:
        capsys.readouterr()
        code = run(arguments)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Ended(code, out, err)

    return call


@pytest.fixture
def write(project):
    """Write a file of the project."""

    def save(name: str, text: str | bytes) -> None:
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    return save
