"""Whether a condition is said to go with a value: to bring it, to show in it, or to be found by it.

Knows words, not conditions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from medlint.claims.path import Path

_SUSPECTING = words("have suspect suspects suspected diagnose diagnoses diagnosed consider think positive")
_WORSE = words("worse severe advanced active serious")
_LOOKING = words(
    "look looks looking find finds need needs see show shows shown measure measures check checks"
)
_DIAGNOSING = words(
    "diagnose diagnosing diagnosis confirm confirming detect spot test tests testing screen screening"
)
_NAMED_AS = words(
    """
    cause causes reason reasons sign signs clue clues pointer pointers hallmark feature features symptom symptoms effect
    effects finding findings trigger triggers result
    """
)
_IN = frozenset({"in", "with", "during"})
_SHOWN = words("there often show shows find finds reveal reveals found shown see sees")
_KINDS = words("disorder condition disease illness problem one syndrome")
_PROVING = words(
    "likely suspected suspect diagnosed means mean confirmed risk chance develops develop occurs happens worse"
)
_MAIN_VERBS = (["may"], ["might"], ["can"], ["could"], ["is"], ["has"])
_RISKS = frozenset({"risk", "risks", "chance", "chances"})
_OPENING = frozenset({"in", "during", "of", "among"})
_CLOSE = 2
_LOOSE = words(", and or as well nor / & the a an your other their his her in with during of is are")
_CONSEQUENCES = words(
    "which causing cause causes leading leads so therefore because resulting trigger triggers bring mean means"
)
_PRONOUNS = frozenset({"it", "they"})
_COORDINATING = words(", and or nor / &")


def condition_linked(path: Path) -> bool:
    """Whether the words tie the condition of a path to its value."""
    forms = path.forms
    if not forms:
        return path.told or not path.left
    if _named(path):
        return True
    if path.left and path.conditional and not path.has(_PROVING):
        return forms[-1] == "whose" and len(forms) <= _CLOSE
    if path.left and path.introduced and (path.told or _opened(path)):
        return True
    if forms == ["of"] and not path.left and not path.told:
        return True
    if all(form in _LOOSE for form in forms):
        main = path.conditional and not path.left and path.behind(1) in _MAIN_VERBS
        return path.told and not _done(path) and (main or not path.has(_COORDINATING))
    if path.state.how == "act":
        if path.left:
            return _acts(path)
        lessens = path.has(_RISKS) and path.has(lex.REVERSERS)
        return (lessens or path.has(_CONSEQUENCES)) and "lack" not in path.forms
    if path.state.how == "change" or forms[0] in ("(", ":", "-") or forms[-1] in ("(", ":"):
        return True
    linking = lex.LINKS | lex.REVERSERS | lex.EVIDENCE | (_SHOWN if path.introduced else frozenset())
    return path.has(linking) or any(form in lex.VERBS for form in forms)


def _done(path: Path) -> bool:
    """Whether something that people do is what acts: "taking blood off brings Y down in X"."""
    return path.state.how == "act" and not path.left and path.items[0].form.endswith("ing")


def _opened(path: Path) -> bool:
    """Whether the condition opens the sentence and the value follows a comma: "in X, a low Y …"."""
    opens = not _OPENING.isdisjoint(path.before(3)) and lex.CONDITIONS.isdisjoint(path.before(6))
    return opens and path.forms[:1] == [","] and all(form in _LOOSE for form in path.forms[1:])


def _named(path: Path) -> bool:
    """Whether one is named as the sign, cause or finding of the other."""
    if _graded(path) or _caused(path):
        return True
    if path.left:
        return _found_out(path)
    if not path.told and path.forms[-2:] in (["diagnosis", "of"], ["to", "diagnose"], ["to", "confirm"]):
        return True
    return not path.told and path.has(_IN) and not _SHOWN.isdisjoint(path.ahead(3))


def _found_out(path: Path) -> bool:
    """Whether the value is how the condition is found: "to diagnose X, doctors look for low Y", "suspect X if Y …"."""
    supposed = not lex.CONDITIONS.isdisjoint(path.forms) and not _SUSPECTING.isdisjoint(path.before(3))
    if supposed:
        return lex.CONDITIONS.isdisjoint(path.before(8))
    return path.has(_LOOKING) and not _DIAGNOSING.isdisjoint(path.before(3))


def _graded(path: Path) -> bool:
    """Whether the two grow together: "the higher your Y, the more likely X", "the worse the X, the higher the Y"."""
    if path.left:
        return path.forms[:2] == [",", "the"] and not _WORSE.isdisjoint(path.before(4))
    return path.forms[:4] == [",", "the", "more", "likely"]


def _caused(path: Path) -> bool:
    """Whether one is called the cause or sign of the other: "a cause of low Y is X", "a clue to X is a low Y"."""
    be = path.forms[:1] in (["is"], ["are"], ["include"], ["includes"])
    return be and not _NAMED_AS.isdisjoint(path.before(4) if path.left else path.ahead(2))


def _acts(path: Path) -> bool:
    """Whether the condition is the subject of the act, not of an earlier clause."""
    if not _PRONOUNS.isdisjoint(path.forms):
        return False
    relatives = [n for n, form in enumerate(path.forms) if form in ("that", "which", "who")]
    return not relatives or relatives[-1] <= 1 or path.forms[relatives[-1] - 1] in _KINDS
