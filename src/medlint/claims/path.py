"""The words between a value and a mention, and what can be read off them. Decides nothing by itself."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item
    from medlint.claims.states import State

_OPENERS = words("in during when if as because after since with once on under while")
_SECOND = frozenset({"secondary", "central"})
_HIGHER = frozenset({"pituitary", "hypothalamus"})
_ARISING = (["caused"], ["due"], ["from"], ["because"], ["that"])
_OPENING = words(". , : ; ( and but so please")
_NOT_AIMS = words(
    """
    thought known believed likely tends tend tended seems seem appears appear said expected shown found apt able
    reported begins begin began starts start started continues continue due going bound liable proven
    proved suspected unlikely unusual uncommon rare possible common usual happens
    """
)


class Path:
    """From a state to the mention at item ``place``, in either direction. ``forms`` are the words in between."""

    __slots__ = ("__dict__", "between", "forms", "inside", "items", "left", "place", "state")

    def __init__(self, items: Sequence[Item], state: State, place: int) -> None:
        self.items = items
        self.state = state
        self.place = place
        self.inside = state.start <= place <= state.end
        self.left = place < state.start
        self.between = items[place + 1 : state.start] if self.left else items[state.end + 1 : place]
        self.between = unbracketed(self.between)
        self.between = _without_aside(self.between) if self.left else _without_contrast(self.between)
        self.forms = [item.form for item in self.between]

    @property
    def taken(self) -> bool:
        """Whether the mention is a medicine or family."""
        return self.items[self.place].kind in "mf"

    @cached_property
    def told(self) -> bool:
        """Whether the value is what the clause says, not only names: "X falls", "X is low", but not "low X"."""
        return self.state.how in ("change", "act", "number") or self.state.operator > self.state.place

    def before(self, size: int) -> list[str]:
        """The words right before the mention."""
        return [item.form for item in self.items[max(0, self.place - size) : self.place]]

    def behind(self, size: int) -> list[str]:
        """The words right behind the mention."""
        return [item.form for item in self.items[self.place + 1 : self.place + 1 + size]]

    def ahead(self, size: int) -> list[str]:
        """The words right before the value with its operator."""
        return [item.form for item in self.items[max(0, self.state.start - size) : self.state.start]]

    @cached_property
    def introduced(self) -> bool:
        """Whether "in", "during", "on", "after" … opens a phrase with the mention."""
        for form in reversed(self.before(5)):
            if form in _OPENERS:
                return True
            if form in (",", ";", ".", "and", "or", ":"):
                return False
        return False

    @cached_property
    def intended(self) -> bool:
        """Whether the value is changed on purpose: "to raise X", "helps to raise X"."""
        if self.state.how != "act":
            return False
        ahead = self.ahead(4)
        for back, form in enumerate(reversed(ahead)):
            if form in ("help", "helps"):
                return True
            if form == "to":
                previous = ahead[len(ahead) - back - 2] if len(ahead) > back + 1 else ""
                return previous not in _NOT_AIMS and not previous.endswith("ly")
            if form not in lex.LIGHT and not form.endswith("ly"):
                return False
        return False

    @cached_property
    def conditional(self) -> bool:
        """Whether the value stands in a condition: "if your potassium is low, …"."""
        ahead = self.ahead(7)
        for at in range(len(ahead) - 1, -1, -1):
            form = ahead[at]
            if form in lex.CONDITIONS and ahead[max(0, at - 1) : at] != ["at"]:
                return True
            if form in (",", ";", ":"):
                return False
        return False

    @property
    def other_kind(self) -> bool:
        """Whether the mention is the rare kind that starts higher up, with other values: "central hypothyroidism"."""
        if not _SECOND.isdisjoint(self.before(2)):
            return True
        behind = self.behind(8)
        return behind[:1] in _ARISING and not _HIGHER.isdisjoint(behind)

    def forbids(self, back: int) -> bool:
        """Whether a denial ``back`` words before the mention forbids: "Do not take X with Y: …", "X must not …"."""
        at = self.place - 1 - back
        ahead = [item.form for item in self.items[max(0, at - 2) : at]]
        told = ahead[-1:] == ["do"] or self.items[at].form in ("don't", "never")
        begun = ahead[:-1] if ahead[-1:] == ["do"] else ahead[-1:]
        opens = not begun or begun[-1] in _OPENING
        return (told and opens) or ahead[-1:] in (["must"], ["should"]) or self.items[at].form == "mustn't"

    def has(self, group: frozenset[str]) -> bool:
        """Whether a word of the group stands in between."""
        return not group.isdisjoint(self.forms)


def unbracketed(between: Sequence[Item]) -> Sequence[Item]:
    """The items without what stands in brackets that open and close among them."""
    opened = next((n for n, item in enumerate(between) if item.form == "("), -1)
    closed = next((n for n, item in enumerate(between) if item.form == ")"), -1)
    if 0 <= opened < closed:
        return [*between[:opened], *unbracketed(between[closed + 1 :])]
    return between


def _without_aside(between: Sequence[Item]) -> Sequence[Item]:
    """The items without a relative clause between commas: "X, which is rare, raises Y"."""
    opened = next((n for n, item in enumerate(between) if item.form == ","), -1)
    if opened >= 0 and _likened(between[opened + 1 :]):
        closed = next((n for n in range(opened + 2, len(between)) if between[n].form == ","), opened)
        return [*between[:opened], *between[closed + 1 :]] if closed > opened else between
    if len(between) < 2 or between[0].form != "," or between[1].form not in ("which", "who"):
        return between
    last = max(n for n, item in enumerate(between) if item.form == ",")
    return between[last + 1 :] if last else between


def _likened(items: Sequence[Item]) -> bool:
    """Whether a comparison opens here: "just like a beta blocker", "unlike thiazides"."""
    forms = [item.form for item in items[:2]]
    return forms[:1] in (["like"], ["unlike"]) or forms in (
        ["just", "like"],
        ["much", "like"],
        ["rather", "like"],
    )


def _without_contrast(between: Sequence[Item]) -> Sequence[Item]:
    """The items behind a value without what it is not: "low, not raised, in …", "high rather than low in …"."""
    forms = [item.form for item in between[:4]]
    start = 1 if forms[:1] in ([","], ["and"]) else 0
    if forms[start : start + 1] == ["not"]:
        end = start + 1
    elif forms[start : start + 2] in (["rather", "than"], ["instead", "of"]):
        end = start + 2
    else:
        return between
    if len(between) <= end or not lex.sign(between[end].form):
        return between
    end += 2 if [item.form for item in between[end + 1 : end + 2]] == [","] else 1
    return between[end:]
