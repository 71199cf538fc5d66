"""All that is known of a term, stated and derived, as plain text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.knowledge.store import Knowledge

_KINDS = {"a": "something that is measured", "m": "medicine", "f": "family of medicines", "c": "condition"}
_LISTS = (
    ("names", "also"),
    ("us", "US name"),
    ("uk", "UK name"),
    ("brands", "brands"),
    ("treats", "used for"),
    ("contains", "contains"),
    ("monitoring", "tests"),
    ("high", "when high"),
    ("low", "when low"),
)


def describe(term: str, knowledge: Knowledge) -> str:
    """Text about every concept of this name; "" when there is none."""
    ids = dict.fromkeys(id_ for _, id_, *_ in knowledge.readings(term) if id_ in knowledge.concepts)
    if term in knowledge.concepts:
        ids.setdefault(term)
    return "\n\n".join("\n".join(_about(id_, knowledge)) for id_ in ids)


def _about(id_: str, knowledge: Knowledge) -> Iterator[str]:
    concept = knowledge.concepts[id_]
    yield f"{knowledge.name(id_)}: {_KINDS[concept['kind']]}"
    above = [knowledge.name(up) for up in knowledge.above(id_)[1:]]
    if above:
        yield f"  is a kind of {', '.join(above)}"
    for key, label in _LISTS:
        values = [str(v) for v in concept.get(key, ()) if str(v) != knowledge.name(id_)]
        if values:
            yield f"  {label}: {', '.join(values)}"
    yield from _more(concept)
    yield from _moves(id_, knowledge)


def _more(concept: Mapping[str, Any]) -> Iterator[str]:
    if concept.get("stopping"):
        yield f"  stopping suddenly can {concept['stopping']['what']}"
    if concept.get("pregnancy"):
        verdicts = {"never": "never: it harms the unborn", "avoid": "avoid", "usual": "commonly continued"}
        yield f"  in pregnancy: {verdicts[concept['pregnancy']['verdict']]}"
    for each in concept.get("ranges", ()):
        low, high = each.get("low", ""), each.get("high", "")
        yield f"  usual in adults: {low} to {high} {each['unit']}"


def _moves(id_: str, knowledge: Knowledge) -> Iterator[str]:
    words = {"high": "high", "low": "low", "either": "high or low"}
    if knowledge.kind(id_) == "a":
        for subject, facts in knowledge.data["moves"].items():
            move = next((facts[up] for up in knowledge.above(id_) if up in facts), None)
            if move:
                yield f"  {words[move['direction']]} with {knowledge.name(subject)}{_from(move, knowledge)}"
        return
    seen = set()
    for up in knowledge.above(id_):
        for analyte, fact in knowledge.data["moves"].get(up, {}).items():
            if analyte not in seen and id_ not in fact.get("except", ()):
                seen.add(analyte)
                derived = f" (as {knowledge.name(up)})" if up != id_ else ""
                what = f"{words[fact['direction']]} {knowledge.name(analyte)}"
                yield f"  goes with {what}{derived}{_from(fact, knowledge)}"


def _from(fact: Mapping[str, Any], knowledge: Knowledge) -> str:
    sources = knowledge.sources(fact.get("source", ""))
    if not sources:
        return ""
    source = sources[0]
    return f"  [{source.title}; {'read ' + source.read_on if source.basis == 'read' else 'from memory'}]"
