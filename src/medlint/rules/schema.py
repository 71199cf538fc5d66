"""What a rule file may say. Only the compile path imports this: msgspec is not needed to check articles."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Level = Literal["error", "warning", "info", "off"]


class Citation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A source: who says so, where, and whether we read it (``read_on``, ISO date) or remember it."""

    title: str
    publisher: str = ""
    year: int = 0
    url: str = ""
    basis: Literal["read", "memory", "house"] = "memory"
    read_on: str = ""


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What another site says of an address, for examples of rules on links to other sites."""

    state: Literal["ok", "gone", "unsure", "refused"]
    status: int = 0
    final: str = ""
    lasting: bool = False
    reason: str = ""


class Flagged(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text the rule must flag, once per ``at``, exactly at these words."""

    text: str
    at: str | list[str]
    case: str = ""
    type: str = "page"
    locale: str = ""
    name: str = "example.md"
    files: dict[str, str] = {}
    replies: dict[str, Said] = {}
    note: str = ""


class Passed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text the rule must leave alone; ``near_miss`` marks the one that looks most like a fault."""

    text: str
    near_miss: bool = False
    type: str = "page"
    locale: str = ""
    name: str = "example.md"
    files: dict[str, str] = {}
    replies: dict[str, Said] = {}
    note: str = ""


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rule's proof. ``known_miss`` and ``known_false_alarm`` fail when they start to work."""

    should_flag: list[Flagged]
    should_pass: list[Passed | str]
    known_miss: list[Flagged] = []
    known_false_alarm: list[Passed] = []


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule file. Its id is its path: ``rules/fact/lab-direction.yaml`` is ``fact/lab-direction``.

    ``types`` limits the rule to article types, and may give each its own severity. ``message`` and ``help``
    are one text, or one per case of the kind. ``safe_fix``: its fixes can change no meaning; those that touch a
    dose, a direction, a number with a unit or a negation are not made by ``--fix`` even then.
    """

    title: str
    severity: Level
    check: dict[str, Any]
    message: str | dict[str, str]
    why: str
    help: str | dict[str, str]
    examples: Examples
    sources: list[Citation] | Literal["from knowledge"] = []
    types: list[str] | dict[str, Level] = []
    locales: list[str] = []
    confidence: Literal["high", "medium", "low"] = "high"
    since: str = "0.1.0"
    was: list[str] = []
    safe_fix: bool = False
