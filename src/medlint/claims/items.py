"""A sentence as a row of items: words, punctuation, and mentions of things the knowledge has a name for.

Finds mentions only; what is said of them is for ``states`` and ``links``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint.claims.words import words
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.model import Sentence, Token

_MARKS = re.compile(r"[,;:()\[\]?!—/+↑↓⬆⬇▲▼]|(?<=\s)-+(?=\s|\Z)|\.(?=\s)")
_ARROWS = {"↑": "raised", "↓": "lowered", "⬆": "raised", "⬇": "lowered", "▲": "raised", "▼": "lowered"}
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
    also: tuple[str, ...] = ()  # other measures of the same name, told apart by their words of direction


def items_of(sentence: Sentence, names: Mapping[str, Any]) -> list[Item]:
    """The items of a sentence in order. ``names``: the words that open a name, each with its node of the tree."""
    tokens = sentence.tokens
    made: list[Item] = []
    unsettled: list[int] = []
    last = sentence.start
    plain = sentence.block.plain
    new = tuple.__new__  # half the time of Item(), and there are a thousand to an article
    behind = 0  # the number of the word behind the last name
    for number, (form, start, end) in enumerate(tokens):
        if number < behind:
            continue
        if start != last and (start - last > 1 or plain[last] != " "):
            if plain[last:start] == ", ":
                made.append(new(Item, ("p", ",", last, last + 1, "", 0, "", ())))
            else:
                made += _marks(plain, last, start)
        last = end
        node = names.get(form)
        if node is not None and (
            "" in node or (number + 1 < len(tokens) and tokens[number + 1].form in node)
        ):
            size, item = _mention(tokens, number, node, plain)
            if item is not None:
                if item.other:
                    unsettled.append(len(made))
                made.append(item)
                last, behind = item.end, number + size
                continue
        kind = "n" if form[0] <= "9" and _NUMBER.match(form) else "w"
        made.append(new(Item, (kind, form, start, end, "", 0, "", ())))
    if plain[last : sentence.end] != ".":
        made += _marks(plain, last, sentence.end)
    for place in unsettled:
        made[place] = _settle(made, place)
    return made


def _marks(plain: str, start: int, end: int) -> Iterator[Item]:
    for match in _MARKS.finditer(plain, start, end):
        form = "-" if match[0][0] in "-—" else match[0]
        if form in _ARROWS:
            yield Item("w", _ARROWS[form], match.start(), match.end())
            continue
        if form == "-" and plain[match.end() : match.end() + 9].lstrip()[:1].isupper():
            form = ";"
        yield Item("p", form, match.start(), match.end())


def _mention(
    tokens: Sequence[Token], number: int, node: Mapping[str, Any] | None, plain: str
) -> tuple[int, Item | None]:
    """How many words the longest name here has, and its item. ``node`` is that of the first word."""
    size, best = 0, None
    at = number
    while node is not None:
        readings = node.get("")
        if readings:
            start, end = tokens[number].start, tokens[at].end
            fitting = [r for r in readings if not r[3] or _cased(plain[start:end], r[3])]
            if fitting:
                size, best = at - number + 1, fitting
        at += 1
        if at >= len(tokens) or not _joined(plain, tokens[at - 1], tokens[at]):
            break
        node = node.get(tokens[at].form)
    if best is None:
        return 0, None
    last = tokens[number + size - 1]
    form = " ".join([token.form for token in tokens[number : number + size]])
    return size, _item(best, form, tokens[number].start, last.end)


def _joined(plain: str, one: Token, two: Token) -> bool:
    """Whether two words can belong to one name: "C. difficile" can, "one. two" cannot."""
    gap = plain[one.end : two.start]
    return not gap.strip(_JOINS) or (gap == ". " and one.end - one.start == 1)


def _cased(written: str, name: str) -> bool:
    return written in (name, name + "s") or written.replace("-", " ") == name.replace("-", " ")


def _item(readings: Sequence[Sequence[str]], form: str, start: int, end: int) -> Item:
    order = "atcmf"
    first, *more = sorted(readings, key=lambda r: order.index(r[0]))
    sign = {"high": 1, "low": -1}.get(first[2], 0)
    other = next((r[1] for r in more if r[0] != first[0]), "")
    also = tuple(r[1] for r in more if r[0] == first[0] == "a")
    return Item(first[0], form, start, end, first[1], sign, other, also)


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
