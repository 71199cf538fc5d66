"""What every faulty article here gets, finding by finding, and that our own site gets nothing.

A golden is ``NAME.expected.yaml``: the findings in order, each a rule and the words it stands at.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from articles.found import ROOT, found

HERE = Path(__file__).parent
ARTICLES = sorted(path.name for path in HERE.iterdir() if path.suffix in (".md", ".txt", ".html"))


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_gets_what_its_golden_says(name, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(HERE)
    golden = yaml.safe_load((HERE / name).with_suffix(".expected.yaml").read_text(encoding="utf-8"))
    got = [{"rule": item.rule, "at": item.words} for item in found(tmp_path / "report.json", name)]
    assert got == golden


def test_every_golden_has_its_article() -> None:
    goldens = {path.name.removesuffix(".expected.yaml") for path in HERE.glob("*.expected.yaml")}
    assert goldens == {Path(name).stem for name in ARTICLES}


def test_our_own_site_is_clean_under_strict(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    assert found(tmp_path / "report.json", "--profile", "strict", "content", "docs") == []


def test_our_own_site_has_every_type() -> None:
    heads = [page.read_text(encoding="utf-8").split("---")[1] for page in ROOT.glob("content/**/*.md")]
    types = {yaml.safe_load(head)["type"] for head in heads}
    assert types - {"page"} == {"medicine", "condition", "test", "procedure", "hub", "comparison", "news"}


def test_our_own_site_suppresses_nothing() -> None:
    pages = [*ROOT.glob("content/**/*.md")]
    assert len(pages) >= 14
    assert not [page.name for page in pages if "medlint-" in page.read_text(encoding="utf-8")]
