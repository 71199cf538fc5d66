"""Pairs of ordinary sentences in two articles: those that cannot both be so are told, and the others are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from medlint.checks import load_kind
from medlint.checks.aspects import READERS
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.read import read
from medlint.resources import core_pack
from medlint.rules.store import open_pack

PAIRS = yaml.safe_load((Path(__file__).parent / "agreement.yaml").read_text("utf-8"))
FEWEST = 80


class Site:
    complete = True
    checked = frozenset(["a.md", "b.md"])

    def __init__(self) -> None:
        self.settings = {}


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """``told(pair)`` → the aspects on which two articles, each with one statement, disagree."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEDLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        knowledge = from_data(open_pack([core_pack()]).knowledge)
    kind = load_kind("agreement")
    context = Context(date(2026, 11, 24), knowledge, "page", "en-GB")

    def run(pair):
        documents = {
            path: read(f"# {title}\n\n{text}\n", path)
            for path, (title, text) in zip(("a.md", "b.md"), pair, strict=True)
        }
        found = []
        for aspect in READERS:
            params = kind.params(aspect)
            notes = {path: kind.collect(document, params, context) for path, document in documents.items()}
            found += [aspect] if list(kind.judge(notes, params, Site())) else []
        return found

    return run


def test_there_are_many_of_both_sorts() -> None:
    assert min(len(PAIRS["differ"]), len(PAIRS["agree"])) >= FEWEST


@pytest.mark.parametrize("pair", PAIRS["differ"], ids=lambda pair: f"{pair[0][1][:50]}")
def test_what_cannot_both_be_so_is_told(told, pair) -> None:
    assert told(pair)


@pytest.mark.parametrize("pair", PAIRS["agree"], ids=lambda pair: f"{pair[0][1][:50]}")
def test_what_can_both_be_so_is_not(told, pair) -> None:
    assert not told(pair)
