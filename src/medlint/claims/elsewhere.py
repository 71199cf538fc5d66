"""Whether a substance is spoken of outside the blood: in urine, food, bones. Its direction is then another fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.words import words

if TYPE_CHECKING:
    from medlint.claims.items import Item

_PLACES = words(
    """
    urine urinary diet dietary food foods stool stools sweat bones bone milk bile tissue tissues skin breath kidneys
    water supplements salt saliva teeth hair sputum fluid drinks meals
    """
)
_THINGS = words(
    "deposits deposit stones stone crystals channel channels supplement supplements tablets balance metabolism"
)
_LOSING = words("pass passes passing excrete excretes leak leaks leaking spill spills")
_OWN = ("urine", "stool", "sweat", "urinary")
_OUT = frozenset({"out", "away"})
_MASSES = frozenset({"deposits", "crystals", "sources", "source", "loss"})


def elsewhere(items: list[Item], place: int) -> bool:
    """Whether it is not in the blood here: "calcium in the urine", "dietary iron", "deposits of calcium"."""
    form = items[place].form
    if form == "urine" and {"in", "into"} & {item.form for item in items[max(0, place - 2) : place]}:
        return True
    if form.endswith(_OWN) or form.startswith("urin"):
        return False
    before = [item.form for item in items[max(0, place - 2) : place]]
    if before[-1:] and before[-1] in ("urinary", "urine", "dietary", "stool", "sweat", "intestinal"):
        return True
    if before[-1:] == ["of"] and not _MASSES.isdisjoint(before):
        return True
    behind = [item.form for item in items[place + 1 : place + 7]]
    if behind[:1] and behind[0] in _THINGS:
        return True
    if not _LOSING.isdisjoint(item.form for item in items[max(0, place - 4) : place]):
        return True
    into = next((n for n, each in enumerate(behind[:3]) if each in ("in", "into")), -1)
    if into < 0 or not _OUT.isdisjoint(behind[:into]):
        return False  # what is washed out with the urine leaves the blood
    at = into
    return not _PLACES.isdisjoint(behind[at + 1 : at + 4])
