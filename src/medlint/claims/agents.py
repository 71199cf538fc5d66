"""Whether a medicine is said to bring a value about, or to be given for it. Knows words, not medicines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.turns import taken_away
from medlint.claims.words import words

if TYPE_CHECKING:
    from medlint.claims.path import Path

_ON = words(
    """
    on with after while during from due because by taking using when under once through via following if thanks take
    takes result starting start
    """
)
_WEAK = words("on with take taking after during start when while using by from side")
_GIVEN = words("for given used offered prescribed taken help helps aim aims")
_MEETING = words("have has had see notice develop get show find expect run runs feel leaves leave")
_PEOPLE = words("whose people patients those anyone")
_SPOTTING = words("spot detect look looks looking watch check checks pick catch find reveal monitor see")
_TESTING = words("checked monitored checks monitoring blood")
_WORKING = words("working works job effective responding success successful")
_REASONS = frozenset({"because", "since"})
_SPANS = words("weeks months days course dose doses years effect effects week month start use")


def medicine_linked(path: Path) -> bool:
    """Whether the words make the medicine bring the value about, or make it what the medicine is given for."""
    return _subject(path) if path.left else _circumstance(path)


def _subject(path: Path) -> bool:
    """The medicine comes first: "X lowers Y", "on X, Y falls", "X can cause low Y", "X is used for low Y"."""
    forms = path.forms
    if path.conditional and path.told and not _works(path):
        return False
    if path.told and (_under(path) or taken_away(path)):
        return path.state.how != "act"
    if _other_subject(path):
        return False
    if not {"effect", "effects"}.isdisjoint(path.before(3)):
        return True
    if path.state.how == "act":
        plain = "," not in forms or forms[0] in (",", "which", "(") or path.intended or "because" in forms
        return plain and not _beside(path)
    return path.has(lex.CAUSES) if path.told else _brings(path)


def _brings(path: Path) -> bool:
    """Whether the words say that the medicine brings a value that is only named: "X can cause low Y"."""
    if _under(path) and path.has(_MEETING):
        return True
    if path.has(_SPOTTING) and any("test" in item.form or item.form in _TESTING for item in path.items):
        return True
    if path.has(_REASONS):
        return False
    beside = path.before(1) in (["with"], ["alongside"], ["after"], ["during"])
    if beside and path.has(lex.REVERSERS) and _SPANS.isdisjoint(path.before(3)):
        return False
    strong = any(form in lex.CAUSES and form not in _WEAK for form in path.forms)
    return strong or path.has(lex.REVERSERS) or path.has(_GIVEN) or "between" in path.before(3)


def _circumstance(path: Path) -> bool:
    """The medicine comes last: "Y falls on X", "low Y from X", "Y is lowered by X"."""
    forms = path.forms
    if path.state.how == "act" or (path.conditional and _main_clause(path) and forms[:1] != ["by"]):
        return False
    if forms[:1] == ["by"] or (len(forms) > 1 and forms[1] == "by"):
        return True
    if forms[:1] in (["("], ["-"]) or (not path.told and not _PEOPLE.isdisjoint(path.ahead(3))):
        return False
    near = forms[-8:] if path.told else forms[-3:]
    if forms[-1:] == ["of"] and not _SPANS.isdisjoint(near):
        return True
    return not _ON.isdisjoint(near) or not forms


def _works(path: Path) -> bool:
    """Whether the value is the goal, or shows that the medicine works: "working when X falls", "until X is low"."""
    ahead = path.ahead(5)
    return "until" in ahead or path.has(_WORKING)


def _main_clause(path: Path) -> bool:
    """Whether the clause of the value ends and another follows: "if X is high on Y, …"."""
    return "," in path.forms or "," in [item.form for item in path.items[path.place + 1 : path.place + 12]]


def _other_subject(path: Path) -> bool:
    """Whether something else is the subject: "X and treatment to …", "X blocks Y, which …"."""
    between = path.items[path.place + 1 : path.state.start]
    joined = len(between) > 1 and between[0].form in ("and", "or")
    if joined and all(item.kind not in "mfa" for item in between[1:4]):
        return "between" not in path.before(3)
    for number, item in enumerate(between):
        if item.form in ("which", "that", "who") and any(each.kind in "amftc" for each in between[:number]):
            return True
    return False


def _beside(path: Path) -> bool:
    """Whether the medicine is only a circumstance of somebody's act: "after X, to bring Y up"."""
    before = path.before(3)
    return before[-1:] in (["after"], ["during"], ["on"], ["from"], ["like"]) and _SPANS.isdisjoint(before)


def _under(path: Path) -> bool:
    """Whether "on", "with", "after" … stands before the medicine, or "treatment" behind it."""
    treated = any(form in ("treatment", "therapy", "overdose", "course") for form in path.behind(2))
    before = path.before(5)
    apart = len(before) - before[::-1].index(",") if "," in before else 0  # "later on, X" is not "on X"
    return not _ON.isdisjoint(before[apart:]) or treated
