"""The claims of a whole article about values and their directions, made once and shared by all rules.

Brings together items, states, links and what stands around the sentence. Knows names, not facts.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.agents import happening
from medlint.claims.beside import beside, own_meaning
from medlint.claims.goals import sought
from medlint.claims.later import named_later
from medlint.claims.led import led_claims
from medlint.claims.links import adjoins, causal, clauses_of, partners_of, same_thing, tie
from medlint.claims.meant import for_effects, set_beside
from medlint.claims.model import Claim, Partner
from medlint.claims.numbers import readings_of
from medlint.claims.pronouns import resolved
from medlint.claims.scant import dose_size
from medlint.claims.stance import answer
from medlint.claims.states import State, Words, states_of
from medlint.claims.told import corrects, dismissed, heard, unclear
from medlint.claims.words import words
from medlint.knowledge.ranges import place_of, range_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_OTHER_HANDS = words("""
    food foods eat eating drink drinking diet other another some tablets medicines medicine drugs drug body hormone
    hormones exercise age normal normally usually healthy transfusion
    """)
_MEETING = frozenset({"develop", "develops", "get", "gets", "notice", "experience"})
_ELSEWHERE = lex.STOPS | lex.REVERSERS | lex.NEGATIONS | lex.GOALS | lex.BLOCKS | _OTHER_HANDS
_SAYING = {"means", "mean", "shows", "show"}
_OTHERS = lex.CONDITIONS | _SAYING  # then the sentence has a subject of its own
_BRINGING = frozenset({"cause", "causes", "causing", "signs", "sign", "mean", "means"})
_TAKEN_BACK = re.compile(r"[\"”']\s*[-–—,]\s*(?:no|not so|not true|wrong|false|untrue)\b", re.IGNORECASE)
_CURED = words(
    "effective successful success remission cured responding responds responded recovery recovers recovered treated"
)
_LASTING = words("stay stays remain remains still")
_MENDED = words(
    "again diet treatment treated therapy tablets medicine medicines supplements operation surgery"
)
_PASSING = words("briefly temporarily initially")
_EXPECTED = words("expect think thought assume expected supposed imagine")
_HAZARDS = words("complication effect effects risk hazard reaction")
_OF = frozenset({"factor", "factors", "for", "of", "to"})
_WORTHS = frozenset({"health-goal", "health-harm"})
_GOAL = "health-goal"  # what the knowledge calls whatever is good for people
_OBJECT = (
    5  # items behind the end of a value that may still name what is moved: "lower LDL (bad) cholesterol"
)
_MEDICINAL = lex.GENERIC_MEDICINES | {"effect", "effects", "dose", "doses", "taking", "using", "starting"}
_SUBJECT = 2  # words of a subject
_EARLY = 4  # items from the start within which a value is the subject of its sentence
_latest: list[tuple[Document, Knowledge, tuple[Claim, ...]]] = []


def claims_of(document: Document, knowledge: Knowledge) -> tuple[Claim, ...]:
    """All claims of an article, in order; the latest article's are kept, because rules ask one after another."""
    if _latest and _latest[0][0] is document and _latest[0][1] is knowledge:
        return _latest[0][2]
    made = tuple(_claims(document, knowledge))
    _latest[:] = [(document, knowledge, made)]
    return made


def _claims(document: Document, knowledge: Knowledge) -> Iterator[Claim]:
    own = Words(knowledge.signs, knowledge.aspects, knowledge.only)
    asked: list[Claim] = []
    latest: list[Claim] = []
    settings = resolved(document, knowledge)
    for (setting, items), (following, _) in zip_longest(settings, settings[1:], fillvalue=(None, [])):
        assert setting is not None
        reply = answer(items) if asked else 0
        yield from (_answered(claim, reply) for claim in asked if reply)
        made = list(_of_setting(setting, items, own, knowledge, following))
        yield from named_later(latest, setting, items)
        latest = made
        asked = [claim for claim in made if claim.skipped == "question"]
        yield from made


def _of_setting(
    setting: Setting, items: Sequence[Item], own: Words, knowledge: Knowledge, following: Setting | None
) -> Iterator[Claim]:
    if not {"a", "t"}.isdisjoint([item.kind for item in items]):
        said = states_of(items, own)
        states = [*said, *_numbered(setting, items, knowledge, said)]
        yield from _of_sentence(setting, items, states, following)
    elif setting.lead:
        yield from led_claims(setting, items, own)


