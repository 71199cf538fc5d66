"""What a sentence claims. Values only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from medlint.claims.states import State
    from medlint.model import Sentence


class Partner(NamedTuple):
    """What a value is said to go with. ``sign`` is -1 where the words turn the link round (prevent, without).

    ``strength``: 3 same clause, 2 across clauses or from the lead-in, 1 from the title or further away.
    """

    id: str
    sign: int
    strength: int
    place: int = -1  # item number; -1 for one from outside the sentence
    denied: bool = False
    soft: bool = False  # the denial allows for exceptions
    evident: bool = False  # a word of proof or sign stands between
    taken: bool = False  # a medicine from outside the sentence
    named: bool = False  # another name for the same value stands in apposition
    loose: bool = False  # only stands beside the value
    sole: bool = False  # loose, but the plain sentence names nothing else


class Claim(NamedTuple):
    """A measure's direction with everything it is said to go with. ``start`` and ``end``: the block's text."""

    sentence: Sentence
    state: State
    partners: tuple[Partner, ...]
    start: int
    end: int
    skipped: str = ""  # why no judgement is possible: question, myth …
