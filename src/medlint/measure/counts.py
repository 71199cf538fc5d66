"""Count sentences, words and syllables of prose. Names of medicines are left out of the syllables."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from medlint.measure.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from medlint.model import Sentence, Token


_START = attrgetter("start")


class Counts(NamedTuple):
    """What the formulas need.

    ``graded`` are the words whose syllables were counted, ``polysyllables`` those of three or more.
    """

    sentences: int = 0
    words: int = 0
    graded: int = 0
    syllables: int = 0
    polysyllables: int = 0


def count(sentences: Iterable[Sentence], masked: Collection[str] = ()) -> Counts:
    """The counts of these sentences. ``masked`` are lower-case words whose length is nobody's fault."""
    number = words = graded = total = poly = 0
    for sentence in sentences:
        forms = [token.form for token in words_of(sentence)]
        if not forms:
            continue
        number += 1
        words += len(forms)
        lengths = [syllables(form) for form in forms if not (masked and _is_masked(form, masked))]
        graded += len(lengths)
        total += sum(lengths)
        poly += sum(1 for length in lengths if length >= 3)
    return Counts(number, words, graded, total, poly)


def words_of(sentence: Sentence) -> list[Token]:
    """The words and numbers of a sentence, addresses left out."""
    tokens = sentence.block.tokens
    first = bisect_left(tokens, sentence.start, key=_START)
    last = bisect_left(tokens, sentence.end, first, key=_START)
    return [token for token in tokens[first:last] if "@" not in token.form and "//" not in token.form]


def _is_masked(form: str, masked: Collection[str]) -> bool:
    if form in masked:
        return True
    return form[-1] == "s" and form.removesuffix("'s").removesuffix("s") in masked
