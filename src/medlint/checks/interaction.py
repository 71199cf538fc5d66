"""Holds what an article says of two medicines taken together against the known interactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.spoken import Spoken, spoken
from medlint.claims.after import after
from medlint.claims.before import before
from medlint.claims.stance import stance
from medlint.claims.words import signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

_SIGNS = {"stronger": 1, "weaker": -1}
#: Words by which one medicine changes what another does.
_EFFECT = signed(
    """
    strengthen strengthens boost boosts enhance enhances intensify intensifies stronger potent effective increase
    increases raise raises raised toxic higher help helps better
    """,
    """
    weaken weakens weaker reduce reduces lower lowers block blocks cut cuts undermine undermines ineffective hinder
    hinders
    """,
)


def wrong_interactions(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each pair called safe that is not, and for each effect said to go the other way."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        items = [*sentence.question, *sentence.items] if sentence.reply else sentence.items
        places = [n for n, item in enumerate(items) if item.kind in "mf"]
        ids = list(dict.fromkeys(items[n].id for n in places))
        for number, one in enumerate(ids):
            for two in ids[number + 1 :]:
                fact = knowledge.together(one, two)
                hit = _judge(sentence, fact, knowledge) if fact else None
                if hit:
                    yield hit
                    break
            else:
                continue
            break


def _judge(sentence: Spoken, fact: Mapping[str, Any], knowledge: Knowledge) -> Hit | None:
    effect = fact["effect"]
    said = sentence.reply or stance(sentence.items)
    case = ""
    if effect in _SIGNS:
        sign = _effect_on(sentence, fact, knowledge)
        if sign and sign != _SIGNS[effect]:
            case = "effect"
        elif sign:
            return None
    if not case and said > 0:
        case = "safe"
    if not case:
        return None
    what = fact.get("what") or f"{knowledge.name(fact['medicine'])} acts {effect}"
    slots = {
        "subject": knowledge.name(fact["medicine"]),
        "measure": knowledge.name(fact["with"]),
        "true": what,
    }
    return sentence.hit(*sentence.whole(), case, slots, knowledge.sources(fact.get("source", "")))


def _effect_on(sentence: Spoken, fact: Mapping[str, Any], knowledge: Knowledge) -> int:
    """Which way the sentence says that the medicine's effect goes, 0 when it does not say."""
    for place, item in enumerate(sentence.items):
        if item.kind in "mf" and fact["medicine"] in knowledge.above(item.id):
            found = before(sentence.items, place, _EFFECT) or after(sentence.items, place, _EFFECT)
            if found and not found.negated:
                return found.sign
    return 0
