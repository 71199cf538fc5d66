"""Holds ranges, limits and aims against the knowledge: "a normal pulse is 100 to 140", "fever starts at 36 °C".

A set of values, what it is called and the measure may stand in any order, over a question and its answer, a lead-in
and its item, or a row of a table. Only what no laboratory or guideline would say is flagged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks.limited import fault
from medlint.claims import lexicon as lex
from medlint.claims.bounds import bounds
from medlint.claims.judged import chunks, of_group, open_ended, settled, verdicts
from medlint.claims.pronouns import resolved
from medlint.claims.states import Words, states_of
from medlint.claims.units import unit_at
from medlint.model import Hit
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.claims.bounds import Bound
    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_BY_UNIT = {
    "°C": "temperature", "°F": "temperature", "beats per minute": "heart-rate",
    "breaths per minute": "respiratory-rate", "mmol/mol": "hba1c", "kg/m2": "body-weight", "best": "peak-flow",
}  # fmt: skip
_NO_UNIT = frozenset({"blood-ph", "heart-rate", "inr"})
_SCORES = frozenset({"glasgow-score", "apgar-score", "t-score", "inr"})
_PRESSURE = "blood-pressure"
_STANDING_IN = lex.GENERIC_MEASURES | lex.PRONOUNS | {"them"}
_WORDED = (
    ("", lazy.pattern(r"\b(?:blood|arterial)\b.*\bph\b"), "blood-ph"),
    ("%", lazy.pattern(r"\boxygen\b(?!.*\bfraction\b)"), "oxygen-saturation"),
)


class Said(NamedTuple):
    """A stretch of text with its items; positions of the text are those of the block less ``offset``."""

    text: str
    items: tuple[Item, ...]
    offset: int


def wrong_limits(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each range, limit or aim that contradicts what is known."""
    knowledge = context.knowledge
    if not any("n" in setting.kinds for setting, _ in resolved(document, knowledge)):
        return
    around = _Around(Said(document.title.lower(), _title_items(document, knowledge), 0))
    for setting, items in resolved(document, knowledge):
        said = _said(setting, items)
        if around.takes(setting, said):
            continue
        if not setting.asks and not setting.myth:
            yield from _of_line(setting, said, around.near(setting), around.wide, context)
        around.leaves(setting, said)


class _Around:
    """What stands around a line: the title and heading, a question before, a lead-in, a table's row and header."""

    def __init__(self, title: Said) -> None:
        self.title = title
        self.wide = [title]
        self.asked: Said | None = None
        self.lead: Said | None = None
        self.first: dict[int, Said] = {}
        self.header: dict[tuple[int, int], Said] = {}

    def takes(self, setting: Setting, said: Said) -> bool:
        """Whether a line only says what others are about: a heading, a header, the first cell of a row."""
        block = setting.sentence.block
        if block.kind == "header":
            self.header[block.group, block.column] = said
        elif block.kind == "cell" and block.column == 0:
            self.first = {block.row: said}
        elif block.kind == "heading":
            self.asked, self.lead = said if setting.asks else None, None
            self.wide = [self.title, said]
        else:
            return False
        return True

    def near(self, setting: Setting) -> list[Said]:
        """What a line may take its measure and verdict from; for a cell, what opens its row comes first."""
        block = setting.sentence.block
        if block.kind == "cell":
            group = block.group
            headers = (self.header.get((group, 0)), self.header.get((group, block.column)))
            return [each for each in (self.first.get(block.row), *headers) if each]
        led = self.lead if block.kind == "item" else None
        return [each for each in (led or self.asked,) if each]

    def leaves(self, setting: Setting, said: Said) -> None:
        """Note a line for those behind it."""
        kind = setting.sentence.block.kind
        if kind == "paragraph":
            self.lead = said if said.text.rstrip().endswith(":") else None
        self.asked = said if setting.asks else self.asked if kind == "item" else None


