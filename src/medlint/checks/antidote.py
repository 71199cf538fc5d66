"""Holds antidotes against what they are antidotes to: naloxone reverses opioids and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.deeds import asserts
from medlint.checks.spoken import Spoken, naming
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

_OVERDOSE = frozenset({"overdose", "overdoses", "poisoning", "poisoned"})
_GIVEN = words("""
    given give gives treated treat treats treatment drip antidote used use reverse reverses protects
    injection
    """)
_NO = words("not no never won't cannot can't doesn't don't nothing useless little")


def wrong_antidotes(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each antidote said to work against what it does not."""
    knowledge = context.knowledge
    for sentence in naming(document, knowledge):
        for place in sentence.medicines():
            own = knowledge.concepts.get(sentence.items[place].id, {}).get("antidote_to", ())
            hit = _judge(sentence, place, own, knowledge) if own else None
            if hit:
                yield hit
                break


def _judge(sentence: Spoken, place: int, own: list[str], knowledge: Knowledge) -> Hit | None:
    id_ = sentence.items[place].id
    for other in sentence.medicines():
        item = sentence.items[other]
        beside = other > place and "with" in [each.form for each in sentence.items[other - 2 : other]]
        if other == place or beside or _fits(item.id, own, knowledge):
            continue
        if asserts(sentence.items, place, other, "reverses"):
            return _hit(sentence, id_, item.id, own, knowledge, (min(place, other), max(place, other)))
    poison = _poison(sentence, knowledge)
    forms = {each.form for each in sentence.items}
    if not poison or _fits(poison, own, knowledge) or not forms & _GIVEN or forms & _NO:
        return None
    if _fits(poison, knowledge.antidotes(), knowledge):
        return _hit(sentence, id_, poison, own, knowledge, sentence.whole())
    return None


def _poison(sentence: Spoken, knowledge: Knowledge) -> str:
    """The medicine whose overdose the sentence, or the title, is about."""
    for items in (sentence.items, sentence.setting.heading):
        for place, item in enumerate(items):
            near = [each.form for each in items[max(0, place - 4) : place + 3]]
            poison = _of(item.id, knowledge) if item.kind == "c" else ""
            if poison:
                return poison
            if item.kind in "mf" and not _OVERDOSE.isdisjoint(near):
                return item.id
    return ""


def _of(id_: str, knowledge: Knowledge) -> str:
    """The medicine that a condition such as "opioid-overdose" is an overdose of."""
    for ending in ("-overdose", "-poisoning", "-toxicity"):
        base = id_.removesuffix(ending)
        if base != id_:
            return next((each for each in (base, f"{base}-class") if each in knowledge.concepts), "")
    return ""


def _fits(id_: str, own: list[str] | tuple[str, ...], knowledge: Knowledge) -> bool:
    above = knowledge.above(id_)
    return any(target in above or id_ in knowledge.above(target) for target in own)


def _hit(
    sentence: Spoken, one: str, two: str, own: list[str], knowledge: Knowledge, span: tuple[int, int]
) -> Hit:
    true = " and ".join(knowledge.name(each) for each in own[:2])
    slots = {"subject": knowledge.name(one), "measure": knowledge.name(two), "true": true}
    return sentence.hit(*span, "", slots, knowledge.sources(knowledge.concepts[one].get("source", "")))
