"""``medlint review``: the board of stages, what expires, and signing an article."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Any

import click

from medlint import __version__
from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, FOUND, INCOMPLETE, Refused
from medlint.cli.project import open_project
from medlint.cli.screen import Progress, width
from medlint.report.board import FORMATS, Shown, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from medlint.pipeline.board import Board, Row

_WITHIN = re.compile(r"([1-9][0-9]{0,4}) ?(d|day|days|w|week|weeks|m|month|months|y|year|years)")


@click.group("review", short_help="Stages, review dates and sign-offs.")
def command() -> None:
    """See which stage each article is in, what expires, and sign an article off."""


def _shared(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--cache/--no-cache", default=None, help="Keep results; off in CI unless asked for."),
        click.option("--jobs", type=click.IntRange(1), help="Worker processes; by default as many as cores."),
        click.option(
            "--today", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The date to judge by."
        ),
        click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True),
        with_project,
        click.argument("paths", nargs=-1),
    ):
        function = option(function)
    return function


@command.command("status", short_help="The stage of each article, and what it lacks for the next.")
@_shared
@click.option("--all", "everything", is_flag=True, help="Pages without stage and dates as well.")
def status(paths: tuple[str, ...], everything: bool, **given: Any) -> int:
    """Show the stage of PATHS, or of what the config's “content:” names, the worst first.

    “!” marks what an article should have had for its stage, “→” what the next stage asks for.
    Exit code 0: all could be looked at. 2: something could not.
    """
    board = _board(paths, given)
    rows = [row for row in board.rows if everything or not row.plain]
    _show(board, rows, given["format_"], len(board.rows) - len(rows))
    return INCOMPLETE if board.not_checked else CLEAN


@command.command("due", short_help="Articles whose review is due, overdue or without a date.")
@_shared
@click.option("--within", metavar="TIME", default="60d", show_default=True, help="Such as 60d, 8w, 3m or 1y.")
def due(paths: tuple[str, ...], within: str, **given: Any) -> int:
    """Show which of PATHS, or of all articles, must be reviewed soon, the most urgent first.

    Those that are overdue and those that give no date are always shown.
    Exit code 0: none is due. 1: some are. 2: something could not be looked at.
    """
    from medlint.pipeline.board import expiring

    days = _days(within)
    board = _board(paths, given)
    rows = list(expiring(board.rows, days))
    _show(board, rows, given["format_"], 0)
    if board.not_checked:
        return INCOMPLETE
    return FOUND if rows else CLEAN


@command.command("sign", short_help="Sign an article off, as it is now.")
@click.argument("article")
@with_project
@click.option("--as", "name", metavar="NAME", required=True, help="Who signs, as in reviewers.yaml.")
@click.option("--kind", default="clinical", show_default=True, help="The kind of review.")
@click.option("--key", metavar="FILE", help="Your OpenSSH key: the private file, or the .pub with an agent.")
@click.option("--today", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The day to sign for.")
def sign(article: str, name: str, kind: str, key: str | None, **given: Any) -> int:
    """Store in reviews/ that NAME stands by the words of ARTICLE as they are now.

    Layout, links and mended slips of the pen keep a sign-off; every other change of words voids it.
    """
    from medlint.pipeline import signing_off
    from medlint.pipeline.signature import BadSignature, NoKeygen

    project = open_project(given["config_file"], given["profile"], given["packs"])
    try:
        made = signing_off.sign(
            article, project.config, project.pack, signing_off.Wish(name, kind, key or "", _today(given))
        )
    except signing_off.NotSigned as error:
        raise Refused(*error.reasons) from None
    except (NoKeygen, BadSignature) as error:
        raise Refused(str(error)) from None
    from medlint.report.safe import visible

    for line in signing_off.told(made):
        click.echo(visible(line))
    return CLEAN


@command.command("changes", short_help="What changed in an article since it was signed.")
@click.argument("article")
@with_project
@click.option("--kind", default="clinical", show_default=True, help="The kind of review.")
@click.option("--today", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The date to judge by.")
def changes(article: str, kind: str, **given: Any) -> int:
    """Show sentence by sentence what changed in ARTICLE since it was signed.

    Exit code 0: the words are as they were signed. 1: the sign-off does not hold any more. 2: there is none.
    """
    from medlint.pipeline import signing_off
    from medlint.pipeline.since import since
    from medlint.report.changes import write as show

    project = open_project(given["config_file"], given["profile"], given["packs"])
    try:
        found = since(article, project.config, project.pack, kind, _today(given))
    except signing_off.NotSigned as error:
        raise Refused(*error.reasons) from None
    show(found, sys.stdout, width())
    return CLEAN if found.holds else FOUND


def _days(within: str) -> int:
    match = _WITHIN.fullmatch(within.strip())
    if not match:
        raise click.BadParameter(
            f"“{within}” is no time: write it like 60d, 8w, 3m or 1y", param_hint="--within"
        )
    return int(match[1]) * {"d": 1, "w": 7, "m": 31, "y": 366}[match[2][0]]


def _today(given: dict[str, Any]) -> date:
    from datetime import UTC, datetime

    day: date = (given["today"] or datetime.now(UTC)).date()
    return day


def _board(paths: tuple[str, ...], given: dict[str, Any]) -> Board:
    from medlint.engine import Options
    from medlint.pipeline.board import board
    from medlint.pipeline.signature import NoKeygen

    project = open_project(given["config_file"], given["profile"], given["packs"])
    cache = given["cache"]
    if cache is None:
        cache = os.environ.get("CI", "").lower() in ("", "0", "false")
    options = Options(today=_today(given), jobs=given["jobs"], cache=cache)
    try:
        with Progress() as progress:
            return board(paths, project.config, project.pack, options, progress)
    except NoKeygen as error:
        raise Refused(str(error)) from None


def _show(board: Board, rows: Sequence[Row], format_: str, left_out: int) -> None:
    shown = Shown(rows, board.not_checked, board.today, left_out, width(), __version__)
    write(shown, sys.stdout, format_)
    if format_ == "csv":
        for item in board.not_checked:
            click.echo(f"not checked: {item.path}: {item.reason}", err=True)
