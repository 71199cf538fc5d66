"""What a reporter may know beside the report. Plain values, so that no reporter needs the terminal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from medlint import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from medlint.rules.pack import Rule


def plain(role: str, text: str) -> str:
    """The paint that leaves text as it is."""
    return text


@dataclass(frozen=True)
class Options:
    """``width`` is in terminal cells; ``paint(role, text)`` may add colour for a role such as ``error``."""

    version: str = __version__
    rules: Mapping[str, Rule] = field(default_factory=dict)  # by id: titles and help for SARIF
    width: int = 100
    paint: Callable[[str, str], str] = plain
    verbose: bool = False  # show every repeat
    statistics: bool = False  # counts per rule in place of the findings
