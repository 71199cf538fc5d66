"""Verdicts on a number that stand away from it: "the meter shows 2.9 mmol/L, so your sugar is too high".

Only where a sentence has one number with a unit, and says of one measure that it is high, low or normal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item
    from medlint.claims.numbers import Figure
    from medlint.claims.states import State

_OPEN = words(
    """
    not target aim aims goal until unless should between from instead than above below under over less more after
    later within or again retest and
    """
) | (lex.NEGATIONS - {"no"})
_NORMAL = words("normal healthy usual")
_CALLING = words("is are counts")
_WITHIN = words("within in inside")


def single(items: Sequence[Item], figure: Figure) -> bool:
    """Whether the number is the only one of the sentence and no word makes it a limit, a goal or a comparison."""
    others = [n for n, item in enumerate(items) if item.kind == "n" and not figure.at <= n <= figure.last]
    near = [item.form for item in items[max(0, figure.at - 3) : figure.at]]
    return not others and _OPEN.isdisjoint(near)


def spoken_of(items: Sequence[Item], figure: Figure, states: Sequence[State]) -> list[State]:
    """What the sentence says of measures in words: told states that no denial or comparison touches."""
    found = []
    for state in states:
        told = state.how == "term" or (state.how == "state" and state.operator > state.place)
        apart = not state.start <= figure.at <= state.end
        near = {item.form for item in items[max(0, state.start - 4) : state.end + 3]}
        if told and apart and not state.negated and _OPEN.isdisjoint(near - {"and", "or", "in"}):
            found.append(state)
    return found


def called_normal(items: Sequence[Item]) -> tuple[str, int] | None:
    """The measure that a sentence calls normal right before its name, "is a normal temperature", and its item."""
    for place in range(2, len(items)):
        before = [item.form for item in items[max(0, place - 4) : place]]
        called = before[-1] in _NORMAL and not _CALLING.isdisjoint(before)
        if items[place].kind == "a" and called and lex.NEGATIONS.isdisjoint(before):
            return items[place].id, place
    return None


def pointed(items: Sequence[Item], figure: Figure) -> tuple[int, int] | None:
    """The sign of what a pronoun calls the number, "… 84%, because that is normal", and its item."""
    for place in range(figure.last + 1, len(items) - 2):
        if items[place].form not in ("that", "this", "which") or items[place + 1].form not in (
            "is",
            "counts",
        ):
            continue
        for at in range(place + 2, min(len(items), place + 6)):
            form = items[at].form
            sign = 0 if form in _NORMAL else lex.ADJECTIVES.get(form)
            if sign is not None and [item.form for item in items[at + 1 : at + 2]] != ["risk"]:
                return sign, at
            if form not in lex.LIGHT and not form.endswith("ly"):
                break
    return None


def within_range(items: Sequence[Item], at: int) -> bool:
    """Whether "normal" at item ``at`` belongs to "within the normal range"."""
    before = [item.form for item in items[max(0, at - 2) : at]]
    return bool(before) and before[0] in _WITHIN and before[-1] in ("the", "its", "a") and at + 1 < len(items)


def counted(items: Sequence[Item], place: int) -> int:
    """The sign of "so many", "far too few", "more cells than normal"; 0 for none."""
    form, before = items[place].form, items[place - 1].form
    if form in ("many", "few", "much", "little") and before in ("so", "too", "very"):
        return 1 if form[0] == "m" else -1
    if form in ("more", "fewer", "less"):
        behind = [item.form for item in items[place + 1 : place + 7]]
        than = behind.index("than") if "than" in behind else len(behind)
        if behind[than + 1 : than + 2] and behind[than + 1] in lex.YARDSTICKS:
            return 1 if form == "more" else -1
    return 0


def limited(items: Sequence[Item], place: int) -> bool:
    """Whether "above" or "below" is said of what is usual: "well above normal", "below the healthy range"."""
    return any(item.form in lex.YARDSTICKS | {"limit", "range"} for item in items[place + 1 : place + 4])
