"""Which findings are drawn to be read, by what they are told, and what a reader is given."""

from __future__ import annotations

import json
import sys

import pytest

TEXT = "# Tablets\n\nTake .5 mg at night.\u2028Do it prior to meals.\r\n\r\nTake .5 mg at noon.\n"


def finding(
    line: int, column: int, length: int, rule: str = "dose/naked", **more: object
) -> dict[str, object]:
    place = {"line": line, "column": column, "end_line": line, "end_column": column + length}
    given = {
        "rule": rule,
        "severity": "error",
        "path": "a.md",
        "message": "“.5”",
        "help": "Write 0.5.",
        "related": [],
    }
    return given | place | more


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.md").write_bytes(TEXT.encode())
    return tmp_path


def test_marks_the_words_whatever_ends_the_lines(sample) -> None:
    assert "Take «.5» mg at night." in sample.around(TEXT, finding(3, 6, 2))
    assert "Do it «prior to» meals." in sample.around(TEXT, finding(3, 28, 8))
    assert "Take «.5» mg at noon." in sample.around(TEXT, finding(5, 6, 2))


def test_a_finding_is_told_by_its_words_not_by_its_line(sample) -> None:
    id_ = sample.identity(finding(3, 6, 2), TEXT)
    moved = "\n\n\n" + TEXT
    assert sample.identity(finding(6, 6, 2), moved) == id_
    assert sample.identity(finding(3, 6, 2, message="Other words."), TEXT) == id_
    assert sample.identity(finding(5, 6, 2), TEXT) != id_
    assert sample.identity(finding(3, 6, 2, rule="dose/other"), TEXT) != id_
    assert sample.identity(finding(3, 6, 2, path="b.md"), TEXT) != id_
    assert len(id_) == 16
    assert "tablets" not in id_


def test_a_section_is_told_by_its_message_too(sample) -> None:
    def id_(message: str) -> str:
        return sample.identity(finding(1, 3, 7, rule="section/uses", message=message), TEXT)

    assert id_("It is in line 3.") == id_("It is in line 14.")
    assert id_("It is in line 3.") != id_("The page says nothing on it.")


def test_draws_as_many_as_are_wanted_of_each_rule_and_severity(sample) -> None:
    drawn = [
        sample.Drawn(f"{rule} {severity} {n}", {"rule": rule, "severity": severity}, "")
        for rule, severity, many in (("a/x", "error", 9), ("a/x", "info", 2), ("b/y", "info", 1))
        for n in range(many)
    ]
    first = sample.draw(drawn, 3)
    assert [(d.finding["rule"], d.finding["severity"]) for d in first] == [
        *[("a/x", "error")] * 3,
        *[("a/x", "info")] * 2,
        ("b/y", "info"),
    ]
    assert sample.draw(list(reversed(drawn)), 3) == first
    known = {d.id for d in first}
    assert sample.draw(drawn, 3, known) == []
    more = sample.draw(drawn, 5, known)
    assert len(more) == 2
    assert not known & {d.id for d in more}


def test_gives_a_reader_all_but_a_judgement(sample, folder, monkeypatch, capsys) -> None:
    report = folder / "report.json"
    report.write_text(json.dumps({"findings": [finding(3, 6, 2), finding(5, 6, 2)]}), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["sample", str(report), str(folder), "--each", "1"])
    assert sample.main() == 0
    (line,) = capsys.readouterr().out.splitlines()
    given = json.loads(line)
    assert set(given) == {"id", "rule", "severity", "path", "message", "help", "related", "text"}
    known = folder / "judged.jsonl"
    known.write_text(json.dumps({"id": given["id"]}) + "\n", encoding="utf-8")
    monkeypatch.setattr(
        sys, "argv", ["sample", str(report), str(folder), "--each", "2", "--judged", str(known)]
    )
    assert sample.main() == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["id"] != given["id"]
