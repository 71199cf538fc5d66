"""Sets of values as words give them: "between 2 and 3", "38 °C or higher", "fewer than 60", "95–98%".

Reads lower-case text. Knows no measure and judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint import lazy
from medlint.claims.units import unit_at
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Shape = Literal["point", "range", "above", "below"]

_NUMBER = lazy.pattern(
    r"(?<![\w.,/^×*])(?:(?:(?<=[\s(~<>=≥≤])|(?<!.))([-+])|(minus)\s|)"
    r"(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,7})(\.\d{1,4})?(?![\d^])"
    r"(?:\s(thousand|million)\b(?!\s?/|\sper (?:l|m)|\scells|\ssperm))?"
)
_TO = lazy.pattern(r"\s?(?:-|—|to|and|or|through|up to)\s?(?=[-+\d]|minus)")
_BETWEEN = lazy.pattern(r"\b(?:between|from|of|range)\s(?:about\s|around\s|roughly\s)?\Z")
_ABOVE = lazy.pattern(
    r"(?:(?<!not )(?<!n't )\b(?:over|above|more than|greater than|higher than|beyond|past|at least|from|exceed\w{0,3}"
    r"|not (?:below|under)|no (?:lower|less) than|upwards? of|(?:start|begin)\w{0,3} (?:at|from)|minimum of"
    r"|(?:reach|top|pass)(?:ed|es|ing|s)?|(?:gone|go|goes|climbs?|rises?|gets?|creeps?) (?:up )?to)|[>≥]=?)"
    r"\s?(?:about |around |roughly |an? |some )?\Z"
)
_BELOW = lazy.pattern(
    r"(?:(?<!not )(?<!n't )\b(?:under|below|less than|lower than|fewer than|beneath|up to|no (?:more|higher) than"
    r"|at most|not (?:above|over|more than)|maximum of|(?:fall|drop|dip|sink|go|goe|gone|get)s? (?:down )?to"
    r"|as low as)|[<≤]=?)\s?(?:about |around |roughly |an? |some )?\Z"
)
_OR_MORE = lazy.pattern(
    r"\s?(?:(?:or|and) (?:more|above|higher|over|up|upwards|greater|beyond)\b|\+(?!\d)|plus\b)"
)
_OR_LESS = lazy.pattern(r"\s?(?:or|and) (?:less|below|lower|under|fewer|down)\b")
_CHANGE = lazy.pattern(
    r"\b(?:by|(?:rise|fall|drop|loss|gain|difference|change|increase|decrease|reduction|age|grade|stage)s? of"
    r"|(?:falls?|fell|drops?|dropped|rises?|rose|risen|fallen|down|up|goes|went|gone) from"
    r"(?: \d[\d.,]*(?: ?[a-z/%]+)? to)?"
    r"|each|every|extra|another|grade|stage|type|step|age|aged|day|week|page|phase|1 in|one in)\s"
    r"(?:about\s|around\s|up to\s|at least\s|between\s|more than\s|less than\s|over\s|under\s)?\Z"
)
_COUNTED = lazy.pattern(
    r"\s?(?:-\s?)?(?:%|per ?cent|percent)?\s?(?:(?:of|in|among) (?:[a-z-]+ ){0,3}"
    r"(?:people|patients|adults|cases|men|women|those|all|children|babies|families|individuals|users|population|time|pregnancies|infections|deaths|births)"
    r"|years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|times|people|adults|patients|women|men"
    r"|tablets?|capsules?|doses?|mg|mcg|micrograms?|ml|millilitres?|kg|lb|pounds|stone|g|grams?|cm|mm|inches|feet|units"
    r"|litres?|points|kcal|calories|in \d|th|st|nd|rd|out of|risk|higher|lower|less|more|chance|glasses|portions|cups"
    r"|[ap]m|o'clock|-?year)\b"
)
_PAIR = lazy.pattern(r"(?<=\d\d)/(\d{2,3})(?![\d/])")
_BRACKET = lazy.pattern(r"\s?\(([^()]{1,60})\)")
_BEST = lazy.pattern(
    r"\s?(?:%|per ?cent|percent) of (?:your |their |his |her |the |my )?(?:personal |usual |own )?best\b"
)
_NEAR = 24  # characters before a number in which the words that make it a limit stand


class Bound(NamedTuple):
    """Numbers from ``low`` to ``high`` (None: open), with their unit ("" for none). Positions are code points.

    ``first`` is where the words that shape it begin, ``pair`` whether it is written like 140/90.
    """

    low: float | None
    high: float | None
    unit: str
    shape: Shape
    first: int
    start: int
    end: int
    pair: bool = False

    @property
    def middle(self) -> float:
        """The middle of a range, or the limit."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends)


