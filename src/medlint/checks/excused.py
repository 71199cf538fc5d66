"""Whether a dose is told of a child, or as one that did harm: then it is not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_CHILDREN = words("child children baby babies infant infants toddler toddlers child's children's kg kilogram")
#: "trying for a baby" speaks of an adult.
_EXPECTING = words(
    "trying try planning plan conceive conceiving unborn pregnant pregnancy having expecting your"
)
_HARMED = words("""
    toxic overdose fatal killed kill kills mistake mistakes error errors instead wrongly danger dangerous harm
    accidentally accident poisoning died dies deadly destroy destroys coma
    """)


def excused(items: Sequence[Item]) -> bool:
    """Whether a child's dose or one that did harm is told."""
    for place, item in enumerate(items):
        if item.form in _HARMED:
            return True
        if item.form in _CHILDREN:
            before = [each.form for each in items[max(0, place - 4) : place]]
            if _EXPECTING.isdisjoint(before):
                return True
    return False
