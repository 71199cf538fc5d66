"""The rank correlation of grades with the judgement of people."""

from __future__ import annotations

import sys

import pytest

GRADED = """The cat sat .\t1\t1
Take one tablet with food in the morning .\t2\t3
The results of your examination will be available from the reception .\t4\t4
Immunosuppressive medication necessitates continual haematological surveillance of lymphocytes .\t6\t5
"""


def test_equal_values_share_a_rank(grades) -> None:
    assert grades.ranks([10, 30, 20, 20]) == [1, 4, 2.5, 2.5]
    assert grades.ranks([]) == []


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ([1, 2, 3, 4], [10, 20, 30, 1000], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8),  # 1 - 6 * 4 / (5 * 24)
        ([1, 1, 2, 2], [1, 2, 1, 2], 0.0),
        ([1, 2, 3], [7, 7, 7], 0.0),
    ],
)
def test_spearman(grades, one, two, found) -> None:
    assert grades.spearman(one, two) == pytest.approx(found)


def test_interval_holds_the_correlation_and_narrows(grades) -> None:
    few, many = grades.interval(0.6, 20), grades.interval(0.6, 500)
    for low, high in (few, many):
        assert low < 0.6 < high
    assert many[1] - many[0] < few[1] - few[0]
    assert grades.interval(0.6, 3) == (-1.0, 1.0)


def test_harder_texts_get_higher_grades(grades, tmp_path, monkeypatch, capsys) -> None:
    path = tmp_path / "graded.tsv"
    path.write_text(GRADED, encoding="utf-8")
    assert [each.level for each in grades.load(path)] == [1, 2.5, 4, 5.5]
    assert next(iter(grades.load(path))).text == "The cat sat."
    monkeypatch.setattr(sys, "argv", ["grades", str(path)])
    assert grades.main() == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "4 texts, 30 words"
    assert told[1].split()[:2] == ["medlint", "1.00"]
    assert told[-1].startswith("(people with each other)")


@pytest.mark.parametrize("line", ["no level", "a text\tmuch", "a text\t"])
def test_a_line_without_a_level_is_told(grades, tmp_path, monkeypatch, capsys, line) -> None:
    path = tmp_path / "graded.tsv"
    path.write_text(GRADED + line + "\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["grades", str(path)])
    with pytest.raises(SystemExit) as ended:
        grades.main()
    assert ended.value.code == 2
    assert "graded.tsv:5: give a text, a tab and a level" in capsys.readouterr().err
