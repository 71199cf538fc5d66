"""Which way an article says that values go with a medicine or an illness, and what makes a medicine act more."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.stated import is_drug
from medlint.claims.model import Partner
from medlint.claims.moves import claims_of
from medlint.claims.states import Words, states_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.checks.stated import Statement, Told
    from medlint.claims.model import Claim
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_SURE = 3
#: What is said of a medicine's effect, after its name or a pronoun: more of it, or less.
_MORE = (
    r"(?:(?:can |may |will |could )?(?:builds? up|piles? up|accumulates?|lingers?|rises?|goes? up"
    r"|works? (?:better|more strongly)|gets? stronger"
    r"|stays? (?:longer|too long)"
    r"|helps? (?:you )?more|does too much)|(?:to )?(?:a |too )?(?:harmful|high|higher|dangerous"
    r"|toxic) levels?"
    r"|stronger"
    r"|more strongly|too strong)"
)
_LESS = (
    r"(?:(?:can |may |will |could )?(?:works? (?:less|not as) well|falls?|drops?|goes? down"
    r"|leaves? the body (?:too |more "
    r"|very )?(?:fast|quickly)"
    r"|gets? weaker|helps? (?:you )?less|does too little|(?:is|are) cleared (?:too |more "
    r"|very )?(?:faster|quicker|sooner|fast"
    r"|quickly|faster))"
    r"|less (?:well|effective|strongly)|too low a level|a lower level|weaker|work less)"
)
_MORE_OF = lazy.pattern(rf"\b{_MORE}\b")
_LESS_OF = lazy.pattern(rf"\b{_LESS}\b")
_RAISES = lazy.pattern(
    r"\b(?:raises?|increases?|boosts?|strengthens?|slows? (?:down )?the breakdown of)\b(?: (?:the|its"
    r"|their))?"
    r"(?: (?:effects?|levels?|amount|strength)(?: of)?)?\s*\Z"
)
_LOWERS = lazy.pattern(
    r"\b(?:lowers?|reduces?|weakens?|cuts?|decreases?|speeds? up the breakdown of)\b(?: (?:the|its|their))?"
    r"(?: (?:effects?|levels?|amount|strength)(?: of)?)?\s*\Z"
)
_CLEARS = lazy.pattern(
    r"\b(?:clears?|breaks? down|gets? rid of|removes?|uses? up|process(?:es)?)(?: (?:the|this))?\s*\Z"
)
_SOONER = lazy.pattern(
    r"\b(?:more quickly|faster|too (?:fast|quickly)|very (?:fast|quickly)|quickly|quicker|fast)\b"
)
_LATER = lazy.pattern(r"\b(?:more slowly|slower|too slowly|very slowly|slowly|less well|poorly)\b")
_ACTS = lazy.pattern(
    r"\b(?:effects?|levels?|breakdown|weakens?|strengthens?|boosts?|raises?|lowers?|reduces?|increases?)\b"
)
_RISK = lazy.pattern(
    r"\b(?:(raises?|increases?|higher|greater|raised|increased)|(?:lowers?|reduces?|cuts?|lower"
    r"|lowered|reduced"
    r"|smaller|less))"
    r" (?:the |your |a |their )?(?:chances?|risks?) of\b"
)
_RISK_ENDS = lazy.pattern(r"[.;:(]|\b(?:but|if|when|because|so|than|while)\b")
#: What is said to bring an illness on, or not to.
_BRINGS = lazy.pattern(
    r"\b(?:(does not|do not|doesn't|never|will not|won't|cannot|has no effect on|have no effect on"
    r"|is not known to)"
    r"|(?:can|may|could|might|will|is known to|are known to|often|sometimes|rarely|also))? ?\b"
    r"(?:causes?|brings? on|leads? to|triggers?|makes?|raises?|increases?|changes?|affects?"
    r"|the risk of|your risk of)\b"
)
_SAID_OF = lazy.pattern(
    r"\b(?:is|are|gets?|becomes?) (?:a |an |quite |very |slightly |a little |somewhat |much |also "
    r"|one of the )?"
    r"(?:(lower|lowered|reduced|smaller|not a side effect|not raised|not higher|unheard of|never seen"
    r"|no side effect)"
    r"|(?:higher|raised|increased|greater|common|known|possible|frequent|well-known|usual|rare|uncommon)\b)"
)
_NO_MORE = lazy.pattern(r"\b(?:no more likely|less likely|no likelier)\b")
_RISK_UNSURE = lazy.pattern(r"\b(?:if|unless|overdose|too much|stopping|without|missing|treat\w*|worse)\b")
_CLOSE = 24
_NOT = lazy.pattern(r"\b(?:not|never|no|nor|hardly|doesn't|don't|won't|can't|cannot|without|unlikely)\b")
_PRONOUN = lazy.pattern(r"\b(?:its|their) effects?\b|\bit\b|\bthe medicine\b")
_ENDS = lazy.pattern(r"[.;:]|, (?:but|while|and)\b|\bbut\b|\bwhereas\b")
_USED = lazy.pattern(
    r"\b(?:use|treatment|taking (?:it|them|this)|this medicine|the medicine|it)\s*(?:can |may )?\Z"
)
_AIDS = frozenset({"can", "may", "could", "might", "often", "usually", "sometimes", "also", "will"})
_NEAR = 70


def moves(document: Document, context: Context, known: Mapping[int, Sequence[Told]]) -> Iterator[Statement]:
    """A statement for each value that is said to go up or down. ``known``: the sentences of each block."""
    for claim in claims_of(document, context.knowledge):
        near = known.get(id(claim.sentence.block), ())
        number = bisect_right(near, claim.start, key=lambda each: each.base) - 1
        told = near[number] if number >= 0 else None
        if told is None or claim.skipped or claim.state.negated or not claim.state.sign:
            continue
        for partner in _relative(claim, told) or _partners(claim, told, context.knowledge):
            subject, sign = _plain(partner.id, claim.state.sign * partner.sign)
            if not claim.state.analyte.endswith("-likelihood"):
                yield told.stated(subject, f"move {claim.state.analyte}", sign)


def _partners(claim: Claim, told: Told, knowledge: Knowledge) -> Iterator[Partner]:
    """What the value is plainly said to go with: medicines, conditions, or other values."""
    items = told.sentence.items
    for partner in claim.partners:
        other = partner.id.partition(":")
        if partner.denied or partner.named or (other[2] and other[0] == claim.state.analyte):
            continue
        drug = is_drug(partner.id, knowledge)
        sure = partner.strength >= _SURE and bool(other[2] or drug)
        own = drug and not told.named and told.fallback == (partner.id,)
        moving = items[claim.state.operator].form.endswith("ing") if claim.state.operator >= 0 else False
        shown = claim.state.how not in ("change", "act") and partner.strength > 1 and not moving
        if sure or own or (shown and _settled(partner.id, claim.state.analyte, knowledge)):
            yield partner


def risks(told: Told) -> Iterator[Statement]:
    """A statement for each illness that a medicine is said to make more or less likely."""
    yield from _causes_of(told)
    yield from _commons(told)
    found = _RISK.search(told.text)
    if not found or _NOT.search(told.text[: found.start()]):
        return
    before = told.text[: found.start()]
    named = [
        item.id
        for item in told.sentence.items
        if item.id in told.drugs and item.end - told.base <= found.start()
    ]
    subjects = named if told.named else list(told.fallback) if _USED.search(before) else []
    end = _RISK_ENDS.search(told.text, found.end())
    stop = end.start() if end else len(told.text)
    for subject in subjects[:1]:
        for item in told.sentence.items:
            place = item.start - told.base
            likely = item.id.endswith("-likelihood") and found.start() <= place
            if place < stop and (likely or (item.kind == "c" and place >= found.end())):
                illness = item.id.removesuffix("-likelihood")
                yield told._replace(given=()).stated(
                    subject, f"move risk of {illness}", 1 if found[1] else -1
                )


def _commons(told: Told) -> Iterator[Statement]:
    """A statement for an illness whose risk or frequency a sentence says is there: "the risk of … is higher"."""
    text = told.text
    found = _SAID_OF.search(text)
    if not found or len(told.drugs) != 1 or told.named or _RISK_UNSURE.search(text):
        return
    named = [i for i in told.sentence.items if i.kind == "c" or i.id.endswith("-likelihood")]
    near = [item for item in named if 0 <= found.start() - (item.end - told.base) <= _CLOSE]
    if len(named) == 1 and near:
        illness = near[0].id.removesuffix("-likelihood")
        less = bool(found[1] or _NO_MORE.search(text))
        yield told._replace(given=()).stated(told.drugs[0], f"move risk of {illness}", -1 if less else 1)


def _causes_of(told: Told) -> Iterator[Statement]:
    """A statement for each illness that a medicine is said to bring, or (-1) not to bring: "makes … more likely"."""
    text, items = told.text, told.sentence.items
    verb = _BRINGS.search(text)
    if not verb or len(told.drugs) != 1 or _RISK_UNSURE.search(text):
        return
    drug = next((item for item in items if item.id == told.drugs[0]), None)
    if told.named and (drug is None or not 0 <= verb.start() - (drug.end - told.base) <= _CLOSE):
        return
    if not told.named and not _USED.search(text[: verb.start()]):
        return
    stop = _RISK_ENDS.search(text, verb.end())
    for item in items:
        place = item.start - told.base
        if place < verb.end() - 1 or (stop and place >= stop.start()):
            continue
        if item.kind == "c" or item.id.endswith("-likelihood"):
            less = bool(verb[1] or _NO_MORE.search(text))
            illness = item.id.removesuffix("-likelihood")
            yield told._replace(given=()).stated(told.drugs[0], f"move risk of {illness}", -1 if less else 1)


def _settled(illness: str, analyte: str, knowledge: Knowledge) -> bool:
    """Whether a value is known to go one way with an illness, and one way only."""
    if knowledge.kind(illness) != "c":
        return False
    known = knowledge.move(illness, analyte)
    return known is not None and known.direction in ("high", "low")


def _relative(claim: Claim, told: Told) -> list[Partner]:
    """The medicine right before a "which" or "that" whose act the claim is."""
    items, at = told.sentence.items, claim.state.start - 1
    while at > 0 and items[at].form in _AIDS:
        at -= 1
    if claim.state.how != "act" or at < 1 or items[at].form not in ("which", "that"):
        return []
    named = items[at - 2] if items[at - 1].form == "," and at > 1 else items[at - 1]
    return [Partner(named.id, 1, _SURE)] if named.kind in "mf" else []


def _plain(id_: str, sign: int) -> tuple[str, int]:
    """``iron:low`` and a rise are the same as ``iron`` and a fall."""
    name, _, direction = id_.partition(":")
    if direction in ("high", "low"):
        return name, sign if direction == "high" else -sign
    return id_, sign


def effects(told: Told, knowledge: Knowledge) -> Iterator[Statement]:
    """A statement for each medicine that is said to act more or less because of something."""
    text = told.text
    acts = _MORE_OF.search(text) or _LESS_OF.search(text) or _ACTS.search(text) or _SOONER.search(text)
    if not (acts or _LATER.search(text)):
        return
    for subject, start, end in _mentions(told):
        others = [item.start - told.base for item in told.sentence.items if item.kind in "mf"]
        stop = min((at for at in others if at >= end), default=len(text))
        sign = _said(text[:stop], start, end)
        if not sign or subject not in (*told.drugs, *told.fallback):
            continue
        for cause, turn in _causes(told, subject, knowledge):
            yield told.stated(subject, f"effect {cause}", sign * turn)


def _mentions(told: Told) -> Iterator[tuple[str, int, int]]:
    """The places where a medicine's name, or what stands for it, is in the text."""
    for item in told.sentence.items:
        if item.kind in "mf" and item.id in told.drugs and told.named:
            yield item.id, item.start - told.base, item.end - told.base
        elif item.id.startswith("level:") and item.kind == "t":
            yield item.id.partition(":")[2], item.start - told.base, item.start - told.base
    for match in _PRONOUN.finditer(told.text):
        before = [
            item.id
            for item in told.sentence.items
            if item.kind in "mf" and item.id in told.drugs and item.end - told.base <= match.start()
        ]
        if told.named and before and match[0][:3] != "the":
            yield before[-1], match.start(), match.end()
        elif len(told.fallback) == 1:
            yield told.fallback[0], match.start(), match.end()


