from __future__ import annotations

import shutil
import subprocess

import pytest

from pipeline.world import PEOPLE, World, build

OTHERS = ("Mallory", "Sam Reed")


@pytest.fixture(scope="session")
def packs(tmp_path_factory):
    """A cache that holds each pack once it was compiled."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def agreed(tmp_path_factory):
    """The site without any key: sign-offs are what the main branch says."""
    return build(tmp_path_factory.mktemp("agreed"), {}).root


@pytest.fixture(scope="session")
def keys(tmp_path_factory):
    """A key pair for everybody, and for some who are not on the list."""
    folder = tmp_path_factory.mktemp("keys")
    made = {}
    for name in (*PEOPLE, *OTHERS):
        made[name] = folder / name.replace(" ", "-")
        call = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", str(made[name])]
        subprocess.run(call, check=True, capture_output=True)
    return made


@pytest.fixture(scope="session")
def signed_site(tmp_path_factory, keys):
    """The site where every sign-off carries a signature."""
    return build(tmp_path_factory.mktemp("signed"), keys).root


def _world(source, keys, tmp_path, monkeypatch, capsys, packs):
    root = tmp_path / "site"
    shutil.copytree(source, root, symlinks=True)
    monkeypatch.chdir(root)
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(packs))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return World(root, keys, capsys)


@pytest.fixture
def world(agreed, tmp_path, monkeypatch, capsys, packs):
    """A copy of the site, on the branch of a change, without keys."""
    return _world(agreed, {}, tmp_path, monkeypatch, capsys, packs)


@pytest.fixture
def signed(signed_site, keys, tmp_path, monkeypatch, capsys, packs):
    """A copy of the site, on the branch of a change, with signatures."""
    return _world(signed_site, keys, tmp_path, monkeypatch, capsys, packs)
