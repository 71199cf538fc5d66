"""Packs named in the config or by ``--pack``: found, or told where they are named."""

from __future__ import annotations

import pytest

from rules.packs import RULE, make_pack


@pytest.fixture
def house(project, write):
    write("page.md", "# Sweets\n\nTake the dragee with food.\n")
    return make_pack(project / "house", "tone/dragee")


@pytest.mark.usefixtures("house")
def test_a_pack_of_the_config_is_obeyed(medlint, write) -> None:
    write("medlint.yaml", "packs: [./house]\n")
    ended = medlint("check", "page.md", "--select", "tone/dragee", "--format", "concise")
    assert "page.md:3:10: warning tone/dragee “dragee” is not a word of ours." in ended.out


@pytest.mark.usefixtures("house")
def test_a_pack_by_flag_is_found_from_the_working_directory(medlint, project, write, monkeypatch) -> None:
    write("medlint.yaml", "profile: patient\n")
    (project / "inner").mkdir()
    monkeypatch.chdir(project / "inner")
    assert "tone/dragee" in medlint("rules", "list", "tone", "--pack", "../house").out
    ended = medlint("rules", "list", "--pack", "./house")
    assert (ended.code, "--pack: “./house”: there is no such folder" in ended.err) == (2, True)


@pytest.mark.usefixtures("house")
def test_packs_that_are_not_there_are_told_with_their_lines(medlint, write) -> None:
    write("medlint.yaml", "profile: patient\npacks:\n  - ./house\n  - ./nowhere\n  - nothing\n")
    ended = medlint("check", "page.md")
    assert ended.code == 2
    assert "medlint.yaml:4: packs: “./nowhere”: there is no such folder" in ended.err
    assert "medlint.yaml:5: packs: “nothing”: no pack of this name is installed" in ended.err


@pytest.mark.usefixtures("house")
def test_a_rule_that_is_wrong_stops_the_run(medlint, write) -> None:
    write("medlint.yaml", "packs: [./house]\n")
    write("house/tone/dragee.yaml", RULE.format(word="dragee").replace("severity:", "severty:"))
    ended = medlint("check", "page.md")
    assert (ended.code, ended.out) == (2, "")
    assert "house/tone/dragee.yaml:2: severty: unknown key: did you mean “severity”?" in ended.err
