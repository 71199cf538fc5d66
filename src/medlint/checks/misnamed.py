"""A condition given the name of its opposite: "an overactive thyroid (hypothyroidism)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.pronouns import resolved
from medlint.claims.words import words
from medlint.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Block, Document

_NAMING = words(
    "( , a an the gland glands also called known as or termed is medical term for name doctors call"
)
_CALLING = words("( called known termed term name call")
_FURTHEST = 7  # items from one name to the other
_PREFIXES = {"hyper": "hypo", "hypo": "hyper"}


def misnamed(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each condition that stands in apposition to its opposite."""
    knowledge = context.knowledge
    for setting, items in resolved(document, knowledge):
        places = [place for place, item in enumerate(items) if item.kind == "c"]
        for one, two in pairwise(places):
            if _apposed(items, one, two) and _opposite(items[one].id, items[two].id, knowledge):
                if setting.asks or not (lex.MYTHS | lex.NEGATIONS).isdisjoint(item.form for item in items):
                    continue
                yield _hit(setting.sentence.block, items[one], items[two], knowledge)


def _apposed(items: Sequence[Item], one: int, two: int) -> bool:
    """Whether only words of naming stand between, and a bracket holds nothing but the second name."""
    forms = [item.form for item in items[one + 1 : two]]
    if len(forms) >= _FURTHEST or not forms or not _NAMING.issuperset(forms):
        return False
    bracketed = forms[-1] == "("
    return not _CALLING.isdisjoint(forms) and (
        not bracketed or [item.form for item in items[two + 1 : two + 2]] == [")"]
    )


def _opposite(one: str, two: str, knowledge: Knowledge) -> bool:
    first, second = _stems(one, knowledge), _stems(two, knowledge)
    return any((_PREFIXES[prefix], stem) in second for prefix, stem in first)


def _stems(id_: str, knowledge: Knowledge) -> set[tuple[str, str]]:
    """Each one-word name that begins with hyper or hypo, parted: ("hypo", "thyroidism")."""
    names = [name.lower() for name in knowledge.concepts.get(id_, {}).get("names", ())]
    return {
        (prefix, name.removeprefix(prefix))
        for name in names
        for prefix in _PREFIXES
        if name.startswith(prefix)
    }


def _hit(block: Block, one: Item, two: Item, knowledge: Knowledge) -> Hit:
    name = knowledge.name(one.id)
    slots = {"said": block.text[one.start : one.end], "subject": name, "true": name, "measure": name}
    sources = knowledge.sources(str(knowledge.concepts.get(one.id, {}).get("source", "")))
    return Hit(
        block.source_span(one.start, two.end), slots, case="misnamed", confidence="high", sources=sources
    )
