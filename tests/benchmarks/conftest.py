"""Scripts of ``benchmarks/`` as modules."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


def script(name: str) -> ModuleType:
    """The script of this name, imported as it imports its neighbours."""
    if str(FOLDER) not in sys.path:
        sys.path.insert(0, str(FOLDER))
    return importlib.import_module(name)


@pytest.fixture(scope="session")
def sample() -> ModuleType:
    return script("sample")


@pytest.fixture(scope="session")
def judged() -> ModuleType:
    return script("judged")


@pytest.fixture(scope="session")
def grades() -> ModuleType:
    return script("grades")
