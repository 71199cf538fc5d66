"""Packs that come as installed distributions: found by the name a config gives, never because they are there.

A distribution names its pack in the entry-point group ``medlint.packs``: ``clinic = "clinic_rules"`` is the
folder of that package, ``clinic = "clinic_rules.pack"`` a folder in it. No code of the package is run.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from medlint.problem import Invalid, Problem, suggest

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "medlint.packs"


def find_installed(name: str) -> Path:
    """The folder of the installed pack of this name. Raises Invalid with the nearest name there is."""
    from importlib.metadata import entry_points

    known = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in known:
        others = (
            suggest(name, known) if known else "; none is. A folder is written with a slash: ./house-rules"
        )
        raise Invalid([Problem(name, 1, "packs", f"no pack of this name is installed{others}")])
    folder = _folder(known[name])
    if folder is None:
        text = f"the installed pack says “{known[name].value}”, and no such folder is there"
        raise Invalid([Problem(name, 1, "packs", text)])
    return folder


def _folder(entry: EntryPoint) -> Path | None:
    from importlib.util import find_spec

    package, *inner = entry.value.replace(":", ".").split(".")
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return None
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place, *inner)
        if folder.is_dir():
            return folder
    return None
