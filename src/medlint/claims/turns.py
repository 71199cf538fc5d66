"""Words that turn a tie round or deny it: prevents, without, stopping, not.

Given the path between a value and a mention, says with which sign they go together, and whether that is denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.remedy import called_for
from medlint.claims.removal import taken_away
from medlint.claims.scant import dose_size
from medlint.claims.words import signed, words

if TYPE_CHECKING:
    from medlint.claims.path import Path

_EXCUSES = words("rare uncommon unusual only unknown just surprising unheard")
_MENDING = words("treat treats treated treating correct corrects corrected correcting correction")
_GUARDING = words(
    """
    prevent prevents preventing manage manages managing control controls controlling relieve relieves cure cures fight
    treatments therapy protect protects treatment
    """
)
_BEFOREHAND = words(
    "avoid avoids against reverse reverses counter counters guard guards fix fixes offset offsets"
)
_DISPUTES = words(
    "evidence proof link true case reason sign signs proven shown suggestion suggests suggest show shows prove proves"
)
_DENIERS = frozenset(
    {"no", "not", "little", "isn't", "without", "never", "nothing", "neither", "hardly", "haven't"}
)
_CLAUSES = frozenset({"because", "so", "which", "since", "that", "as", "therefore"})
_HAVING = words("people patients those anyone who someone adults children person if")
_LINKING = lex.LINKS | lex.EVIDENCE | lex.CAUSES
_RISK = frozenset({"risk", "risks", "chance", "chances", "likelihood", "odds"})
_AVOIDED = words("avoided unsuitable contraindicated")
_UPTAKE = words("absorb absorbs absorbed absorbing absorption")
_TREATING = frozenset(("treat", "treating"))
_GROUNDS = frozenset(("reason", "reasons", "grounds"))
_GIVEN = words("used given prescribed taken licensed approved choice choices option options remedy treatment")
_GOALS = words("aim aims goal target targets want wants keep keeping should ideally hope hopes hoping hoped")
_THOUGHT = words("suspected suspect considered consider thought")
_PASSING = words(
    "better improving improved gone clearing cleared settling settled resolving resolved subsiding"
)
_PROVES = words("means mean suggests suggest shows show makes")
_ARTICLES = frozenset({"a", "an", "the", "your", "very", "passing", "having"})
_DEGREES = words("severe mild moderate dangerously long-term resistant stubborn")
_ADJUSTING = signed(
    "cut reduced lowered stopped halved paused decreased withheld",
    "increased raised doubled",
)
_CALLED_FOR = words("reason reasons grounds indication")
_MODALS = words("can may might could will would")
_BADLY = words("badly poorly un not inadequately less under")
_ENSURING = words("sure ensure ensures")
_RESULTS = words("result results cause causes lead leads")
_NEAR_IF = 6  # words at most between "if" and the value


def turn(path: Path) -> int:
    """The sign with which value and mention go together, 0 when there is no telling."""
    if _void(path):
        return 0
    if adjusted(path):
        return adjusted(path)
    if called_for(path):
        return -1
    if path.taken and not path.left and path.has(_GROUNDS):
        return 1  # a reason to stop it is what it brings
    if not path.taken:
        found = _against(path)
        if found is not None:
            return found
    sign = -1 if path.forms.count("without") % 2 else 1
    aimed = path.left and path.taken and path.state.negated and path.before(1) != ["with"]
    if aimed and "that" in path.forms and "so" in path.forms:
        sign = -sign
    gone = taken_away(path)
    turned = ("unlikely" in path.behind(3) or path.behind(2) == ["less", "likely"]) + gone
    turned += _reversed(path) and (path.left or not gone)
    if path.taken and path.left and not path.told:
        turned += _meant_for(path)
    turned += not path.left and not path.inside and _prevented(path)
    turned += path.taken and not path.inside and not gone and dose_size(path.items, path.state) < 0
    return -sign if turned % 2 else sign


def adjusted(path: Path) -> int:
    """1 where a medicine is cut or stopped when the value comes up, -1 where it is increased, 0 for neither."""
    if not path.taken or not path.left or not path.conditional or "," in path.forms:
        return 0
    supposed = next((n for n, form in enumerate(path.forms) if form in ("if", "when")), 0)
    adjusting = {_ADJUSTING[form] for form in path.forms[:supposed] if form in _ADJUSTING}
    return adjusting.pop() if len(adjusting) == 1 and supposed >= len(path.forms) - _NEAR_IF else 0


def _void(path: Path) -> bool:
    """Whether the words leave open which way the tie goes."""
    before = [form for form in path.before(2) if form not in _ARTICLES]
    if not _AVOIDED.isdisjoint(path.behind(4)) or before[-1:] == ["before"] or path.has(_UPTAKE):
        return True
    if not path.taken and (_mended(path) or path.other_kind or _under_treatment(path)):
        return True
    if path.taken and path.left and not _TREATING.isdisjoint(path.forms[-3:]):
        return True
    if path.left and not path.told and _ruled_out(path):
        return True
    if not path.taken:
        prevented = not path.left and not path.inside and _prevented(path)
        ahead = path.ahead(7)
        wanted = _GOALS if _THOUGHT.isdisjoint(ahead) else _GOALS - {"should"}
        return prevented or not wanted.isdisjoint(ahead)
    if path.left and not path.told and _last(path) in ("with", "have", "has"):
        return not called_for(path) and not _HAVING.isdisjoint(path.forms[-5:])
    called = path.has(_CALLED_FOR) and path.forms[-2:-1] == ["for"]
    return not path.left and (called or not lex.NEGATIONS.isdisjoint(path.behind(3)))


def _mended(path: Path) -> bool:
    """Whether the condition is said to pass: "the infection is getting better"."""
    behind = path.behind(3)
    carried = bool(behind) and behind[0] in lex.LIGHT | {"gets", "getting"}
    return behind[:1] in (["settles"], ["resolves"], ["subsides"]) or (
        carried and not _PASSING.isdisjoint(behind)
    )


def _ruled_out(path: Path) -> bool:
    """Whether the value speaks against the mention: "a low result means you do not have it"."""
    behind = [item.form for item in path.items[path.state.end + 1 : path.state.end + 9]]
    proves = not _PROVES.isdisjoint(behind)
    return proves and not (lex.NEGATIONS | {"unlikely", "rule", "rules", "exclude", "excludes"}).isdisjoint(
        behind
    )


def _last(path: Path) -> str:
    """The last word before the value that is no article."""
    return next((form for form in reversed(path.forms) if form not in _ARTICLES | _DEGREES), "")


def _meant_for(path: Path) -> bool:
    """Whether the medicine is given for the value: "used for a high X"."""
    near = path.forms[-4:]
    return _listed_use(path) or (
        _last(path) in ("for", "against")
        and {
            "risk",
            "blame",
            "responsible",
            "known",
            "reason",
            "reasons",
            "cause",
            "causes",
            "look",
            "looks",
            "watch",
            "check",
        }.isdisjoint(near)
    )


def _under_treatment(path: Path) -> bool:
    """Whether the value is one that treatment has brought about: "a low X on treatment"."""
    behind = [item.form for item in path.items[path.state.end + 1 : path.state.end + 3]]
    return behind in (
        ["on", "treatment"],
        ["with", "treatment"],
        ["after", "treatment"],
        ["during", "treatment"],
    )


def _listed_use(path: Path) -> bool:
    """Whether the value stands in a list of what the medicine is for: "used for angina, high X and …"."""
    at = len(path.forms) - 1 - path.forms[::-1].index("for") if "for" in path.forms else 0
    if not at or path.forms[at - 1] not in _GIVEN:
        return False
    listed = path.between[at + 1 :]
    marks = any(item.form in (",", "and", "or") for item in listed)
    return marks and not any(item.form in lex.VERBS or item.form in _LINKING for item in listed)


def _against(path: Path) -> int | None:
    """The sign for a condition that is treated, prevented or absent; None for any other."""
    if path.intended and not (not path.left and path.has(_RESULTS)):
        return -1 if not path.left or path.introduced else 0
    if path.has(_MENDING) or "without" in path.forms:
        return 0
    before = path.before(4)
    near = before[len(before) - before[::-1].index(",") :] if "," in before else before
    if any(form in _MENDING or form in _GUARDING for form in near):
        return -1 if path.state.how == "act" else 0
    return 0 if path.left and path.state.how != "act" and _reversed(path) else None


def denial(path: Path) -> tuple[bool, bool]:
    """Whether the tie is denied, and whether the denial is that of evidence ("no link between")."""
    forms = path.forms
    if path.left and path.taken and "that" in forms and "so" in forms:
        return False, False
    if path.left and path.taken and not _ENSURING.isdisjoint(path.before(4)):
        return False, False
    first = (
        max((n for n, form in enumerate(forms) if form in _CLAUSES | {":"}), default=-1) + 1
        if path.left
        else 0
    )
    count = sum(_denies(path, number) for number in range(first, len(forms)))
    if path.state.negated and path.left and count:
        count -= 1  # the denial of the value itself stands between too
    disputed = _disputed(path) and not (path.left and "because" in forms)
    return (path.state.negated != bool(count % 2)) != disputed, disputed


def _reversed(path: Path) -> bool:
    first = _own_part(path) if path.left and path.state.how == "act" else 0
    if first == 0 and path.left and path.state.how == "act" and path.forms[:1] in (["that"], ["which"]):
        first = max((n for n, form in enumerate(path.forms) if form in _MODALS), default=0)
    if path.left and path.state.how == "change":
        first = max((n + 1 for n, form in enumerate(path.forms) if form == "so"), default=0)
    return any(_reverses(path, number) for number in range(first, len(path.forms)))


def _own_part(path: Path) -> int:
    """Where the verb phrase of the act begins in the path: "lowers the risk of X *and raises Y*"."""
    between = path.items[path.place + 1 : path.state.start]
    for number in range(len(between) - 1, -1, -1):
        if between[number].form == "by" or (
            between[number].form in ("and", "or", ",")
            and any(item.kind in "mfcat" for item in between[:number])
        ):
            return number
    return 0


def _reverses(path: Path, number: int) -> bool:
    form = path.forms[number]
    if form not in lex.REVERSERS or form in ("better", "treatment"):
        return False
    if number and path.forms[number - 1] in _BADLY:
        return False
    if path.taken and form in ("rule", "rules") and path.forms[number + 1 : number + 2] == ["out"]:
        return False  # the value is what is looked for
    if form not in lex.VERBS:
        return True
    following = path.between[number + 1 : number + 5]
    if next((item.kind for item in following if item.kind in "amftc"), "") == "a":
        return False  # the verb moves that measure
    near = [item.form for item in path.between[number + 1 : number + 6]]
    close = number >= len(path.forms) - 3 if path.left or len(path.forms) > 1 else True
    return not _RISK.isdisjoint(near) or close


def _denies(path: Path, number: int) -> bool:
    forms = path.forms
    if forms[number] not in lex.NEGATIONS or forms[number] == "without":
        return False
    if forms[max(0, number - 2) : number] in (["that", "is"], ["that", "are"], ["which", "is"]):
        return False  # it tells of which ones the sentence speaks
    behind = forms[number + 1 : number + 4]
    near = path.left and number >= len(forms) - 3
    return _EXCUSES.isdisjoint(behind) and (near or not _LINKING.isdisjoint(behind))


def _disputed(path: Path) -> bool:
    """Whether the statement is denied as a whole: "there is no evidence that …", "it is not true that …"."""
    first = min(path.state.start, path.place)
    window = [item.form for item in path.items[max(0, first - 8) : first]]
    window = window[max((n for n, form in enumerate(window) if form in (":", ";")), default=-1) + 1 :]
    for number, form in enumerate(window):
        if form in lex.MYTHS and window[number + 1 : number + 2] == ["that"]:
            return True
        if form in _DENIERS:
            return not _DISPUTES.isdisjoint(window[number + 1 : number + 4])
    return False


def _prevented(path: Path) -> bool:
    """Whether a word before the value turns it round: "to prevent low potassium, …"."""
    ahead = path.ahead(4)
    return any(form in _MENDING or form in _GUARDING or form in _BEFOREHAND for form in ahead)
