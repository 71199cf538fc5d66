"""What users get: the wheel holds the rules, compiled, and works where no checkout is and no cache can be."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from rules.packs import make_pack

ROOT = Path(__file__).resolve().parents[2]


pytestmark = pytest.mark.wheel

CHECK = ("check", "page.md", "--select", "dose/*", "--today", "2026-11-24", "--format", "concise")
FOUND = "page.md:3:6: error dose/trailing-zero"
LOOK = """
import json, sys
from pathlib import Path
from medlint import resources
from medlint.rules.store import open_pack
pack = open_pack([resources.core_pack(), *sys.argv[1:]])
print(json.dumps({
    "from": str(resources.core_pack()), "rules": list(pack.rules), "names": pack.names,
    "fingerprint": pack.fingerprint, "loaded": sorted(sys.modules), "knows": len(pack.knowledge),
}))
"""


@pytest.fixture
def look(call, site):
    """What a pack looks like from inside an environment."""

    def opened(programs: Path, *packs: Path) -> dict:
        python = programs / "python"
        ended = call(python, "-I", "-c", LOOK, *packs, cwd=site, MEDLINT_CACHE_DIR=str(site / "cache"))
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout)

    return opened


def test_every_file_of_the_pack_is_in_the_wheel_and_its_compiled_form(wheel) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    rules = ROOT / "rules"
    assert {
        f"medlint/_rules/{path.relative_to(rules).as_posix()}" for path in rules.rglob("*") if path.is_file()
    } <= names
    assert {"medlint/_compiled/rules.jsonl", "medlint/_compiled/knowledge.jsonl"} <= names
    assert not [name for name in names if name.startswith(("tests/", "content/")) or name.endswith(".pyc")]


@pytest.mark.usefixtures("wheel")
def test_building_leaves_nothing_in_the_checkout() -> None:
    assert not (ROOT / "src" / "medlint" / "_compiled").exists()
    assert not (ROOT / "src" / "medlint" / "_rules").exists()
    assert not (ROOT / "build").exists()


def test_the_compiled_pack_opens_with_nothing_heavy_and_no_cache(look, programs, site) -> None:
    seen = look(programs)
    assert "site-packages" in seen["from"]
    files = (ROOT / "rules").glob("*/*.yaml")
    apart = ("knowledge", "profiles")
    assert seen["rules"] == sorted(f"{p.parent.name}/{p.stem}" for p in files if p.parent.name not in apart)
    heavy = ("yaml", "msgspec", "spellchecker", "textstat", "importlib.metadata", "difflib", "click")
    assert [name for name in heavy if name in seen["loaded"]] == []
    assert seen["knows"] > 0
    assert not (site / "cache").exists()


def test_an_article_is_checked_where_the_cache_cannot_be_written(call, programs, site) -> None:
    (site / "cache").mkdir(mode=0o555)
    for cache in (site / "cache", site / "page.md" / "cache"):
        ended = call(programs / "medlint", *CHECK, cwd=site, MEDLINT_CACHE_DIR=str(cache))
        assert (ended.returncode, FOUND in ended.stdout) == (1, True), ended.stdout + ended.stderr
        assert "Traceback" not in ended.stderr


def test_the_commands_on_rules_work_from_the_wheel(call, programs, site) -> None:
    cache = str(site / "cache")
    tested = call(programs / "medlint", "rules", "test", "dose/*", cwd=site, MEDLINT_CACHE_DIR=cache)
    assert tested.returncode == 0, tested.stdout + tested.stderr
    told = call(programs / "medlint", "explain", "dose/trailing-zero", cwd=site, MEDLINT_CACHE_DIR=cache)
    assert "dose/trailing-zero" in told.stdout


def test_a_pack_of_ones_own_joins_the_shipped_one(look, programs, site) -> None:
    house = make_pack(site / "house", "tone/dragee")
    first, again = look(programs, house), look(programs, house)
    assert first["names"] == ["core", "house"]
    assert "tone/dragee" in first["rules"]
    assert "msgspec" in first["loaded"]
    assert {key: first[key] for key in ("rules", "fingerprint")} == {
        key: again[key] for key in ("rules", "fingerprint")
    }
    assert not {"msgspec", "yaml"} & set(again["loaded"])


def test_a_damaged_compiled_form_falls_back_to_the_rules(look, programs, tmp_path) -> None:
    shutil.copytree(programs.parent, tmp_path / "env", symlinks=True)
    (compiled,) = (tmp_path / "env").glob("lib/python*/site-packages/medlint/_compiled")
    whole = look(tmp_path / "env" / "bin")["rules"]
    for name in ("rules.jsonl", "knowledge.jsonl"):
        (compiled / name).write_text("{}", encoding="utf-8")
        seen = look(tmp_path / "env" / "bin")
        assert str(tmp_path) in seen["from"]
        assert seen["rules"] == whole
