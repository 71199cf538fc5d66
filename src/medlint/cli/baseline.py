"""``medlint baseline``: take a site with findings under its wing, and see only new ones from then on."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, INCOMPLETE, Refused
from medlint.cli.project import open_project
from medlint.report.count import plural
from medlint.report.safe import guard, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from medlint.cli.project import Project
    from medlint.engine.baseline import Entry, Parted
    from medlint.engine.narrow import Run


@click.group("baseline", short_help="Adopt medlint on old content: create, prune, show.")
def command() -> None:
    """Findings that were there when you began: counted in every report, and out of the way.

    Findings on facts, safety and sections are never among them: they can harm a reader today.
    """


def _with_file(function: Callable[..., Any]) -> Callable[..., Any]:
    text = "The baseline; by default what the config names, else medlint-baseline.json."
    option = click.option("--file", metavar="FILE", help=text)
    return with_project(option(function))


@command.command("create")
@click.argument("paths", nargs=-1)
@_with_file
@click.option("--force", is_flag=True, help="Replace the baseline that is there.")
def create(paths: tuple[str, ...], force: bool, **given: Any) -> int:
    """Write down what is found now in PATHS, or in what the config's “content:” names."""
    from medlint.engine import baseline

    project, file = _open(given)
    if file.exists() and not force:
        raise Refused(
            f"{file} is there already: “medlint baseline prune” takes out what was mended; "
            "--force starts anew, and takes in what is new as well"
        )
    run = _run(paths, project)
    if run.report.not_checked:
        return _told(run)
    made = baseline.entries(run.report.findings, run.report.texts, run.place)
    _save(file, made)
    _say(f"wrote {file}: {_many(made)}")
    left = Counter(baseline.refused(finding.rule) for finding in run.report.findings)
    for (rules, why), number in sorted(left.items()):
        if rules:
            _say(f"left out: {number} of {rules}, because {why}")
    if not given["file"] and not project.config.baseline:
        _say(f"\nNext: write “baseline: {file.name}” in medlint.yaml, or pass --baseline {file}")
    return CLEAN


@command.command("prune")
@_with_file
def prune(**given: Any) -> int:
    """Take out what is no longer found, and nothing else."""
    from medlint.engine import ledger

    project, file = _open(given)
    known = ledger.read(file)
    run, parted = _parted(project, known)
    if run.report.not_checked:
        return _told(run)
    renamed = project.pack.old_names
    gone = set(parted.stale)
    kept = [e for e in known if e._replace(rule=renamed.get(e.rule, e.rule)) not in gone]
    if len(kept) == len(known):
        _say(f"nothing to take out of {file}: {_many(kept)}")
        return CLEAN
    _save(file, kept)
    _say(f"took {plural(len(known) - len(kept), 'mended finding')} out of {file}: {_many(kept)} left")
    return CLEAN


@command.command("show")
@_with_file
@click.option("--format", "format_", type=click.Choice(["full", "json"]), default="full", show_default=True)
def show(format_: str, **given: Any) -> int:
    """How many findings are in it, by rule and article, and which are no longer found."""
    from medlint.engine import ledger

    project, file = _open(given)
    known = ledger.read(file)
    run, parted = _parted(project, known)
    if format_ == "json":
        from medlint.report.safe import to_lines

        rows = [{**entry._asdict(), "stale": entry in set(parted.stale)} for entry in known]
        data = {"file": file.as_posix(), "entries": rows, "stale": len(parted.stale)}
        click.echo(to_lines(data))
    else:
        _show(file, known, parted)
    return _told(run) if run.report.not_checked else CLEAN


def _show(file: Path, known: Sequence[Entry], parted: Parted) -> None:
    _say(f"{file}: {_many(known)}")
    for title, counts in (
        ("By rule", Counter(entry.rule for entry in known)),
        ("By article", Counter(entry.path for entry in known)),
    ):
        if counts:
            _say(f"\n{title}")
        for name, number in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
            _say(f"{number:>6}  {visible(name)}")
    if parted.stale:
        _say(f"\nNo longer found ({len(parted.stale)}); “medlint baseline prune” takes them out")
    for entry in parted.stale:
        _say(f"  {visible(entry.path)}  {entry.rule}  “{visible(entry.words)}”")


def _open(given: dict[str, Any]) -> tuple[Project, Path]:
    from medlint.engine.ledger import NAME

    project = open_project(given["config_file"], given["profile"], given["packs"])
    named = given["file"] or project.config.baseline
    file = Path(named) if named else project.config.root / NAME
    return project, _near(file)


def _near(file: Path) -> Path:
    """The file as seen from here."""
    full, here = file.absolute(), Path.cwd()
    return full.relative_to(here) if full.is_relative_to(here) else file


def _run(paths: Sequence[str], project: Project) -> Run:
    from datetime import UTC, datetime

    from medlint.cli.checking import keeps
    from medlint.cli.screen import Progress
    from medlint.engine import Options
    from medlint.engine.narrow import start

    with Progress() as progress:
        options = Options(today=datetime.now(UTC).date(), cache=keeps())
        return start(paths, project.config, project.pack, options, progress)


def _parted(project: Project, known: Sequence[Entry]) -> tuple[Run, Parted]:
    from medlint.engine.narrow import part

    run = _run((), project)
    return run, part(run, known)


def _told(run: Run) -> int:
    """Say what could not be checked: without it nobody knows what is there and what is gone."""
    for item in run.report.not_checked:
        click.echo(guard(f"medlint: not checked: {visible(item.path)}: {visible(item.reason)}"), err=True)
    return INCOMPLETE


def _save(file: Path, entries: Iterable[Entry]) -> None:
    from medlint.disk import write_whole
    from medlint.engine.ledger import text_of

    try:
        write_whole(file, text_of(entries).encode("ascii"))
    except OSError as error:
        raise Refused(f"{file} cannot be written: {error.strerror or error}") from None


def _many(entries: Sequence[Entry]) -> str:
    if not entries:
        return "no findings"
    articles, rules = len({entry.path for entry in entries}), len({entry.rule for entry in entries})
    found = plural(len(entries), "finding")
    return f"{found} of {plural(rules, 'rule')} in {plural(articles, 'article')}"


def _say(text: str) -> None:
    click.echo(guard(text))
