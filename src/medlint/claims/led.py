"""Claims that a list item or table cell makes only together with what leads in to it.

"A high X may be caused by: – Y" and "| Y | Raised |" under "Level of X". Knows layout; judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.model import Claim, Partner
from medlint.claims.states import State, Words, states_of
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.context import Setting
    from medlint.claims.items import Item

_CAUSED = words("caused causes cause reasons due happens signs include following")
_MEANING = words("cause causes reason reasons mean means meaning seen due suggest suggests sign signs")
_ACTING = words("medicines drugs medications treatments tablets things foods supplements remedies drinks")
_ENDINGS = frozenset({"by", "if", "when", "with", "after", "from", "of"})
_NOT = words("avoid not who without treat treated treatment should tell ask unless check")
_LONGEST = 6  # items of a cell that is only a direction


def led_claims(setting: Setting, items: Sequence[Item], own: Words) -> Iterator[Claim]:
    """The claims of an item or cell that names no value itself."""
    forms = {item.form for item in (*items, *setting.lead)}
    if setting.asks or setting.myth or not lex.NEGATIONS.isdisjoint(forms):
        return
    if setting.sentence.block.kind == "cell":
        yield from _cell(setting, items)
        yield from _cause(setting, items, own)
    else:
        yield from _item(setting, items, own)


def _cell(setting: Setting, items: Sequence[Item]) -> Iterator[Claim]:
    """A cell that is only a direction, under a header that names the measure."""
    measures = [item for item in setting.lead if item.kind == "a"]
    if len(measures) != 1 or not items or len(items) > _LONGEST:
        return
    signs = {sign for item in items if (sign := lex.sign(item.form))}
    if len(signs) == 1:
        state = State(measures[0].id, signs.pop(), "state", 0, 0, len(items) - 1)
        yield _claim(setting, items, state, setting.partners)


def _cause(setting: Setting, items: Sequence[Item], own: Words) -> Iterator[Claim]:
    """A cell that names the cause of the value in its row: "| Low X | Y |" under "Possible causes"."""
    forms = {item.form for item in setting.lead}
    states = states_of(setting.lead, own)
    mention = next((n for n, item in enumerate(items[:3]) if item.kind in "mfc"), -1)
    led = any(item.kind in "mfc" for item in setting.lead)
    if len(states) != 1 or mention < 0 or led or forms.isdisjoint(_MEANING):
        return
    state = State(states[0].analyte, states[0].sign, "state", mention, mention, mention, operator=mention + 1)
    yield _claim(setting, items, state, (Partner(items[mention].id, 1, 2, mention),))


def _item(setting: Setting, items: Sequence[Item], own: Words) -> Iterator[Claim]:
    """A cause in a list under a value: "A high X may be caused by:"."""
    forms = {item.form for item in setting.lead}
    ending = {item.form for item in setting.lead[-4:]}
    acting = not forms.isdisjoint(_ACTING) and any(
        state.how == "act" for state in states_of(setting.lead, own)
    )
    if (not acting and (forms.isdisjoint(_CAUSED) and ending.isdisjoint(_ENDINGS))) or not forms.isdisjoint(
        _NOT
    ):
        return
    states = states_of(setting.lead, own)
    mention = next((n for n, item in enumerate(items[:4]) if item.kind in "mfc"), -1)
    if len(states) != 1 or mention < 0 or any(item.kind in "mfc" for item in setting.lead):
        return
    state = State(states[0].analyte, states[0].sign, "state", mention, mention, mention, operator=mention + 1)
    yield _claim(setting, items, state, (Partner(items[mention].id, 1, 2, mention),))


def _claim(setting: Setting, items: Sequence[Item], state: State, partners: tuple[Partner, ...]) -> Claim:
    return Claim(setting.sentence, state, partners, items[state.start].start, items[state.end].end)
