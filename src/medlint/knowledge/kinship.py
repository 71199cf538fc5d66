"""Whether a medicine belongs to a family. The world is open: what is not listed is unknown, not false.

A family named by how it works excludes others of that sort, unless one lies above the other or they share a member.
One named by what it is for (``use: true``) excludes nothing but what an entry's ``not`` says; of one that is
``closed`` all members are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.knowledge.store import Knowledge


#: What is taken beside medicines is called many things: "a mild diuretic", "a herbal antidepressant".
_LOOSE = frozenset(("lifestyle", "herbal", "supplement", "complementary", "caffeine-source"))


def belongs(medicine: str, family: str, knowledge: Knowledge) -> bool | None:
    """True, False or None (not known) for a medicine or family ``medicine`` and a family ``family``."""
    above = knowledge.above(medicine)
    if family in above:
        return True
    parts = ingredients(medicine, knowledge)
    if parts:
        known = {belongs(part, family, knowledge) for part in parts}
        return True if True in known else None if None in known else False
    wider = set(knowledge.above(family))
    for id_ in above:
        if wider & set(knowledge.concepts.get(id_, {}).get("not", ())):
            return False
    if knowledge.concepts.get(family, {}).get("closed") and _known(medicine, knowledge):
        return False
    if knowledge.concepts.get(family, {}).get("use"):
        return None
    own = [id_ for id_ in above if knowledge.kind(id_) == "f" and not knowledge.concepts[id_].get("use")]
    if not own or wider & set(own) or _shared(family, own, knowledge):
        return None
    return False


def _known(medicine: str, knowledge: Knowledge) -> bool:
    """Whether it is a medicine of one ingredient of which a family is known."""
    concept = knowledge.concepts.get(medicine, {})
    if concept.get("kind") != "m" or not concept.get("class") or concept.get("contains"):
        return False
    return _LOOSE.isdisjoint(knowledge.above(medicine))


def _shared(family: str, own: list[str], knowledge: Knowledge) -> bool:
    """Whether a medicine is known to be in both, or one family lies under the other."""
    for id_ in own:
        if family in knowledge.above(id_) or id_ in knowledge.above(family):
            return True
    members = set(knowledge.members(family))
    return any(not members.isdisjoint(knowledge.members(id_)) for id_ in own)


def ingredients(medicine: str, knowledge: Knowledge) -> frozenset[str]:
    """The medicines of a combination; empty for one of a single ingredient."""
    return frozenset(knowledge.concepts.get(medicine, {}).get("contains", ()))
