"""From the YAML of packs to the compiled form: plain JSON-able data that is fast to load.

Everything is checked here, so that the check path need not. May not write, and knows nothing of caches.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from medlint.checks import load_kind
from medlint.knowledge.compile import compile_knowledge
from medlint.problem import Invalid, Problem
from medlint.rules.about import load_about
from medlint.rules.folder import strays
from medlint.rules.load import load_rules
from medlint.rules.profiles import ProfileFile, load_profiles, misfits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from medlint.rules import schema
    from medlint.rules.load import RuleFile

#: Raise when the shape of the compiled form changes.
FORMAT = 1

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Compiled:
    """``rules`` holds names, rules and profiles, ``knowledge`` the facts; both are JSON-able."""

    rules: dict[str, Any]
    knowledge: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Part:
    """One pack, read and checked by itself."""

    name: str
    folder: Path
    rules: list[RuleFile]
    profiles: list[ProfileFile]


def compile_packs(folders: Sequence[Path]) -> Compiled:
    """These packs together, the core pack first. Raises Invalid with every problem of all of them."""
    problems: list[Problem] = []
    parts = [part for folder in folders if (part := _read(folder, problems))]
    knowledge = _attempt(lambda: compile_knowledge(folders), problems) or {}
    if not problems:
        problems += _clashes(parts)
    if problems:
        raise Invalid(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.message)))
    rules = sorted((_rule(file, part.name) for part in parts for file in part.rules), key=lambda r: r["id"])
    profiles = {file.name: file.data for part in parts for file in part.profiles}
    names = [part.name for part in parts]
    return Compiled({"names": names, "rules": rules, "profiles": profiles}, knowledge)


def _attempt(step: Callable[[], _T], problems: list[Problem]) -> _T | None:
    try:
        return step()
    except Invalid as error:
        problems += error.problems
        return None


def _read(folder: Path, problems: list[Problem]) -> _Part | None:
    """A pack's own files. Adds to ``problems``."""
    problems += _attempt(lambda: strays(folder), problems) or []
    name = _attempt(lambda: load_about(folder), problems)
    rules = _attempt(lambda: load_rules(folder), problems)
    profiles = _attempt(lambda: load_profiles(folder), problems)
    if name is None or rules is None or profiles is None:
        return None
    return _Part(name, folder, rules, profiles)


def _clashes(parts: Sequence[_Part]) -> list[Problem]:
    """What is right in each pack and wrong in all of them together."""
    rules = [file for part in parts for file in part.rules]
    profiles = [file for part in parts for file in part.profiles]
    found = [
        *_twice(("name", part.name, part.folder / "pack.yaml", 1) for part in parts),
        *_twice(("rule", file.id, file.path, 1) for file in rules),
        *_twice(("profile", file.name, file.path, 1) for file in profiles),
        *_renamed_twice(rules),
    ]
    known = {file.id for file in rules}
    renamed = {old: file.id for file in rules for old in file.rule.was}
    return found or list(misfits({file.name: file for file in profiles}, known, renamed))


def _twice(things: Iterable[tuple[str, str, Path, int]]) -> Iterable[Problem]:
    seen: dict[str, Path] = {}
    for what, name, path, line in things:
        first = seen.setdefault(name, path)
        if first != path:
            yield Problem(str(path), line, "", f"the {what} “{name}” is in {first} already: choose another")


def _renamed_twice(rules: Sequence[RuleFile]) -> Iterable[Problem]:
    owners = {file.id: file.id for file in rules}
    for file in rules:
        for old in file.rule.was:
            if owners.setdefault(old, file.id) != file.id or old == file.id:
                text = f"“{old}” is the id of {owners[old]}, today's or an old one"
                yield Problem(str(file.path), file.loaded.line(("was",)), "was", text)


def _rule(file: RuleFile, pack: str) -> dict[str, Any]:
    """A rule as ``rules.kept`` takes it. Its examples stay behind."""
    rule = file.rule
    check = {key: value for key, value in rule.check.items() if key != "kind"}
    kind = load_kind(rule.check["kind"])
    params = kind.params(**check)
    gate = kind.gate(params)
    check |= kind.further(params)
    made = {
        "id": file.id,
        "title": rule.title,
        "severity": rule.severity,
        "kind_name": rule.check["kind"],
        "raw_params": check,
        "message": _texts(rule.message),
        "help": _texts(rule.help),
        "why": rule.why.strip(),
        "confidence": rule.confidence,
        "since": rule.since,
        "pack": pack,
    }
    more = {
        "sources": _sources(rule),
        "types": rule.types if isinstance(rule.types, dict) else dict.fromkeys(rule.types, ""),
        "locales": rule.locales,
        "was": rule.was,
        "safe_fix": rule.safe_fix,
        "gate": gate if gate[0] else (),
    }
    return made | {key: value for key, value in more.items() if value}


def _texts(texts: str | dict[str, str]) -> dict[str, str]:
    given = {"": texts} if isinstance(texts, str) else texts
    return {case: text.strip() for case, text in given.items()}


def _sources(rule: schema.Rule) -> list[dict[str, Any]]:
    given = [] if isinstance(rule.sources, str) else rule.sources
    return [msgspec.to_builtins(source) for source in given]
