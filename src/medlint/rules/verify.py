"""What the schema of rules cannot see: names, proof, the parameters of the kind, the slots of messages."""

from __future__ import annotations

import re
import string
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, get_type_hints

import msgspec

from medlint.checks import NAMES, load_kind
from medlint.config.patterns import ENGINE
from medlint.config.shapes import TYPES
from medlint.problem import suggest
from medlint.rules import schema
from medlint.rules.faults import fault as fault_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.kind import Kind
    from medlint.yamlio import Path

    Faults = Iterator[tuple[str, Path]]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,3}\Z")
_NEVER_SAFE = ("fact", "safety", "dose")
_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?\Z")


def verify(name: str, rule: schema.Rule) -> Faults:
    """What is wrong with a rule of this id, each with the key it is about (none: the whole file)."""
    yield from _check_name(name)
    yield from _check_scope(rule.types, rule.locales, ())
    yield from _check_examples(rule.examples)
    for key in ("title", "why"):
        if not getattr(rule, key).strip():
            yield "is empty", (key,)
    kind_name = rule.check.get("kind")
    if not isinstance(kind_name, str):
        yield "the key “kind” is missing", ("check",)
        return
    try:
        kind = load_kind(kind_name)
    except KeyError:
        known = [known.replace("_", "-") for known in NAMES]
        yield "unknown kind" + suggest(kind_name, known), ("check", "kind")
        return
    params = {key: value for key, value in rule.check.items() if key != "kind"}
    yield from ((text, ("check", *place)) for text, place in check_params(kind, params))
    yield from _check_texts(kind, rule)
    if rule.safe_fix:
        yield from _check_safe(name.partition("/")[0], kind, rule.check)


def _check_safe(group: str, kind: Kind, check: dict[str, Any]) -> Faults:
    """``safe_fix`` is for rules that have a fix and do not speak of medicine."""
    if group in _NEVER_SAFE:
        yield f"no fix of a rule under {group}/ is ever safe: leave it out", ("safe_fix",)
    offers = kind.name == "repeat" and check.get("of") == "word"
    offers = offers or (kind.name == "swap" and check.get("fix", True))
    offers = offers or (kind.name == "pattern" and check.get("replace"))
    offers = offers or (kind.name == "markup" and check.get("remove"))
    if not offers:
        yield "this check offers no fix that could be safe: leave it out", ("safe_fix",)


def _check_name(name: str) -> Faults:
    group, _, fault = name.partition("/")
    if not (_ID.match(fault) and _ID.match(group)):
        yield "the file name is the rule's id: lower-case words joined by “-”, at most four", ()
    if fault.startswith(("no-", "avoid-", "check-")):
        yield "the id names the fault: leave out “no-”, “avoid-”, “check-”", ()
    if group == ENGINE:
        yield f"the group “{ENGINE}” is the engine's own: choose another", ()


def _check_scope(types: list[str] | dict[str, Any], locales: list[str], place: Path) -> Faults:
    for number, name in enumerate(types):
        if name not in TYPES:
            key: Path = ("types", name if isinstance(types, dict) else number)
            yield "unknown type" + suggest(name, TYPES), (*place, *key)
    for number, locale in enumerate(locales):
        if not _LOCALE.match(locale):
            yield f"“{locale}” is not of the form “en-GB”", (*place, "locales", number)


def _check_examples(examples: schema.Examples) -> Faults:
    if len(examples.should_flag) < 2:
        yield "give at least two examples to flag", ("examples", "should_flag")
    if len(examples.should_pass) < 2:
        yield "give at least two examples to pass", ("examples", "should_pass")
    if not any(isinstance(e, schema.Passed) and e.near_miss for e in examples.should_pass):
        yield "mark one example with “near_miss: true”", ("examples", "should_pass")
    for key in examples.__struct_fields__:
        for number, example in enumerate(getattr(examples, key)):
            yield from _check_example(example, ("examples", key, number))


def _check_example(example: schema.Flagged | schema.Passed | str, place: Path) -> Faults:
    if isinstance(example, str):
        return
    if isinstance(example, schema.Flagged) and example.at == []:
        yield "is empty: write the words that are to be underlined", (*place, "at")
    if example.type not in TYPES:
        yield "unknown type" + suggest(example.type, TYPES), (*place, "type")
    if example.locale and not _LOCALE.match(example.locale):
        yield f"“{example.locale}” is not of the form “en-GB”", (*place, "locale")


def check_params(kind: Kind, given: dict[str, Any]) -> Faults:
    """What is wrong with a rule's ``check:``, each with the key it is about."""
    found = list(_misfits(kind, given))
    yield from found
    if found:
        return
    try:
        params = kind.params(**given)
        kind.prepare(params)
        kind.verify(params)
    except (ValueError, TypeError, KeyError, re.error) as error:
        yield str(error), ()


def _misfits(kind: Kind, given: dict[str, Any]) -> Faults:
    known = {field.name: field for field in fields(kind.params)}
    hints = get_type_hints(kind.params)
    for key, value in given.items():
        if key not in known:
            yield "unknown key" + suggest(key, known), (key,)
            continue
        try:
            msgspec.convert(value, hints[key])
        except msgspec.ValidationError as error:
            place, text = fault_of(error, hints[key], value)
            yield text, (key, *place)
    for key, field in known.items():
        if key not in given and field.default is MISSING and field.default_factory is MISSING:
            yield f"the key “{key}” is missing", ()


def _check_texts(kind: Kind, rule: schema.Rule) -> Faults:
    cases = kind.cases_of(rule.check)
    for key, texts in (("message", rule.message), ("help", rule.help)):
        if isinstance(texts, str):
            yield from _check_text(kind, texts, (key,))
            continue
        for case, text in texts.items():
            if case not in cases:
                hint = suggest(case, cases) if cases else "; this kind has none: write one text"
                yield f"unknown case{hint}", (key, case)
            yield from _check_text(kind, text, (key, case))
        for case in cases:
            if case not in texts:
                yield f"the case “{case}” has no {key}", (key,)


def _check_text(kind: Kind, text: str, place: Path) -> Faults:
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
