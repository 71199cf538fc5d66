"""``medlint config``: each value with where it comes from, one value, or the schema for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN
from medlint.cli.project import open_project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.cli.project import Project


@click.group("config", short_help="Show the configuration and where each value comes from.")
def command() -> None:
    """Show what applies here and who said so."""


@command.command("show")
@with_project
def show(**given: Any) -> int:
    """Each value, with the file and line that set it."""
    config = open_project(given["config_file"], given["profile"], given["packs"]).config
    click.echo(f"config   {config.file or 'none found: the defaults apply (medlint init writes one)'}")
    rows = [(key, _text(value), where) for key, value, where in _values(config)]
    left = max((len(key) for key, _, _ in rows), default=0)
    middle = min(48, max((len(value) for _, value, _ in rows), default=0))
    for key, value, where in rows:
        click.echo(f"{key:{left}}  {value:{middle}}  {where}")
    return CLEAN


@command.command("get")
@with_project
@click.argument("key")
def get(key: str, **given: Any) -> int:
    """One value by its dotted KEY, such as readability.grade.max or rules.plain/idiom, as JSON."""
    project = open_project(given["config_file"], given["profile"], given["packs"])
    click.echo(json.dumps(_look_up(key, project), ensure_ascii=False))
    return CLEAN


def _look_up(key: str, project: Project) -> Any:
    """The value of a key, those below it, or the level of a rule. Raises UsageError for anything else."""
    from medlint.config import level_of
    from medlint.problem import suggest

    values = {name: value for name, value, _ in _values(project.config)}
    below = {name[len(key) + 1 :]: value for name, value in values.items() if name.startswith(f"{key}.")}
    rule = project.pack.rules.get(key.removeprefix("rules.")) if key.startswith("rules.") else None
    if rule:
        return level_of(project.config.rules, rule.id, rule.severity)[0]
    if key in values or below:
        return values.get(key, below)
    known = {*values, *(name.rpartition(".")[0] for name in values if "." in name)}
    raise click.UsageError(f"there is no key “{key}”{suggest(key, known)}")


@command.command("schema")
def schema() -> int:
    """The JSON Schema of medlint.yaml, for editors that complete and check it."""
    from medlint.config.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return CLEAN


def _values(config: Any) -> Sequence[tuple[str, Any, str]]:
    from medlint.config import effective

    return effective(config)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
