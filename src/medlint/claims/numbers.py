"""Values with a number: "a potassium of 6.8 mmol/L", "34 mmHg is a low eye pressure".

Finds measure, number and unit, and the word that judges them; what is usual is knowledge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.after import skip_tail
from medlint.claims.apart import called_normal, counted, limited, pointed, single, spoken_of, within_range
from medlint.claims.units import unit_at
from medlint.claims.words import words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.claims.items import Item
    from medlint.claims.states import State

_LEADS = words("""
    of is was at about around roughly reads read reading measures measured shows showed : are stays comes
    back as only just showing keeps keep says say gives
    """)
_COPULAS = words("""
    is are was were means mean counts count would can be as called considered shows show
    """)
_JUDGES = {
    "normal": 0, "healthy": 0, "fine": 0, "ideal": 0, "usual": 0, "perfect": 0, "unremarkable": 0,
}  # fmt: skip
_COMPARED = words("higher lower increased reduced raised lowered above below more less")
_HEDGES = words("""
    not isn't nearly almost about from target aim less more between lowers until once unless or
    """)
_LIMITS = words("to than between below above under over from until least most per")
_TAKEN = words("mg g milligram milligrams gram grams microgram micrograms mcg ml tablet tablets puff puffs")
_PRESSURE = "blood-pressure"
_REACH = 12  # items behind the number within which its verdict stands


class Reading(NamedTuple):
    """A number with its measure. ``start`` and ``end`` are items; ``word`` is the sign of what judges it, or None."""

    analyte: str
    value: float
    unit: str
    start: int
    end: int
    place: int
    word: int | None
    word_at: int


class Figure(NamedTuple):
    """A number with its unit; ``at`` and ``last`` are items."""

    value: float
    unit: str
    at: int
    last: int


def readings_of(
    items: Sequence[Item],
    plain: str,
    signs: Mapping[str, Mapping[str, int]] | None = None,
    states: Sequence[State] = (),
) -> list[Reading]:
    """The readings of a sentence, in order.

    ``plain`` is the text of its block, ``signs`` the measures' own words of direction, ``states`` what the sentence
    says of measures without regard to numbers: it may be the verdict ("38.9 °C counts as a fever").
    """
    found = []
    taken = -1
    for place, item in enumerate(items):
        if item.kind != "a" or place < taken:
            continue
        at = _past_leads(items, place)
        figure = _figure(items, at + (items[at : at + 1] != [] and items[at].form == "-"), plain)
        if figure:
            word, word_at = _judgement(items, item, figure.last, (signs or {}).get(item.id, {}), states)
            if word is None:
                word, word_at = _before(items, place)
            taken = figure.last
            found.append(
                Reading(item.id, figure.value, figure.unit, place, figure.last, place, word, word_at)
            )
    bound = {reading.end for reading in found}
    found += [reading for reading in _pressures(items, plain, states) if reading.end not in bound]
    found += [reading for reading in _led_by_number(items, plain, states) if reading.end not in bound]
    if all(reading.word is None for reading in found):
        found += _told_apart(items, plain, states, found)
    return sorted(found, key=lambda reading: reading.start)


def _past_leads(items: Sequence[Item], place: int) -> int:
    at = skip_tail(items, place + 1)
    while at < len(items) and items[at].form in _LEADS and at - place < 8:
        at += 1
    return at


def _figure(items: Sequence[Item], at: int, plain: str) -> Figure | None:
    """The number at an item, unless it is a limit, a range or one of several."""
    if at >= len(items) or items[at].kind != "n" or (at and items[at - 1].form in _LIMITS):
        return None
    try:
        value = float(items[at].form.replace(",", ""))
    except ValueError:
        return None
    last = at
    if last + 2 < len(items) and items[last + 1].form == "/" and items[last + 2].kind == "n":
        last += 2
    if at and items[at - 1].form == "-" and plain[items[at].start - 1] in "-−–":
        value = -value
    unit = unit_at(plain, items[last].end)
    while last + 1 < len(items) and items[last + 1].start < unit.end:
        last += 1
    behind = [item.form for item in items[last + 1 : last + 3]]
    if not unit.name and behind[:1] and behind[0] in _TAKEN and behind[1:] not in (["per"], ["/"]):
        return None  # a dose
    if last + 1 < len(items) and items[last + 1].form in ("to", "or", "too", "higher", "lower"):
        return None
    if last + 2 < len(items) and items[last + 1].form == "-" and items[last + 2].kind == "n":
        return None
    return Figure(value, unit.name, at, last)


def _led_by_number(items: Sequence[Item], plain: str, states: Sequence[State]) -> Iterator[Reading]:
    """Numbers that a sentence calls a low or high value of a measure named behind them."""
    for state in states:
        if state.how not in ("state", "term") or state.negated:
            continue
        at = state.start - 1
        while at >= 0 and items[at].form in lex.LIGHT | {"a", "an"} and items[at].form not in _COPULAS:
            at -= 1
        if at < 1 or items[at].form not in _COPULAS:
            continue
        while at > 0 and items[at].form in _COPULAS:
            at -= 1
        if items[at].form == ")":
            at = next((n - 1 for n in range(at, max(0, at - 8), -1) if items[n].form == "("), at)
        for number in range(at, max(-1, at - 6), -1):
            if items[number].kind != "n" or (number > 1 and items[number - 1].form == "/"):
                continue
            figure = _figure(items, number, plain)
            if figure and figure.unit and figure.last == at:
                yield Reading(
                    state.analyte,
                    figure.value,
                    figure.unit,
                    number,
                    figure.last,
                    number,
                    state.sign,
                    state.end,
                )
            break


def _pressures(items: Sequence[Item], plain: str, states: Sequence[State]) -> Iterator[Reading]:
    """Numbers such as 182/121 mmHg, which are a blood pressure whether or not it is named."""
    for place in range(len(items) - 2):
        if items[place].kind == items[place + 2].kind == "n" and items[place + 1].form == "/":
            figure = _figure(items, place, plain)
            if figure and figure.unit == "mmHg":
                measure = items[place]._replace(kind="a", id=_PRESSURE)
                word, word_at = _judgement(items, measure, figure.last, {}, states)
                yield Reading(_PRESSURE, figure.value, figure.unit, place, figure.last, place, word, word_at)


def _told_apart(
    items: Sequence[Item], plain: str, states: Sequence[State], read: Sequence[Reading]
) -> Iterator[Reading]:
    """The one number of a sentence with what is said elsewhere in it of the measure: "shows 2.9 mmol/L … is high"."""
    normal = called_normal(items)
    if not (states or read or normal):
        return
    figures = [
        figure for n, item in enumerate(items) if item.kind == "n" and (figure := _figure(items, n, plain))
    ]
    if not figures or not figures[0].unit or not single(items, figures[0]):
        return
    figure = figures[0]
    told = [(state.analyte, state.sign, state.end) for state in spoken_of(items, figure, states)]
    if normal:
        told.append((normal[0], 0, normal[1]))
    if read and (verdict := pointed(items, figure)):
        told.append((read[0].analyte, *verdict))
    for analyte, sign, end in told:
        if not read or analyte == read[0].analyte:
            yield Reading(analyte, figure.value, figure.unit, figure.at, figure.last, figure.at, sign, end)


def _judgement(
    items: Sequence[Item], measure: Item, last: int, own: Mapping[str, int], states: Sequence[State]
) -> tuple[int | None, int]:
    """The word behind a reading that calls it low, normal or high: "is dangerously low", "- a low result"."""
    bracketed = _in_bracket(items, last + 1, own)
    if bracketed[0] is not None:
        return bracketed
    verdicts = {s.start: s for s in states if s.analyte == measure.id and s.how in ("state", "term")}
    aux = False
    at = _past_bracket(items, last + 1)
    for place in range(at, min(len(items), last + _REACH)):
        form = items[place].form
        state = verdicts.get(place)
        if state and aux:
            return (state.sign, state.end) if not state.negated else (None, -1)
        called = _called(items, place) if aux else None
        if called is not None:
            return called, place
        if _open(items, place, aux):
            break
        aux = aux or form in _COPULAS or form in ("-", "words")
        if not aux:
            continue
        sign = own.get(form) or lex.ADJECTIVES.get(form, 0)
        if form in lex.ABOVE and limited(items, place):
            return lex.ABOVE[form], place + 1
        if sign and form not in _COMPARED:
            return sign, place
        if sign and [i.form for i in items[place + 1 : place + 2]] == ["than"]:
            compared = items[place + 2].form if place + 2 < len(items) else ""
            return (sign, place + 2) if compared in lex.YARDSTICKS else (None, -1)
    return None, -1


def _open(items: Sequence[Item], place: int, aux: bool) -> bool:
    """Whether the verdict can no longer be one on the reading: a hedge, a denial, another number, another clause."""
    form, kind = items[place].form, items[place].kind
    return (
        form in _HEDGES
        or form in lex.NEGATIONS
        or _ends(items, place)
        or kind == "n"
        or (aux and kind == "c")
    )


def _called(items: Sequence[Item], place: int) -> int | None:
    """What a word that calls a value usual, or a word of number, says of it; None for neither."""
    form = items[place].form
    if form == "within" and {item.form for item in items[place + 1 : place + 3]} & {"range", "limits"}:
        return 0
    apart = items[place - 1].form not in ("below", "above", "than", "the")
    if form in _JUDGES and (apart or within_range(items, place)):
        return _JUDGES[form]
    return counted(items, place) or None


def _in_bracket(items: Sequence[Item], at: int, own: Mapping[str, int]) -> tuple[int | None, int]:
    """The verdict in brackets right behind a reading: "112 mmol/L (severely low)"."""
    if at < len(items) and items[at].form == "(":
        for place in range(at + 1, min(len(items), at + 5)):
            sign = own.get(items[place].form) or lex.ADJECTIVES.get(items[place].form, 0)
            if sign and [item.form for item in items[place + 1 : place + 2]] == [")"]:
                return sign, place
            if items[place].form not in lex.LIGHT and not items[place].form.endswith("ly"):
                break
    return None, -1


def _past_bracket(items: Sequence[Item], at: int) -> int:
    """Where a sentence goes on behind a value in another unit: "2.9 mmol/L (52 mg/dL)"."""
    if at < len(items) and items[at].form == "(":
        for place in range(at + 1, min(len(items), at + 8)):
            if items[place].form == ")":
                return place + 1
    return at


def _ends(items: Sequence[Item], at: int) -> bool:
    item = items[at]
    if item.kind != "p" or item.form == "-":
        return False
    behind = [each.form for each in items[at + 1 : at + 4]]
    return not (item.form == "," and (behind[:1] == ["which"] or behind == ["in", "other", "words"]))


def _before(items: Sequence[Item], place: int) -> tuple[int | None, int]:
    for at in range(place - 1, max(-1, place - 4), -1):
        form = items[at].form
        if form in _JUDGES and items[at - 1].form not in lex.NEGATIONS:
            return _JUDGES[form], at
        if form in lex.ADJECTIVES:
            return lex.ADJECTIVES[form], at
        if form not in lex.LIGHT and form not in lex.QUANTITY:
            break
    return None, -1
