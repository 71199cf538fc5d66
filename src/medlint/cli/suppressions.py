"""``medlint suppressions``: what has been set aside, by whom, why, and until when."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from medlint.cli import screen
from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, INCOMPLETE
from medlint.cli.project import open_project
from medlint.report.register import FORMATS, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@click.command("suppressions", short_help="What has been set aside: who, why, until when.")
@click.argument("paths", nargs=-1)
@with_project
@click.option("--format", "format_", type=click.Choice(FORMATS), default="full", show_default=True)
@click.option("--within", "soon", type=click.IntRange(0), default=30, show_default=True, metavar="DAYS",
              help="Those that end within so many days come first.")  # fmt: skip
@click.option("--today", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The date to judge by.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """List the suppressions in PATHS, or in what the config's “content:” names.

    Expired ones first, then those that set nothing aside or are about to end, then the oldest. Exit code 0: all was
    looked at. 2: something could not be.
    """
    from datetime import UTC, datetime

    from medlint import report as reports
    from medlint.cli.checking import keeps
    from medlint.engine import Options
    from medlint.engine.register import register

    project = open_project(given["config_file"], given["profile"], given["packs"])
    today = (given["today"] or datetime.now(UTC)).date()
    made = register(
        paths, project.config, project.pack, Options(today=today, cache=keeps()), _days(), given["soon"]
    )
    paint = screen.paint if screen.wants_colour(given["color"]) else reports.plain
    options = reports.Options(width=screen.width(), paint=paint)
    write(made, sys.stdout, given["format_"], options)
    if given["format_"] == "csv":
        for item in made.not_checked:
            click.echo(f"not checked: {item.path}: {item.reason}", err=True)
    return INCOMPLETE if made.not_checked else CLEAN


def _days() -> Callable[[str], Sequence[tuple[str, str]]]:
    """The days on which lines of an article were committed; none where git does not know."""
    from pathlib import Path

    from medlint.git import Trouble, open_repository

    try:
        repository = open_repository(".")
        head = repository.head()
    except Trouble:
        return lambda path: ()

    def ask(path: str) -> Sequence[tuple[str, str]]:
        try:
            return repository.dates(head, repository.path(str(Path(path).absolute()))) if head else ()
        except Trouble:
            return ()

    return ask
