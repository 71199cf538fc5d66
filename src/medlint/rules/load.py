"""From a folder of YAML to rules that keep the schema, or to messages that say what to write instead."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, get_type_hints

import msgspec

from medlint import yamlio
from medlint.checks import NAMES, load_kind
from medlint.problem import Invalid, Problem, suggest
from medlint.rules import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from medlint.kind import Kind

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,3}\Z")
_FOLDERS_WITHOUT_RULES = {"knowledge", "profiles", "words"}


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule that keeps the schema, with its id and where it stands."""

    id: str
    path: Path
    rule: schema.Rule
    loaded: yamlio.Loaded


def rule_paths(folder: Path) -> list[Path]:
    """Every rule file of a pack, sorted."""
    groups = [g for g in sorted(folder.iterdir()) if g.is_dir() and g.name not in _FOLDERS_WITHOUT_RULES]
    return [path for group in groups for path in sorted(group.glob("*.yaml"))]


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
        raise Invalid([_explain(path, loaded, str(error))]) from None
    problems = list(_check(path, loaded, name, rule))
    if problems:
        raise Invalid(problems)
    return RuleFile(name, path, rule, loaded)


def read_yaml(path: Path) -> yamlio.Loaded:
    """A YAML file of a pack. Raises Invalid."""
    try:
        return yamlio.load(path.read_text(encoding="utf-8"))
    except yamlio.YamlError as error:
        raise Invalid([Problem(str(path), error.line, "", error.message)]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Invalid([Problem(str(path), 1, "", f"cannot be read: {error}")]) from None


def _explain(path: Path, loaded: yamlio.Loaded, message: str) -> Problem:
    """Msgspec's message as file, line, key and the nearest right word."""
    where = re.search(r" - at `\$(.*?)`", message)
    place = _path_of(where.group(1) if where else "")
    text = message.split(" - at ")[0]
    unknown = re.search(r"unknown field `(.*?)`", text)
    if unknown:
        place = (*place, unknown.group(1))
        text = "unknown key" + suggest(unknown.group(1), _known_keys(place))
    missing = re.search(r"missing required field `(.*?)`", text)
    if missing:
        text = f"the key “{missing.group(1)}” is missing"
    return Problem(str(path), loaded.line(place), ".".join(map(str, place)), text)


def _path_of(text: str) -> yamlio.Path:
    parts = re.findall(r"\.([\w-]+)|\[(\d+)\]", text)
    return tuple(name or int(number) for name, number in parts)


def _known_keys(place: yamlio.Path) -> list[str]:
    structs: tuple[type[msgspec.Struct], ...] = (
        schema.Rule,
        schema.Examples,
        schema.Flagged,
        schema.Citation,
    )
    if len(place) == 1:
        structs = (schema.Rule,)
    return [name for struct in structs for name in struct.__struct_fields__]


def _check(path: Path, loaded: yamlio.Loaded, name: str, rule: schema.Rule) -> Iterator[Problem]:
    def problem(message: str, *place: str | int) -> Problem:
        return Problem(str(path), loaded.line(place), ".".join(map(str, place)), message)

    group, _, fault = name.partition("/")
    if not (_ID.match(fault) and _ID.match(group)):
        yield problem("the file name is the rule's id: lower-case words joined by “-”, at most four")
    if fault.startswith(("no-", "avoid-", "check-")):
        yield problem("the id names the fault: leave out “no-”, “avoid-”, “check-”")
    yield from (problem(text, *place) for text, place in _check_examples(rule.examples))
    kind_name = rule.check.get("kind")
    if not isinstance(kind_name, str):
        yield problem("the key “kind” is missing", "check")
        return
    try:
        kind = load_kind(kind_name)
    except KeyError:
        yield problem(
            "unknown kind" + suggest(kind_name, [n.replace("_", "-") for n in NAMES]), "check", "kind"
        )
        return
    params = {key: value for key, value in rule.check.items() if key != "kind"}
    for text, place in check_params(kind, params):
        yield problem(text, "check", *place)
    yield from (problem(text, *place) for text, place in _check_texts(kind, rule))


def _check_examples(examples: schema.Examples) -> Iterator[tuple[str, yamlio.Path]]:
    if len(examples.should_flag) < 2:
        yield "give at least two examples to flag", ("examples", "should_flag")
    if len(examples.should_pass) < 2:
        yield "give at least two examples to pass", ("examples", "should_pass")
    if not any(isinstance(e, schema.Passed) and e.near_miss for e in examples.should_pass):
        yield "mark one example with “near_miss: true”", ("examples", "should_pass")


def check_params(kind: Kind, given: dict[str, Any]) -> Iterator[tuple[str, yamlio.Path]]:
    """What is wrong with a rule's ``check:``, each with the key it is about."""
    names = [f.name for f in fields(kind.params)]
    hints = get_type_hints(kind.params)
    for key in given:
        if key not in names:
            yield "unknown key" + suggest(key, names), (key,)
    known = {key: value for key, value in given.items() if key in names}
    for key, value in known.items():
        try:
            msgspec.convert(value, hints[key])
        except msgspec.ValidationError as error:
            yield str(error).replace("`", "“", 1).replace("`", "”", 1), (key,)
            return
    try:
        params = kind.params(**known)
        kind.prepare(params)
        kind.verify(params)
    except TypeError as error:
        yield str(error).rpartition("__init__() ")[2], ()
    except (ValueError, re.error) as error:
        yield str(error), ()


def _check_texts(kind: Kind, rule: schema.Rule) -> Iterator[tuple[str, yamlio.Path]]:
    for key, texts in (("message", rule.message), ("help", rule.help)):
        if isinstance(texts, str):
            yield from _check_text(kind, texts, (key,))
            continue
        for case, text in texts.items():
            if case not in kind.cases:
                yield "unknown case" + suggest(case, kind.cases), (key, case)
            yield from _check_text(kind, text, (key, case))
    if isinstance(rule.message, dict):
        for case in sorted(set(kind.cases) - set(rule.message)):
            yield f"the case “{case}” has no message", ("message",)


def _check_text(kind: Kind, text: str, place: yamlio.Path) -> Iterator[tuple[str, yamlio.Path]]:
    if not text.strip():
        yield "is empty", place
    for slot in slots_of(text):
        if slot not in kind.slots:
            yield f"the slot “{{{slot}}}” is not offered" + suggest(slot, kind.slots), place


def slots_of(text: str) -> list[str]:
    """The ``{names}`` in a message. A malformed one is returned whole."""
    try:
        return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        return [text]
