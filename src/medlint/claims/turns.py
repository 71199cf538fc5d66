"""Words that turn a tie round or deny it: prevents, without, stopping, not.

Given a value, a mention and the words between, says with which sign they go together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item
    from medlint.claims.states import State

_EXCUSES = words("rare uncommon unusual only unknown just surprising unheard")
_MENDING = words("""
    treat treats treated treating correct corrects corrected correcting correction
    """)
_GUARDING = words(
    """
    prevent prevents preventing manage manages managing control controls controlling relieve relieves cure cures fight
    treatments therapy protect protects
    """
)
_DISPUTES = words("evidence proof link true case reason sign signs proven shown suggestion")
_AVOIDING = words("avoid avoiding avoided limit limiting foods food that are and or greasy")
_PEOPLE = words("people patients those anyone you who someone adults children person")
_MAKING = words("make makes use uses take taken have has get produce produces enough respond work")
_RISK = frozenset({"risk", "risks", "chance", "chances", "likelihood", "odds"})


def turn(items: Sequence[Item], state: State, place: int, forms: Sequence[str]) -> tuple[int, bool]:
    """The sign of the tie (0: no telling) and whether it is denied. ``forms`` are the words in between."""
    left = place < state.start
    taken = items[place].kind in "mf"
    sign = -1 if forms.count("without") % 2 else 1
    denials = sum(_denies(forms, number) for number in range(len(forms)))
    counted = state.negated and left and denials > 0  # the denial of the value itself stands between too
    denied = state.negated != bool((denials - counted) % 2)
    if _disputed(items, min(state.start, place)):
        denied = not denied
    first = _own_part(items, state, place) if left and state.how == "act" else 0
    reverser = any(_reverses(forms, number, left) for number in range(first, len(forms)))
    if not taken and intended(items, state):
        return -1, denied
    if not taken and not _MENDING.isdisjoint(forms):
        return 0, denied
    if not taken and _mended(items, place):
        return (-1 if state.how == "act" else 0), denied
    sign = -sign if reverser else sign
    if _taken_away(items, place, state.operator):
        sign = -sign
    if taken and left and state.how in ("state", "term"):
        if forms[-1:] in (["with"], ["have"], ["has"]) and not _PEOPLE.isdisjoint(forms[-4:]):
            return 0, denied
        if forms[-1:] in (["for"], ["against"]):
            sign = -sign
    if not left and _prefixed(items, state):
        return (-sign, denied) if taken else (0, denied)
    return sign, denied


def _own_part(items: Sequence[Item], state: State, place: int) -> int:
    """Where the verb phrase of the act begins in the path: "lowers the risk of X *and raises Y*"."""
    path = items[place + 1 : state.start]
    for number in range(len(path) - 1, -1, -1):
        if path[number].form in ("and", "or", ",") and any(item.kind in "mfcat" for item in path[:number]):
            return number
    return 0


def _denies(forms: Sequence[str], number: int) -> bool:
    denial = forms[number] in lex.NEGATIONS and forms[number] != "without"
    return denial and _EXCUSES.isdisjoint(forms[number + 1 : number + 4])


def _disputed(items: Sequence[Item], first: int) -> bool:
    """Whether the statement is denied as a whole: "there is no evidence that …", "it is not true that …"."""
    window = [item.form for item in items[max(0, first - 7) : first]]
    for number, form in enumerate(window):
        if form in ("no", "not", "little", "isn't", "without", "never"):
            return not _DISPUTES.isdisjoint(window[number + 1 : number + 4])
    return False


def _mended(items: Sequence[Item], place: int) -> bool:
    """Whether the condition is what is treated or prevented: "treat X by …"."""
    window = [item.form for item in items[max(0, place - 4) : place]]
    return any(form in _MENDING or form in _GUARDING for form in window)


def intended(items: Sequence[Item], state: State) -> bool:
    """Whether the value is changed on purpose, against the condition: "to raise X in people with …"."""
    if state.how != "act":
        return False
    for at in range(state.start - 1, max(-1, state.start - 4), -1):
        form = items[at].form
        if form in ("to", "help", "helps"):
            return True
        if form not in lex.LIGHT and not form.endswith("ly"):
            return False
    return False


def _reverses(forms: Sequence[str], number: int, left: bool) -> bool:
    form = forms[number]
    if form not in lex.REVERSERS or form in ("better", "treatment"):
        return False
    if form not in lex.VERBS:
        return True
    near = forms[number + 1 : number + 6]
    close = number <= 1 if left is False and len(forms) < 2 else number >= len(forms) - 3
    return not _RISK.isdisjoint(near) or close


def _taken_away(items: Sequence[Item], place: int, operator: int) -> bool:
    """Whether the thing itself is taken away: "stopping X", "without X", "lack of X", "avoid X".

    The value's own word of direction (item ``operator``) takes nothing away: "sodium is low in X", "periods stop in X".
    """
    first = max(0, place - 7)
    window = ["" if first + n == operator else item.form for n, item in enumerate(items[first:place])]
    if window[-2:] == ["low", "in"]:
        return True
    for back, form in enumerate(reversed(window)):
        if form in (",", ";", "(", ":") or (back > 3 and form not in _AVOIDING):
            return False
        if form in lex.STOPS or form in ("unable", "inability", "fails", "failure"):
            return lex.NEGATIONS.isdisjoint(window[: len(window) - back - 1])
        if form in lex.NEGATIONS and not _MAKING.isdisjoint(window[len(window) - back :]):
            return True
    behind = items[place + 1].form if place + 1 < len(items) else ""
    return behind in ("withdrawal", "deficiency", "discontinuation")


def _prefixed(items: Sequence[Item], state: State) -> bool:
    """Whether a word before the value turns it round: "to prevent low potassium, …"."""
    window = [item.form for item in items[max(0, state.start - 4) : state.start]]
    return any(form in lex.REVERSERS and form not in lex.VERBS for form in window)
