"""Freer words by which a pair that does harm is put forward as good: "X is the painkiller of choice with Y".

Knows words only; which pairs do harm is for ``interaction``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.assertion import clauses, plain, polarity
from medlint.claims.phrases import begins, found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_GOOD = """
of choice, preferred, good match, good idea, protects, protect, less likely, better absorption, absorbed better,
as often as you like, as much as you like, often combined, every day, under control, no restriction, works well
with, do no harm, no trouble, is fine, are fine, perfectly well, more effective together, no need for a gap, at
full dose, full dose, doubled, double
"""
_CARE = """
unless, avoid, only if, specialist, blood test, monitored, lower dose, reduced, reduce, instead, doctor,
pharmacist, ask, check, hours, apart, caution, less, risk of, cause, dangerous, harm, if, prevents, bleeding
than, rather, than, interact, low dose, careful, separate, before, until, stopped, stop, other, sometimes,
may, might, some, small, close
"""
_LESS = "less likely, protects, protect, under control"


def put_forward(items: Sequence[Item], one: int, two: int) -> bool:
    """Whether a clause that names one of two puts taking both forward as good."""
    forms = [part for item in items for part in item.form.split(" ")]
    if not begins(forms, _GOOD) or (found(forms, _CARE) and not found(forms, _LESS)):
        return False
    for part in clauses(plain(items)):
        places = {word.place for word in part.words}
        own = [word.form for word in part.words]
        good = found(own, _GOOD)
        if good and not part.supposed and ({one, two} & places) and polarity(own, {*good}) > 0:
            return True
    return False
