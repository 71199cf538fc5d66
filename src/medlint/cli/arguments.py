"""The flags of a usual ``medlint check``, read without click, which takes as long to load as Python itself.

May not decide anything: whatever is not plainly right (an unknown flag, a value that does not fit,
``--help``) gives None, and click reads the same arguments and says what is wrong. Both give the same values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.model import SEVERITIES
from medlint.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

#: What each flag is when nobody gives it.
DEFAULTS: dict[str, Any] = {
    "select": (),
    "ignore": (),
    "extend_select": (),
    "min_severity": "info",
    "fail_on": "error",
    "format_": "full",
    "output": (),
    "stdin_filename": None,
    "as_type": "",
    "statistics": False,
    "online": False,
    "today": None,
    "jobs": None,
    "cache": None,
    "no_inline_config": False,
    "allow_empty": False,
    "exit_zero": False,
    "color": "auto",
    "quiet": False,
    "verbose": False,
    "fix": False,
    "unsafe_fixes": False,
    "diff": False,
    "baseline": None,
    "since": None,
    "staged": False,
    "packs": (),
    "profile": None,
    "config_file": None,
}

_SWITCHES: dict[str, tuple[str, bool]] = {
    "--statistics": ("statistics", True),
    "--online": ("online", True),
    "--cache": ("cache", True),
    "--no-cache": ("cache", False),
    "--no-inline-config": ("no_inline_config", True),
    "--allow-empty": ("allow_empty", True),
    "--exit-zero": ("exit_zero", True),
    "--fix": ("fix", True),
    "--unsafe-fixes": ("unsafe_fixes", True),
    "--diff": ("diff", True),
    "--staged": ("staged", True),
    "-q": ("quiet", True),
    "--quiet": ("quiet", True),
    "-v": ("verbose", True),
    "--verbose": ("verbose", True),
}


def _one_of(choices: Sequence[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in choices:
            raise ValueError(text)
        return text

    return read


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ValueError(text)
    return int(text)


def _date(text: str) -> Any:
    from datetime import datetime

    if len(text) != 10:
        raise ValueError(text)
    return datetime.strptime(text, "%Y-%m-%d")


_VALUES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "--min-severity": ("min_severity", _one_of(SEVERITIES)),
    "--fail-on": ("fail_on", _one_of((*SEVERITIES, "never"))),
    "--format": ("format_", _one_of(tuple(FORMATS))),
    "--color": ("color", _one_of(("auto", "always", "never"))),
    "--jobs": ("jobs", _jobs),
    "--today": ("today", _date),
    "--as": ("as_type", str),
    "--profile": ("profile", str),
    "--baseline": ("baseline", str),
    "--since": ("since", str),
    "--stdin-filename": ("stdin_filename", str),
}

_LISTS = {"--select": "select", "--ignore": "ignore", "--extend-select": "extend_select"}


def split(values: Sequence[str]) -> tuple[str, ...]:
    """The parts of comma-separated lists."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def read(arguments: Sequence[str]) -> tuple[tuple[str, ...], dict[str, Any]] | None:
    """The paths and flags of ``medlint check …``; None where click must look."""
    if not arguments or arguments[0] != "check":
        return None
    given = dict(DEFAULTS)
    paths: list[str] = []
    rest = iter(arguments[1:])
    try:
        for argument in rest:
            if argument == "-" or not argument.startswith("-"):
                paths.append(argument)
            elif argument in _SWITCHES:
                name, value = _SWITCHES[argument]
                given[name] = value
            else:
                _take(argument, rest, given)
    except (ValueError, KeyError, StopIteration):
        return None
    return tuple(paths), given


def _take(argument: str, rest: Iterator[str], given: dict[str, Any]) -> None:
    """One flag with its value. Raises ValueError, KeyError or StopIteration for anything unusual."""
    flag, equals, value = argument.partition("=")
    if not equals:
        value = next(rest)
        if value.startswith("-"):
            raise ValueError(value)
    if flag in _LISTS:
        given[_LISTS[flag]] += split([value])
    else:
        name, convert = _VALUES[flag]
        given[name] = convert(value)
