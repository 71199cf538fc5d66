"""From the YAML of one or more packs to compiled knowledge: plain JSON-able data, or messages saying what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def compile_knowledge(folders: Sequence[Path]) -> dict[str, Any]:
    """The knowledge of these packs together (``knowledge/`` in each, which may be missing). Raises Invalid."""
    del folders
    return {}
