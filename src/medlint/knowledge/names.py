"""The tree of all names: first word → second word → … → what they name.

Made when a pack is compiled. A node is a dict from words to nodes; its key "" holds the readings of the words that
lead there. A reading is ``[kind, id, direction, cased]``: kind ``a`` (measure), ``t`` (one-word name of a high or low
value), ``m`` (medicine), ``f`` (family), ``c`` (condition); ``cased`` is the exact spelling an abbreviation must have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.knowledge.spelling import spellings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Reading = list[str]
_PLURAL = {"a", "f", "c", "t"}


def name_tree(concepts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The tree of the names of all concepts."""
    root: dict[str, Any] = {}
    measures = {
        name.lower() for concept in concepts.values() if concept["kind"] == "a" for name in concept["names"]
    }
    terms = {
        term.lower()
        for concept in concepts.values()
        for key in ("high", "low")
        for term in concept.get(key, ())
    }
    families = [(id_, concept["names"]) for id_, concept in concepts.items() if concept["kind"] == "f"]
    given = {name.lower() for _, names in families for name in names}
    for id_, names in families:
        for name in (further for each in names for further in _further(each)):
            if name.lower() not in given:
                _add(root, name, ["f", id_, "", ""])
    for id_, concept in concepts.items():
        for name, reading in _readings(id_, concept):
            if reading[0] == "c" and _is_value(name, id_, measures):
                continue
            if reading[0] == "t":
                turned = {"high": "low", "low": "high"}[reading[2]]
                _add(root, _opposite(name, terms), [*reading[:2], turned, ""])
            _add(root, name, reading)
    return root


def _add(root: dict[str, Any], name: str, reading: Reading) -> None:
    for words in spellings(name, plural=reading[0] in _PLURAL and not reading[3]) if name else ():
        node = root
        for word in words:
            node = node.setdefault(word, {})
        found: list[Reading] = node.setdefault("", [])
        if reading not in found:
            found.append(reading)


def _is_value(name: str, id_: str, measures: set[str]) -> bool:
    """Whether the name of a condition only says that a measure is high or low: left to the parser.

    Unless the condition is that very excess or lack: ``zinc-excess``.
    """
    for opening in _VALUES:
        if name.lower().startswith(opening):
            rest = name.lower().removeprefix(opening)
            return (rest in measures or rest.rstrip("s") in measures) and rest.split()[0] not in id_
    return False


def _opposite(term: str, terms: set[str]) -> str:
    """The coined opposite of a one-word name that no entry has: hypobilirubinaemia."""
    for one, other in (("hyper", "hypo"), ("hypo", "hyper")):
        if term.startswith(one) and len(term) > 9:
            turned = other + term.removeprefix(one)
            return "" if turned.lower() in terms else turned
    return ""


_VALUES = (
    "too little ",
    "too much ",
    "too many ",
    "too few ",
    "low ",
    "high ",
    "lack of ",
    "raised ",
    "excess ",
)


def _readings(id_: str, concept: Mapping[str, Any]) -> Iterator[tuple[str, Reading]]:
    kind = concept["kind"]
    for name in concept["names"]:
        yield name, [kind, id_, "", _cased(name)]
        yield from ((other, [kind, id_, "", ""]) for other in (*_owned(name), *_turned(name)) if kind == "a")
    for direction in ("high", "low"):
        for name in concept.get(direction, ()) if kind == "a" else ():
            yield name, ["t", id_, direction, _cased(name)]
    for key in ("us", "uk", "brands", "elsewhere"):
        for name in concept.get(key, ()):
            yield name, [kind, id_, "", name if key == "brands" and len(name) < 5 else _cased(name)]
    for name in _harms(concept.get("organ", "")):
        yield name, [kind, id_, "", ""]
    if kind == "m" and concept.get("class") != ["lifestyle"]:
        for word in ("level", "levels", "concentration", "concentrations"):
            yield f"{concept['names'][0]} {word}", ["a", f"level:{id_}", "", ""]
            yield f"{word} of {concept['names'][0]}", ["a", f"level:{id_}", "", ""]
        for word in ("builds up", "to build up", "accumulates"):
            yield f"{concept['names'][0]} {word}", ["t", f"level:{id_}", "high", ""]


def _owned(name: str) -> Iterator[str]:
    """The ways to say whose body it is: "calcium in the urine", "in your urine", "in their urine"."""
    head, place, rest = name.partition(" in the ")
    for whose in ("your ", "their ", "his ", "her ", "") if place else ():
        yield f"{head} in {whose}{rest}"


def _turned(name: str) -> Iterator[str]:
    """The other order of words: "insulin level" is the "level of insulin"."""
    for word in ("level", "levels"):
        if name.endswith(f" {word}"):
            yield f"{word} of {name.removesuffix(f' {word}')}"


def _further(name: str) -> Iterator[str]:
    """The name of one of a family, and "drug" for "medicine": "opioid painkiller", "DPP-4 drugs"."""
    head, _, last = name.rpartition(" ")
    if last in ("medicines", "drugs", "medications") and head:
        yield from (f"{head} {word}" for word in ("medicines", "drugs", "medications", "medicine", "drug"))
    elif len(last) > _SHORT and last.endswith("s") and not last.endswith("ss") and last.islower():
        yield name.removesuffix("ies") + "y" if last.endswith("ies") else name.removesuffix("s")


_SHORT = 5  # letters of a word that is no plural


def _cased(name: str) -> str:
    """Abbreviations are told by their capitals: ALT is a test, alt is not."""
    letters = [char for char in name if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return name if len(name) <= 6 and capitals >= 2 and capitals * 2 >= len(letters) else ""


_HARMS = (
    ("damage", "damages", "damaging", "damaged"), ("harm", "harms", "harming", "harmed"),
    ("hurt", "hurts", "hurting", "hurt"), ("injure", "injures", "injuring", "injured"),
    ("inflame", "inflames", "inflaming", "inflamed"), ("irritate", "irritates", "irritating", "irritated"),
    ("strain", "strains", "straining", "strained"),
)  # fmt: skip


def _harms(organ: str) -> Iterator[str]:
    """The ways to say that an organ comes to harm, verb by verb."""
    for base, third, ongoing, past in _HARMS if organ else ():
        for which in (
            f"the {organ}",
            f"your {organ}",
            f"their {organ}",
            f"{organ} cells",
            f"the {organ} cells",
        ):
            yield from (f"{verb} {which}" for verb in (base, third, ongoing, past))
            yield from (
                f"{which} {be} {past}"
                for be in ("is", "are", "is being", "has been", "may be", "can be", "gets", "becomes")
            )
        yield f"{past} {organ}"
    for noun in ("damage", "injury", "harm", "inflammation", "trouble", "irritation") if organ else ():
        yield from (f"{noun} {to} {which} {organ}" for to in ("to", "of") for which in ("the", "your"))
        yield f"{organ} {noun}"
        yield f"{noun} to {organ} cells"
    for sign in ("struggling", "under strain", "not coping", "in trouble") if organ else ():
        yield from (f"{which} {organ} {be} {sign}" for which in ("the", "your") for be in ("is", "may be"))
