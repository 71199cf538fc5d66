from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

NAMES = {
    "potassium": {"": [["a", "potassium", "", ""]]},
    "ramipril": {"": [["m", "ramipril", "", ""]]},
    "hepatitis": {"": [["c", "hepatitis", "", ""]]},
    "gout": {"": [["c", "gout", "", ""]]},
}
ARTICLE = """---
title: {title}
---

# {title}

Ramipril can raise your potassium level. Fooazole can lower your zincum levels.

Hepatitis is not fooitis. People with Foobar syndrome are often taking ramipril.
"""


@pytest.fixture(scope="module")
def coverage() -> ModuleType:
    path = Path(__file__).parents[2] / "benchmarks" / "coverage.py"
    spec = importlib.util.spec_from_file_location("coverage_of_knowledge", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gout.md").write_text(ARTICLE.format(title="Living with gout"), encoding="utf-8")
    (tmp_path / "rest.md").write_text(ARTICLE.format(title="Bed rest"), encoding="utf-8")
    (tmp_path / "notes.csv").write_text("fooitis,barosis\n", encoding="utf-8")
    return tmp_path


def test_known_and_unknown_mentions_are_told_apart(coverage: ModuleType, folder: Path) -> None:
    found = coverage.measure([folder], NAMES)
    assert found.share("analytes") == (2, 4)
    assert found.share("medicines") == (4, 6)
    assert found.share("conditions") == (2, 6)
    assert found.share("titles") == (1, 2)


def test_unknown_mentions_are_listed_commonest_first(coverage: ModuleType, folder: Path) -> None:
    (folder / "more.md").write_text("Foobar syndrome is rare.\n", encoding="utf-8")
    found = coverage.measure([folder], NAMES)
    assert found.unknown["conditions"].most_common() == [("foobar syndrome", 3), ("fooitis", 2)]
    assert found.unknown["medicines"] == {"fooazole": 2}
    assert found.unknown["titles"] == {"bed rest": 1}
    assert "     3  foobar syndrome" in list(coverage.lines(found, 1))
    assert "     2  fooitis" not in list(coverage.lines(found, 1))


def test_a_folder_that_is_not_there_is_an_error(
    coverage: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["coverage", str(tmp_path / "none")])
    with pytest.raises(SystemExit) as ended:
        coverage.main()
    assert ended.value.code == 2
    assert "is not a folder" in capsys.readouterr().err
