"""How often and how long, as words say it: "every 8 to 12 weeks", "once or twice a day", "up to 3 months".

Reads lower-case text and gives days. Knows no medicine and judges nothing.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

_SMALL = "a an one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
_VALUES: dict[str, float] = {word: max(1, n - 1 + (n == 0)) for n, word in enumerate(_SMALL)}
_VALUES |= {
    "half": 0.5, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "couple": 2, "once": 1, "twice": 2, "other": 2, "second": 2,
}  # fmt: skip
NUMBER = (
    r"(?:\d{1,6}(?:[.,]\d{1,6})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fourteen|fifteen"
    r"|sixteen|eighteen|twenty|thirty|forty|fifty|sixty)"
)
#: What may stand between the ends of a range.
TO = r"\s{0,2}(?:-|–|—|to|or|and)\s{0,2}"
_UNITS: dict[str, float] = {
    "minute": 1 / 1440, "min": 1 / 1440, "hour": 1 / 24, "hr": 1 / 24, "day": 1, "night": 1, "morning": 1, "evening": 1,
    "bedtime": 1, "week": 7, "fortnight": 14, "month": 365 / 12, "quarter": 365 / 4, "year": 365, "wk": 7,
}  # fmt: skip
_UNIT = r"(?:minute|min|hour|hr|day|night|morning|evening|week|wk|fortnight|month|quarter|year)s?"
_ADVERBS = {
    "daily": 1.0, "nightly": 1.0, "weekly": 7.0, "fortnightly": 14.0, "monthly": 365 / 12, "quarterly": 365 / 4,
    "yearly": 365.0, "annually": 365.0, "annual": 365.0, "hourly": 1 / 24,
}  # fmt: skip
_ADVERB = "(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual|hourly)"
_EVERY = lazy.pattern(
    rf"\b(?:every|each|once in|at intervals of|an interval of)\s{{1,2}}(?:(other|second|couple of|{NUMBER})"
    rf"(?:{TO}({NUMBER}))?[\s-]{{1,2}})?({_UNIT}|bedtime)\b"
)
_TIMES = lazy.pattern(
    rf"\b(once|twice|{NUMBER})(?:{TO}(once|twice|{NUMBER}))?(?:\s{{1,2}}(?:times|doses"
    rf"|(?:blood )?(?:tests?|checks?|samples?)))?[\s-]{{1,2}}"
    rf"(?:(?:a|per|each|every|an|in a|in every|in each)\s{{1,2}}({_UNIT})|({_ADVERB})|in (24) hours)\b"
)
_COUNTED = lazy.pattern(r"time|dose|test|check|sample")
_WEEKDAY = lazy.pattern(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:every|each) (?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)\b"
)
_BOTH_ENDS = lazy.pattern(
    r"\b(?:morning and (?:at )?(?:night|evening|bedtime)|(?:in the|each"
    r"|every) morning and (?:again )?(?:at|in the|each|every) "
    r"(?:night|evening|bedtime)|with breakfast and (?:with )?(?:dinner|supper|your evening meal))\b"
)
_SPLIT = lazy.pattern(
    r"\b(?:split|divided|shared|spread|broken up)(?: \w+){0,5}? (?:into|over|between|as|in) (two"
    r"|three|four|2|3|4) "
    r"(?:equal |smaller |separate )?(?:doses|parts|portions|halves)\b"
)
_PREFIXED = lazy.pattern(rf"\b({NUMBER})(?:{TO}({NUMBER}))?-({_ADVERB})\b")
_BARE = lazy.pattern(rf"\b({_ADVERB})\b")
_SPAN = lazy.pattern(
    rf"\b({NUMBER}|a|an|half a|(?:the|your) (?:first|next|last"
    rf"|following))(?:{TO}({NUMBER}))?[\s-]{{1,2}}({_UNIT})\b"
)
_LEAST = lazy.pattern(r"\b(?:at least|no less than|not less than|or more)\W{0,3}\Z")
_MOST = lazy.pattern(
    r"\b(?:up to|at most|no more than|not more than|maximum of|within|less than|no longer than|as many as"
    r"|as often as)"
    r"\W{0,3}\Z"
)
_DENIED = lazy.pattern(r"\b(?:never|not|rather than|instead of|nor)\W{1,3}\Z")
_THOUSAND = 3  # digits behind a comma that parts thousands
_ALIKE = 1.25  # twelve weeks are three months, four weeks a month


class Pace(NamedTuple):
    """Between ``low`` and ``high`` days from one to the next. ``start`` and ``end`` are offsets in the text."""

    low: float
    high: float
    start: int
    end: int


class Stretch(NamedTuple):
    """A time of ``low`` to ``high`` days; ``most``: only as a limit, as in "up to 12 weeks"."""

    low: float
    high: float
    most: bool
    start: int
    end: int


def value(word: str) -> float:
    """The number that a word or figure stands for; 0 when it is none."""
    if word in _VALUES:
        return float(_VALUES[word])
    head, _, tail = word.partition(",")
    try:
        return float(head + tail if len(tail) == _THOUSAND else word.replace(",", "."))
    except ValueError:
        return 0.0


def unit_days(word: str) -> float:
    """How many days a unit of time has."""
    return float(_UNITS.get(word, 0) or _UNITS.get(word.rstrip("s"), 0))


def alike(one: float, two: float) -> bool:
    """Whether two lengths of time are the same but for rounding."""
    return max(one, two) <= _ALIKE * min(one, two)


@lru_cache(maxsize=1_000)  # more than the sentences of an article, which several rules ask about
def paces(text: str) -> Sequence[Pace]:
    """Every "how often" of a lower-case text, in order, none inside another."""
    found: list[Pace] = []
    for pattern, read, hints in (
        (_WEEKDAY, _weekday, ("day",)),
        (_SPLIT, _split, ("doses", "parts", "portions", "halves")),
        (_BOTH_ENDS, _both_ends, ("morning", "breakfast")),
        (_EVERY, _every, ()),
        (_TIMES, _times, ()),
        (_PREFIXED, _prefixed, ()),
        (_BARE, _bare, ()),
    ):
        if hints and not any(hint in text for hint in hints):
            continue
        for match in pattern.finditer(text):
            pace = None if _DENIED.search(text[max(0, match.start() - 20) : match.start()]) else read(match)
            inside = any(each.start < match.end() and match.start() < each.end for each in found)
            if pace and not inside:
                found.append(_limited(pace, text))
    return tuple(sorted(found, key=lambda pace: pace.start))


def _weekday(match: re.Match[str]) -> Pace:
    return Pace(7.0, 7.0, match.start(), match.end())


def _split(match: re.Match[str]) -> Pace:
    """A day's amount in several doses."""
    return Pace(1 / value(match[1]), 1 / value(match[1]), match.start(), match.end())


