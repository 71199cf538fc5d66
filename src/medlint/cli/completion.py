"""``medlint completion``: the script that makes a shell complete commands, options and rule ids."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion", short_help="Print a shell completion script.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for SHELL.

    \b
    bash:  medlint completion bash > ~/.local/share/bash-completion/completions/medlint
    zsh:   medlint completion zsh > ~/.zfunc/_medlint
    fish:  medlint completion fish > ~/.config/fish/completions/medlint.fish
    """  # noqa: D301
    from medlint.cli.group import medlint

    found = get_completion_class(shell)
    if found is None:
        raise click.ClickException(f"there is no completion for {shell}")
    click.echo(found(medlint, {}, "medlint", "_MEDLINT_COMPLETE").source())
