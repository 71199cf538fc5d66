"""What an article that compares is about, and whether a text speaks of each of them as it does of the others.

By front matter, else by the title. Judges nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint.checks.passage import words_of
from medlint.checks.sought import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from medlint.checks.passage import Passages
    from medlint.model import Document

_ALL = "both|each of them|each medicine|either of them|either medicine|the two|all three|neither"
_PARTS = r"(?i)\s+(?:vs?\.?|versus|compared (?:with|to)|or|and)\s+|\s*[,/]\s*"
_LEFT_OUT = frozenset(
    """
    comparing compare compared comparison which what choosing between difference differences the a an of for is how
    do does are and or is better best right you your switching from to with
    """.split()  # noqa: SIM905
)


def names(document: Document) -> tuple[str, ...]:
    """The names of what is compared; none when they are not plain."""
    given = document.meta.get("medicines", "medicine", "compares", "subjects")
    found = [str(each) for each in given] if isinstance(given, list) else list(_in_title(document.title))
    return tuple(found) if len(found) > 1 else ()


def _in_title(title: str) -> Iterator[str]:
    bare = re.sub(r"(?i)^comparing (.+?) (?:with|to) ", r"\1 and ", re.split(r"[:?(–—]", title)[0])
    parts = re.split(_PARTS, bare)
    if len(parts) > 1:
        for part in parts:
            kept = [word for word in words_of(part) if word not in _LEFT_OUT]
            if kept:
                yield " ".join(kept)


def named(text: Passages) -> tuple[frozenset[int], ...]:
    """The lines that name each of the compared."""
    if named not in text.found:
        text.found[named] = tuple(_lines(name, text) for name in names(text.document))
    lines: tuple[frozenset[int], ...] = text.found[named]
    return lines


def _lines(name: str, text: Passages) -> frozenset[int]:
    """The lines that hold the name, or where it is long, its first word."""
    words = words_of(name)
    if not words:
        return frozenset()
    return frozenset(terms("|".join({name, words[0] if len(words[0]) > 6 else name})).find(text))


def each(lines: Iterable[int], text: Passages, *, by_name: bool) -> bool:
    """Whether these lines speak of each of the compared, “both” counting for all unless ``by_name``."""
    lines = frozenset(lines)
    if not by_name and lines & terms(_ALL).find(text).keys():
        return True
    known = named(text)
    return bool(lines) and all(lines & found for found in known)


def even(lines: Iterable[int], text: Passages, most: float = 2.0) -> bool:
    """Whether none of the compared has more than ``most`` times the words of another.

    A line that names none goes on about the one named before it; one that names several counts for none.
    """
    known = named(text)
    counts = [0] * len(known)
    of: int | None = None
    for number in sorted(lines):
        line = text.lines[number]
        about = [n for n, found in enumerate(known) if number in found]
        if about or line.heading:
            of = about[0] if len(about) == 1 else None
        if of is not None and not line.heading:
            counts[of] += len(line.words)
    return not counts or max(counts) < _FEW or max(counts) <= most * min(counts)


_FEW = 30  # words; below that nobody misses much
