"""``medlint new``: the skeleton of an article, with every section it needs; never over what is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from medlint.cli.choosing import with_project
from medlint.cli.guard import CLEAN, Refused
from medlint.cli.project import open_project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.cli.project import Project

_APART = re.compile(r"(?i)\s+(?:and|vs?\.?|versus)\s+")
_FIXED = re.compile(r"[^*?\[{]*/")
_LONGEST = 120  # code points of a name


@click.command("new", short_help="Start an article: a skeleton with every section it needs.")
@click.argument("type_", metavar="TYPE")
@click.argument("name", nargs=-1, required=True)
@with_project
@click.option("--to", "to", metavar="FILE", help="Where to write it; by default among the config's content.")
@click.option("--locale", metavar="LOCALE", help="Such as en-GB; by default the config's.")
def command(type_: str, name: tuple[str, ...], to: str | None, locale: str | None, **given: Any) -> int:
    """Write the skeleton of an article of TYPE on NAME, with prompts from what medlint knows of it.

    TYPE is medicine, condition, test, procedure, hub, comparison or news. A comparison takes two names:
    medlint new comparison azathioprine mycophenolate.
    """
    from medlint.engine.skeleton import skeleton
    from medlint.knowledge import from_data

    _known_type(type_)
    names = _names(type_, name)
    project = open_project(given["config_file"], given["profile"], given["packs"])
    made = skeleton(
        type_, names, locale or project.config.locale or "", project.pack, from_data(project.pack.knowledge)
    )
    path = Path(to) if to else _place(project, type_, names)
    _write(path, made.text)
    shown = path.as_posix()
    blanks = len(made.sections) + len(made.whole)
    click.echo(f"wrote {shown}, with {blanks} blanks; “medlint check {shown}” names each of them")
    return CLEAN


def _known_type(type_: str) -> None:
    from medlint.engine.genre import TYPES
    from medlint.problem import suggest

    types = [each for each in TYPES if each != "page"]
    if type_ not in types:
        hint = suggest(type_, types)
        hint = hint if "did you mean" in hint else f"; there are {', '.join(types)}"
        raise click.UsageError(f"there is no article type “{type_}”{hint}")


def _names(type_: str, given: Sequence[str]) -> tuple[str, ...]:
    whole = " ".join(" ".join(given).split())
    odd = re.search(r"[^\w \-'’(),.&/+:;?!%–]|--|\A\W*\Z", whole)
    if odd or len(whole) > _LONGEST:
        raise click.UsageError(
            f"“{whole[:_LONGEST]}” cannot be the name of an article: use words, at most {_LONGEST} characters"
        )
    if type_ != "comparison":
        return (whole,)
    names = (
        tuple(" ".join(each.split()) for each in given) if len(given) > 1 and not _APART.search(whole) else ()
    )
    names = names or tuple(_APART.split(whole))
    if len(names) < 2:
        raise click.UsageError(
            "a comparison takes two names, as in: medlint new comparison azathioprine mycophenolate"
        )
    return names


def _place(project: Project, type_: str, names: Sequence[str]) -> Path:
    """In the first folder of the config's content, or in the one there that is named for the type."""
    from medlint.engine.genre import FOLDERS

    glob = project.config.content[0] if project.config.content else ""
    fixed = _FIXED.match(glob)
    folder = Path(project.config.root) / (fixed[0] if fixed else "")
    own = [name for name, type__ in FOLDERS.items() if type__ == type_ and (folder / name).is_dir()]
    ending = Path(glob).suffix if Path(glob).suffix in (".md", ".markdown", ".mdx") else ".md"
    path = folder / (own[0] if own else "") / f"{_slug(names)}{ending}"
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _slug(names: Sequence[str]) -> str:
    return "-".join(re.findall(r"\w+", " and ".join(names).lower().replace("'", "").replace("’", "")))


def _write(path: Path, text: str) -> None:
    from medlint.disk import write_whole

    def still_free() -> None:
        if path.exists() or path.is_symlink():
            raise Refused(
                f"{path.as_posix()} is there already: nothing was written; name another file with --to"
            )

    still_free()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode("utf-8"), still_free)
    except OSError as error:
        raise click.ClickException(
            f"{path.as_posix()} cannot be written: {error.strerror or error}"
        ) from None
