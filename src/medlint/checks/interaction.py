"""Holds what an article says of two medicines taken together against the known interactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.mixing import at_another_time, left_out, put_forward
from medlint.checks.pairs import named_in, nested, pairs_of, with_subject
from medlint.checks.permitted import forbidden
from medlint.checks.spoken import Spoken, spoken
from medlint.checks.within import within
from medlint.claims import lexicon as lex
from medlint.claims.effects import effect_on
from medlint.claims.stance import hedged, stance
from medlint.claims.swayed import swayed
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit

_SIGNS = {"stronger": 1, "weaker": -1}
_TOLD = words("take use drink swallow mix combine add eat have wash")
_ORDERED = words("taken swallowed given used combined mixed washed")
_ALONE = frozenset(("alone", "own"))
_JOINED = words("with and alongside together plus")

_STOPPED = words("stopping quit quits quitting withdrawn discontinued finish finished gone ceasing")
_STOPPING = words("stop stops stopping stopped quit quitting giving gave ceasing cessation off")
_AGAINST = frozenset(("while", "whereas", "but", ";"))
_ENDED = words("stopped finished ended gone over")
_LINKING = words(
    """
    with while when if on alongside plus after during affect affects to before take takes taken
    taking use uses using who have avoid worry about having receiving
    """
)
_WARDS = words("prevents prevent protects protect balance balances")
_UNDOING = words("undo undoes reverse reverses antidote")
_CLOSE = 3
_TOGETHER = words(
    """
    together combine combined combining combination mix mixed mixing both same once
    simultaneously alongside interact interacts
    """
)


def wrong_interactions(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each pair called safe that is not, and for each effect said to go the other way."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        hit = _in(sentence, knowledge)
        if hit is None and sentence.reply > 0:
            hit = _in(sentence._replace(reply=0, question=[]), knowledge)
        if hit:
            yield hit


def _in(sentence: Spoken, knowledge: Knowledge) -> Hit | None:
    items: Sequence[Item] = within(sentence) or sentence.items
    if sentence.reply:
        items = [*sentence.question, *sentence.items]
    named = named_in(items)
    if len(named) == 1:
        items = with_subject(sentence, items, next(iter(named.items())), knowledge)
        named = named_in(items)
    if len(named) < 2:
        return None
    found = {id_: place for id_, place in named.items() if knowledge.interacts(id_)}
    return next(
        (hit for one, two in pairs_of(found) if (hit := _judge(sentence, items, one, two, knowledge))), None
    )


def _judge(
    sentence: Spoken, items: Sequence[Item], one: tuple[str, int], two: tuple[str, int], knowledge: Knowledge
) -> Hit | None:
    fact = knowledge.together(one[0], two[0])
    if not fact:
        return None
    stopped = _stopped(items, one[1]) or _stopped(items, two[1])
    if fact["effect"] == "none":
        return None if stopped else forbidden(sentence, items, one, two, fact, knowledge)
    case = _case(sentence, items, one, two, fact, knowledge, stopped=stopped)
    if not case:
        return None
    what = fact.get("what") or f"{knowledge.name(fact['medicine'])} acts {fact['effect']}"
    slots = {
        "subject": knowledge.name(fact["medicine"]), "measure": knowledge.name(fact["with"]), "true": what,
    }  # fmt: skip
    return sentence.hit(*sentence.whole(), case, slots, knowledge.sources(fact.get("source", "")))


def _case(
    sentence: Spoken,
    items: Sequence[Item],
    one: tuple[str, int],
    two: tuple[str, int],
    fact: Mapping[str, str],
    knowledge: Knowledge,
    *,
    stopped: bool,
) -> str:
    """Which way a pair is spoken of wrongly: "effect", "safe", or "" where it is not."""
    if fact["effect"] in _SIGNS and not sentence.reply:
        target = one if fact["medicine"] in knowledge.above(one[0]) else two
        actor = two if target is one else one
        sign, denied = _effect(items, target[1], actor[1])
        sign = sign or _sway(items, target[1], actor[1], knowledge, stopped=stopped)
        sign = -sign if stopped else sign
        right = sign == _SIGNS[fact["effect"]]
        if (stopped and (denied or _reasoned(items))) or (sign and right and not denied):
            return ""
        if denied and right and lex.SOFTENERS.isdisjoint(item.form for item in items):
            return "safe"
        if sign and not denied and not left_out(items, one[1]) and not left_out(items, two[1]):
            return "effect"
    if stopped or fact.get("what", "").startswith("better"):
        return ""
    safe = _called_safe(sentence, items, one[1], two[1])
    forward = not nested(one[0], two[0], knowledge) and _forward(sentence, items, one[1], two[1])
    return "safe" if safe or forward else ""


def _reasoned(items: Sequence[Item]) -> bool:
    """Whether a reason is given: "stop X, because Y makes it build up" speaks of what happens with it."""
    return any(item.form == "because" for item in items)


def _sway(items: Sequence[Item], target: int, actor: int, knowledge: Knowledge, *, stopped: bool) -> int:
    """What the whole sentence says of the effect, where no other medicine is named."""
    pair = {items[target].id, items[actor].id}
    others = {item.id for item in items if item.kind in "mf"} - pair
    if any(pair.isdisjoint((*knowledge.above(id_), *_below(id_, pair, knowledge))) for id_ in others):
        return 0
    if not stopped and not _STOPPED.isdisjoint(item.form for item in items):
        return 0
    return swayed(items, target)


def _below(id_: str, pair: Collection[str], knowledge: Knowledge) -> Iterator[str]:
    return (each for each in pair if id_ in knowledge.above(each))


def _effect(items: Sequence[Item], target: int, actor: int) -> tuple[int, bool]:
    """What the one thing is said to do to the other; of a clause of its own only what stands in it counts."""
    joint = _joint(items, target, actor)
    if not joint:
        return effect_on(items, target)
    meant = next((n for n in range(joint, len(items)) if items[n].form in ("it", "them")), 0)
    return effect_on(items, meant) if meant > actor else (0, False)


def _joint(items: Sequence[Item], target: int, actor: int) -> int:
    """Where another clause begins, whose subject is what acts: "A raises X, and B lowers it"; 0 for nowhere."""
    if actor < target or not any(item.kind in "mf" for item in items[:target]):
        return 0
    between = [item.form for item in items[target + 1 : actor]]
    if between[-1:] and between[-1] in _AGAINST:
        return actor
    return actor if between[-2:] == [",", "and"] or between[-2:] == [",", "but"] else 0


def _forward(sentence: Spoken, items: Sequence[Item], one: int, two: int) -> bool:
    if sentence.reply or left_out(items, one) or left_out(items, two):
        return False
    return put_forward(items, one, two)


def _called_safe(sentence: Spoken, items: Sequence[Item], one: int, two: int) -> bool:
    if left_out(items, one) or left_out(items, two) or hedged(sentence.items):
        return False
    forms = [item.form for item in items]
    if not _UNDOING.isdisjoint(forms):
        return False
    if not (lex.BLOCKS - {"than"}).isdisjoint(forms) or ("than" in forms and not _safer(items, one, two)):
        return False
    stood = len(items) > len(sentence.items) and not sentence.reply and not _JOINED.isdisjoint(forms)
    if not stood and _only_listed(items, one, two):
        return False
    if sentence.reply:
        rest = stance(sentence.items[1:])
        asked = stance(sentence.question, asked=True)
        return asked * sentence.reply > 0 and rest >= 0
    return (
        stance(items) > 0
        or _protective(items, one, two)
        or _told(items, sentence.items, one, two)
        or _safer(items, one, two)
    )


def _protective(items: Sequence[Item], one: int, two: int) -> bool:
    """Such as "X and Y together prevent Z": a pair that does harm is said to ward it off."""
    forms = [item.form for item in items]
    last = max(one, two)
    at = next((n for n, form in enumerate(forms) if form in _WARDS and n > min(one, two)), -1)
    if at < 0 or not lex.NEGATIONS.isdisjoint(forms) or not _STOPPING.isdisjoint(forms):
        return False
    return at > last or (at < last and last - at <= _CLOSE and "against" in forms[at:last])


def _safer(items: Sequence[Item], one: int, two: int) -> bool:
    """Such as "Taking X with Y is safer than X alone"."""
    forms = [item.form for item in items]
    than = next(
        (n for n, form in enumerate(forms) if form == "than" and forms[n - 1] in ("safer", "better")), 0
    )
    return max(one, two) < than and not _ALONE.isdisjoint(forms[than:]) and lex.NEGATIONS.isdisjoint(forms)


def _only_listed(items: Sequence[Item], one: int, two: int) -> bool:
    """Whether the two are only named one after the other, and nothing says that they are taken together."""
    first, last = min(one, two), max(one, two)
    between = [item.form for item in items[first + 1 : last]]
    before = [item.form for item in items[max(0, first - 3) : first]]
    if not _TOGETHER.isdisjoint(item.form for item in items) or not _LINKING.isdisjoint(between):
        return False
    if (
        before[-1:] == ["on"]
        or before[-2:] == ["interaction", "between"]
        or (before[-1:] and before[-1] in _LINKING and {"if", "who", "while", "when"} & set(before))
    ):
        return False
    return not (between == ["and"] and not _TOLD.isdisjoint(before[-2:]))


def _told(items: Sequence[Item], own: Sequence[Item], one: int, two: int) -> bool:
    """Such as "Take X with Y", "X should be taken with Y": an instruction to take both at once."""
    first = next(
        (item.form for item in own if item.kind != "p" and item.form not in ("always", "please", "just")),
        "",
    )
    between = [item.form for item in items[min(one, two) + 1 : max(one, two)]]
    forms = {item.form for item in items}
    ordered = "should" in between and not _ORDERED.isdisjoint(between)
    joined = "with" in between or (set(between) == {"and"} and "together" in forms)
    parted = {"if", "or", ".", ";", "when"} & set(between)
    apart = parted or at_another_time(items[min(one, two) + 1 : max(one, two)])
    if (first not in _TOLD and not ordered) or not joined or apart:
        return False
    return lex.NEGATIONS.isdisjoint(forms) and {"if", "care", "avoid", "apart", "only"}.isdisjoint(forms)


def _stopped(items: Sequence[Item], place: int) -> bool:
    """Such as "when you stop X": what happens then is the opposite."""
    behind = [item.form for item in items[place + 1 : place + 4]]
    if behind[:1] == ["from"] or behind[:2] == ["being", "absorbed"]:
        return False
    ended = behind[:1] in (["is"], ["has"], ["are"], ["have"]) and not _ENDED.isdisjoint(behind[1:])
    before = [item.form for item in items[max(0, place - 3) : place]]
    return ended or not _STOPPING.isdisjoint(before) or before[-2:] == ["give", "up"]