def _answered(claim: Claim, reply: int) -> Claim:
    """A question's claim as its answer makes it: asserted by yes, denied by no."""
    partners = claim.partners
    if reply < 0:
        partners = tuple(partner._replace(denied=not partner.denied) for partner in partners)
    return claim._replace(skipped="", partners=partners)


def _of_sentence(
    setting: Setting, items: Sequence[Item], states: Sequence[State], following: Setting | None
) -> Iterator[Claim]:
    clauses = clauses_of(items)
    skipped = _skipped(setting, items, following)
    for state in states:
        partners = [*partners_of(items, state, clauses), *_other_states(items, state, states, clauses)]
        around = list(_from_outside(setting, items, state, partners)) or list(
            _from_title(setting, items, state, partners)
        )
        around += beside(setting, items, state, states)
        partners += _sized(around, dose_size(items, state))
        if sought(items, state):
            partners.append(Partner(_GOAL, 1, 2))
        start, end = items[state.start].start, items[state.end].end
        unmet = skipped or ("myth" if _unmet(items, state) else "")
        unmet = unmet or ("use" if _for_its_use(setting, items, state) else "")
        yield Claim(setting.sentence, state, tuple(partners), start, end, unmet)


def _for_its_use(setting: Setting, items: Sequence[Item], state: State) -> bool:
    """Whether a list may give what each medicine is for: "- X – high Y", where nothing speaks of effects."""
    listed = setting.sentence.block.kind == "item" and state.how in ("state", "term")
    return listed and not for_effects(setting.lead) and set_beside(items, state.start)


def _sized(partners: list[Partner], size: int) -> list[Partner]:
    """The partners that stand around, turned where the dose is called too small."""
    if size >= 0:
        return partners
    return [p._replace(sign=-p.sign) if p.taken else p for p in partners]


def _other_states(
    items: Sequence[Item], state: State, states: Sequence[State], clauses: Sequence[int]
) -> Iterator[Partner]:
    """Other values of the sentence that this one is tied to, as partners such as ``iron:low``."""
    for other in states:
        if other is state or other.sign == 0 or other.how == "act":
            continue
        shape = state._replace(start=min(state.start, state.place), end=max(state.end, state.place))
        place = other.start if other.start > state.end else other.end
        name = f"{other.analyte}:{'high' if other.sign > 0 else 'low'}"
        if other.analyte == state.analyte:
            if "term" in (state.how, other.how) and same_thing(items, state, other):
                yield Partner(name, 1, 3, place, named=True)
            continue
        if state.how == "act" and adjoins(items, other.end, state):
            yield Partner(name, 1, 3, place, state.negated)
            continue
        found = tie(items, shape, place, name, clauses)
        if found and causal(items, shape, place):
            yield found
    yield from _bare_agent(items, state, states)


def _bare_agent(items: Sequence[Item], state: State, states: Sequence[State]) -> Iterator[Partner]:
    """A measure that acts by being there: "PTH raises calcium" speaks of PTH as of a high PTH."""
    if state.how != "act":
        return
    taken = {place for each in states for place in range(each.start, each.end + _OBJECT)}
    for place in range(state.start - 1, max(-1, state.start - 6), -1):
        if items[place].kind == "a" and place not in taken and adjoins(items, place, state):
            yield Partner(f"{items[place].id}:high", 1, 3, place, state.negated)
            return


def _from_outside(
    setting: Setting, items: Sequence[Item], state: State, own: Sequence[Partner]
) -> Iterator[Partner]:
    """What the surroundings say the value goes with, when the sentence itself names nothing."""
    if any(p.strength == 3 and not p.id.endswith((":high", ":low")) and p.id not in _WORTHS for p in own):
        return
    if state.how == "act" and not setting.lead:
        return
    tested = any(item.form in ("test", "tests", "scan", "scans", "results") for item in items[:3])
    tested = tested or [item.form for item in items[:1]] == ["this"]
    others = _OTHERS - _SAYING if tested else _OTHERS
    if not others.isdisjoint(item.form for item in items[: state.start]):
        return
    if own_meaning(items, state):
        return
    told = state.how == "change" or (state.how == "state" and state.operator > state.place)
    met = not {"effect", "effects"}.isdisjoint(item.form for item in items[: state.start])
    met = met or not _MEETING.isdisjoint(item.form for item in items[max(0, state.start - 3) : state.start])
    apart = state.how == "state" and not told and state.start <= 1 and not happening(items, state)
    wished = any(item.form == "should" for item in items[state.place : state.end])
    cured = not _CURED.isdisjoint(item.form for item in items)
    mended = state.how == "change" and not _MENDED.isdisjoint(item.form for item in items)
    apart = apart or not _LASTING.isdisjoint(item.form for item in items[state.start : state.end])
    for partner in _acting(_standing(setting, items, state), state):
        if apart and partner.taken and setting.sentence.block.kind == "paragraph":
            continue  # it speaks of the value itself
        if (wished or (mended and not cured)) and not partner.taken:
            continue
        if cured and not partner.taken:
            yield partner._replace(sign=-partner.sign, denied=state.negated)
        elif partner.strength > 1 or (told and state.start <= _EARLY) or (met and partner.taken):
            yield partner._replace(denied=state.negated)


