"""Whether a sentence says that one thing treats, prevents, causes, reverses or contains another, or denies it.

Knows the words of each deed, no fact. Where the words do not tie the two things together, it says nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.deeds import DEEDS
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.deeds import Deed
    from medlint.claims.items import Item

_DENIES = lex.NEGATIONS | words("ineffective useless fail fails failed unable powerless pointless")
_THOUGHT = words(
    """
    think thinks thought believe believes believed claim claims claimed assume assumes heard
    fear fears feared worry worried rumour rumours rumor rumors belief hoax supposedly hope
    hoped wonder wondered idea theory told
    """
)
#: Words that make less of a denial, or tie an assertion to a condition.
_LESS = words(
    """
    sometimes usually always only unless secondary alone directly by completely fully
    immediately instantly everyone all enough itself permanently necessarily well much straight
    right anymore longer if when until yet significantly just mainly as too
    """
)
_CONDITION = words(
    """
    unless only complications complication secondary bacterial exceptions rarely occasionally
    """
)
_APART = words("whereas while but yet")
_CAREFUL = words("caution cautiously carefully care")
_FOLLOWING = words("after following during from behind")
_LESSENED = words("cut reduced lowered decreased fewer stopped smaller")
_SOUGHT = words("get for with need seek medical urgent")
_SELDOM = words("rarely seldom sometimes mistake wrongly needlessly before after if")
_USING = words("use uses give gives prescribe prescribes recommend recommends offer offers take takes")
_GIVEN = words("given prescribed offered")
_PARTS = words(
    """
    complications complication season vaccine vaccines jab jabs shot shots test tests like
    caused
    """
)
_STARTS = words("because so and but as since which when if while although , ; : ( ) - that's")
_PASSIVE = words("by with from using through in to")
_SOMEBODY = words("people patients you they many some most who we i")
_TELLING = words(
    "take use give try need needs taking using prescribe prescribes offer offers recommend recommends"
)
_ANTIDOTE = words("antidote antidotes")
_CAUSED = words("by from after with through")
_TIES = words("link links linked association connection relationship between")
_FURTHEST = 14
#: "helps to prevent" is no treatment, and "increases the risk" no protection.
_WARDING = words(
    """
    prevent prevents preventing prevented prevention protect protects protecting protection risk
    chance
    """
)
_AGAINST = {
    "treats": _WARDING,
    "prevents": words("increase increases increased raise raises raised higher trial"),
}


def asserts(items: Sequence[Item], one: int, two: int, relation: str) -> bool | None:
    """True or False for "X does Y" and its denial; None when the words do not tie X to Y that way."""
    deed = DEEDS.get(relation)
    first, last = min(one, two), max(one, two)
    if deed is None or last - first > _FURTHEST or _other_subject(items, one, two):
        return None
    between = [item.form for item in items[first + 1 : last]]
    lead = _lead(items, first)
    if not lex.STOPS.isdisjoint(item.form for item in items[max(0, one - 2) : one]):
        return None
    if _unclear(items, one, two, relation, between, lead):
        return None
    said = _link(between, lead) if relation == "causes" else ""
    said = said or (_active if one < two else _passive)(deed, between, lead)
    if not said:
        return None
    telling = (between,) if ("because", "of") in pairwise(between) else (lead, between)
    if any(form in _DENIES and not _only(w, n) for w in telling for n, form in enumerate(w)):
        return False if _plainly_denied(items, one, two, deed, said) else None
    rest = {*lead, *(item.form for item in items[last + 1 :])}
    if relation in _AGAINST and "worse" in rest:
        return None
    tied = _accompanied(items, one) or not _CONDITION.isdisjoint(rest)
    return None if tied or not _PARTS.isdisjoint(_behind(items, two)) else True


def _unclear(
    items: Sequence[Item], one: int, two: int, relation: str, between: Sequence[str], lead: Sequence[str]
) -> bool:
    """Whether the words compare, report a belief, or speak of something else in between."""
    forms = [form for form in (*between, *lead) if form not in ("respond", "responds")]
    if not lex.BLOCKS.isdisjoint(forms) or not _THOUGHT.isdisjoint(forms) or ";" in between:
        return True
    if (
        items[two - 1].form in ("certain", "mild")
        or not _CAREFUL.isdisjoint(forms)
        or not _APART.isdisjoint(between)
    ):
        return True
    if relation in ("treats", "prevents") and not _LESSENED.isdisjoint(between):
        return True
    if one > two and _passing(items, two):
        return True
    if _of_another(items, min(one, two), max(one, two)) or (relation == "treats" and _part(items, two)):
        return True
    return not _AGAINST.get(relation, frozenset()).isdisjoint(between)


def _plainly_denied(items: Sequence[Item], one: int, two: int, deed: Deed, said: str) -> bool:
    """Whether a denial denies the deed itself: not "does not cure", "does not always", "not caused by"."""
    first, last = min(one, two), max(one, two)
    between = [item.form for item in items[first + 1 : last]]
    after = [item.form for item in items[last + 1 : last + 7]]
    passive = one > two
    if passive and _BE.isdisjoint((*between, *_lead(items, first))):
        return False
    less = _LESS - {"by"} if passive else _LESS
    return said not in deed.final and less.isdisjoint((*between, *after))


def _accompanied(items: Sequence[Item], one: int) -> bool:
    """Such as "X as well as Y", "X and Y": what is said may be true of the two together."""
    for place in range(one - 1, max(-1, one - 6), -1):
        if items[place].kind in "mf":
            return True
        if items[place].form not in ("and", "as", "well", "the", "with", "plus", "your"):
            return False
    return False


def _of_another(items: Sequence[Item], first: int, last: int) -> bool:
    """Such as "X helps people stop Z, which causes Y": what is said is said of Z."""
    return any(
        items[place].form in ("which", "that", "who")
        and any(
            items[n].kind in "atmfc" and not _predicate(items, n)
            for n in range(max(first + 1, place - 2), place)
        )
        for place in range(first + 1, last)
    )


def _passing(items: Sequence[Item], place: int) -> bool:
    """Such as "Z that follows Y", "Z after Y": what is said is said of Z."""
    before = [item.form for item in items[max(0, place - 3) : place] if item.form not in ("a", "an", "the")][
        -2:
    ]
    earlier = any(item.kind in "atmfc" for item in items[max(0, place - 5) : place - 1])
    return earlier and bool(before) and (before[0] in ("that", "which") or before[-1] in _FOLLOWING)


def _part(items: Sequence[Item], two: int) -> bool:
    """Such as "the rash of Y", "symptoms of Y": only a part of it."""
    before = [
        item.form for item in items[max(0, two - 3) : two] if item.form not in ("a", "an", "the", "your")
    ]
    return before[-1:] == ["of"] and _WHOLE.isdisjoint(before)


_WHOLE = words("treatment case cases kind form type attack attacks relief flare cure rid pain bout most")


def _behind(items: Sequence[Item], place: int) -> list[str]:
    return [item.form for item in items[place + 1 : place + 2]]


def _lead(items: Sequence[Item], first: int) -> list[str]:
    """The words before the first thing that belong to it: back to a pause or a joining word."""
    made: list[str] = []
    for item in reversed(items[max(0, first - 7) : first]):
        if item.form in _STARTS or (item.kind in "mfc" and item.form not in _ANTIDOTE):
            break
        made.insert(0, item.form)
    return made


def _only(window: Sequence[str], place: int) -> bool:
    return window[place + 1 : place + 2] in (["only"], ["just"], ["surprising"], ["surprisingly"])


def _other_subject(items: Sequence[Item], one: int, two: int) -> bool:
    """Whether something else stands between, that could be what does it: "unlike X, Z treats Y"."""
    if one > two:
        return False
    for place in range(one + 1, two):
        if items[place].kind in "mf" and not _predicate(items, place):
            joined = all(item.form in _LISTING or item.kind in "mf" for item in items[one + 1 : place])
            return not joined or items[place].id == items[one].id
    return False


def _predicate(items: Sequence[Item], place: int) -> bool:
    """Such as "antidote" in "X is the antidote to Y": what X is, not another thing."""
    before = [item.form for item in items[max(0, place - 3) : place]]
    return (
        items[place].kind == "f" and not {"a", "an", "the"}.isdisjoint(before) and not _BE.isdisjoint(before)
    )


_LISTING = frozenset((",", "and", "or", "/", "&", "the"))
_BE = words(
    "is are was were isn't aren't wasn't weren't can can't cannot be may will won't does doesn't do don't"
)


def _active(deed: Deed, between: Sequence[str], lead: Sequence[str]) -> str:
    """The word that ties "X … Y", or ""."""
    for place, form in enumerate(between):
        if form == "help" and place and between[place - 1] in _SOUGHT:
            continue
        if form in deed.verbs or ("prevents" in deed.verbs and _lowers(between, place)):
            return form
    joined = not deed.joins.isdisjoint(between)
    if joined:
        for form in between:
            if form in deed.nouns:
                return form
        told = [form for form in lead if form in _TELLING and not (form.endswith("ing") and form == lead[0])]
        if (
            told
            and "treat" in deed.verbs
            and set(between) <= {"for", "to", "against", "a", "an", "the", "your"}
        ):
            return told[-1]
    return ""


def _lowers(between: Sequence[str], place: int) -> bool:
    """Such as "lowers your risk of": it protects."""
    return between[place] in _LOWERING and not _RISK.isdisjoint(between[place + 1 : place + 4])


_LOWERING = words("lower lowers lowering reduce reduces reducing cut cuts cutting decrease decreases")
_RISK = words("risk risks chance chances odds")


def _passive(deed: Deed, between: Sequence[str], lead: Sequence[str]) -> str:
    """The word that ties "Y … by X", or ""."""
    if _named(deed, between, lead) or _chosen(deed, between, lead):
        return "treatment"
    joins = _CAUSED if "cause" in deed.verbs else _PASSIVE
    if {"linked", "due"} & set(between):
        joins |= {"to"}
    if "because" not in between and joins.isdisjoint(between[-4:]):
        return ""
    for form in (*between, *lead[-5:]):
        if form in deed.verbs:
            return form
    if {"get", "got"} & set(lead[-3:]) and "cause" in deed.verbs:
        return "get"
    return next((form for form in between if form in deed.nouns), "")


def _chosen(deed: Deed, between: Sequence[str], lead: Sequence[str]) -> bool:
    """Such as "Y responds to X", "for Y, doctors use X", "people with Y are given X"."""
    if "treat" not in deed.verbs or not _SELDOM.isdisjoint(between):
        return False
    if between[-1:] == ["to"] and not {"respond", "responds"}.isdisjoint(between):
        return True
    if lead[-1:] == ["for"] and between[:1] == [","] and not _USING.isdisjoint(between):
        return True
    return not _GIVEN.isdisjoint(between[-2:]) and not _BE.isdisjoint(between) and "with" in lead[-2:]


def _named(deed: Deed, between: Sequence[str], lead: Sequence[str]) -> bool:
    """Such as "Y needs X", "the treatment for Y is X", "the antidote to Y is X"."""
    told = not {"is", "are", "include", "includes"}.isdisjoint(between[:3])
    if "treat" in deed.verbs:
        needed = not _NEEDED.isdisjoint(between) and _SOMEBODY.isdisjoint(between)
        return needed or (told and not _DEED_NOUN.isdisjoint(lead[-3:]))
    return told and "antidote" in deed.nouns and not _ANTIDOTE.isdisjoint(lead[-3:])


_NEEDED = words("need needs require requires")
_DEED_NOUN = words("treatment cure remedy answer medicine treatments remedies")


def _link(between: Sequence[str], lead: Sequence[str]) -> str:
    """Such as "a link between X and Y"."""
    tied = "between" in lead[-3:] and not _TIES.isdisjoint(lead[:-1])
    return "link" if tied and "and" in between and len(between) <= 3 else ""
