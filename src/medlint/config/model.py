"""A project's configuration, resolved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from medlint.record import field, record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class RuleLevel(NamedTuple):
    """One line of ``rules:``. ``level`` is error, warning, info, off or on (the rule's own severity)."""

    pattern: str  # a rule id, a group, ``group/*`` or ``*``
    level: str
    where: str  # ``medlint.yaml:7``, ``profile patient`` …


class Override(NamedTuple):
    """Other levels for some files: globs relative to the root."""

    files: tuple[str, ...]
    rules: tuple[RuleLevel, ...]


@record
class Config:
    """Everything a run obeys. In ``rules`` and ``overrides`` the later entry wins."""

    root: Path = field(default_factory=Path)  # folder of the config file, else the working directory
    file: Path | None = None
    profile: str = "patient"
    content: tuple[str, ...] = ()  # globs relative to the root; none: every article found
    exclude: tuple[str, ...] = ()
    locale: str = ""
    packs: tuple[str, ...] = ()  # folders, or names of installed packs
    baseline: str = ""  # the file of findings that were there before, with its folder
    types: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rules: tuple[RuleLevel, ...] = ()
    overrides: tuple[Override, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)  # readability, links, vocabulary, gate, wording
    suppressions: Mapping[str, Any] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)  # dotted key → where it was set
