"""Where sentences stand in the lower-case text of a whole article, so that a text is sought in all of them at once."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from medlint.model.document import Block, Sentence


class Places:
    """The sentences of these blocks, whose lower-case texts make up ``lowered``, one code point between two."""

    def __init__(
        self, blocks: Sequence[Block], sentences: Mapping[int, Sequence[Sentence]], lowered: str
    ) -> None:
        self._lowered = lowered
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

    def having(self, texts: Iterable[str]) -> list[Sentence]:
        """The sentences with one of these lower-case texts in them, in order."""
        if self._uneven:
            return [s for s in self._sentences if any(text in s.plain.lower() for text in texts)]
        found = {number for text in texts for number in self._with(text)} if self._sentences else ()
        return [self._sentences[number] for number in sorted(found)]

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
