"""What a scorecard is: the items of a published instrument, each with what a machine can say of it.

A machine says yes or no only where counting decides, and always shows its evidence. All else is for a person;
no total is given, because an instrument's score is that of all its items.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from medlint.model import Source
    from medlint.score.look import Look

Verdict = Literal["yes", "no", "n/a", "person"]

#: Every scorecard and the module that holds it.
CARDS = {"cci": "cci", "pemat": "pemat"}


class Answer(NamedTuple):
    """What can be said of an item, on what evidence, and where that stands (-1 for nowhere)."""

    verdict: Verdict
    evidence: str = ""
    offset: int = -1


class Item(NamedTuple):
    """An item: its number in the instrument, its part, what it asks in our words, and how it is looked at."""

    number: int
    part: str
    asks: str
    look: Callable[[Look], Answer]


class Card(NamedTuple):
    """An instrument. ``note`` says how its own score is made, and what ours leaves out."""

    name: str
    title: str
    items: tuple[Item, ...]
    sources: tuple[Source, ...]
    note: str


class Scored(NamedTuple):
    """A card filled in for one article."""

    card: Card
    answers: tuple[tuple[Item, Answer], ...]

    def count(self, verdict: Verdict) -> int:
        """How many items got this verdict."""
        return sum(answer.verdict == verdict for _, answer in self.answers)


def load(name: str) -> Card:
    """A scorecard by its name. Raises KeyError for an unknown one."""
    return cast("Card", import_module(f"medlint.score.{CARDS[name]}").CARD)


def fill(card: Card, look: Look) -> Scored:
    """The card with what can be said of this article."""
    return Scored(card, tuple((item, item.look(look)) for item in card.items))


def person(evidence: str = "") -> Callable[[Look], Answer]:
    """For an item that no count decides."""
    return lambda look: Answer("person", evidence)
