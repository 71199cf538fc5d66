"""``init``, ``doctor``, ``config`` and ``completion``: the first five minutes."""

from __future__ import annotations

import json
import shutil

import pytest

from cli.conftest import CLEAN
from medlint import __version__, yamlio


def test_init_writes_a_config_that_holds(medlint, write, project) -> None:
    write("content/page.md", CLEAN)
    ended = medlint("init")
    assert ended.code == 0
    config = yamlio.load((project / "medlint.yaml").read_text(encoding="utf-8")).value
    assert config["content"] == ["content/**/*.md"]
    assert "medlint-site" in ended.out
    assert not (project / ".pre-commit-config.yaml").exists()
    assert medlint("check", "--select", "dose/*").code == 0


def test_init_leaves_what_is_there(medlint, write, project) -> None:
    write("medlint.yaml", "locale: en-US\n")
    ended = medlint("init", "--hook", "--ci")
    assert ended.code == 0
    assert "left as it is" in ended.out
    assert (project / "medlint.yaml").read_text() == "locale: en-US\n"
    hooks = yamlio.load((project / ".pre-commit-config.yaml").read_text()).value
    assert [hook["id"] for hook in hooks["repos"][0]["hooks"]] == ["medlint", "medlint-site"]
    assert yamlio.load((project / ".github/workflows/medlint.yml").read_text()).value["jobs"]


def test_doctor_of_a_good_project(medlint, write) -> None:
    write("content/page.md", CLEAN)
    medlint("init")
    ended = medlint("doctor")
    assert ended.code == 0
    assert f"ok    medlint    {__version__}" in ended.out
    assert "1 match content/**/*.md" in ended.out
    assert "BAD" not in ended.out


@pytest.mark.parametrize(
    ("files", "links", "told"),
    [
        ({}, "", "note  links      no site generator is recognised: name it as “links.flavour”"),
        ({"hugo.toml": ""}, "", "ok    links      judged as Hugo serves pages (hugo.toml)"),
        ({"content/mkdocs.yml": ""}, "", "judged as MkDocs serves pages (content/mkdocs.yml)"),
        ({}, "links: {flavour: astro}\n", "judged as Astro serves pages (the config says so)"),
        (
            {},
            "links: {permalink: /:path/}\n",
            "judged as your own generator serves pages (the config says so)",
        ),
    ],
)
def test_doctor_says_what_a_site_is_taken_for(medlint, write, files, links, told) -> None:
    for path, text in {**files, "content/page.md": CLEAN, "medlint.yaml": links}.items():
        write(path, text)
    assert told in medlint("doctor").out


@pytest.mark.parametrize(
    ("links", "told"),
    [
        ("{flavour: hugoo}", "did you mean “hugo”?"),
        ("{permalnk: /:path/}", "did you mean “permalink”?"),
        ("{anchors: githup}", "did you mean “github”?"),
        ("{elsewhere: [1]}", "links.elsewhere"),
    ],
)
def test_a_slip_in_the_config_of_links_is_named(medlint, write, links, told) -> None:
    write("content/page.md", CLEAN)
    write("medlint.yaml", f"locale: en-GB\nlinks: {links}\n")
    ended = medlint("check")
    assert ended.code == 2
    assert "medlint.yaml:2" in ended.out + ended.err
    assert told in ended.out + ended.err


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ("profil: x\n", "medlint.yaml:1: profil: unknown key"),
        ("content: ['nowhere/**']\n", "none match"),
        ("packs: [./nowhere]\n", "nowhere"),
        ("profile: stricter\n", "did you mean “strict”?"),
    ],
)
def test_doctor_finds_what_is_wrong(medlint, write, config, told) -> None:
    write("medlint.yaml", config)
    ended = medlint("doctor")
    assert ended.code == 2
    assert told in next(line for line in ended.out.splitlines() if line.startswith("BAD"))


