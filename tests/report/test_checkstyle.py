"""Checkstyle's XML, read back."""

from __future__ import annotations

from xml.etree import ElementTree

from medlint.model import NotChecked
from report.sample import PATH, TEXT, lab, report, style, written


def test_an_element_for_each_article_and_finding() -> None:
    made = report(
        lab(message='50 % <b> "said" & done\nagain'), style(severity="info"), lab(path="ü & b.md"),
        texts={PATH: TEXT, "ü & b.md": TEXT}, not_checked=(NotChecked("d.md", "it is not UTF-8"),),
    )  # fmt: skip
    root = ElementTree.fromstring(written("checkstyle", made))
    assert (root.tag, root.get("version")) == ("checkstyle", "8.0")
    assert [each.get("name") for each in root] == [PATH, "ü & b.md", "d.md"]
    info, error = root[0]
    assert error.attrib == {
        "line": "14", "column": "23", "severity": "error", "source": "medlint.fact/lab-direction",
        "message": f'50 % <b> "said" & done again {lab().help}',
    }  # fmt: skip
    assert (info.get("severity"), info.get("line"), info.get("column")) == ("info", "1", "1")
    assert root[2][0].attrib == {
        "line": "1", "severity": "error", "message": "Not checked: it is not UTF-8", "source": "medlint.not-checked",
    }  # fmt: skip


def test_nothing_found_is_a_whole_document() -> None:
    assert list(ElementTree.fromstring(written("checkstyle", report()))) == []
