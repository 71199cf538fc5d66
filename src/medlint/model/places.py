"""Where texts stand in the lower-case text of a whole article, so that each is sought once, in all sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from medlint.model.document import Block, Sentence

_LETTERS = "(?=([a-z]{3}))"


class Texts(dict[str, bool]):
    """Whether each text that was asked for occurs in ``lowered``, which has these words.

    ``triples``: every three code points in a row of a word, to tell fast that a text does not occur. Each word is there
    once, so a text of letters is sought in the words, and of several words the ends of the first and the last.
    """

    def __init__(self, lowered: str, words: Collection[str]) -> None:
        self._lowered = lowered
        self._words = f" {' '.join(words)} "
        self.triples = frozenset([word[at : at + 3] for word in words for at in range(len(word) - 2)])

    def __missing__(self, text: str) -> bool:
        letters, first, last = _looked_for(text)
        found = self[text] = (
            self.triples.issuperset(letters)
            and first in self._words
            and last in self._words
            and (not last or text in self._lowered)
        )
        return found


@cache
def _looked_for(text: str) -> tuple[frozenset[str], str, str]:
    """Every three letters in a row; what the words have; and what else they have if the text itself is to be sought.

    A text of one word, of three letters at least, stands in a word, and then nothing else is to be sought.
    """
    letters = frozenset(re.findall(_LETTERS, text))
    parts = text.split(" ")
    if not all(part.isalpha() and part.isascii() for part in parts):
        return letters, "", " "
    if len(parts) > 1:
        return letters, f"{parts[0]} ", f" {parts[-1]}"
    return letters, text if letters else "", "" if letters else " "


class Places:
    """The sentences of these blocks, whose lower-case texts make up ``lowered``, one code point between two."""

    def __init__(
        self,
        blocks: Sequence[Block],
        sentences: Mapping[int, Sequence[Sentence]],
        lowered: str,
        texts: Mapping[str, bool],
    ) -> None:
        self._lowered = lowered
        self._texts = texts
        self._known: dict[str, frozenset[int]] = {}
        self._starts: list[int] = []
        self._sentences: list[Sentence] = []
        begin = 0
        for block in blocks:
            for sentence in sentences.get(id(block), ()):
                self._starts.append(begin + sentence.start)
                self._sentences.append(sentence)
            begin += len(block.plain) + 1
        #: Lower case is longer than the text somewhere (İ), so that places in it mean nothing.
        self._uneven = bool(blocks) and len(lowered) != begin - 1

    def having(self, groups: Iterable[Iterable[str]]) -> list[Sentence]:
        """The sentences with one of the lower-case texts of each group in them, in order."""
        if self._uneven:
            needed = [tuple(group) for group in groups]
            return [s for s in self._sentences if _has(s.plain.lower(), needed)]
        found: frozenset[int] | None = None
        for group in groups:
            having = self._with_any(group)
            found = having if found is None else found & having
            if not found:
                return []
        return [self._sentences[number] for number in sorted(found or ())]

    def _with_any(self, texts: Iterable[str]) -> frozenset[int]:
        known, occurs = self._known, self._texts
        there = [text for text in texts if occurs[text]] if self._sentences else []
        for text in there:
            if text not in known:
                known[text] = frozenset(self._with(text))
        return known[there[0]] if len(there) == 1 else frozenset().union(*[known[text] for text in there])

    def _with(self, text: str) -> Iterable[int]:
        starts = self._starts
        at = self._lowered.find(text)
        while at >= 0:
            number = max(bisect_right(starts, at) - 1, 0)
            sentence = self._sentences[number]
            inside = starts[number] <= at <= starts[number] + sentence.end - sentence.start - len(text)
            if inside:
                yield number
            after = starts[number + 1] if inside and number + 1 < len(starts) else at + 1
            at = self._lowered.find(text, after)


def _has(text: str, groups: Iterable[Iterable[str]]) -> bool:
    return all(any(each in text for each in group) for group in groups)
