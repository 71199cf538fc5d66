"""What stands around a sentence and gives it its subject: title, heading, lead-in, table header, sentence before.

Knows layout and names; judges nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from medlint.claims import lexicon as lex
from medlint.claims.items import Item, items_of
from medlint.claims.meant import for_use
from medlint.claims.model import Partner
from medlint.claims.parts import parts_of
from medlint.model import Block, Sentence, Span
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.knowledge import Knowledge
    from medlint.model import Document

_BROUGHT = frozenset({"induced", "related", "associated", "caused"})
_TRUTH = frozenset({"fact", "truth", "reality"})
_HAVING = frozenset({"with", "have", "has", "find", "diagnose", "suspect", "get", "develop"})
_LACKING = lex.STOPS | {"destroy", "destroys", "destroyed", "destroying", "unable", "longer"}
_EARLY = 8  # items from the start in which a condition is taken up again
_CHANGES = frozenset({"effect", "effects", "change", "changes", "happens"})
_FRONT = 4  # items from the start in which the subject of a sentence stands
_BARE = 2  # items of a cell that may be only a direction


class Setting(NamedTuple):
    """A sentence, or a part of one between semicolons, with its items and what its surroundings supply.

    ``words`` are the forms of the items, ``kinds`` their kinds. ``topic`` is the medicine or condition that a pronoun
    would mean, ``measure`` the last measure named. ``partners`` come from a lead-in or header, for values with no
    partner of their own. ``lead`` holds the items that lead in to a list item, or stand over and before a table cell.
    ``stopped``: the text before spoke of stopping what it is about.
    """

    sentence: Sentence
    items: tuple[Item, ...]
    words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    partners: tuple[Partner, ...] = ()
    topic: Item | None = None
    measure: Item | None = None
    heading: tuple[Item, ...] = ()
    asks: bool = False
    myth: bool = False
    lead: tuple[Item, ...] = ()
    stopped: bool = False


class _Walk:
    """What has been read so far."""

    def __init__(self) -> None:
        self.title: Item | None = None
        self.heading: tuple[Item, ...] = ()
        self.lead: tuple[Item, ...] = ()
        self.header: dict[int, tuple[Item, ...]] = {}
        self.first_cell: tuple[Item, ...] = ()
        self.group = 0
        self.row = -1
        self.topic: Item | None = None
        self.topic_block = -9
        self.asked = False
        self.asked_use = False
        self.measure: Item | None = None
        self.measure_block = -9
        self.myth = False
        self.stopped = False


_latest: list[tuple[Document, Knowledge, tuple[Setting, ...]]] = []


def settings_of(document: Document, knowledge: Knowledge) -> tuple[Setting, ...]:
    """Every sentence of an article's prose in its setting, in order.

    The latest article's are kept, because rules ask one after another.
    """
    if not (_latest and _latest[0][0] is document and _latest[0][1] is knowledge):
        _latest[:] = [(document, knowledge, tuple(_settings(document, knowledge)))]
    return _latest[0][2]


def _settings(document: Document, knowledge: Knowledge) -> Iterator[Setting]:
    names = knowledge.names
    walk = _Walk()
    walk.title = walk.topic = _title(document, names)
    numbers = {id(block): n for n, block in enumerate(document.blocks)}
    opening = knowledge.opening(document.index)
    for form in document.index:
        if "-" in form:
            name, _, ending = form.rpartition("-")
            if ending in _BROUGHT and (node := names.get(name)) is not None:
                opening[form] = node
    before: Block | None = None
    for sentence in document.sentences:
        block = sentence.block
        if block.kind == "code":
            continue
        number = numbers[id(block)]
        first, before = block is not before, block
        for items in parts_of(items_of(sentence, opening)):
            _enter(walk, block, items, first)
            named = [item for item in items if item.id]
            setting = _setting(walk, sentence, items, number, named)
            yield setting
            _leave(walk, setting, number, named)
            first = False


def _title(document: Document, names: Mapping[str, Any]) -> Item | None:
    """The first medicine that the title names, or its first condition."""
    from medlint.read.clean import fold
    from medlint.read.words import tokenise

    text = document.title
    if not text:
        return None
    plain = fold(text)
    block = Block("heading", text, plain, (), Span(0, 0), tokens=tokenise(plain))
    named = [i for i in items_of(Sentence(block, 0, len(text)), names) if i.kind in "mfc"]
    return next((i for i in named if i.kind in "mf"), named[0] if named else None)


def _enter(walk: _Walk, block: Block, items: tuple[Item, ...], first: bool) -> None:
    if block.kind == "heading":
        walk.heading, walk.lead = items, ()
        walk.topic, walk.topic_block, walk.measure = walk.title, -9, None
    if block.kind in ("cell", "header"):
        _enter_cell(walk, block, items)
    if first:
        walk.myth = not {"myth", "fiction"}.isdisjoint(item.form for item in items[:3])
    elif items and items[0].form in _TRUTH:
        walk.myth = False


def _enter_cell(walk: _Walk, block: Block, items: tuple[Item, ...]) -> None:
    if block.group != walk.group:
        walk.group, walk.header, walk.row = block.group, {}, -1
    if block.kind == "header":
        walk.header[block.column] = (*walk.header.get(block.column, ()), *items)
        return
    if block.row != walk.row:
        walk.row, walk.first_cell = block.row, ()
    if block.column == 0:
        walk.first_cell = (*walk.first_cell, *items)


def _setting(
    walk: _Walk, sentence: Sentence, items: tuple[Item, ...], number: int, named: Sequence[Item]
) -> Setting:
    block = sentence.block
    lead: tuple[Item, ...] = ()
    partners: list[Partner] = []
    if block.kind == "item":
        lead = walk.lead or walk.heading
        use = for_use(walk.lead)
        given = [*_supplied(walk.lead, use=use), *_supplied(walk.heading, use=use or for_use(walk.heading))]
        partners = list(dict.fromkeys(given)) or _harms(walk)
    elif block.kind == "cell" and block.column:
        lead = (*_first(walk), *walk.header.get(block.column, ()))
        partners = _supplied(lead, use=for_use(walk.header.get(block.column, ()))) or _headed(walk, lead)
    elif block.kind == "paragraph":
        partners = _near(walk, items, number, _mentions(named))
    measure = walk.measure if number - walk.measure_block <= 2 else None
    if block.kind == "cell":
        measure = next((item for item in lead if item.kind == "a"), measure)
    heading = (*walk.heading, *((walk.title,) if walk.title else ()))
    asks = sentence.plain.rstrip("\"') *_").endswith("?")
    words, kinds = frozenset([item.form for item in items]), frozenset([item.kind for item in items])
    said = (sentence, items, words, kinds, tuple(partners))
    return Setting(*said, walk.topic, measure, heading, asks, walk.myth, lead, walk.stopped)


def _headed(walk: _Walk, lead: Sequence[Item]) -> list[Partner]:
    """What a table is about: the medicine over its first column, or the title's under "Effect"."""
    over = _supplied(walk.header.get(0, ()), use=False)
    if len(over) == 1:
        return over
    told = any(item.form in _CHANGES for item in lead) and walk.title is not None and walk.title.kind in "mf"
    return [Partner(walk.title.id, 1, 2, taken=True)] if told and walk.title and not over else []


