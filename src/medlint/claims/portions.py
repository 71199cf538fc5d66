"""Amounts with their ranges, as words say them: "50 to 100 mg", "one third to one quarter of the dose", "2 tablets".

Reads lower-case text. Knows no medicine and judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims.doses import UNITS
from medlint.claims.rates import NUMBER, TO, value
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT = "(?:" + "|".join(sorted(UNITS, key=len, reverse=True)) + ")"
_PIECE = "(?:tablet|capsule|caplet|pill|puff|drop|spray|patch|sachet|lozenge|suppositor)"
_EACH = r"(?:\s{0,2}/\s{0,2}|\s{1,2}(?:per|for each|for every)\s{1,2})"
_AMOUNT = lazy.pattern(
    rf"(?<![\w.,])({NUMBER})\s{{0,2}}-?(?:{_UNIT}\b)?(?:{TO}({NUMBER}))?[\s-]{{0,2}}({_UNIT})\b"
    rf"(?:{_EACH}(kg|kilogram|kilo|ml|millilitre|m2|square metre|hour|day)\b)?"
)
_PIECES = lazy.pattern(rf"(?<![\w.,])({NUMBER}|an?)(?:{TO}({NUMBER}))?\s{{1,2}}({_PIECE})(?:s|es|y|ies)?\b")
_PART = lazy.pattern(
    r"(?<!every )(?<!each )\b(?:(an?|one|two|three)[\s-])?(half|halve|halves|halved|third|quarter|fifth|tenth"
    r"|doubled)s?"
    r"(?:\s(?:to|or|and)\s(?:(an?|one|two|three)[\s-])?(half|third|quarter|fifth|tenth)s?)?\b"
    r"(?!\s(?:an? )?(?:hours?|years?|days?|minutes?|tablets?|pills?|life|of (?:people|patients|those|all|them"
    r"|cases|the \w+ people)))"
)
_PERCENT = lazy.pattern(rf"\b({NUMBER})(?:{TO}({NUMBER}))?\s?(?:%|per cent|percent)\s(?:of|lower|less)\b")
_PARTS = {"half": 1 / 2, "halve": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
_A_DAY = lazy.pattern(
    r"\s{0,2}(?:(?:a|per|in a|in one|/)\s{0,2}day|in 24 hours|in total each day|daily dose)\b"
    r"|[^.,;:\d]{0,45}?(?<!once)(?<!twice)(?<!times)(?<!doses) (?:a day|per day|in 24 hours|in one day)\b"
)
_WEIGHT = lazy.pattern(r"[^.,;:\d]{0,60}?\b(?:for each|per|for every|a)\s(?:kilogram|kilo|kg)\b")


class Portion(NamedTuple):
    """``low`` to ``high`` of a ``sort``: ``mass`` (grams), ``units``, ``volume``, ``mmol``, ``part`` or a piece.

    ``per`` is what it is for one of: ``kg``, ``ml``, ``day``, or ``kg day``.
    """

    low: float
    high: float
    sort: str
    per: str
    start: int
    end: int


def portions(text: str) -> Iterator[Portion]:
    """Every amount of a lower-case text, in order of their sorts."""
    for match in _AMOUNT.finditer(text):
        sort, size = UNITS[match[3]]
        first = value(match[1])
        last = value(match[2]) if match[2] else first
        day = match[4] == "day" or _A_DAY.match(text, match.end())
        weight = (match[4] or "").startswith("k") or _WEIGHT.match(text, match.end())
        over = "kg" if weight else "" if match[4] == "day" else match[4] or ""
        per = " ".join(filter(None, (over, "day" if day else "")))
        yield Portion(min(first, last) * size, max(first, last) * size, sort, per, match.start(), match.end())
    for match in _PIECES.finditer(text):
        first = value(match[1])
        last = value(match[2]) if match[2] else first
        per = "day" if _A_DAY.match(text, match.end()) else ""
        yield Portion(min(first, last), max(first, last), match[3], per, match.start(), match.end())


_TWICE = lazy.pattern(r"\b(?:twice|double) (?:the|your|their) (?:usual |normal |full )?(?:\w+ )?dose\b")


def parts(text: str) -> Iterator[Portion]:
    """Every share of a dose: "half the usual dose", "one third to one quarter of the dose", "a 25% lower dose"."""
    for match in _PART.finditer(text):
        sizes = [_share(count or "", word) for count, word in (match.group(1, 2), match.group(3, 4)) if word]
        yield Portion(min(sizes), max(sizes), "part", "", match.start(), match.end())
    for match in _TWICE.finditer(text):
        yield Portion(2.0, 2.0, "part", "", match.start(), match.end())
    for match in _PERCENT.finditer(text):
        first = value(match[1]) / 100
        last = value(match[2]) / 100 if match[2] else first
        if not match[0].endswith("of"):
            first, last = 1 - first, 1 - last
        yield Portion(min(first, last), max(first, last), "part", "", match.start(), match.end())


def _share(count: str, word: str) -> float:
    if word == "doubled":
        return 2.0
    return (value(count) or 1.0) * _PARTS.get(word.replace("halved", "half").replace("halves", "half"), 0.5)