def _said(text: str, start: int, end: int) -> int:
    """Whether more (1) or less (-1) of a medicine's effect is spoken of, around its name."""
    behind = text[end : end + _NEAR]
    stop = _ENDS.search(behind)
    behind = behind[: stop.start()] if stop else behind
    before = text[max(0, start - _NEAR) : start]
    more, less = _MORE_OF.search(behind), _LESS_OF.search(behind)
    first = min((m for m in (more, less) if m), key=lambda m: m.start(), default=None)
    if first is not None:
        if _NOT.search(behind[: first.start()]) or _NOT.search(before[-30:]):
            return 0
        return 1 if first is more else -1
    if _CLEARS.search(before):
        sooner, later = _SOONER.search(behind), _LATER.search(behind)
        return 0 if bool(sooner) == bool(later) else -1 if sooner else 1
    if _NOT.search(before):
        return 0
    return 1 if _RAISES.search(before) else -1 if _LOWERS.search(before) else 0


def _causes(told: Told, subject: str, knowledge: Knowledge) -> Iterator[tuple[str, int]]:
    """What makes it so: other medicines, else values that are high or low, else the medicine of the article."""
    words = Words(knowledge.signs, knowledge.aspects, knowledge.only)
    signs = {
        state.analyte: state.sign
        for state in states_of(told.sentence.items, words)
        if state.sign and not state.negated and not state.analyte.startswith("level:")
    }
    if signs:
        yield from signs.items()
        return
    others = [id_ for id_ in told.drugs if id_ != subject] if told.named else []
    others = others or [id_ for id_ in told.fallback if id_ != subject]
    yield from ((other, 1) for other in others[:2])
