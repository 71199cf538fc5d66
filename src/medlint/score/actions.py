"""Which sentences tell the reader to do something. Looks at the first words; a guess good enough for a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medlint.model import Sentence

_VERBS = (
    "add|apply|arrange|ask|avoid|be (?:active|careful|sure)|book|bring|buy|call|carry|check|choose|clean|contact|cover"
    "|cut down|dial|do|don't|do not|drink|eat|finish|follow|get|give|go|have|hold|inform|inject|keep|learn|leave|let"
    "|limit|look|make|measure|mention|move|phone|place|plan|press|protect|put|read|record|remember|remove|report|rest"
    "|return|rinse|ring|rub|say|see|seek|set|share|show|shake|sit|speak|stay|stick|stop|store|swallow|take|talk|tell"
    "|throw|try|use|visit|wait|walk|wash|watch|wear|write"
)
_LEAD = (
    r"(?:(?:please|always|never|then|also|now|instead|first|next|afterwards|and|or|but|so)[ ,]+"
    r"|(?:if|when|before|after|while|until|once|unless|as soon as|on the day|to)\b[^,;:.]{2,120}[,:] *)*"
)
_ORDER = lazy.pattern(rf"\W*{_LEAD}(?:{_VERBS})\b(?! (?:is|are|was|were|can|may|will)\b)", re.IGNORECASE)
_ADVICE = lazy.pattern(
    r"\byou (?:should|must|need to|have to|ought to|can (?:ask|call|take|use|try|talk|tell|help|get|find|report))\b"
    r"|\b(?:make sure|be sure) (?:that )?you\b|\b(?:talk|speak) to your\b|\bask your\b|\btell your\b|\bcall your\b",
    re.IGNORECASE,
)
_ASIDE = lazy.pattern(
    r"\b(?:patients|people|users|individuals|sufferers|they|he or she|one) (?:should|must|need to|ought to)\b",
    re.IGNORECASE,
)


def orders(sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences that tell the reader what to do."""
    return [s for s in sentences if _ORDER.match(s.plain) or _ADVICE.search(s.plain)]


def indirect(sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences that tell it to somebody else: “patients should”."""
    return [s for s in sentences if _ASIDE.search(s.plain)]