def _title_items(document: Document, knowledge: Knowledge) -> tuple[Item, ...]:
    from medlint.claims.items import items_of
    from medlint.model import Block, Sentence, Span
    from medlint.read.clean import fold
    from medlint.read.words import tokenise

    text = document.title
    plain = fold(text)
    block = Block("heading", text, plain, (), Span(0, 0), tokens=tokenise(plain))
    return tuple(items_of(Sentence(block, 0, len(text)), knowledge.names)) if text else ()


def _said(setting: Setting, items: Sequence[Item]) -> Said:
    sentence = setting.sentence
    start = items[0].start if items else sentence.start
    start = sentence.start if start - sentence.start < 3 else start
    end = items[-1].end if items else sentence.end
    parted = sentence.block.plain.find(";", end, sentence.end)
    text = sentence.block.plain[start : parted if parted >= 0 else sentence.end]
    return Said(text.lower(), tuple(items), start)


def _of_line(
    setting: Setting, said: Said, near: Sequence[Said], around: Sequence[Said], context: Context
) -> Iterator[Hit]:
    own = "n" in setting.kinds
    source = said if own else next((each for each in near[:1] if setting.sentence.block.kind == "cell"), None)
    if source is None or not any(item.kind == "n" for item in source.items):
        return
    found = [_with_unit(bound, near) for bound in bounds(source.text)]
    if not own and len(found) != 1:
        return
    for bound, start, end in chunks(source.text, found):
        text = source.text[start : bound.first] + " # " + source.text[bound.end : end]
        behind = [] if own else [said]
        others = [each for each in near if each is not source]
        line = _Line(bound, text, source, (start, end), [*behind, *others], around, setting)
        true = line.judge(context)
        if true:
            measure, told = true
            yield _hit(setting, said, bound if own else None, (start, end), measure, told, context.knowledge)
            return


def _with_unit(bound: Bound, near: Sequence[Said]) -> Bound:
    """The set with the unit that a table's header gives in brackets."""
    units = [unit_at(each.text, at + 1).name for each in near if (at := each.text.rfind("(")) >= 0]
    return bound._replace(unit=units[0]) if units and units[0] and not bound.unit else bound


