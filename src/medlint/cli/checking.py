"""What ``medlint check`` does with its flags: open the project, check, write, and choose the exit code.

May not import click: this is the path that must start fast.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from medlint.cli import outputs
from medlint.cli.guard import CLEAN, FOUND, INCOMPLETE, Refused
from medlint.cli.project import open_project
from medlint.cli.screen import Progress
from medlint.model import SEVERITIES

if TYPE_CHECKING:
    from medlint.config import Config
    from medlint.engine import Options
    from medlint.model import Report


def check(paths: tuple[str, ...], given: dict[str, Any]) -> int:
    """Check these paths, or what the config names. Raises Refused and Invalid for what cannot be done."""
    project = open_project(given["config_file"], given["profile"], given["packs"])
    options = options_of(paths, given, project.config.baseline)
    if given["fix"] or given["diff"] or given["unsafe_fixes"]:
        from medlint.cli.mending import mend

        if given["online"]:
            raise Refused("--online reports, and mends nothing: leave out --fix and --diff, or it")
        return mend(paths, project, options, given)
    if given["online"]:
        options = _online(options, project.config, quiet=given["quiet"])
    from medlint import engine

    with Progress(wanted=not given["quiet"]) as progress:
        report = engine.check(paths, project.config, project.pack, options, progress)
    outputs.write(report, project, given)
    return exit_code(report, given["fail_on"], given["exit_zero"])


def options_of(paths: tuple[str, ...], given: dict[str, Any], baseline: str) -> Options:
    """The flags as the engine takes them. Raises Refused for those that do not go together."""
    from datetime import UTC, datetime

    from medlint.engine import Options

    return Options(
        today=(given["today"] or datetime.now(UTC)).date(),
        select=given["select"],
        ignore=given["ignore"],
        extend_select=given["extend_select"],
        min_severity=given["min_severity"],
        jobs=given["jobs"],
        cache=keeps() if given["cache"] is None else given["cache"],
        inline_config=not given["no_inline_config"],
        allow_empty=given["allow_empty"],
        as_type=given["as_type"],
        stdin=_stdin(paths, given["stdin_filename"]),
        baseline=given["baseline"] or baseline,
        since=_since(given["since"]),
        staged=given["staged"],
    )


def _online(options: Options, config: Config, *, quiet: bool) -> Options:
    """The same, with somebody who asks other sites."""
    from medlint.cli.online import asker
    from medlint.record import replace

    return replace(options, ask=asker(config, cache=options.cache, quiet=quiet))


def keeps() -> bool:
    """Whether results are kept when nobody says: not in CI, where nothing of another run should matter."""
    return os.environ.get("CI", "").lower() in ("", "0", "false")


def _since(ref: str | None) -> str:
    if ref == "":
        raise Refused("--since needs a commit, branch or tag, such as: medlint check --since main")
    return ref or ""


def _stdin(paths: tuple[str, ...], name: str | None) -> tuple[str, bytes] | None:
    if "-" in paths:
        return (name or "stdin.md", sys.stdin.buffer.read())
    if name:
        raise Refused("--stdin-filename goes with the path “-”: medlint check --stdin-filename P -")
    return None


def exit_code(report: Report, fail_on: str, exit_zero: bool) -> int:
    """What a run with this report ends with."""
    if report.not_checked:
        return INCOMPLETE
    if fail_on == "never" or exit_zero:
        return CLEAN
    worst = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return FOUND if any(finding.severity in worst for finding in report.findings) else CLEAN
