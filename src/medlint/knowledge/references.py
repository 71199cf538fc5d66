"""Whether what knowledge entries name is there: sources, families, measures, subjects; and nothing twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint.problem import Problem, suggest
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence


class Entry(NamedTuple):
    """An entry and where it stands."""

    file: str
    line: int
    value: Any


_CONCEPTS = ("analytes", "classes", "medicines", "conditions")
_LISTS = {
    "groups": "analytes", "class_": "classes", "contains": "medicines", "monitoring": "tests", "analytes": "analytes",
    "antidote_to": "",
}  # fmt: skip


def check_references(entries: Mapping[str, Sequence[Entry]], sources: Collection[str]) -> list[Problem]:
    """Everything that points at nothing, with the nearest right word, and every id given twice."""
    ids = {name: {e.value.id for e in entries[name]} for name in (*_CONCEPTS, "tests")}
    problems = [*_twice(entries)]
    for name, found in entries.items():
        for entry in found:
            for key, message in _faults(name, entry.value, ids, sources):
                problems.append(Problem(entry.file, entry.line, key, message))
    return problems


def _twice(entries: Mapping[str, Sequence[Entry]]) -> Iterator[Problem]:
    seen: dict[str, Entry] = {}
    for entry in (entry for name in _CONCEPTS for entry in entries[name]):
        first = seen.setdefault(entry.value.id, entry)
        if first is not entry:
            there = f"{first.file}:{first.line}"
            text = f"“{entry.value.id}” is in {there} already: add to that entry, or choose another id"
            yield Problem(entry.file, entry.line, "id", text)
    facts: dict[tuple[str, str], Entry] = {}
    for entry in entries["moves"]:
        first = facts.setdefault((entry.value.subject, entry.value.analyte), entry)
        if first is not entry:
            text = f"the same subject and analyte stand in {first.file}:{first.line}: keep one of them"
            yield Problem(entry.file, entry.line, "subject", text)


def _faults(
    name: str, value: Any, ids: Mapping[str, set[str]], sources: Collection[str]
) -> Iterator[tuple[str, str]]:
    every = {id_ for kind in _CONCEPTS for id_ in ids[kind]}
    source = getattr(value, "source", "")
    if source and source not in sources:
        yield "source", "is not in sources.yaml" + suggest(source, sources)
    for key, folder in _LISTS.items():
        yield from _unknown(key.rstrip("_"), getattr(value, key, ()), ids[folder] if folder else every)
    if name in ("classes", "conditions"):
        yield from _unknown("under", value.under, ids[name])
    if hasattr(value, "not_"):
        yield from _unknown("not", value.not_, ids["classes"] | ids["medicines"])
    if name == "conditions":
        yield from _unknown("is", value.is_, ids["analytes"])
    if name == "moves":
        yield from _move_faults(value, every, ids["analytes"], ids["medicines"])
    yield from _pair_faults(name, value, every, ids["analytes"])


def _pair_faults(name: str, value: Any, every: set[str], analytes: set[str]) -> Iterator[tuple[str, str]]:
    if name == "ties":
        for key, given in (("subject", value.subject), ("object", value.object)):
            named, _, direction = given.partition(":")
            yield from _unknown(key, [named if direction in ("high", "low") else given], every)
    if name in ("meanings", "proofs"):
        yield from _unknown("measure", [value.measure], analytes)
    if name == "limits":
        yield from _limit_faults(value, analytes)
    if name == "together":
        yield from _unknown("medicine", [value.medicine], every)
        yield from _unknown("with", [value.with_], every)


def _limit_faults(value: Any, analytes: set[str]) -> Iterator[tuple[str, str]]:
    yield from _unknown("measure", [value.measure], analytes)
    if value.least > value.most:
        yield "least", "is more than “most”"
    for name in (*value.names, *([value.who] if value.who else [])):
        try:
            re.compile(name)
        except re.error as error:
            yield "names", f"“{name}” is no pattern: {error}"


def _move_faults(
    value: Any, every: set[str], analytes: set[str], medicines: set[str]
) -> Iterator[tuple[str, str]]:
    subject, _, direction = value.subject.partition(":")
    if direction and direction not in ("high", "low"):
        yield "subject", "a value is written analyte:high or analyte:low"
    yield from _unknown("subject", [subject], analytes if direction else every)
    kind, _, of = value.analyte.partition(":")
    if kind == "level" and of:
        yield from _unknown("analyte", [of], medicines)
    else:
        yield from _unknown("analyte", [value.analyte], analytes)
    yield from _unknown("except", value.except_, every)


def _unknown(key: str, given: Any, known: Collection[str]) -> Iterator[tuple[str, str]]:
    for one in given:
        if one not in known:
            near = suggest(one, known)
            yield key, f"“{one}” is unknown" + (near if "did you mean" in near else "")