def _first(walk: _Walk) -> tuple[Item, ...]:
    """What opens a row; where it is only "Low", with the measure that its column is headed by."""
    if len(walk.first_cell) > _BARE or any(item.kind != "w" for item in walk.first_cell):
        return walk.first_cell
    return (*walk.first_cell, *(item for item in walk.header.get(0, ())[:1] if item.kind == "a"))


def _mentions(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.kind in "mfc"]


def _supplied(items: Sequence[Item], *, use: bool) -> list[Partner]:
    """The partners a lead-in or table header gives; none when it denies or compares. ``use``: it tells what for."""
    forms = {item.form for item in items}
    if not lex.NEGATIONS.isdisjoint(forms) or not lex.BLOCKS.isdisjoint(forms):
        return []
    return [Partner(item.id, -1 if use and item.kind in "mf" else 1, 2) for item in _mentions(items)[:2]]


def _harms(walk: _Walk) -> list[Partner]:
    """The medicine of the title, for the items of a list of its side effects."""
    forms = {item.form for item in (*walk.lead, *walk.heading)}
    told = "effects" in forms and not ({"interactions", "others", "other"} | lex.NEGATIONS) & forms
    return [Partner(walk.title.id, 1, 2)] if told and walk.title and walk.title.kind in "mf" else []


