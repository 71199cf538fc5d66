"""A word of direction found near a measure, and whether it is denied there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

#: "not rare" denies nothing.
RARE = words("""
    rare uncommon unusual unknown surprising unheard unlikely abnormal exceptional impossible
    """)
_FAILING = words("failure fails fail failed failing unable inability")
_CARRIERS = words("""
    to make push bring keep lead cause result allow let help send drive any
    """)


class Found(NamedTuple):
    """A word of direction: its sign, how it speaks, the items it covers, its own item, whether it is denied.

    ``how``: ``state`` (is low), ``change`` (falls) or ``act`` (lowers).
    """

    sign: int
    how: str
    first: int
    last: int
    operator: int
    negated: bool = False


def denied(items: Sequence[Item], at: int) -> bool:
    """Whether a denial stands right before item ``at``: "not", "rather than", "instead of"."""
    window = [item.form for item in items[max(0, at - 5) : at]]
    for back, form in enumerate(reversed(window)):
        behind = window[len(window) - back :]
        before = window[len(window) - back - 2] if len(window) > back + 1 else ""
        if form in _FAILING:
            return True
        if form in lex.NEGATIONS:
            return RARE.isdisjoint(behind) and not {"only", "just", "enough"} & set(behind)
        if (form, before) in (("than", "rather"), ("of", "instead")):
            return True
        light = form in lex.LIGHT or form in _CARRIERS or form.endswith("ly")
        if back >= 1 and not light:
            return False
    return False
