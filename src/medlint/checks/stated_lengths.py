"""How long things last, as an article says: until a medicine works, after it is stopped, and how long it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.timespans import spoken_spans
from medlint.claims.rates import stretches

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told
    from medlint.claims.rates import Stretch

_FAR = 10_000.0
_UNITS = (
    "day",
    "week",
    "month",
    "year",
    "hour",
    "minute",
    "life",
    "indefinitely",
    "for good",
    "ever",
    "away",
    "at once",
    "immediately",
    "overnight",
    "tomorrow",
)
_BIRTH_CONTROL = "contraceptive"
_WORKS = lazy.pattern(
    r"\b(?:works?|working|(?:you|will|may|can|to|people|they) notice|feel the good|lifts?|opens?|eases?"
    r"|settles?|calms?|acts?|effects?"
    r"|effective|helps?|helping"
    r"|benefits?|improv\w+|feel (?:any |much "
    r"|the |a |some )?"
    r"(?:better|difference|change|benefit)|better|difference|kicks? in|takes? hold|relief)\b"
)
_ONSET = lazy.pattern(
    r"\b(?:takes?|taking|start\w*|beg[ia]ns?|before|until|after|within|in|notice|feel|wait|expect"
    r"|needs?|by|patien\w+|last)\b"
)
_FULL = lazy.pattern(r"\b(?:full|fully|full effect|maximum|best|most benefit|complete\w*|whole)\b")
_NO_ONSET = lazy.pattern(
    r"\b(?:side effects?|tests?|checks?|blood|stop\w*|last dose|sick|vomit\w*|baby|pregnan\w+"
    r"|wears? off|lasts|every|per day"
    r"|miss\w*|forg[eo]t\w*|late|rash|fever|withdraw\w*|trial|study|symptoms return|come back|relapse"
    r"|vaccin\w*|dose is|raised"
    r"|results? (?:of|are|take|come))\b"
)
_AFTER = lazy.pattern(
    r"\b(?:after (?:(?:you|they|men|women|people) (?:have |has )?)?(?:the |your |their |his |her )?"
    r"(?:last|final|stop\w*|finish\w*|end\w*|com(?:e|ing) off|treatment|taking)|since (?:the"
    r"|your) last|after it|after (?:[\w']+ ){0,3}last|afterwards"
    r"|once (?:you|they) (?:have )?stop\w*|from (?:the|your) last|has (?:been )?stopped|have stopped"
    r"|clear of|off (?:it|the medicine))\b"
)
_AHEAD = lazy.pattern(
    r"\bbefore (?:you (?:try|start trying|conceive|become|get|have|plan)|they (?:try|conceive)|trying"
    r"|conceiving|becoming"
    r"|getting|having|an?|any|the|your|surgery|planned|conception|pregnancy|it is safe|fathering"
    r"|your (?:partner|operation))\b"
)
_STOPPED = lazy.pattern(
    r"\b(?:stop\w*|come off|coming off|wait\w*|leave|allow|gap|avoid\w*|without|washout|free|end"
    r"|finish\w*|off|paused?)\b"
)
#: What is waited for.
_FOR = {
    "baby": lazy.pattern(
        r"\b(?:pregnan\w+|conceiv\w+|conception|a baby|father\w*|birth control|contracepti\w+"
        r"|condoms?|trying)\b"
    ),
    "vaccine": lazy.pattern(r"\b(?:vaccin\w+|jabs?|immunis\w+)\b"),
    "feeding": lazy.pattern(r"\bbreast-?feed\w*|\bnurse your\b"),
    "operation": lazy.pattern(r"\b(?:operations?|surgery|procedure|biopsy)\b"),
    "donation": lazy.pattern(r"\b(?:give|giving|donat\w+) (?:any )?(?:blood|sperm|eggs)?\b"),
}
_CONTRA = lazy.pattern(r"\b(?:birth control|contracepti\w+|condoms?)\b")
_MEN = lazy.pattern(r"\b(?:men|father\w*|male|partner|sperm)\b")
_LASTS = lazy.pattern(
    r"\b(?:treatment|course|therapy)(?: with \w+)?(?: (?:usually|often|normally|typically"
    r"|generally))? (?:lasts?|goes on|runs|continues"
    r"|is|takes)\b|\b(?:most people|people|patients|you)(?: (?:usually|often|normally|typically"
    r"|generally|will|may|have to|need to))*"
    r" (?:take|stay on|keep taking|are on|use|need)\b|\bis (?:usually |often |normally "
    r"|generally )?(?:taken|continued|used|given)\b"
)
_TAKEN = lazy.pattern(
    r"\b(?:take|taken|takes|stay on|remain on|keep taking|continued?|given|used)\b[^.;,]{0,40}?\bfor\b"
    r"|\b(?:course|treatment|therapy)\b[^.;,]{0,30}\b(?:lasts?|runs|goes on|takes|is)\b"
)
_LIFE = lazy.pattern(
    r"\b(?:for life|lifelong|life-long|for the rest of|indefinitely|for good|for ever|forever)\b"
)
_NO_COURSE = lazy.pattern(
    r"\b(?:at least|some|others|before|until|after|every|first|tests?|checks?|once|twice|day|then"
    r"|weeks? (?:before|after)|works?|effect|if|when)\b"
)


def lengths(told: Told) -> Iterator[Statement]:
    """``[least days, most days]`` for each."""
    if not any(unit in told.text for unit in _UNITS):
        return
    drugs = [id_ for id_ in told.drugs if _BIRTH_CONTROL not in told.knowledge.above(id_)]
    drugs = drugs or [id_ for id_ in told.fallback if told.named]
    if len(drugs) != 1:
        return
    text = told.text
    told = told.only(lambda each: not each.startswith("if "))
    found = [each for each in stretches(text) if not _paced(text, each)]
    found = found or list(spoken_spans(text))
    subject = drugs[0]
    if not (told.named or _spoken_of(told, subject)):
        return
    if found and (about := _waited(_after_it(told, text), told.heading)):
        case = tuple(each for each in told.case if each in ("child",) and about != "wait baby men")
        yield told._replace(given=case).stated(subject, about, _ends(text, found[0]))
    elif (
        found
        and _WORKS.search(text)
        and (_ONSET.search(text) or not list(stretches(text)))
        and not _NO_ONSET.search(text)
    ):
        ends = [_ends(text, each) for each in found]
        about = "full effect" if _FULL.search(text) else "onset"
        yield told.stated(subject, about, [min(low for low, _ in ends), max(high for _, high in ends)])
    elif _LASTS.search(text) or _TAKEN.search(text):
        if _LIFE.search(text):
            yield told.stated(subject, "course", [_FAR, _FAR])
        elif len(found) == 1 and _course(text, found[0]):
            yield told.stated(subject, "course", _ends(text, found[0]))


def _course(text: str, stretch: Stretch) -> bool:
    """Whether a time is said to be how long a medicine is taken: "for 6 months"."""
    lead = text[max(0, stretch.start - 30) : stretch.start].rstrip()
    plain = not _NO_COURSE.search(text.replace(text[stretch.start : stretch.end], " "))
    return plain and lead.endswith(
        ("for", "for about", "for around", "lasts", "lasts about", "for up to", "is")
    )


def _spoken_of(told: Told, subject: str) -> bool:
    """Whether a sentence that names no medicine is about one: the one before names it, or a heading or the title."""
    over = {item.id for item in told.sentence.setting.heading}
    return subject in over or (
        told.before is not None and (told.before.named or subject in told.before.drugs)
    )


def _after_it(told: Told, text: str) -> str:
    """The text with the name of the medicine as "it" where a time comes after it."""
    for item in told.sentence.items:
        start = item.start - told.base
        if item.id in told.drugs and item.kind in "mf" and text[:start].endswith("after "):
            return text[:start] + "it" + text[item.end - told.base :]
    return text


def _waited(text: str, heading: str) -> str:
    """What must wait for so long before or after a medicine is taken; "" for nothing."""
    stopped = _STOPPED.search(f"{text} {heading}") or _CONTRA.search(text)
    if not (stopped and (_AFTER.search(text) or _AHEAD.search(text))):
        return ""
    for name, pattern in _FOR.items():
        if pattern.search(text) or (name == "baby" and pattern.search(heading)):
            return f"wait {name} men" if name == "baby" and _MEN.search(text) else f"wait {name}"
    return ""


_EVERY = lazy.pattern(r"\b(?:every|each|per|once|twice|times|over|aged?|under)(?: the| a)?\s*\Z")
_LEAST = lazy.pattern(
    r"\b(?:at least|no less than|not less than|more than|over|a minimum of|minimum)\W{0,3}(?:the )?\Z"
)
_WITHIN = lazy.pattern(r"\b(?:within|under|less than|by|in as little as|up to|in under)\W{0,3}(?:the )?\Z")


def _paced(text: str, stretch: Stretch) -> bool:
    """Whether a time belongs to how often something is done, or to an age."""
    lead = text[max(0, stretch.start - 16) : stretch.start]
    return bool(_EVERY.search(lead)) or text[stretch.end : stretch.end + 6].strip(" -").startswith("old")


def _ends(text: str, stretch: Stretch) -> list[float]:
    lead = text[max(0, stretch.start - 20) : stretch.start]
    low, high = round(stretch.low, 2), round(stretch.high, 2)
    if _match(_LEAST, lead) or text[stretch.end :].startswith((" or more", " or longer")):
        return [low, _FAR]
    return [0.0, high] if stretch.most or _match(_WITHIN, lead) else [low, high]


def _match(pattern: re.Pattern[str], text: str) -> bool:
    return bool(pattern.search(text))
