"""Lengths of time beyond plain numbers: "within days", "the same afternoon", "by the end of the second week".

Reads lower-case text and gives days. Knows what words for time mean, not what takes so long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims.rates import Stretch, stretches, unit_days

if TYPE_CHECKING:
    from collections.abc import Iterator

_BY_END = lazy.pattern(
    r"\b(?:by|before|in) (?:the end of )?(?:the |your )?(first|second|third|fourth|fifth|sixth|eighth"
    r"|tenth|twelfth) (week|month)\b"
)
_ORDER = "- first second third fourth fifth sixth - eighth - tenth - twelfth".split()  # noqa: SIM905
_VAGUE = lazy.pattern(
    r"\b(?:within|in|after|for|takes?|needs?|until|by)(?: (?:only|just|a few|several|some|a matter of|a couple of|many"
    r"|the first))* (minutes|hours|days|weeks|months)\b"
)
_ABOUT = {
    "minutes": (0.0, 1 / 24), "hours": (1 / 24, 1.0), "days": (1.0, 14.0), "weeks": (7.0, 90.0),
    "months": (28.0, 365.0),
}  # fmt: skip
_SOON = lazy.pattern(
    r"\b(?:(?P<now>straight ?away|right away|at once|immediately|there and then|on the spot)"
    r"|(?P<same>(?:on )?(?:the|that) (?:same|very) (?:day|morning|afternoon|evening|night)|by (?:tonight|the evening))"
    r"|(?P<next>overnight|(?:on |by )?the (?:next|following) (?:day|morning)|(?:the )?day after|tomorrow))\b"
)
_SOONEST = {"now": (0.0, 0.1), "same": (0.0, 0.75), "next": (0.5, 1.5)}


def spans(text: str) -> list[Stretch]:
    """The lengths of time that a text gives in numbers, else those it gives in words."""
    return list(stretches(text)) or list(spoken_spans(text))


def spoken_spans(text: str) -> Iterator[Stretch]:
    """Those without a number of their own."""
    for match in _BY_END.finditer(text):
        days = _ORDER.index(match[1]) * unit_days(match[2])
        yield Stretch(days, days, True, match.start(), match.end())
    for match in _VAGUE.finditer(text):
        yield Stretch(*_ABOUT[match[1]], False, match.start(1), match.end())
    for match in _SOON.finditer(text):
        yield Stretch(*_SOONEST[str(match.lastgroup)], False, match.start(), match.end())
