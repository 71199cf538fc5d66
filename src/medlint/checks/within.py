"""A list item or a table cell read as one with what it stands under: lead-in, question, first cell and header."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item

_LONGEST = 14  # items of a list item that is no sentence of its own
_LEAD = 24  # items of a lead-in that is read on


def within(sentence: Spoken) -> list[Item]:
    """The items with those they stand under in front; none where the sentence stands by itself."""
    lead = list(sentence.setting.lead)
    kind = sentence.setting.sentence.block.kind
    if not lead or len(sentence.items) > _LONGEST or len(lead) > _LEAD:
        return []
    if kind == "cell" or (kind == "item" and lead[-1].form in (":", "?")):
        return [item for item in lead if item.form not in (":", "?")] + sentence.items
    return []
