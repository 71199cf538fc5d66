"""From the YAML of one or more packs to compiled knowledge: plain JSON-able data, or messages saying what is wrong.

May not look at articles. The form it makes is read by ``store`` and described there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from medlint import yamlio
from medlint.knowledge import schema
from medlint.knowledge.closure import closures
from medlint.knowledge.derive import derive
from medlint.knowledge.names import name_tree
from medlint.knowledge.references import check_references
from medlint.knowledge.roots import groups
from medlint.problem import Invalid, Problem, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from medlint.knowledge.references import Entry


def compile_knowledge(folders: Sequence[Path]) -> dict[str, Any]:
    """The knowledge of these packs together (``knowledge/`` in each, which may be missing). Raises Invalid."""
    problems: list[Problem] = []
    sources: dict[str, dict[str, Any]] = {}
    entries: dict[str, list[Entry]] = {name: [] for name in schema.FOLDERS}
    for folder in folders:
        place = folder / "knowledge"
        sources |= _sources(place / "sources.yaml", problems)
        for name, form in schema.FOLDERS.items():
            entries[name] += _entries(place, name, form, problems)
    problems += check_references(entries, sources)
    if problems:
        raise Invalid(problems)
    return _build(entries, sources)


def _paths(place: Path, name: str) -> list[Path]:
    single = place / f"{name}.yaml"
    return [*([single] if single.is_file() else []), *sorted((place / name).glob("*.yaml"))]


def _entries(place: Path, name: str, form: Any, problems: list[Problem]) -> Iterator[Entry]:
    from medlint.knowledge.references import Entry

    for path in _paths(place, name):
        loaded = _load(path, problems)
        if loaded is None or loaded.value is None:
            continue
        if not isinstance(loaded.value, list):
            problems.append(Problem(str(path), 1, "", "must be a list: begin each entry with “- ”"))
            continue
        for number, value in enumerate(loaded.value):
            line = loaded.line((number,))
            try:
                yield Entry(str(path), line, msgspec.convert(value, form))
            except msgspec.ValidationError as error:
                problems.append(Problem(str(path), line, "", _explain(str(error), form)))


def _load(path: Path, problems: list[Problem]) -> yamlio.Loaded | None:
    try:
        return yamlio.load(path.read_text(encoding="utf-8"))
    except yamlio.YamlError as error:
        problems.append(Problem(str(path), error.line, "", error.message))
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(str(path), 1, "", f"cannot be read: {error}"))
    return None


def _explain(message: str, form: Any) -> str:
    if "unknown field `" in message:
        key = message.partition("unknown field `")[2].partition("`")[0]
        return f"unknown key “{key}”" + suggest(key, form.__struct_encode_fields__)
    return message.replace("`", "“", 1).replace("`", "”", 1).replace("Object missing", "missing")


def _sources(path: Path, problems: list[Problem]) -> dict[str, dict[str, Any]]:
    loaded = _load(path, problems) if path.is_file() else None
    if loaded is None or not isinstance(loaded.value, dict):
        return {}
    made = {}
    for key, value in loaded.value.items():
        try:
            source = msgspec.convert(value, schema.Source)
        except msgspec.ValidationError as error:
            problems.append(Problem(str(path), loaded.line((key,)), key, _explain(str(error), schema.Source)))
            continue
        if source.basis == "read" and not (source.read_on and source.url):
            problems.append(
                Problem(str(path), loaded.line((key,)), key, "a source that was read has url and read_on")
            )
        made[key] = msgspec.to_builtins(source)
    return made


def _build(entries: dict[str, list[Entry]], sources: dict[str, dict[str, Any]]) -> dict[str, Any]:
    plain = {name: [msgspec.to_builtins(entry.value) for entry in found] for name, found in entries.items()}
    concepts: dict[str, dict[str, Any]] = {}
    for name, kind in (("analytes", "a"), ("classes", "f"), ("medicines", "m"), ("conditions", "c")):
        for value in plain[name]:
            concepts[value["id"]] = {
                **{k: v for k, v in value.items() if k not in ("id", "kind")},
                "kind": kind,
            }
    moves: dict[str, dict[str, dict[str, Any]]] = {}
    for value in plain["moves"]:
        fact = {k: v for k, v in value.items() if k not in ("subject", "analyte")}
        moves.setdefault(value["subject"], {})[value["analyte"]] = fact
    made = {
        "concepts": concepts,
        "up": closures(concepts),
        "names": name_tree(concepts),
        "moves": moves,
        "ties": [made for tie in plain["ties"] for made in _ties(tie)],
        "together": plain["together"],
        "sayings": [_saying(value) for value in plain["sayings"]],
        "limits": _by_measure(plain["limits"]),
        "meanings": _by_measure(plain["meanings"]),
        "proofs": _by_measure(plain["proofs"]),
        "tests": {value.pop("id"): value for value in plain["tests"]},
        "sources": sources,
    }
    return made | derive(made)


def _by_measure(limits: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    made: dict[str, list[dict[str, Any]]] = {}
    for value in limits:
        made.setdefault(value.pop("measure"), []).append(value)
    return made


def _ties(tie: dict[str, Any]) -> list[dict[str, Any]]:
    """A tie as it is judged: what makes an illness worse neither treats nor prevents it, and is not safe with it."""
    if tie["relation"] != "worsens":
        return [tie]
    made = tie | {"true": False, "worse": True}
    return [made | {"relation": relation} for relation in ("treats", "prevents", "safe-with")]


def _saying(value: dict[str, Any]) -> dict[str, Any]:
    return value | {key: groups(value[key]) for key in ("claim", "about", "when", "unless") if value.get(key)}
