"""Finds a medicine that is put forward for people who are allergic to its own family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.mixing import left_out
from medlint.claims import lexicon as lex
from medlint.claims.stance import hedged, stance
from medlint.claims.words import words
from medlint.knowledge.kinship import belongs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.spoken import Spoken
    from medlint.knowledge import Knowledge
    from medlint.model import Hit

_ALLERGIC = words("allergic allergy allergies")
#: Families in which whoever reacts to one may react to all.
_FAMILIES = ("penicillin-class", "nsaid")
_OFFERED = words("alternative option choice suitable replacement substitute switched swapped")
_GUARDED = words("""
    unless except whether if-not avoid avoided test tested testing tests tell ask told rash label checked mild
    desensitisation however but reaction reactions before until probably most some other another
    """)


def for_allergic(sentence: Spoken, knowledge: Knowledge) -> Iterator[Hit]:
    """A hit for each such medicine: "If you are allergic to penicillin, amoxicillin is a good alternative"."""
    forms = sentence.setting.words
    if _ALLERGIC.isdisjoint(forms) or not _GUARDED.isdisjoint(forms):
        return
    items = sentence.items
    places = sentence.medicines()
    for family in _FAMILIES:
        kin = [place for place in places if belongs(items[place].id, family, knowledge)]
        to = next((place for place in kin if _allergic_to(sentence, place)), None)
        if to is None or len(kin) < 2 or not lex.NEGATIONS.isdisjoint(_near(sentence, to)):
            continue
        for place in kin:
            other = items[place].id != items[to].id and not left_out(items, place)
            if other and _offered(sentence):
                slots = {"subject": knowledge.name(items[place].id), "measure": knowledge.name(family)}
                slots["true"] = knowledge.name(family)
                source = knowledge.concepts[items[place].id].get("source", "")
                span = (min(place, to), max(place, to))
                yield sentence.hit(*span, "denied", slots, knowledge.sources(source))
                return


def _allergic_to(sentence: Spoken, place: int) -> bool:
    """Such as "allergic to X", "an X allergy"."""
    items = sentence.items
    before = [item.form for item in items[max(0, place - 3) : place]]
    behind = [item.form for item in items[place + 1 : place + 2]]
    return not _ALLERGIC.isdisjoint((*before, *behind))


def _near(sentence: Spoken, to: int) -> list[str]:
    return [item.form for item in sentence.items[max(0, to - 5) : to]]


def _offered(sentence: Spoken) -> bool:
    forms = [item.form for item in sentence.items]
    denied = any(form in lex.NEGATIONS and form != "neither" for form in forms)
    said = stance(sentence.items)
    return not hedged(sentence.items) and (
        said > 0 or (not _OFFERED.isdisjoint(forms) and said >= 0 and not denied)
    )
