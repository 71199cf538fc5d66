"""The JSON contract: other tools depend on every key."""

from __future__ import annotations

import json

import pytest

from medlint.model import Edit, Fix, NotChecked, Related, Span, Suppressed
from medlint.record import replace
from report.sample import PATH, TEXT, at, lab, report, style, written

FINDING = {
    "path": PATH, "rule": "fact/lab-direction", "severity": "error", "confidence": "high",
    "line": 14, "column": 23, "end_line": 14, "end_column": 34, "byte_offset": 49,
    "message": lab().message, "help": lab().help, "why": lab().why,
    "sources": [{"title": "LiverTox: Methotrexate", "url": "https://livertox.example/"}],
    "fix": None, "related": [], "fingerprint": "f00d",
}  # fmt: skip


def test_the_document_is_the_contract() -> None:
    made = report(
        lab(), style(), not_checked=(NotChecked("x.md", "no such file"),),
        suppressed=(Suppressed(lab(), "j", "r", ""),), baselined=4,
    )  # fmt: skip
    told = json.loads(written("json", made, version="0.1.0"))
    assert list(told) == ["medlint", "schema", "today", "findings", "not_checked", "summary"]
    assert (told["medlint"], told["schema"], told["today"]) == ("0.1.0", 1, "2026-11-24")
    assert told["findings"][1] == FINDING
    assert list(told["findings"][1]) == list(FINDING)
    assert told["not_checked"] == [{"path": "x.md", "reason": "no such file"}]
    assert told["summary"] == {
        "articles": 1, "rules": 140, "errors": 1, "warnings": 1, "info": 0, "suppressed": 1, "baselined": 4,
    }  # fmt: skip


def test_jsonl_is_the_same_line_by_line() -> None:
    made = report(lab(), style(), not_checked=(NotChecked("x.md", "gone"),))
    whole = json.loads(written("json", made))
    lines = [json.loads(line) for line in written("jsonl", made).splitlines()]
    assert lines[:-1] == whole["findings"]
    assert lines[-1] == {key: value for key, value in whole.items() if key != "findings"}


def test_fixes_and_related_places_have_regions() -> None:
    span = at("reduced")
    made = report(lab(fix=Fix((Edit(span, "raised"),), safe=False), related=(Related(at("alcohol"), "see"),)))
    told = json.loads(written("json", made))["findings"][0]
    region = {"line": 14, "column": 23, "end_line": 14, "end_column": 30, "byte_offset": 49}
    assert told["fix"] == {"safe": False, "edits": [{**region, "text": "raised"}]}
    assert told["related"][0]["line"] == 16
    assert told["related"][0]["message"] == "see"


@pytest.mark.parametrize(
    ("text", "line", "column", "offset"),
    [
        ("é💊 x", 1, 4, 7),
        ("\ufeffx", 1, 1, 3),
        ("a\r\nb x", 2, 3, 5),
        ("a\rx", 2, 1, 2),
        ("a\u2028x", 1, 3, 4),
        ("a\x0cx", 1, 3, 2),
        ("e\u0301x", 1, 3, 3),
    ],
)
def test_columns_are_code_points_and_offsets_bytes(text, line, column, offset) -> None:
    told = json.loads(written("json", report(lab(span=at("x", text)), text=text)))["findings"][0]
    assert (told["line"], told["column"], told["byte_offset"]) == (line, column, offset)
    assert told["end_column"] == column + 1


def test_order_is_by_place_whatever_order_they_come_in() -> None:
    findings = [lab(), style(2), style(1), lab(path="a.md")]
    made = [written("json", report(*order, texts={PATH: TEXT})) for order in (findings, findings[::-1])]
    assert made[0] == made[1]
    assert [f["path"] for f in json.loads(made[0])["findings"]] == ["a.md", PATH, PATH, PATH]


def test_a_related_place_in_another_article_has_its_path_and_its_own_lines() -> None:
    other = "content/other.md"
    made = report(lab(related=(Related(Span(4, 7), "said there", other), Related(Span(0, 1), "said here"))))
    made = replace(made, texts={**made.texts, other: "\n\nab cde\n"})
    told = json.loads(written("json", made))["findings"][0]["related"]
    assert [(place["path"], place["line"], place["column"]) for place in told] == [
        (other, 3, 3),
        (PATH, 1, 1),
    ]
    assert f"{other}:3:3: said there" in written("full", made)
    located = json.loads(written("sarif", made))["runs"][0]["results"][0]["relatedLocations"]
    assert located[0]["physicalLocation"]["artifactLocation"]["uri"] == other
    assert located[0]["physicalLocation"]["region"]["startLine"] == 3