def _both_ends(match: re.Match[str]) -> Pace:
    """Morning and night are twice a day."""
    return Pace(0.5, 0.5, match.start(), match.end())


def _every(match: re.Match[str]) -> Pace:
    size = unit_days(match[3])
    first = (value(match[1].split()[0]) or 1) if match[1] else 1
    last = (value(match[2]) or first) if match[2] else first
    low = 0.0 if size == 1 and not match[1] else min(first, last) * size
    return Pace(low, max(first, last) * size, match.start(), match.end())


def _times(match: re.Match[str]) -> Pace | None:
    size = unit_days(match[3]) if match[3] else _ADVERBS[match[4]] if match[4] else 1.0
    first = value(match[1])
    last = value(match[2]) if match[2] else first
    counted = _COUNTED.search(match[0]) or "once" in match[0] or "twice" in match[0]
    if not (first and last and counted):
        return None
    return Pace(size / max(first, last), size / min(first, last), match.start(), match.end())


def _prefixed(match: re.Match[str]) -> Pace:
    size = _ADVERBS[match[3]]
    first = value(match[1])
    last = value(match[2]) if match[2] else first
    return Pace(min(first, last) * size, max(first, last) * size, match.start(), match.end())


def _bare(match: re.Match[str]) -> Pace:
    """A lone "daily" says that no day is left out, not that it is once."""
    size = _ADVERBS[match[1]]
    return Pace(0.0 if size == 1 else size, size, match.start(), match.end())


def _limited(pace: Pace, text: str) -> Pace:
    """The pace with one end open where the words only set a limit: "at least every 3 months"."""
    before = text[max(0, pace.start - 24) : pace.start]
    if _LEAST.search(before):
        return pace._replace(low=0.0)
    return pace._replace(high=math.inf) if _MOST.search(before) else pace


def stretches(text: str) -> Iterator[Stretch]:
    """Every length of time of a lower-case text, in order: "12 weeks", "6 to 12 months", "a year"."""
    for match in _SPAN.finditer(text):
        if match[1].startswith(("the ", "your ")) and match[3].endswith("s"):
            continue  # "the first months" says not how many
        size = unit_days(match[3])
        first = 0.5 if match[1] == "half a" else value(match[1]) or 1.0
        last = value(match[2]) if match[2] else first
        most = bool(_MOST.search(text[max(0, match.start() - 24) : match.start()]))
        yield Stretch(min(first, last) * size, max(first, last) * size, most, match.start(), match.end())
