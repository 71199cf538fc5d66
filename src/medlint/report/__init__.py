"""From a ``Report`` to what people and programs read. May not decide anything: no severity, no exit code."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from medlint.report.options import Options, plain

if TYPE_CHECKING:
    from medlint.model import Report

__all__ = ["FORMATS", "Options", "Writer", "load", "plain"]

#: Every format and the module that writes it.
FORMATS = {
    "full": "full",
    "concise": "concise",
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "rdjsonl": "rdjsonl",
    "markdown": "markdown",
    "html": "html",
}


class Writer(Protocol):
    """What a module of this package offers."""

    def write(self, report: Report, stream: TextIO, *, options: Options) -> None:
        """Write the whole report. Raises OSError when the stream does."""


def load(name: str) -> Writer:
    """The module that writes a format, imported when first asked for. Raises KeyError for an unknown one."""
    return cast("Writer", import_module(f"medlint.report.{FORMATS[name]}"))
