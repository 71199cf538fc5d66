"""Kind ``first-line``: a treatment called a first choice where it is said to be used when others have failed.

Looks at one sentence and the next in the same block. “First-line” beside the treatments that did fail is no
contradiction: “when first-line medicines do not work” speaks of those.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.kind import Context, Kind
from medlint.model import Hit, Related
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Sentence

_THINGS = (
    r"(?:treatments?|medicines?|medications?|meds|drugs?|options?|therap(?:y|ies)|tablets?|pills|remed(?:y|ies)|"
    r"approach(?:es)?|steps?|measures?|things?|everything|ones?)"
)
_OTHER = (
    r"(?:(?:all |the )?(?:other|another|earlier|previous|usual|standard|first(?:-line)?|safer|milder|"
    r"simpler)|more common|everything else|nothing else)"
)
_WORK = r"(?:work(?:ed)?|help(?:ed)?|succeed(?:ed)?|control(?:led)?|cut(?: it)?|done? the (?:job|trick))"
_FAIL = (
    rf"(?:fail(?:s|ed)?|(?:do|does|did|have|has)(?: not|n't) (?:\w+ )?(?:{_WORK}|been (?:enough|effective))|"
    r"(?:are|is|were|was|prove[sd]?)(?: not|n't) (?:\w+ )?"
    r"(?:work(?:ing)?|enough|effective|sufficient|suitable|up to)|stop(?:s|ped)? working|works?|helps?|"
    r"run out|(?:cannot|can't|could not|couldn't) (?:be used|be taken|help|control))"
)
_LAST = lazy.pattern(
    rf"\b(?:when|if|after|once|where|until|unless)\b[^.;]{{0,30}}\b{_OTHER}\b[^.;]{{0,40}}?\b{_FAIL}\b|"
    rf"\bafter\b[^.;]{{0,30}}\bfailure of\b[^.;]{{0,20}}\b{_THINGS}|"
    r"\b(?:as|is|are|considered|kept as|only|its?) (?:a |an |the |your |our )?(?:very )?"
    r"(?:last resort|last line|last choice|(?:second|third)[- ](?:line|choice))\b|"
    r"\b(?:reserved|kept|held back|saved) for (?:when|people (?:who|whose|in whom)|cases|those)\b[^.;]{0,60}"
    r"\b(?:fail\w*|not (?:work|help|respond)\w*|n't (?:work|help|respond)\w*|resistant)\b",
    re.IGNORECASE,
)
_FIRST = lazy.pattern(
    r"\b(?:(?:first|1st)[- ]line|(?:first|1st)[- ]choice|"
    r"(?:treatment|medicine|drug|option|therapy) of (?:first )?choice|"
    r"(?:the |a |your |doctors'? )?(?:first|go-to) (?:choice|option|treatment|medicine|drug)s?)\b",
    re.IGNORECASE,
)
_OF_OTHERS = lazy.pattern(
    r"\b(?:when|if|after|once|where|unlike|than|other|another|not|never|isn't|aren't|wasn't|rather|failed|"
    r"no longer|instead of|before|until|without|more|usual|standard|these|those|such)\b(?:\W+\w+){0,4}\W*\Z",
    re.IGNORECASE,
)
_FORMERLY = lazy.pattern(
    r"\b(?:used to be|once|was|were|formerly|in the past|no longer)\b(?:\W+\w+){0,3}\W*\Z", re.I
)
_SWITCH = lazy.pattern(
    r"\b(?:but|while|whereas|second|otherwise|for others|in others|another|alternatives?|instead|different"
    r")\b",
    re.IGNORECASE,
)
_PRONOUN = lazy.pattern(r"(?:it|this|they|these|doctors?)\b", re.IGNORECASE)
_GATES = ("first", "1st", "of choice", "go-to")


@record
class Params:
    """Nothing to set."""


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    del params, context
    if not any(gate in document.lowered for gate in _GATES):
        return
    sentences = document.sentences
    for number, sentence in enumerate(sentences):
        match = _called_first(sentence)
        if match is None:
            continue
        rest = _LAST.search(sentence.plain)
        if rest and not _overlap(match, rest) and not _between(sentence, match, rest):
            yield _hit(sentence, match, sentence, rest)
        elif number + 1 < len(sentences) and sentences[number + 1].block is sentence.block:
            follower = sentences[number + 1]
            rest = _goes_on(follower)
            if rest:
                yield _hit(sentence, match, follower, rest)


def _goes_on(sentence: Sentence) -> re.Match[str] | None:
    """What a sentence says of the treatment of the one before it: only if it begins with “it” or so."""
    plain = sentence.plain
    rest = _LAST.search(plain) if _PRONOUN.match(plain) else None
    return None if rest is None or _SWITCH.search(plain[: rest.end()]) else rest


def _called_first(sentence: Sentence) -> re.Match[str] | None:
    low = sentence.plain.lower()
    if not any(gate in low for gate in _GATES):
        return None
    for match in _FIRST.finditer(sentence.plain):
        head = sentence.plain[: match.start()]
        if not _OF_OTHERS.search(head) and not _FORMERLY.search(head):
            return match
    return None


def _overlap(one: re.Match[str], two: re.Match[str]) -> bool:
    return one.start() < two.end() and two.start() < one.end()


def _between(sentence: Sentence, one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether the sentence turns to something else between the two, so that they may be about two things."""
    first, last = sorted((one.span(), two.span()))
    return bool(_SWITCH.search(sentence.plain[first[1] : last[0]]))


def _hit(sentence: Sentence, match: re.Match[str], other: Sentence, rest: re.Match[str]) -> Hit:
    slots = {
        "said": sentence.text[match.start() : match.end()],
        "other": other.text[rest.start() : rest.end()],
    }
    place = other.span(rest.start(), rest.end())
    related = (Related(place, "said to be used when others fail"),)
    return Hit(sentence.span(match.start(), match.end()), slots, confidence="medium", related=related)


KIND = Kind(name="first-line", params=Params, version=1, slots=("said", "other"), run=_run)
