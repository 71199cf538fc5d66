"""What the knowledge holds of an article's subject, as notes to whoever writes it, by section.

Notes help a writer to ask the right question of the sources; they are no text for readers and no source themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from medlint.knowledge import Knowledge

_MOST = 8  # things named in one note
_VERDICTS = {
    "never": "must not be taken in pregnancy: it harms the unborn",
    "avoid": "is avoided in pregnancy where that can be",
    "usual": "is commonly continued in pregnancy",
}
_WORDS = {"high": "high", "low": "low", "either": "high or low"}


class Subject(NamedTuple):
    """What an article is about: the names as given, and the concepts they name."""

    names: tuple[str, ...]
    medicines: tuple[str, ...]
    conditions: tuple[str, ...]
    tests: tuple[str, ...]

    @classmethod
    def of(cls, names: tuple[str, ...], knowledge: Knowledge) -> Subject:
        """The subject that these names have."""
        readings = [(kind, id_) for name in names for kind, id_, *_ in knowledge.readings(name)]
        return cls(
            names,
            tuple(dict.fromkeys(id_ for kind, id_ in readings if kind == "m")),
            tuple(dict.fromkeys(id_ for kind, id_ in readings if kind == "c")),
            tuple(_tests(names, knowledge)),
        )


def _tests(names: tuple[str, ...], knowledge: Knowledge) -> Iterator[str]:
    wanted = {name.lower() for name in names}
    tests: Mapping[str, Any] = knowledge.data.get("tests", {})
    for id_ in tests:
        if wanted & {id_.replace("-", " "), *(each.lower() for each in tests[id_]["names"])}:
            yield id_


def notes(subject: Subject, knowledge: Knowledge) -> dict[str, list[str]]:
    """Section → notes on it."""
    found: dict[str, list[str]] = {}
    for section, note in _notes(subject, knowledge):
        found.setdefault(section, []).append(note)
    return found


def _notes(subject: Subject, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for id_ in subject.medicines:
        yield from _of_medicine(id_, knowledge)
    for id_ in subject.conditions:
        yield from _of_condition(id_, knowledge)
    for id_ in subject.tests:
        yield from _of_test(id_, knowledge)


def _of_medicine(id_: str, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    medicine, name = knowledge.medicine(id_), knowledge.name(id_)
    treats = _tied(knowledge, "treats", subject=id_)
    if treats:
        yield "uses", f"{name} is known for: {_list(treats)}"
    if medicine.monitoring:
        tests = [_test_name(each, knowledge) for each in medicine.monitoring]
        for section in ("monitoring", "both-monitoring", "key-safety"):
            yield section, f"{name} is known to need: {_list(tests)}"
    if medicine.stopping:
        note = f"stopping {name} suddenly can {medicine.stopping.what} ({medicine.stopping.severity})"
        for section in ("stopping", "switching", "key-safety"):
            yield section, note
    verdict = next((c["pregnancy"] for c in _above(id_, knowledge) if c.get("pregnancy")), None)
    if verdict:
        yield "pregnancy-breastfeeding", f"{name} {_VERDICTS[verdict['verdict']]}"
    others = _interactions(id_, knowledge)
    if others:
        yield "interactions", f"{name} is known to matter with: {_list(others)}"


def _of_condition(id_: str, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    moved = [f"{_WORDS[d]} {knowledge.name(a)}" for a, d in _moves(id_, knowledge)]
    if moved:
        yield "diagnosis", f"{knowledge.name(id_)} is known to go with: {_list(moved)}"
    treats = _tied(knowledge, "treats", object_=id_)
    if treats:
        yield "treatment", f"known to treat it: {_list(treats)}"


def _of_test(id_: str, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    analytes = set(knowledge.data["tests"][id_]["analytes"])
    for direction in ("high", "low"):
        with_ = [
            f"{knowledge.name(subject)} ({knowledge.name(analyte)})"
            for subject, facts in knowledge.data.get("moves", {}).items()
            for analyte in sorted(analytes & set(facts))
            if facts[analyte]["direction"] == direction and knowledge.kind(subject) == "c"
        ]
        if with_:
            yield "results", f"known to go with {direction} results: {_list(with_)}"
    takers = [knowledge.name(m) for m in knowledge.medicines if id_ in knowledge.medicine(m).monitoring]
    if takers:
        yield "purpose", f"medicines that need it: {_list(takers)}"


def _moves(id_: str, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for each in knowledge.above(id_):
        for analyte, fact in knowledge.data.get("moves", {}).get(each, {}).items():
            yield analyte, fact["direction"]


def _tied(knowledge: Knowledge, relation: str, subject: str = "", object_: str = "") -> list[str]:
    """The other ends of true ties of this relation."""
    ties = [t for t in knowledge.data.get("ties", ()) if t["relation"] == relation and t.get("true", True)]
    if subject:
        return [knowledge.name(tie["object"]) for tie in ties if tie["subject"] == subject]
    return [knowledge.name(tie["subject"]) for tie in ties if tie["object"] == object_]


def _interactions(id_: str, knowledge: Knowledge) -> list[str]:
    above = set(knowledge.above(id_))
    found = []
    for fact in knowledge.data.get("together", ()):
        one, two = fact.get("medicine", ""), fact.get("with", "")
        other = two if one in above else one if two in above else ""
        if other and fact.get("effect") != "none":
            found.append(
                f"{knowledge.name(other)}, {fact['what']}" if fact.get("what") else knowledge.name(other)
            )
    return found


def _above(id_: str, knowledge: Knowledge) -> Iterator[Mapping[str, Any]]:
    return (knowledge.concepts[each] for each in knowledge.above(id_) if each in knowledge.concepts)


def _test_name(id_: str, knowledge: Knowledge) -> str:
    tests: Mapping[str, Any] = knowledge.data.get("tests", {})
    return str(tests[id_]["names"][0]) if id_ in tests else id_.replace("-", " ")


def _list(found: Iterable[str]) -> str:
    given = list(dict.fromkeys(found))
    more = f"; and {len(given) - _MOST} more" if len(given) > _MOST else ""
    return "; ".join(given[:_MOST]) + more
