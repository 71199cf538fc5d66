"""``medlint report``: a page or a file to hand on, from one run, whatever was found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from medlint.cli.check import Target
from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, INCOMPLETE

if TYPE_CHECKING:
    from datetime import datetime

_DEFAULT = (("html", Path("medlint-report.html")),)


@click.command("report", short_help="Write an HTML page, or any other format, from one run.")
@click.argument("paths", nargs=-1)
@with_project
@click.option(
    "--output", type=Target(), multiple=True, help="Write FORMAT=FILE (repeatable); html=medlint-report.html."
)
@click.option("--baseline", metavar="FILE", help="Set aside what was found before.")
@click.option("--since", metavar="REF", help="Report what has changed since this commit, branch or tag.")
@click.option("--today", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The date to check by.")
def command(paths: tuple[str, ...], today: datetime | None, **asked: Any) -> int:
    """Check PATHS, or what the config's “content:” names, and write what was found.

    Exit code 0: it is written, with or without findings. 2: something could not be checked.
    """
    from medlint import engine
    from medlint.cli import outputs
    from medlint.cli.arguments import DEFAULTS
    from medlint.cli.checking import options_of
    from medlint.cli.project import open_project
    from medlint.cli.screen import Progress
    from medlint.report.closing import totals
    from medlint.report.safe import guard, visible

    given = {**DEFAULTS, **asked, "today": today, "output": asked["output"] or _DEFAULT}
    project = open_project(given["config_file"], given["profile"], given["packs"])
    options = options_of(paths, given, project.config.baseline)
    with Progress() as progress:
        report = engine.check(paths, project.config, project.pack, options, progress)
    outputs.save(report, project, given)
    for _, path in given["output"]:
        click.echo(f"wrote {path}")
    click.echo(guard(totals(report)))
    for item in report.not_checked:
        click.echo(guard(f"medlint: not checked: {visible(item.path)}: {visible(item.reason)}"), err=True)
    return INCOMPLETE if report.not_checked else CLEAN
