"""``medlint init``: a config, a pre-commit hook and a CI snippet; never over what is there."""

from __future__ import annotations

from pathlib import Path

import click

from medlint import __version__
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

_WORKFLOW = """\
name: articles
on: [push, pull_request]
jobs:
  medlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: {{python-version: "3.12"}}
      - run: pip install medlint=={version}
      - run: medlint check --format github --output sarif=medlint.sarif
"""


@click.command("init", short_help="Write medlint.yaml, and show the hook and CI snippets.")
@click.option("--locale", type=click.Choice(["en-GB", "en-US"]), default="en-GB", show_default=True)
@click.option("--content", "globs", multiple=True, metavar="GLOB", help="Where the articles are.")
@click.option("--hook", is_flag=True, help="Write .pre-commit-config.yaml too, if there is none.")
@click.option("--ci", is_flag=True, help="Write .github/workflows/medlint.yml too, if there is none.")
def command(locale: str, globs: tuple[str, ...], hook: bool, ci: bool) -> int:
    """Set medlint up in the working directory. Files that exist are left as they are."""
    chosen = globs or _guess(Path())
    content = ", ".join(f'"{glob}"' for glob in chosen)
    _write(Path("medlint.yaml"), _CONFIG.format(content=content, locale=locale))
    hooks, workflow = _HOOKS.format(version=__version__), _WORKFLOW.format(version=__version__)
    _offer(hook, Path(".pre-commit-config.yaml"), hooks)
    _offer(ci, Path(".github/workflows/medlint.yml"), workflow)
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


def _write(path: Path, text: str) -> None:
    from medlint.disk import write_whole

    if path.exists():
        click.echo(f"{path} is there already: left as it is")
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror or error}") from None
    click.echo(f"wrote {path}")


def _offer(wanted: bool, path: Path, text: str) -> None:
    if wanted:
        _write(path, text)
    else:
        click.echo(f"\nFor {path.as_posix()}:\n")
        click.echo("".join(f"    {line}\n" for line in text.splitlines()), nl=False)
