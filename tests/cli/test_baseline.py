"""``medlint baseline`` and the flags that narrow a report, as somebody at the keyboard sees them."""

from __future__ import annotations

import json
import shutil

import pytest

from cli.conftest import CLEAN
from git.conftest import commit, git

TEXT = "# A page\n\nIt is a silent killer. Take 1.0 mg with food.\n\nLow ALT is a sign of liver damage.\n"
SELECT = "rules: {section/*: off, trust/*: off, plain/*: off, read/*: off}\n"
FILE = "medlint-baseline.json"


@pytest.fixture
def site(write):
    write("medlint.yaml", f'content: ["content/**"]\nlocale: en-GB\n{SELECT}')
    write("content/a.md", TEXT)


def test_create_check_mend_prune(medlint, site, write, project) -> None:
    ended = medlint("baseline", "create")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0] == f"wrote {FILE}: 2 findings of 2 rules in 1 article"
    assert lines[1] == "left out: 1 of fact/*, because what is said of medicine is wrong today too"
    assert lines[-1] == f"Next: write “baseline: {FILE}” in medlint.yaml, or pass --baseline {FILE}"
    before = medlint("check", "--format", "json", "--baseline", FILE)
    assert before.code == 1
    data = json.loads(before.out)
    assert [f["rule"] for f in data["findings"]] == ["fact/lab-direction"]
    assert data["summary"]["baselined"] == 2
    write("content/a.md", TEXT.replace("1.0 mg", "1 mg").replace("Low", "High"))
    ended = medlint("check", "--baseline", FILE)
    assert (ended.code, "1 baselined" in ended.out) == (0, True)
    assert "note: 1 entry of the baseline is no longer found: “medlint baseline prune”" in ended.out
    shown = medlint("baseline", "show")
    assert shown.code == 0
    assert "No longer found (1)" in shown.out
    assert "content/a.md  dose/trailing-zero  “take 1 0 mg with food”" in shown.out
    ended = medlint("baseline", "prune")
    assert (ended.code, ended.out) == (
        0, f"took 1 mended finding out of {FILE}: 1 finding of 1 rule in 1 article left\n"
    )  # fmt: skip
    text = (project / FILE).read_bytes()
    assert medlint("baseline", "prune").out.startswith("nothing to take out")
    assert (project / FILE).read_bytes() == text
    write("content/a.md", TEXT)
    assert medlint("check", "--baseline", FILE).code == 1, "what was pruned is new when it comes back"


def test_the_config_names_it(medlint, site, write, project, monkeypatch) -> None:
    write("medlint.yaml", f'content: ["content/**"]\nlocale: en-GB\nbaseline: old/base.json\n{SELECT}')
    ended = medlint("check")
    assert (ended.code, ended.out) == (2, "")
    assert "old/base.json: there is no such baseline: “medlint baseline create” makes it" in ended.err
    (project / "old").mkdir()
    assert medlint("baseline", "create").out.startswith("wrote old/base.json")
    assert "2 baselined" in medlint("check").out
    monkeypatch.chdir(project / "content")
    assert "2 baselined" in medlint("check").out
    assert "2 baselined" in medlint("check", "a.md").out
    assert medlint("config", "get", "baseline").out.strip().endswith('old/base.json"')


def test_create_takes_nothing_new_in_by_accident(medlint, site, write, project) -> None:
    medlint("baseline", "create")
    write("content/b.md", "So take 2.0 mg.\n")
    before = (project / FILE).read_bytes()
    ended = medlint("baseline", "create")
    assert ended.code == 2
    assert "medlint baseline prune" in ended.err
    assert (project / FILE).read_bytes() == before
    assert "3 findings" in medlint("baseline", "create", "--force").out


def test_nothing_is_written_when_not_all_could_be_checked(medlint, site, write, project) -> None:
    write("content/b.md", b"\xff\xfe")
    ended = medlint("baseline", "create")
    assert ended.code == 2
    assert "not checked: content/b.md" in ended.err
    assert not (project / FILE).exists()
    (project / "content" / "b.md").unlink()
    medlint("baseline", "create")
    before = (project / FILE).read_bytes()
    write("content/a.md", b"\xff\xfe")
    assert medlint("baseline", "prune").code == 2
    assert medlint("baseline", "show").code == 2
    assert (project / FILE).read_bytes() == before


def test_a_damaged_baseline_stops_everything(medlint, site, write) -> None:
    medlint("baseline", "create")
    write(FILE, "{}")
    for command in (("check", "--baseline", FILE), ("baseline", "prune"), ("baseline", "show")):
        ended = medlint(*command)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith(f"medlint: {FILE}:1: this is no baseline of medlint")


def test_show_as_json(medlint, site, write) -> None:
    medlint("baseline", "create")
    write("content/a.md", TEXT.replace("1.0 mg", "1 mg"))
    data = json.loads(medlint("baseline", "show", "--format", "json").out)
    assert data["file"] == FILE
    assert [(e["rule"], e["stale"]) for e in data["entries"]] == [
        ("dose/trailing-zero", True), ("tone/scare-word", False),
    ]  # fmt: skip


def test_fixes_leave_it_as_it_is(medlint, site, write) -> None:
    medlint("baseline", "create")
    ended = medlint("check", "--fix", "--unsafe-fixes", "--baseline", FILE, "--select", "dose/*,tone/*")
    assert ended.code == 0
    assert "1 baselined" in ended.out


@pytest.fixture
def repository(site, project):
    shutil.rmtree(project / ".git")
    git("init", "--quiet", "--initial-branch=main")
    (project / ".git" / "info" / "exclude").write_text(".cache\n", encoding="utf-8")
    commit()


def test_since_and_staged(medlint, repository, write) -> None:
    assert medlint("check").code == 1
    ended = medlint("check", "--since", "HEAD")
    assert ended.code == 0
    assert "note: 3 findings are left out: nothing changed there since HEAD" in ended.out
    write("content/a.md", TEXT.replace("1.0 mg", "2.0 mg"))
    ended = medlint("check", "--since=HEAD", "--format", "concise")
    assert ended.code == 1
    assert ended.out.startswith("content/a.md:3:29: error dose/trailing-zero")
    assert ended.out.splitlines()[1].startswith("note: 2 findings are left out")
    assert medlint("check", "--staged").code == 0
    git("add", "--all")
    assert medlint("check", "--staged", "content/a.md").code == 1
    assert (
        medlint("check", "--staged", "--format", "concise").out.splitlines()[:2] == ended.out.splitlines()[:2]
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "mian"), "--since: git knows no commit “mian” here: “git branch --all”"),
        (("--since", "--all"), "--since: “--all” is no name of a commit"),
        (("--since=",), "--since needs a commit, branch or tag"),
        (("--since", "HEAD", "--fix"), "--since and --staged report, and mend nothing"),
        (("--staged", "--diff"), "--since and --staged report, and mend nothing"),
        (("--staged", "-"), "--staged: looks into git, and “-” is not there"),
    ],
)
def test_what_cannot_be_done_is_said(medlint, repository, monkeypatch, arguments, said) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CLEAN.encode())))
    ended = medlint("check", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_outside_a_repository(medlint, site) -> None:
    """The project has a folder called .git that is none."""
    ended = medlint("check", "--since", "HEAD")
    assert ended.code == 2
    assert "in no git repository" in ended.err
