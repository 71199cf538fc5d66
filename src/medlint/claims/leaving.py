"""Whether a sentence calls leaving a medicine off harmless or tells readers to, in freer words than ``stops`` reads.

Puts together who plays which part: the deed, its manner, its occasion and what comes of it. Knows no medicine.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import partings as part_of
from medlint.claims.assertion import Clause, polarity
from medlint.claims.phrases import found
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_FREE = words("no not never without don't needn't nobody nor isn't won't doesn't")
_MUST = words("need have has must require requires call reason point")
_MORE = words("more anymore longer")
_REACH = 8
_RATHER = {("rather", "than"), ("instead", "of"), ("not", "gradually"), ("not", "slowly")}
_AIMS = {("to", "avoid"), ("to", "prevent"), ("to", "spare")}
_TELLING = words("says say said is advised recommended best told advice better wise safe fine ok free")
_OPENING = words("after once with in on for when since")
_ITSELF = words("this that it")
_BETTER = "kinder, better, best, safer, gentler, easier, safest, simplest"
_POINTLESS = """
%needless, no call, dangerous, harmful, brings on, bring on, strain, strains, a waste, no better, no use, is what
"""
_UNLIKELY = """
less likely, least likely, protect, prevents, back normal, back to normal, fewest risks, lowest risk, least risk,
low risk, lowers the odds, lowers the risk, cuts the risk
"""


def leaves_freely(parts: Sequence[Clause], asked: Sequence[str] = ()) -> bool:
    """Whether a clause asserts that leaving off does no harm, or tells readers who feel well to leave off.

    ``asked``: the words of the question before: "Feeling well again? Bin the rest."
    """
    parts = [_cut(part) for part in parts]
    spurned = [not part.supposed and _tapering_spurned(part) for part in parts]
    every = [word.form for part in parts for word in part.words]
    rest = [word.form for part, aside in zip(parts, spurned, strict=True) if not aside for word in part.words]
    if not found(every, part_of.PARTING) or _helped(rest) or found(every, part_of.SHORT):
        return False
    if any(_harms(part) for part in parts):
        return False
    if any(spurned) or any(_better_at_once(part) for part in parts if not part.supposed):
        return True
    return bool(found(every, part_of.LEAVING) and _left(parts, [*asked, *every])) or _spent(parts, every)


def _cut(part: Clause) -> Clause:
    """Without the slow way that is turned down: "at once rather than gradually"."""
    forms = [word.form for word in part.words]
    for place, pair in enumerate(pairwise(forms)):
        aim = pair in _AIMS and place and found(forms[:place], part_of.LEAVING)
        if aim or (pair in _RATHER and found(forms[place:], part_of.HELP)):
            return part._replace(words=part.words[:place])
    return part


def _left(parts: Sequence[Clause], every: Sequence[str]) -> bool:
    well = bool(found(every, part_of.WELL))
    rows = [[word.form for word in part.words] for part in parts]
    own = sum(map(len, rows))
    pretext = bool(found(every[: len(every) - own], part_of.PRETEXT)) or any(
        part.supposed and found(forms, part_of.PRETEXT) for part, forms in zip(parts, rows, strict=True)
    )
    for part, forms in zip(parts, rows, strict=True):
        verb = found(forms, part_of.LEAVING)
        if verb and not part.supposed and (_harmless(forms, verb) or _told(forms, verb, well or pretext)):
            return True
    return _harm_denied(parts) or _calmed(parts) or _unnoticed(parts)


def _harmless(forms: Sequence[str], verb: Sequence[int]) -> bool:
    good = found(forms, part_of.HARMLESS) or found(forms, part_of.UNNOTICED)
    if good and "than" in forms and forms[good[0]] == "less":
        return False
    bare = [
        n
        for n, pair in enumerate(pairwise(forms))
        if pair[0] == "without" and pair[1] in ("it", "them", "your")
    ]
    return bool(good) and polarity(forms, {*verb, *good, *bare}) > 0


def _told(forms: Sequence[str], verb: Sequence[int], reason: bool) -> bool:
    """Whether readers are told to leave it off, or allowed to, for no good reason or at once."""
    allowed = found(forms[: verb[0]], part_of.ALLOWED)
    soon = [] if "than" in forms else found(forms, part_of.SOON)
    well = found(forms, part_of.WELL)
    before = forms[max(0, verb[0] - 2) : verb[0]]
    told = not verb[0] or bool(allowed) or before[-1] in ("then", "please", "should", "and", "best")
    told = (
        told or (before[-1] == "to" and before[0] in _TELLING) or (before[-1] == "," and forms[0] in _OPENING)
    )
    told = told and (bool(allowed) or not forms[verb[0]].endswith("ing"))
    return bool((reason or soon) and told) and polarity(forms, {*verb, *allowed, *soon, *well}) > 0


def _tapering_spurned(part: Clause) -> bool:
    """Such as "there is no call to bring it down bit by bit", "spinning it out is what brings on fits"."""
    forms = [word.form for word in part.words]
    slow = found(forms, part_of.SLOW)
    if not slow or "too" in forms or "than" in forms:
        return False
    spurned = found(forms, _POINTLESS)
    if spurned:
        return polarity(forms, {*slow, *spurned}) > 0
    return polarity(forms, {*slow}) < 0 and not _MUST.isdisjoint(forms[: slow[0]])


def _better_at_once(part: Clause) -> bool:
    """Such as "in one go is kinder than dragging it out"."""
    forms = [word.form for word in part.words]
    soon, better = found(forms, part_of.SOON), found(forms, _BETTER)
    if not soon or not better or "than" not in forms[soon[-1] :]:
        return False
    return polarity(forms, {*soon, *better}) > 0


def _spent(parts: Sequence[Clause], every: Sequence[str]) -> bool:
    """Such as "it has done its job", "you are cured and will not need it any more"."""
    if found(every, part_of.UNTIL) and found(every, part_of.WELL) and _FREE.isdisjoint(every):
        return True
    reason = found(every, part_of.WELL) or found(every, part_of.LEAVING)
    return bool(reason) and any(not part.supposed and _says_spent(part) for part in parts)


def _says_spent(part: Clause) -> bool:
    forms = [word.form for word in part.words]
    spent = found(forms, part_of.SPENT)
    if spent:
        return polarity(forms, {*spent}) > 0
    for place, form in enumerate(forms):
        if form in ("need", "needs") and not _FREE.isdisjoint(forms[max(0, place - 3) : place]):
            return not _MORE.isdisjoint(forms[place:]) and "any" in forms[place:]
    return False


def _unnoticed(parts: Sequence[Clause]) -> bool:
    """Such as "pack it in: you will hardly notice"."""
    left = any(_says(part, part_of.LEAVING) for part in parts)
    for part in parts:
        itself = part.words[0].form in _ITSELF or {"this", "that"} & {word.form for word in part.words[:5]}
        harmless = (
            itself and "," not in [word.form for word in part.words[5:]] and _says(part, part_of.HARMLESS)
        )
        if left and not part.supposed and (harmless or _says(part, part_of.UNNOTICED)):
            return True
    return False


def _says(part: Clause, phrases: str) -> bool:
    forms = [word.form for word in part.words]
    place = found(forms, phrases)
    return bool(place) and polarity(forms, {*place}) > 0


def _calmed(parts: Sequence[Clause]) -> bool:
    """Such as "don't worry if your tablets run out"."""
    supposed = any(
        part.supposed and found([word.form for word in part.words], part_of.LEAVING) for part in parts
    )
    return supposed and any(_says(part, part_of.CALM) for part in parts if not part.supposed)


def _harms(part: Clause) -> bool:
    """Whether a clause says that harm follows: "can bring on seizures", "is dangerous"."""
    forms = [word.form for word in part.words]
    if found(forms, part_of.SLOW) and found(forms, _POINTLESS):
        return False
    return _says(part, part_of.HARM) and not found(forms, _UNLIKELY)


def _harm_denied(parts: Sequence[Clause]) -> bool:
    """Such as "come off it in one go: the pressure never rebounds"."""
    left = [n for n, part in enumerate(parts) if _says(part, part_of.LEAVING)]
    for number, part in enumerate(parts):
        forms = [word.form for word in part.words]
        harm = found(forms, part_of.RETURNS)
        aimed = {"to", "so", "avoid", "prevent", "if", "until"} & set(forms[:2])
        denied = harm and not part.supposed and not aimed and polarity(forms, {*harm}) < 0
        if denied and any(
            n < number or parts[n].supposed or (n == number and found(forms, part_of.LEAVING)[0] < harm[0])
            for n in left
        ):
            return True
    return False


def _helped(forms: Sequence[str]) -> bool:
    """Whether somebody's advice, a slow way or another medicine is spoken of, and not denied."""
    at = 0
    while at < len(forms):
        place = found(forms[at:], part_of.HELP)
        if not place:
            return False
        here = at + place[0]
        behind = forms[here + 1 : here + 6]
        spared = not _FREE.isdisjoint(behind[:3]) and not {"need", "needed", "involved"}.isdisjoint(behind)
        slow = found(forms[here:], part_of.SLOW)[:1] == [0] and found(forms, _POINTLESS)
        if _FREE.isdisjoint(forms[max(0, here - _REACH) : here]) and not spared and not slow:
            return True
        at = here + 1
    return False
