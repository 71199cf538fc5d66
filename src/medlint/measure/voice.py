"""Where a sentence is in the passive voice. A look at words, not a grammar: good for shares, not for verdicts."""

from __future__ import annotations

import re

from medlint import lazy

_IRREGULAR = (
    "been|begun|bitten|born|bought|broken|brought|built|chosen|cut|done|drawn|driven|eaten|fed|felt|found|given|gone"
    "|grown|heard|held|hidden|hit|kept|known|laid|led|left|lost|made|meant|met|paid|put|read|run|said|seen|sent|set"
    "|shown|shut|sold|spent|spoken|split|spread|stolen|stuck|taken|taught|thought|told|thrown|understood|woken|won"
    "|worn|written|withdrawn"
)
#: What looks like a participle after “is” and says how somebody or something is.
_STATES = (
    "tired|worried|interested|concerned|married|pleased|scared|frightened|confused|supposed|used to|advanced|related"
    "|swollen|inflamed|infected|limited|experienced|allowed|needed|bed|red|hundred|indeed|unwanted|dehydrated"
    "|constipated|bloated|ashamed|excited|prepared|qualified|registered|crushed"
)
_PASSIVE = lazy.pattern(
    r"\b(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)\s+"
    r"(?:(?:not|also|often|sometimes|always|never|usually|only|still|already|then|first|now|\w+ly)\s+){0,2}"
    rf"(?!(?:{_STATES})\b)(?:\w{{2,}}ed|{_IRREGULAR})\b",
    re.IGNORECASE,
)


def passives(text: str) -> list[str]:
    """The passive verbs of a text with plain apostrophes, as they stand there."""
    return [match[0] for match in _PASSIVE.finditer(text)]
