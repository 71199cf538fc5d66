"""``medlint check``: lint articles and end with 0, 1 or 2."""

from __future__ import annotations

import os
import sys
from datetime import UTC
from typing import TYPE_CHECKING, Any

import click

from medlint.cli import outputs
from medlint.cli.complete import rule_ids
from medlint.cli.guard import CLEAN, FOUND, INCOMPLETE
from medlint.cli.project import open_project, with_project
from medlint.cli.screen import Progress
from medlint.model import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from medlint.engine import Options
    from medlint.model import Report

_LEVELS = click.Choice(SEVERITIES)


def _many(*names: str, **more: Any) -> Callable[..., Any]:
    return click.option(
        *names, multiple=True, metavar="RULE", callback=_split, shell_complete=rule_ids, **more
    )


def _split(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for item in value for part in item.split(",") if part.strip())


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
@click.option("--format", "format_", type=outputs.FORMAT, default="full", help=outputs.FORMAT_HELP)
@click.option("--output", type=outputs.TARGET, multiple=True, help="Write FORMAT=FILE too (repeatable).")
@click.option("--stdin-filename", metavar="PATH", help="What “-” (standard input) is called.")
@click.option("--as", "as_type", metavar="TYPE", default="", help="Treat the articles as this type.")
@click.option("--statistics", is_flag=True, help="Counts per rule in place of the findings.")
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

    Exit code 0: nothing at or above --fail-on. 1: findings. 2: something could not be checked.
    """
    project = open_project(given["config_file"], given["profile"], given["packs"])
    options = _options(paths, given)
    from medlint import engine

    with Progress(wanted=not given["quiet"]) as progress:
        report = engine.check(paths, project.config, project.pack, options, progress)
    outputs.write(report, project, given)
    return _exit_code(report, given["fail_on"], given["exit_zero"])


def _options(paths: tuple[str, ...], given: dict[str, Any]) -> Options:
    from datetime import datetime

    from medlint.engine import Options

    cache = given["cache"]
    if cache is None:
        cache = os.environ.get("CI", "").lower() in ("", "0", "false")
    return Options(
        today=(given["today"] or datetime.now(UTC)).date(),
        select=given["select"],
        ignore=given["ignore"],
        extend_select=given["extend_select"],
        min_severity=given["min_severity"],
        jobs=given["jobs"],
        cache=cache,
        inline_config=not given["no_inline_config"],
        allow_empty=given["allow_empty"],
        as_type=given["as_type"],
        stdin=_stdin(paths, given["stdin_filename"]),
    )


def _stdin(paths: tuple[str, ...], name: str | None) -> tuple[str, bytes] | None:
    if "-" not in paths:
        if name:
            raise click.UsageError(
                "--stdin-filename goes with the path “-”: medlint check --stdin-filename P -"
            )
        return None
    return (name or "stdin.md", sys.stdin.buffer.read())


def _exit_code(report: Report, fail_on: str, exit_zero: bool) -> int:
    if report.not_checked:
        return INCOMPLETE
    if fail_on == "never" or exit_zero:
        return CLEAN
    worst = SEVERITIES[: SEVERITIES.index(fail_on) + 1]  # type: ignore[arg-type]
    return FOUND if any(finding.severity in worst for finding in report.findings) else CLEAN
