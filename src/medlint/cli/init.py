"""``medlint init``: a config, a pre-commit hook and a CI workflow; never over what is there unless asked."""

from __future__ import annotations

import os
from pathlib import Path

import click

from medlint import __version__
from medlint.cli.ci import FILES, file_of
from medlint.cli.guard import CLEAN

_CONFIG = """\
# What medlint checks here, and how strictly. “medlint config show” says where each value comes from;
# “medlint config schema” prints the schema for your editor.
profile: patient            # or clinician, hub, strict
content: [{content}]
locale: {locale}               # en-GB or en-US
readability: {{grade: {{goal: 8, max: 10}}, sentence_words: 25}}
rules: {{}}                   # such as  tone/stock-phrase: off
suppressions: {{unused: warning, max_age: 12 months}}
"""

_HOOKS = """\
repos:
  - repo: https://github.com/medlint/medlint
    rev: v{version}
    hooks:
      - id: medlint
      - id: medlint-site
"""


_REVIEWERS = """\
# Who may sign articles off, and who may approve changes of the rules. Take the “#” away where you fill in.
# roles: author, editor, clinical, pharmacy, nursing, owner, publisher. A key is a line of ssh-keygen’s .pub file.
# Two owners at least: nobody approves their own change. “medlint review sign --help” says how to sign.
reviewers: []
#  - name: First Name
#    roles: [clinical]
#    credential: MPharm         # a medicine needs a doctor or a pharmacist
#    keys: ["ssh-ed25519 AAAA…"]
#    valid: {from: 2026-01-01, until: 2027-12-31}
#  - name: Second Name
#    roles: [owner]
#    keys: ["ssh-ed25519 AAAA…"]
"""


@click.command("init", short_help="Write medlint.yaml, a hook, and a workflow for CI.")
@click.option("--locale", type=click.Choice(["en-GB", "en-US"]), default="en-GB", show_default=True)
@click.option("--content", "globs", multiple=True, metavar="GLOB", help="Where the articles are.")
@click.option("--hook", is_flag=True, help="Write .pre-commit-config.yaml too, if there is none.")
@click.option(
    "--reviewers", is_flag=True, help="Write reviewers.yaml with places to fill in, if there is none."
)
@click.option(
    "--ci",
    type=click.Choice(list(FILES)),
    is_flag=False,
    flag_value="github",
    metavar="[github|github-target|gitlab]",
    help="Write a workflow that runs the gate on every change.",
)
@click.option("--force", is_flag=True, help="Replace the hook or workflow that is there; never medlint.yaml.")
def command(
    locale: str, globs: tuple[str, ...], hook: bool, reviewers: bool, ci: str | None, force: bool
) -> int:
    """Set medlint up in the working directory. Files that exist are left as they are.

    --ci github writes .github/workflows/medlint.yml, --ci gitlab .gitlab/medlint.yml. --ci github-target writes
    .github/workflows/medlint-gate.yml, which the change that it judges cannot edit.
    """
    chosen = globs or _guess(Path())
    content = ", ".join(f'"{glob}"' for glob in chosen)
    _write(Path("medlint.yaml"), _CONFIG.format(content=content, locale=locale), force=None)
    hooks = _HOOKS.format(version=__version__)
    if hook:
        _write(Path(".pre-commit-config.yaml"), hooks, force=force)
    else:
        click.echo("\nFor .pre-commit-config.yaml (or --hook):\n")
        click.echo("".join(f"    {line}\n" for line in hooks.splitlines()), nl=False)
    if reviewers:
        _write(Path("reviewers.yaml"), _REVIEWERS, force=None)
    if ci:
        _write(*file_of(ci), force=force)
    else:
        click.echo("\nFor the gate on every change: medlint init --ci github, or --ci gitlab")
    click.echo("\nNext: medlint check")
    return CLEAN


def _guess(folder: Path) -> tuple[str, ...]:
    """The usual place of articles that is there, else every Markdown file."""
    for name in ("content", "articles", "docs", "src/content", "_posts"):
        if (folder / name).is_dir():
            return tuple(f"{name}/**/*.{ending}" for ending in _endings(folder / name))
    return ("**/*.md",)


def _endings(folder: Path) -> list[str]:
    found = [e for e in ("md", "html", "txt") if next(folder.rglob(f"*.{e}"), None)]
    return found or ["md"]


def _write(path: Path, text: str, *, force: bool | None = False) -> None:
    from medlint.disk import write_whole

    if os.path.lexists(path) and not (force and path.is_file() and not path.is_symlink()):
        click.echo(f"{path} is there already: left as it is{_hint(force)}")
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror or error}") from None
    click.echo(f"wrote {path}")


def _hint(force: bool | None) -> str:
    return " (--force replaces it)" if force is False else ""
