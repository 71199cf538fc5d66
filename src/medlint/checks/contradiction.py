"""Finds an article at odds with itself: one medicine, two intervals; one cause, two directions.

Speaks only where the knowledge is silent: what contradicts a known fact is for the rule of that fact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.spoken import naming
from medlint.claims import lexicon as lex
from medlint.claims.doses import frequencies
from medlint.claims.moves import claims_of
from medlint.claims.words import words
from medlint.model import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.claims.model import Claim, Partner
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Span

_TAKING = words("take taken taking takes inject injected swallow dose doses given use used")
_OTHER = words(
    "test tests blood check checked visit appointment first then after later start increase increased child children"
)
_NOT = _OTHER | lex.NEGATIONS
_FAR = 5.0  # times as often


def contradictions(document: Document, context: Context) -> Iterator[Hit]:
    """A hit at the second of two statements that cannot both be true, with the first as related place."""
    yield from _directions(document, context.knowledge)
    yield from _intervals(document, context.knowledge)


def _directions(document: Document, knowledge: Knowledge) -> Iterator[Hit]:
    first: dict[tuple[str, str], tuple[int, Claim]] = {}
    told: set[tuple[str, str]] = set()
    for claim in claims_of(document, knowledge):
        partner = _agent(claim, knowledge)
        if partner is None:
            continue
        key = (partner.id, claim.state.analyte)
        sign = claim.state.sign * partner.sign
        earlier = first.setdefault(key, (sign, claim))
        if earlier[0] == -sign and key not in told:
            told.add(key)
            yield _hit(claim, earlier[1], knowledge.name(partner.id), "direction")


def _agent(claim: Claim, knowledge: Knowledge) -> Partner | None:
    """The one medicine that plainly acts on the value, where nothing is known of the two."""
    if claim.skipped or claim.state.negated or claim.state.how != "act":
        return None
    agents = [
        p for p in claim.partners if p.strength == 3 and not p.denied and knowledge.kind(p.id) in ("m", "f")
    ]
    if len(agents) != 1 or knowledge.move(agents[0].id, claim.state.analyte):
        return None
    return agents[0]


def _intervals(document: Document, knowledge: Knowledge) -> Iterator[Hit]:
    first: dict[str, tuple[float, Span, str]] = {}
    for sentence in naming(document, knowledge):
        ids = {sentence.items[n].id for n in sentence.medicines()}
        forms = sentence.setting.words
        if len(ids) != 1 or forms.isdisjoint(_TAKING) or not forms.isdisjoint(_NOT):
            continue
        often = list(frequencies(sentence.items))
        if len(often) != 1:
            continue
        id_ = ids.pop()
        if knowledge.concepts.get(id_, {}).get("dose"):
            continue
        gap = often[0].days / often[0].times
        hit = sentence.hit(often[0].start, often[0].end, "interval", {"subject": knowledge.name(id_)}, ())
        earlier = first.setdefault(id_, (gap, hit.span, hit.slots["said"]))
        if max(gap, earlier[0]) >= _FAR * min(gap, earlier[0]):
            slots = {**hit.slots, "true": earlier[2]}
            yield hit._replace(
                slots=slots, related=(Related(earlier[1], "said here first"),), confidence="medium"
            )


def _hit(claim: Claim, earlier: Claim, subject: str, case: str) -> Hit:
    block, other = claim.sentence.block, earlier.sentence.block
    slots = {
        "said": block.text[claim.start : claim.end],
        "true": other.text[earlier.start : earlier.end],
        "subject": subject,
        "measure": subject,
    }
    related = Related(other.source_span(earlier.start, earlier.end), "said here first")
    span = block.source_span(claim.start, claim.end)
    return Hit(span, slots, case=case, confidence="medium", related=(related,))
