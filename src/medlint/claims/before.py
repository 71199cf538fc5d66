"""The word of direction before a measure: "low X", "a fall in X", "too little X", "lowers X", "brings down a high X".

Scans leftwards over words that may stand in between, and stops at the first that may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.amounts import amount
from medlint.claims.flows import phrase
from medlint.claims.found import Found, denied
from medlint.claims.idioms import PHRASAL
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from medlint.claims.items import Item

_REACH = 10
_FEW = frozenset({"few", "little", "less", "more"})
_VERB_BEFORE = words("""
    to can may might could will would should must does do did not never doesn't don't won't cannot can't
    helps help which that who it they you we also and or often usually sometimes further actually then
    directly slightly significantly they'll it'll it'd you'll didn't
    """)
_STOPPERS = words(
    "people patients you they we and or but with for to if when by from because since so while although until"
)
_SHEDDING = words("""
    clear clears clearing excrete excretes excreting pass passes passing lose loses losing filter filters
    filtering remove removes removing leak leaks leaking waste wastes wasting burn burns shed sheds
    """)
_STAYING = words("""
    come comes go goes stay stays settle settles set is are was were be been being
    """)
_SEEING = frozenset({"see", "sees", "seeing", "saw", "find", "finds", "found", "finding"})
_COMPARED = frozenset(
    {"often", "likely", "than", "common", "as", "quickly", "slowly", "severe", "important", "frequently"}
)
_NOUNLIKE = frozenset({"double", "clear", "thin", "cut", "drop", "slow", "drain", "fade"})
_TIED = words(
    "linked related due leads lead leading led tied contributes contribute owing points point close"
)
_HOLDING = words("stop stops stopping stopped prevent prevents preventing keep keeps keeping hold holds")
_SWITCHING = words("switch switches switched switching turn turns turned shut shuts")
_SWITCHED = {"off": -1, "on": 1}
_MANY = words("medicines drugs tablets pills medications treatments injections capsules supplements")
_WHOM = words("you them people patients women men children someone be run running")
_DENYABLE = words("much many little few lots plenty")
_SHORT = frozenset({"short", "deficient", "lacking", "depleted"})

_AROUND = _HOLDING | _SWITCHING | lex.MOTIONS | lex.CAUSATIVES


def before(items: Sequence[Item], place: int, own: Mapping[str, int]) -> Found | None:
    """The operator to the left of a measure, if there is one."""
    stranger = 0
    skipped = _contrast(items, place)
    for at in range(place - 1, max(-1, place - _REACH), -1):
        if at in skipped:
            continue
        item = items[at]
        form = item.form
        if item.kind in "pamftcn" and not (item.kind == "a" and at == place - 1):
            return None
        found = _operator(items, at, place, own)
        if found and _tabled(items, at):
            return None
        if found:
            if found.how == "state" and _either(items, found):
                return None
            return acting(items, found, place, own) or found
        if form in _AROUND:
            return _held(items, at, place, form) or _around(items, at, place, own)
        if form in lex.QUANTITY or form in lex.LIGHT:
            continue
        stranger += 1
        if stranger > 1 or form in _STOPPERS:
            return None
    return None


def _held(items: Sequence[Item], at: int, place: int, verb: str) -> Found | None:
    """What is kept from happening is an act the other way: "stop X (from) falling", "keep X from going too high"."""
    kept = False
    if verb not in _HOLDING:
        return None
    for on in range(place + 1, min(len(items), place + 7)):
        form = items[on].form
        kept = kept or form == "from"
        sign = lex.sign(form) if kept or form.endswith("ing") else 0
        if sign:
            return Found(-sign, "act", at, on, on, denied(items, at))
        if form not in lex.LIGHT and form not in lex.TAIL and form not in lex.MOTIONS and form != "from":
            return None
    return None


def _tabled(items: Sequence[Item], at: int) -> bool:
    """Whether the word gives the value of a measure before it, as in a table: "sodium: *low*"."""
    return at > 1 and items[at - 1].form in (":", "-", "=") and items[at - 2].kind in "at"


def _contrast(items: Sequence[Item], place: int) -> range:
    """The items of what is not meant, set between commas before a measure: "slows, *rather than speeds,* the pulse"."""
    end = next((n for n in range(place - 1, max(-1, place - 4), -1) if items[n].form == ","), -1)
    start = (
        next((n for n in range(end - 1, max(-1, end - 6), -1) if items[n].form == ","), -1) if end > 0 else -1
    )
    if start < 0 or items[start + 1].form not in ("rather", "not", "instead"):
        return range(0)
    return range(start, end + 1)


def _operator(items: Sequence[Item], at: int, place: int, own: Mapping[str, int]) -> Found | None:
    form = items[at].form
    following = items[at + 1].form if at + 1 < len(items) else ""
    previous = items[at - 1].form if at else ""
    no = denied(items, at)
    pair = _pair(items, at, place)
    if pair:
        return pair
    if form in ("loss", "losses") and items[place].id.startswith("urine"):
        return None
    if form in lex.NOUNS and following in ("in", "of"):
        return Found(lex.NOUNS[form], "state" if form in lex.SHORTAGES else "change", at, place, at, no)
    if form in own and not any(item.form == "of" for item in items[at + 1 : place]):
        return Found(own[form], "act" if verbal(items, at) else "state", at, place, at, no)
    if _wanting(form, following, previous):
        return Found(-1, "state", at, place, at, no)
    if form in lex.VERBS and ((form not in lex.ADJECTIVES and form not in _NOUNLIKE) or verbal(items, at)):
        return _verb(items, at, place, no)
    if form in lex.SIZES and following in lex.AMOUNTS and not _trace(items, at, place):
        return Found(lex.SIZES[form], "state", at, place, at, no)
    if (
        previous == "how"
        or following in _COMPARED
        or (form in _FEW and previous in _SHEDDING)
        or _counted(items, at)
    ):
        return None
    sign = lex.ADJECTIVES.get(form) or (
        0 if form in _FEW and previous == "a" else lex.QUANTIFIERS.get(form, 0)
    )
    if sign and following not in ("in", "risk", "chance"):
        return Found(sign, "state", at, place, at, no)
    return None


def _wanting(form: str, following: str, previous: str) -> bool:
    """Whether somebody is short of something, but not "foods low in X"."""
    return following in ("of", "in") and (form in _SHORT or (form == "low" and previous in _WHOM))


def _counted(items: Sequence[Item], at: int) -> bool:
    """Whether the word only widens a number: "20 mmHg or more systolic"."""
    return items[at - 1].form == "or" and any(item.kind == "n" for item in items[max(0, at - 4) : at])


def _trace(items: Sequence[Item], at: int, place: int) -> bool:
    """Whether any amount is more than there should be: "small amounts of blood in the urine"."""
    return lex.SIZES[items[at].form] < 0 and items[place].id.startswith("urine")


def _pair(items: Sequence[Item], at: int, place: int) -> Found | None:
    """An operator of two words: "not enough", "too much", "brings down"."""
    form, previous = items[at].form, items[at - 1].form if at else ""
    sign, size = amount(items, at)
    if sign:
        first = at - size + 1
        return Found(sign, "state", first, place, at, form in _DENYABLE and denied(items, first))
    no = denied(items, max(0, at - 1))
    if form == "out" and previous in ("run", "runs", "ran", "running") and items[at + 1].form == "of":
        return Found(-1, "state", at - 1, place, at, no)
    if (previous, form) in PHRASAL:
        return Found(PHRASAL[previous, form], "act", at - 1, place, at, no)
    if form in lex.PARTICLES and previous in lex.MOTIONS and previous not in _STAYING:
        return Found(lex.PARTICLES[form], "act", at - 1, place, at, no)
    return None


def _verb(items: Sequence[Item], at: int, place: int, no: bool) -> Found | None:
    form = items[at].form
    following = items[at + 1].form if at + 1 < len(items) else ""
    if following == "in" and form in lex.INTRANSITIVE:
        return Found(lex.VERBS[form], "change", at, place, at, no)
    if following in ("in", "of", "to", "as", "by", "with", "some") or (
        following in _FEW and form in _SHEDDING
    ):
        return None
    if form in lex.INTRANSITIVE and form not in ("drop", "drops"):
        return Found(lex.VERBS[form], "state", at, place, at, no) if form.endswith("ing") else None
    return Found(lex.VERBS[form], "act", at, place, at, no)


def _either(items: Sequence[Item], found: Found) -> bool:
    """Whether the opposite stands beside it: "increased or decreased X"."""
    if found.operator < 2 or items[found.operator - 1].form not in ("or", "and", "/"):
        return False
    return lex.ADJECTIVES.get(items[found.operator - 2].form, 0) == -found.sign


def verbal(items: Sequence[Item], at: int) -> bool:
    """Whether a word that can be adjective or verb is a verb here."""
    form = items[at].form
    if form.endswith("s") and form != "less":
        return True
    if at == 0:
        return form.endswith("ing") and items[1].form in ("the", "your", "their")
    previous = items[at - 1]
    if form.endswith("ed"):
        return previous.kind in "mf" or previous.form in ("has", "have", "had", "which", "that", "it")
    if form.endswith("ing"):
        if previous.form == "or":
            return form not in lex.ADJECTIVES
        if previous.form.endswith("ly") and at > 1:
            previous = items[at - 2]
        return previous.form in ("by", "for", "of", "in", "and", "is", "are", "without", "from", ",")
    if previous.form.endswith("ly") and at > 1:
        previous = items[at - 2]
    if previous.form == "to" and at > 1 and items[at - 2].form in _TIED:
        return False
    if previous.form == "," and at > 1 and items[at - 2].kind in "mf":
        return not {"including", "as", "like"}.isdisjoint([item.form for item in items[max(0, at - 5) : at]])
    more = previous.form == "than" and at > 1 and items[at - 2].form == "more"  # "can more than double"
    return more or previous.form in _VERB_BEFORE or previous.form in _MANY or previous.kind in "mfc"


def acting(items: Sequence[Item], state: Found, place: int, own: Mapping[str, int]) -> Found | None:
    """The act upon a value that has a direction already: "bring down a high X", "raise a low X"."""
    if state.how != "state":
        return None
    at = state.first - 1
    while at >= 0 and (items[at].form in lex.LIGHT - lex.PARTICLES.keys() or items[at].form.endswith("ly")):
        at -= 1
    if at < 0 or items[at].kind != "w":
        return None
    form, previous = items[at].form, items[at - 1].form if at else ""
    if form in lex.PARTICLES and previous in lex.MOTIONS and previous not in _STAYING:
        return Found(lex.PARTICLES[form], "act", at - 1, place, at, denied(items, at - 1))
    by_phrase = phrase(items, state.first)
    if by_phrase:
        return by_phrase._replace(last=place)
    around = _around(items, at, place, own) if form in lex.MOTIONS or form in lex.CAUSATIVES else None
    if around:
        return around
    if form in own and form not in lex.ADJECTIVES:
        return Found(own[form], "act", at, place, at, denied(items, at))
    if form in lex.VERBS and form not in lex.INTRANSITIVE and verbal(items, at):
        return Found(lex.VERBS[form], "act", at, place, at, denied(items, at))
    return None


def _around(items: Sequence[Item], at: int, place: int, own: Mapping[str, int]) -> Found | None:
    """A direction behind the measure: "push X up", "make X rise", "keep X as high as possible"."""
    verb = items[at].form
    if verb in _STAYING:
        return None
    for on in range(place + 1, min(len(items), place + 8)):
        form = items[on].form
        if items[on].kind in "pamct":
            return None
        sign = _behind(items, on, verb, own)
        if sign:
            how = "change" if verb in _SEEING else "act"
            return Found(sign, how, at, on, on, denied(items, at))
        between = (
            form in lex.LIGHT
            or form in lex.TAIL
            or form in lex.MOTIONS
            or form in ("to", "as", "back", "less", "right", "straight", "way")
        )
        if not between and not form.endswith("ly"):
            return None
    return None


def _behind(items: Sequence[Item], on: int, verb: str, own: Mapping[str, int]) -> int:
    """The sign of the word behind a measure after such a verb, 0 when it has none."""
    form, previous = items[on].form, items[on - 1].form
    if verb in _SWITCHING and form in _SWITCHED:
        return _SWITCHED[form]
    if verb in lex.MOTIONS or previous in lex.MOTIONS:
        sign = lex.PARTICLES.get(form, 0)
        if sign:
            return sign
    bare = not form.endswith(("s", "ed"))
    sign = lex.ADJECTIVES.get(form, 0) or own.get(form, 0) or (lex.VERBS.get(form, 0) if bare else 0)
    return -sign if previous == "less" else sign
