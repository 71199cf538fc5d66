"""Whether a text says that what was just quoted is wrong. Knows plain ways of saying so, and no medicine."""

from __future__ import annotations

import re

from medlint import lazy

_SAYS = lazy.pattern(
    r"\b(?:wrong|false|untrue|incorrect|mistaken|mistake|myth|misleading|backwards|the wrong way round"
    r"|the other way round|the opposite|(?:not|n't) (?:true|right|correct|so)|in fact|in truth|actually"
    r"|the truth is|should (?:say|read|be)|correct(?:ed|ion))\b",
    re.IGNORECASE,
)


def corrects(text: str) -> bool:
    """Whether the text speaks against what it stands beside."""
    return bool(_SAYS.search(text.replace("’", "'")))
