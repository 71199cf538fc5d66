"""Holds what a result is said to mean against the knowledge: "a low eGFR is good news", "TSH is high: overactive".

The result may stand in the sentence before its meaning, in a heading or a question. Only a plain outcome is judged,
and only where nothing said beside it agrees with what is known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.claims.outcomes import outcomes
from medlint.claims.pronouns import resolved
from medlint.claims.states import Words, states_of
from medlint.model import Hit
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.claims.states import State
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_TAKES_UP = lazy.pattern(
    r"(?:this|that|it|these|usually|most often|in most|often|such a|you|your|the result|yes|no\b"
    r"|generally|typically)\b"
)
_ENDS = lazy.pattern(
    r";|\b(?:but|whereas|while|although|though|however|unlike|even though|except)\b|, and (?:an?|the|in|with) "
)
_MEANS = lazy.pattern(r"\b(?:means?|meaning|shows?|suggests?|tells?|points?|signs?|indicates?|because|so)\b")
_OTHER = lazy.pattern(
    r"\ban? (?:very |far too |too |persistently )?(low|high|raised|falling|rising|positive|negative) "
    r"(?:one|figure|result|level|reading|value|count|score)\b"
)
_DENIES = lazy.pattern(
    r"\b(?:not|never|n't|cannot|doesn't|no)\b(?: \w+){0,3} (?:mean|prove|show|a sign|tell|point"
    r"|always|indicate|suggest)"
)
_LED_TO = lazy.pattern(
    r"\b(?:danger|risk|sign|symptom|effect|result|consequence|mark)s? (?:of|with|from) (?:an? "
    r"|having )?(?:\w+ )?\Z"
)
_SLIGHT = lazy.pattern(
    r"\b(?:small|slight(?:ly)?|mild(?:ly)?|minor|temporary|little|early|modest|tiny|bit|brief)\b"
)
_SUPPOSED = lazy.pattern(
    r"\w+ \w+[^:;]*\b(?<!so )(?<!and )(?:if|when|because|once|while|as)\b(?: \w+){0,4} \Z"
)
_WISHED = lazy.pattern(r"\b(?:myth|wrong|false|used to|once thought|mistaken\w*|if only|so-called)\b")


class _Result(NamedTuple):
    """A measure with its direction, the words there, and where it stands in the same block (-1 for before)."""

    measure: str
    sign: int
    said: str
    start: int = -1
    end: int = -1


def wrong_meanings(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each result whose meaning is the opposite of what is known."""
    knowledge = context.knowledge
    words = Words(knowledge.signs, knowledge.aspects, knowledge.only)
    held: _Result | None = None
    asked = False
    for setting, items in resolved(document, knowledge):
        block = setting.sentence.block
        if block.kind == "cell" and block.column:
            yield from _of_cell(setting, words, context)
        known = any(item.kind in "at" and knowledge.facts_on(item.id, "meanings") for item in items)
        if not known and held is None:
            continue
        states = _known(states_of(items, words), knowledge) if known else []
        text = block.plain[: setting.sentence.end].lower()
        begins = items[0].start if items else setting.sentence.start
        if states:
            if not setting.asks and not setting.myth and not _WISHED.search(text, begins):
                yield from _of_states(setting, items, states, text, context)
                yield from _of_the_other(setting, states, text, context)
            one = states[0]
            same = {(each.analyte, each.sign) for each in states}
            said = text[items[one.start].start : items[one.end].end]
            held = _Result(one.analyte, one.sign, said) if len(same) == 1 else None
            asked = setting.asks
            continue
        if held is None or setting.myth:
            continue
        if setting.asks:
            asked = True
            continue
        if asked or _TAKES_UP.match(text, begins):
            yield from _judged(setting, held, (begins, len(text)), text, context)
            asked = False
        held = held if block.kind == "heading" else None


def _of_cell(setting: Setting, words: Words, context: Context) -> Iterator[Hit]:
    """What a cell says of the one result that opens its row."""
    states = _known(states_of(setting.lead, words), context.knowledge)
    if len({(each.analyte, each.sign) for each in states}) == 1 and not setting.myth:
        result = _Result(states[0].analyte, states[0].sign, "")
        sentence = setting.sentence
        text = sentence.block.plain[: sentence.end].lower()
        yield from _judged(setting, result, (sentence.start, sentence.end), text, context)


