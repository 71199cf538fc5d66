"""The differ of two versions: what it compares, prints and refuses."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def diff():
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("corpus_diff", ROOT / "benchmarks" / "corpus_diff.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["corpus_diff"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path):
    """A folder with one article."""
    (tmp_path / "a.md").write_text(
        "# Tablets\n\nTake .5 mg at night. Do not do it prior to meals.\n", encoding="utf-8"
    )
    return tmp_path


def test_finds_what_a_version_finds(diff, folder) -> None:
    found = diff.findings(ROOT, folder, ["dose/naked-decimal"], "2026-11-24")
    assert [(each.rule, each.path) for each in found] == [("dose/naked-decimal", "a.md")]


def test_says_when_a_version_cannot_check(diff, folder) -> None:
    with pytest.raises(RuntimeError, match="could not check"):
        diff.findings(ROOT, folder, ["dose/no-such-rule"], "2026-11-24")


def test_reports_added_and_removed(diff, folder, capsys) -> None:
    one = diff.Found("dose/one", "a.md", 16, "one")
    two = diff.Found("dose/two", "a.md", 50, "two")
    added = diff.report(folder, {one}, {two}, show=1)
    told = capsys.readouterr().out
    assert added == {"dose/two": 1}
    assert "dose/one: 0 added, 1 removed" in told
    assert "dose/two: 1 added, 0 removed" in told
    assert "Take .5 mg at night" in told


def test_a_folder_is_a_version_as_it_is(diff, folder, tmp_path) -> None:
    assert diff.checkout(str(folder), tmp_path / "x") == folder.resolve()


def kept(path: Path, *findings: dict[str, object]) -> str:
    path.write_text(json.dumps({"findings": findings}), encoding="utf-8")
    return str(path)


def noted(line: int, rule: str) -> dict[str, object]:
    place = {"line": line, "column": 1, "end_line": line, "end_column": 5, "byte_offset": 0}
    return {"rule": rule, "severity": "error", "path": "a.md", "message": rule, **place}


def test_compares_two_reports_and_writes_the_page(diff, folder, tmp_path, monkeypatch, capsys) -> None:
    old = kept(tmp_path / "old.json", noted(1, "dose/one"))
    new = kept(tmp_path / "new.json", noted(1, "dose/one"), noted(3, "dose/two"))
    page = tmp_path / "page.md"
    page.write_text("<!-- table families --><!-- end --> <!-- table rules --><!-- end -->", encoding="utf-8")
    judgements = tmp_path / "judgements.jsonl"
    text = (folder / "a.md").read_text(encoding="utf-8")
    id_ = diff.sample.identity(noted(3, "dose/two"), text)
    judgements.write_text(
        json.dumps({"id": id_, "rule": "dose/two", "first": "right"}) + "\n", encoding="utf-8"
    )
    given = ["--folders", str(folder), "--judgements", str(judgements), "--page", str(page)]
    monkeypatch.setattr(sys, "argv", ["corpus_diff", old, new, *given])
    assert diff.main() == 0
    told = capsys.readouterr().out
    assert "dose/two: 1 added, 0 removed" in told
    assert "below the bar: all (error: too few to tell), dose (error: too few to tell)" in told
    written = page.read_text(encoding="utf-8")
    assert "| error | `dose` | 2 | 1 | 1 | 100% |" in written
    assert "| error | `dose/one` | 1 | 0 | 0 | – |" in written


def test_a_file_that_is_no_report_is_told(diff, tmp_path) -> None:
    (tmp_path / "x.json").write_text("[]", encoding="utf-8")
    for name in ("x.json", "none.json"):
        with pytest.raises(RuntimeError, match="is no report of medlint"):
            diff.checked(tmp_path / name, tmp_path, [], "2026-11-24")
