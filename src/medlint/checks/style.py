"""Kind ``style``: what makes sentences heavy: passives, and many conditions and demands in one.

Counts forms; whether a passive is the better choice is a person's to say. Word lists are other kinds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from medlint import lazy
from medlint.checks.standing import of_sources
from medlint.kind import Context, Kind
from medlint.model import Hit, Related
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Sentence

_PASSIVE = lazy.pattern(
    r"\b(?:am|is|are|was|were|be|been|being|gets?|got)\s(?:(?:not|also|often|usually|sometimes|always|never|only|then|"
    r"first|being|commonly|generally|mainly|rarely|[a-z]+ly)\s){0,2}"
    r"(?P<verb>[a-z]{3,}ed|given|taken|done|made|seen|known|found|shown|told|kept|held|put|sent|set|cut|felt|left|lost|"
    r"built|brought|bought|chosen|drawn|grown|hidden|hurt|led|meant|paid|read|said|sold|spread|thought|understood|"
    r"worn|written|begun|broken|driven|eaten|fed|forgotten|frozen|injected)\b",
    re.IGNORECASE,
)
_STATE_WORDS = """
tired worried scared interested pleased married related used supposed allowed located based limited swollen
blocked advanced infected affected inflamed increased raised needed red bed shed complicated experienced
dehydrated constipated depressed confused concerned stressed relaxed retired excited prepared involved
dedicated diagnosed pregnant overweighted aged gifted skilled bored embarrassed frightened exhausted left
"""
_STATES = frozenset(_STATE_WORDS.split())
_CONDITION = lazy.pattern(
    r"\b(?:if|unless|until|when(?! to\b)|whenever|except|provided|otherwise|in case|as long as)\b", re.I
)
_DEMAND = lazy.pattern(
    r"\b(?:(?:must|should|need to|have to|do not|don't|never)(?: not)?(?: \w+)?|"
    r"make sure|be sure|remember to|tell|ask|call|contact|take|"
    r"stop|avoid|drink|keep|check|talk to|speak to|wait|use|inject|swallow|report)\b",
    re.IGNORECASE,
)


@record
class Params:
    """``passive`` flags an article of which more than ``share`` of the sentences are passive, from ``least`` on.

    ``asks`` flags a sentence with ``conditions`` conditions and two things to do, or ``demands`` things to do.
    """

    measure: Literal["passive", "asks"]
    share: float = 0.45
    least: int = 12
    conditions: int = 3
    demands: int = 5


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    del context
    if params.measure == "passive":
        yield from _passive(document, params)
    else:
        yield from _asks(document, params)


def _prose(document: Document) -> Iterator[Sentence]:
    sources = of_sources(document)
    for sentence in document.sentences:
        if sentence.block.kind in ("paragraph", "item") and id(sentence.block) not in sources:
            yield sentence


def _passive(document: Document, params: Params) -> Iterator[Hit]:
    sentences = [s for s in _prose(document) if s.end - s.start > 25]
    if len(sentences) < params.least:
        return
    passive = [(s, match) for s in sentences if (match := _voice(s))]
    if len(passive) <= params.share * len(sentences):
        return
    related = tuple(Related(s.block.source_span(*match.span()), "a passive") for s, match in passive[:3])
    share = f"{len(passive)} of {len(sentences)}"
    yield Hit(document.title_span, {"said": passive[0][1][0], "count": share}, related=related)


def _voice(sentence: Sentence) -> re.Match[str] | None:
    for match in _PASSIVE.finditer(sentence.block.plain, sentence.start, sentence.end):
        if match["verb"].lower() not in _STATES:
            return match
    return None


def _asks(document: Document, params: Params) -> Iterator[Hit]:
    for sentence in _prose(document):
        plain = sentence.plain
        if len(plain) < 80 or plain.count(" - ") > 1 or " you" not in plain.lower():
            continue
        conditions = len(_CONDITION.findall(plain))
        demands = len(_DEMAND.findall(plain))
        if (conditions >= params.conditions and demands >= 2) or demands >= params.demands:
            count = (
                f"{conditions} conditions and {demands} things to do"
                if conditions
                else f"{demands} things to do"
            )
            yield Hit(sentence.span(), {"said": sentence.text, "count": count})


KIND = Kind(name="style", params=Params, version=1, slots=("said", "count"), run=_run)