def _of_the_other(setting: Setting, states: Sequence[State], text: str, context: Context) -> Iterator[Hit]:
    """What is said of "a low one" or "a positive result" behind a result of the one measure of a sentence."""
    if len({state.analyte for state in states}) != 1:
        return
    for match in _OTHER.finditer(text, setting.items[states[0].end].end):
        sign = -1 if match[1] in ("low", "negative", "falling", "lower") else 1
        result = _Result(states[0].analyte, sign, match[0], match.start(), match.end())
        stop = _ENDS.search(text, match.end())
        yield from _judged(setting, result, (match.end(), stop.start() if stop else len(text)), text, context)


def _known(states: Sequence[State], knowledge: Knowledge) -> list[State]:
    return [
        state
        for state in states
        if state.sign
        and not state.negated
        and state.how != "act"
        and knowledge.facts_on(state.analyte, "meanings")
    ]


def _of_states(
    setting: Setting, items: Sequence[Item], states: Sequence[State], text: str, context: Context
) -> Iterator[Hit]:
    """What the sentence itself says of each result: behind it, up to the next, or "… is the danger of" before it."""
    if setting.sentence.block.kind == "heading":
        return
    for number, state in enumerate(states):
        start, end = items[state.start].start, items[state.end].end
        later = _next(states[number + 1 :], state, items, text)
        stop = _ENDS.search(text, end, later)
        result = _Result(state.analyte, state.sign, text[max(0, start - 12) : end], start, end)
        begins = setting.items[0].start if setting.items else 0
        if _SUPPOSED.match(text[begins:start]):
            continue
        found = list(_judged(setting, result, (end, stop.start() if stop else later), text, context))
        if not found and number == 0 and _LED_TO.search(text, begins, start):
            found = list(_judged(setting, result, (begins, start), text, context))
        yield from found


def _next(others: Sequence[State], state: State, items: Sequence[Item], text: str) -> int:
    """Where another result begins that this one is not said to mean."""
    for other in others:
        at = items[other.start].start
        if other.analyte != state.analyte and not _MEANS.search(text, items[state.end].end, at):
            return at
    return len(text)


def _judged(
    setting: Setting, result: _Result, stretch: tuple[int, int], text: str, context: Context
) -> Iterator[Hit]:
    knowledge = context.knowledge
    start, end = stretch
    said = text[start:end]
    if _DENIES.search(said):
        return
    known = {fact["aspect"]: fact for fact in knowledge.facts_on(result.measure, "meanings")}
    wrong, fact = None, None
    for outcome in outcomes(said, known):
        each = known[outcome.aspect]
        if each.get("side") and each["side"] != ("high" if result.sign > 0 else "low"):
            continue
        if outcome.aspect == "comfort" and _SLIGHT.search(result.said):
            continue
        if each.get("unless") and _found(each["unless"], text):
            continue
        sign = result.sign * (1 if each["high"] == "more" else -1)
        if sign == outcome.sign:
            return
        wrong, fact = wrong or outcome, fact or each
    if wrong and fact:
        places = [start + wrong.start, start + wrong.end]
        places += [result.start, result.end] if result.start >= 0 else []
        yield _hit(setting, (min(places), max(places)), result, fact, knowledge)


def _found(pattern: str, text: str) -> bool:
    """Whether a pattern of the knowledge is found; compiled patterns are kept by ``re``."""
    return re.search(rf"\b(?:{pattern})", text) is not None


def _hit(
    setting: Setting, span: tuple[int, int], result: _Result, fact: Mapping[str, Any], knowledge: Knowledge
) -> Hit:
    block = setting.sentence.block
    start, end = span
    measure = knowledge.name(result.measure)
    way = "high" if result.sign > 0 else "low"
    slots = {
        "said": block.text[start:end], "subject": f"{way} {measure}", "measure": measure, "true": str(fact["says"]),
    }  # fmt: skip
    return Hit(
        block.source_span(start, end), slots, case="meaning", confidence="medium",
        sources=knowledge.sources(fact.get("source", "")),
    )  # fmt: skip
