"""What lies above each concept: wider measures, families, conditions, nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_ABOVE = {"a": ("groups",), "f": ("under",), "m": ("class",), "c": ("under",)}


def closures(concepts: Mapping[str, Mapping[str, Any]]) -> dict[str, list[str]]:
    """For each concept with any, the ids above it in order of distance, without itself."""
    made = {}
    for name in concepts:
        found: list[str] = []
        row = [name]
        while row:
            row = [
                up for each in row for up in parents(concepts.get(each, {})) if up not in found and up != name
            ]
            row = list(dict.fromkeys(row))
            found += row
        if found:
            made[name] = found
    return made


def parents(concept: Mapping[str, Any]) -> list[str]:
    """The ids right above a concept."""
    return [up for key in _ABOVE.get(concept.get("kind", ""), ()) for up in concept.get(key, ())]
