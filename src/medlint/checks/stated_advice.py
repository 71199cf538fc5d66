"""What an article advises: stopping at once, tests, first choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.leaning import NEEDLESS
from medlint.checks.quitting import quitting
from medlint.checks.stated_paces import tested
from medlint.checks.whom import BLOOD
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
#: What readers feel or wish, which is no exception to a warning.
_FELT = lazy.pattern(
    r"if(?: (?:better|well|fine|gone|pain|pains|symptoms?|like|likes|want|wish|choose|feel|feels|normal"
    r"|settled"
    r"|improved?|cured|stable|good|clear|cleared|healed|over|been|free|eased|lifted|again|back|yourself"
    r"|mood))+"
)
_SHORT = lazy.pattern(
    r"\b(?:short (?:\w+ )?courses?|(?:\w+|\d)-(?:day|week) (?:course|treatment|supply)"
    r"|less than \w+ (?:weeks|days)|few days|single dose|one-off|only taken)\b"
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
    rf"|\bwithout (?:any )?(?:more|further) (?:of them|of these|(?:\w+ )?{_TESTS})\b"
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
#: A condition that many come to fulfil: no reason for an end of tests that are called needed for good.
_WELL = lazy.pattern(
    r"if(?: (?:fine|well|whole|years?|months?|normal|good|stable|steady|counts?|results?|tests?|blood"
    r"|been|long|time|all|first"
    r"|everything|same|usual))+"
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
_THAN = lazy.pattern(r"\b(?:before|than|instead of|over|rather than|unlike|after|not|without|if|when|once)\b")


_LISTED = 6  # medicines of a list that advice may be about


def stops(told: Told) -> Iterator[Statement]:
    """-1 for each warning against stopping, 1 for each leave to stop at once, for the medicine it is about."""
    text = told.text
    value = 0
    if _KEEP.search(text):
        value = -1
    elif sign := quitting(text):
        value = sign if sign < 0 or not _TOLD.search(text) else 0
    elif not _TOLD.search(text) and not _STARTED.search(text):
        forms = [item.form for item in told.sentence.items]
        value = 1 if _MAY.search(text) or _ENOUGH.search(text) or leave_to_stop(forms) else 0
    if not value:
        return
    more = ["short"] if _SHORT.search(text) else []
    if value > 0:
        alone = _ALONE.search(text)
        kept = [
            each for each in told.case if not (each.startswith("if ") and (alone or _FELT.fullmatch(each)))
        ]
        told = told._replace(given=tuple(kept))
    for subject in _named_last(told):
        yield told.stated(subject, "stopping", value, more)


def _named_last(told: Told) -> tuple[str, ...]:
    """The medicines that advice is about: those of the sentence if they are few."""
    return told.drugs if len(told.drugs) <= _LISTED else ()


def needs(told: Told) -> Iterator[Statement]:
    """1 where tests are needed, -1 where they are said not to be, for one medicine."""
    value = -1 if _UNNEEDED.search(told.text) else 1 if _NEEDED.search(told.text) else _measuring(told)
    if value and len(told.drugs) == 1:
        if value < 0:
            told = told._replace(given=tuple(each for each in told.case if not _WELL.fullmatch(each)))
        what = [each for each in tested(told.text) if each != "test blood"]
        yield told.stated(told.drugs[0], "tests needed", value, what if value < 0 else _some(told.text))


def _some(text: str) -> list[str]:
    """What is tested, anything in the blood where it is not said."""
    what = tested(text)
    return what if what and what != ["test blood"] else [f"test {name}" for name in sorted({*BLOOD, "blood"})]


def _measuring(told: Told) -> int:
    """The same of a value that is measured: "your INR is measured for as long as you take it"."""
    if not (
        _MEASURE.search(told.text) and (any(i.kind == "a" for i in told.sentence.items) or tested(told.text))
    ):
        return 0
    if _NEEDLESS.search(told.text):
        return -1 if _ANY_MORE.search(told.text) or _NOBODY.search(told.text) else 0
    return 1 if _LASTING.search(told.text) else 0


_MEASURE = lazy.pattern(r"\b(?:examin\w+|measur\w+|test\w*|check\w*|monitor\w*)\b")
_NEEDLESS = lazy.pattern(rf"\b{NEEDLESS}\b")
_NOBODY = lazy.pattern(r"\b(?:nobody|no one|never)\b")
_ANY_MORE = lazy.pattern(r"\b(?:any ?more|any longer|further|after|no longer|from then on|again)\b")
_LASTING = lazy.pattern(
    r"\b(?:as long as|throughout|for life|the whole time|all the time|never stops?|always)\b"
)


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
