"""``medlint suppressions`` as people and programs read it, with days from git."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil

import pytest

from git.conftest import git

TEXT = """# A walk

<!-- medlint-disable-next-line tone/scare-word by="j.smith" until="2026-12-01" reason="patients' own words" -->

A silent killer.

<!-- medlint-disable-next-line tone/scare-word reason="=1+1|<b>[x](y)\u202e" -->

Walk.
"""
TODAY = ("--today", "2026-11-24")


@pytest.fixture
def site(project, write):
    shutil.rmtree(project / ".git")
    git("init", "--quiet", "--initial-branch=main")
    write("medlint.yaml", 'content: ["content/**"]\nlocale: en-GB\n')
    write("content/a.md", TEXT)
    git("add", "content")
    day = {**os.environ, "GIT_COMMITTER_DATE": "2025-03-01T12:00:00Z"}
    git("commit", "--quiet", "--message", "x", env=day)


def test_for_people(medlint, site) -> None:
    ended = medlint("suppressions", *TODAY)
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0] == "ends in 7 days  tone/scare-word  content/a.md:3"
    assert lines[1] == "    by j.smith, since 2025-03-01, until 2026-12-01"
    assert lines[2] == "    patients' own words"
    assert lines[4] == "finds nothing: take it out  tone/scare-word  content/a.md:7"
    assert lines[-1] == (
        "2 suppressions in 1 article: 1 about to end, 1 no longer needed. Dates are judged as of 2026-11-24."
    )
    assert "\u202e" not in ended.out


def test_days_follow_the_text(medlint, site, write) -> None:
    write("content/a.md", "Another line.\n\n" + TEXT.replace("tone/scare-word by", "tone/scare-word  by"))
    rows = json.loads(medlint("suppressions", "--format", "json", *TODAY).out)["suppressions"]
    assert [(row["line"], row["since"]) for row in rows] == [(5, ""), (9, "2025-03-01")]


def test_for_programs(medlint, site) -> None:
    data = json.loads(medlint("suppressions", "--format", "json", *TODAY).out)
    assert data["summary"] == {
        "articles": 1, "expired": 0, "invalid": 0, "expiring": 1, "unused": 1, "idle": 0, "standing": 0,
    }  # fmt: skip
    assert data["suppressions"][0] == {
        "state": "expiring", "rule": "tone/scare-word", "path": "content/a.md", "line": 3, "by": "j.smith",
        "reason": "patients' own words", "since": "2025-03-01", "until": "2026-12-01", "days": 7, "fault": "",
    }  # fmt: skip
    text = medlint("suppressions", "--format", "csv", *TODAY).out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["days"] for row in rows] == ["7", ""]
    assert rows[1]["reason"].startswith("'=1+1"), "no spreadsheet takes it for a formula"
    assert "\u202e" not in text


def test_for_a_page(medlint, site) -> None:
    text = medlint("suppressions", "--format", "markdown", *TODAY).out
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert [row.count("|") for row in rows] == [8, 8, 8]
    assert "<b>" not in text
    assert "](y)" not in text


def test_soon_is_for_you_to_say(medlint, site) -> None:
    assert medlint("suppressions", "--within", "6", *TODAY).out.startswith("stands")


def test_without_git_days_are_unknown(medlint, site, project) -> None:
    shutil.rmtree(project / ".git")
    ended = medlint("suppressions", *TODAY)
    assert ended.code == 0
    assert "by j.smith, not committed yet, or no git, until 2026-12-01" in ended.out


def test_what_could_not_be_looked_at(medlint, site, write) -> None:
    write("content/b.md", b"\xff\xfe")
    for format_ in ("full", "json", "markdown", "csv"):
        ended = medlint("suppressions", "--format", format_, *TODAY)
        assert ended.code == 2
        assert "content/b.md" in ended.out + ended.err
    assert medlint("suppressions", "none.md").code == 2


def test_none_at_all(medlint, project, write) -> None:
    write("a.md", "Walk.\n")
    ended = medlint("suppressions", "a.md", *TODAY)
    assert (ended.code, ended.out) == (
        0,
        "No suppressions in 1 article. Dates are judged as of 2026-11-24.\n",
    )
