"""Whether a value is what people are to reach: "helps raise HDL", "the aim is a low LDL". Knows words, not values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item
    from medlint.claims.states import State

_AIMS = words("ask asks aim aims goal goals target targets hope want wants aiming try trying")
_MEANS = words(
    """
    used given prescribed taken designed meant way ways order need needs important recommended advised eat exercise diet
    medicine medicines tablets treatment treatments drugs steps changes works plan tips
    """
)
_HELPS = words("help helps helped helping")
_REACHING = words(
    """
    to for of is : a an the your get gets keep keeping have having bring bringing reach reaching it at towards be make
    getting see treatment therapy diet
    """
)
_BEING = words("is are becomes remains")
_WINDOW = 7  # items before the value in which its aim is looked for


def sought(items: Sequence[Item], state: State) -> bool:
    """Whether the sentence makes the value a goal: something to bring about on purpose."""
    if state.negated or state.sign == 0 or state.how in ("term", "number"):
        return False
    behind = [item.form for item in items[state.end + 1 : state.end + 8]]
    if state.how == "state" and any(
        one in _BEING and two in _AIMS for one, two in zip(behind, behind[2:], strict=False)
    ):
        return lex.NEGATIONS.isdisjoint(behind)
    ahead = [item.form for item in items[max(0, state.start - _WINDOW) : state.start]]
    if state.how == "act" and _purposed(ahead):
        return True
    for back, form in enumerate(reversed(ahead)):
        if form in _AIMS:
            earlier = ahead[: len(ahead) - back - 1]
            return lex.NEGATIONS.isdisjoint(earlier[-3:])
        if form not in _REACHING:
            return False
    return False


def _purposed(ahead: list[str]) -> bool:
    """Whether the words right before an act say that it is done on purpose: "can help", "used to", "in order to"."""
    while ahead and (
        ahead[-1].endswith("ly") or ahead[-1] in ("also", "both", "you", "your", "people", "the", "body")
    ):
        ahead = ahead[:-1]
    if ahead[-1:] == ["to"]:
        ahead = ahead[:-1]
        if not (_MEANS | _AIMS).isdisjoint(ahead[-2:]):
            return True
    return not _HELPS.isdisjoint(ahead[-1:]) and lex.NEGATIONS.isdisjoint(ahead[-4:])
