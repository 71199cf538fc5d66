"""What a text is about, as that with which a value goes, where a plain sentence names nothing else.

The last resort: it ties only where nothing in the sentence could turn, deny, part or excuse the tie.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.model import Partner
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.claims.states import State

_SHORT, _LONG = 4, 30  # items of a sentence that says something, and that is still plain
_ENDLESS = 300  # code points of a sentence that is a list in truth
_MARKS = 2  # commas, brackets and dashes; more make it a list
_TURNING = words(
    """
    for need needs needed required quit quitting wears worn ends end ended ending finished finishing successful success
    good fine back recover recovers recovery recovered settle settles settled improving gone went healed eased eases
    ease hope hopes hoped plan plans should ideally doubt double doubles if until or other others another both raising
    before absorb absorbs absorbed bind binds worry worried treatment treatments rescue working work works effective
    effectively prevention risk risks chance chances likelihood likely exposure come comes off help helps check checked
    again once breakdown also typical trigger triggers triggered loss symptoms diet diets intolerance expect expected
    tablets medicine medicines drug drugs therapy dose doses
    """
)
_MEANING = words("means mean suggests suggest shows points indicates")
_WITH = frozenset({"with", "on", "after", "under", "through"})
_JOINTS = words("because as since so but whereas while which when if and though - ; , :")
_CONTRASTS = frozenset(("but", "yet", "whereas", "while", "though", "although", "however"))
_ANYWHERE = (
    lex.NEGATIONS | lex.STOPS | lex.BLOCKS | lex.MYTHS | words("until unless absorb absorbed quit gone wears")
)
_CHANGING = words(
    """
    taper tapers tapered tapering pause pauses paused hold held swap swaps swapped swapping change changed changes
    switch switched switching replace replaced replaces reduce reduced lower lowered cut cuts given give gives start
    started starts restarted restart add added adds increase increased begin begun began used yet doses dose forget
    forgotten miss missed out away up while although though even only enough
    """
)
_SETTING = words("set sets setting take takes taking")
_VETOES = (
    lex.NEGATIONS
    | lex.REVERSERS
    | lex.BLOCKS
    | lex.STOPS
    | lex.MYTHS
    | (lex.PRONOUNS - {"that", "this"})
    | _TURNING
)


def beside(
    setting: Setting, items: Sequence[Item], state: State, states: Sequence[State]
) -> Iterator[Partner]:
    """The topic and the title's subject; and what the sentence names itself, which goes before them."""
    if not _readable(setting, items, state, states):
        return
    named = [(place, item) for place, item in enumerate(items) if item.kind in "mfc"]
    sole = named[0][0] if len({item.id for _, item in named}) == 1 and _steady(items, state) else -1
    if sole > state.end and not _CONTRASTS.isdisjoint(item.form for item in items[state.end : sole]):
        sole = -1  # it is said of something else
    if not _plain(items, state):
        if sole >= 0 and state.how == "change" and sole < state.start and _clear(items, state):
            yield Partner(items[sole].id, 1, 1, sole, loose=True, sole=True)
        return
    ahead = [item.form for item in items[: state.start]]
    if own_meaning(items, state):
        return
    if state.how == "act" and not all(form in lex.LIGHT or form.endswith("ly") for form in ahead):
        return  # something else acts
    for place, item in named:
        yield Partner(item.id, 1, 1, place, loose=True, sole=place == sole and _alone(item, state, sole))
    title = setting.heading[-1] if setting.heading else None
    told = state.how != "state" or state.operator > state.place
    kinds = _kinds(state, items, told=told)
    about = {item.id: item for item in (setting.topic, title) if item is not None and item.kind in kinds}
    for item in about.values():
        yield Partner(item.id, 1, 1, taken=item.kind in "mf", loose=True)


def _steady(items: Sequence[Item], state: State) -> bool:
    """Whether nothing is begun, changed or given up, which a value may answer to or call for."""
    return _CHANGING.isdisjoint(item.form for item in [*items[: state.start], *items[state.end + 1 :]])


def own_meaning(items: Sequence[Item], state: State) -> bool:
    """Whether the sentence says itself what the value means."""
    return not _MEANING.isdisjoint(item.form for item in items[state.end + 1 : state.end + 7])


def _kinds(state: State, items: Sequence[Item], *, told: bool) -> str:
    """The kinds of what the text is about that may count: no illness where a medicine is named that may mend it."""
    kinds = "mf" if state.how == "act" else "mfc" if told else "c"
    mended = any(
        item.kind in "mf" and not _WITH.isdisjoint(each.form for each in items[max(0, place - 3) : place])
        for place, item in enumerate(items)
    )
    wished = any(item.form == "should" for item in items[state.start : state.end])
    return kinds.replace("c", "") if mended or wished else kinds


def _readable(setting: Setting, items: Sequence[Item], state: State, states: Sequence[State]) -> bool:
    """Whether the sentence is of a size and shape to be read so, and speaks of its measure once."""
    if state.how in ("number", "term") or state.negated or state.sign == 0 or setting.stopped:
        return False
    if not _SHORT <= len(items) <= _LONG or setting.sentence.block.kind not in ("paragraph", "item"):
        return False
    if setting.sentence.end - setting.sentence.start > _ENDLESS:
        return False
    return not any(other.analyte == state.analyte and other is not state for other in states)


def _alone(item: Item, state: State, place: int) -> bool:
    """Whether the one thing that is named may be tied: before a change, or as the condition behind a state."""
    return (state.how == "change" and place < state.start) or (
        state.how == "state" and item.kind == "c" and place > state.end
    )


def _plain(items: Sequence[Item], state: State) -> bool:
    """Whether the words around the value are neither a list nor any that could turn its meaning."""
    if sum(item.form in (",", "(", ":", "-") for item in items) > _MARKS:
        return False
    own = range(state.start, state.end + 1)
    turned = any(
        item.form in _VETOES and item.kind == "w" for place, item in enumerate(items) if place not in own
    )
    return not turned and not any(item.form == "also" for item in items[state.start : state.end])


def _clear(items: Sequence[Item], state: State) -> bool:
    """Whether nothing turns the meaning of the value's own clause, and nothing denies or ends the rest."""
    forms = [item.form for item in items]
    if sum(form in (",", "(", ":", "-") for form in forms) > _MARKS:
        return False
    if any(form in _ANYWHERE and not _parts(forms, place) for place, form in enumerate(forms)):
        return False
    first = max((n for n in range(state.start) if forms[n] in _JOINTS), default=-1) + 1
    last = next((n for n in range(state.end + 1, len(forms)) if forms[n] in _JOINTS), len(forms))
    return _VETOES.isdisjoint(
        item.form for item in [*items[first : state.start], *items[state.end + 1 : last]]
    )


def _parts(forms: Sequence[str], place: int) -> bool:
    """Whether "off" only belongs to a verb: "sets off", "takes weight off"."""
    return forms[place] == "off" and not _SETTING.isdisjoint(forms[max(0, place - 3) : place])
