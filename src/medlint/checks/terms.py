"""A list of literal terms, looked up by their first word: every place of every term in one pass.

Terms are compared word by word, so case, line breaks and kinds of quotes do not matter. A hyphen and a space
are the same.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from medlint.model import Sentence
from medlint.read.words import tokenise
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.model import Block, Document

Words = tuple[str, ...]


class Found(NamedTuple):
    """A term at ``block.text[start:end]`` and the value it was given."""

    block: Block
    start: int
    end: int
    term: str
    value: str


class _Entry(NamedTuple):
    words: Words
    term: str
    value: str


@record
class Terms:
    """Literal terms and a value for each, keyed by first word; longer terms win over shorter ones."""

    by_first: Mapping[str, tuple[_Entry, ...]]
    cased: bool = False

    @classmethod
    def of(cls, values: Mapping[str, str], *, cased: bool = False) -> Terms:
        """Terms from a mapping of text to value. Raises ValueError for a term without a word."""
        table: dict[str, list[_Entry]] = {}
        for term, value in values.items():
            for words in _spellings(term):
                table.setdefault(words[0], []).append(_Entry(words, term, value))
        ordered = {w: tuple(sorted(e, key=lambda entry: -len(entry.words))) for w, e in table.items()}
        return cls(ordered, cased)

    def find(self, document: Document) -> Iterator[Found]:
        """Every place of every term, in order of the article; places of one list do not overlap."""
        firsts = self.by_first.keys() & document.index.keys()
        if not firsts:
            return
        places = [place for first in firsts for place in document.index[first]]
        order = {id(block): number for number, block in enumerate(document.prose)}
        places.sort(key=lambda place: (order[id(place[0])], place[1]))
        last: tuple[Block | None, int] = (None, -1)
        for block, number in places:
            if block is last[0] and number < last[1]:
                continue
            found = self._at(block, number)
            if found:
                entry, stop = found
                last = (block, stop)
                tokens = block.tokens
                yield Found(block, tokens[number].start, tokens[stop - 1].end, entry.term, entry.value)

    def _at(self, block: Block, number: int) -> tuple[_Entry, int] | None:
        tokens = block.tokens
        for entry in self.by_first[tokens[number].form]:
            stop = number + len(entry.words)
            if stop > len(tokens) or any(
                tokens[number + i].form != word for i, word in enumerate(entry.words)
            ):
                continue
            if _joined(block, number, stop) and (
                not self.cased or self._case_agrees(block, number, stop, entry)
            ):
                return entry, stop
        return None

    @staticmethod
    def _case_agrees(block: Block, number: int, stop: int, entry: _Entry) -> bool:
        return block.plain[block.tokens[number].start : block.tokens[stop - 1].end] == entry.term


def _joined(block: Block, number: int, stop: int) -> bool:
    """Whether nothing but spaces and hyphens stands between these words."""
    tokens = block.tokens
    return all(
        not block.plain[tokens[i].end : tokens[i + 1].start].strip(" -'\"“”‘’")
        for i in range(number, stop - 1)
    )


def _spellings(term: str) -> set[Words]:
    written = tuple(token.form for token in tokenise(term))
    if not written:
        raise ValueError(f"the phrase “{term}” has no word in it")
    parted = tuple(token.form for token in tokenise(term.replace("-", " ")))
    return {written, parted} if parted else {written}


def sentence_at(document: Document, block: Block, start: int) -> Sentence:
    """The sentence of a block that has the code point at ``start``."""
    sentences = document.by_block.get(id(block), ())
    number = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    if number >= 0 and start < sentences[number].end:
        return sentences[number]
    return Sentence(block, 0, len(block.text))
