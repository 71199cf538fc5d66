"""What every command starts from: the config that applies here and the packs it names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from medlint import config as configs
from medlint import resources
from medlint.cli.guard import Refused
from medlint.rules.store import open_pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.rules.pack import Pack


@dataclass(frozen=True)
class Project:
    """A resolved config, the merged pack, and the folders or names the pack came from."""

    config: configs.Config
    pack: Pack
    packs: tuple[str | Path, ...]


def open_project(file: str | None = None, profile: str | None = None, packs: Sequence[str] = ()) -> Project:
    """The project of the working directory. Raises Invalid for anything wrong in them."""
    found = Path(file).resolve() if file else configs.find_config(Path.cwd())
    source = configs.read_config(found)
    folders = (resources.core_pack(), *pack_places((*source.packs, *packs), source.root))
    pack = open_pack(folders)
    if profile and profile not in pack.profiles:
        from medlint.problem import suggest

        raise Refused(f"--profile: there is no such profile{suggest(profile, pack.profiles)}")
    from medlint.engine import OWN_RULES

    known = (*pack.rules, *OWN_RULES)
    config = configs.resolve(source, pack.profiles, profile, known=known, renamed=pack.old_names)
    return Project(config, pack, folders)


def pack_places(names: Sequence[str], root: Path) -> list[str | Path]:
    """Folders as paths, relative to the root; anything without a slash or dot is an installed pack's name."""
    return [(root / name).resolve() if "/" in name or "." in name else name for name in names]
