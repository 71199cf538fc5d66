"""Hits as JSON-able data and back, for the cache. Raises for data of any other shape."""

from __future__ import annotations

from typing import Any

from medlint.model import Edit, Fix, Hit, Related, Source, Span


def from_hit(hit: Hit) -> list[Any]:
    """A hit as plain data."""
    return [
        *hit.span,
        dict(hit.slots),
        hit.case,
        hit.confidence,
        [list(source) for source in hit.sources],
        [[[*edit.span, edit.text] for edit in hit.fix.edits], hit.fix.safe] if hit.fix else None,
        [[*each.span, each.message, each.path] for each in hit.related],
    ]


def to_hit(data: list[Any]) -> Hit:
    """The hit of ``from_hit``."""
    start, end, slots, case, confidence, sources, fix, related = data
    return Hit(
        Span(start, end),
        slots,
        case,
        confidence,
        tuple(Source(*source) for source in sources),
        Fix(tuple(Edit(Span(a, b), text) for a, b, text in fix[0]), fix[1]) if fix else None,
        tuple(Related(Span(a, b), text, path) for a, b, text, path in related),
    )
