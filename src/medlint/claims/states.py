"""Which values a sentence says are high, low, rising or falling, each with the words that say so.

A word of direction is bound to the measure in its own noun phrase or predicate; what it goes with is for ``links``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.after import after
from medlint.claims.before import acting, before
from medlint.claims.flows import flow
from medlint.claims.found import Found
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.claims.items import Item


class State(NamedTuple):
    """A measure with a direction. ``start`` and ``end`` are item numbers, both inclusive, operator and all.

    ``how``: ``term`` (hypokalaemia), ``state`` (low potassium), ``change`` (potassium falls), ``act`` (lowers
    potassium) or ``number`` (a potassium of 6).
    """

    analyte: str
    sign: int
    how: str
    place: int
    start: int
    end: int
    negated: bool = False
    sure: int = 2  # 2 plain, 1 inferred through a conjunct or pronoun
    operator: int = -1


class Words(NamedTuple):
    """Words of direction that hold for some measures only: ``signs``, measure → word → sign.

    ``aspects`` are those that speak of another measure ("large red cells" is their volume).
    """

    signs: Mapping[str, Mapping[str, int]]
    aspects: Mapping[str, Mapping[str, str]]
    only: frozenset[str] = frozenset()  # measures for which no other words count


def states_of(items: Sequence[Item], words: Words) -> list[State]:
    """All states of a sentence, in order."""
    if "respectively" in [item.form for item in items]:
        return list(_respectively(items))
    made: dict[int, State] = {}
    for place, item in enumerate(items):
        if item.kind == "t":
            made[place] = _term(items, place)
        elif item.kind == "a":
            found = _bind(items, place, _words_for(item, words))
            id_ = _meant(items, item, found, words) if found else ""
            if found and id_ and not _turns_back(items, found, item.id):
                made[place] = _state(items, place, found, id_)
    _share(items, made, words)
    for state in list(made.values()):
        more = _contrasted(items, state)
        if more and more.place not in made:
            made[more.place] = more
    return [made[place] for place in sorted(made)]


def _state(items: Sequence[Item], place: int, found: Found, id_: str) -> State:
    first, last = min(found.first, place), max(found.last, place)
    if [item.form for item in items[last + 1 : last + 2]] == ["than"]:
        last += 2 if {item.form for item in items[last + 2 : last + 3]} <= lex.YARDSTICKS else 0
    return State(id_, found.sign, found.how, place, first, last, found.negated, operator=found.operator)


def _words_for(item: Item, words: Words) -> Mapping[str, int]:
    """The own words of a measure, and of others of the same name."""
    if not item.also:
        return words.signs.get(item.id, {})
    return {word: sign for id_ in (*item.also, item.id) for word, sign in words.signs.get(id_, {}).items()}


def _meant(items: Sequence[Item], item: Item, found: Found, words: Words) -> str:
    """The measure that is meant: the one whose own word of direction it is; "" when none may take the word."""
    form = items[found.operator].form
    ids = (item.id, *item.also)
    for id_ in ids:
        if form in words.signs.get(id_, ()):
            return words.aspects.get(id_, {}).get(form, id_)
    return next((id_ for id_ in ids if id_ not in words.only), "")


def _term(items: Sequence[Item], place: int) -> State:
    """A one-word name of a value, or what is done to it: "lowers a fever"."""
    item = items[place]
    first = place
    while first and items[first - 1].form in lex.ADJECTIVES:
        first -= 1
    act = acting(items, Found(item.sign, "state", first, place, place), place, {})
    if act:
        sign = item.sign * act.sign
        return State(item.id, sign, "act", place, act.first, place, act.negated, operator=act.operator)
    return State(item.id, item.sign, "term", place, place, place, _denied(items, place))


def _bind(items: Sequence[Item], place: int, own: Mapping[str, int]) -> Found | None:
    """The operator of a measure: its predicate speaks louder than its adjective where both are there."""
    left = before(items, place, own)
    right = after(items, place, own)
    if left is None and right is not None and items[right.operator].form in lex.ABOVE:
        return flow(items, place) or right  # "tips X over the top"
    if left is None and right is None:
        return None if "slow" in own or "slower" in own else flow(items, place)
    if left and right and left.how == "state" and right.sign != left.sign:
        return None if right.how == "change" else left
    if left and left.how == "act":
        return left
    return right if right and not (left and left.how == "state") else left or right


def _contrasted(items: Sequence[Item], state: State) -> State | None:
    """A second predicate of the same measure: "X is high in A *but low* in B"."""
    if state.operator <= state.place or state.how not in ("state", "change"):
        return None
    for at in range(state.end + 1, min(len(items) - 1, state.end + 10)):
        if items[at].kind in "at":
            return None
        if items[at].form in ("but", "and", "whereas", "while"):
            sign = lex.ADJECTIVES.get(items[at + 1].form, 0)
            if sign == -state.sign and (at + 2 >= len(items) or items[at + 2].kind == "w"):
                return state._replace(sign=sign, place=at, start=at + 1, end=at + 1, operator=at + 1, sure=1)
            return None
    return None


def _respectively(items: Sequence[Item]) -> Iterator[State]:
    """Measures and words of direction paired in their order: "X and Y rise and fall, respectively"."""
    places = [n for n, item in enumerate(items) if item.kind == "a"]
    signs = [(n, sign) for n, item in enumerate(items) if (sign := lex.sign(item.form))]
    if len(places) == len(signs) == 2:
        for place, (at, sign) in zip(places, signs, strict=True):
            yield State(items[place].id, sign, "change", place, min(place, at), max(place, at), operator=at)


def _turns_back(items: Sequence[Item], found: Found, id_: str) -> bool:
    """Whether the value goes the other way later on: "falls at first, then rises"."""
    if found.how not in ("change", "act"):
        return False
    later = False
    for item in items[found.last + 1 : found.last + 9]:
        later = later or item.form in _LATER
        sign = lex.VERBS.get(item.form, 0) or (lex.PARTICLES.get(item.form, 0) if later else 0)
        if later and sign == -found.sign:
            return True
        if item.kind in "at" and item.id != id_:
            return False
    return False


_LATER = frozenset({"then", "before", "followed", "until", "afterwards", "later", "again"})


def _denied(items: Sequence[Item], place: int) -> bool:
    return any(item.form in lex.NEGATIONS for item in items[max(0, place - 2) : place])


def _share(items: Sequence[Item], made: dict[int, State], words: Words) -> None:
    """Give a conjunct without an operator that of its neighbour: "AST and ALT drop", "low sodium and potassium"."""
    places = [n for n, item in enumerate(items) if item.kind == "a"]
    for one, two in pairwise(places):
        if one not in made or two in made or not _takes(items, made[one], two, words):
            continue
        if made[one].operator < one and _coordinate(items, one, two) and not _loose(items, one, two):
            made[two] = _copy(items, made[one], two, words)
    for one, two in reversed(list(pairwise(places))):
        if two not in made or one in made or not _takes(items, made[two], one, words):
            continue
        if _predicated(items, made[two]) and _coordinate(items, one, two) and not _placed(items, one):
            made[one] = _copy(items, made[two], one, words)


def _takes(items: Sequence[Item], state: State, place: int, words: Words) -> bool:
    """Whether the word of direction of one measure can be said of another."""
    form, id_ = items[state.operator].form, items[place].id
    if form in words.signs.get(id_, ()):
        return True
    return id_ not in words.only and bool(lex.sign(form))


def _predicated(items: Sequence[Item], state: State) -> bool:
    """Whether the direction is a verb or adjective of the whole clause, not a noun behind one measure."""
    form = items[state.operator].form
    return state.operator > state.place and (form not in lex.NOUNS or form in lex.VERBS)


def _copy(items: Sequence[Item], state: State, place: int, words: Words) -> State:
    id_ = items[place].id
    return state._replace(
        analyte=words.aspects.get(id_, {}).get(items[state.operator].form, id_),
        place=place,
        start=min(state.start, place),
        end=max(state.end, place),
        sure=1,
    )


def _placed(items: Sequence[Item], place: int) -> bool:
    """Whether a measure is only where something is: "keeps calcium in the bones, and levels fall"."""
    return not _PLACING.isdisjoint(item.form for item in items[max(0, place - 2) : place])


_PLACING = frozenset({"in", "into", "from"})


def _loose(items: Sequence[Item], one: int, two: int) -> bool:
    """Whether only a comma joins two measures, and nothing ends the list: "low mood, thirst"."""
    joined = {item.form for item in items[one + 1 : two]} & {"and", "or", "nor", "/", "&"}
    return not joined and [item.form for item in items[two + 1 : two + 2]] not in (["and"], ["or"], [","])


def _coordinate(items: Sequence[Item], one: int, two: int) -> bool:
    between = items[one + 1 : two]
    if between and between[-1].form == "normal":
        return False
    joined = [i for i in between if i.form in ("and", "or", "as", "well", "nor", ",", "/", "&")]
    rest = [i for i in between if i not in joined and i.form not in lex.QUANTITY and i.form not in lex.TAIL]
    return bool(joined) and not rest
