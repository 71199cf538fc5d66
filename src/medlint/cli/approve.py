"""``medlint approve``: an owner signs the list of what a change does to the rules of the game."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from medlint import disk
from medlint import report as reports
from medlint.cli import screen
from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, Refused
from medlint.report.safe import guard, visible
from medlint.report.verdicts import told

if TYPE_CHECKING:
    from medlint.pipeline.change import Change


@click.command("approve", short_help="Agree, as an owner, to what a change does to the rules.")
@with_project
@click.option("--base", metavar="REF", required=True, help="The branch that the change is for.")
@click.option(
    "--as", "name", metavar="NAME", help="Who you are in reviewers.yaml; without it the list is shown."
)
@click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False),
    help="Your private key, or the .pub file of one that an agent holds.",
)
@click.option("--today", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The date to sign with.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
def command(**given: Any) -> int:
    """Show what this change does to the rules it is judged by; with --as and --key, sign the list.

    The signature is written to “approvals/”. Commit that file, and nothing else, to the change.
    """
    from medlint.git import Trouble
    from medlint.pipeline.base import Flags
    from medlint.pipeline.case import Case
    from medlint.pipeline.signature import BadSignature, NoKeygen

    today = (given["today"] or datetime.now(UTC)).date()
    flags = Flags(given["config_file"], given["profile"], tuple(given["packs"]))
    try:
        case = Case(given["base"], flags, today)
        change = case.change()
        if not change.items:
            click.echo(f"The change leaves the rules of {given['base']} alone: there is nothing to approve.")
            return CLEAN
        _show(change, given["color"])
        if not given["name"]:
            return CLEAN
        if not given["key"]:
            raise Refused("--as needs --key: the file of the key that is yours in reviewers.yaml")
        file, data = case.approve(change, given["name"], Path(given["key"]))
    except (Trouble, NoKeygen, BadSignature) as error:
        raise Refused(str(error)) from None
    file.parent.mkdir(parents=True, exist_ok=True)
    disk.write_whole(file, data)
    shown = os.path.relpath(file).replace(os.sep, "/")
    click.echo(f"Signed: {visible(shown)}. Commit it to the change, alone in its commit.")
    return CLEAN


def _show(change: Change, colour: str) -> None:
    """The list, all of it: nobody signs what they have not been shown."""
    paint = screen.paint if screen.wants_colour(colour) else reports.plain
    options = reports.Options(width=screen.width(), paint=paint)
    for item in change.items:
        for line in told(item, options):
            click.echo(guard(line))
    click.echo(f"List sha256:{change.digest}")
