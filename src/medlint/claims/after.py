"""The word of direction after a measure: "X is low", "X falls", "X goes up", "X above the range", "X (too low)".

Scans rightwards over words that may stand in between, and stops at the first that may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.found import RARE, Found
from medlint.claims.idioms import idiom
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from medlint.claims.items import Item

_REACH = 10
_BE = words("""
    is are was were be been being gets got get becomes become isn't aren't remains remain
    """)
_DEGREES = frozenset(["too", "very", "so", "abnormally", "dangerously", "unusually"])
_IN_WHOM = words(
    "the a an your someone anyone person people patient patients adults children women men untreated severe with"
)
_OBJECTS = words("risk chance chances likelihood amount level levels number")
_BEFORE_OBJECT = words("the a an your their his her its our both blood")
_SHORT = 6  # items of a relative clause in which its verb is looked for
_ASIDE = 12  # items at most of words set between commas
_AIMLESS = words("up down upwards upward downwards downward skyward")
_ENDING = words("end ends ended ending wind winds wound turn turns turned show shows showed shown")
_CLOSING = frozenset({")", "or", "levels", "level", "in", "during", "with"})
_ASKING = frozenset({"why", "when", "what", "how"})
_INVERTED = 4  # words at most before the measure of such a question
_TABLED = 6  # items at most behind a colon that gives a value: "Potassium: low"
_NORMS = frozenset({"normal", "healthy", "ideal", "target", "desirable", "optimal", "usual"})
_HEADS = words(
    "risk chance priority likelihood dose doses level levels amount amounts number concentration concentrations"
)
_HELD = frozenset({"stays", "stay", "remains", "remain", "keeps", "keep", "should", "must"})
_LIMIT = words("""
    normal range limit usual average target baseline expected should reference ideal recommended
    """)


def after(items: Sequence[Item], place: int, own: Mapping[str, int]) -> Found | None:
    """The operator to the right of a measure, if there is one."""
    tail = skip_tail(items, place + 1)
    negated = False
    skip = 0
    aux = _inverted(items, place)
    for at in range(tail, min(len(items), tail + _REACH + _ASIDE)):
        item = items[at]
        form = item.form
        if item.form == "(" and at == tail:
            return _bracket(items, place, at, own)
        if item.form == "," and aux and at >= skip:
            skip = _behind_aside(items, at)
        if at < skip:
            continue
        if item.kind in "mf" and items[at - 1].form in ("which", "that"):
            return _moved_by(items, at, place)
        if item.kind != "w":
            return None
        found = _idiom(items, at, place)
        negated = negated or (found is None and form in lex.NEGATIONS)
        found = found or _operator(items, at, place, own, aux, tail)
        if found:
            rare = any(each.form in RARE for each in items[tail:at])
            return found._replace(negated=negated and not rare)
        if form in lex.LIGHT:
            aux = True
        elif not (
            form in lex.NEGATIONS or form in lex.MOTIONS or form in ("to", "as") or form.endswith("ly")
        ):
            return None
    return None


def _moved_by(items: Sequence[Item], at: int, place: int) -> Found | None:
    """The verb of a relative clause whose object is the measure: "potassium, which X can lower"."""
    for on in range(at + 1, min(len(items), at + _SHORT)):
        form = items[on].form
        if form in lex.VERBS and form not in lex.INTRANSITIVE and not _acts_on(items, on):
            return Found(lex.VERBS[form], "act", place, on, on)
        if form not in lex.LIGHT and not form.endswith("ly"):
            return None
    return None


def _behind_aside(items: Sequence[Item], at: int) -> int:
    """The item behind words set between commas, "is, *for most people*, high"; 0 where no second comma is near."""
    second = next((n for n in range(at + 2, min(len(items), at + _ASIDE)) if items[n].form == ","), -1)
    return second + 1 if second > 0 and all(item.kind in "wp" for item in items[at:second]) else 0


def _inverted(items: Sequence[Item], place: int) -> bool:
    """Whether a question puts the verb first: "is your potassium high in …?"."""
    if not 0 < place <= _INVERTED:
        return False
    first = 1 if items[0].form in _ASKING else 0
    return items[first].form in _BE and all(item.form in lex.LIGHT for item in items[first:place])


def skip_tail(items: Sequence[Item], at: int) -> int:
    """Past what still belongs to the measure: "level", "in the blood", a bracket without a direction."""
    while at < len(items):
        item = items[at]
        following = items[at + 1].form if at + 1 < len(items) else ""
        if item.form == "," and following in ("which", "that"):
            return at + 2
        if item.form == ":" and (len(items) - at < _TABLED or following in lex.ADJECTIVES):
            return at + 1
        if item.form == ")" and any(each.form == "(" for each in items[max(0, at - 3) : at]):
            at += 1
            continue
        aside = _aside(items, at)
        if aside:
            at += aside
        elif item.kind == "w" and item.form in lex.TAIL:
            at += 1
        elif item.form == "(":
            close = next((n for n in range(at, min(len(items), at + 8)) if items[n].form == ")"), -1)
            inside = items[at + 1 : close] if close > 0 else []
            if close < 0 or any(i.kind in "tn" or lex.sign(i.form) for i in inside):
                return at
            at = close + 1
        else:
            return at
    return at


def _aside(items: Sequence[Item], at: int) -> int:
    """How many items say in what the value is seen, between it and its verb: "X *in Y* is high"."""
    if items[at].form not in ("in", "with", "during", "on", "of"):
        return 0
    for size in (1, 2, 3, 4):
        if at + size < len(items) and items[at + size].kind in "mfc":
            return size + 1
        if at + size < len(items) and items[at + size].form not in _IN_WHOM:
            return 0
    return 0


def _bracket(items: Sequence[Item], place: int, at: int, own: Mapping[str, int]) -> Found | None:
    """A direction in brackets right behind the measure: "potassium (too low)"."""
    for on in range(at + 1, min(len(items), at + 5)):
        form = items[on].form
        sign = lex.ADJECTIVES.get(form, 0) or own.get(form, 0) or lex.NOUNS.get(form, 0)
        sign = sign or (lex.VERBS.get(form, 0) if form in lex.INTRANSITIVE else 0)
        if sign and on + 1 < len(items) and items[on + 1].form in _CLOSING:
            return Found(sign, "state", place, on, on)
        if form not in lex.LIGHT and form not in lex.PRONOUNS:
            return None
    return None


def _idiom(items: Sequence[Item], at: int, place: int) -> Found | None:
    sign, size = idiom(items, at)
    return Found(sign, "change", place, at + size - 1, at) if sign else None


def _operator(
    items: Sequence[Item], at: int, place: int, own: Mapping[str, int], aux: bool, tail: int
) -> Found | None:
    form = items[at].form
    if form in lex.ABOVE:
        return _limit(items, at, place)
    if form in lex.NOUNS and aux and items[at - 1].form in ("a", "an"):
        effect = any(item.form in ("effect", "effects") for item in items[max(0, place - 5) : place])
        return Found(lex.NOUNS[form], "change", place, at, at) if effect else None
    if form in lex.NOUNS and not aux and at == tail:
        how = "state" if form in lex.SHORTAGES else "change"
        held = how == "state" and items[place].form == "urine"  # what builds up there is not passed
        return None if held or _acts_on(items, at) else Found(lex.NOUNS[form], how, place, at, at)
    if form in own:
        acts = not aux and _acts_on(items, at)
        return None if acts else Found(own[form], "state" if aux else "change", place, at, at)
    if form in ("short", "out", "dry") and items[at - 1].form in ("run", "runs", "running", "ran"):
        return Found(-1, "change", place, at, at)
    if form in _AIMLESS and at > place + 1:
        return _particle(items, at, place)
    if form in lex.VERBS and form.endswith("ed") and _follows(items, at, "by"):
        return Found(lex.VERBS[form], "change", place, at, at)
    if form in lex.ADJECTIVES and (aux or _reduced(items, at)) and not _modifies(items, at):
        if _either(items, at):
            return None
        less = items[at - 1].form == "less"
        moved = items[at - 1].form in lex.MOTIONS - lex.LIGHT
        return Found(
            -lex.ADJECTIVES[form] if less else lex.ADJECTIVES[form],
            "change" if moved else "state",
            place,
            at,
            at,
        )
    return _verb(items, at, place) if form in lex.VERBS else None


def _either(items: Sequence[Item], at: int) -> bool:
    """Whether the opposite follows: "is high or low"."""
    if at + 2 >= len(items) or items[at + 1].form not in ("or", "and", "/"):
        return False
    return lex.ADJECTIVES.get(items[at + 2].form, 0) == -lex.ADJECTIVES[items[at].form]


def _follows(items: Sequence[Item], at: int, form: str) -> bool:
    return at + 1 < len(items) and items[at + 1].form == form


def _particle(items: Sequence[Item], at: int, place: int) -> Found | None:
    previous = items[at - 1].form
    if previous not in lex.LIGHT and previous not in lex.MOTIONS and not previous.endswith("ly"):
        return None
    following = items[at + 1].form if at + 1 < len(items) else ""
    if previous in _ENDING:
        return None  # "ends up too low"
    if following == "to" and previous in _BE:
        return None
    return Found(lex.PARTICLES[items[at].form], "change", place, at, at)


def _verb(items: Sequence[Item], at: int, place: int) -> Found | None:
    form = items[at].form
    passive = any(item.form in _BE for item in items[max(place, at - 3) : at])
    if form in lex.TRANSITIVE and not passive and not form.endswith("ed"):
        return None
    if not passive and form not in lex.INTRANSITIVE and _acts_on(items, at):
        return None
    return Found(lex.VERBS[form], "change", place, at, at)


def _reduced(items: Sequence[Item], at: int) -> bool:
    """A relative clause cut short: "a potassium higher than normal", "levels too low"."""
    following = items[at + 1].form if at + 1 < len(items) else ""
    return (
        following in ("than", "enough", "or") or items[at - 1].form in _DEGREES or items[at - 1].form == ":"
    )


def _modifies(items: Sequence[Item], at: int) -> bool:
    """Whether an adjective belongs to what follows: "potassium is a high risk"."""
    if at + 1 >= len(items) or items[at - 1].form == ":":
        return False
    following = items[at + 1]
    return following.kind in "at" or following.form in _HEADS


def _acts_on(items: Sequence[Item], at: int) -> bool:
    """Whether an object follows the verb: the measure would then be what acts."""
    for item in items[at + 1 : at + 5]:
        if item.kind in "amftc" or item.form in _OBJECTS:
            return True
        if item.form not in _BEFORE_OBJECT:
            return False
    return False


def _limit(items: Sequence[Item], at: int, place: int) -> Found | None:
    """A comparison, "above the normal range", "below 3.5": a limit or a number must follow."""
    if any(item.form in _NORMS for item in items[max(0, place - 2) : place]):
        return None
    held = any(item.form in _HELD for item in items[place:at])
    for on in range(at + 1, min(len(items), at + 7)):
        item = items[on]
        if item.kind == "n" and held:
            return None
        if item.kind == "n" or item.form in _LIMIT:
            return Found(lex.ABOVE[items[at].form], "state", place, on, at)
        if item.kind == "p" or item.form not in lex.LIMITS:
            return None
    return None
