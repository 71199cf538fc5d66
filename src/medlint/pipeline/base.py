"""The rules of the game as a commit holds them: config, packs and vocabulary, written out into a private folder.

What the working tree says of them is not read here. Raises rather than going on with less than the commit holds.
"""

from __future__ import annotations

import os
import posixpath
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from medlint import config as configs
from medlint import resources
from medlint.config.files import NAMES
from medlint.git import Trouble
from medlint.pipeline.parts import Parts, parts
from medlint.pipeline.refs import resolve
from medlint.pipeline.view import Committed
from medlint.problem import Invalid, Problem
from medlint.record import record, replace
from medlint.row import NamedTuple
from medlint.rules.store import open_pack

if TYPE_CHECKING:
    from medlint.config import Config
    from medlint.git import Repository
    from medlint.pipeline.view import View
    from medlint.rules.pack import Pack


@record(eq=False)
class Base:
    """``config`` has the working tree's root, and what the commit says. ``parts``: the files it was made from."""

    ref: str
    commit: str
    view: Committed
    config: Config
    pack: Pack
    parts: Parts
    file: str  # the config's path from the top, "" without one
    home: str  # the folder of the config from the top, "" for the top itself


class Flags(NamedTuple):
    """What the command line says of config, profile and packs."""

    config: str | None = None
    profile: str | None = None
    packs: tuple[str, ...] = ()


def open_base(repository: Repository, ref: str, start: str, flags: Flags) -> Base:
    """The rules at ``ref`` for who stands in the folder ``start``.

    Raises Trouble for a commit that is not here, Invalid for what is wrong with the rules it holds.
    """
    commit = resolve(repository, ref)
    view = Committed(repository, commit)
    file = _config_of(view, repository, start, flags.config)
    with tempfile.TemporaryDirectory(prefix="medlint-base-") as folder:
        try:
            config, pack, used = _read(repository, view, Path(folder).resolve(), file, flags)
        except Invalid as error:
            raise Invalid(_told(problem, folder, ref) for problem in error.problems) from None
    home = posixpath.dirname(file) if file else repository.path(start)
    root = Path(repository.top, *home.split("/")) if home else Path(repository.top)
    real = root / posixpath.basename(file) if file else None
    return Base(ref, commit, view, replace(config, root=root, file=real), pack, used, file, home)


def _config_of(view: View, repository: Repository, start: str, named: str | None) -> str:
    """The config file that holds at the commit: the one that was named, or the nearest upward."""
    if named:
        path = repository.path(os.path.abspath(named))  # noqa: PTH100
        if view.data(path) is None:
            raise Trouble(f"--config: {path} is not in that commit, so its rules cannot be taken from there")
        return path
    return nearest(view, repository.path(start))


def nearest(view: View, folder: str) -> str:
    """The nearest config upward from a folder, "" where there is none."""
    while True:
        for name in NAMES:
            if view.mode(path := posixpath.join(folder, name)):
                return path
        project = posixpath.join(folder, "pyproject.toml")
        if b"tool.medlint" in (view.data(project) or b"").replace(b" ", b""):
            return project
        if not folder:
            return ""
        folder = posixpath.dirname(folder)


def _read(
    repository: Repository, view: Committed, folder: Path, file: str, flags: Flags
) -> tuple[Config, Pack, Parts]:
    """Config and pack, read from a copy of what the commit holds."""
    (folder / ".git").mkdir()
    named = [place for name in flags.packs if (place := _inside(repository, name)) is not None]
    used = parts(view, file, named)
    _write(view, folder, frozenset(used.files))
    if used.problems:
        raise Invalid(used.problems)
    source = configs.read_config(folder.joinpath(*file.split("/")) if file else None)
    places: list[str | Path] = [*_core(repository, view, folder), *_places(source)]
    places += [_flagged(repository, folder, name) for name in flags.packs]
    pack = open_pack(places)
    from medlint.engine import OWN_RULES

    known = (*pack.rules, *OWN_RULES)
    config = configs.resolve(source, pack.profiles, flags.profile, known=known, renamed=pack.old_names)
    short = tuple(_relative(name, source.root) for name in config.packs)
    return replace(config, packs=short), pack, used


def _relative(pack: str, root: Path) -> str:
    return os.path.relpath(pack, root) if Path(pack).is_absolute() else pack


def _core(repository: Repository, view: Committed, folder: Path) -> list[Path]:
    """The core pack; medlint's own repository holds it, and then the commit's counts."""
    core = resources.core_pack()
    inside = _inside(repository, str(core))
    if inside is None or not any(path.startswith(inside + "/") for path in view.paths):
        return [core]
    _write(view, folder, frozenset(path for path in view.paths if path.startswith(inside + "/")))
    return [folder.joinpath(*inside.split("/"))]


def _places(source: configs.Source) -> list[str | Path]:
    return [
        Path(source.root, name).resolve() if "/" in name or "." in name else name for name in source.packs
    ]


def _inside(repository: Repository, name: str) -> str | None:
    """A pack's folder from the top, None for what is installed or lies elsewhere."""
    if "/" not in name and "." not in name:
        return None
    try:
        return repository.path(os.path.abspath(name)) or None  # noqa: PTH100
    except Trouble:
        return None


def _flagged(repository: Repository, folder: Path, name: str) -> str | Path:
    inside = _inside(repository, name)
    if inside is not None:
        return folder.joinpath(*inside.split("/"))
    return Path(name).resolve() if "/" in name or "." in name else name


def _write(view: Committed, folder: Path, paths: frozenset[str]) -> None:
    """Copy plain files of the commit; links and submodules are left out."""
    view.fetch(paths)
    for path in sorted(paths):
        data = view.data(path)
        if data is None:
            continue
        target = folder.joinpath(*path.split("/"))
        if not target.resolve().is_relative_to(folder):
            raise Trouble(f"{path} would leave its folder")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _told(problem: Problem, folder: str, ref: str) -> Problem:
    """A problem in the copy, told as one of the commit."""
    real = os.path.realpath(folder)
    text = problem.message.replace(real + os.sep, "").replace(folder + os.sep, "")
    file = problem.file.replace(real + os.sep, "").replace(folder + os.sep, "")
    return Problem(f"{ref}:{file}", problem.line, problem.key, text)
