from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from medlint import engine, resources
from medlint.config import Config
from medlint.model import Source
from medlint.rules.pack import Pack, Rule
from medlint.rules.store import open_pack

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)
READ = (Source("A leaflet", "A publisher", 2026, "https://example.org/a", "read", "2026-11-24"),)


def rule(name: str, severity: str = "error", kind: str = "phrase", sources=READ, **more) -> Rule:
    """A small rule; without params it flags the word after the slash of its id."""
    params = more.pop("params", {"phrases": [name.partition("/")[2]], "negated": False, "myths": False})
    texts = {"message": {"": "“{said}” is wrong."}, "help": {"": "Write something else."}}
    given = {"title": name, "why": "It harms a reader.", **texts, **more}
    return Rule(id=name, severity=severity, kind_name=kind, raw_params=params, sources=sources, **given)


def pack(*rules: Rule) -> Pack:
    return Pack(rules={r.id: r for r in rules}, knowledge={}, profiles={}, fingerprint="test")


BAD = rule("tone/bad")
WORSE = rule("fact/worse")
LINK = rule(
    "link/missing-page", kind="link", params={"fault": "page"},
    message={"near": "“{said}”: “{better}” is there.", "none": "“{said}” leads nowhere."},
)  # fmt: skip


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """An empty project that is the working directory, with a cache of its own."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def write(project):
    def save(name: str, text: str | bytes) -> Path:
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    return save


@pytest.fixture
def check(project):
    """Run the engine on paths with a few rules."""

    def call(*paths: str, rules=(BAD, WORSE, LINK), config=None, given=None, **options):
        asked = engine.Options(**{"today": TODAY, **options})
        return engine.check(paths, config or Config(), given or pack(*rules), asked)

    return call


@pytest.fixture(scope="session")
def core(tmp_path_factory) -> Pack:
    """The pack that ships."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEDLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        return open_pack([resources.core_pack()])


def config(project: Path, **more) -> Config:
    """A config that has a file in the project."""
    return replace(Config(root=project, file=project / "medlint.yaml"), **more)


def shown(report) -> list[tuple[str, str, str]]:
    """Path, rule and words of each finding."""
    return [(f.path, f.rule, report.texts[f.path][f.span.start : f.span.end]) for f in report.findings]
