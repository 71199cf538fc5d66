"""What ``medlint check`` does with ``--fix``, ``--unsafe-fixes`` and ``--diff``.

May not decide what is mended: the engine does. May not import click.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

from medlint import engine
from medlint.cli import outputs
from medlint.cli.checking import exit_code
from medlint.cli.guard import CLEAN, FOUND, INCOMPLETE, Refused
from medlint.cli.screen import Progress
from medlint.report.safe import guard, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.cli.project import Project
    from medlint.engine import Options
    from medlint.engine.fix import Change, Outcome


def mend(paths: tuple[str, ...], project: Project, options: Options, given: dict[str, Any]) -> int:
    """Mend these articles, or show how they would be. Raises Refused for flags that do not go together."""
    if not (given["fix"] or given["diff"]):
        raise Refused("--unsafe-fixes goes with --fix, which writes them, or --diff, which shows them")
    if options.stdin and not given["diff"]:
        raise Refused("--fix writes files, and “-” is none: name the file, or use --diff")
    if options.since or options.staged:
        raise Refused("--since and --staged report, and mend nothing: leave out --fix and --diff, or them")
    unsafe, write = given["unsafe_fixes"], not given["diff"]
    with Progress(wanted=not given["quiet"]) as progress:
        outcome = engine.mend(
            paths, project.config, project.pack, options, progress, unsafe=unsafe, write=write
        )
    if given["diff"]:
        return _show(outcome, project, given)
    if not given["quiet"]:
        sys.stderr.writelines(guard(line) + "\n" for line in summary(outcome.changes, "mended"))
    outputs.write(outcome.report, project, given)
    return exit_code(outcome.report, given["fail_on"], given["exit_zero"])


def _show(outcome: Outcome, project: Project, given: dict[str, Any]) -> int:
    """The changes as a diff on stdout; what they mend, and what could not be checked, on stderr."""
    outputs.save(outcome.report, project, given)
    for change in outcome.changes:
        sys.stdout.writelines(line + "\n" for line in diff(change))
    lines = [f"not checked: {visible(i.path)}: {visible(i.reason)}" for i in outcome.report.not_checked]
    if not given["quiet"]:
        lines = [*summary(outcome.changes, "would mend"), *lines]
    sys.stderr.writelines(guard(line) + "\n" for line in lines)
    if outcome.report.not_checked:
        return INCOMPLETE
    return FOUND if outcome.changes and not given["exit_zero"] else CLEAN


def summary(changes: Sequence[Change], verb: str) -> Iterator[str]:
    """A line for each article, with the rules whose findings are gone."""
    for change in changes:
        counts = sorted(Counter(finding.rule for finding in change.fixed).items())
        rules = ", ".join(f"{rule} ×{number}" if number > 1 else rule for rule, number in counts)
        yield f"{verb} {visible(change.article.path)}: {rules}"
    if not changes:
        yield "nothing to mend"


def diff(change: Change) -> Iterator[str]:
    """A unified diff, for reading: line ends are left out and hidden characters written out."""
    from difflib import unified_diff

    path = visible(change.article.path)
    before, after = (_lines(data) for data in (change.before, change.after))
    for line in unified_diff(before, after, f"a/{path}", f"b/{path}", n=1, lineterm=""):
        yield guard(line)


def _lines(data: bytes) -> list[str]:
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return [_shown(line) for line in text.split("\n")]


def _shown(line: str) -> str:
    from medlint.report.safe import show

    return "".join(map(show, line))
