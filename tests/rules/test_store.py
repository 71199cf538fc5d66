"""Packs are opened alike from YAML, from the cache and without one; several become one, or say why not."""

from __future__ import annotations

import json
import os
import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest

from medlint import resources
from medlint.problem import Invalid
from medlint.rules import compile as compiling
from medlint.rules import store
from medlint.rules.folder import APART
from medlint.rules.store import open_pack
from rules.packs import RULE, make_pack, write

HEAVY = ("yaml", "msgspec", "spellchecker", "textstat", "importlib.metadata", "difflib", "tempfile", "pickle")
OPEN = """
import json, sys
from medlint.rules.store import open_pack
pack = open_pack(sys.argv[1:])
print(json.dumps({"rules": list(pack.rules), "loaded": sorted(sys.modules)}))
"""


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch) -> Path:
    """A cache of its own for each test, and code that nobody edits meanwhile."""
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(store, "_code", lambda: "this code")
    return tmp_path / "cache"


@pytest.fixture
def house(tmp_path) -> Path:
    """A pack of one rule."""
    return make_pack(tmp_path / "house", "tone/dragee")


def plain(pack) -> dict:
    return {**vars(pack), "knowledge": dict(pack.knowledge)}


def kept(cache: Path) -> list[Path]:
    return sorted((cache / "packs").iterdir())


def test_a_rule_comes_out_as_it_was_written(house) -> None:
    pack = open_pack([house])
    rule = pack.rules["tone/dragee"]
    assert (rule.title, rule.severity, rule.kind_name) == ("Word that is not ours", "warning", "phrase")
    assert rule.message == {"": "“{said}” is not a word of ours."}
    assert rule.raw_params == {"phrases": ["dragee"]}
    assert [(source.title, source.basis) for source in rule.sources] == [("House style", "house")]
    assert (rule.pack, pack.names) == ("house", ("house",))


def test_the_second_time_nothing_is_compiled(house, monkeypatch) -> None:
    first = open_pack([house])
    monkeypatch.setattr(compiling, "compile_packs", None)
    assert plain(open_pack([house])) == plain(first)


def test_the_content_decides_not_the_time(house) -> None:
    first = open_pack([house])
    path = house / "tone" / "dragee.yaml"
    before = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title: Word", "title: Term"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    changed = open_pack([house])
    assert changed.rules["tone/dragee"].title == "Term that is not ours"
    assert changed.fingerprint != first.fingerprint


def test_a_new_time_alone_changes_nothing(house, monkeypatch) -> None:
    open_pack([house])
    os.utime(house / "tone" / "dragee.yaml", (1, 1))
    monkeypatch.setattr(compiling, "compile_packs", None)
    assert "tone/dragee" in open_pack([house]).rules


def test_other_code_compiles_anew(house, cache, monkeypatch) -> None:
    first = open_pack([house])
    monkeypatch.setattr(store, "_code", lambda: "other code")
    assert open_pack([house]).fingerprint != first.fingerprint
    assert len(kept(cache)) == 4


@pytest.mark.parametrize("keep", [0, 1, 40, -1])
@pytest.mark.parametrize("number", [0, 1])
def test_a_cut_cache_is_as_good_as_none(house, cache, number, keep) -> None:
    first = open_pack([house])
    file = kept(cache)[number]
    whole = file.read_bytes()
    file.write_bytes(whole[:keep])
    assert plain(open_pack([house])) == plain(first)
    assert file.read_bytes() == whole


@pytest.mark.parametrize("number", [0, 1])
def test_a_flipped_bit_is_seen(house, cache, number) -> None:
    first = open_pack([house])
    file = kept(cache)[number]
    whole = file.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 40)):
        flipped = bytearray(whole)
        flipped[place] ^= 4
        file.write_bytes(flipped)
        assert plain(open_pack([house])) == plain(first)


