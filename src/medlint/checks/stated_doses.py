"""The doses that an article states: how much at a time or a day, as a range, and whether at the start or at most."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims.portions import Portion, parts, portions
from medlint.claims.rates import NUMBER, Pace, paces, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.stated import Statement, Told

_TAKING = lazy.pattern(
    r"\b(?:take|takes|have|goes?|above|begins?|beginning|ends? up|needs?|more than|taken|taking"
    r"|inject\w*|doses?|swallow\w*|use|used|given|gives?|prescribed?"
    r"|start\w*|adults|people"
    r"|treatment|total|opens?|put on|kept on|settle|ceiling|cap|limit|most|usual\w*|maximum|puffs?"
    r"|tablets?|capsules?|cut|reduced?|lower|daily|a day)\b"
)
_NOT_TAKEN = lazy.pattern(
    r"\b(?:available|made as|sold as|each tablet|overdos\w*"
    r"|poison\w*|fatal|alcohol|caffeine|salt|sugar|water|calories|cost|price|blood level|levels?"
    r"|urine|double dose"
    r"|two doses|2 doses|by mistake|accident\w*)\b"
)
_HOLD = lazy.pattern(
    r"\b(?:tablets?|capsules?|pills?)\b.{0,30}\b(?:contains?|holds?|comes? (?:as|in)|strengths?"
    r"|available)\b"
    r"|\bstrengths?\b|\b(?:comes?|made|available|sold|supplied|exists?|stocked) (?:only )?(?:as|in)\b"
)
_START = lazy.pattern(
    r"\b(?:opens? with|opened with|put on|kicks? off|start\w* (?:on|with|at|low|by|dose)|starting"
    r"|starts?(?= (?:at|with|on)\b)|beg[iau]n\w*|initiated"
    r"|first|initial\w*)\b"
)
_BEGIN = lazy.pattern(r"[^.;:\d]{0,50}\b(?:at first|to (?:start|begin) with|initially|in the beginning)\b")
_GOAL = lazy.pattern(
    r"\b(?:rais(?:e|ed|ing)|increas(?:e|ed|ing)|ris(?:e|ing|es)|build(?:ing)? up|gradually"
    r"|go(?:ing)? up|then|later"
    r"|target|maintenance|after that)\b"
)
_MOST = lazy.pattern(
    r"\b(?:maximum|max|at most|no more than|(?:not|never)(?: \w+){0,2} more than|not go above|not exceed"
    r"|(?:rarely|seldom|hardly ever)(?: \w+){0,2} (?:more than|above|over)|never exceeds?|exceed"
    r"|ceiling|top dose|go(?:es|ing)? (?:above|over|beyond)"
    r"|up to|highest|limit|largest|(?:stay|keep|remain)(?:s|ing)?(?: \w+)? (?:below|under|within)"
    r"|as (?:much"
    r"|many) as|cap(?:ped)?"
    r"|(?:nobody|no one|no adult|never)\b[^.;:]{0,40}\b(?:over|above|beyond|past|more than))\b"
)
_DAILY = lazy.pattern(r"\b(?:(?:in (?:a|one)|a|per) day|in 24 hours|daily dose)\b[^.,;:]*\Z")
_COUNTED = lazy.pattern(rf"\b({NUMBER})\s(?:x\s)?((?:tablets?|capsules?|lots|doses)\s(?:of|x)\s)?\Z")
_TABLETS = lazy.pattern(r"\s?(?:tablets?|capsules?|caplets?|pills?|sachets?)\b")
_PARTED = lazy.pattern(r"[,;:()]|\b(?:and|but|then|or)\b")
_UNCHANGED = lazy.pattern(
    r"\b(?:stays? (?:the same|as (?:it is|before))|remains? (?:the same|unchanged)|unchanged"
    r"|(?:the )?(?:same )?full dose"
    r"|(?:in|at) (?:its |the |their )?(?:usual|normal|full|ordinary) doses?|no (?:change|cut"
    r"|reduction) (?:of|in|to) (?:the )?dose"
    r"|(?:dose|amount) (?:does not|need not|doesn't) (?:need to )?(?:be )?(?:change|lowered|reduced|cut"
    r"|adjust\w*))\b"
)
_BACK = 6  # sentences before in which another medicine may be named
_REACH = 45  # code points around an amount in which words of its stage stand
_NEAR = 60  # code points between an amount and how often it is taken


def doses(told: Told) -> Iterator[Statement]:
    """A statement for each dose of a medicine."""
    text = told.text
    if _HOLD.search(text):
        yield from _strengths(told)
        return
    if not _TAKING.search(f"{text} {told.above}") or _NOT_TAKEN.search(text):
        return
    shares = [*parts(text), *_whole(text)] if "dose" in text or "amount" in text or "halved" in text else []
    found = sorted([*portions(text), *shares], key=lambda portion: portion.start)
    often = paces(text) if found else []
    for number, portion in enumerate(found):
        subject = _subject(told, portion)
        if not subject or portion.per not in ("", "day", "kg", "kg day"):
            continue
        after = found[number + 1].start if number + 1 < len(found) else len(text)
        pace = _pace(text, portion, often, after)
        before = text[max(0, portion.start - _NEAR) : portion.start]
        cell = told.sentence.setting.sentence.block.kind == "cell" and "daily dose" in told.above
        if pace is None and portion.per == "" and (cell or _DAILY.search(before)):
            portion = portion._replace(per="day")
        amount = _value(portion, _pieces(text, portion), pace, _stage(text, found, number))
        yield told.stated(subject, "dose", amount, _with(told, subject, portion))


def _whole(text: str) -> Iterator[Portion]:
    """A dose that is not changed: the whole of it."""
    for match in _UNCHANGED.finditer(text):
        yield Portion(1.0, 1.0, "part", "", match.start(), match.end())


def _strengths(told: Told) -> Iterator[Statement]:
    """A statement of the strengths that tablets come in."""
    held = sorted(
        {
            _round(end)
            for each in portions(told.text)
            if each.sort == "mass" and not each.per
            for end in each[:2]
        }
    )
    if held and len(told.drugs) == 1:
        yield told.stated(told.drugs[0], "strength", held)


def _with(told: Told, subject: str, portion: Portion) -> list[str]:
    """The other medicines a dose is taken with: those of the sentence, or of those before it where it is a share."""
    named = list(told.drugs) if told.named else []
    earlier = told.before if portion.sort == "part" or not told.named else None
    for _ in range(_BACK):
        if earlier is not None:
            named += earlier.drugs if earlier.named else ()
            earlier = earlier.before
    named += told.fallback if portion.sort == "part" else ()
    return [id_ for id_ in named if id_ != subject]


def _pieces(text: str, portion: Portion) -> float:
    """How many of a strength are taken: "two 500 mg tablets", "2 tablets of 500 mg"."""
    before = text[max(0, portion.start - 24) : portion.start]
    found = _COUNTED.search(before)
    if found and (found[2] or _TABLETS.match(text, portion.end)):
        return value(found[1]) or 1.0
    return 1.0


def _subject(told: Told, portion: Portion) -> str:
    """The medicine that an amount is one of: the only one, or the nearest in its clause."""
    if len(told.drugs) == 1:
        return told.drugs[0]
    if not told.named:
        return ""
    best = ""
    least = _REACH
    for item in told.sentence.items:
        if item.id not in told.drugs:
            continue
        start, end = item.start - told.base, item.end - told.base
        ahead = start >= portion.end
        between = told.text[portion.end : start] if ahead else told.text[end : portion.start]
        if ahead and not between.strip().startswith(("of", "dose")) and between.strip():
            continue
        if not ahead and _PARTED.search(between.strip(" :(")):
            continue
        if len(between) < least:
            best, least = item.id, len(between)
    return best


def _pace(text: str, portion: Portion, often: Sequence[Pace], after: int) -> Pace | None:
    """How often an amount is taken: the nearest behind it, before the next amount; else the only one before."""
    behind = [pace for pace in often if portion.end <= pace.start < min(after, portion.end + _NEAR)]
    if behind and not _other(text[portion.end : behind[0].start]):
        return behind[0]
    before = [pace for pace in often if pace.end <= portion.start <= pace.end + _NEAR]
    return before[-1] if len(before) == 1 and len(often) == 1 and not _other(text) else None


def _other(between: str) -> bool:
    """Whether words part an amount from how often something else is done."""
    return bool(_TESTED.search(between))


_TESTED = lazy.pattern(r"\b(?:tests?|checks?|checked|monitor\w*|blood|scan|review\w*|visits?)\b")


def _stage(text: str, found: Sequence[Portion], number: int) -> str:
    """Whether an amount is that of the start, the most, what it is raised to, or ("") the usual one."""
    portion = found[number]
    first = found[number - 1].end if number else 0
    around = text[max(first, portion.start - _REACH) : portion.start]
    behind = text[portion.end : portion.end + 18]
    if _MOST.search(around) or _MOST.search(behind):
        return "most"
    if _GOAL.search(around):
        return "goal"
    if _START.search(around) or _BEGIN.match(text, portion.end):
        return "start"
    return ""


def _value(portion: Portion, pieces: float, pace: Pace | None, stage: str) -> list[object]:
    """``[sort, stage, low and high at a time, low and high a day]``, -1 for what is not known."""
    sort = portion.sort + ("/kg" if "kg" in portion.per else "")
    low, high = portion.low * pieces, portion.high * pieces
    if "day" in portion.per:
        return [sort, stage, -1, -1, _round(low), _round(high)]
    if pace is None:
        return [sort, stage, _round(low), _round(high), -1, -1]
    if pace.high == math.inf:
        return [sort, "most", _round(low), _round(high), *[_round(high / pace.low)] * 2]
    most = high / pace.low if pace.low else high
    return [sort, stage, _round(low), _round(high), _round(low / pace.high), _round(most)]


def _round(number: float) -> float:
    return float(f"{number:.6g}")
