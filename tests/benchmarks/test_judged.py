"""What readers judged: the interval, who counts as right, the table and the page."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [  # worked out by hand and in Newcombe (1998), table I
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (10, 10, 0.7225, 1.0),
    ],
)
def test_interval(judged, right, of, low, high) -> None:
    assert judged.wilson(right, of) == pytest.approx((low, high), abs=5e-5)


def test_interval_of_nothing_is_everything(judged) -> None:
    assert judged.wilson(0, 0) == (0.0, 1.0)


def test_interval_narrows_and_never_leaves_the_scale(judged) -> None:
    before = 1.0
    for of in (5, 20, 80, 320):
        for right in range(of + 1):
            low, high = judged.wilson(right, of)
            assert 0 <= low <= right / of + 1e-12
            assert right / of - 1e-12 <= high <= 1
        low, high = judged.wilson(of // 2, of)
        assert high - low < before
        before = high - low


def test_interval_solves_the_score_equation(judged) -> None:
    low, high = judged.wilson(37, 50)
    for end in (low, high):
        assert abs(0.74 - end) / math.sqrt(end * (1 - end) / 50) == pytest.approx(1.959964, abs=1e-4)


@pytest.mark.parametrize(
    ("first", "second", "settled", "right"),
    [
        ("right", "", "", True),
        ("right", "right", "", True),
        ("right", "wrong", "", False),
        ("right", "unsure", "", False),
        ("wrong", "right", "", False),
        ("unsure", "", "", False),
        ("right", "wrong", "right", True),
        ("right", "right", "wrong", False),
    ],
)
def test_who_counts_as_right(judged, first, second, settled, right) -> None:
    assert judged.Judgement("1", "a/b", first, second, settled).right is right


def finding(rule: str, severity: str) -> dict[str, str]:
    return {"rule": rule, "severity": severity}


def test_table(judged) -> None:
    found = [
        ("1", finding("dose/one", "error")),
        ("2", finding("dose/two", "error")),
        ("3", finding("dose/two", "error")),
        ("4", finding("tone/one", "warning")),
    ]
    known = {
        each.id: each
        for each in (
            judged.Judgement("1", "dose/one", "right", "right"),
            judged.Judgement("2", "dose/two", "right", "wrong"),
            judged.Judgement("9", "tone/one", "right"),
        )
    }
    families = judged.rows(found, known)
    assert families == [
        judged.Row("error", "dose", hits=3, judged=2, right=1, twice=2, agreed=1),
        judged.Row("warning", "tone", hits=1, judged=0, right=0, twice=0, agreed=0),
    ]
    assert [row.name for row in judged.rows(found, known, by_rule=True)] == [
        "dose/one",
        "dose/two",
        "tone/one",
    ]
    assert judged.pooled(families)[0] == judged.Row("error", "all", 3, 2, 1, 2, 1)
    lines = judged.markdown(families, "family").splitlines()
    assert lines[2] == "| error | `dose` | 3 | 2 | 1 | 50% | 9% to 91% | 1 of 2 |"
    assert lines[3] == "| warning | `tone` | 1 | 0 | 0 | – | – | – |"


@pytest.mark.parametrize(
    ("severity", "judged_", "right", "lacks"),
    [
        ("error", 60, 60, ""),
        ("error", 60, 56, "93% right"),
        ("error", 20, 20, "too few to tell"),
        ("warning", 20, 17, ""),
        ("warning", 20, 16, "80% right"),
        ("warning", 0, 0, "not read"),
        ("info", 20, 2, ""),
    ],
)
def test_the_bar(judged, severity, judged_, right, lacks) -> None:
    assert judged.Row(severity, "x", 99, judged_, right, 0, 0).lacks == lacks


def test_page_keeps_what_stands_round_the_tables(judged) -> None:
    before = "A\n\n<!-- table one -->\n\nold\n\n<!-- end -->\n\nB\n"
    after = judged.page(before, {"one": "new"})
    assert after == "A\n\n<!-- table one -->\n\nnew\n\n<!-- end -->\n\nB\n"
    assert judged.page(after, {"one": "new"}) == after
    with pytest.raises(ValueError, match="no “<!-- table two -->”"):
        judged.page(before, {"two": "new"})


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "no JSON"),
        ("[]", "give “id”"),
        ('{"id": "1", "rule": "a/b"}', "give “id”"),
        ('{"id": "1", "rule": "a/b", "first": "right", "text": "x"}', "give “id”"),
        ('{"id": "1", "rule": "a/b", "first": "yes"}', "“first” is right, wrong or unsure, not “yes”"),
    ],
)
def test_a_bad_line_is_told_by_its_number(judged, tmp_path, line, said) -> None:
    path = tmp_path / "j.jsonl"
    path.write_text('{"id": "0", "rule": "a/b", "first": "right"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"j\.jsonl:2: ") as caught:
        judged.load(path)
    assert said in str(caught.value)


def test_a_finding_is_judged_once(judged, tmp_path) -> None:
    path = tmp_path / "j.jsonl"
    path.write_text('{"id": "0", "rule": "a/b", "first": "right"}\n' * 2, encoding="utf-8")
    with pytest.raises(ValueError, match="judged above"):
        judged.load(path)


def test_our_judgements_hold_verdicts_and_nothing_of_the_articles(judged) -> None:
    path = ROOT / "benchmarks" / "judgements.jsonl"
    made = judged.load(path)
    assert len(made) > 500
    for text in path.read_text(encoding="utf-8").splitlines():
        given = json.loads(text)
        assert len(given["id"]) == 16
        assert int(given["id"], 16) >= 0
        assert len(given.get("why", "")) <= 90


def test_the_page_of_the_docs_takes_the_tables(judged) -> None:
    text = (ROOT / "docs" / "precision.md").read_text(encoding="utf-8")
    assert "| new |" in judged.page(text, {"families": "| new |", "rules": ""})


def test_takes_over_what_each_reader_wrote(judged, tmp_path, monkeypatch, capsys) -> None:
    store, wrote = tmp_path / "judgements.jsonl", tmp_path / "wrote.jsonl"

    def take(reader: str, *lines: dict[str, str]) -> str:
        wrote.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        given = ["judged", str(wrote), "--reader", reader, "--judgements", str(store)]
        monkeypatch.setattr(judged.sys, "argv", given)
        assert judged.main() == 0
        return capsys.readouterr().out

    one = {"id": "1" * 16, "rule": "a/b", "verdict": "right", "text": "words of an article"}
    two = {"id": "2" * 16, "rule": "a/a", "verdict": "wrong", "why": "a name"}
    assert take("first", one, two) == ""
    told = take("second", {"id": "1" * 16, "verdict": "wrong"}, {"id": "2" * 16, "verdict": "wrong"})
    assert told == f"{'1' * 16} a/b: first right, second wrong\n"
    assert take("settled", {"id": "1" * 16, "verdict": "right"}) == ""
    made = judged.load(store)
    assert [each.right for each in made.values()] == [False, True]
    assert list(made) == ["2" * 16, "1" * 16], "by rule"
    assert "words of an article" not in store.read_text(encoding="utf-8")


def test_a_second_reader_cannot_judge_what_the_first_did_not(judged, tmp_path, monkeypatch, capsys) -> None:
    wrote = tmp_path / "wrote.jsonl"
    wrote.write_text('{"id": "1", "rule": "a/b", "verdict": "right"}\n', encoding="utf-8")
    monkeypatch.setattr(
        judged.sys,
        "argv",
        ["judged", str(wrote), "--reader", "second", "--judgements", str(tmp_path / "none")],
    )
    with pytest.raises(SystemExit) as ended:
        judged.main()
    assert ended.value.code == 2
    assert "wrote.jsonl:1: give the “id”" in capsys.readouterr().err
