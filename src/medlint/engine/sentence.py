"""The words of the sentence around a place, out of the source alone: what a fingerprint is made from.

Markup, case, line breaks and white space do not count, so that only another wording makes another sentence.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from medlint.read.sentences import split

if TYPE_CHECKING:
    from medlint.model import Span

_REACH = 2000  # code points looked at on either side: a longer sentence is as good as cut there
_END = r"(?:\r\n|\n|\r(?!\n))"
_BREAK = re.compile(rf"{_END}[ \t]*{_END}")
_LINE = re.compile(_END)
_WORD = re.compile(r"\w+")
_FENCE = re.compile("\ufeff?(---|\\+\\+\\+)[ \t]*(?:\r\n?|\n)")


class Sentences:
    """The sentences of one source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._known: dict[int, str] = {}

    def at(self, span: Span) -> str:
        """The sentence that holds the start of the span, as lower-case words with single spaces."""
        if span.start not in self._known:
            self._known[span.start] = self._find(span.start)
        return self._known[span.start]

    def _find(self, place: int) -> str:
        source = self.source
        start, end = max(0, place - _REACH), min(len(source), place + _REACH)
        parting = _LINE if place < self._front_matter else _BREAK
        for match in parting.finditer(source, start, place):
            start = match.end()
        after = parting.search(source, place, end)
        end = after.start() if after else end
        at = len(_LINE.sub(" ", source[start:place]))
        return " ".join(_WORD.findall(_pick(_LINE.sub(" ", source[start:end]), at).lower()))

    @cached_property
    def _front_matter(self) -> int:
        """Where the front matter ends, 0 without one: each of its lines stands for itself."""
        opening = _FENCE.match(self.source)
        if not opening:
            return 0
        closing = re.compile(rf"{_END}{re.escape(opening[1])}[ \t]*(?=\r|\n|\Z)")
        found = closing.search(self.source, opening.end() - 1)
        return found.end() if found else 0


def _pick(paragraph: str, at: int) -> str:
    last = paragraph
    for start, end in split(paragraph):
        if start > at:
            break
        last = paragraph[start:end]
    return last
