"""From a folder of YAML to rules that keep the schema, or to messages that say what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from medlint import yamlio
from medlint.problem import Invalid, Problem
from medlint.rules import schema
from medlint.rules.faults import fault
from medlint.rules.folder import APART
from medlint.rules.verify import verify

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule that keeps the schema, with its id and where it stands."""

    id: str
    path: Path
    rule: schema.Rule
    loaded: yamlio.Loaded


def rule_paths(folder: Path) -> list[Path]:
    """Every rule file of a pack, sorted."""
    groups = [g for g in sorted(folder.iterdir()) if g.is_dir() and g.name not in APART]
    groups = [group for group in groups if not group.name.startswith((".", "__"))]
    return [path for group in groups for path in sorted(group.glob("[!.]*.yaml"))]


def load_rules(folder: Path) -> list[RuleFile]:
    """All rules of a pack. Raises Invalid with every problem of every file."""
    problems: list[Problem] = []
    rules: list[RuleFile] = []
    for path in rule_paths(folder):
        try:
            rules.append(load_rule(path))
        except Invalid as error:
            problems.extend(error.problems)
    if problems:
        raise Invalid(problems)
    return rules


def load_rule(path: Path) -> RuleFile:
    """One rule file. Raises Invalid naming file, line, key and the nearest right word."""
    loaded = read_yaml(path)
    name = f"{path.parent.name}/{path.stem}"
    if not isinstance(loaded.value, dict):
        raise Invalid([Problem(str(path), 1, "", "a rule is a mapping with title, severity, check …")])
    try:
        rule = msgspec.convert(loaded.value, schema.Rule)
    except msgspec.ValidationError as error:
        place, text = fault(error, schema.Rule, loaded.value)
        raise Invalid([_problem(path, loaded, text, place)]) from None
    problems = [_problem(path, loaded, text, place) for text, place in verify(name, rule)]
    if problems:
        raise Invalid(problems)
    return RuleFile(name, path, rule, loaded)


def _problem(path: Path, loaded: yamlio.Loaded, text: str, place: yamlio.Path) -> Problem:
    return Problem(str(path), loaded.line(place), ".".join(map(str, place)), text)


def read_yaml(path: Path) -> yamlio.Loaded:
    """A YAML file of a pack. Raises Invalid."""
    try:
        return yamlio.load(path.read_text(encoding="utf-8"))
    except yamlio.YamlError as error:
        raise Invalid([Problem(str(path), error.line, "", error.message)]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid([Problem(str(path), 1, "", f"cannot be read: {error}")]) from None
