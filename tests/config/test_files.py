"""Which config file is found, and which are only named."""

from __future__ import annotations

import pytest

from medlint.config import find_config, strays


@pytest.fixture
def tree(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_nearest_upward(tree) -> None:
    assert find_config(tree / "a" / "b") is None
    (tree / "medlint.yaml").write_text("")
    assert find_config(tree / "a" / "b") == tree / "medlint.yaml"
    (tree / "a" / "medlint.yaml").write_text("")
    assert find_config(tree / "a" / "b") == tree / "a" / "medlint.yaml"


def test_the_search_ends_at_the_repository(tree) -> None:
    (tree / "medlint.yaml").write_text("")
    (tree / "a" / ".git").mkdir()
    assert find_config(tree / "a" / "b") is None


def test_medlint_yaml_before_a_pyproject_that_speaks_of_medlint(tree) -> None:
    project = tree / "pyproject.toml"
    project.write_text("[tool.other]\n")
    assert find_config(tree) is None
    for table in ("[tool.medlint]", "  [ tool . medlint ]", "[tool.medlint.rules]"):
        project.write_text(table + "\n")
        assert find_config(tree) == project
    (tree / "medlint.yaml").write_text("")
    assert find_config(tree) == tree / "medlint.yaml"


def test_configs_further_down_are_named(tree) -> None:
    top = tree / "medlint.yaml"
    top.write_text("")
    (tree / "a" / "medlint.yaml").write_text("")
    assert strays(["a/b/x.md", "y.md"], tree, top) == ["a/medlint.yaml"]
    assert strays(["y.md"], tree, top) == []
