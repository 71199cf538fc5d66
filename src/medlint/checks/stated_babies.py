"""What an article says of a medicine in pregnancy, while breastfeeding, and for men who want children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.leaning import leaning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told

_PREGNANT = lazy.pattern(
    r"\b(?:pregnan\w+|(?:try\w*|trying|plan\w*) for a baby|expect(?:ing|s)? (?:a|their) baby|mothers-to-be"
    r"|trimesters?"
    r"|expectant|in the womb|unborn|developing baby|conceiv\w+|birth defects)\b"
)
_FEEDING = lazy.pattern(
    r"\b(?:breast-?feed\w*|breast-?fed|breast milk|nursing(?! homes?| staff)|(?:who|you"
    r"|while you) nurse\b(?! says?|s?\b will)"
    r"|nurse (?:your|a|their) bab\w+|your milk)\b"
)
_FINE = lazy.pattern(
    r"\b(?:can|may|could) (?:be |usually |still |often |also |normally )*(?:taken?|taking|used?|continued?"
    r"|given|carry on|keep"
    r"|breast-?feed|stay on)\b"
    r"|\b(?:is|are|be|was|were|thought to be|considered|likely to be)(?: \w+)? (?:safe|fine"
    r"|acceptable|allowed"
    r"|suitable|all right)\b"
    r"|\b(?:often|usually|normally) continued?\b|\bno evidence\b.{0,40}\bharms?\b|\b(?:keep|carry on"
    r"|continue) (?:taking|with)\b"
    r"|\b(?:does|do|will) not harm\b|\bsafe (?:in|during|while|to|from|all|throughout)\b"
    r"|\brecommended (?:in"
    r"|during|while)\b"
    r"|\b(?:stay|remain) on\b|\bno need to (?:stop|change|switch)\b|\b(?:is|are) no (?:problem"
    r"|reason to stop|bar to)\b"
    r"|\bcompatible\b|\bno (?:known )?(?:danger|harm|risk) to\b|\bcarr(?:y|ied) on\b"
    r"|\bgo on taking\b|\bof choice (?:in|during)\b"
)
_NOT_FINE = lazy.pattern(
    r"\b(?:must|should|can|may|do|does) ?(?:not|n't|never)(?: \w+){0,2} (?:taken?|taking|used?|given"
    r"|breast-?feed|continue\w*|have)\b"
    r"|\b(?:cannot|can't|don't|never|not to|not be) (?:be )?(?:taken?|used?|given|breast-?feed)\b"
    r"|\bnot(?: \w+)? recommended\b"
    r"|\b(?:do|does) not go together\b|\bnot (?:safe|suitable|advised|allowed)\b|\bunsafe\b|\bavoid(?:ed|s"
    r"|ing)?\b|\bharm(?:s|ful|ed)?\b"
    r"|\bbirth defects\b"
    r"|\b(?:has|have|needs?|must|should)(?: to)? (?:be )?(?:stop(?:ped)?|come off|given up|changed"
    r"|swapped)\b.{0,40}"
    r"\b(?:before|when|if|as soon as|once|while)\b.{0,40}\b(?:baby|pregnan\w+|conceiv\w+|breast-?feed\w*)"
    r"|\bruled out\b|\bforbidden\b|\boff limits\b|\bbanned\b|\bmust not be\b"
    r"|\bmiscarriage\b|\bstop(?:ped)? (?:taking )?\b.{0,30}\bpregnan|\bdangerous\b"
)
_HARMS = lazy.pattern(r"\b(?:harm|damag|hurt|danger|defect|miscarr|deform|malform|toxic|poison)\w*")
_NO_HARM = lazy.pattern(r"\b(?:no evidence|not|never|doesn't|does not)\b.{0,40}\bharms?\b")
_HEDGE = lazy.pattern(
    r"\b(?:where possible|if possible|rare cases|only if|unless|except|untreated|risk of stopping"
    r"|without it"
    r"|may need|some people"
    r"|instead|rather than|before you (?:start|stop|take)|tell your|if you (?:could|might|may)"
    r"|ask (?:whether|what)"
    r"|birth control|contracepti\w+|partner|father|planning|in case|itch\w*|do not stop|if your baby"
    r"|depends"
    r"|overdose|alcohol|smok\w+)\b"
)
_MEN = lazy.pattern(r"\b(?:men|man|father\w*|fathers|male|dads?)\b")
_FATHERING = lazy.pattern(
    r"\b(?:father\w*|child(?:ren)?|bab(?:y|ies)|conceiv\w+|contracepti\w+|condoms?|birth control"
    r"|pregnan\w+)\b"
)
_GUARDED = lazy.pattern(
    r"\b(?:must|should|need to|have to|has to|needs to|are advised to|told to)\b.{0,30}"
    r"\b(?:use|wear|avoid|wait|stop|not father)\b|\bshould not\b|\bmust not\b|\b(?:do not"
    r"|don't) (?:try|father)\b"
    r"|\bharms? sperm\b|\buse (?:condoms?|contraception|birth control)\b"
)
_ASKING = lazy.pattern(r"\b(?:if|unless|ask|talk|tell)\b")
_FREELY = lazy.pattern(
    r"\b(?:can|may) (?:\w+ )?(?:father|have (?:children|a (?:child|baby))|try|keep trying|go on|conceive)\b"
    r"|\b(?:do|does) not (?:need|have) to\b|\bno need\b|\bneed not\b|\bsafe for men\b"
    r"|\bno (?:special )?precautions\b"
    r"|\b(?:does|do) not (?:harm|affect|damage)\b"
)
_PAUSE = lazy.pattern(r"[.;:,]|\b(?:and|but)\b")
_NEAR = 60


def fathers(told: Told) -> Iterator[Statement]:
    """1 where men may have children while they take it, -1 where they must wait or use contraception."""
    text = told.text
    if len(told.drugs) != 1 or not (_MEN.search(text) and _FATHERING.search(text)):
        return
    free, guarded = bool(_FREELY.search(text)), bool(_GUARDED.search(text))
    if free != guarded and not _ASKING.search(text):
        yield told._replace(given=()).stated(told.drugs[0], "fathering", 1 if free else -1)


def babies(told: Told) -> Iterator[Statement]:
    """1 or -1 for each medicine that is said to be all right, or not, in pregnancy or while breastfeeding."""
    above, text = told.above, told.text
    if _HEDGE.search(text):
        return
    for about, pattern in (("pregnancy", _PREGNANT), ("breastfeeding", _FEEDING)):
        other = _FEEDING if pattern is _PREGNANT else _PREGNANT
        if not (pattern.search(text) or (pattern.search(above) and not other.search(f"{text} {above}"))):
            continue
        bad = _bad(told)
        good = bool(_FINE.search(_NOT_FINE.sub(" ", text)) or _NO_HARM.search(text))
        value = _leaning(told) if bad == good else 1 if good else -1
        if not value or not (subject := _only(told)):
            continue
        case = [each for each in told.case if each not in ("pregnant", "breast", "child")]
        stated = told._replace(given=tuple(case)).stated(subject, about, value)
        yield stated


def _leaning(told: Told) -> int:
    """What the words add up to; not of harm where it is not said what does it."""
    harm = _HARMS.search(told.text)
    return 0 if harm and not _done_by(told, harm.start()) else leaning(told.text)


def _only(told: Told) -> str:
    """The one medicine that a sentence is about, a sort of medicines named beside it aside; "" for several."""
    single = [id_ for id_ in told.drugs if told.knowledge.kind(id_) == "m"]
    named = single if len(single) == 1 else told.drugs  # birth control beside it is a family
    return named[0] if len(named) == 1 else ""


def _bad(told: Told) -> bool:
    """Whether a medicine is spoken against; of harm only where the medicine is what does it."""
    text = _NO_HARM.sub(lambda match: " " * len(match[0]), told.text)
    for match in _NOT_FINE.finditer(text):
        if not match[0].startswith(("harm", "birth", "miscarr", "dangerous")):
            return True
        if _done_by(told, match.start()):
            return True
    return False


def _done_by(told: Told, place: int) -> bool:
    """Whether a medicine stands before a place in its clause, as what does the harm there."""
    items = [item for item in told.sentence.items if item.kind in "mf" and item.id in told.drugs]
    ends = [item.end - told.base for item in items]
    return any(0 <= place - end <= _NEAR and not _PAUSE.search(told.text[end:place]) for end in ends)
