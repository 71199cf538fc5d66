"""A list of literal terms, looked up by the first word that is not a small one: all places in one pass.

Terms are compared word by word, so case, line breaks and kinds of quotes do not matter. A hyphen and a space
are the same.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from medlint.model import Sentence
from medlint.read.words import tokenise
from medlint.record import record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Gate
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
    ahead: int  # how many words stand before the one that it is looked up by


#: Words that stand everywhere: a term is looked up by another of its words.
_SMALL = frozenset(
    ("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "if", "in", "is", "it", "may", "no",
     "not", "of", "on", "or", "so", "that", "the", "this", "to", "was", "with", "you", "your")
)  # fmt: skip


@record
class Terms:
    """Literal terms and a value for each, keyed by the word they are looked up by.

    Where terms overlap, the one that begins first is found, and of several that begin there the longest.
    """

    by_first: Mapping[str, tuple[_Entry, ...]]
    cased: bool = False

    @classmethod
    def of(cls, values: Mapping[str, str], *, cased: bool = False) -> Terms:
        """Terms from a mapping of text to value. Raises ValueError for a term without a word."""
        table: dict[str, list[_Entry]] = {}
        for term, value in values.items():
            for words in _spellings(term):
                ahead = next((n for n, word in enumerate(words) if word not in _SMALL), 0)
                table.setdefault(words[ahead], []).append(_Entry(words, term, value, ahead))
        return cls({word: tuple(entries) for word, entries in table.items()}, cased)

    def gate(self) -> Gate:
        """What an article must have to have one of the terms: of each its longest word."""
        return "word", sorted({max(e.words, key=len) for found in self.by_first.values() for e in found})

    def find(self, document: Document) -> Iterator[Found]:
        """Every place of every term, in order of the article; places of one list do not overlap."""
        keys = self.by_first.keys() & document.index.keys()
        if not keys:
            return
        order = {id(block): number for number, block in enumerate(document.prose)}
        found = [
            (order[id(block)], start, -len(entry.words), entry, block)
            for key in keys
            for block, number in document.index[key]
            for entry, start in self._at(block, number)
        ]
        found.sort(key=lambda each: each[:3])
        last, end = -1, -1
        for place, start, words, entry, block in found:
            if place == last and start < end:
                continue
            last, end = place, start - words
            tokens = block.tokens
            yield Found(block, tokens[start].start, tokens[end - 1].end, entry.term, entry.value)

    def _at(self, block: Block, number: int) -> Iterator[tuple[_Entry, int]]:
        """The terms that stand round a word, each with the number of its first word."""
        tokens = block.tokens
        for entry in self.by_first[tokens[number].form]:
            start = number - entry.ahead
            stop = start + len(entry.words)
            if start < 0 or stop > len(tokens):
                continue
            if any(tokens[start + i].form != word for i, word in enumerate(entry.words)):
                continue
            if _joined(block, start, stop) and (
                not self.cased or self._case_agrees(block, start, stop, entry)
            ):
                yield entry, start

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
    if term.isascii() and term.replace(" ", "").isalpha():  # most terms
        return {tuple(term.lower().split())}
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
