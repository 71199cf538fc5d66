"""``medlint rules``: list them, test their examples and facts, lint them, start a new one, make their pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from medlint import resources
from medlint.cli.choosing import with_project
from medlint.cli.complete import rule_ids
from medlint.cli.guard import CLEAN, FOUND
from medlint.cli.project import open_project

if TYPE_CHECKING:
    from medlint.cli.project import Project
    from medlint.rules.load import RuleFile


@click.group("rules", short_help="List, test, lint, start and document rules and facts.")
def command() -> None:
    """Work on rules: YAML files that carry their own proof."""


@command.command("list")
@with_project
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table")
@click.argument("patterns", nargs=-1, metavar="[RULE|GROUP]…", shell_complete=rule_ids)
def list_rules(patterns: tuple[str, ...], format_: str, **given: Any) -> int:
    """Every rule with the level it has here. Patterns are ids, groups or group/*."""
    from medlint.config import level_of, matches, unknown

    project = open_project(given["config_file"], given["profile"], given["packs"])
    for pattern in patterns:
        if wrong := unknown(pattern, project.pack.rules, project.pack.old_names):
            raise click.UsageError(f"{pattern}: {wrong}")
    rows = [
        {
            "rule": rule.id,
            "level": level_of(project.config.rules, rule.id, rule.severity)[0],
            "title": rule.title,
        }
        for rule in project.pack.rules.values()
        if not patterns or any(matches(pattern, rule.id) for pattern in patterns)
    ]
    if format_ == "json":
        click.echo(json.dumps(rows, indent=1))
        return CLEAN
    width = max((len(row["rule"]) for row in rows), default=0)
    for row in rows:
        click.echo(f"{row['rule']:{width}}  {row['level']:7}  {row['title']}")
    click.echo(f"\n{len(rows)} rules in profile {project.config.profile}. medlint explain RULE says more.")
    return CLEAN


@command.command("test")
@with_project
@click.argument("patterns", nargs=-1, metavar="[RULE|GROUP]…", shell_complete=rule_ids)
def test_rules(patterns: tuple[str, ...], **given: Any) -> int:
    """Run the examples of rules: what must be flagged is, exactly there, and the rest is left alone."""
    from datetime import date

    from medlint.kind import Context
    from medlint.knowledge import from_data
    from medlint.rules.selftest import failures

    project = open_project(given["config_file"], given["profile"], given["packs"])
    chosen = _choose(project, patterns)
    context = Context(today=date(2026, 11, 24), knowledge=from_data(project.pack.knowledge))
    wrong = 0
    for file in chosen:
        found = list(failures(file, project.pack.rules[file.id], context))
        wrong += bool(found)
        for text in found:
            click.echo(f"{file.path}: {file.id}: {text}")
    click.echo(f"{len(chosen)} rules tested, {wrong} with examples that do not hold.")
    return FOUND if wrong else CLEAN


@command.command("lint")
@with_project
@click.argument("patterns", nargs=-1, metavar="[RULE|GROUP]…", shell_complete=rule_ids)
def lint_rules(patterns: tuple[str, ...], **given: Any) -> int:
    """Check rules for what the schema cannot see, such as patterns that run away."""
    from medlint.rules.lint import lint

    project = open_project(given["config_file"], given["profile"], given["packs"])
    chosen = _choose(project, patterns)
    problems = lint(chosen)
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{len(chosen)} rules looked at, {len(problems)} problems.")
    return FOUND if problems else CLEAN


@command.command("facts")
@with_project
@click.argument("terms", nargs=-1, metavar="[TERM]…")
def test_facts(terms: tuple[str, ...], **given: Any) -> int:
    """Check facts: what each says must pass, and its reversal be flagged. TERM is an id or a name."""
    from medlint.knowledge import from_data
    from medlint.rules.facts import fact_failures

    project = open_project(given["config_file"], given["profile"], given["packs"])
    knowledge = from_data(project.pack.knowledge)
    about = {id_ for term in terms for id_ in [term, *(each[1] for each in knowledge.readings(term))]}
    wrong = list(fact_failures(knowledge, about))
    for text in wrong:
        click.echo(text)
    click.echo(f"{len(wrong)} facts that do not hold.")
    return FOUND if wrong else CLEAN


@command.command("new")
@click.argument("rule", metavar="GROUP/FAULT")
@click.option("--pack", "pack", metavar="DIR", help="The pack it goes into; by default ./rules.")
def new_rule(rule: str, pack: str | None) -> int:
    """Start a rule from a draft whose examples hold."""
    from medlint.rules.new import write_draft

    folder = Path(pack) if pack else Path("rules")
    if not pack and not (folder / "pack.yaml").is_file():
        raise click.UsageError(
            "there is no pack in ./rules: name one, as in --pack house-rules (it may be new)"
        )
    try:
        written = write_draft(folder, rule)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    for path in written:
        click.echo(f"wrote {path}")
    if pack:
        click.echo(f"Name the pack in medlint.yaml (packs: [./{folder.as_posix()}]), then:")
    click.echo(f"edit {written[-1]}, then run: medlint rules test {rule}")
    return CLEAN


@command.command("docs")
@with_project
@click.option("--out", type=click.Path(file_okay=False), default="docs/rules", show_default=True)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a page is not what its rule says.")
def document_rules(out: str, check: bool, **given: Any) -> int:
    """Write a page for every rule."""
    from medlint.rules.docs import pages

    project = open_project(given["config_file"], given["profile"], given["packs"])
    made = pages(_choose(project, ()))
    folder = Path(out)
    there = (
        {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} if folder.is_dir() else set()
    )
    stale = [name for name, text in made.items() if not _is(folder / name, text)]
    left = sorted(there - made.keys())
    if check:
        for name in [*stale, *left]:
            click.echo(f"{folder / name} is not what the rules say: run medlint rules docs")
        return FOUND if stale or left else CLEAN
    from medlint.disk import write_whole

    for name in stale:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, made[name].encode("utf-8"))
    for name in left:
        (folder / name).unlink()
    click.echo(f"{len(made)} pages in {folder}, {len(stale)} of them new or changed, {len(left)} removed.")
    return CLEAN


def _is(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def _choose(project: Project, patterns: tuple[str, ...]) -> list[RuleFile]:
    """The rule files of all packs that the patterns name; all when there are none."""
    from medlint.config import matches, unknown
    from medlint.rules.load import load_rules

    folders = [place for place in project.packs if isinstance(place, Path)] or [resources.core_pack()]
    files = [file for folder in folders for file in load_rules(folder)]
    for pattern in patterns:
        if wrong := unknown(pattern, [file.id for file in files], project.pack.old_names):
            raise click.UsageError(f"{pattern}: {wrong}")
    chosen = [f for f in files if not patterns or any(matches(pattern, f.id) for pattern in patterns)]
    if not chosen:
        raise click.ClickException("there are no rules to look at")
    return chosen
