"""The claims of a whole article about values and their directions, made once and shared by all rules.

Brings together items, states, links and what stands around the sentence. Knows names, not facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.context import Setting, settings_of
from medlint.claims.links import clauses_of, partners_of, same_thing, tie
from medlint.claims.model import Claim, Partner
from medlint.claims.numbers import readings_of
from medlint.claims.pronouns import resolve
from medlint.claims.states import State, Words, states_of
from medlint.knowledge.ranges import place_of, range_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_latest: list[tuple[Document, Knowledge, tuple[Claim, ...]]] = []


def claims_of(document: Document, knowledge: Knowledge) -> tuple[Claim, ...]:
    """All claims of an article, in order; the latest article's are kept, because rules ask one after another."""
    if _latest and _latest[0][0] is document and _latest[0][1] is knowledge:
        return _latest[0][2]
    made = tuple(_claims(document, knowledge))
    _latest[:] = [(document, knowledge, made)]
    return made


def _claims(document: Document, knowledge: Knowledge) -> Iterator[Claim]:
    words = _own_words(knowledge)
    for setting in settings_of(document, knowledge):
        items = resolve(setting)
        if not any(item.kind in "at" for item in items):
            continue
        states = [*states_of(items, words), *_numbered(setting, items, knowledge)]
        if states:
            yield from _of_sentence(setting, items, states)


def _of_sentence(setting: Setting, items: Sequence[Item], states: Sequence[State]) -> Iterator[Claim]:
    clauses = clauses_of(items)
    skipped = _skipped(setting, items)
    for state in states:
        partners = [*partners_of(items, state, clauses), *_other_states(items, state, states, clauses)]
        partners += _from_outside(setting, items, state, partners)
        start, end = items[state.start].start, items[state.end].end
        yield Claim(setting.sentence, state, tuple(partners), start, end, skipped)


def _other_states(
    items: Sequence[Item], state: State, states: Sequence[State], clauses: Sequence[int]
) -> Iterator[Partner]:
    """Other values of the sentence that this one is tied to, as partners such as ``iron:low``."""
    for other in states:
        if other is state or other.sign == 0:
            continue
        shape = state._replace(start=min(state.start, state.place), end=max(state.end, state.place))
        place = other.start if other.start > state.end else other.end
        name = f"{other.analyte}:{'high' if other.sign > 0 else 'low'}"
        if other.analyte == state.analyte:
            if "term" in (state.how, other.how) and same_thing(items, state, other):
                yield Partner(name, 1, 3, place, named=True)
            continue
        found = tie(items, shape, place, name, clauses)
        if found:
            yield found


def _from_outside(
    setting: Setting, items: Sequence[Item], state: State, own: Sequence[Partner]
) -> Iterator[Partner]:
    if any(p.strength == 3 and not p.id.endswith((":high", ":low")) for p in own):
        return
    for partner in setting.partners:
        if partner.strength > 1 or state.how in ("change", "act"):
            yield partner._replace(denied=state.negated)


def _numbered(setting: Setting, items: Sequence[Item], knowledge: Knowledge) -> Iterator[State]:
    """Values given as a number, high, low or (sign 0) as usual."""
    if not any(item.kind == "n" for item in items):
        return
    for reading in readings_of(items, setting.sentence.block.plain):
        limits = range_of(reading.analyte, reading.unit, knowledge)
        sign = place_of(reading.value, limits) if limits else None
        if sign is not None and reading.word is None:
            yield State(reading.analyte, sign, "number", reading.place, reading.start, reading.end)


_words: list[tuple[Knowledge, Words]] = []


def _own_words(knowledge: Knowledge) -> Words:
    if not (_words and _words[0][0] is knowledge):
        _words[:] = [(knowledge, own_words(knowledge))]
    return _words[0][1]


def own_words(knowledge: Knowledge) -> Words:
    """Each measure's own words of direction."""
    signs: dict[str, dict[str, int]] = {}
    aspects: dict[str, dict[str, str]] = {}
    for id_, concept in knowledge.concepts.items():
        if concept["kind"] != "a":
            continue
        found = dict.fromkeys(concept.get("up", ()), 1) | dict.fromkeys(concept.get("down", ()), -1)
        for word, value in concept.get("aspects", {}).items():
            measure, _, direction = value.partition(":")
            found[word] = 1 if direction == "high" else -1
            aspects.setdefault(id_, {})[word] = measure
        if found:
            signs[id_] = found
    only = frozenset(id_ for id_, concept in knowledge.concepts.items() if concept.get("only"))
    return Words(signs, aspects, only)


def _skipped(setting: Setting, items: Sequence[Item]) -> str:
    """Why the sentence claims nothing: it asks, or it tells a myth."""
    if setting.asks:
        return "question"
    if setting.myth or any(item.form in lex.MYTHS for item in items):
        return "myth"
    return ""
