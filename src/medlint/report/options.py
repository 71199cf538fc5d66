"""What a reporter may know beside the report. Plain values, so that no reporter needs the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import __version__
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from medlint.rules.pack import Rule

#: What a reporter may ask to be painted.
ROLES = ("error", "warning", "info", "rule", "path", "gutter", "caret", "label", "dim")


def plain(role: str, text: str) -> str:
    """The paint that leaves text as it is."""
    return text


@record
class Options:
    """``width`` is in terminal cells; ``paint(role, text)`` may add colour for one of ``ROLES``."""

    version: str = __version__
    rules: Mapping[str, Rule] = field(default_factory=dict)  # by id: titles and help for SARIF
    width: int = 100
    paint: Callable[[str, str], str] = plain
    verbose: bool = False  # show every repeat, and the reason every time
    quiet: bool = False  # findings, and what was not checked; nothing else
    fail_on: str = "error"  # what makes the run fail, for formats that know pass and fail
    statistics: bool = False  # counts per rule in place of the findings
