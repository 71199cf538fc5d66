"""How often an article says that a medicine is taken, and how often its tests are done, stage by stage."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.whom import BLOOD
from medlint.claims.rates import NUMBER, Pace, paces, stretches, value

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from medlint.checks.stated import Statement, Told

_TAKING = lazy.pattern(
    r"\b(?:take|takes|taken|taking|inhal\w*|chang(?:e|ed)|inject\w*|dos(?:e|es|ed|ing)"
    r"|swallow\w*|use|used|given|tablets?"
    r"|capsules?"
    r"|patch(?:es)?"
    r"|puffs?|drops|drips?|dripped|infused|infusions?|apply|applied|medicine|treatment)\b"
)
_TESTING = lazy.pattern(
    r"\b(?:tests?|tested|testing|checks?|checked|checking|check-ups?|monitor\w*|blood counts?|counts?"
    r"|scans?|x-rays?"
    r"|examin\w+|exams?|appointments?|review(?:s|ed)?|measur\w+|screen\w*|samples?|levels|ecgs?"
    r"|look(?:s|ed)? at|(?:levels?|samples?|blood|bloods|inr|pulse|readings?)(?: \w+){0,3} (?:taken|drawn"
    r"|done|looked at)"
    r"|(?:takes?|taking|draws?|drawing)(?: \w+){0,2} blood|blood work|inr|asked back|called back|egfr"
    r"|lfts?)\b"
)
_JAB = lazy.pattern(r"\bjabs?\b")
_NEITHER = lazy.pattern(
    r"\b(?:vaccin\w*|exercis\w*|eat|drinks?|meals?|wash|brush|alcohol|units|sleep|attacks?"
    r"|symptoms|poo|stools?"
    r"|prescriptions?|suppl(?:y|ies)|headaches?|flare-ups?|of your skin|your skin|lumps|sunscreen"
    r"|birth control"
    r"|weigh|walk|hours of|happen\w*|cases|affects?|charge|cost|insurance|per cent|percent)\b"
)
#: What is tested: tests of different things are done at different times.
_TESTED = {
    "blood": lazy.pattern(r"\bblood (?:tests?|samples?|checks?)\b"),
    "count": lazy.pattern(r"\b(?:counts?|blood cells?|white cells?|fbc|cbc|platelets)\b"),
    "liver": lazy.pattern(r"\b(?:liver|lfts?|alt)\b"),
    "kidney": lazy.pattern(r"\b(?:kidneys?|renal|creatinine|egfr|urea)\b"),
    "eye": lazy.pattern(r"\b(?:eyes?|vision|retina\w*|optician)\b"),
    "bone": lazy.pattern(r"\b(?:bone density|dexa|bones?)\b"),
    "pressure": lazy.pattern(r"\bblood pressure\b"),
    "heart": lazy.pattern(r"\b(?:ecgs?|heart|echo\w*)\b"),
    "thyroid": lazy.pattern(r"\b(?:thyroid|tsh)\b"),
    "sugar": lazy.pattern(r"\b(?:sugar|glucose|hba1c)\b"),
    "fat": lazy.pattern(r"\b(?:cholesterol|lipids?)\b"),
    "skin": lazy.pattern(r"\bskin\b"),
    "scan": lazy.pattern(r"\b(?:scans?|x-rays?|mri|ultrasound)\b"),
    "clotting": lazy.pattern(r"\b(?:clott?ing|inr)\b"),
    "level": lazy.pattern(
        r"\b(?:(?:drug|your|the) levels?|levels? of|blood levels?|lithium levels?|urate|uric acid)\b"
    ),
    "pregnancy": lazy.pattern(r"\bpregnancy tests?\b"),
    "weight": lazy.pattern(r"\bweight\b"),
    "visit": lazy.pattern(
        r"\b(?:appointments?|review(?:s|ed)?|clinic visits?|see (?:your|a) (?:doctor|specialist|nurse))\b"
    ),
}
_EARLY = lazy.pattern(
    r"\b(?:at first|to start with|to begin with|in the beginning|at the (?:start|beginning)|early on"
    r"|start(?:ing)? with"
    r"|until (?:your|the|you|it|they|things|results)\b.{0,30}(?:stable|settle\w*|right|steady)"
    r"|when you (?:first )?start"
    r"|after (?:you start|starting)|(?<!after the )first few|initially|in the first (?:weeks|months))\b"
)
_LATE = lazy.pattern(
    r"\b(?:then|after that|after this|afterwards|later(?: on)?"
    r"|once (?!a\b|an\b|or\b|every\b|daily|weekly|monthly|per\b|in\b|each\b)\w+"
    r"|when (?:your|the|it|things|results|they)\b.{0,30}\b(?:stable|settled?|right|steady)"
    r"|from then on|long[ -]term"
    r"|thereafter|in the long run|stable|settled|for as long as|after the first)\b"
)
#: Says when, not what: "once the dose is stable".
_STEADY = lazy.pattern(
    r"\b(?:once|when|until|after)\b[^,.;]{0,40}?\b(?:doses?|medicine|treatment)\b[^,.;]{0,20}"
)
_AFTER = lazy.pattern(r"\b(?:after|from)\s*\Z")
_FOR = lazy.pattern(
    r"\b(?:for|over|in|during)(?: about| around| at least)?(?: the)?(?: first| next| following"
    r"| initial)?\s*\Z"
)
_FIRST = lazy.pattern(r"\bfirst\s*\Z")
_STILL = lazy.pattern(r"\b(?:them|these|it|they|this|those|one)\b|\A\W*(?:then|after|later|once|when)\b")
_IF = lazy.pattern(r"\b(?:if|whether|when)\b[^,;:.]*\Z")
_MISSED = lazy.pattern(r"\b(?:miss(?:ed)?|forg[eo]t\w*|late|remember)\b")
_ONCE = lazy.pattern(r"\b(once|twice|three times) a day\b")
_HOURS = lazy.pattern(
    rf"\b(?:within|(?:more|less|fewer) than|over|under|up to|after)(?: the next"
    rf"| about)? ({NUMBER}) hours?\b"
    r"(?! (?:before|a day|each day))"
)
_MONTH = 28  # days
_FAR = 10_000.0


def intervals(told: Told) -> Iterator[Statement]:
    """A statement for each time that says how often a medicine is taken."""
    found = _of(told, "take")
    if not found:
        return
    for pace, early, late in _staged(told.text, found):
        subject = _taken(told, pace)
        if not subject or _IF.search(told.text[: pace.start]):
            continue
        stage = "early" if early else "late" if late else ""
        yield told.stated(subject, "interval", [stage, *_ends(pace)])


def jabs(told: Told) -> Iterator[Statement]:
    """A statement for each time that says how often a vaccine is given."""
    items = [item.id for item in told.sentence.items if item.kind in "mf" and "vaccin" in item.id]
    named = {id_.partition("-vaccin")[0] for id_ in items} - {"vaccine", "vaccination", "live"}
    found = paces(told.text) if len(named) == 1 else ()
    if len(found) == 1 and found[0].low >= _MONTH and not _TESTING.search(told.text):
        subject = next(id_ for id_ in items if id_.startswith(tuple(named)))
        widest = [id_ for id_ in told.knowledge.above(subject) if id_.startswith(tuple(named))]
        yield told.stated(widest[-1], "interval", ["", *_ends(found[0])])


def _taken(told: Told, pace: Pace) -> str:
    """The medicine that is taken so often: the only one, one that is a label, or the last named before."""
    if len(told.drugs) == 1:
        return told.drugs[0]
    named = [item for item in told.sentence.items if item.id in told.drugs] if told.named else []
    if named and told.text[named[0].end - told.base :].lstrip(" )*_").startswith((":", "-", "–")):
        return str(named[0].id)
    before = [item.id for item in named if item.end - told.base <= pace.start]
    return str(before[-1]) if before else ""


def windows(told: Told) -> Iterator[Statement]:
    """A statement of how many hours late a missed dose may be taken, and how often the medicine then is."""
    text = f"{told.before.text} . {told.text}" if told.before else told.text
    if len(told.drugs) != 1 or not _MISSED.search(f"{told.heading} {text}"):
        return
    often = _ONCE.search(f"{told.heading} {text}")
    for found in _HOURS.finditer(told.text):
        case = tuple(each for each in told.case if not each.startswith("if ") and each != "forgot")
        yield told._replace(given=case).stated(
            told.drugs[0], "missed dose", [often[1] if often else "", value(found[1])]
        )


def checks(told: Told) -> Iterator[Statement]:
    """A statement of the schedule of tests in a sentence: ``[stage, from day, to day, least, most]`` each."""
    found = _of(told, "test")
    if not found:
        return
    text = f"{told.heading} {told.text}" if not _TESTING.search(told.text) else told.text
    what = tested(text)
    for subject in told.drugs if len(told.drugs) == 1 or _both(told) else ():
        others = [id_ for id_ in told.drugs if id_ != subject and not _both(told)]
        yield told.stated(subject, "monitoring", _schedule(told.text, found), [*what, *others])
        if not others:
            yield told.stated(subject, "tests needed", 1, _all_blood(what))


def tested(text: str) -> list[str]:
    """What a text says is tested, for the case of a statement."""
    return [f"test {name}" for name, pattern in _TESTED.items() if pattern.search(text)]


def _all_blood(what: Sequence[str]) -> list[str]:
    """Mere blood tests may be of anything in the blood."""
    return [*what, *(f"test {name}" for name in sorted(BLOOD))] if "test blood" in what else list(what)


def _both(told: Told) -> bool:
    return " both " in f" {told.text} "


def _of(told: Told, kind: str) -> list[Pace]:
    """The paces of a sentence that say how often a medicine is taken, or tests are done."""
    if not told.drugs:
        return []
    found = paces(told.text)
    return [pace for pace in found if _kind(told, pace, found) == kind]


def _kind(told: Told, pace: Pace, found: Sequence[Pace], back: int = 3) -> str:
    """What a pace is the pace of: the nearest word of taking or testing says so, one before rather than one after."""
    if _TESTING.search(told.text, pace.start, pace.end):
        return "test"
    text = _STEADY.sub(lambda match: " " * len(match[0]), told.text)
    before = max((each.end for each in found if each.end <= pace.start), default=0)
    after = min((each.start for each in found if each.start >= pace.end), default=len(text))
    jab = "take" if told.named else ""
    near = _nearest(text, pace, before, after, jab) or _nearest(text, pace, 0, len(text), jab)
    if near:
        return near
    earlier = told.before
    if earlier is not None and back and _STILL.search(text) and (last := paces(earlier.text)):
        return _kind(earlier, last[-1], last, back - 1)
    if earlier is not None and (said := _nearest_of(earlier.text)):
        return said
    above = " ".join(item.form for item in told.sentence.setting.lead)
    return _nearest_of(above) or _nearest_of(told.heading)


def _nearest(text: str, pace: Pace, first: int, last: int, jab: str = "") -> str:
    """The kind of the nearest telling word between two places; "" for none. ``jab``: what a jab is a word of."""
    best, least = "", _FAR
    for kind, pattern in (("test", _TESTING), ("", _NEITHER), ("take", _TAKING), (jab, _JAB)):
        for match in pattern.finditer(text, first, last):
            gap = (
                pace.start - match.end()
                if match.end() <= pace.start
                else (match.start() - pace.end) * 1.5 + 8
            )
            if 0 <= gap < least:
                best, least = kind or "other", gap
    return best


def _nearest_of(text: str) -> str:
    """What a text without a pace is about: tests, taking, or ("") neither."""
    return "test" if _TESTING.search(text) else "take" if _TAKING.search(text) else ""


def _ends(pace: Pace) -> tuple[float, float]:
    """The pace in days, an open end as a very long time."""
    return round(pace.low, 3), _FAR if pace.high == math.inf else round(pace.high, 3)


def _staged(text: str, found: Sequence[Pace]) -> Iterator[tuple[Pace, bool, bool]]:
    """Each pace, and whether it is said to be for the beginning, or for later."""
    for number, pace in enumerate(found):
        begin = _opening(text, found, number)
        end = found[number + 1].start if number + 1 < len(found) else len(text)
        behind = text[pace.end : end]
        if number + 1 < len(found):
            behind = _before_turn(behind)
        first, then = _last(_EARLY, text[begin : pace.start]), _last(_LATE, text[begin : pace.start])
        early = first > then or (then < 0 and bool(_EARLY.search(behind)))
        late = then > first or (not early and number + 1 == len(found) and bool(_LATE.search(behind)))
        yield pace, early, late


def _opening(text: str, found: Sequence[Pace], number: int) -> int:
    """Where the words before a pace begin that do not belong to the one before."""
    if not number:
        return 0
    begin = found[number - 1].end
    return begin + len(_before_turn(text[begin : found[number].start]))


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern starts, -1 for none."""
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _before_turn(text: str) -> str:
    """What still belongs to a pace of the text between it and the next."""
    found = _LATE.search(text)
    cut = min((at for at in (text.find(","), found.start() if found else -1) if at >= 0), default=len(text))
    return text[:cut]


