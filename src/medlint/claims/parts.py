"""Where a sentence is cut: at semicolons, and where it is so long that it is a list in truth. Knows marks only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.claims.items import Item

_LEAST = 3  # items of a part between semicolons that is read as a sentence of its own
_MOST = 100  # items of a part: nobody ties words that far apart, and what looks at pairs of them must end


def parts_of(items: list[Item]) -> Iterator[tuple[Item, ...]]:
    """The parts of a sentence between semicolons; short ones stay with what follows, endless ones are cut."""
    if len(items) <= _MOST and ";" not in [item.form for item in items]:
        yield tuple(items)
        return
    start = comma = 0
    for place, item in enumerate(items):
        if item.form == ";" and place - start >= _LEAST and len(items) - place > _LEAST:
            yield tuple(items[start:place])
            start = comma = place + 1
        elif place - start >= _MOST:
            end = comma if comma > start else place
            yield tuple(items[start:end])
            start = comma = end
        if item.form == "," and place > start:
            comma = place
    yield tuple(items[start:])
