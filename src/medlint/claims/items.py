"""A sentence as a row of items: words, punctuation, and mentions of things the knowledge has a name for.

Finds mentions only; what is said of them is for ``states`` and ``links``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.model import Sentence, Token

_MARKS = re.compile(r"[,;:()\[\]?!—/+]|(?<=\s)-+(?=\s|\Z)|\.(?=\s)")
_JOINS = " -'\"“”‘’\u00a0*"
_NUMBER = re.compile(r"[0-9][0-9.,]*\Z")
_TAKEN_BEFORE = words("""
    taking take takes took give given gives giving on start starting started dose doses inject injecting
    swallow using use extra supplementary prescribed prescribe oral intravenous iv
    """)
_TAKEN_AFTER = words("""
    tablet tablets capsule capsules supplement supplements injection injections pill pills replacement
    therapy treatment infusion dose doses drip salts gel patch patches cream liquid drops syrup spray pen
    pens pump
    """)


class Item(NamedTuple):
    """A piece of a sentence. Positions are code points of the block's text.

    ``kind``: ``w`` word, ``n`` number, ``p`` punctuation, ``a`` measure, ``t`` one-word name of a high or low value,
    ``m`` medicine, ``f`` family of medicines, ``c`` condition. ``id`` and ``sign`` belong to mentions.
    """

    kind: str
    form: str
    start: int
    end: int
    id: str = ""
    sign: int = 0
    other: str = ""  # a second reading: the medicine that a measure may be, or the condition


def items_of(sentence: Sentence, names: Mapping[str, Any]) -> list[Item]:
    """The items of a sentence in order."""
    tokens = sentence.tokens
    made: list[Item] = []
    number = 0
    last = sentence.start
    plain = sentence.block.plain
    while number < len(tokens):
        token = tokens[number]
        made += _marks(plain, last, token.start)
        size, item = _mention(tokens, number, names, sentence)
        if item is None:
            kind = "n" if _NUMBER.match(token.form) else "w"
            item = Item(kind, token.form, token.start, token.end)
            size = 1
        made.append(item)
        number += size
        last = item.end
    made += _marks(plain, last, sentence.end)
    return [_settle(made, place) if item.other else item for place, item in enumerate(made)]


def _marks(plain: str, start: int, end: int) -> Iterator[Item]:
    if end - start < 1 or plain[start:end] == " ":
        return
    for match in _MARKS.finditer(plain, start, end):
        form = "-" if match[0][0] in "-—" else match[0]
        yield Item("p", form, match.start(), match.end())


def _mention(
    tokens: Sequence[Token], number: int, names: Mapping[str, Any], sentence: Sentence
) -> tuple[int, Item | None]:
    for rest, readings in names.get(tokens[number].form, ()):
        size = len(rest) + 1
        if number + size > len(tokens):
            continue
        if any(tokens[number + 1 + n].form != word for n, word in enumerate(rest)):
            continue
        if size > 1 and not _joined(tokens, number, size, sentence):
            continue
        start, end = tokens[number].start, tokens[number + size - 1].end
        fitting = [r for r in readings if not r[3] or _cased(sentence.block.plain[start:end], r[3])]
        if fitting:
            form = " ".join([tokens[number].form, *rest])
            return size, _item(fitting, form, start, end)
    return 0, None


def _cased(written: str, name: str) -> bool:
    return written in (name, name + "s") or written.replace("-", " ") == name.replace("-", " ")


def _joined(tokens: Sequence[Token], number: int, size: int, sentence: Sentence) -> bool:
    plain = sentence.block.plain
    return all(
        not plain[tokens[n].end : tokens[n + 1].start].strip(_JOINS) for n in range(number, number + size - 1)
    )


def _item(readings: Sequence[Sequence[str]], form: str, start: int, end: int) -> Item:
    order = "atcmf"
    first, *more = sorted(readings, key=lambda r: order.index(r[0]))
    sign = {"high": 1, "low": -1}.get(first[2], 0)
    other = next((r[1] for r in more if r[0] != first[0]), "")
    return Item(first[0], form, start, end, first[1], sign, other)


def _settle(items: Sequence[Item], place: int) -> Item:
    """Which reading of a name is meant: a measure, or what is taken to change it."""
    item = items[place]
    if item.kind != "a":
        return item
    before = [i.form for i in items[max(0, place - 2) : place]]
    after = items[place + 1].form if place + 1 < len(items) else ""
    if after in _TAKEN_AFTER or not _TAKEN_BEFORE.isdisjoint(before):
        return item._replace(kind="m", id=item.other, other="")
    return item