def _schedule(text: str, found: Sequence[Pace]) -> list[list[object]]:
    """The stages of a schedule in order, days counted from the start; -1 for a day that is not known."""
    made: list[list[object]] = []
    day = 0.0
    for number, (pace, early, late) in enumerate(_staged(text, found)):
        first, last = _lasting(text, found, number)
        if first < 0 and day >= 0 and not (late and number == 0):
            first = day
        first_of = early or (last > 0 and number == 0)
        stage = "early" if first_of else "late" if late or number else ""
        day = first + last if first >= 0 and last > 0 else -1.0
        made.append([stage, round(first), round(day), *_ends(pace)])
    return made


def _lasting(text: str, found: Sequence[Pace], number: int) -> tuple[float, float]:
    """From which day a pace holds and for how many, -1 for what is not said."""
    pace = found[number]
    begin = _opening(text, found, number)
    end = found[number + 1].start if number + 1 < len(found) else len(text)
    end = pace.end + len(_before_turn(text[pace.end : end])) if number + 1 < len(found) else end
    first = last = -1.0
    for stretch in stretches(text):
        if stretch.start < begin or stretch.end > end or pace.start <= stretch.start < pace.end:
            continue
        lead = text[max(begin, stretch.start - 24) : stretch.start]
        opening = text[stretch.start : stretch.end].startswith(("the first", "your first"))
        if _AFTER.search(lead):
            first = stretch.high
        elif opening or _FOR.search(lead) or _FIRST.search(lead):
            last = stretch.high
    return first, last
