"""What every command starts from: the config that applies here and the packs it names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from medlint import config as configs
from medlint import resources
from medlint.cli.guard import Refused
from medlint.problem import Invalid, Problem
from medlint.record import record
from medlint.rules.store import open_pack

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from medlint.rules.pack import Pack


@record
class Project:
    """A resolved config, the merged pack, and the folders or names the pack came from."""

    config: configs.Config
    pack: Pack
    packs: tuple[str | Path, ...]


def open_project(file: str | None = None, profile: str | None = None, packs: Sequence[str] = ()) -> Project:
    """The project of the working directory. Raises Invalid for anything wrong in them."""
    found = Path(file).resolve() if file else configs.find_config(Path.cwd())
    source = configs.read_config(found)
    pack, folders = _open(source, packs)
    if profile and profile not in pack.profiles:
        from medlint.problem import suggest

        raise Refused(f"--profile: there is no such profile{suggest(profile, pack.profiles)}")
    from medlint.engine import OWN_RULES

    known = (*pack.rules, *OWN_RULES)
    config = configs.resolve(source, pack.profiles, profile, known=known, renamed=pack.old_names)
    return Project(config, pack, folders)


def _open(source: configs.Source, flags: Sequence[str]) -> tuple[Pack, tuple[str | Path, ...]]:
    """The merged pack and where its parts are; a part that is not there is told where it is named."""
    places = pack_places(source.packs, source.root) + pack_places(flags, Path())
    folders = (resources.core_pack(), *places)
    try:
        return open_pack(folders), folders
    except Invalid as error:
        names = [_named(source, number) for number in range(len(source.packs))]
        names += [(name, "--pack", 0) for name in flags]
        told = dict(zip(map(str, places), names, strict=True))
        raise Invalid(_placed(problem, told) for problem in error.problems) from None


def _named(source: configs.Source, number: int) -> tuple[str, str, int]:
    """A pack as the config writes it, with file and line."""
    layer = next(layer for layer in reversed(source.files) if "packs" in layer.data)
    return layer.data["packs"][number], layer.name, layer.loaded.line(("packs", number))


def _placed(problem: Problem, told: Mapping[str, tuple[str, str, int]]) -> Problem:
    if problem.key != "packs" or problem.file not in told:
        return problem
    name, file, line = told[problem.file]
    return Problem(file, line, "packs" if line else "", f"“{name}”: {problem.message}")


def pack_places(names: Sequence[str], root: Path) -> list[str | Path]:
    """Folders as paths, relative to the root; anything without a slash or dot is an installed pack's name."""
    return [(root / name).resolve() if "/" in name or "." in name else name for name in names]
