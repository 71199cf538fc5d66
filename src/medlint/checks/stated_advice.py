"""What an article advises: stopping at once, use in pregnancy and while breastfeeding, tests, first choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims.stops import leave_to_stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told
    from medlint.knowledge import Knowledge

_STOP = r"(?:stop(?:ped|ping|s)?|come off|coming off|quit(?:ting)?|discontinued?|drop(?:ped|ping)?|halted|leave off)"
_NEVER = (
    r"(?:do not|don't|never|must not|mustn't|should not|shouldn't|not to|cannot|can't|no one should|not be"
    r"|dangerous to)"
)
_KEEP = lazy.pattern(
    rf"\b{_NEVER}(?: \w+){{0,2}}? {_STOP}\b|\b(?:talk|speak|ask|check|tell)\b.{{0,40}}\bbefore (?:you "
    rf"|they )?{_STOP}\b"
    rf"|\bstopping\b.{{0,30}}\b(?:suddenly|abruptly|on your own)\b.{{0,30}}\b(?:can|could|may|might|will"
    rf"|is dangerous|leads?)\b"
    rf"|\b(?:needs?|have|has|must|should) (?:to )?(?:be )?(?:{_STOP}|reduced?|lowered?"
    rf"|cut down)\b.{{0,20}}\b(?:slowly"
    rf"|gradually|in steps|step by step)\b"
)
_MAY = lazy.pattern(
    rf"\b(?:can|may|could|safe to|fine to|okay to|ok to)\b(?: \w+){{0,3}}? {_STOP}\b.{{0,50}}?\b(?:suddenly"
    rf"|overnight|at once"
    r"|straight away|right away|immediately|from one day to the next|any time|anytime|whenever|as soon as"
    r"|without|in one go"
    r"|when(?:ever)? (?:you|they) (?:like|want|feel|are (?:well|better))|once (?:you|they) (?:feel"
    r"|are)|on your own|yourself|all at once|cold turkey)\b"
    r"|\b(?:leave|miss) (?:the |your |out )?(?:\w+ )?out until\b|\b(?:pause|leave out|do without) (?:the "
    r"|your )?\w+ until\b"
    rf"|\bno (?:harm|danger|risk|need to (?:taper|ask|reduce|cut))\b.{{0,30}}\b(?:{_STOP})\b"
    rf"|(?:\A|[.,;:] |\bthen )(?:you can |you may )?(?:just "
    rf"|simply )?stop (?:taking )?[^.;]{{0,30}}\b(?:at once|straight away"
    r"|immediately|as soon as|right away|that day|the same day|on your own|without asking)\b"
)
_ENOUGH = lazy.pattern(
    r"\b(?:can|may) (?:\w+ )?be (?:left off|stopped|paused|left out|interrupted|dropped"
    r"|broken off)\b.{0,40}"
    r"\b(?:without (?:any )?(?:harm|risk|danger|asking|trouble)|safely|at will)\b|"
    r"\b(?:once|when|as soon as|after) you (?:feel|are|have been) (?:\w+ )?(?:well|better|fine"
    r"|symptom-free)\b[^.;]{0,60}"
    r"\b(?:no need to (?:carry on|go on|keep|continue)|(?:can|may) (?:stop|leave|put|give up|finish"
    r"|drop))\b"
    r"|\bno need to (?:carry on|go on|keep on|continue)(?: \w+)? (?:with|taking|once|when)\b"
)
_STARTED = lazy.pattern(r"\b(?:start|starting|begin|restart)\b")
_TOLD = lazy.pattern(
    r"\b(?:tells? you to|told to|asks? you to|unless|until (?:you|a|your) (?:have )?(?:spoken|doctor|talk)"
    r"|advised? you to"
    r"|if your (?:doctor|team))\b"
)
_ALONE = lazy.pattern(
    r"\b(?:on your own|yourself|without (?:asking|telling|talking|speaking|advice)"
    r"|before you have (?:spoken"
    r"|asked))\b"
)
_SHORT = lazy.pattern(
    r"\b(?:short courses?|less than \w+ (?:weeks|days)|few days|single dose|one-off|only taken)\b"
)
_PREGNANT = lazy.pattern(
    r"\b(?:pregnan\w+|(?:try\w*|trying|plan\w*) for a baby|expecting a baby|mothers-to-be|trimesters?"
    r"|unborn|developing baby|conceiv\w+|birth defects)\b"
)
_FEEDING = lazy.pattern(
    r"\b(?:breast-?feed\w*|breast-?fed|breast milk|nursing|nurse (?:your|a|their) bab\w+|your milk)\b"
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
_TESTS = r"(?:blood tests?|tests?|checks?|monitoring|blood counts?)"
_NEEDED = lazy.pattern(
    rf"\b(?:you|they|people|everyone|patients)(?: (?:will|still|also|do|all|who \w+ (?:it|this"
    rf"|\w+)))* (?:need"
    rf"|must have|should have|have to have|have)\b"
    rf" (?:\w+ ){{0,3}}{_TESTS}\b|\bkeep (?:going to|having) (?:\w+ ){{0,3}}{_TESTS}\b"
    rf"|\bhave your (?:\w+ )?{_TESTS}\b"
    rf"|\b{_TESTS} (?:are|is) (?:still )?(?:needed|essential|a must)\b"
    rf"|\b{_TESTS}\b[^.;]{{0,20}}\b(?:go on|continues?|carry on|are (?:kept up|repeated|done)"
    rf"|never stops?|keep going)\b"
    rf"[^.;]{{0,20}}\b(?:as long as|throughout|for life|the whole time|all the time)\b"
    rf"|\b(?:as long as|throughout|the whole time|all the time)\b[^.;]{{0,60}}\b{_TESTS}\b"
    rf"|\bgo to your (?:\w+ )?{_TESTS}\b"
)
_UNNEEDED = lazy.pattern(
    rf"\b{_TESTS}\b[^.;]{{0,40}}\b(?:are|is|can be|may be) (?:\w+ )?(?:paused|stopped|skipped|left out"
    rf"|not needed|unnecessary|not necessary"
    rf"|suspended|put off|no longer needed)\b|\b(?:do not|don't|no longer|never) need (?:any |more "
    rf"|further "
    rf"|regular |the |your )*(?:blood )?(?:\w+ )?{_TESTS}\b"
    rf"|\bno (?:regular |routine |further |more |special )?(?:blood )?{_TESTS} (?:are|is) needed\b"
    rf"|\bneed no (?:\w+ ){{0,2}}{_TESTS}\b"
    rf"|\b(?:no|without any|little) (?:more |further )?(?:need|reason|point)(?: for| to have"
    rf"| in having| in)? (?:\w+ ){{0,2}}{_TESTS}\b"
    rf"|\b(?:do without|give up|drop|go without|forget about|skip) (?:\w+ ){{0,2}}{_TESTS}\b"
    rf"|\b{_TESTS}\b[^.;]{{0,30}}\b(?:can|may|will|could) (?:\w+ )?(?:stop|end|come to an end|cease"
    rf"|be (?:dropped|given up|stopped"
    rf"|ended))\b|\b(?:is|are) taken without (?:\w+ ){{0,2}}{_TESTS}\b"
    rf"|\bneeds? no (?:\w+ ){{0,2}}{_TESTS}\b"
    rf"|\b(?:stop|skip|miss out|leave out) (?:the |your |any )?(?:\w+ )?{_TESTS}\b"
)
_FIRST = lazy.pattern(
    r"\b(?:tried|used|given|offered) (?=before\b)|\b(?:start|begin)s? with\b|"
    r"\b(?:first[- ](?:choice|line(?: treatment| medicine)?|treatment|medicine|option)|(?:usual|standard"
    r"|normal) (?:start|first \w+"
    r"|choice|starting treatment)|treatment of choice|(?:tried|used|given|offered|chosen) first\b|\btr(?:y"
    r"|ies)\b.{0,30}\bfirst)\b"
)
_DOCTORS = lazy.pattern(
    r"\b(?:doctors?|specialists?|teams?|treatment|guidelines?)\b[^.;]{0,30}\b(?:usual|often|normal|most"
    r"|general)\w*\W*\Z|\btreatment (?:usually |often )?\Z"
)
_PAUSE = lazy.pattern(r"[.;:,]|\b(?:and|but)\b")
_NEAR = 60
_THAN = lazy.pattern(r"\b(?:before|than|instead of|over|rather than|unlike|after|not|without|if|when|once)\b")


_LISTED = 6  # medicines of a list that advice may be about


def stops(told: Told) -> Iterator[Statement]:
    """-1 for each warning against stopping, 1 for each leave to stop at once, for the medicine it is about."""
    text = told.text
    value = 0
    if _KEEP.search(text):
        value = -1
    elif not _TOLD.search(text) and not _STARTED.search(text):
        forms = [item.form for item in told.sentence.items]
        value = 1 if _MAY.search(text) or _ENOUGH.search(text) or leave_to_stop(forms) else 0
    if not value:
        return
    more = ["short"] if _SHORT.search(text) else []
    if value > 0 and _ALONE.search(text):
        told = told._replace(given=tuple(each for each in told.case if not each.startswith("if ")))
    for subject in _named_last(told):
        yield told.stated(subject, "stopping", value, more)


def _named_last(told: Told) -> tuple[str, ...]:
    """The medicines that advice is about: those of the sentence if they are few."""
    return told.drugs if len(told.drugs) <= _LISTED else ()


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
        if bad == good or len(told.drugs) != 1:
            continue
        case = [each for each in told.case if each not in ("pregnant", "breast")]
        stated = told._replace(given=tuple(case)).stated(told.drugs[0], about, 1 if good else -1)
        yield stated


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


def fathers(told: Told) -> Iterator[Statement]:
    """1 where men may have children while they take it, -1 where they must wait or use contraception."""
    text = told.text
    if len(told.drugs) != 1 or not (_MEN.search(text) and _FATHERING.search(text)):
        return
    free, guarded = bool(_FREELY.search(text)), bool(_GUARDED.search(text))
    if free != guarded and not _ASKING.search(text):
        yield told._replace(given=()).stated(told.drugs[0], "fathering", 1 if free else -1)


def _bad(told: Told) -> bool:
    """Whether a medicine is spoken against; of harm only where the medicine is what does it."""
    text = _NO_HARM.sub(lambda match: " " * len(match[0]), told.text)
    for match in _NOT_FINE.finditer(text):
        if not match[0].startswith(("harm", "birth", "miscarr", "dangerous")):
            return True
        ends = [
            item.end - told.base
            for item in told.sentence.items
            if item.kind in "mf" and item.id in told.drugs
        ]
        if any(
            0 <= match.start() - end <= _NEAR and not _PAUSE.search(text[end : match.start()]) for end in ends
        ):
            return True
    return False


def needs(told: Told) -> Iterator[Statement]:
    """1 where tests are needed, -1 where they are said not to be, for one medicine."""
    value = -1 if _UNNEEDED.search(told.text) else 1 if _NEEDED.search(told.text) else 0
    if value and len(told.drugs) == 1:
        yield told.stated(told.drugs[0], "tests needed", value)


def choices(told: Told, knowledge: Knowledge, topic: str) -> Iterator[Statement]:
    """The medicines that are the first choice for an illness, with all that they are."""
    found = _FIRST.search(told.text)
    if not found:
        return
    head = told.text[: found.start()]
    if found[0].endswith("with") and not _DOCTORS.search(head):
        return
    if (turn := _THAN.search(head)) and turn[0] in (
        "not",
        "if",
        "when",
        "after",
        "once",
        "unlike",
        "without",
    ):
        return
    items = [item for item in told.sentence.items if item.kind in "mf" and item.id in told.drugs]
    parted = [match.start() for match in _THAN.finditer(told.text)]
    kept = [item.id for item in items if not any(at < item.start - told.base for at in parted)]
    medicines = kept if told.named else list(told.fallback)
    named = [each for each in told.case if knowledge.kind(each) == "c"]
    wider = {up for each in named for up in knowledge.above(each)[1:]}
    illnesses = [each for each in named if each not in wider] or ([topic] if topic else [])
    for illness in illnesses[:1] if medicines else ():
        case = tuple(each for each in told.case if each in ("child", "old", "pregnant"))
        value = [sorted(set(medicines)), sorted({up for id_ in medicines for up in knowledge.above(id_)})]
        yield told._replace(given=case).stated(illness, "first choice", value)
