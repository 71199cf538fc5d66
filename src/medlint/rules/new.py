"""A first draft of a rule: it loads, its examples hold, and it says where to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint.problem import Invalid, Problem

if TYPE_CHECKING:
    from pathlib import Path

#: What a draft says until its writer does.
DRAFT = "Say the fault in a few words"

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,3}/[a-z0-9]+(?:-[a-z0-9]+){0,3}\Z")

_TEMPLATE = """\
title: {title}
severity: warning
check:
  kind: phrase
  phrases: [{words}]
message: "“{{said}}” …: say what is true in its place."
why: How a reader could come to harm. Blame nobody.
help: Write the words to use instead.
sources:
  - {{title: Our house style, basis: house}}
examples:
  should_flag:
    - {{text: "A sentence with {words} in it.", at: {words}}}
    - {{text: "The same at the end: {words}.", at: {words}}}
  should_pass:
    - {{text: "A sentence that nearly has the fault.", near_miss: true}}
    - A sentence that is right.
"""


def draft(rule: str) -> str:
    """The YAML of a new rule of this id. Raises ValueError for an id that no rule may have."""
    if not _ID.match(rule):
        raise ValueError("an id is group/fault: lower-case words joined by “-”, at most four each")
    fault = rule.partition("/")[2]
    if fault.startswith(("no-", "avoid-", "check-")):
        raise ValueError("the id names the fault: leave out “no-”, “avoid-”, “check-”")
    return _TEMPLATE.format(title=DRAFT, words=fault.replace("-", " "))


def write_draft(folder: Path, rule: str) -> list[Path]:
    """Write the draft into a pack, and the pack's own file if it is new; return the files written.

    Raises Invalid when the id cannot be or the rule is there already, OSError when it cannot be written.
    """
    path = folder / f"{rule}.yaml"
    try:
        text = draft(rule)
    except ValueError as error:
        raise Invalid([Problem(str(path), 1, "", str(error))]) from None
    if path.exists():
        raise Invalid([Problem(str(path), 1, "", "is there already: choose another name, or edit it")])
    written = []
    path.parent.mkdir(parents=True, exist_ok=True)
    about = folder / "pack.yaml"
    if not about.exists():
        about.write_text(_pack(folder.resolve().name), encoding="utf-8")
        written.append(about)
    path.write_text(text, encoding="utf-8")
    return [*written, path]


def _pack(name: str) -> str:
    return f"name: {name}\ntitle: House rules\nversion: 0.1.0\n"