def test_a_file_under_another_name_is_foreign(house, cache, tmp_path) -> None:
    open_pack([make_pack(tmp_path / "other", "tone/pastille")])
    foreign = {re.sub(r"^\w+-", "", file.name): file.read_bytes() for file in kept(cache)}
    open_pack([house])
    for file in kept(cache):
        file.write_bytes(foreign[re.sub(r"^\w+-", "", file.name)])
    assert list(open_pack([house]).rules) == ["tone/dragee"]


def test_without_a_cache_it_works_all_the_same(house, tmp_path, monkeypatch) -> None:
    first = open_pack([house])
    blocked = write(tmp_path, "a-file", "")
    for place in (blocked, blocked / "inside", Path("/proc/nowhere")):
        monkeypatch.setenv("MEDLINT_CACHE_DIR", str(place))
        assert plain(open_pack([house])) == plain(first)
    monkeypatch.setattr(resources, "cache_folder", lambda: None)
    assert plain(open_pack([house])) == plain(first)


def test_old_files_leave_the_cache(house, cache) -> None:
    path = house / "tone" / "dragee.yaml"
    for number in range(12):
        path.write_text(RULE.format(word="dragee") + f"# {number}\n", encoding="utf-8")
        open_pack([house])
    assert len(kept(cache)) == 16


@pytest.mark.parametrize(
    ("own", "shared", "wanted"),
    [
        ("/here", "/shared", "/here"),
        ("", "/shared", "/shared/medlint"),
        ("", "not/absolute", "/home/me/.cache/medlint"),
        ("", "", "/home/me/.cache/medlint"),
    ],
)
def test_where_the_cache_is(monkeypatch, own, shared, wanted) -> None:
    monkeypatch.setenv("MEDLINT_CACHE_DIR", own)
    monkeypatch.setenv("XDG_CACHE_HOME", shared)
    monkeypatch.setenv("HOME", "/home/me")
    assert resources.cache_folder() == Path(wanted)


def test_packs_are_merged_in_one_order(house, tmp_path) -> None:
    other = make_pack(tmp_path / "other", "hype/pastille", "tone/lozenge")
    write(other, "profiles/other.yaml", "title: Ours\nrules: {tone/*: off}\n")
    pack = open_pack([house, other, house])
    assert list(pack.rules) == ["hype/pastille", "tone/dragee", "tone/lozenge"]
    assert (pack.names, list(pack.profiles)) == (("house", "other"), ["other"])
    assert pack.rules["tone/lozenge"].pack == "other"


def fails(*folders: Path) -> str:
    with pytest.raises(Invalid) as caught:
        open_pack(folders)
    return str(caught.value)


def test_one_id_in_two_packs_names_both(house, tmp_path) -> None:
    other = make_pack(tmp_path / "other", "tone/dragee")
    told = fails(house, other)
    assert str(other / "tone" / "dragee.yaml") in told
    assert str(house / "tone" / "dragee.yaml") in told
    assert "tone/dragee" in told


def test_old_ids_belong_to_one_rule(house) -> None:
    write(house, "tone/lozenge.yaml", RULE.format(word="lozenge") + "was: [tone/dragee]\n")
    assert "lozenge.yaml:18: was: “tone/dragee” is the id of tone/dragee" in fails(house)


def test_old_ids_lead_to_the_new(house) -> None:
    write(house, "tone/lozenge.yaml", RULE.format(word="lozenge") + "was: [tone/troche]\n")
    assert open_pack([house]).old_names == {"tone/troche": "tone/lozenge"}


def test_two_packs_of_one_name(house, tmp_path) -> None:
    other = make_pack(tmp_path / "other", "tone/lozenge", name="house")
    assert "the name “house” is in" in fails(house, other)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nam: x\nversion: 0.1.0\n", "pack.yaml:1: nam: unknown key: did you mean “name”?"),
        ("version: 0.1.0\n", "the key “name” is missing"),
        ("name: x\nversion: 1\n", "pack.yaml:2: version: must be text"),
        ("name: x\nversion: 0.1.0\nneeds: numpy\n", "pack.yaml:3: needs: “numpy” is not of the form"),
        ("name: x\nversion: 0.1.0\nneeds: medlint >= 99\n", "needs medlint 99"),
        ("[", "pack.yaml:"),
    ],
)
def test_what_is_wrong_with_pack_yaml(house, text, told) -> None:
    write(house, "pack.yaml", text)
    assert told in fails(house)


