"""Whether a medicine is what is given because a value is so: "X is given if Y is low". Knows words, not medicines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from medlint.claims.path import Path

_GIVEN = words("added started given needed prescribed offered recommended used advised")
_GIVING = words(
    "give gives prescribe prescribes offer offers recommend recommends suggest suggests need needs"
)
_ADVISED = _GIVEN | _GIVING | words("told tell ask asked take have")
_TOLD = words("is are who should may can")
_BROUGHT = words("put puts leave leaves make makes cause causes because from due after on")
_PEOPLE = words("people those patients someone anyone adults children women men")
_WITH = words("with whose who short low")
_CHOSEN = words("choice suits suitable option helpful useful good")
_TAKING = words("take given offered prescribed need use")
_CAN = words("can may often usually are is should")
_NEAR = 4  # items between a value and the medicine that people with it take
_HELD_BACK = words(
    """
    less lower smaller reduce reduced cut stop stopped hold held pause paused avoid avoided change changed switch
    instead caution carefully care only unless before until more higher extra increase increased other another different
    """
)


def _for_people(path: Path) -> bool:
    """Whether the medicine is for people with the value: "for those whose Y is low", "people with low Y take X"."""
    forms = path.forms
    if not _HELD_BACK.isdisjoint(forms) or not lex.NEGATIONS.isdisjoint([*forms, *path.before(3)]):
        return False
    if path.left:
        person = next((n for n in range(len(forms) - 1, -1, -1) if forms[n] in _PEOPLE), -1)
        if person < 0 or not _WITH.issuperset(forms[person + 1 : person + 2] or [""]) or "," in forms[1:]:
            return False
        return not (_GIVEN | _CHOSEN).isdisjoint(forms[:person])
    having = not _PEOPLE.isdisjoint(path.ahead(5)) and not _WITH.isdisjoint(path.ahead(4))
    return (
        having and len(forms) <= _NEAR and not _TAKING.isdisjoint(forms[-2:]) and not _CAN.isdisjoint(forms)
    )


def called_for(path: Path) -> bool:
    """Whether the medicine is what is given when the value is so: "X is given if Y is low", "if Y is low, take X"."""
    if path.taken and _for_risk(path):
        return True
    if not path.taken or path.state.how not in ("state", "change"):
        return False
    forms = path.forms
    if path.left and any(one in _GIVEN and two == "as" for one, two in pairwise(forms)):
        return "not" not in forms
    if not path.conditional or "whose" in forms:
        return _for_people(path)
    own = [two for one, two in pairwise(["", *forms]) if one != "by"]  # not "by another medicine"
    if not _HELD_BACK.isdisjoint(own) or not lex.NEGATIONS.isdisjoint([*forms, *path.before(3)]):
        return False
    if path.left:
        return (
            any(one in _GIVEN and two in ("if", "when") for one, two in pairwise(forms))
            and "," not in forms[1:]
        )
    given = any(form in lex.LIGHT for form in path.behind(1)) and not _GIVEN.isdisjoint(path.behind(3))
    return "," in forms and (given or not _GIVING.isdisjoint(path.before(3)))


def _for_risk(path: Path) -> bool:
    """Whether people at high risk are those who are given it: "people at high risk of Y are told to take X"."""
    if path.state.how != "state" or path.ahead(1) != ["at"] or not path.has(_ADVISED):
        return False
    if not path.left and _TOLD.isdisjoint(path.forms[:3]):
        return False
    return not (path.has(_BROUGHT) or path.has(_HELD_BACK) or path.has(lex.NEGATIONS))
