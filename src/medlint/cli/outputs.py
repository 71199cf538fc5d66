"""Where a report goes: to stdout in one format, and to as many files as were asked for."""

from __future__ import annotations

import os
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from medlint import disk
from medlint import report as reports
from medlint.cli import screen
from medlint.problem import suggest

if TYPE_CHECKING:
    from medlint.cli.project import Project
    from medlint.model import Report

FORMAT = click.Choice(list(reports.FORMATS))
FORMAT_HELP = "How to show the findings."


class Target(click.ParamType):
    """``FORMAT=FILE``."""

    name = "FORMAT=FILE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        """The format and the file. Fails for anything else."""
        name, equals, file = str(value).partition("=")
        if not (equals and file):
            self.fail(f"write FORMAT=FILE, such as sarif=medlint.sarif, not “{value}”", param, ctx)
        if name not in reports.FORMATS:
            self.fail(f"unknown format “{name}”{suggest(name, reports.FORMATS)}", param, ctx)
        return name, Path(file)


TARGET = Target()


def write(report: Report, project: Project, given: dict[str, Any]) -> None:
    """Write the report to stdout and to every ``--output``. Raises OSError when a file cannot be written."""
    for name, path in given["output"]:
        stream = StringIO()
        reports.load(name).write(report, stream, options=_options(project, given, colour=False))
        _save(path, stream.getvalue())
    options = _options(project, given, colour=screen.wants_colour(given["color"]))
    reports.load(given["format_"]).write(report, sys.stdout, options=options)
    if given["format_"] == "github":
        _summarise(report, project, given)


def _options(project: Project, given: dict[str, Any], *, colour: bool) -> reports.Options:
    from medlint.engine import OWN_RULES

    return reports.Options(
        rules={**project.pack.rules, **OWN_RULES},
        width=screen.width(),
        paint=screen.paint if colour else reports.plain,
        verbose=given["verbose"],
        quiet=given["quiet"],
        statistics=given["statistics"],
    )


def _save(path: Path, text: str) -> None:
    try:
        disk.write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror or error}") from None


def _summarise(report: Report, project: Project, given: dict[str, Any]) -> None:
    """Add the Markdown summary to the page GitHub shows for the run."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if not target:
        return
    from medlint.report import github

    with Path(target).open("a", encoding="utf-8") as stream:
        github.write_summary(report, stream, options=_options(project, given, colour=False))
