"""Passages that stand word for word in two articles: sentences in a row that both have.

A sentence is a digest of its words. One that stands in many articles is a phrase of the house. Knows no rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.model import Hit, Related, Span
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

_SLOTS = 1 << 22
_MOST_WORDS, _MOST_LENGTH = (1 << 12) - 1, (1 << 20) - 1


class Text(NamedTuple):
    """What an article says: its title, where that stands, its runs of words, its sentences as two numbers each."""

    title: str
    at: tuple[int, int]
    runs: Sequence[int]
    sentences: Any


class Passage(NamedTuple):
    """Sentences in a row of one article, by number, that stand in another one from a number on."""

    first: int
    size: int
    words: int
    other: str
    there: int


def placed(start: int, end: int, words: int) -> int:
    """Where a sentence stands and how many words it has, as one number."""
    return start << 32 | min(end - start, _MOST_LENGTH) << 12 | min(words, _MOST_WORDS)


def span(text: Text, number: int) -> Span:
    """Where a sentence stands."""
    where = text.sentences[2 * number + 1]
    start = where >> 32
    return Span(start, start + (where >> 12 & _MOST_LENGTH))


def copied(
    known: Mapping[str, Text], twins: Container[tuple[str, str]], words: int, most: int
) -> Iterator[tuple[str, Hit]]:
    """Each passage of at least so many words, once per article, with the first other article that has it."""
    places = _places(known, most)
    for path, text in known.items():
        taken = 0
        for passage in _passages(path, text, places):
            pair = (min(path, passage.other), max(path, passage.other))
            if passage.words < words or passage.first < taken or pair in twins:
                continue
            taken = passage.first + passage.size
            yield path, _hit(text, known[passage.other], passage)


def _hit(text: Text, other: Text, passage: Passage) -> Hit:
    slots = {
        "other": other.title or passage.other,
        "path": passage.other,
        "count": str(passage.size),
        "words": str(passage.words),
    }
    related = (Related(span(other, passage.there), "the same words", passage.other),)
    case = "one" if passage.size == 1 else "several"
    return Hit(span(text, passage.first), slots, case=case, related=related)


def _places(known: Mapping[str, Text], most: int) -> dict[int, list[tuple[str, int]]]:
    """Where the sentences stand that more than one article has, and not too many."""
    counts = bytearray(_SLOTS)
    for text in known.values():
        for digest in set(text.sentences[::2]):
            counts[digest % _SLOTS] = min(counts[digest % _SLOTS] + 1, 255)
    places: dict[int, list[tuple[str, int]]] = {}
    for path, text in known.items():
        for number, digest in enumerate(text.sentences[::2]):
            if counts[digest % _SLOTS] > 1:
                places.setdefault(digest, []).append((path, number))
    return {digest: found for digest, found in places.items() if 1 < len({path for path, _ in found}) <= most}


def _passages(path: str, text: Text, places: Mapping[int, list[tuple[str, int]]]) -> list[Passage]:
    """What this article shares with others, by place, the longest first."""
    if places.keys().isdisjoint(text.sentences[::2]):
        return []
    open_: dict[tuple[str, int], Passage] = {}  # by the other article and the number that would go on
    done: list[Passage] = []
    for number, digest in enumerate(text.sentences[::2]):
        size = text.sentences[2 * number + 1] & _MOST_WORDS
        going: dict[tuple[str, int], Passage] = {}
        for other, there in places.get(digest, ()):
            if other != path:
                before = open_.pop((other, there), None) or Passage(number, 0, 0, other, there)
                going[other, there + 1] = before._replace(size=before.size + 1, words=before.words + size)
        done += open_.values()
        open_ = going
    done += open_.values()
    return sorted(done, key=lambda passage: (passage.first, -passage.words, passage.other, passage.there))
