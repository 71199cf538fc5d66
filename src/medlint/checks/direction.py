"""Holds claims about values and their directions against the knowledge. One hit per value at most.

A claim is false only if something known contradicts it and nothing in the sentence supports it. What goes both
ways, or differs by country when no locale is given, is never false.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.misnamed import misnamed
from medlint.claims.moves import claims_of
from medlint.model import Hit
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.claims.model import Claim, Partner
    from medlint.kind import Context
    from medlint.knowledge.store import Knowledge, Move
    from medlint.model import Document
    from medlint.model.finding import Confidence

_SIGNS = {"high": 1, "low": -1}


class Clash(NamedTuple):
    """A partner whose fact contradicts the claim."""

    partner: Partner
    move: Move | None
    case: str


def reversed_moves(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each value said to move the wrong way, and each condition called by its opposite's name."""
    yield from misnamed(document, context)
    last = (-1, -1)
    for claim in claims_of(document, context.knowledge):
        clash = clash_of(claim, context.knowledge, context.locale)
        if clash is None:
            continue
        block = claim.sentence.block
        if last[0] == id(block) and claim.start < last[1]:
            continue
        last = (id(block), claim.end)
        yield _hit(claim, clash, context.knowledge)


def clash_of(claim: Claim, knowledge: Knowledge, locale: str) -> Clash | None:
    """What contradicts the claim, or None when it may be true."""
    if claim.skipped:
        return None
    misnamed = next((p for p in claim.partners if _misnamed(claim, p)), None)
    if misnamed:
        return Clash(misnamed, None, "misnamed")
    clashes: list[Clash] = []
    for partner in _agents(claim, knowledge) or _tied(claim, knowledge):
        clash, known = _judge(claim, partner, knowledge, locale)
        if clash:
            clashes.append(clash)
        elif known and not _idle(claim, partner, knowledge):
            return None
    if not clashes:
        return None
    return max(clashes, key=lambda c: (c.partner.strength, -(c.move.depth if c.move else 0)))


def _tied(claim: Claim, knowledge: Knowledge) -> tuple[Partner, ...]:
    """The partners that the words tie to the value; failing these, what the text is about, if the rest is unknown."""
    tied = tuple(p for p in claim.partners if not p.loose)
    known = [p for p in claim.partners if knowledge.move(p.id, claim.state.analyte)]
    if any(not p.loose or (p.place >= 0 and not p.sole) for p in known):
        return tied
    if any(p.sole for p in known):
        return (*tied, *(p for p in known if p.sole))
    return (*tied, *known)


def _idle(claim: Claim, partner: Partner, knowledge: Knowledge) -> bool:
    """Whether a condition with which the value goes both ways is only named in passing, behind a medicine that acts."""
    move = knowledge.move(partner.id, claim.state.analyte)
    acts = any(
        p.strength == 3 and -1 < p.place < claim.state.place and knowledge.kind(p.id) in ("m", "f")
        for p in claim.partners
    )
    return acts and move is not None and move.direction == "either" and partner.place > claim.state.place


def _misnamed(claim: Claim, partner: Partner) -> bool:
    """Whether another name in apposition is one for the opposite: "low sodium (hypernatraemia)"."""
    if not partner.named or claim.state.how == "term":
        return False
    return _SIGNS[partner.id.rpartition(":")[2]] != claim.state.sign


def _agents(claim: Claim, knowledge: Knowledge) -> tuple[Partner, ...]:
    """The medicine that acts, if it is one whose effect is known: what is said of others is then no excuse."""
    if claim.state.how != "act":
        return ()
    first = [
        p for p in claim.partners if p.strength == 3 and p.place >= 0 and knowledge.kind(p.id) in ("m", "f")
    ]
    known = [p for p in first if knowledge.move(p.id, claim.state.analyte)]
    return tuple(known) if len(known) == len(first) == 1 else ()


def _judge(claim: Claim, partner: Partner, knowledge: Knowledge, locale: str) -> tuple[Clash | None, bool]:
    """The clash with one partner, and whether the partner supports the claim or forbids a judgement."""
    state = claim.state
    if partner.named:
        return None, False
    move = knowledge.move(partner.id, state.analyte)
    if move is None:
        return None, False
    if move.direction == "either" or (move.locale and move.locale != locale):
        return None, True
    if state.how == "number" and not (partner.evident and partner.strength == 3):
        return None, False
    agrees = state.sign * partner.sign == _SIGNS[move.direction]
    if state.sign == 0:
        proves = partner.sign > 0 and not partner.denied
        return (Clash(partner, move, "reversed"), False) if proves else (None, True)
    if partner.denied:
        told = state.how in ("act", "change") or partner.evident
        flat = agrees and told and not partner.soft and partner.strength == 3
        return (Clash(partner, move, "denied") if flat and partner.sign > 0 else None), not agrees
    return (None, True) if agrees else (Clash(partner, move, "reversed"), False)


def _hit(claim: Claim, clash: Clash, knowledge: Knowledge) -> Hit:
    block = claim.sentence.block
    state = claim.state
    measure = knowledge.name(state.analyte)
    subject = knowledge.name(clash.partner.id)
    sources = clash.move.sources if clash.move else knowledge.sources(_source(state.analyte, knowledge))
    sign = _SIGNS[clash.move.direction] * clash.partner.sign if clash.move else state.sign
    true = "high" if sign > 0 else "low"
    confidence: Confidence = "high" if clash.partner.strength == 3 and state.sure == 2 else "medium"
    if clash.case == "denied" or clash.partner.strength == 1:
        confidence = "medium"
    said = block.text[claim.start : claim.end]
    slots = {"said": said, "subject": subject, "true": f"{true} {measure}", "measure": measure}
    return Hit(
        block.source_span(claim.start, claim.end),
        slots,
        case=clash.case,
        confidence=confidence,
        sources=sources,
    )


def _source(analyte: str, knowledge: Knowledge) -> str:
    return str(knowledge.concepts.get(analyte, {}).get("source", ""))
