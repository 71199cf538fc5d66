"""A sentence as clauses of plain words, and whether a clause asserts or denies what some of its words say.

Knows words only. Counts denials: "no harm in" asserts again what "harm" would deny.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from medlint.claims.items import Item

#: Words that turn round what a clause says of an act: advice against it, or a bad word on it.
_AGAINST = words("""
    avoid avoids avoided avoiding dangerous harmful harm harms hurt unsafe wrong mistake risky unwise pointless useless
    refuse refused unnecessary needless forbidden banned discouraged false untrue myth misleading hardly rarely
    seldom fails fail foolish unwanted worst poor bad irresponsible ill-advised worse discourage
    nobody neither contraindicated unsuitable reckless inadvisable
    """)
#: Bad words that count only with a denial, and then call the act harmless: "no risk in".
_LIGHT = words(
    "risk risks problem problems worry worries concern objection problems drawback downside issue danger"
)
_DENYING = lex.NEGATIONS - {"without"}
_UNSURE = words(
    "unless except excluding instead rather unlike myth misconception once-thought unclear perhaps whether"
)
_OPENERS = words("if when whenever whether before until unless till")
_CONCEDED = words("though although whereas because since")
_JOINS = words("but because although though whereas while so since which who whose as")
_BEGINS = words("""
    and or so then it they you this that these which as even not never do don't because no there we your nor i he she
    ask in use keep otherwise always
    """)
_STARTS = (
    words("""
    do avoid you it they there always must should can may will is are we this that need needs needn't requires
    """)
    | lex.NEGATIONS
)
_FINDING = words("see seeing")  # "wait and see if" supposes nothing
_CLAUSE = words("it they you this these that the your he she we there i otherwise")
_SAME = words("as just such same so well far long soon known")
_ADVISED = words("advise advises advised advice recommend recommends recommended warn warns decide decided")
_MARKS = frozenset(";:.()-!?")
_REACH = 3
_NEAR = 5  # "without" turns round only what stands close behind it
_TWICE = 4  # words between two denials that may belong together: "there is no reason not to"


class Word(NamedTuple):
    """``place``: the item it is part of; ``ids``: the concepts that the item names and those above them."""

    form: str
    place: int
    ids: Collection[str]


class Clause(NamedTuple):
    """``supposed``: it stands under "if" or the like."""

    words: list[Word]
    supposed: bool


def clauses(found: Sequence[Word]) -> Iterator[Clause]:
    """The clauses of a sentence: cut at marks and joining words, and at commas that begin a clause anew."""
    made: list[Word] = []
    supposed = False
    for number, word in enumerate(found):
        following = found[number + 1].form if number + 1 < len(found) else ""
        form = word.form
        mark = form in _MARKS
        conceded = bool(made) and made[0].form in _CONCEDED
        comma = form == "," and (supposed or conceded or following in _BEGINS)
        opens = form in _OPENERS and not (made and made[-1].form in _FINDING)
        joins = form in _JOINS and (form not in ("as", "so") or _joining(form, made, following))
        if mark or comma or opens or joins or (form in ("and", "or") and following in _STARTS):
            if made:
                yield Clause(made, supposed)
            made, supposed = [], opens or (supposed and not mark and not comma and form in ("and", "or"))
            if mark or comma:
                continue
        made.append(word)
    if made:
        yield Clause(made, supposed)


def _joining(form: str, made: Sequence[Word], following: str) -> bool:
    """Whether it begins a clause: not "works just as well", "doubles as a contraceptive", "a week or so"."""
    before = made[-1].form if made else ","
    if form == "so":
        return before not in ("or", "not", "and", "ever")
    return before == "," or (following in _CLAUSE and before not in _SAME)


def polarity(forms: Sequence[str], used: AbstractSet[int]) -> int:
    """1 if a clause asserts what the words numbered ``used`` say, -1 if it denies it, 0 if that is open."""
    if any(form in _UNSURE and n not in used for n, form in enumerate(forms)):
        return 0
    flips = 0
    denied = [n for n, form in enumerate(forms) if n not in used and form in lex.NEGATIONS]
    if len(denied) > 1 and denied[-1] - denied[0] > _TWICE:
        return 0
    for number, form in enumerate(forms):
        if number in used:
            continue
        behind = forms[number + 1] if number + 1 < len(forms) else ""
        if form in lex.NEGATIONS:
            near = range(number + 1, number + _NEAR)
            light = not _LIGHT.isdisjoint(forms[number + 1 : number + _NEAR])
            passing = (form == "without" and (light or used.isdisjoint(near))) or behind in (
                "only",
                "just",
                "matter",
                "doubt",
            )
            flips += not passing
        elif form in _AGAINST or (
            form == "against" and not _ADVISED.isdisjoint(forms[max(0, number - 2) : number])
        ):
            flips += 1
        elif form in _LIGHT:
            near = range(max(0, number - _REACH), number)
            flips += any(forms[n] in _DENYING and n not in used for n in near)
    return -1 if flips % 2 else 1


def plain(items: Sequence[Item], ids: Sequence[Collection[str]] = ()) -> list[Word]:
    """Items as single words. ``ids``: for each item the concepts it names."""
    made: list[Word] = []
    for place, (item, named) in enumerate(zip(items, ids or [()] * len(items), strict=True)):
        parts = item.form.split(" ") if item.kind != "p" else [item.form]
        made += [Word(part, place, named if not number else ()) for number, part in enumerate(parts)]
    return made
