"""Kind ``frequency``: a word for how often something happens beside a number that does not fit it.

The words are those fixed for leaflets in the European Union; the number is “1 in 20” or “5 in 100 people”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.kind import Gate
    from medlint.model import Document

#: The least and the most share of people that each word stands for.
_SHARES = {
    "very common": (1 / 10, 1.0),
    "common": (1 / 100, 1.0),
    "uncommon": (0.0, 1 / 100),
    "very rare": (0.0, 1 / 10_000),
    "rare": (0.0, 1 / 1_000),
}
_PLACE = lazy.pattern(
    r"\b(?P<word>very common|very rare|uncommon|common|rare)\b(?:ly)?[\w ,'-]{0,12}[ (:;-]{1,3}"
    r"(?:(?:in|it|they|affects?|affecting|about|around|fewer|less|more|than|up|to|at least|between|may|can) ){0,6}"
    r"(?P<some>\d+|one) (?:person )?(?:in|out of)(?: every)? (?P<all>\d[\d,]*)",
    re.IGNORECASE,
)
_NUMBER = lazy.pattern(r"in (?:every )?\d|out of \d")
_SLACK = 1.01


@record
class Params:
    """Nothing to set."""


def _gate(params: Params) -> Gate:
    del params
    return "text", ("rare", "common")


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    del params, context
    for block in document.prose:
        if " in " not in block.plain or not _NUMBER.search(block.plain):
            continue
        for match in _PLACE.finditer(block.plain):
            word = match["word"].lower()
            some = 1 if match["some"].lower() == "one" else int(match["some"])
            share = some / max(int(match["all"].replace(",", "")), 1)
            least, most = _SHARES[word]
            if not least / _SLACK <= share <= most * _SLACK:
                start, end = match.span()
                yield Hit(
                    block.source_span(start, end), {"said": block.text[start:end], "better": _word(share)}
                )


def _word(share: float) -> str:
    """The word for a share of people."""
    return next(
        word
        for word, least in (
            ("very common", 0.1),
            ("common", 0.01),
            ("uncommon", 0.001),
            ("rare", 0.0001),
            ("very rare", 0),
        )
        if share >= least / _SLACK
    )


KIND = Kind(name="frequency", params=Params, version=1, slots=("said", "better"), gate=_gate, run=_run)
