"""What does not fit the shape of a config, all of it at once, with the nearest right word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint.config.shapes import DURATION, PROFILE, Shape
from medlint.problem import Problem, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.yamlio import Loaded, Path


def check_profile(loaded: Loaded, file: str) -> list[Problem]:
    """What is wrong with the shape of a profile file."""
    return list(problems(PROFILE, loaded, file))


def problems(shape: Shape, loaded: Loaded, file: str, path: Path = ()) -> Iterator[Problem]:
    """Everything that does not fit the shape, each with its line and key."""
    for place, message in _faults(shape, loaded.value, path):
        yield Problem(file, loaded.line(place), ".".join(map(str, place)), message)


def _faults(shape: Shape, value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if shape.kind == "record":
        yield from _record_faults(shape, value, path)
    elif shape.kind in ("map", "list"):
        yield from _many_faults(shape, value, path)
    elif message := _fault(shape, value):
        yield path, message


def _record_faults(shape: Shape, value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if not isinstance(value, dict):
        yield path, f"must be a mapping with {', '.join(sorted(shape.keys))}"
        return
    for key, item in value.items():
        if key in shape.keys:
            yield from _faults(shape.keys[key], item, (*path, key))
        else:
            yield (*path, key), "unknown key" + suggest(key, shape.keys)
    for key, item in shape.keys.items():
        if item.needed and key not in value:
            yield path, f"the key “{key}” is missing"


def _many_faults(shape: Shape, value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    assert shape.of is not None
    wanted = dict if shape.kind == "map" else list
    if not isinstance(value, wanted):
        yield path, "must be a mapping" if wanted is dict else "must be a list"
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        yield from _faults(shape.of, item, (*path, key))


def _fault(shape: Shape, value: Any) -> str:
    """What is wrong with a single value, "" for nothing."""
    if shape.kind == "texts":
        fine = isinstance(value, list) and all(isinstance(item, str) and item for item in value)
        return "" if fine else "must be a list of texts: [“…”]"
    if shape.kind == "whole":
        fine = isinstance(value, int) and not isinstance(value, bool) and value > 0
        return "" if fine else "must be a whole number above 0"
    if shape.kind == "number":
        fine = isinstance(value, int | float) and not isinstance(value, bool) and value > 0
        return "" if fine else "must be a number above 0"
    return _text_fault(shape, value)


def _text_fault(shape: Shape, value: Any) -> str:
    if not isinstance(value, str):
        return f"must be {_or(shape.choices)}" if shape.choices else "must be text"
    if shape.choices and value not in shape.choices:
        return f"“{value}” is not possible" + suggest(value, shape.choices)
    if shape.pattern and not re.fullmatch(shape.pattern, value):
        example = "“24 months”" if shape.pattern == DURATION else "“en-GB”"
        return f"“{value}” is not of the form {example}"
    return "" if value else "is empty"


def _or(choices: tuple[str, ...]) -> str:
    return ", ".join(choices[:-1]) + " or " + choices[-1]
