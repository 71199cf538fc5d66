"""Which sentence a place of an article is in, out of the source alone: what a fingerprint is made from.

Markup, case, line breaks and white space do not count, so that only another wording makes another sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.digest import blake2b
from medlint.read.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.model import Span

_END = r"(?:\r\n|\n|\r(?!\n))"
#: A blank line; a line that begins an item, a row of a table or a heading; the end of a heading; a tag of HTML
#: that begins a block.
_BREAK = lazy.pattern(
    rf"{_END}[ \t]*{_END}|{_END}(?=[ \t>]*(?:\||(?:[-*+]|#{{1,6}}|\d{{1,9}}[.)])[ \t]))"
    rf"|(?<![^\r\n])#{{1,6}}[ \t][^\r\n]*{_END}|(?=<(?:li|p|t[rdh]|d[td]|h[1-6]|div)[\s>])",
    re.IGNORECASE,
)
_MARK = lazy.pattern(r"[\r\n#<]")  # what a break begins with
_LINE = lazy.pattern(_END)
_WORD = lazy.pattern(r"\w+")
_FENCE = lazy.pattern(rf"\ufeff?(---|\+\+\+)[ \t]*{_END}")
_SPACES = {10: " ", 13: " "}


class Sentences:
    """The sentences of one source, each looked at once. ``known``: digests by a place in the sentence."""

    def __init__(self, source: str, known: Mapping[int, bytes] | None = None) -> None:
        self.source = source
        self._known = known or {}
        self._starts: dict[int, list[int]] = {}  # by paragraph: where its sentences start
        self._digests: dict[int, bytes] = {}  # by where a sentence starts

    def at(self, span: Span) -> bytes:
        """The digest of the sentence that holds the start of the span."""
        if span.start in self._known:
            return self._known[span.start]
        number = max(bisect_right(self._paragraphs, span.start) - 1, 0)
        starts = self._sentences(number)
        place = max(bisect_right(starts, span.start) - 1, 0)
        start = starts[place]
        if start not in self._digests:
            end = starts[place + 1] if place + 1 < len(starts) else self._end(number)
            self._digests[start] = self._digest(start, end)
        return self._digests[start]

    def words(self, span: Span) -> str:
        """The sentence that holds the start of the span, as it counts."""
        number = max(bisect_right(self._paragraphs, span.start) - 1, 0)
        starts = [*self._sentences(number), self._end(number)]
        place = max(bisect_right(starts[:-1], span.start) - 1, 0)
        return self._words(starts[place], starts[place + 1])

    def _digest(self, start: int, end: int) -> bytes:
        return blake2b(self._words(start, end).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def _words(self, start: int, end: int) -> str:
        return " ".join(_WORD.findall(self.source[start:end].lower()))

    def _sentences(self, number: int) -> list[int]:
        if number not in self._starts:
            first = self._paragraphs[number]
            text = self.source[first : self._end(number)].translate(_SPACES)
            self._starts[number] = [first + start for start, _ in split(text)] or [first]
        return self._starts[number]

    def _end(self, number: int) -> int:
        return self._paragraphs[number + 1] if number + 1 < len(self._paragraphs) else len(self.source)

    @cached_property
    def _paragraphs(self) -> list[int]:
        """Where paragraphs start; in front matter each line stands for itself."""
        return [0, *self._breaks()]

    def _breaks(self) -> Iterator[int]:
        closed = self._front_matter
        for match in _LINE.finditer(self.source, 0, closed):
            yield match.end()
        last = closed
        for mark in _MARK.finditer(self.source, closed):  # much faster than a search for what may begin there
            found = _BREAK.match(self.source, mark.start()) if mark.start() >= last else None
            if found and found.end() > closed:
                last = found.end()
                yield last

    @cached_property
    def _front_matter(self) -> int:
        """Where the line that closes the front matter ends, 0 without one."""
        opening = _FENCE.match(self.source)
        if not opening:
            return 0
        closing = re.compile(rf"{_END}{re.escape(opening[1])}[ \t]*(?:{_END}|\Z)")
        found = closing.search(self.source, opening.end(1))
        return found.end() if found else 0
