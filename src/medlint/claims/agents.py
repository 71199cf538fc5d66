"""Whether a medicine is said to bring a value about, or to be given for it. Knows words, not medicines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.remedy import called_for
from medlint.claims.removal import taken_away
from medlint.claims.turns import adjusted
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item
    from medlint.claims.path import Path
    from medlint.claims.states import State

_ON = words(
    """
    on with after while during from due because by taking using when under once through via following if thanks take
    takes result starting start overdose if whenever
    """
)
_WEAK = words("on with take taking after during start when while using by from side")
_GIVEN = words("for given used offered prescribed taken help helps aim aims")
_MEETING = words(
    """
    have has had see notice develop get show find expect run runs feel leaves leave point points suggest suggests
    mean means signal signals stem stems indicate indicates reflect reflects
    """
)
_PEOPLE = words("whose people patients those anyone")
_SPOTTING = words("spot detect look looks looking watch check checks pick catch find reveal monitor see")
_TESTING = words("checked monitored checks monitoring blood")
_WORKING = words("working works job effective responding success successful")
_FORMS = words(
    """
    and similar other related such drugs tablets tablet capsules capsule treatment therapy injections injection use
    medicine medicines together
    """
)
_TOLD = lex.CAUSES | words(
    "affect affects affecting change changes changing alter alters influence influences"
)
_WORRIES = words(
    "concern concerns risk risks danger problem problems effect effects worry hazard complication"
)
_BLAMED = words("cause reason blame responsible culprit why explanation causing behind explain")
_CAUSE_OF = words("cause causes reason reasons culprits trigger triggers culprit")
_ALIKE = words("similar other related such")
_AMOUNT = frozenset({"of"})
_INCLUDING = words("including include includes such like are is")
_GENERAL = words(
    "medicines drugs medications treatments tablets some things foods supplements remedies drinks"
)
_EXAMPLES = words(
    ", ( for example instance such as like including include includes are e.g is one of these them"
)
_BROUGHT = ("-induced", "-related", "-associated", "-caused")
_HAPPENING = words(
    """
    common seen possible likely happen happens occur occurs develop develops expected unheard unusual rare uncommon
    found
    normal usual appear appears usually often side
    """
)
_GIVING = words(
    "given give gives suggest suggests prescribe prescribes prescribed take use used recommend need offered"
)
_ORGANS = words(
    "kidney kidneys liver body marrow gut bowel pancreas thyroid glands gland heart stomach cells"
)
_PUT_DOWN_TO = (["out", "to", "be"], ["put", "down", "to"], ["is", "down", "to"], ["work", "of", "the"])
_BLOCKING = frozenset({"blocks", "block", "blocking", "inhibits", "opposes"})
_REASONS = frozenset({"because", "since"})
_TIED = frozenset(
    {("linked", "to"), ("linked", "with"), ("associated", "with"), ("tied", "to"), ("connected", "with")}
)
_CAUSING = words("causes cause caused brings bring produces produce triggers trigger induces induced")
_HAZARDS = words("risk complication consequence hazard danger feature result problem")
_SPANS = words(
    "weeks months days course dose doses years effect effects week month start use infusion injection puffs"
)


def medicine_linked(path: Path) -> bool:
    """Whether the words make the medicine bring the value about, or make it what the medicine is given for."""
    return called_for(path) or (_subject(path) if path.left else _circumstance(path))


def _subject(path: Path) -> bool:
    """The medicine comes first: "X lowers Y", "on X, Y falls", "X can cause low Y", "X is used for low Y"."""
    forms = path.forms
    if path.state.how == "act" and _acts(path):
        return True
    if _dosed(path) or adjusted(path) or path.items[path.place].form.endswith(_BROUGHT):
        return True
    if path.state.how == "term" and not forms and " " in path.items[path.state.place].form:
        return True
    if path.told and _works(path):
        return True
    if path.conditional and path.told:
        return False
    if path.told and (_under(path) or taken_away(path)):
        return path.state.how != "act" or not _ORGANS.isdisjoint(forms[-4:])
    if _other_subject(path):
        return False
    if not {"effect", "effects"}.isdisjoint(path.before(3)):
        return True
    if path.state.how == "act":
        participle = path.items[path.state.start].form.endswith("ing")
        plain = (
            "," not in forms
            or participle
            or forms[0] in (",", "which", "(")
            or path.intended
            or "because" in forms
        )
        return plain and not _beside(path)
    noun = path.state.how == "change" and path.state.operator < path.state.place
    return path.has(_TOLD) or (noun and _brings(path)) if path.told else _brings(path)


def _acts(path: Path) -> bool:
    """Whether the medicine is plainly what acts: "taking X lowers Y", "because X may lower Y"."""
    forms = [item.form for item in _without_company(path.between)]
    if not all(form in lex.LIGHT or form in _FORMS or form.endswith("ly") for form in forms):
        return False
    if "and" in forms and _ALIKE.isdisjoint(forms):
        return False
    return path.before(1) not in (["like"], ["than"], ["before"])


def _dosed(path: Path) -> bool:
    """Whether value and dose go together: "the higher the dose of X, the lower your Y"."""
    return _AMOUNT.issuperset(path.before(1)) and path.forms[:2] == [",", "the"] and "the" in path.before(5)


def _without_company(between: Sequence[Item]) -> Sequence[Item]:
    """The items without another medicine that is taken along: "X with Z lowers Y"."""
    together = len(between) > 1 and between[0].form in ("with", "alongside") and between[1].kind in "mf"
    return between[2:] if together else between


def happens(path: Path) -> bool:
    """Whether the value is what comes about in the clause behind: "on X, a low Y is common"."""
    opens = path.forms[:1] == [","] and all(form in lex.LIGHT for form in path.forms[1:])
    return opens and happening(path.items, path.state)


def happening(items: Sequence[Item], state: State) -> bool:
    """Whether the words behind the value say that it comes about: "a low Y is common"."""
    return not _HAPPENING.isdisjoint(item.form for item in items[state.end + 1 : state.end + 7])


def _brings(path: Path) -> bool:
    """Whether the words say that the medicine brings a value that is only named: "X can cause low Y"."""
    if _under(path) and (path.has(_MEETING) or not _WORRIES.isdisjoint(path.before(4))):
        return True
    if _under(path) and happens(path):
        return True
    if path.has(_SPOTTING) and any("test" in item.form or item.form in _TESTING for item in path.items):
        return True
    if path.has(_REASONS):
        return False
    beside = path.before(1) in (["with"], ["alongside"], ["after"], ["during"])
    if beside and path.has(lex.REVERSERS) and _SPANS.isdisjoint(path.before(3)):
        return False
    strong = any(form in lex.CAUSES and form not in _WEAK for form in path.forms)
    strong = strong or any(pair in _TIED for pair in pairwise(path.forms))
    return strong or path.has(lex.REVERSERS) or path.has(_GIVEN) or "between" in path.before(3)


def _circumstance(path: Path) -> bool:
    """The medicine comes last: "Y falls on X", "low Y from X", "Y is lowered by X"."""
    forms = path.forms
    if path.has(_CAUSE_OF) and path.has(_INCLUDING):
        return True
    if path.state.how == "act" and path.ahead(1) == ["to"] and "," in forms[:6] and path.has(_GIVING):
        return True
    if path.state.how == "act" and not _GENERAL.isdisjoint(path.ahead(5)) and _EXAMPLES.issuperset(forms):
        return bool(forms)
    if (
        _owned(path)
        or not _BLAMED.isdisjoint(path.behind(6))
        or (path.state.how == "act" and path.ahead(1) == ["by"] and forms == [","])
    ):
        return True
    if not _CAUSE_OF.isdisjoint(path.ahead(2)) and forms[:1] in (["is"], ["are"], ["include"], ["includes"]):
        return True
    if path.state.how == "act" or (path.conditional and _main_clause(path) and forms[:1] != ["by"]):
        return False
    if forms[:1] == ["by"] or (len(forms) > 1 and forms[1] == "by") or forms[-3:] in _PUT_DOWN_TO:
        return True
    met = not path.told and forms != ["from"] and not _PEOPLE.isdisjoint(path.ahead(3))
    if forms[:1] in (["("], ["-"]) or met:
        return False
    near = forms[-8:] if path.told else forms[-3:]
    if forms[-1:] == ["of"] and not _SPANS.isdisjoint(near):
        return True
    return not _ON.isdisjoint(near) or not forms


def _owned(path: Path) -> bool:
    """Whether the value is called the medicine's: "the fall that X causes", "a low Y is a known risk of X"."""
    forms = path.forms
    if forms in (["that"], ["which"]):
        return not _CAUSING.isdisjoint(path.behind(2))
    return forms[-1:] == ["of"] and not _HAZARDS.isdisjoint(forms[-3:])


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
        if item.form in ("which", "that", "who") and any(
            each.kind in "amftc" or each.form in _BLOCKING for each in between[:number]
        ):
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
