"""What stands around a sentence and gives it its subject: title, heading, lead-in, table header, sentence before.

Knows layout and names; judges nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from medlint.claims import lexicon as lex
from medlint.claims.items import Item, items_of
from medlint.claims.model import Partner

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.knowledge import Knowledge
    from medlint.model import Block, Document, Sentence


@dataclass(frozen=True)
class Setting:
    """A sentence with its items and what its surroundings supply.

    ``topic`` is the medicine or condition that a pronoun would mean, ``measure`` the last measure named.
    ``partners`` come from a lead-in or header, for values with no partner of their own.
    """

    sentence: Sentence
    items: tuple[Item, ...]
    partners: tuple[Partner, ...] = ()
    topic: Item | None = None
    measure: Item | None = None
    heading: tuple[Item, ...] = ()
    asks: bool = False
    myth: bool = False


@dataclass
class _Walk:
    """What has been read so far."""

    title: Item | None = None
    heading: tuple[Item, ...] = ()
    lead: tuple[Item, ...] = ()
    header: dict[int, tuple[Item, ...]] = field(default_factory=dict)
    first_cell: tuple[Item, ...] = ()
    group: int = 0
    row: int = -1
    topic: Item | None = None
    topic_block: int = -9
    measure: Item | None = None
    measure_block: int = -9
    myth: bool = False


_latest: list[tuple[Document, Knowledge, tuple[Setting, ...]]] = []


def settings_of(document: Document, knowledge: Knowledge) -> tuple[Setting, ...]:
    """Every sentence of an article's prose in its setting, in order.

    The latest article's are kept, because rules ask one after another.
    """
    if not (_latest and _latest[0][0] is document and _latest[0][1] is knowledge):
        _latest[:] = [(document, knowledge, tuple(_settings(document, knowledge)))]
    return _latest[0][2]


def _settings(document: Document, knowledge: Knowledge) -> Iterator[Setting]:
    walk = _Walk()
    names = knowledge.names
    numbers = {id(block): n for n, block in enumerate(document.blocks)}
    walk.title = _title(document, names)
    walk.topic = walk.title
    for sentence in document.sentences:
        block = sentence.block
        if block.kind == "code":
            continue
        items = tuple(items_of(sentence, names))
        number = numbers[id(block)]
        first = sentence.start == 0 or sentence.start <= _first_start(block)
        _enter(walk, block, items, first)
        yield _setting(walk, sentence, items, number)
        _leave(walk, block, items, number)


def _first_start(block: Block) -> int:
    return len(block.text) - len(block.text.lstrip())


def _title(document: Document, names: Mapping[str, Any]) -> Item | None:
    """The single medicine or condition that the title names."""
    from medlint.model import Block, Sentence, Span
    from medlint.read.clean import fold
    from medlint.read.words import tokenise

    text = document.title
    if not text:
        return None
    plain = fold(text)
    block = Block("heading", text, plain, (), Span(0, 0), tokens=tokenise(plain))
    found = [i for i in items_of(Sentence(block, 0, len(text)), names) if i.kind in "mfc"]
    return found[0] if found else None


def _enter(walk: _Walk, block: Block, items: tuple[Item, ...], first: bool) -> None:
    if block.kind == "heading":
        walk.heading, walk.lead, walk.myth = items, (), False
        walk.topic, walk.topic_block = walk.title, -9
    if block.kind in ("cell", "header"):
        if block.group != walk.group:
            walk.group, walk.header, walk.row = block.group, {}, -1
        if block.kind == "header":
            walk.header[block.column] = (*walk.header.get(block.column, ()), *items)
        elif block.row != walk.row:
            walk.row, walk.first_cell = block.row, ()
        if block.kind == "cell" and block.column == 0:
            walk.first_cell = (*walk.first_cell, *items)
    if first:
        forms = {item.form for item in items[:3]}
        if not forms.isdisjoint({"myth", "fiction"}):
            walk.myth = True
        elif not forms.isdisjoint({"fact", "truth", "reality"}) or block.kind != "paragraph":
            walk.myth = False
        else:
            walk.myth = False


def _setting(walk: _Walk, sentence: Sentence, items: tuple[Item, ...], number: int) -> Setting:
    block = sentence.block
    partners: list[Partner] = []
    if block.kind == "item":
        partners += _supplied((*walk.lead, *(() if _mentions(walk.lead) else walk.heading)), walk, 2)
    elif block.kind == "cell":
        partners += _supplied(
            (*walk.first_cell, *walk.header.get(block.column, ())) if block.column else (), walk, 2
        )
    elif block.kind != "heading":
        partners += _near(walk, items, number)
    return Setting(
        sentence,
        items,
        tuple(partners),
        walk.topic,
        walk.measure if number - walk.measure_block <= 2 else None,
        (*walk.heading, *((walk.title,) if walk.title else ())),
        _asks(sentence, items),
        walk.myth,
    )


def _mentions(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.kind in "mfc"]


def _supplied(items: Sequence[Item], walk: _Walk, strength: int) -> list[Partner]:
    found = _mentions(items)
    forms = {item.form for item in items}
    if not lex.NEGATIONS.isdisjoint(forms) or not lex.BLOCKS.isdisjoint(forms):
        return []
    del walk
    return [Partner(item.id, 1, strength) for item in found[:2]]


def _near(walk: _Walk, items: Sequence[Item], number: int) -> list[Partner]:
    """The subject of the sentence before, when this one has none and goes on about it."""
    if _mentions(items) or walk.topic is None or number - walk.topic_block > 1:
        return []
    if walk.topic.kind == "c" and not (walk.title and walk.title.id == walk.topic.id):
        return []
    return [Partner(walk.topic.id, 1, 1)]


def _asks(sentence: Sentence, items: Sequence[Item]) -> bool:
    return sentence.plain.rstrip("\"') *_").endswith("?")


def _leave(walk: _Walk, block: Block, items: tuple[Item, ...], number: int) -> None:
    found = _mentions(items)
    if block.kind in ("paragraph", "heading") and found:
        walk.topic, walk.topic_block = found[0], number
    measures = [item for item in items if item.kind in "at"]
    if measures and block.kind != "heading":
        walk.measure, walk.measure_block = measures[0], number
    if block.kind == "paragraph":
        walk.lead = items if items and items[-1].form == ":" else ()
    elif block.kind == "heading":
        walk.lead = ()
