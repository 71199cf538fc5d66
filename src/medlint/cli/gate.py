"""``medlint gate``: which articles may be published, by rules that the change itself cannot loosen."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from medlint import disk
from medlint import report as reports
from medlint.cli import screen
from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, FOUND, INCOMPLETE, Refused

if TYPE_CHECKING:
    from medlint.pipeline.verdict import Outcome

FORMATS = {"full": "verdicts", "json": "verdicts_json", "markdown": "verdicts_markdown"}


def _target(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, Path]]:
    """``FORMAT=FILE``, each."""
    found = []
    for value in values:
        name, _, file = value.partition("=")
        if name not in FORMATS or not file:
            known = ", ".join(FORMATS)
            raise click.BadParameter(f"write FORMAT=FILE with one of {known}, not “{value}”", ctx, param)
        found.append((name, Path(file)))
    return found


@click.command("gate", short_help="Which articles may be published.")
@click.argument("paths", nargs=-1)
@with_project
@click.option("--base", metavar="REF", help="Take rules, config and reviewers from this branch or commit.")
@click.option("--skip-drafts", is_flag=True, help="Leave articles alone whose status is before “approved”.")
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), default="full", help="How to show it.")
@click.option(
    "--output", multiple=True, callback=_target, metavar="FORMAT=FILE", help="Write it to a file too."
)
@click.option("--today", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The date to judge by.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.option("-q", "--quiet", is_flag=True, help="Only what keeps articles back.")
@click.option("-v", "--verbose", is_flag=True, help="Every finding and every item.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Say of PATHS, or of all that the config's “content:” names, what is READY to be published and what is not.

    Exit code 0: all are ready. 1: some are not, or the change loosens the rules without an owner's approval.
    2: something could not be checked.
    """
    outcome = judge(paths, given)
    failed = _save(outcome, given)
    options = reports.Options(
        width=screen.width(),
        paint=screen.paint if screen.wants_colour(given["color"]) else reports.plain,
        verbose=given["verbose"],
        quiet=given["quiet"],
    )
    _writer(given["format_"]).write(outcome, sys.stdout, options=options)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as stream:
            _writer("markdown").write(outcome, stream, options=reports.Options())
    if failed:
        raise Refused(*failed)
    if not outcome.complete:
        return INCOMPLETE
    return CLEAN if outcome.ready else FOUND


def judge(paths: tuple[str, ...], given: dict[str, Any]) -> Outcome:
    """The outcome for these paths. Raises Refused for what git or ssh-keygen cannot do."""
    from medlint.cli.project import open_project
    from medlint.git import Trouble
    from medlint.pipeline import hearing
    from medlint.pipeline.base import Flags
    from medlint.pipeline.signature import NoKeygen

    today = (given["today"] or datetime.now(UTC)).date()
    try:
        with screen.Progress(wanted=not given["quiet"]) as progress:
            if given["base"] is not None:
                flags = Flags(given["config_file"], given["profile"], tuple(given["packs"]))
                return hearing.by_base(
                    paths, given["base"], flags, today, progress, skip_drafts=given["skip_drafts"]
                )
            project = open_project(given["config_file"], given["profile"], given["packs"])
            skip = given["skip_drafts"]
            return hearing.by_itself(paths, project.config, project.pack, today, progress, skip_drafts=skip)
    except (Trouble, NoKeygen) as error:
        raise Refused(str(error)) from None


def _writer(name: str) -> Any:
    return import_module(f"medlint.report.{FORMATS[name]}")


def _save(outcome: Outcome, given: dict[str, Any]) -> list[str]:
    """Write every ``--output``; what is wrong with those that could not be written."""
    failed = []
    for name, path in given["output"]:
        stream = StringIO()
        _writer(name).write(outcome, stream, options=reports.Options(verbose=given["verbose"]))
        try:
            disk.write_whole(path, stream.getvalue().encode("utf-8"))
        except OSError as error:
            failed.append(f"{path} cannot be written: {error.strerror or error}")
    return failed
