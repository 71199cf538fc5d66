"""Whether a lead-in, header, heading or question speaks of what a medicine is given for. Knows words only.

"Used for: low blood sugar" names what glucagon mends, where "Side effects: low blood sugar" names what it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_EFFECTS = words("""
    effect effects side cause causes causing watch look looks happens happen harm harms raise raises lower lowers change
    changes affect affects reason reasons result results check checks test tests sign signs warning
    """)
_TREATING = words("treat treats treating treated indication indications purpose")
_GIVEN = words(
    "used given prescribed taken uses is are it what medicine medicines tablets treatment treatments"
)
_PROBLEMS = words("problem problems condition conditions illness disease")
_HEADER = 3  # words of a header that is only "Problem" or "The condition"
_NEAR = 5  # items back from a value in which the medicine is looked for
_JOINTS = frozenset((",", "(", ":", "-"))


def for_use(items: Sequence[Item]) -> bool:
    """Whether the words tell what something is for: "What it treats", "It is used for:", "Problem"."""
    forms = [item.form for item in items if item.kind != "p"]
    if not forms or not _EFFECTS.isdisjoint(forms):
        return False
    if not _TREATING.isdisjoint(forms):
        return True
    if "for" in forms:
        return len(forms) == 1 or not _GIVEN.isdisjoint(forms)
    if "why" in forms:
        return not {"given", "used", "taken", "prescribed"}.isdisjoint(forms)
    return len(forms) <= _HEADER and not _PROBLEMS.isdisjoint(forms)


def for_effects(items: Sequence[Item]) -> bool:
    """Whether the words tell what something does: "Effects on blood tests:", "These can change a result:"."""
    return not _EFFECTS.isdisjoint(item.form for item in items)


def set_beside(items: Sequence[Item], start: int) -> bool:
    """Whether a mark, and no verb, stands between a medicine and the value from item ``start`` on: "X – high Y"."""
    for place in range(start - 1, max(-1, start - _NEAR), -1):
        if items[place].kind in "mf":
            return not _JOINTS.isdisjoint(item.form for item in items[place + 1 : start])
        if items[place].form in lex.VERBS or items[place].form in lex.CAUSES:
            return False
    return False
