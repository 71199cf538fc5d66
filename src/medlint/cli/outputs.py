"""Where a report goes: to stdout in one format, and to as many files as were asked for."""

from __future__ import annotations

import os
import sys
from collections import ChainMap
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medlint import report as reports
from medlint.cli import screen
from medlint.cli.guard import Refused

if TYPE_CHECKING:
    from medlint.cli.project import Project
    from medlint.model import Report


def write(report: Report, project: Project, given: dict[str, Any]) -> None:
    """Write the report to every ``--output``, then to stdout.

    A file that cannot be written keeps the others from nothing: Refused is raised at the end.
    """
    failed = _saved(report, project, given)
    options = _options(project, given, colour=screen.wants_colour(given["color"]))
    reports.load(given["format_"]).write(report, sys.stdout, options=options)
    if given["format_"] == "github":
        _summarise(report, project, given)
    if failed:
        raise Refused(*failed)


def save(report: Report, project: Project, given: dict[str, Any]) -> None:
    """Write the report to every ``--output`` alone. Raises Refused for those that cannot be written."""
    failed = _saved(report, project, given)
    if failed:
        raise Refused(*failed)


def _saved(report: Report, project: Project, given: dict[str, Any]) -> list[str]:
    """What is wrong with the files that could not be written."""
    failed: list[str] = []
    for name, path in given["output"]:
        stream = StringIO()
        reports.load(name).write(report, stream, options=_options(project, given, colour=False))
        try:
            _save(path, stream.getvalue())
        except OSError as error:
            failed.append(f"{path} cannot be written: {error.strerror or error}")
    return failed


def _options(project: Project, given: dict[str, Any], *, colour: bool) -> reports.Options:
    from medlint.engine import OWN_RULES

    return reports.Options(
        rules=ChainMap(dict(OWN_RULES), project.pack.rules),  # type: ignore[arg-type]
        width=screen.width(),
        paint=screen.paint if colour else reports.plain,
        verbose=given["verbose"],
        quiet=given["quiet"],
        fail_on=given["fail_on"],
        statistics=given["statistics"],
    )


def _save(path: Path, text: str) -> None:
    from medlint import disk

    disk.write_whole(path, text.encode("utf-8"))


def _summarise(report: Report, project: Project, given: dict[str, Any]) -> None:
    """Add the Markdown summary to the page GitHub shows for the run."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if not target:
        return
    from medlint.report import github

    with Path(target).open("a", encoding="utf-8") as stream:
        github.write_summary(report, stream, options=_options(project, given, colour=False))
