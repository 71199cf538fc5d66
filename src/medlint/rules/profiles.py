"""The profiles of a pack: checked for shape, for what they extend, and for rules that are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from medlint.config.patterns import unknown
from medlint.config.validate import check_profile
from medlint.problem import Invalid, Problem, suggest
from medlint.rules.load import read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from medlint.yamlio import Loaded


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """A profile that keeps its shape, with its name and where it stands."""

    name: str
    path: Path
    loaded: Loaded

    @property
    def data(self) -> dict[str, Any]:
        """The values."""
        return dict(self.loaded.value)


def load_profiles(folder: Path) -> list[ProfileFile]:
    """Every profile of a pack, sorted. Raises Invalid with all problems of all files."""
    found: list[ProfileFile] = []
    problems: list[Problem] = []
    for path in sorted((folder / "profiles").glob("*.yaml")):
        try:
            loaded = read_yaml(path)
        except Invalid as error:
            problems += error.problems
            continue
        problems += check_profile(loaded, str(path))
        found.append(ProfileFile(path.stem, path, loaded))
    if problems:
        raise Invalid(problems)
    return found


def misfits(
    profiles: Mapping[str, ProfileFile], known: Collection[str], renamed: Mapping[str, str]
) -> Iterator[Problem]:
    """Profiles that extend what is not there or themselves, or name rules that no pack has."""
    for file in profiles.values():
        if fault := _extends(file, profiles):
            yield Problem(str(file.path), file.loaded.line(("extends",)), "extends", fault)
        for pattern in file.data.get("rules", {}):
            if fault := unknown(pattern, known, renamed):
                line = file.loaded.line(("rules", pattern))
                yield Problem(str(file.path), line, f"rules.{pattern}", fault)


def _extends(file: ProfileFile, profiles: Mapping[str, ProfileFile]) -> str:
    below = str(file.data.get("extends", ""))
    if below and below not in profiles:
        return "unknown profile" + suggest(below, profiles)
    seen = {file.name}
    while below in profiles:
        if below in seen:
            return f"“{below}” extends this profile in turn"
        seen.add(below)
        below = str(profiles[below].data.get("extends", ""))
    return ""
