"""All that is known of a term, stated and derived, as plain text for people."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.knowledge.store import Knowledge
    from medlint.model import Source

_KINDS = {"a": "something that is measured", "m": "medicine", "f": "family of medicines", "c": "condition"}
_NAMES = (
    ("names", "also"),
    ("us", "US name"),
    ("uk", "UK name"),
    ("brands", "brands"),
    ("high", "when high"),
    ("low", "when low"),
    ("up", "said to go up when"),
    ("down", "said to go down when"),
)
_CONCEPTS = (
    ("not", "is not one of"),
    ("contains", "contains"),
    ("treats", "used for"),
    ("antidote_to", "antidote to"),
    ("monitoring", "tests"),
)
_WAYS = {"high": "high", "low": "low", "either": "high or low"}
_VERDICTS = {"never": "never: it harms the unborn", "avoid": "avoid", "usual": "commonly continued"}
_EFFECTS = {
    "stronger": "makes it stronger",
    "weaker": "makes it weaker",
    "dangerous": "dangerous together",
    "none": "go together",
}


def describe(term: str, knowledge: Knowledge) -> str:
    """Text about every concept of this name, then the sources that were read; "" when there is none."""
    readings = knowledge.readings(term)
    ids = dict.fromkeys(id_ for _, id_, *_ in readings if id_ in knowledge.concepts)
    if term in knowledge.concepts:
        ids.setdefault(term)
    values = [f"{id_}:{way}" for kind, id_, way, *_ in readings if kind == "t" and way]
    texts = [_value(value, knowledge, term) for value in values] + [_about(id_, knowledge) for id_ in ids]
    told = "\n\n".join("\n".join(lines) for lines in texts)
    return "\n".join([told, *_read(told, knowledge)])


def _value(value: str, knowledge: Knowledge, term: str) -> Iterator[str]:
    yield f"{term}: {knowledge.name(value)}"
    for analyte, fact in knowledge.data["moves"].get(value, {}).items():
        yield f"  goes with {_WAYS[fact['direction']]} {knowledge.name(analyte)}{_from(fact, knowledge)}"


def _about(id_: str, knowledge: Knowledge) -> Iterator[str]:
    concept = knowledge.concepts[id_]
    yield f"{knowledge.name(id_)}: {_KINDS[concept['kind']]}{_from(concept, knowledge)}"
    yield from _listed("is a kind of", knowledge.above(id_)[1:], knowledge)
    for key, label in _NAMES:
        values = [str(value) for value in concept.get(key, ()) if str(value) != knowledge.name(id_)]
        if values:
            yield f"  {label}: {', '.join(values)}"
    for key, label in _CONCEPTS:
        for up, found in _first(id_, key, knowledge):
            yield from _listed(f"{label}{_derived(up, id_, knowledge)}:", found, knowledge)
    yield from _listed("members:", knowledge.members(id_), knowledge)
    yield from _taking(id_, knowledge)
    yield from _values(concept, knowledge)
    yield from _ties(id_, knowledge)
    yield from _together(id_, knowledge)
    yield from _with_measure(id_, knowledge) if concept["kind"] == "a" else _moves(id_, knowledge)


def _listed(label: str, ids: Iterable[str], knowledge: Knowledge) -> Iterator[str]:
    names = [_named(id_, knowledge) for id_ in ids]
    if names:
        yield f"  {label} {', '.join(names)}"


def _named(id_: str, knowledge: Knowledge) -> str:
    test = knowledge.data.get("tests", {}).get(id_)
    return str(test["names"][0]) if test and id_ not in knowledge.concepts else knowledge.name(id_)


def _first(id_: str, key: str, knowledge: Knowledge) -> Iterator[tuple[str, Any]]:
    """What the concept says under this key, or the nearest above that says something, after whose it is."""
    found = ((up, knowledge.concepts.get(up, {}).get(key)) for up in knowledge.above(id_))
    yield from islice(((up, said) for up, said in found if said), 1)


def _derived(up: str, id_: str, knowledge: Knowledge) -> str:
    return f" (as {knowledge.name(up)})" if up != id_ else ""


def _taking(id_: str, knowledge: Knowledge) -> Iterator[str]:
    fallback = knowledge.concepts[id_]
    for dose in fallback.get("dose", ()):
        yield f"  usual in adults: {_dose(dose)}{_from(dose, knowledge, fallback)}"
    for up, stopping in _first(id_, "stopping", knowledge):
        source = _from(stopping, knowledge, knowledge.concepts[up])
        yield f"  stopping suddenly can {stopping['what']}{_derived(up, id_, knowledge)}{source}"
    for up, pregnancy in _first(id_, "pregnancy", knowledge):
        source = _from(pregnancy, knowledge, knowledge.concepts[up])
        yield f"  in pregnancy: {_VERDICTS[pregnancy['verdict']]}{_derived(up, id_, knowledge)}{source}"


def _dose(dose: Mapping[str, Any]) -> str:
    unit = dose.get("unit", "mg")
    limits = [f"{dose[key]:g}" for key in ("low", "high") if dose.get(key) is not None]
    parts = [f"{' to '.join(limits)} {unit}"] if limits else []
    if dose.get("every"):
        parts.append(f"every {dose['every']}")
    if dose.get("times_max"):
        parts.append(f"at most {dose['times_max']} times a day")
    if dose.get("day_max"):
        parts.append(f"at most {dose['day_max']:g} {unit} a day")
    return ", ".join([*parts, *(str(dose[key]) for key in ("route", "locale") if dose.get(key))])


def _values(concept: Mapping[str, Any], knowledge: Knowledge) -> Iterator[str]:
    for analyte, way in concept.get("is", {}).items():
        yield f"  is {_WAYS[way]} {knowledge.name(analyte)}"
    for each in concept.get("ranges", ()):
        low, high = (each.get(key) for key in ("low", "high"))
        told = "judged by a person's own aim within" if each.get("personal") else "usual in adults:"
        limits = (
            f"up to {high:g}" if low is None else f"from {low:g}" if high is None else f"{low:g} to {high:g}"
        )
        yield f"  {told} {limits} {each['unit']}{_from(each, knowledge, concept)}"


def _ties(id_: str, knowledge: Knowledge) -> Iterator[str]:
    above = knowledge.above(id_)
    for tie in knowledge.data.get("ties", ()):
        end = next((up for up in above if up in (tie["subject"], tie["object"])), None)
        if end:
            yield f"  {tie['says']}{_derived(end, id_, knowledge)}{_from(tie, knowledge)}"


def _together(id_: str, knowledge: Knowledge) -> Iterator[str]:
    """What is known of it with another, from the nearest fact."""
    seen = set()
    for own in knowledge.above(id_):
        for fact in knowledge.data.get("together", ()):
            other = {fact["medicine"]: fact["with"], fact["with"]: fact["medicine"]}.get(own)
            if other and other not in seen:
                seen.add(other)
                whose = "it" if own == fact["medicine"] else knowledge.name(other)
                effect = _EFFECTS[fact["effect"]].replace("it ", f"{whose} ")
                what = f": {fact['what']}" if fact.get("what") else ""
                derived = _derived(own, id_, knowledge)
                yield f"  with {knowledge.name(other)}: {effect}{what}{derived}{_from(fact, knowledge)}"


def _with_measure(id_: str, knowledge: Knowledge) -> Iterator[str]:
    """What goes with a measure, high before low, each by name."""
    found = []
    for subject, facts in knowledge.data["moves"].items():
        up = next((up for up in knowledge.above(id_) if up in facts), None)
        if up:
            derived = _derived(up, id_, knowledge)
            line = f"  {_WAYS[facts[up]['direction']]} with {knowledge.name(subject)}{derived}"
            found.append((list(_WAYS).index(facts[up]["direction"]), line + _from(facts[up], knowledge)))
    yield from (line for _, line in sorted(found, key=lambda each: (each[0], each[1].lower())))
    for way in ("high", "low"):
        for analyte, fact in knowledge.data["moves"].get(f"{id_}:{way}", {}).items():
            told = f"{_WAYS[fact['direction']]} {knowledge.name(analyte)}"
            yield f"  when {way}, goes with {told}{_from(fact, knowledge)}"


def _moves(id_: str, knowledge: Knowledge) -> Iterator[str]:
    seen = set()
    for up in knowledge.above(id_):
        for analyte, fact in knowledge.data["moves"].get(up, {}).items():
            if analyte not in seen and id_ not in fact.get("except", ()):
                seen.add(analyte)
                what = f"{_WAYS[fact['direction']]} {knowledge.name(analyte)}"
                yield f"  goes with {what}{_derived(up, id_, knowledge)}{_from(fact, knowledge)}"


def _from(fact: Mapping[str, Any], knowledge: Knowledge, fallback: Mapping[str, Any] | None = None) -> str:
    """Where a fact comes from; that of the medicine (``fallback``) where the fact names nothing of its own."""
    sources = knowledge.sources(fact.get("source") or (fallback or {}).get("source", ""))
    return f"  {_note(sources[0])}" if sources else ""


def _note(source: Source) -> str:
    if source.basis != "read":
        return f"[{source.title}; from memory]"
    return f"[{', '.join(filter(None, (source.title, source.publisher)))}; read {source.read_on}]"


def _read(told: str, knowledge: Knowledge) -> Iterator[str]:
    """Where to find again each source that was read, if what is told rests on it."""
    found = [source for id_ in knowledge.data.get("sources", {}) for source in knowledge.sources(id_)]
    found = [source for source in found if source.basis == "read" and _note(source) in told]
    if found:
        yield "\nsources that were read:"
    for source in sorted(found):
        where = ", ".join(str(part) for part in (source.publisher, source.year, source.url) if part)
        yield f"  {source.title}: {where} (read on {source.read_on})"
