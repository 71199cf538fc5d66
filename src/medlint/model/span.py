"""Where something stands in an article's decoded source."""

from __future__ import annotations

from medlint.row import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in the decoded source: ``source[start:end]``."""

    start: int
    end: int
