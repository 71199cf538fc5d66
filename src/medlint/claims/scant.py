"""Whether a dose is said to be too small or too large: then a value goes the other way, or goes further.

Knows words only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.words import signed, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item
    from medlint.claims.states import State

_SIZES = signed("high large big strong much many", "low small little weak few")
_DOSES = words("dose doses dosage replacement treatment taking take takes amount")
_ENOUGH = (("not", "enough"), ("isn't", "enough"), ("aren't", "enough"), ("no", "enough"))
_REACH = 4  # items before "too small" in which no measure may stand


def dose_size(items: Sequence[Item], state: State) -> int:
    """-1 where the dose is called too small, 1 too large, 0 neither: the word that is nearest to the value counts."""
    if not {"too", "enough"} & {item.form for item in items}:
        return 0
    own = range(state.start, state.end + 1)
    found = [
        (min(abs(place - state.start), abs(place - state.end)), size)
        for place, item in enumerate(items)
        if place not in own and item.form in ("too", "enough") and (size := _size(items, place))
    ]
    return min(found)[1] if found else 0


def _size(items: Sequence[Item], place: int) -> int:
    before = items[max(0, place - _REACH) : place]
    if _DOSES.isdisjoint(item.form for item in items[:place]) or any(item.kind in "at" for item in before):
        following = [item.form for item in items[place + 1 : place + 6]]
        if _DOSES.isdisjoint(following) or any(item.kind in "at" for item in items[place + 1 : place + 4]):
            return 0
    if items[place].form == "too":
        return _SIZES.get(items[place + 1].form, 0) if place + 1 < len(items) else 0
    return -1 if any(pair == (item.form, "enough") for item in before for pair in _ENOUGH) else 0
