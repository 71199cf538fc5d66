"""The proof of the knowledge: what each fact says must pass, and its reversal must be flagged.

A consistency check of knowledge and parser together; it says nothing of how well unseen text is judged.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from medlint.checks.direction import reversed_moves
from medlint.checks.interaction import wrong_interactions
from medlint.checks.limit import wrong_limits
from medlint.checks.meaning import wrong_meanings
from medlint.checks.proof import unproven
from medlint.checks.saying import wrong_sayings
from medlint.checks.tie import wrong_truths, wrong_uses
from medlint.claims.flip import flip
from medlint.kind import Context
from medlint.read import read

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

    Judge = Callable[[Document, Context], Iterator[Hit]]

_DAY = date(2026, 1, 1)


def fact_failures(knowledge: Knowledge, about: Container[str] = ()) -> Iterator[str]:
    """What does not hold, one text per sentence; nothing when all is well. ``about``: only facts with these ids."""
    terms = opposites(knowledge)
    for subject, facts in knowledge.data.get("moves", {}).items():
        for analyte, fact in facts.items():
            if about and subject not in about and analyte not in about:
                continue
            says = fact.get("says", "")
            if says:
                name = f"{subject} {analyte} {fact['direction']}"
                yield from (f"{name}: {text}" for text in _failures(says, fact, knowledge, terms))
            elif fact["direction"] != "either":
                yield f"{subject} {analyte}: give “says”: a sentence that states the fact"
    yield from pair_failures(knowledge, about)


def pair_failures(knowledge: Knowledge, about: Container[str] = ()) -> Iterator[str]:
    """What does not hold of ties and interactions."""
    for tie in knowledge.data.get("ties", ()):
        if about and tie["subject"] not in about and tie["object"] not in about:
            continue
        name = f"{tie['subject']} {tie['relation']} {tie['object']}"
        judges = (wrong_uses, wrong_truths)
        yield from (f"{name}: {text}" for text in _both(tie, knowledge, judges))
    yield from _saying_failures(knowledge, about)
    for table, judge in (("limits", wrong_limits), ("meanings", wrong_meanings), ("proofs", unproven)):
        for measure, facts in knowledge.data.get(table, {}).items():
            for fact in facts if not about or measure in about else ():
                yield from (f"{table}, {measure}: {text}" for text in _both(fact, knowledge, (judge,)))
    for pair in knowledge.data.get("together", ()):
        if about and pair["medicine"] not in about and pair["with"] not in about:
            continue
        name = f"{pair['medicine']} with {pair['with']}"
        yield from (f"{name}: {text}" for text in _both(pair, knowledge, (wrong_interactions,)))


def _saying_failures(knowledge: Knowledge, about: Container[str]) -> Iterator[str]:
    for saying in () if about else knowledge.data.get("sayings", ()):
        for turned in saying["reversed"]:
            fact = {"says": saying["says"], "reversed": turned, "locale": saying.get("locale", "")}
            yield from (f"saying: {text}" for text in _both(fact, knowledge, (wrong_sayings,)))


def _both(fact: Mapping[str, Any], knowledge: Knowledge, judges: Sequence[Judge]) -> Iterator[str]:
    locale = fact.get("locale", "")
    says, turned = fact.get("says", ""), fact.get("reversed", "")
    if says and any(flagged(says, knowledge, locale, judge) for judge in judges):
        yield f"flagged, though it states the fact: “{says}”"
    if turned and not any(flagged(turned, knowledge, locale, judge) for judge in judges):
        yield f"the reversal is not flagged: “{turned}”"


def _failures(says: str, fact: dict[str, Any], knowledge: Knowledge, terms: dict[str, str]) -> Iterator[str]:
    locale = fact.get("locale", "")
    if flagged(says, knowledge, locale):
        yield f"flagged, though it states the fact: “{says}”"
    if fact["direction"] == "either":
        return
    turned = flip(says, terms)
    if turned == says:
        yield f"has no word of direction to reverse: “{says}”"
    elif not flagged(turned, knowledge, locale):
        yield f"the reversal is not flagged: “{turned}”"


def flagged(text: str, knowledge: Knowledge, locale: str = "", judge: Judge = reversed_moves) -> bool:
    """Whether a judge, of direction when none is given, flags a text standing alone."""
    context = Context(_DAY, knowledge, locale=locale)
    return any(True for _ in judge(read(text, "fact.md"), context))


def opposites(knowledge: Knowledge) -> dict[str, str]:
    """One-word names of values → a name of the opposite value, in lower case."""
    made: dict[str, str] = {}
    for concept in knowledge.concepts.values():
        highs, lows = concept.get("high", ()), concept.get("low", ())
        if highs and lows:
            made |= {word.lower(): lows[0] for word in highs} | {word.lower(): highs[0] for word in lows}
    return made
