"""What is held on to, washed out or driven into the cells: a substance's level in the blood goes by where it goes.

Looked at only where no word of direction stands beside the measure. Knows words, not substances.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.found import Found
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item


def _verbs(text: str, others: str) -> frozenset[str]:
    """The forms of regular verbs, and other forms as they are."""
    made = set(others.split())
    for verb in text.split():
        stem = verb.removesuffix("e")
        made |= {verb, verb + ("es" if verb.endswith(("sh", "ch", "ss")) else "s"), stem + "ed", stem + "ing"}
    return frozenset(made)


_CARRYING = _verbs(
    "wash flush push sweep pull drain force pass rinse leach move shift squeeze pump shunt lure usher coax",
    """
    drive drives driving drove driven draw draws drawing drew drawn take takes taking took taken send sends sending
    sent throw throws throwing threw thrown carry carries carrying carried drag drags dragging dragged pours chases
    let lets letting tip tips tipping tipped
    """,
)
_HOLDING = _verbs(
    "lock hoard",
    "keep keeps keeping kept hold holds holding held trap traps trapping trapped hang hangs hanging hung pull pulls",
)
_RUNNING = _verbs(
    "leak pour flood spill escape seep move shift pass flow stream drain drift rush",
    "come comes coming came go goes going went gone slip slips slipping slipped",
)
_FLOODING = words("flood floods flooding flooded swamp swamps swamping")
_PILING = words("pile piles piled piling bank banks stack stacks back backs")
_STAYING = words("stay stays stayed staying left remain remains")
_LETTING = words("let lets letting")
_ESCAPING = words("go slip escape")
_BLOOD = words("blood bloodstream circulation")
_WHOLE = _BLOOD | words("body system you")
_CELLS = words("cells cell muscles muscle")
_STORES = _CELLS | words("bones bone tissues urine skeleton")
_INSIDE = words(", ; . : ( ) - and but so because instead while when body blood") | {""}
_ARTICLES = words("the your their its his her our red")
_OVER = words("over above past beyond")
_UNDER = words("under below beneath past through")
_TOPS = words("top ceiling limit upper roof")
_FLOORS = words("bottom floor lower")
_LEVELS = words("level levels count counts stores reserves reading")
_BETWEEN = (
    words("more extra some much too any lots of excess") | lex.LIGHT | lex.QUANTITY | lex.GENERIC_MEASURES
)
_UNDONE = words("stop stops stopping prevent prevents preventing instead than less without before against")
_UNABLE = words("unable fail fails failing failed struggle struggles inability")
_REACH = 5  # items between a verb and what it moves
_PHRASES = {  # what stands right before the measure, last word first
    1: [
        "to on hold/holds/holding/held/hang/hangs/hanging/hung/cling/clings/clinging",
        "onto hold/holds/holding/held/hang/hangs/hanging/cling/clings/clinging",
        "with body/blood/bloodstream/system the/your/their flood/floods/flooding/load/loads/loading/swamp/swamps",
        "up store/stores/storing/build/builds/building/pile/piles/piling/stock/stocks/stack/stacks",
        "with you/him/her/them/people/it load/loads/loaded/flood/floods/flooded/swamp/swamps",
        "hoard/hoards/hoarding/stockpile/stockpiles",
    ],
    -1: [
        "of rid get/gets/getting/got",
        "of body/blood/bloodstream/system the/your/their "
        "rob/robs/robbing/strip/strips/stripping/deprive/deprives/starve/starves/drain/drains/clear/clears",
        "of you/him/her/them/people/it "
        "rob/robs/robbed/strip/strips/stripped/deprive/deprives/starve/starves/drain/drains",
        "into eat/eats/eating/ate",
        "off kill/kills/killing/killed",
        "off edge the take/takes/taking/took",
        "at away chip/chips/eat/eats/wear/wears",
        "up mop/mops/mopping/soak/soaks/swallow/swallows",
        "away/out throw/throws/throwing/wash/washes/flush/flushes/clear/clears/carry/carries",
        "dump/dumps/dumping/squander/squanders/expel/expels/banish/banishes",
    ],
}
_FILLED = {
    ("of", form): -1 for form in ("starved", "robbed", "deprived", "drained", "stripped", "emptied")
} | {
    (word, form): 1 for word in ("with", "in") for form in ("flooded", "loaded", "swamped", "bathed", "awash")
}
_STEPS = [
    (sign, [frozenset(step.split("/")) for step in line.split()])
    for sign, lines in _PHRASES.items()
    for line in lines
]
_LAST = frozenset().union(*(steps[0] for _, steps in _STEPS)) | {"in"}


def flow(items: Sequence[Item], place: int) -> Found | None:
    """The direction of a measure by where the substance goes, if the words say so."""
    return phrase(items, place) or _moved(items, place) or _goes(items, place)


def phrase(items: Sequence[Item], place: int) -> Found | None:
    """A verb with its particle right before the measure: "holds on to X", "robs the body of X"."""
    at = place - 1
    while at > 0 and items[at].form in _BETWEEN and items[at].form not in _LAST:
        at -= 1
    if at < 0 or items[at].form not in _LAST:
        return None
    filled = _FILLED.get((items[at].form, items[at - 1].form)) if at else None
    if filled:
        return _settled(items, Found(filled, "state", at - 1, place, at - 1))
    for sign, steps in _STEPS:
        first = at - len(steps) + 1
        if first >= 0 and all(items[at - n].form in step for n, step in enumerate(steps)):
            return _settled(items, Found(sign, "act", first, place, first))
    return None


def _moved(items: Sequence[Item], place: int) -> Found | None:
    """A verb before the measure and behind it where it goes: "washes X out", "drives X into the cells"."""
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        form = items[at].form
        if form in _CARRYING or form in _HOLDING:
            sign, end = _whither(items, _behind(items, place), form)
            return _settled(items, Found(sign, "act", at, end, at)) if sign else None
        if form not in _BETWEEN:
            return None
    return None


def _goes(items: Sequence[Item], place: int) -> Found | None:
    """A verb behind the measure: "X leaks into the blood", "X is washed out", "X stays behind"."""
    at = _behind(items, place)
    passive = False
    while at < len(items) and (
        items[at].form in lex.LIGHT - lex.PARTICLES.keys() or items[at].form[-2:] == "ly"
    ):
        if items[at].form in _STAYING | _RUNNING:
            break
        passive, at = True, at + 1
    if at + 1 >= len(items):
        return None
    form, following = items[at].form, items[at + 1].form
    sign, end = 0, at + 1
    if (form in _PILING and following == "up") or (form in _STAYING and following == "behind"):
        sign = 1
    elif (form, following) == ("used", "up"):
        sign = -1
    elif form in _FLOODING and not passive:
        sign = int(not _BLOOD.isdisjoint(item.form for item in items[at + 1 : at + 4]))
    elif _sent(items, at, passive=passive):
        sign, end = _whither(items, at + 1, form)
    return _settled(items, Found(sign, "change", place, end, at)) if sign else None


def _sent(items: Sequence[Item], at: int, *, passive: bool) -> bool:
    """Whether a verb that needs to say where to stands at ``at``: "is washed …", "leaks into …"."""
    if items[at].form in _RUNNING:
        near = [item.form for item in items[at + 1 : at + 3]]
        return near[:1] == ["into"] or near == ["out", "of"]
    return passive and items[at].form not in _LETTING and items[at].form in _CARRYING | _HOLDING


def _behind(items: Sequence[Item], place: int) -> int:
    """The item behind the measure and a word such as "levels"."""
    following = items[place + 1].form if place + 1 < len(items) else ""
    return place + 2 if following in _LEVELS else place + 1


def _whither(items: Sequence[Item], at: int, verb: str) -> tuple[int, int]:
    """The sign of the words that say where a substance goes, and the last item they take; 0 for none."""
    forms = [item.form for item in items[at : at + 6]]
    first = forms[0] if forms else ""
    rest = [form for form in forms[1:] if form not in _ARTICLES]
    target = rest[0] if rest else ""
    if verb in _HOLDING and (forms[:2] == ["back", "from"] or (first == "in" and target in _INSIDE)):
        return 1, at
    if verb in _HOLDING and verb not in _CARRYING:
        return 0, at
    if first in ("out", "away", "off"):
        return _outwards(rest), at
    if first == "from":
        return (-1 if target in _WHOLE else 1 if target in _CELLS else 0), at + len(forms) - len(rest)
    if first == "into":
        return (1 if target in _BLOOD else -1 if target in _STORES else 0), at + len(forms) - len(rest)
    if verb in _LETTING and first in _ESCAPING:
        return -1, at
    if first in _OVER and target in _TOPS:
        return 1, at + len(forms) - len(rest)
    return (-1 if first in _UNDER and target in _FLOORS else 0), at + 1


def _outwards(rest: Sequence[str]) -> int:
    """The sign of "out" by what follows: of the body, of the cells, with the urine, or nothing."""
    if rest[:1] != ["of"]:
        return -1
    from_ = rest[1] if len(rest) > 1 else ""
    return -1 if from_ in _WHOLE else 1 if from_ in _CELLS else 0


def _settled(items: Sequence[Item], found: Found) -> Found | None:
    """The finding with its denial; none where the words before the verb undo it: "stops X being washed out"."""
    ahead = [item.form.rpartition(" ")[2] for item in items[max(0, found.first - _REACH) : found.operator]]
    cut = next((n for n in range(len(ahead) - 1, -1, -1) if ahead[n] in (",", ";", ":", "and", "but")), -1)
    near = frozenset(ahead[cut + 1 :])
    if not _UNDONE.isdisjoint(near):
        return None
    if not _UNABLE.isdisjoint(near) or not lex.NEGATIONS.isdisjoint(near):
        if found.how == "act" and found.sign < 0:
            undone = _UNABLE | lex.NEGATIONS
            first = next(
                n for n in range(found.first - 1, -1, -1) if items[n].form.rpartition(" ")[2] in undone
            )
            return found._replace(sign=1, first=first)  # what cannot be got rid of builds up
        return found._replace(negated=True)
    return found
