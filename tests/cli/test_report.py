"""``medlint report``: a page to hand on, whatever was found."""

from __future__ import annotations

import json

from cli.conftest import CLEAN, FAULTY


def test_a_page_by_default(medlint, write, project) -> None:
    write("a.md", FAULTY)
    ended = medlint("report", "a.md", "--today", "2026-11-24")
    assert ended.code == 0, "findings are what it is for"
    assert ended.out.splitlines()[0] == "wrote medlint-report.html"
    assert ended.out.splitlines()[1].endswith("Dates are judged as of 2026-11-24.")
    text = (project / "medlint-report.html").read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "<mark>1.0 mg</mark>" in text


def test_other_formats_from_the_same_run(medlint, write, project) -> None:
    write("a.md", FAULTY)
    ended = medlint("report", "a.md", "--output", "json=out.json", "--output", "junit=out.xml")
    assert ended.out.splitlines()[:2] == ["wrote out.json", "wrote out.xml"]
    assert json.loads((project / "out.json").read_text())["findings"]
    assert not (project / "medlint-report.html").exists()


def test_what_could_not_be_checked_is_told(medlint, write, project) -> None:
    write("a.md", CLEAN)
    ended = medlint("report", "a.md", "none.md")
    assert ended.code == 2
    assert "not checked: none.md: there is no such file" in ended.err
    assert "Not checked: 1 input" in (project / "medlint-report.html").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written(medlint, write) -> None:
    write("a.md", CLEAN)
    ended = medlint("report", "a.md", "--output", "html=no/such/folder.html")
    assert ended.code == 2
    assert "cannot be written" in ended.err


def test_a_baseline_counts(medlint, write) -> None:
    write("a.md", FAULTY)
    medlint("baseline", "create", "a.md")
    assert " 0 baselined" not in medlint("report", "a.md", "--baseline", "medlint-baseline.json").out
