"""The compiled core pack as it goes into the wheel. Used while the wheel is built, and by nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import __version__
from medlint.rules import store
from medlint.rules.compile import compile_packs
from medlint.rules.folder import digest

if TYPE_CHECKING:
    from pathlib import Path


def ship(pack: Path, target: Path) -> None:
    """Compile the pack into the files that ``open_pack`` looks for. Raises Invalid, OSError."""
    key = f"{__version__}-{digest(pack)}"
    store.save(compile_packs([pack]), key, target / store.RULES, target / store.KNOWLEDGE)
