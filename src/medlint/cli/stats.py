"""``medlint stats``: figures per article and section, the hardest sentences, and scorecards."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from medlint import __version__
from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, INCOMPLETE
from medlint.cli.project import open_project
from medlint.measure.formulas import FURTHER
from medlint.report.figures import FORMATS, Entry, Stats, write
from medlint.score.card import CARDS

if TYPE_CHECKING:
    from collections.abc import Collection

    from medlint.cli.project import Project
    from medlint.engine.find import Article


@click.command("stats", short_help="Reading grade and structure per article and section; scorecards.")
@click.argument("paths", nargs=-1)
@with_project
@click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option(
    "--formula",
    "formulas",
    multiple=True,
    type=click.Choice([*FURTHER, "all"]),
    help="A further formula as a column (repeatable).",
)
@click.option(
    "--scorecard", type=click.Choice(list(CARDS)), help="The items of an instrument, with evidence."
)
@click.option("--stdin-filename", metavar="PATH", help="What “-” (standard input) is called.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Count PATHS (files and folders), or what the config's “content:” names.

    Exit code 0: all was counted. 2: something could not be read.
    """
    project = open_project(given["config_file"], given["profile"], given["packs"])
    formulas = FURTHER if "all" in given["formulas"] else tuple(dict.fromkeys(given["formulas"]))
    stats = _count(paths, project, formulas, given)
    write(stats, sys.stdout, given["format_"])
    if given["format_"] == "csv":
        for item in stats.not_checked:
            click.echo(f"not checked: {item.path}: {item.reason}", err=True)
    return INCOMPLETE if stats.not_checked else CLEAN


def _count(
    paths: tuple[str, ...], project: Project, formulas: tuple[str, ...], given: dict[str, Any]
) -> Stats:
    from medlint.engine.find import find
    from medlint.engine.look import say
    from medlint.engine.source import Unfit
    from medlint.knowledge import from_data
    from medlint.model import NotChecked

    found = find(paths, project.config, _stdin(paths, given["stdin_filename"]))
    masked = from_data(project.pack.knowledge).medicine_words()
    entries: list[Entry] = []
    bad = {*found.not_checked, *found.empty}
    for article in found.articles:
        try:
            entries.append(_entry(article, masked, formulas, given["scorecard"]))
        except Unfit as error:
            bad.add(NotChecked(article.path, str(error)))
        except Exception as error:  # one article's trouble is not another's
            bad.add(NotChecked(article.path, f"could not be counted: {say(error)}"))
    return Stats(entries, sorted(bad), formulas, __version__)


def _entry(article: Article, masked: Collection[str], formulas: tuple[str, ...], card: str | None) -> Entry:
    """One article's figures. Raises Unfit for what cannot be read."""
    from medlint.engine.options import MOST_BYTES
    from medlint.engine.source import load, text_of
    from medlint.read import read
    from medlint.report.lines import Lines
    from medlint.score.card import fill
    from medlint.score.card import load as load_card
    from medlint.score.figures import figures
    from medlint.score.look import Look

    document = read(text_of(load(article, MOST_BYTES)), article.path)
    scored = fill(load_card(card), Look(document, masked)) if card else None
    return Entry(figures(document, masked, formulas), Lines(document.source), scored)


def _stdin(paths: tuple[str, ...], name: str | None) -> tuple[str, bytes] | None:
    if "-" in paths:
        return (name or "stdin.md", sys.stdin.buffer.read())
    if name:
        raise click.UsageError("--stdin-filename goes with the path “-”: medlint stats --stdin-filename P -")
    return None
