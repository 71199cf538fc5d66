"""CR, CRLF and LF read alike: one place unifies them, and puts positions back. May not know of markup."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from medlint.model import Run, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def unify(source: str) -> str:
    """The source with every line end as one LF."""
    return source.replace("\r\n", "\n").replace("\r", "\n") if "\r" in source else source


class Ruler:
    """Positions in the unified text → positions in the source."""

    def __init__(self, source: str) -> None:
        pairs = re.finditer("\r\n", source) if "\r" in source else ()
        #: where each LF that was CRLF stands in the unified text
        self.breaks = [match.start() - number for number, match in enumerate(pairs)]

    def place(self, position: int) -> int:
        """The source position of a position in the unified text."""
        return position + bisect_left(self.breaks, position)

    def span(self, span: Span) -> Span:
        """The same for both ends."""
        return Span(self.place(span.start), self.place(span.end))

    def runs(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """Runs cut at line ends that take two characters in the source, so that lengths agree again."""
        return tuple(piece for run in runs for piece in self._pieces(run))

    def _pieces(self, run: Run) -> Iterator[Run]:
        start, end, first, last = run
        if end - start == last - first:
            for number in range(bisect_left(self.breaks, first), bisect_left(self.breaks, last)):
                cut = self.breaks[number]
                middle = start + cut - first
                if middle > start:
                    yield Run(start, middle, self.place(first), self.place(cut))
                yield Run(middle, middle + 1, self.place(cut), self.place(cut + 1))
                start, first = middle + 1, cut + 1
            if start == end:
                return
        yield Run(start, end, self.place(first), self.place(last))
