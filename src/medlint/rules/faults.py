"""What the schema library complains of, in plain words: where, what is wrong, and the nearest right word."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import msgspec

from medlint.problem import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.yamlio import Path

_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a mapping",
    "null": "nothing",
}


def fault(error: msgspec.ValidationError, shape: Any, value: Any) -> tuple[Path, str]:
    """The place in ``value``, and the message, of what does not fit ``shape``."""
    text, _, where = str(error).partition(" - at `$")
    place = _place(where.rstrip("`"), value)
    if match := re.search(r"unknown field `(.*?)`", text):
        return (*place, match[1]), "unknown key" + suggest(match[1], _keys(shape, place))
    if match := re.search(r"missing required field `(.*?)`", text):
        return place, f"the key “{match[1]}” is missing"
    if match := re.match(r"Invalid enum value '?(.*?)'?\Z", text):
        return place, f"“{match[1]}” is not possible" + suggest(match[1], _choices(shape, place))
    if match := re.match(r"Expected `(.*?)`, got `(.*?)`", text):
        return place, _wrong_kind(match[1].split(" | "), match[2])
    return place, text.replace("`", "")


def _wrong_kind(wanted: list[str], got: str) -> str:
    words = " or ".join(_WORDS.get(word, word) for word in wanted)
    if got == "null":
        return f"is empty: it must be {words}"
    hint = ": put it in quotes" if wanted[0] == "str" and got in ("int", "float", "bool") else ""
    return f"must be {words}, not {_WORDS.get(got, got)}{hint}"


def _place(where: str, value: Any) -> Path:
    """The library's path as keys and indexes. It does not name the keys of open mappings: we look."""
    place: list[str | int] = []
    for name, number in re.findall(r"\.([\w-]+)|\[(\d+|\.\.\.)\]", where):
        key: str | int = name or number
        if number == "...":
            key = next((k for k, item in value.items() if not isinstance(item, str)), "")
        elif number:
            key = int(number)
        if key == "":
            break
        place.append(key)
        value = value[key]
    return tuple(place)


def _keys(shape: Any, place: Path) -> list[str]:
    return [name for option in _at(shape, place) for name in _hints(option)]


def _choices(shape: Any, place: Path) -> list[str]:
    return [str(c) for option in _at(shape, place) if get_origin(option) is Literal for c in get_args(option)]


def _at(shape: Any, place: Path) -> list[Any]:
    """The types that may stand at a place."""
    options = list(_flat(shape))
    for part in place:
        options = [inner for option in options for inner in _inside(option, part)]
    return options


def _inside(option: Any, part: str | int) -> Iterator[Any]:
    if part in _hints(option):
        yield from _flat(_hints(option)[str(part)])
    elif get_origin(option) in (list, tuple, dict):
        yield from _flat(get_args(option)[-1])


def _flat(shape: Any) -> Iterator[Any]:
    if get_origin(shape) in (Union, UnionType):
        for option in get_args(shape):
            yield from _flat(option)
    else:
        yield shape


def _hints(option: Any) -> dict[str, Any]:
    """The keys of a record and their types; none for anything else."""
    if not isinstance(option, type):
        return {}
    if is_dataclass(option):
        hints = get_type_hints(option)
        return {field.name: hints[field.name] for field in fields(option)}
    if issubclass(option, msgspec.Struct) or is_typeddict(option):
        return get_type_hints(option)
    return {}