def test_a_pack_that_needs_what_there_is(house) -> None:
    write(house, "pack.yaml", "name: x\nversion: 0.1.0\nneeds: medlint >= 0.1.0\n")
    assert open_pack([house]).names == ("x",)


def test_no_pack_yaml_no_folder_no_pack(tmp_path) -> None:
    (tmp_path / "bare").mkdir()
    assert "pack.yaml:1: is missing" in fails(tmp_path / "bare")
    told = fails(tmp_path / "nowhere", write(tmp_path, "file", ""))
    assert "nowhere:1: packs: there is no such folder" in told
    assert "file:1: packs: is a file" in told
    assert "no pack is named" in fails()


@pytest.fixture
def installed(tmp_path, monkeypatch) -> Path:
    """A distribution with two entries in ``medlint.packs``, and code that must not run."""
    site = tmp_path / "site"
    make_pack(site / "clinic_rules" / "pack", "tone/dragee", name="clinic")
    write(site, "clinic_rules/__init__.py", "raise SystemExit('code of a pack was run')\n")
    write(
        site,
        "clinic_rules-1.0.dist-info/METADATA",
        "Metadata-Version: 2.1\nName: clinic-rules\nVersion: 1.0\n",
    )
    entries = "[medlint.packs]\nclinic = clinic_rules.pack\nbroken = clinic_rules.nowhere\n"
    write(site, "clinic_rules-1.0.dist-info/entry_points.txt", entries)
    monkeypatch.syspath_prepend(str(site))
    return site


@pytest.mark.usefixtures("installed")
def test_an_installed_pack_is_found_by_its_name_without_running_it() -> None:
    pack = open_pack(["clinic"])
    assert list(pack.rules) == ["tone/dragee"]
    assert "clinic_rules" not in sys.modules


@pytest.mark.usefixtures("installed")
def test_an_installed_pack_is_never_used_unasked(house) -> None:
    assert open_pack([house]).names == ("house",)


@pytest.mark.usefixtures("installed")
def test_an_unknown_installed_pack_names_the_nearest() -> None:
    assert "did you mean “clinic”?" in fails("clinik")
    assert "no such folder is there" in fails("broken")


def test_with_no_installed_pack_at_all_the_way_to_folders_is_told(monkeypatch) -> None:
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [])
    assert "./house-rules" in fails("clinic")


def _opened(*folders: Path) -> dict:
    command = [sys.executable, "-c", OPEN, *map(str, folders)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def test_the_compiled_form_needs_no_yaml_and_no_schemas(house) -> None:
    assert "yaml" in _opened(house)["loaded"]
    again = _opened(house)
    assert again["rules"] == ["tone/dragee"]
    assert [name for name in HEAVY if name in again["loaded"]] == []


def test_a_pack_can_be_handed_to_other_processes(house) -> None:
    pack = open_pack([house])
    assert pack.rules["tone/dragee"].params
    assert dict(pack.knowledge) is not None
    copy = pickle.loads(pickle.dumps(pack))
    assert plain(copy) == plain(pack)
    assert copy.rules["tone/dragee"].params


def test_the_core_pack_compiles_and_keeps_every_rule() -> None:
    pack = open_pack([resources.core_pack()])
    files = [path for path in resources.core_pack().glob("*/*.yaml") if path.parent.name not in APART]
    assert sorted(pack.rules) == sorted(f"{path.parent.name}/{path.stem}" for path in files)
    assert {"patient", "clinician", "hub", "strict"} <= pack.profiles.keys()