def _acting(partners: Sequence[Partner], state: State) -> Iterator[Partner]:
    """What surrounds the value: an act is never what a medicine mends, and of a change there is no telling."""
    for partner in partners:
        if partner.sign > 0 or state.how in ("state", "term"):
            yield partner
        elif state.how == "act":
            yield partner._replace(sign=1)


def _standing(setting: Setting, items: Sequence[Item], state: State) -> Sequence[Partner]:
    """What the surroundings supply, without the medicine where the sentence speaks of leaving it out."""
    ended = not lex.STOPS.isdisjoint(item.form for item in items[: state.start])
    return [partner for partner in setting.partners if not (ended and partner.taken)]


def _from_title(
    setting: Setting, items: Sequence[Item], state: State, own: Sequence[Partner]
) -> Iterator[Partner]:
    """The medicine an article is about, when a sentence says what is brought about and names nothing that does it."""
    title = setting.heading[-1] if setting.heading else None
    if (
        title is None
        or title.kind not in "mf"
        or setting.sentence.block.kind == "cell"
        or setting.stopped
        or own
    ):
        return
    forms = {item.form for item in items}
    if not (_OTHERS | {"whose", "who"}).isdisjoint(item.form for item in items[: state.start]):
        return
    if any(item.kind in "mfc" for item in items) or not forms.isdisjoint(_ELSEWHERE):
        return
    if state.how == "act" and _led_by_another([item.form for item in items[: state.start]]):
        return
    behind = [item.form for item in items[state.end + 1 : state.end + 8]]
    brought = behind[:1] in (["is"], ["are"]) and any(
        one in _HAZARDS and two not in _OF for one, two in zip_longest(behind, behind[1:])
    )
    brought = brought or not _BRINGING.isdisjoint(
        item.form for item in items[max(0, state.start - 4) : state.start]
    )
    if state.how in ("change", "act") or (state.how in ("state", "term") and brought):
        yield Partner(title.id, 1, 1, taken=True, denied=state.negated)


def _led_by_another(ahead: Sequence[str]) -> bool:
    """Whether a word or two of its own is the subject of an act: "illness often pushes …"."""
    own = [form for form in ahead if form not in lex.LIGHT and not form.endswith("ly")]
    return 0 < len(own) <= _SUBJECT and _MEDICINAL.isdisjoint(own)


def _numbered(
    setting: Setting, items: Sequence[Item], knowledge: Knowledge, said: Sequence[State]
) -> Iterator[State]:
    """Values given as a number, high, low or (sign 0) as usual."""
    if "n" not in setting.kinds:
        return
    for reading in readings_of(items, setting.sentence.block.plain, knowledge.signs, said):
        limits = range_of(reading.analyte, reading.unit, knowledge)
        sign = place_of(reading.value, limits) if limits else None
        if sign is not None and reading.word is None:
            yield State(reading.analyte, sign, "number", reading.place, reading.start, reading.end)


def _skipped(setting: Setting, items: Sequence[Item], following: Setting | None) -> str:
    """Why the sentence claims nothing: it asks, or it tells a myth."""
    if setting.asks:
        return "question"
    told = lex.MYTHS.isdisjoint(setting.words) or dismissed(items)
    if setting.myth or not told or heard(items):
        return "myth"
    if unclear(items):
        return "unclear"
    if _TAKEN_BACK.search(setting.sentence.plain):
        return "myth"
    return "myth" if following is not None and corrects(following.items) else ""


def _unmet(items: Sequence[Item], state: State) -> bool:
    """Whether it is only expected or soon over: "you might expect X to rise, *but* …", "rises briefly"."""
    forms = [item.form for item in items]
    if state.how in ("change", "act") and not _PASSING.isdisjoint(forms[state.end + 1 : state.end + 3]):
        return True  # it does not last
    turning = next((n for n, form in enumerate(forms) if form in ("but", "yet") and n > state.place), 0)
    return turning > 0 and not _EXPECTED.isdisjoint(forms[: state.place])
