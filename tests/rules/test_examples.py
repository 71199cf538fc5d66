"""Every rule keeps its own examples: the same function that ``medlint rules test`` runs."""

from __future__ import annotations

from datetime import date

import pytest

from medlint import resources
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.rules.load import load_rule, rule_paths
from medlint.rules.selftest import failures
from medlint.rules.store import open_pack

PATHS = rule_paths(resources.core_pack())


@pytest.fixture(scope="session")
def pack():
    return open_pack([resources.core_pack()])


@pytest.fixture(scope="session")
def context(pack):
    return Context(today=date(2026, 11, 24), knowledge=from_data(pack.knowledge))


def test_there_are_rules() -> None:
    assert len(PATHS) >= 40


@pytest.mark.parametrize("path", PATHS, ids=[f"{path.parent.name}/{path.stem}" for path in PATHS])
def test_examples(path, pack, context) -> None:
    file = load_rule(path)
    assert list(failures(file, pack.rules[file.id], context)) == []
