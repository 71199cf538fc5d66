"""The commands by name, each imported only when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from medlint import __version__
from medlint.cli.guard import CLEAN, INCOMPLETE, INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Every command and the module that holds a click command of that name.
COMMANDS = {
    "approve": "approve",
    "baseline": "baseline",
    "check": "check",
    "completion": "completion",
    "config": "config",
    "doctor": "doctor",
    "explain": "explain",
    "gate": "gate",
    "init": "init",
    "new": "new",
    "review": "review",
    "report": "report",
    "rules": "rules",
    "stats": "stats",
    "suppressions": "suppressions",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when asked for, and which knows the nearest right word."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"medlint.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a suggestion for a misspelt command."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from medlint.problem import suggest

            ctx.fail(f"there is no command “{args[0]}”{suggest(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with “medlint init”, then “medlint check”. A clean run does not mean that an article "
    "is medically correct.",
)
@click.version_option(__version__, "-V", "--version", message="medlint %(version)s")
def medlint() -> None:
    """Check medical articles for what would mislead, endanger or lose a reader."""


def run_click(arguments: Sequence[str]) -> int:
    """Run a command through click and return its exit code."""
    try:
        outcome: Any = medlint.main(list(arguments), prog_name="medlint", standalone_mode=False)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code if isinstance(error, click.UsageError) else INCOMPLETE
    return outcome if isinstance(outcome, int) else CLEAN