class _Line:
    """A set of values with all that may say what it is: its stretch, its sentence, what leads in, the title."""

    def __init__(
        self, bound: Bound, text: str, source: Said, stretch: tuple[int, int], near: Sequence[Said],
        around: Sequence[Said], setting: Setting,
    ) -> None:  # fmt: skip
        self.bound, self.text, self.source, self.stretch = bound, text, source, stretch
        self.near, self.around, self.setting = near, around, setting

    def judge(self, context: Context) -> tuple[str, Mapping[str, Any]] | None:
        """The measure and the fact that contradict what is said, or None."""
        knowledge = context.knowledge
        spoken = settled(" ".join([self.text, *(each.text for each in self.near)]))
        if open_ended(self.text) or any(open_ended(each.text) for each in self.near):
            return None
        measure = self._measure(knowledge)
        if not measure:
            return None
        told = self._told(measure, knowledge)
        whole = " ".join([spoken, self.source.text, *(each.text for each in self.around)])
        found = fault(measure, self.bound, told, spoken, knowledge, of_group(whole), context.locale)
        return (measure, found) if found else None

    def _inside(self) -> list[Item]:
        start, end = (at + self.source.offset for at in self.stretch)
        return [item for item in self.source.items if start <= item.start < end]

    def _measure(self, knowledge: Knowledge) -> str:
        places = [self._inside(), self.source.items, *(each.items for each in self.near)]
        at = self.bound.start + self.source.offset
        for items in places:
            named = sorted((i for i in items if i.kind in "at"), key=lambda i: abs(i.start - at))
            ids = (id_ for item in named for id_ in knowledge.above(item.id))
            fitting = next((id_ for id_ in ids if self._fits(id_, knowledge)), "")
            if fitting:
                return fitting
            if items is places[0] and (worded := self._worded()):
                return worded
            if items is places[0] and any(self._tells(i, knowledge) for i in named if i.start < at):
                return ""
        if self.bound.pair:
            return _PRESSURE
        return _BY_UNIT.get(self.bound.unit, "") or self._from_around(knowledge)

    def _of_others(self, measure: str, knowledge: Knowledge) -> bool:
        """Whether another measure stands in the stretch, of which the words may be said."""
        others = [i for i in self._inside() if i.kind in "at" and i.id != measure]
        return any(self._tells(item, knowledge) for item in others)

    def _tells(self, item: Item, knowledge: Knowledge) -> bool:
        """Whether a mention is of a measure that numbers are given for."""
        told = knowledge.concepts.get(item.id, {})
        return item.form not in _STANDING_IN and bool(told.get("ranges") or told.get("units"))

    def _worded(self) -> str:
        """The measure of words that are no name of it by themselves: "arterial blood has a pH of"."""
        found = (
            id_ for unit, words, id_ in _WORDED if unit == self.bound.unit and words.search(self.source.text)
        )
        return next(found, "")

    def _from_around(self, knowledge: Knowledge) -> str:
        """The measure that a condition here consists of, that the text spoke of last, or that the title names."""
        for item in (*self._inside(), *(item for each in self.near for item in each.items)):
            if self.bound.unit in ("%", ""):
                break
            known: dict[str, None] = dict.fromkeys(knowledge.data["moves"].get(item.id, ()))
            known |= dict.fromkeys(knowledge.concepts.get(item.id, {}).get("is", ()))
            fitting = [id_ for id_ in known if item.kind == "c" and self._fits(id_, knowledge)]
            if len(fitting) == 1:
                return fitting[0]
        last = self.setting.measure
        if last and self._fits(last.id, knowledge) and (self.bound.unit or last.id in _SCORES):
            return last.id
        titled = [item.id for each in self.around for item in each.items if item.kind in "at"]
        return next((id_ for id_ in titled if self.bound.unit and self._fits(id_, knowledge)), "")

    def _fits(self, measure: str, knowledge: Knowledge) -> bool:
        unit = self.bound.unit
        if not unit:
            bare = any(not each.get("unit", "") for each in knowledge.facts_on(measure, "limits"))
            return bare or measure in _NO_UNIT or (measure == _PRESSURE and self.bound.pair)
        concept = knowledge.concepts.get(measure, {})
        units = {
            each.get("unit", "")
            for each in (*concept.get("ranges", ()), *knowledge.facts_on(measure, "limits"))
        }
        return unit in units and (measure != _PRESSURE or unit == "mmHg")

    def _told(self, measure: str, knowledge: Knowledge) -> set[str]:
        signs = knowledge.signs.get(measure, {})
        told = verdicts(settled(self.text), signs)
        first, end = (at + self.source.offset for at in (self.bound.first, self.bound.end))
        outside = [item for item in self._inside() if not first <= item.start < end]
        told |= self._named(outside, measure, knowledge)
        if self.bound.shape == "point" and self._of_others(measure, knowledge):
            told -= {"high", "low"}
        if told - {"usual"}:
            return told
        for each in self.near:
            more = verdicts(each.text, signs) | self._named(each.items, measure, knowledge)
            if more:
                return told | more
        return told

    def _named(self, items: Sequence[Item], measure: str, knowledge: Knowledge) -> set[str]:
        words = Words(knowledge.signs, knowledge.aspects, knowledge.only)
        told = [s for s in states_of(items, words) if s.analyte == measure and s.how in ("state", "term")]
        return {"high" if s.sign > 0 else "low" for s in told if not s.negated and s.sign}


def _hit(
    setting: Setting, said: Said, bound: Bound | None, stretch: tuple[int, int], measure: str,
    told: Mapping[str, Any], knowledge: Knowledge,
) -> Hit:  # fmt: skip
    block = setting.sentence.block
    start, end = (bound.first, bound.end) if bound else (0, len(said.text))
    start, end = start + said.offset, end + said.offset
    name = knowledge.name(measure)
    slots = {"said": block.text[start:end], "subject": name, "measure": name, "true": str(told["says"])}
    source = told.get("source") or knowledge.concepts.get(measure, {}).get("source", "")
    return Hit(
        block.source_span(start, end),
        slots,
        case="limit",
        confidence="medium",
        sources=knowledge.sources(source),
    )
