"""What a plain check may load: a hook runs it before every commit."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

HEAVY = {
    "click",
    "textstat",
    "spellchecker",
    "msgspec",
    "rich",
    "importlib.metadata",
    "tomllib",
    "asyncio",
    "sqlite3",
    "dataclasses",
    "inspect",
    "_hashlib",
    "difflib",
    "calendar",
}
COUNT = """
import re._compiler, sys
compiled = []
first = re._compiler.compile
re._compiler.compile = lambda *given: compiled.append(given[0]) or first(*given)
import re
from medlint.cli.guard import run
run(sys.argv[1:])
print(len(compiled), file=sys.stderr)
"""
PREPARE = """
import re._compiler, sys
from medlint import resources
from medlint.rules.store import open_pack
pack = open_pack([resources.core_pack()])
kinds = [rule.kind for rule in pack.rules.values()]
compiled = []
first = re._compiler.compile
re._compiler.compile = lambda *given: compiled.append(str(given[0])) or first(*given)
import re
for rule in pack.rules.values():
    rule.params
print("\\n".join(compiled), file=sys.stderr)
"""
ASK = """
import json, sys
from medlint.cli.guard import run
code = run(sys.argv[1:])
sys.stderr.write(json.dumps([code, sorted(sys.modules)]))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A project with one small article, whose pack has been compiled by a first run."""
    place = tmp_path_factory.mktemp("start")
    (place / ".git").mkdir()
    (place / "article.md").write_text("# A walk\n\nWalk for ten minutes a day.\n", encoding="utf-8")
    loaded(place, "check", "article.md")
    return place


def loaded(place, *arguments: str) -> set[str]:
    """The modules in memory after a command."""
    environment = {**os.environ, "MEDLINT_CACHE_DIR": str(place / ".cache"), "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", ASK, *arguments],
        cwd=place, env=environment, capture_output=True, check=True, text=True,
    )  # fmt: skip
    code, modules = json.loads(done.stderr)
    assert code in (0, 1), done.stdout
    return set(modules)


def told(place, program: str, *arguments: str) -> str:
    """What a program says on standard error."""
    environment = {**os.environ, "MEDLINT_CACHE_DIR": str(place / ".cache"), "NO_COLOR": "1"}
    command = [sys.executable, "-P", "-c", program, *arguments]
    return subprocess.run(
        command, cwd=place, env=environment, capture_output=True, check=True, text=True
    ).stderr


def test_a_small_article_needs_few_patterns(folder) -> None:
    (folder / "few.md").write_text("# A walk\n\nWalk for ten minutes a day.\n", encoding="utf-8")
    assert int(told(folder, COUNT, "check", "--no-cache", "few.md").split()[-1]) < 80


def test_getting_rules_ready_compiles_hardly_any_pattern(folder) -> None:
    compiled = told(folder, PREPARE).splitlines()
    assert len(compiled) < 30, compiled


def test_a_plain_check_loads_nothing_heavy(folder) -> None:
    modules = loaded(folder, "check", "--no-cache", "--format", "concise", "article.md")
    assert "medlint.engine.run" in modules
    assert not modules & HEAVY
    assert "yaml" not in modules, "there is no YAML to read here"


def test_yaml_comes_with_yaml_and_click_with_what_is_unusual(folder) -> None:
    (folder / "article.md").write_text("---\ntitle: A walk\n---\n\nWalk for ten minutes.\n", encoding="utf-8")
    assert "yaml" in loaded(folder, "check", "--no-cache", "article.md")
    assert "click" in loaded(folder, "check", "--no-cache", "article.md", "--output", "json=out.json")
