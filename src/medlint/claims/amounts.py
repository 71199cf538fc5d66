"""Words of amount before a measure that speak only together: "too much X", "hardly any X", "a great deal of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_PLENTY = words("lots plenty loads masses heaps")
_MUCH = frozenset({("great", "deal"), ("good", "deal"), ("a", "lot")})
_SCARCELY = words("hardly barely scarcely")
_NEARLY = words("almost virtually practically")
_EATEN = words(
    """
    eat eats eating drink drinks drinking food foods diet diets contain contains containing rich meals meal snacks need
    needs source sources intake for urine dipstick stool stools sweat
    """
)


def amount(items: Sequence[Item], at: int) -> tuple[int, int]:
    """The sign of the amount that ends at item ``at``, and its number of words; (0, 0) for none."""
    form, previous = items[at].form, items[at - 1].form if at else ""
    if form == "enough" and (previous == "not" or previous.endswith("n't")):
        return -1, 2
    if previous == "too" and form in ("much", "many", "little", "few"):
        return (1 if form[0] == "m" else -1), 2
    if form == "any" and previous in _SCARCELY:
        return -1, 2
    if form == "no" and (
        previous in _NEARLY or (previous == "to" and at > 1 and items[at - 2].form == "next")
    ):
        return -1, 3 if previous == "to" else 2
    if items[at + 1].form == "of" and (form in _PLENTY or (previous, form) in _MUCH):
        return (0, 0) if any(item.form in _EATEN for item in items) else (1, 1 + (form not in _PLENTY))
    return 0, 0
