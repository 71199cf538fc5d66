"""What a pack's folder holds: its files, found alike everywhere, and one digest of their content.

Knows names and bytes only; what the files say is read elsewhere.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from medlint.digest import blake2b
from medlint.problem import Invalid, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Folders of a pack that hold no rules.
APART = frozenset({"knowledge", "profiles", "words"})

_SUFFIXES = (".yaml", ".yml", ".txt")
_MOST = 4 * 1024 * 1024  # bytes in one file


def files(folder: Path) -> list[Path]:
    """Every file of the pack, relative to its folder and sorted.

    Raises Invalid for what may not be read: devices, pipes, links out of the pack, files above 4 MiB.
    """
    found: list[Path] = []
    problems: list[Problem] = []
    top = folder.resolve()
    for name in sorted(_names(folder)):
        if fault := _fault(folder / name, top):
            problems.append(Problem(str(folder / name), 1, "", fault))
        found.append(Path(name))
    if problems:
        raise Invalid(problems)
    return found


def _names(folder: Path) -> Iterator[str]:
    """File names relative to the folder, with ``/``; hidden folders and files are left alone."""
    for place, inner, names in os.walk(folder):
        inner[:] = [name for name in inner if not name.startswith((".", "__"))]
        relative = os.path.relpath(place, folder)
        prefix = "" if relative == "." else relative.replace(os.sep, "/") + "/"
        yield from (prefix + name for name in names if name.endswith(_SUFFIXES) and not name.startswith("."))


def _fault(path: Path, top: Path) -> str:
    try:
        about = path.stat()
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if not stat.S_ISREG(about.st_mode):
        return "is not a regular file"
    if about.st_size > _MOST:
        return "is larger than 4 MiB: split it"
    if path.is_symlink() and not path.resolve().is_relative_to(top):
        return "is a link that leaves the pack: put the file itself here"
    return ""


def digest(folder: Path) -> str:
    """Changes with any change of a name or a byte in the pack. Raises Invalid as ``files`` does."""
    made = blake2b(digest_size=20)
    for name in files(folder):
        try:
            content = (folder / name).read_bytes()
        except OSError as error:
            raise Invalid([Problem(str(folder / name), 1, "", f"cannot be read: {error.strerror}")]) from None
        made.update(f"{name.as_posix()}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        made.update(content)
    return made.hexdigest()


def strays(folder: Path) -> list[Problem]:
    """YAML files that nobody would read, each with where it belongs."""
    return [
        Problem(str(folder / name), 1, "", fault) for name in files(folder) if (fault := _misplaced(name))
    ]


def _misplaced(name: Path) -> str:
    where = name.parts[0]
    if name.suffix == ".yml" and (len(name.parts) > 1 or name.stem == "pack"):
        return f"is not read: call it {name.stem}.yaml"
    if name.suffix != ".yaml" or where == "knowledge":
        return ""
    if len(name.parts) == 1:
        known = ("pack.yaml", "medlint.yaml")
        return "" if where in known else "is not read: a rule stands in a folder named after its group"
    return "is not read: a pack has no folders in folders" if len(name.parts) > 2 else ""
