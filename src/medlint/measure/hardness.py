"""Which sentences of a text are hardest to read, and what makes them hard, in words for a writer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.measure.counts import count, lengths_of, words_of
from medlint.measure.formulas import flesch_kincaid
from medlint.measure.voice import passives
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from medlint.model import Sentence

_LEAST = 8  # words: of fewer, a formula says nothing
_LONG = 20  # words: a sentence of more asks much
_TURNS = lazy.pattern(r"[,;:()]|\s[-–—]+\s")
_DENIES = lazy.pattern(
    r"\b(?:not|never|no|nor|neither|none|cannot|without|unless|except|\w+n't)\b(?! only)", re.IGNORECASE
)


class Hard(NamedTuple):
    """A sentence, its grade, how many words it has, and what makes it hard."""

    sentence: Sentence
    grade: float
    words: int
    reasons: tuple[str, ...]


def hardest(sentences: Iterable[Sentence], masked: Collection[str] = (), number: int = 3) -> list[Hard]:
    """The hardest sentences of eight words or more, the hardest first."""
    graded = []
    for order, sentence in enumerate(sentences):
        counts = count([sentence], masked)
        if counts.words >= _LEAST:
            graded.append((-flesch_kincaid(counts), order, counts.words, sentence))
    worst = sorted(graded, key=lambda each: each[:2])[:number]
    return [
        Hard(sentence, -grade, words, tuple(reasons(sentence, masked))) for grade, _, words, sentence in worst
    ]


def reasons(sentence: Sentence, masked: Collection[str] = ()) -> Iterator[str]:
    """What makes a sentence hard: its length, its long words, its turns, passives and denials."""
    words = words_of(sentence)
    if len(words) > _LONG:
        yield f"{len(words)} words"
    if long := _long_words([token.form for token in words], masked):
        yield f"long words ({', '.join(long)})"
    plain = sentence.plain
    turns = len(_TURNS.findall(plain))
    if turns >= 3:
        yield f"{turns} commas, brackets or dashes"
    if passive := passives(plain):
        yield "passive (" + ", ".join(f"“{each}”" for each in passive[:2]) + ")"
    denials = [match[0].lower() for match in _DENIES.finditer(plain)]
    if len(denials) >= 2:
        yield f"denied more than once ({', '.join(denials)})"


def _long_words(forms: Iterable[str], masked: Collection[str]) -> list[str]:
    """Up to four words of four syllables or more, the longest first; of three, where there are no longer ones."""
    lengths = lengths_of(masked)
    sizes = {form: lengths[form] for form in forms if form[0].isalpha()}
    for least in (4, 3):
        found = [form for form in sizes if sizes[form] >= least]
        if found:
            return sorted(found, key=lambda form: -sizes[form])[:4]
    return []