def _near(walk: _Walk, items: Sequence[Item], number: int, mentions: Sequence[Item]) -> list[Partner]:
    """The subject of the sentence before, when this one has none and goes on about it."""
    topic = walk.topic
    if mentions or topic is None or number - walk.topic_block > 1 or walk.stopped:
        return []
    if walk.asked:
        sign = -1 if walk.asked_use and topic.kind in "mf" else 1
        return [Partner(topic.id, sign, 2, taken=topic.kind in "mf")]
    goes_on = bool(items) and items[0].form in ("it", "they") and walk.measure_block == walk.topic_block
    goes_on = goes_on or (topic.kind == "c" and _referred(items))
    if topic.kind == "c" and goes_on and walk.topic_block == number:
        return [Partner(topic.id, 1, 2)]
    if topic.kind == "c" and not (walk.title and walk.title.id == topic.id):
        return []
    return [Partner(topic.id, 1, 1, taken=topic.kind in "mf")]


def _referred(items: Sequence[Item]) -> bool:
    """Whether "it" is what somebody has: "people with it", "doctors find it when"."""
    return any(two.form == "it" and one.form in _HAVING for one, two in pairwise(items[:_EARLY]))


def _subject(walk: _Walk, items: Sequence[Item], found: Sequence[Item]) -> Item | None:
    """What a sentence is about; None where "it" may be the article's medicine as well as one named in passing."""
    named = next((item for item in found if item.kind in "mf"), found[0])
    title, topic = walk.title, walk.topic
    if title is None or named.kind != "m" or title.kind != "m" or title.id == named.id:
        return named
    passing = topic is not None and topic.id == title.id and items.index(named) > _FRONT
    return None if passing else named


def _goes_on(walk: _Walk, items: Sequence[Item], number: int) -> bool:
    """Whether the sentence is still about the medicine before: "It does not reduce swelling as X does"."""
    told = walk.topic is not None and walk.topic.kind in "mf" and number - walk.topic_block <= 1
    goes_on = told and bool(items) and items[0].form in ("it", "they")
    if goes_on:
        walk.topic_block = number
    return goes_on


def _substance_given(items: Sequence[Item]) -> bool:
    """Whether something that is known as a measure acts: "calcium is given to protect the heart"."""
    return any(
        one.kind == "a" and two.form in ("is", "are") and three.form in ("given", "used", "injected")
        for one, two, three in zip(items, items[1:], items[2:], strict=False)
    )


def _leave(walk: _Walk, setting: Setting, number: int, named: Sequence[Item]) -> None:
    block, items = setting.sentence.block, setting.items
    found = _mentions(named)
    if block.kind in ("paragraph", "heading", "item") and found and not _goes_on(walk, items, number):
        walk.topic = _subject(walk, items, found)
        walk.topic_block = number
    walk.asked = setting.asks or block.kind == "heading"
    walk.asked_use = walk.asked and for_use(items)
    if found:
        walk.stopped = not _LACKING.isdisjoint(setting.words)
    elif _substance_given(items):
        walk.topic = None
    measures = [item for item in named if item.kind in "at"]
    if measures:
        walk.measure, walk.measure_block = measures[0], number
    if block.kind == "paragraph":
        walk.lead = items if items and items[-1].form == ":" else ()
    elif block.kind == "heading":
        walk.lead = ()
