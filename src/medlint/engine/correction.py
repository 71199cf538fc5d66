"""Whether a text says that what was just quoted is wrong. Knows a few plain ways of saying so, and no medicine."""

from __future__ import annotations

import re

_SAYS = re.compile(
    r"\b(?:(?:is|are|was|were|'s|'re)(?: \w+)? (?:wrong|false|untrue|incorrect|mistaken|a mistake|an error|a myth"
    r"|the wrong way round|the other way round|backwards|misleading|reversed)"
    r"|(?:not|n't) (?:true|right|correct|so)|wrong|incorrect|false|myth|in fact|in truth|actually|the truth is"
    r"|the opposite|the other way round|should (?:say|read|be)|correct(?:ed|ion)|it is the (?:raised|high|low)\w*)\b",
    re.IGNORECASE,
)


def corrects(text: str) -> bool:
    """Whether the text speaks against what it stands beside."""
    return bool(_SAYS.search(text.replace("’", "'")))
