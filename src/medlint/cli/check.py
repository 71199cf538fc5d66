"""``medlint check`` as click knows it: every flag, its help and what it accepts.

``arguments`` reads the usual flags without click; the two must agree.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from medlint.cli.arguments import split
from medlint.cli.choosing import with_project
from medlint.cli.complete import rule_ids
from medlint.model import SEVERITIES
from medlint.problem import suggest
from medlint.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    Type = click.ParamType[tuple[str, Path]]
else:
    Type = click.ParamType  # not generic in every click we support

_LEVELS = click.Choice(SEVERITIES)


class Target(Type):
    """``FORMAT=FILE``."""

    name = "FORMAT=FILE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        """The format and the file. Fails for anything else."""
        name, equals, file = str(value).partition("=")
        if not (equals and file):
            self.fail(f"write FORMAT=FILE, such as sarif=medlint.sarif, not “{value}”", param, ctx)
        if name not in FORMATS:
            self.fail(f"unknown format{suggest(name, FORMATS)}", param, ctx)
        return name, Path(file)


def _many(*names: str, **more: Any) -> Callable[..., Any]:
    return click.option(
        *names, multiple=True, metavar="RULE", callback=_split, shell_complete=rule_ids, **more
    )


def _split(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return split(value)


@click.command("check", short_help="Lint articles.")
@click.argument("paths", nargs=-1)
@with_project
@_many("--select", help="Only these rules: an id, a group, or group/*.")
@_many("--ignore", help="Not these rules.")
@_many("--extend-select", help="These rules as well, though they are off.")
@click.option("--min-severity", type=_LEVELS, default="info", help="Show nothing below this.")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="Exit 1 from this severity on.",
)
@click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), default="full", help="How to show the findings."
)
@click.option("--output", type=Target(), multiple=True, help="Write FORMAT=FILE too (repeatable).")
@click.option("--fix", is_flag=True, help="Mend what can be mended without a change of meaning.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: all fixes; read each before you publish."
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--baseline", metavar="FILE", help="Set aside what was found before (medlint baseline create).")
@click.option("--since", metavar="REF", help="Report what has changed since this commit, branch or tag.")
@click.option("--staged", is_flag=True, help="Check what the next commit would hold; report its changes.")
@click.option("--stdin-filename", metavar="PATH", help="What “-” (standard input) is called.")
@click.option("--as", "as_type", metavar="TYPE", default="", help="Treat the articles as this type.")
@click.option("--statistics", is_flag=True, help="Counts per rule in place of the findings.")
@click.option("--online", is_flag=True, help="Ask other sites whether links to them still lead anywhere.")
@click.option("--today", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The date to check by.")
@click.option("--jobs", type=click.IntRange(1), help="Worker processes; by default as many as cores.")
@click.option("--cache/--no-cache", default=None, help="Keep results; off in CI unless asked for.")
@click.option("--no-inline-config", is_flag=True, help="Ignore suppressions in the articles.")
@click.option("--allow-empty", is_flag=True, help="Finding no article at all is not an error.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 in place of 1; never in place of 2.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.option("-q", "--quiet", is_flag=True, help="Findings only.")
@click.option("-v", "--verbose", is_flag=True, help="Every repeat, and how types were guessed.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Check PATHS (files and folders), or what the config's “content:” names.

    Exit code 0: nothing at or above --fail-on. 1: findings. 2: something could not be checked or mended.
    With --diff: 0: nothing would be changed. 1: something would be.
    """
    from medlint.cli.checking import check

    return check(paths, given)
