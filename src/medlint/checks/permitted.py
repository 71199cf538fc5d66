"""Finds pairs that go together and are called dangerous, or that are said to weaken one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.mixing import keeps_apart, left_out
from medlint.claims import lexicon as lex
from medlint.claims.effects import effect_on
from medlint.claims.stance import stance
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge
    from medlint.model import Hit

_GUARDED = words("""
    if unless more maximum limit overdose dose doses vomit vomiting diarrhoea diarrhea sick sickness kidney liver child
    children pregnant pregnancy allergic allergy ulcer other another extra label high only except double than rather
    without advice sometimes rarely drowsy
    """)


def forbidden(
    sentence: Spoken,
    items: Sequence[Item],
    one: tuple[str, int],
    two: tuple[str, int],
    fact: Mapping[str, str],
    knowledge: Knowledge,
) -> Hit | None:
    """A pair that goes together, called dangerous or said to weaken one of the two."""
    if any(left_out(items, place) for place in (one[1], two[1])) or sentence.reply < 0:
        return None
    forms = {item.form for item in items}
    if not _GUARDED.isdisjoint(forms) or _third(items, {one[0], two[0]}, knowledge):
        return None
    target = one[1] if fact["medicine"] in knowledge.above(one[0]) else two[1]
    sign, denied = effect_on(items, target)
    weakened = sign < 0 and not denied and lex.NEGATIONS.isdisjoint(forms)
    if (
        not weakened
        and not keeps_apart(items, one[1], two[1])
        and stance(items, asked=bool(sentence.reply)) >= 0
    ):
        return None
    slots = {
        "subject": knowledge.name(fact["medicine"]), "measure": knowledge.name(fact["with"]), "true": fact["says"],
    }  # fmt: skip
    return sentence.hit(*sentence.whole(), "fine", slots, knowledge.sources(fact.get("source", "")))


def _third(items: Sequence[Item], pair: set[str], knowledge: Knowledge) -> bool:
    """Whether something else is named that may be what does harm."""
    return any(
        item.kind in "mf"
        and pair.isdisjoint(knowledge.above(item.id))
        and not _above(item.id, pair, knowledge)
        for item in items
    )


def _above(id_: str, pair: set[str], knowledge: Knowledge) -> bool:
    return any(id_ in knowledge.above(each) for each in pair)
