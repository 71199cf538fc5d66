"""From the layers of a configuration to one ``Config``.

Two steps, because a config names the packs that its profile comes from: ``read_config`` reads and checks the
files, ``resolve`` lays them over the profile.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from medlint.config import layers
from medlint.config.files import read_file
from medlint.problem import Invalid, Problem, suggest
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from medlint.config.model import Config

DEFAULT_PROFILE = "patient"


@record(eq=False)  # cheap to make: every run loads this
class Source:
    """The files of a configuration, checked for shape: what they extend first, the project's own last."""

    root: Path
    file: Path | None = None
    files: tuple[layers.Layer, ...] = ()

    @property
    def packs(self) -> tuple[str, ...]:
        """Folders and names of the packs asked for."""
        return layers.packs(self.files)


def load_config(
    file: Path | None,
    profiles: Mapping[str, Mapping[str, Any]],
    profile: str | None = None,
    *,
    known: Collection[str] = (),
    renamed: Mapping[str, str] | None = None,
) -> Config:
    """Read and resolve in one go, where the packs are known already. Raises Invalid with all problems."""
    return resolve(read_config(file), profiles, profile, known=known, renamed=renamed)


def read_config(file: Path | None) -> Source:
    """A config file and all it extends. Raises Invalid with every problem of every file."""
    if file is None:
        return Source(Path())
    root = file.parent
    problems: list[Problem] = []
    found = _chain(file, root, (), problems)
    if problems:
        raise Invalid(problems)
    return Source(root, file, tuple(found))


def _chain(file: Path, root: Path, above: tuple[Path, ...], problems: list[Problem]) -> list[layers.Layer]:
    """The layers of a file, those it extends first. Adds to ``problems``."""
    from medlint.config import validate  # only where there is a file to read
    from medlint.config.shapes import CONFIG

    name = _name(file, root)
    try:
        loaded = read_file(file)
    except Invalid as error:
        problems += [Problem(name, p.line, p.key, p.message) for p in error.problems]
        return []
    wrong = list(validate.problems(CONFIG, loaded, name))
    problems += wrong
    layer = layers.Layer(loaded, name, file.parent)
    if any(problem.key.partition(".")[0] == "extends" for problem in wrong) or not isinstance(
        loaded.value, dict
    ):
        return [layer]
    chain: list[layers.Layer] = []
    for number, other in enumerate(loaded.value.get("extends", [])):
        target = (file.parent / other).resolve()
        if target in (*above, file.resolve()):
            line = loaded.line(("extends", number))
            problems.append(Problem(name, line, "extends", f"“{other}” extends this file in turn"))
            continue
        chain += _chain(target, root, (*above, file.resolve()), problems)
    return [*chain, layer]


def _name(file: Path, root: Path) -> str:
    """A file as messages call it: relative to the root, with ``/``."""
    try:
        return Path(os.path.relpath(file, root)).as_posix()
    except ValueError:
        return file.as_posix()


def resolve(
    source: Source,
    profiles: Mapping[str, Mapping[str, Any]],
    profile: str | None = None,
    *,
    known: Collection[str] = (),
    renamed: Mapping[str, str] | None = None,
) -> Config:
    """The source laid over its profile. Raises Invalid for unknown profiles, rules and missing files.

    ``profile`` is that of the command line. ``known`` are the ids of all rules (none: patterns are not
    checked), ``renamed`` their old ids.
    """
    name, where = _profile(source, profile)
    problems: list[Problem] = []
    below = _profile_layers(name, where, profiles, problems)
    old = renamed or {}
    if known:
        for layer in source.files:
            problems += layers.unknown_rules(layer, known, old)
    words = layers.vocabulary(source.files, problems)
    if problems:
        raise Invalid(problems)
    return layers.merge(source.root, source.file, name, where, (*below, *source.files), words, old)


def _profile(source: Source, asked: str | None) -> tuple[str, tuple[str, int]]:
    """The profile's name and who chose it: a file with a line, or a flag with line 0."""
    if asked:
        return asked, ("--profile", 0)
    for layer in reversed(source.files):
        if "profile" in layer.data:
            return str(layer.data["profile"]), (layer.name, layer.loaded.line(("profile",)))
    return DEFAULT_PROFILE, ("default", 0)


def _profile_layers(
    name: str,
    where: tuple[str, int],
    profiles: Mapping[str, Mapping[str, Any]],
    problems: list[Problem],
) -> list[layers.Layer]:
    """The profile and those it starts from, the widest first. Adds to ``problems``."""
    chain: list[layers.Layer] = []
    seen: set[str] = set()
    while name:
        if name not in profiles:
            if profiles or where[1]:
                text = "unknown profile" + suggest(name, profiles)
                problems.append(Problem(where[0], where[1] or 1, "profile", text))
            break
        if name in seen:
            problems.append(Problem(f"profile {name}", 1, "extends", "extends itself"))
            break
        seen.add(name)
        chain.insert(0, layers.Layer.of_profile(name, profiles[name]))
        where = (f"profile {name}", 1)
        name = str(profiles[name].get("extends", ""))
    return chain
