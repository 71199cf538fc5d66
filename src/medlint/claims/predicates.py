"""The words of direction before and after a measure: adjective, noun, verb, verb with particle, comparison.

Scans outwards from the measure over words that may stand in between, and stops at the first that may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from medlint.claims import lexicon as lex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from medlint.claims.items import Item

_REACH = 10
_FEW = frozenset({"few", "little", "less", "more"})
_VERB_BEFORE = frozenset(
    "to can may might could will would should must does do did not never doesn't don't won't cannot can't helps help which that "
    "who it they you we also and or often usually sometimes further actually then directly slightly significantly they'll it'll "
    "it'd you'll didn't".split()
)
_BE = frozenset(
    "is are was were be been being gets got get becomes become isn't aren't remains remain stays stay".split()
)
_RARE = frozenset(
    "rare uncommon unusual unknown surprising unheard unlikely abnormal exceptional impossible".split()
)
_FOOD = frozenset("diet diets food foods meal meals intake snack snacks drink drinks yoghurt milk".split())


class Found(NamedTuple):
    """A word of direction: its sign, how it speaks, where it begins and ends, and whether it is denied."""

    sign: int
    how: str
    first: int
    last: int
    operator: int
    negated: bool = False


def before(items: Sequence[Item], place: int, own: Mapping[str, int]) -> Found | None:
    """The operator to the left of a measure, if there is one."""
    stranger = 0
    for at in range(place - 1, max(-1, place - _REACH), -1):
        item = items[at]
        form = item.form
        if item.kind in "pamftcn" and not (item.kind == "a" and _inside(items, at, place)):
            return None
        found = _operator_before(items, at, place, own)
        if found:
            return found
        if form in lex.MOTIONS or form in lex.CAUSATIVES:
            return _around(items, at, place, own)
        if form in lex.QUANTITY or form in lex.LIGHT:
            continue
        stranger += 1
        if stranger > 1 or form in ("and", "or", "but", "with", "for", "to", "if", "when", "by", "from"):
            return None
    return None


def _inside(items: Sequence[Item], at: int, place: int) -> bool:
    """Whether a measure only qualifies the next one: "low vitamin D receptor activity"."""
    return at == place - 1


def _operator_before(items: Sequence[Item], at: int, place: int, own: Mapping[str, int]) -> Found | None:
    form = items[at].form
    following = items[at + 1].form if at + 1 < len(items) else ""
    previous = items[at - 1].form if at else ""
    negated = _denied(items, at)
    if form == "enough" and (previous in ("not", "isn't", "aren't") or previous.endswith("n't")):
        return Found(-1, "state", at - 1, place, at)
    if form in lex.NOUNS and (
        following in ("in", "of", "the", "to", "your") or at == place - 1 and form.endswith("s")
    ):
        if following in ("in", "of"):
            return Found(lex.NOUNS[form], "state" if form in _STATES else "change", at, place, at, negated)
    if form in own and following != "of":
        return Found(own[form], "act" if _verbal(items, at) else "state", at, place, at, negated)
    if form in _FEW and previous == "a":
        return None
    if form in ("short", "deficient", "lacking", "depleted") and following in ("of", "in"):
        return Found(-1, "state", at, place, at, negated)
    if form in lex.VERBS and (form not in lex.ADJECTIVES or _verbal(items, at)):
        return _verb_before(items, at, place, negated)
    sign = lex.ADJECTIVES.get(form) or lex.QUANTIFIERS.get(form)
    if sign and following not in ("in", "risk", "chance"):
        return Found(sign, "state", at, place, at, negated)
    return None


_STATES = frozenset(
    "lack shortage shortages deficiency deficiencies deficit excess overload absence insufficiency surplus abundance paucity scarcity dearth build-up buildup accumulation".split()
)


def _verb_before(items: Sequence[Item], at: int, place: int, negated: bool) -> Found | None:
    form = items[at].form
    following = items[at + 1].form if at + 1 < len(items) else ""
    if following in ("in", "of", "to", "as", "by", "with") and form not in ("strips",):
        if following in ("in",) and form in lex.INTRANSITIVE:
            return Found(lex.VERBS[form], "change", at, place, at, negated)
        return None
    if form in lex.INTRANSITIVE and form not in ("drop", "drops"):
        return Found(lex.VERBS[form], "state", at, place, at, negated) if form.endswith("ing") else None
    return Found(lex.VERBS[form], "act", at, place, at, negated)


def _verbal(items: Sequence[Item], at: int) -> bool:
    """Whether a word that is adjective or verb is a verb here."""
    form = items[at].form
    if form.endswith("s") and form not in ("less",):
        return True
    if at == 0:
        return form.endswith("ing")
    previous = items[at - 1]
    if form.endswith("ed"):
        return previous.kind in "mf" or previous.form in ("has", "have", "had", "which", "that", "it")
    if form.endswith("ing"):
        return previous.form in ("by", "for", "of", "in", "and", "is", "are", "without", "from")
    return (
        previous.form in _VERB_BEFORE
        or previous.kind in "mfc"
        or previous.form.endswith("ly")
        and at > 1
        and items[at - 2].form in _VERB_BEFORE
    )


def _around(items: Sequence[Item], at: int, place: int, own: Mapping[str, int]) -> Found | None:
    """ "push X up", "make X rise", "keep X as high as possible": the direction stands behind the measure."""
    verb = items[at].form
    if verb in _BE or verb in ("come", "comes", "go", "goes", "stay", "stays", "settle", "settles", "set"):
        return None
    for on in range(place + 1, min(len(items), place + 8)):
        form = items[on].form
        if items[on].kind == "p" or items[on].kind in "amct":
            return None
        sign = 0
        if verb in lex.MOTIONS:
            sign = lex.PARTICLES.get(form, 0)
        if not sign and verb in lex.CAUSATIVES | lex.MOTIONS:
            sign = (
                lex.ADJECTIVES.get(form, 0)
                or own.get(form, 0)
                or (lex.VERBS.get(form, 0) if _bare(form) else 0)
            )
        if sign:
            return Found(sign, "act", at, on, on, _denied(items, at))
        if (
            form not in lex.LIGHT
            and form not in lex.TAIL
            and form not in ("to", "as", "back")
            and not form.endswith("ly")
        ):
            return None
    return None


def _bare(form: str) -> bool:
    return not form.endswith(("s", "ed"))


def after(items: Sequence[Item], place: int, own: Mapping[str, int]) -> Found | None:
    """The operator to the right of a measure, if there is one."""
    at = _skip_tail(items, place + 1)
    tail_end = at
    negated = False
    aux = False
    while at < min(len(items), tail_end + _REACH):
        item = items[at]
        form = item.form
        if item.kind == "p" and form in ("(", "-", ",") and at == tail_end:
            return _bracket(items, place, at, own)
        if item.kind != "w":
            return None
        if form in lex.NEGATIONS:
            negated = True
        found = _operator_after(items, at, place, own, aux)
        if found:
            return found._replace(negated=negated and not _rare_between(items, tail_end, at))
        if (
            form in lex.LIGHT
            or form in lex.NEGATIONS
            or form.endswith("ly")
            or form in ("to", "as", "too", "be", "back")
        ):
            aux = aux or form in lex.LIGHT
            at += 1
            continue
        if form in lex.MOTIONS:
            at += 1
            continue
        return None
    return None


def _rare_between(items: Sequence[Item], start: int, end: int) -> bool:
    return any(item.form in _RARE for item in items[start:end])


def _skip_tail(items: Sequence[Item], at: int) -> int:
    while at < len(items):
        item = items[at]
        if item.kind == "w" and item.form in lex.TAIL:
            at += 1
        elif item.kind == "p" and item.form == "(":
            close = next((n for n in range(at, min(len(items), at + 8)) if items[n].form == ")"), -1)
            inside = items[at + 1 : close] if close > 0 else []
            if close < 0 or any(i.kind in "tn" or i.form in lex.ADJECTIVES for i in inside):
                return at
            at = close + 1
        else:
            return at
    return at


def _bracket(items: Sequence[Item], place: int, at: int, own: Mapping[str, int]) -> Found | None:
    """A direction in brackets right behind the measure: "potassium (too low)"."""
    if items[at].form != "(":
        return None
    for on in range(at + 1, min(len(items), at + 4)):
        form = items[on].form
        sign = lex.ADJECTIVES.get(form, 0) or own.get(form, 0)
        if sign and on + 1 < len(items) and items[on + 1].form in (")", "or", "levels", "level"):
            return Found(sign, "state", place, on, on)
        if form not in lex.LIGHT:
            return None
    return None


def _operator_after(
    items: Sequence[Item], at: int, place: int, own: Mapping[str, int], aux: bool
) -> Found | None:
    form = items[at].form
    following = items[at + 1] if at + 1 < len(items) else None
    if form in lex.ABOVE and following is not None:
        return _limit(items, at, place)
    if form in lex.NOUNS and not aux and at == _skip_tail(items, place + 1):
        how = "state" if form in _STATES else "change"
        return None if _acts_on(items, at) else Found(lex.NOUNS[form], how, place, at, at)
    if form in own:
        return (
            None
            if not aux and _acts_on(items, at)
            else Found(own[form], "state" if aux else "change", place, at, at)
        )
    if form in lex.PARTICLES and form in ("up", "down") and at > place + 1:
        if items[at - 1].form in lex.LIGHT | lex.MOTIONS or items[at - 1].form.endswith("ly"):
            return (
                None
                if following is not None and following.form == "to" and items[at - 1].form in _BE
                else Found(lex.PARTICLES[form], "change", place, at, at)
            )
    if form in lex.ADJECTIVES and (aux or _reduced(items, at)) and not _modifies(items, at):
        return Found(lex.ADJECTIVES[form], "state", place, at, at)
    if form in lex.VERBS:
        passive = any(i.form in _BE for i in items[max(place, at - 3) : at])
        if form in lex.TRANSITIVE and not passive and not form.endswith("ed"):
            return None
        if not passive and form not in lex.INTRANSITIVE and _acts_on(items, at):
            return None
        return Found(lex.VERBS[form], "change", place, at, at)
    return None


def _reduced(items: Sequence[Item], at: int) -> bool:
    """A relative clause cut short: "a potassium higher than normal", "levels too low"."""
    near = [i.form for i in items[at + 1 : at + 3]]
    return (
        bool(near[:1])
        and near[0] in ("than", "enough", "or")
        or items[at - 1].form in ("too", "very", "so", "abnormally", "dangerously")
    )


def _modifies(items: Sequence[Item], at: int) -> bool:
    """Whether an adjective belongs to what follows: "potassium is a high risk", "is low in fat"."""
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None:
        return False
    return (
        following.kind in "at"
        or following.form in ("risk", "in", "chance", "priority", "likelihood", "dose", "doses")
        and following.form != "in"
    )


def _acts_on(items: Sequence[Item], at: int) -> bool:
    """Whether an object follows the verb: the measure would then be what acts."""
    for on in range(at + 1, min(len(items), at + 5)):
        item = items[on]
        if item.kind in "amftc":
            return True
        if item.form in ("risk", "chance", "chances", "likelihood", "amount", "level", "levels", "number"):
            return True
        if item.form not in ("the", "a", "an", "your", "their", "his", "her", "its", "our", "both", "blood"):
            return False
    return False


def _limit(items: Sequence[Item], at: int, place: int) -> Found | None:
    """ "above the normal range", "below 3.5": a limit or a number must follow."""
    for on in range(at + 1, min(len(items), at + 7)):
        item = items[on]
        if item.kind == "n":
            return Found(lex.ABOVE[items[at].form], "state", place, on, at)
        if item.kind == "p":
            return None
        if item.form in (
            "normal",
            "range",
            "limit",
            "usual",
            "average",
            "target",
            "baseline",
            "expected",
            "should",
            "reference",
            "ideal",
            "recommended",
        ):
            return Found(lex.ABOVE[items[at].form], "state", place, on, at)
        if item.form not in lex.LIMITS:
            return None
    return None


def _denied(items: Sequence[Item], at: int) -> bool:
    """Whether a denial stands right before an operator; "not rare" and the like deny nothing."""
    window = [item.form for item in items[max(0, at - 5) : at]]
    for back, form in enumerate(reversed(window)):
        if form in lex.NEGATIONS:
            after_it = window[len(window) - back :]
            return not any(f in _RARE or f in ("only", "just", "enough") for f in after_it)
        if (
            back >= 1
            and form not in lex.LIGHT
            and form not in ("to", "make", "push", "bring", "keep")
            and not form.endswith("ly")
        ):
            return False
        if form == "than" and len(window) > back + 1 and window[len(window) - back - 2] == "rather":
            return True
        if form == "of" and len(window) > back + 1 and window[len(window) - back - 2] == "instead":
            return True
    return False
