"""What a stretch of text calls a set of values: normal, high, low, a danger, an aim, or a name such as "fever".

Words only, lower case. Whether it is true is for the checks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims import lexicon as lex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.claims.bounds import Bound

_NORMAL = lazy.pattern(
    r"(?<!than )(?<!above )(?<!below )(?<!non-)\b(?:normal(?:ly)?|healthy|ideal(?:ly)?|fine|perfect(?:ly)?|reassuring"
    r"|desirable|optimal|nothing to worry|no cause for|within range|in range|unremarkable|harmless|regular|good"
    r"|acceptable|ordinary|nothing unusual|like (?:to see|it\b)|pleased with|happy with)\b"
    r"(?! (?:for now|idea|reason|lifestyle|eating|living|diet|volunteers))"
)
_CALLED = lazy.pattern(
    r"(?<!than )(?<!above )(?<!below )(?<!the )\b(?:normal|healthy|ideal|usual|typical)(?! (?:adult|pe|m[ae]n|wom))"
    r"(?: [a-z0-9/-]+){0,4}"
    r"(?: (?:is|are|lies?|of|at|from|about|around|roughly|:))*:?\s+#"
)
_USUAL = lazy.pattern(
    r"\b(?:usual(?:ly)?|typical(?:ly)?|generally|most (?:healthy )?(?:people|adults|laborator\w+|labs)|on average"
    r"|average|adults?|grown-ups?|at rest|resting|runs? at|everyone)\b"
)
_SAFE = lazy.pattern(r"\b(?:safe(?:ly)?|harmless|nothing to worry|no danger)\b")
_DANGER = lazy.pattern(
    r"\b(?:dangerous(?:ly)?|emergency|critical(?:ly)?|life-threatening|999|911|urgent(?:ly)?|alarming(?:ly)?"
    r"|worrying(?:ly)?|ambulance|toxic|poisonous)\b"
)
_AIM = lazy.pattern(
    r"\b(?:targets?|aims?|aimed|aiming|goals?|kept|keep|keeps|keeping|maintain\w*|therapeutic|brought"
    r"|treatment range)\b|\bshould (?:be|stay|run|lie)(?: [a-z]+){0,3}\s+#"
)
_PREDICATE = lazy.pattern(
    r"\b(?:is|are|as|be|being|means?|called|considered|regarded as|judged|be|was|counts? as|too|dangerously|very"
    r"|abnormally|on the)\s(?:called |considered |regarded as |on |a |an |the |very |too |far too |rather |quite |bit "
    r"|\w+ly )*([a-z-]+)\b(?! (?:than|or|risk|chance))"
)
_OPEN = lazy.pattern(
    r"\b(?:not|no|never|n't|cannot|without|nor|neither|rarely|seldom|unless|except|rather than|instead of|used to"
    r"|myth|wrong|false|mistake\w*|unlikely"
    r"|nobody|none|hardly|compared|differ\w*|vary|varies|depend\w*|lower than"
    r"|higher than|may still|dose (?:is|was|may be)"
    r"|(?:may|can|might|could) be (?:normal|fine|usual)(?= (?:for|at|after|in|if|when))"
    r"|even if|although|despite|former\w*|previously|old|once thought|mean (?:that )?everyone)\b"
)
_UNNEEDED = lazy.pattern(
    r"\b(?:no need|need not|needn't|not need|n't need|no reason|not worry|only)\b[^.;#]{0,70}?\b(?:unless|until)\b"
)
_ABNORMAL = lazy.pattern(r"\b(?:abnormal|unhealthy|unsafe)\b")
_GROUPS = lazy.pattern(
    r"\b(?:bab(?:y|ies)|newborns?|infants?|child(?:ren)?(?:'s)?|toddlers?|kids?|teenagers?|adolescents?|pregnan\w+"
    r"|trimester|athlet\w+|exercis\w+|workout|training|runners?|running|elderly|frail|dialysis|dogs?|cats?|cows?|horses?|pets?|animals?"
    r"|premature|preterm|altitude|sleep\w*|asleep|copd|retain\w*|sickle|thalass\w+|months? old"
    r"|under-?\s?(?:\d{1,2}|five|three|two)s|fit"
    r"|years? old|after (?:eating|a meal|meals|food)|two hours|urine|synovial|spinal fluid|csf|sweat|saliva|stool)\b"
)
_SPLIT = lazy.pattern(
    r"[;:()\n|]|, (?:and|but|while|whereas|with|or)\b|,|\b(?:and|but|while|whereas|although|or)\b"
)


_YARD = (
    r" (?:the |your |its |their )?(?:\w+ ){0,2}?(?:normal|target|usual|healthy|reference|upper limit|lower limit|limit"
    r"|ideal|average|expected|recommended)\b(?: (?:range|limit|level|values?|for \w+))*(?! #)"
)
_ABOVE = lazy.pattern(rf"\b(?:above|over|beyond|higher than|more than|greater than|too high for){_YARD}")
_BELOW = lazy.pattern(rf"\b(?:below|under|beneath|lower than|less than|short of|too low for){_YARD}")
_LIKE = lazy.pattern(
    r"\b(?:of|than|than in|like|with|for|in) (?:a |an |any |that of |those of )?(?:normal|healthy)(?: \w+){0,2}? "
    r"(?:adults?|persons?|people|bones?|man|woman)\b(?! (?:is|are|have|has) #)"
)


def settled(said: str) -> str:
    """A stretch with what only compares put plainly: "well above the normal range" is high, not normal."""
    return _LIKE.sub(" ", _BELOW.sub(" is low ", _ABOVE.sub(" is high ", said)))


def chunks(text: str, found: Sequence[Bound]) -> Iterator[tuple[Bound, int, int]]:
    """Each set of values with the stretch of text that speaks of it; sets that no joint parts are left out."""
    start = 0
    found = _parted(text, found)
    for number, bound in enumerate(found):
        end = len(text)
        if number + 1 < len(found):
            joints = list(_SPLIT.finditer(text, bound.end, found[number + 1].first))
            end = next(
                (j.start() for j in joints if j[0][0] in ";:()\n|"), joints[-1].start() if joints else -1
            )
        if end >= 0:
            opened = _opened(text, start, bound)
            yield bound, opened, _closed(text, bound, end)
        start = max(end, bound.end)


def _parted(text: str, found: Sequence[Bound]) -> list[Bound]:
    """The sets without bare numbers that nothing parts from one with a unit before them."""
    kept: list[Bound] = []
    for bound in found:
        if kept and kept[-1].unit and not bound.unit and not _SPLIT.search(text, kept[-1].end, bound.first):
            continue
        kept.append(bound)
    return kept


def _opened(text: str, start: int, bound: Bound) -> int:
    """Behind a bracket that opens before the set and is not closed again."""
    at = text.rfind("(", start, bound.first)
    return at + 1 if at >= 0 and text.find(")", at, bound.first) < 0 else start


def _closed(text: str, bound: Bound, end: int) -> int:
    at = text.find(")", bound.end, end)
    opened = text.find("(", bound.end, end)
    return at if at >= 0 and (opened < 0 or at < opened) else end


def verdicts(said: str, own: Mapping[str, int]) -> set[str]:
    """What a stretch, without its set, calls it: ``normal``, ``usual``, ``aim``, ``danger``, ``high``, ``low``."""
    made = set()
    if _CALLED.search(said):
        return {"normal"}
    if _AIM.search(said):
        made.add("aim")
    if _NORMAL.search(said) or _SAFE.search(said):
        made.add("normal")
    if _USUAL.search(said):
        made.add("usual")
    if _DANGER.search(said):
        made.add("danger")
    for match in _PREDICATE.finditer(said):
        sign = own.get(match[1]) or lex.ADJECTIVES.get(match[1], 0)
        if sign and match[1] not in ("higher", "lower", "more", "less", "fewer"):
            made.add("high" if sign > 0 else "low")
    return made


def open_ended(said: str) -> bool:
    """Whether a stretch denies, compares or allows for exceptions, so that nothing is settled.

    "No need to call unless …" and "not to worry until …" say where the need begins.
    """
    return bool(_OPEN.search(_UNNEEDED.sub(" ", said)) or _ABNORMAL.search(said))


def of_group(said: str) -> bool:
    """Whether a stretch speaks of people or samples whose values are not those of adults at rest."""
    return bool(_GROUPS.search(said))
