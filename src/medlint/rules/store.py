"""Opening packs: the compiled form that ships, or that of the user's cache, or the YAML itself.

The way through a compiled form imports neither YAML nor a schema library. A cache that cannot be read or
written, or is damaged, costs time and nothing else.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from medlint import __version__, resources
from medlint.problem import Invalid, Problem
from medlint.rules import folder as folders_of
from medlint.rules import keep
from medlint.rules.kept import Rules, brief
from medlint.rules.pack import Pack
from medlint.rules.tables import WHOLE, Tables, encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.rules.compile import Compiled

#: The files of a compiled form that ships.
RULES, KNOWLEDGE = "rules.jsonl", "knowledge.jsonl"


def open_pack(folders: Sequence[str | Path]) -> Pack:
    """These packs as one: folders, or names of installed packs. Raises Invalid for anything wrong in them."""
    places = _places(folders)
    if not places:
        raise Invalid([Problem("packs", 1, "", "no pack is named: there is nothing to check by")])
    shipped = _shipped() if places[0] == resources.core_pack() else None
    if shipped and len(places) == 1:
        return shipped
    key = _key(places, shipped)
    return _cached(key) or _compile(places, key)


def _places(folders: Sequence[str | Path]) -> list[Path]:
    found: list[Path] = []
    problems: list[Problem] = []
    for given in folders:
        try:
            place = _place(given)
        except Invalid as error:
            problems += error.problems
            continue
        if place not in found:
            found.append(place)
    if problems:
        raise Invalid(problems)
    return found


def _place(given: str | Path) -> Path:
    path = Path(given)
    if isinstance(given, str) and not ("/" in given or os.sep in given or "." in given or path.is_dir()):
        from medlint.rules.installed import find_installed

        return find_installed(given)
    if path.is_dir():
        return path.resolve()
    text = "is a file: name the folder it is in" if path.is_file() else "there is no such folder"
    raise Invalid([Problem(str(given), 1, "packs", f"{text}; a pack is a folder with a pack.yaml")])


def _shipped() -> Pack | None:
    """The core pack as it was compiled for the wheel; None in a checkout, or when it is damaged."""
    folder = resources.compiled_folder()
    if folder is None:
        return None
    rules, knowledge = keep.fetch(folder / RULES), keep.fetch(folder / KNOWLEDGE)
    return _pack(rules, knowledge)


def _key(places: Sequence[Path], shipped: Pack | None) -> str:
    """Names the content of these packs, in this order, and the code that compiles them."""
    from_places = [folders_of.digest(place) for place in places[1 if shipped else 0 :]]
    digests = [shipped.fingerprint] * bool(shipped) + from_places if shipped else from_places
    return _digest("\n".join([_code(), *digests]).encode())


def _code() -> str:
    """The version of medlint; in a checkout, where code changes within a version, a digest of the code."""
    if resources.compiled_folder():
        return __version__
    here = Path(__file__).resolve().parents[1]
    return _digest(__version__.encode(), *(file.read_bytes() for file in sorted(here.rglob("*.py"))))


def _digest(*parts: bytes) -> str:
    from medlint.digest import blake2b

    made = blake2b(digest_size=20)
    for part in parts:
        made.update(part)
    return made.hexdigest()


def _cached(key: str) -> Pack | None:
    folder = resources.cache_folder()
    if folder is None:
        return None
    rules, knowledge = _files(folder, key)
    return _pack(keep.fetch(rules, key), keep.fetch(knowledge, key))


def _files(cache: Path, key: str) -> tuple[Path, Path]:
    return cache / "packs" / f"{key}-{RULES}", cache / "packs" / f"{key}-{KNOWLEDGE}"


def _pack(rules: Tables | None, knowledge: Tables | None) -> Pack | None:
    if rules is None or knowledge is None:
        return None
    start = rules[WHOLE]
    return Pack(Rules(rules), knowledge, start["profiles"], start["fingerprint"], tuple(start["names"]))


def _compile(places: Sequence[Path], key: str) -> Pack:
    from medlint.rules.compile import compile_packs

    compiled = compile_packs([_short(place) for place in places])
    cache = resources.cache_folder()
    if cache:
        with contextlib.suppress(OSError):
            (cache / "packs").mkdir(parents=True, exist_ok=True)
            save(compiled, key, *_files(cache, key))
            keep.tidy(cache / "packs")
    pack = _pack(Tables(_rules(compiled, key)), Tables(encode(compiled.knowledge)))
    assert pack
    return pack


def save(compiled: Compiled, key: str, rules: Path, knowledge: Path) -> None:
    """Write a compiled form; ``key`` becomes its fingerprint. Raises OSError."""
    keep.save(knowledge, key, encode(compiled.knowledge))
    keep.save(rules, key, _rules(compiled, key))


def _rules(compiled: Compiled, key: str) -> bytes:
    rules = {rule["id"]: rule for rule in compiled.rules["rules"]}
    start = {
        "fingerprint": key,
        "names": compiled.rules["names"],
        "profiles": compiled.rules["profiles"],
        "briefs": [brief(rule) for rule in rules.values()],
    }
    return encode({WHOLE: start, "rules": rules})


def _short(folder: Path) -> Path:
    """The folder as messages call it: relative, where it is below the working directory."""
    with contextlib.suppress(ValueError, OSError):
        return folder.relative_to(Path.cwd())
    return folder
