"""Count sentences, words and syllables of prose. Names of medicines are left out of the syllables."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from medlint.measure.syllables import syllables
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from medlint.model import Sentence, Token


_START = attrgetter("start")
_MOST = 50_000  # words remembered


class Counts(NamedTuple):
    """What the formulas need.

    ``graded`` are the words whose syllables were counted, ``polysyllables`` those of three or more.
    """

    sentences: int = 0
    words: int = 0
    graded: int = 0
    syllables: int = 0
    polysyllables: int = 0


def count(sentences: Iterable[Sentence], masked: Collection[str] = ()) -> Counts:
    """The counts of these sentences. ``masked`` are lower-case words whose length is nobody's fault."""
    lengths = lengths_of(masked)
    return together(_count(sentence, lengths) for sentence in sentences)


def count_one(sentence: Sentence, masked: Collection[str] = ()) -> Counts:
    """The counts of one sentence."""
    return _count(sentence, lengths_of(masked))


def together(counts: Iterable[Counts]) -> Counts:
    """The counts of several texts as one."""
    return Counts(*map(sum, zip(*counts, strict=True)))


def _count(sentence: Sentence, lengths: Mapping[str, int]) -> Counts:
    found = [lengths[form] for form, _, _ in words_of(sentence)]
    graded = [length for length in found if length]
    poly = len([length for length in graded if length > 2])
    return Counts(1 if found else 0, len(found), len(graded), sum(graded), poly)


class _Lengths(dict[str, int]):
    """The syllables of words, 0 for those that are masked, each worked out once."""

    def __init__(self, masked: Collection[str]) -> None:
        self.masked = masked

    def __missing__(self, form: str) -> int:
        if len(self) > _MOST:
            self.clear()
        masked = self.masked and is_masked(form, self.masked)
        length = self[form] = 0 if masked else syllables(form)
        return length


_latest: list[_Lengths] = []


def lengths_of(masked: Collection[str]) -> Mapping[str, int]:
    """The syllables of every word, 0 for these words; the latest are kept, because one article after another asks."""
    if not (_latest and _latest[0].masked is masked):
        _latest[:] = [_Lengths(masked)]
    return _latest[0]


def words_of(sentence: Sentence) -> list[Token]:
    """The words and numbers of a sentence, addresses left out."""
    tokens = sentence.block.tokens
    first = bisect_left(tokens, sentence.start, key=_START)
    last = bisect_left(tokens, sentence.end, first, key=_START)
    found = tokens[first:last]
    if "@" not in sentence.block.plain and "//" not in sentence.block.plain:
        return list(found)
    return [token for token in found if "@" not in token.form and "//" not in token.form]


def is_masked(form: str, masked: Collection[str]) -> bool:
    """Whether a lower-case word, or what it is the plural or possessive of, is masked."""
    if form in masked:
        return True
    return form[-1] == "s" and form.removesuffix("'s").removesuffix("s") in masked
