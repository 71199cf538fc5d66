"""``pack.yaml``: what a pack is called and what it needs. Reads nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import __version__
from medlint.config.shapes import Shape
from medlint.config.validate import problems
from medlint.problem import Invalid, Problem
from medlint.rules.load import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

_NUMBER = r"[0-9]+(?:\.[0-9]+)*"
_NEEDS = re.compile(rf"medlint *>= *({_NUMBER})\Z")

PACK = Shape(
    "record",
    "pack.yaml: what a pack is called and what it needs",
    keys={
        "name": Shape("text", "what the pack is called", needed=True),
        "title": Shape("text", "what it is for"),
        "version": Shape("text", "its version, in quotes", needed=True),
        "licence": Shape("text", "under what terms it may be used"),
        "needs": Shape("text", "the oldest medlint it works with, such as “medlint >= 0.1”"),
    },
)


def load_about(folder: Path) -> str:
    """The pack's name, its ``pack.yaml`` checked. Raises Invalid."""
    file = folder / "pack.yaml"
    if not file.is_file():
        text = "is missing: a pack says its name and version there (name: house-rules, version: 0.1.0)"
        raise Invalid([Problem(str(file), 1, "", text)])
    loaded = read_yaml(file)
    found = list(problems(PACK, loaded, str(file)))
    if not found and (fault := _needs(loaded.value.get("needs", ""))):
        found = [Problem(str(file), loaded.line(("needs",)), "needs", fault)]
    if found:
        raise Invalid(found)
    return str(loaded.value["name"])


def _needs(text: str) -> str:
    """What is wrong with the need, or with this medlint; "" when all is well."""
    if not text:
        return ""
    match = _NEEDS.match(text)
    if not match:
        return f"“{text}” is not of the form “medlint >= 0.1”"
    if _parts(match[1]) > _parts(__version__):
        return f"this pack needs medlint {match[1]}, and this is {__version__}: update medlint"
    return ""


def _parts(version: str) -> list[int]:
    match = re.match(_NUMBER, version)
    numbers = [int(part) for part in match[0].split(".")] if match else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return numbers
