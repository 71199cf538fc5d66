"""Reads the fields of data that people wrote, and gathers everything that is wrong with them. Knows no file format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.problem import Problem, suggest
from medlint.signed.days import iso

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from medlint.yamlio import Loaded, Path


class Fields:
    """``problems`` fills up while fields are read; what is wrong reads as empty."""

    def __init__(self, loaded: Loaded, file: str) -> None:
        self._loaded = loaded
        self._file = file
        self.problems: list[Problem] = []

    def say(self, path: Path, message: str) -> None:
        """Something is wrong with the value at this path."""
        key = ".".join(map(str, path))
        self.problems.append(Problem(self._file, self._loaded.line(path), key, message))

    def only(self, value: Any, path: Path, keys: Sequence[str]) -> dict[str, Any]:
        """A mapping that has no other keys than these."""
        if not isinstance(value, dict):
            self.say(path, f"must be a mapping with {', '.join(keys)}")
            return {}
        for key in value:
            if key not in keys:
                self.say((*path, key), "unknown key" + suggest(str(key), keys))
        return {key: item for key, item in value.items() if key in keys}

    def text(self, given: dict[str, Any], path: Path, key: str, *, needed: bool = False) -> str:
        """Text, "" when there is none."""
        value = given.get(key)
        if value is None and not needed:
            return ""
        if isinstance(value, str) and value.strip():
            return value
        if key not in given:
            self.say(path, f"the key “{key}” is missing")
        else:
            self.say((*path, key), "must be text")
        return ""

    def flag(self, given: dict[str, Any], path: Path, key: str) -> bool:
        """True or false; false when it is not given."""
        value = given.get(key, False)
        if isinstance(value, bool):
            return value
        self.say((*path, key), "must be true or false")
        return False

    def choices(
        self, given: dict[str, Any], path: Path, key: str, known: Sequence[str], *, needed: bool = False
    ) -> tuple[str, ...]:
        """A list of words, each one of those known."""
        value = given.get(key)
        if value is None and not needed:
            return ()
        if not isinstance(value, list) or not value:
            self.say((*path, key) if key in given else path, f"“{key}” must be a list of {', '.join(known)}")
            return ()
        for number, item in enumerate(value):
            if item not in known:
                self.say((*path, key, number), f"“{item}” is not possible{suggest(str(item), known)}")
        return tuple(dict.fromkeys(item for item in value if item in known))

    def day(self, given: dict[str, Any], path: Path, key: str) -> date | None:
        """A day, written 2026-11-20."""
        value = given.get(key)
        if value is None:
            return None
        found = iso(value)
        if not found:
            self.say((*path, key), f"“{value}” is no day: write it like 2026-11-20")
        return found