def test_config_show_says_who_set_what(medlint, write) -> None:
    write("medlint.yaml", "locale: en-GB\nrules: {dose/*: warning}\n")
    ended = medlint("config", "show")
    assert ended.code == 0
    rows = {line.split()[0]: line.split() for line in ended.out.splitlines()}
    assert rows["locale"][1:] == ["en-GB", "medlint.yaml:1"]
    assert rows["rules.dose/*"][1:] == ["warning", "medlint.yaml:2"]
    assert rows["profile"][1:] == ["patient", "default"]


def test_config_get_is_json(medlint, write) -> None:
    write("medlint.yaml", "readability: {grade: {max: 12}}\nrules: {dose/*: info}\n")
    assert json.loads(medlint("config", "get", "readability.grade.max").out) == 12
    assert json.loads(medlint("config", "get", "readability.grade").out)["max"] == 12
    assert json.loads(medlint("config", "get", "content").out) == []
    assert json.loads(medlint("config", "get", "rules.dose/trailing-zero").out) == "info"
    ended = medlint("config", "get", "contnt")
    assert (ended.code, "did you mean “content”?" in ended.err) == (2, True)


def test_config_schema_is_a_json_schema(medlint) -> None:
    assert "readability" in json.loads(medlint("config", "schema").out)["properties"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(medlint, shell) -> None:
    ended = medlint("completion", shell)
    assert ended.code == 0
    assert "_MEDLINT_COMPLETE" in ended.out


def test_completion_offers_rule_ids(project, monkeypatch, capsys) -> None:
    from medlint.cli.complete import rule_ids

    offered = rule_ids(None, None, "dose/tr")
    assert offered == ["dose/trailing-zero"]
    assert "dose/*" in rule_ids(None, None, "dose/")


def test_unknown_shell_and_profile_and_config_are_2(medlint) -> None:
    assert medlint("completion", "tcsh").code == 2
    ended = medlint("check", "--profile", "stict")
    assert (ended.code, "did you mean “strict”?" in ended.err) == (2, True)
    assert medlint("check", "--config", "nowhere.yaml").code == 2


def test_help_and_version(medlint) -> None:
    assert medlint("--version").out == f"medlint {__version__}\n"
    ended = medlint("--help")
    for name in ("check", "explain", "rules", "init", "doctor", "config", "completion"):
        assert f"\n  {name}" in ended.out
    assert medlint("check", "--help").code == 0


def test_bash_can_read_its_script(medlint, project) -> None:
    import subprocess

    bash = shutil.which("bash")
    assert bash
    script = medlint("completion", "bash").out
    assert subprocess.run([bash, "-n"], input=script.encode(), check=False).returncode == 0


def test_doctor_looks_at_the_baseline(medlint, write) -> None:
    write("content/page.md", CLEAN)
    write("medlint.yaml", 'content: ["content/**"]\nlocale: en-GB\nbaseline: base.json\n')
    ended = medlint("doctor")
    assert ended.code == 2
    assert "BAD   baseline   base.json: there is no such baseline" in ended.out
    medlint("baseline", "create")
    ended = medlint("doctor")
    assert ended.code == 0
    assert "ok    baseline" in ended.out


def test_init_writes_a_form_for_the_reviewers_that_holds(medlint, write, project) -> None:
    assert medlint("init", "--reviewers").code == 0
    text = (project / "reviewers.yaml").read_text(encoding="utf-8")
    assert yamlio.load(text).value == {"reviewers": []}
    filled = text.replace("reviewers: []", "reviewers:").replace("\n#  ", "\n  ")
    people = yamlio.load(filled).value["reviewers"]
    assert [(each["name"], each["roles"]) for each in people] == [
        ("First Name", ["clinical"]),
        ("Second Name", ["owner"]),
    ]
    write("reviewers.yaml", "reviewers: []\n")
    assert "left as it is" in medlint("init", "--reviewers", "--force").out
