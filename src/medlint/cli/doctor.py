"""``medlint doctor``: what was found, what matches, what is valid, what is missing."""

from __future__ import annotations

import os
import platform
import posixpath
from typing import TYPE_CHECKING, Any

import click

from medlint import __version__, resources
from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, INCOMPLETE
from medlint.cli.project import open_project
from medlint.problem import Invalid
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from medlint.cli.project import Project


class Line(NamedTuple):
    """One thing looked at: ``ok``, ``note`` (worth knowing) or ``bad`` (to be mended)."""

    state: str
    about: str
    text: str


@click.command("doctor", short_help="Say what is found, matched, valid and missing.")
@with_project
def command(**given: Any) -> int:
    """Look at the installation, config, packs, articles, hooks and cache. Exit 2 if something is broken."""
    lines = list(_look(given))
    for line in lines:
        mark = {"ok": "ok  ", "note": "note", "bad": "BAD "}[line.state]
        click.echo(f"{mark}  {line.about:10} {line.text}")
    return INCOMPLETE if any(line.state == "bad" for line in lines) else CLEAN


def _look(given: dict[str, Any]) -> Iterator[Line]:
    yield Line("ok", "medlint", f"{__version__} on Python {platform.python_version()}")
    try:
        project = open_project(given["config_file"], given["profile"], given["packs"])
    except Invalid as error:
        yield from (Line("bad", "config", str(problem)) for problem in error.problems)
        return
    except FileNotFoundError as error:
        yield Line("bad", "rules", str(error))
        return
    yield from _config(project)
    yield from _pack(project)
    yield from _articles(project)
    yield from _baseline(project)
    yield from _hooks(project.config.root)
    yield _cache()


def _config(project: Project) -> Iterator[Line]:
    config = project.config
    if config.file:
        yield Line(
            "ok", "config", f"{config.file} (profile {config.profile}, locale {config.locale or 'none'})"
        )
    else:
        yield Line(
            "note", "config", "none found upward from here: the defaults apply; “medlint init” writes one"
        )
    if not config.locale:
        yield Line("note", "locale", "not set: only facts that are true everywhere are used")


def _pack(project: Project) -> Iterator[Line]:
    off = sum(1 for rule in project.pack.rules.values() if rule.severity == "off")
    where = "compiled" if resources.compiled_folder() else f"from {resources.core_pack()}"
    yield Line("ok", "rules", f"{len(project.pack.rules)} rules ({off} off by default), {where}")
    for name in project.pack.names[1:]:
        yield Line("ok", "pack", str(name))


def _articles(project: Project) -> Iterator[Line]:
    from medlint.engine import find_articles

    found = find_articles((), project.config)
    if found.paths:
        content = ", ".join(project.config.content) or "every article below the working directory"
        yield Line("ok", "articles", f"{len(found.paths)} match {content}")
    else:
        yield Line("bad", "articles", "none match “content:” in the config")
    for path, reason in found.not_checked:
        yield Line("bad", "articles", f"{path}: {reason}")
    yield from _links(project, found.paths)


def _links(project: Project, paths: Sequence[str]) -> Iterator[Line]:
    """What each site is taken for, by which links are judged."""
    from medlint.links import guess
    from medlint.site import Disk, Scope
    from medlint.site import Project as Site

    root = project.config.root
    site = Site(Disk(str(root)), project.config.settings, Scope((), True, {}), lambda path: None)
    folders = {os.path.relpath(os.path.dirname(path), root).replace(os.sep, "/") for path in paths}  # noqa: PTH120
    for flavour, marker, where in sorted({guess.site_of(site, "" if f == "." else f) for f in folders}):
        name = guess.NAMES.get(flavour, "")
        if marker:
            yield Line("ok", "links", f"judged as {name} serves pages ({posixpath.join(where, marker)})")
        elif name or project.config.settings.get("links", {}).get("permalink"):
            yield Line(
                "ok", "links", f"judged as {name or 'your own generator'} serves pages (the config says so)"
            )
        else:
            text = "no site generator is recognised: name it as “links.flavour”, or say “links.permalink”"
            yield Line("note", "links", text)


def _baseline(project: Project) -> Iterator[Line]:
    if not project.config.baseline:
        return
    from medlint.engine import ledger

    try:
        known = ledger.read(project.config.baseline)
    except Invalid as error:
        yield from (Line("bad", "baseline", str(problem)) for problem in error.problems)
    else:
        yield Line("ok", "baseline", f"{len(known)} findings of old are set aside")


def _hooks(root: Path) -> Iterator[Line]:
    config = root / ".pre-commit-config.yaml"
    if not config.is_file():
        yield Line("note", "hooks", "no .pre-commit-config.yaml: “medlint init --hook” writes one")
        return
    text = config.read_text(encoding="utf-8", errors="replace")
    missing = [name for name in ("medlint", "medlint-site") if f"id: {name}\n" not in f"{text}\n"]
    if missing:
        yield Line("note", "hooks", f"{config.name} does not use {' and '.join(missing)}")
    elif not (root / ".git" / "hooks" / "pre-commit").exists():
        yield Line("note", "hooks", "configured but not installed: run “pre-commit install”")
    else:
        yield Line("ok", "hooks", "medlint and medlint-site run before each commit")


def _cache() -> Line:
    from medlint.engine import cache_folder

    folder = cache_folder()
    if folder is None:
        return Line("note", "cache", "no folder for it: results are worked out anew each time")
    return Line("ok", "cache", str(folder))