class _Number(NamedTuple):
    value: float
    unit: str
    start: int
    end: int
    pair: bool
    bare: int  # where the number itself ends


def bounds(text: str) -> list[Bound]:
    """Every set of values in a lower-case text, in order; what counts people, days, pills or a change is left out."""
    return list(_bounds(text))


def _bounds(text: str) -> Iterator[Bound]:
    at = 0
    while found := _number(text, at):
        at = found.end
        before = text[max(0, found.start - _NEAR) : found.start]
        if _CHANGE.search(before) or (found.unit in ("", "%") and _COUNTED.match(text, found.bare)):
            continue
        joint = _TO.match(text, found.end)
        second = _number(text, joint.end()) if joint else None
        if joint and second and second.start == joint.end():
            at = second.end
            if second.unit in ("", "%") and _COUNTED.match(text, second.bare):
                continue
            if "and" not in joint[0] or "between" in before:
                yield _range(text, found, second)
                at = max(at, _past_bracket(text, at))
            continue
        yield _limit(text, found, before)
        at = max(at, _past_bracket(text, at))


def _number(text: str, at: int) -> _Number | None:
    match = _NUMBER.search(text, at)
    if match is None:
        return None
    value = float(match[3].replace(",", "") + (match[4] or ""))
    value *= {"thousand": 1e3, "million": 1e6}.get(match[5] or "", 1)
    if match[2] or match[1] == "-":
        value = -value
    end = match.end()
    pair = _PAIR.match(text, end)
    end = pair.end() if pair else end
    best = _BEST.match(text, end)
    unit = unit_at(text, end)
    name, last = ("best", best.end()) if best else (unit.name or ("mmHg" if pair else ""), unit.end)
    return _Number(value, name, match.start(), last, pair is not None, end)


def _range(text: str, one: _Number, two: _Number) -> Bound:
    unit = two.unit or one.unit or _bracketed(text, two.end)
    low, high = sorted((one.value, two.value))
    found = _BETWEEN.search(text, max(0, one.start - _NEAR), one.start)
    first = found.start() if found else one.start
    return Bound(low, high, unit, "range", first, one.start, two.end, one.pair or two.pair)


def _limit(text: str, one: _Number, before: str) -> Bound:
    unit = one.unit or _bracketed(text, one.end)
    behind = _past_bracket(text, one.end)
    for above, shaped, follows in ((True, _ABOVE, _OR_MORE), (False, _BELOW, _OR_LESS)):
        found = shaped.search(before)
        after = follows.match(text, one.end) or follows.match(text, behind)
        if found or after:
            first = one.start - len(before) + found.start() if found else one.start
            end = after.end() if after else one.end
            ends = (one.value, None) if above else (None, one.value)
            return Bound(
                ends[0], ends[1], unit, "above" if above else "below", first, one.start, end, one.pair
            )
    return Bound(one.value, one.value, unit, "point", one.start, one.start, one.end, one.pair)


def _bracketed(text: str, at: int) -> str:
    """The unit that stands alone in brackets behind a number."""
    match = _BRACKET.match(text, at)
    return unit_at(text, match.start(1)).name if match else ""


def _past_bracket(text: str, at: int) -> int:
    """Where the text goes on behind the same in another unit: "7 mmol/l (126 mg/dl)"."""
    match = _BRACKET.match(text, at)
    if match is None:
        return at
    inside = match[1].lstrip("<>≥≤ ")
    told = inside[:1].isdigit() or inside[:1] in "-+" or unit_at(text, match.start(1)).name
    return match.end() if told else at
