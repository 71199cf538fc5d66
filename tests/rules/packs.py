"""Small packs for the tests of loading and compiling."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RULE = """\
title: Word that is not ours
severity: warning
check:
  kind: phrase
  phrases: [{word}]
message: "“{{said}}” is not a word of ours."
why: A reader may not know it.
help: Write another.
sources:
  - {{title: House style, basis: house}}
examples:
  should_flag:
    - {{text: "Take the {word} with food.", at: {word}}}
    - {{text: "There is a {word} here.", at: {word}}}
  should_pass:
    - {{text: "Take it with food.", near_miss: true}}
    - Nothing here.
"""


def write(folder: Path, name: str, text: str) -> Path:
    """Write one file of a pack."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def make_pack(folder: Path, *rules: str, name: str = "") -> Path:
    """A pack whose rules flag the second part of their ids."""
    write(folder, "pack.yaml", f"name: {name or folder.name}\nversion: 0.1.0\n")
    for rule in rules:
        write(folder, f"{rule}.yaml", RULE.format(word=rule.partition("/")[2]))
    return folder
