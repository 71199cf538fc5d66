"""Holds what an article says of a medicine in pregnancy against the known verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.spoken import Spoken, spoken
from medlint.claims.stance import CHANGED, LACK, hedged, lacking, stance
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from typing import Any

    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

_PREGNANT = words("""
    pregnant pregnancy pregnancies trimester trimesters unborn foetus fetus conceive conceiving expecting
    """)
_BIRTH = words("defects defect malformations malformation deformities harms dangerous harmful toxic unsafe")
_BABY = words("baby babies baby's")
_FED = words("breastfeeding breastfeed breastfed breast-fed nursing nurse milk breast born newborn bottle")


def wrong_in_pregnancy(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each medicine called safe in pregnancy that harms, or called harmful that is commonly continued."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        forms = {part for item in (*sentence.question, *sentence.items) for part in item.form.split()}
        if _about(forms):
            yield from _judge_all(sentence, knowledge)


def _judge_all(sentence: Spoken, knowledge: Knowledge) -> Iterator[Hit]:
    if sentence.reply:
        said = sentence.reply * stance(sentence.question, asked=True)
        if hedged(sentence.items):
            said = 0
        for item in (*sentence.question, *sentence.items):
            if item.kind in "mf":
                yield from _judge(sentence, item.id, said, knowledge, sentence.whole())
                return
    for place in sentence.medicines():
        clause = sentence.clause(place)
        forms = {part for item in clause for part in item.form.split()}
        said = stance(clause) if _about(forms) else stance(sentence.items)
        if said < 0 and (_BIRTH.isdisjoint(forms) or not LACK.isdisjoint(forms)):
            said = 0
        if said > 0 and not CHANGED.isdisjoint(forms):
            said = 0
        if lacking(sentence.items, place) or _not_pregnant(sentence):
            said = 0
        first = sentence.items.index(clause[0])
        yield from _judge(
            sentence, sentence.items[place].id, said, knowledge, (first, first + len(clause) - 1)
        )


def _about(forms: Collection[str]) -> bool:
    if not _PREGNANT.isdisjoint(forms) or "birth" in forms:
        return True
    return not _BABY.isdisjoint(forms) and _FED.isdisjoint(forms)


def _not_pregnant(sentence: Spoken) -> bool:
    """Such as "by people who are not pregnant"."""
    forms = [part for item in sentence.items for part in item.form.split()]
    return any(
        form in ("pregnant", "planning")
        and not {"not", "aren't", "isn't"}.isdisjoint(forms[max(0, n - 2) : n])
        for n, form in enumerate(forms)
    )


def _judge(
    sentence: Spoken, id_: str, said: int, knowledge: Knowledge, span: tuple[int, int]
) -> Iterator[Hit]:
    found = verdict(id_, knowledge)
    if not found or not said:
        return
    harmful = found["verdict"] in ("never", "avoid")
    if harmful == (said > 0):
        true = {"never": "can harm an unborn baby", "avoid": "is avoided in pregnancy"}
        slots = {
            "subject": knowledge.name(id_),
            "true": true.get(found["verdict"], "is commonly continued in pregnancy"),
        }
        sources = knowledge.sources(found.get("source") or knowledge.concepts[id_].get("source", ""))
        yield sentence.hit(*span, "safe" if harmful else "harmful", slots, sources)


def verdict(id_: str, knowledge: Knowledge) -> Mapping[str, Any] | None:
    """The nearest verdict for a medicine or family."""
    return next(
        (
            knowledge.concepts[up]["pregnancy"]
            for up in knowledge.above(id_)
            if knowledge.concepts.get(up, {}).get("pregnancy")
        ),
        None,
    )
