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
    r"|more strongly|more powerful(?:ly)?|more potent|too strong)"
)
_LESS = (
    r"(?:(?:can |may |will |could )?(?:works? (?:less|not as) well|falls?|drops?|goes? down"
    r"|leaves? (?:the|your) body (?:too |more "
    r"|very )?(?:fast|quickly)"
    r"|gets? weaker|helps? (?:you )?less|does too little|(?:is|are) cleared (?:too |more "
    r"|very )?(?:faster|quicker|sooner|fast"
    r"|quickly|faster))"
    r"|less (?:well|effective|strongly)|too low a level|a lower level|weaker|work less)"
)
_MORE_OF = lazy.pattern(rf"\b{_MORE}\b")
_LESS_OF = lazy.pattern(rf"\b{_LESS}\b")
_RAISES = lazy.pattern(
    r"\b(?:adds? (?:force )?to|heightens?|magnif(?:y|ies)|amplif(?:y|ies)|enhances?|raises?"
    r"|increases?|boosts?|strengthens?|slows? (?:down )?the breakdown of)\b(?: (?:the|its"
    r"|their))?"
    r"(?: (?:effects?|levels?|amount|strength)(?: of)?)?\s*\Z"
)
_LOWERS = lazy.pattern(
    r"\b(?:takes? (?:some |much |most )?(?:of )?the (?:force|edge|sting|strength|bite) out of|blunts?"
    r"|dulls?|dampens?|undoes"
    r"|works? against|counteracts?|cancels? out|lowers?|reduces?|weakens?|cuts?|decreases?"
    r"|speeds? up the breakdown of)\b(?: (?:the|its|their))?"
    r"(?: (?:effects?|levels?|amount|strength)(?: of)?)?\s*\Z"
)
_CLEARS = lazy.pattern(
    r"\b(?:clears?|breaks? down|gets? rid of|removes?|uses? up|process(?:es)?)(?: (?:the|this))?\s*\Z"
)
_SOONER = lazy.pattern(
    r"\b(?:sooner|more quickly|faster|too (?:fast|quickly)|very (?:fast|quickly)|quickly|quicker|fast)\b"
)
_LATER = lazy.pattern(
    r"\b(?:later|longer|more slowly|slower|too slowly|very slowly|slowly|less well|poorly)\b"
)
_PUSHES = lazy.pattern(
    r"\b(?:brings?|push(?:es)?|drives?|sends?|forces?|pulls?|keeps?|makes?|nudges?|knocks?|renders?"
    r"|leaves?)"
    r"(?: the| your| your)?\s*\Z"
)
_GONE = lazy.pattern(
    r"\s*(?:will |to )?(?:leaves?|is cleared|clears?|is broken down)(?: (?:from )?(?:the|your) body)?"
    r" (?:too |more |very |much )?(?:(sooner|faster|quicker|quickly|early|earlier|fast)|later|slower"
    r"|slowly|longer)\b"
)
_WAY = lazy.pattern(
    r"\s*(?:levels? |effects? )?(?:in your blood )?(?:right |too |even |much |far )?(?:(up|higher|high"
    r"|stronger|more \w+)"
    r"|down|lower|low|weaker|unreliable|useless|ineffective|less \w+)\b"
)
_ACTS = lazy.pattern(
    r"\b(?:up|down|unreliable|useless|ineffective|less|out of|blunts?|dulls?|dampens?|undoes|against"
    r"|counteracts?|cancels?|adds?|heightens?|enhances?"
    r"|effects?|levels?|breakdown|weakens?|strengthens?|boosts?|raises?|lowers?|reduces?|increases?)\b"
)
_OF = lazy.pattern(r" (?:of|in|with|due to) ")
_NOT = lazy.pattern(r"\b(?:not|never|no|nor|hardly|doesn't|don't|won't|can't|cannot|without|unlikely)\b")
_PRONOUN = lazy.pattern(
    r"\b(?:its|their) (?:effects?|levels?|amount|strength|action)\b|\bit\b|\bthe medicine\b"
)
_ENDS = lazy.pattern(r"[.;:]|, (?:but|while|and)\b|\bbut\b|\bwhereas\b")

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
                about = f"move {claim.state.analyte}"
                if context.knowledge.kind(subject) == "c":
                    told = told._replace(
                        given=tuple(each for each in told.case if not each.startswith("if "))
                    )
                yield told.stated(subject, about, sign)
                for wider in _called(subject, context.knowledge):
                    yield told.stated(wider, about, 2 * sign)


def _called(illness: str, knowledge: Knowledge) -> Iterator[str]:
    """The illness that another is a sort of, by its name: cholestasis of cholestasis of pregnancy."""
    if knowledge.kind(illness) == "c":
        heads = [_OF.split(name)[0].split()[-1] for name in knowledge.concepts[illness]["names"]]
        found = {reading[1] for head in heads for reading in knowledge.readings(head) if reading[0] == "c"}
        found |= set(knowledge.above(illness)[1:2])
        yield from sorted(found - {illness})


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
        plain = claim.state.how not in ("change", "act") and partner.strength > 1 and not moving
        shown = plain or (claim.state.how == "change" and partner.strength >= _SURE and not partner.loose)
        if sure or own or (shown and _settled(partner.id, claim.state.analyte, knowledge)):
            yield partner


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
            yield _meant(before, told.text[: match.start()]), match.start(), match.end()
        elif len(told.fallback) == 1:
            yield told.fallback[0], match.start(), match.end()


def _meant(named: Sequence[str], before: str) -> str:
    """What a pronoun stands for: not what does something to it."""
    done = _PUSHES.search(before) or _RAISES.search(before) or _LOWERS.search(before)
    others = [each for each in named if each != named[-1]]
    return others[-1] if done and others else named[-1]


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
    if (gone := _GONE.match(behind)) and not _NOT.search(before[-30:]):
        return -1 if gone[1] else 1
    if _PUSHES.search(before) and (way := _WAY.match(behind)):
        return 1 if way[1] else -1
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
