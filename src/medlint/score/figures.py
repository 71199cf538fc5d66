"""The figures of an article and of each of its sections: words, sentences, grade, ease, and any further formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.measure.counts import count
from medlint.measure.formulas import flesch_kincaid, reading_ease, smog
from medlint.measure.hardness import Hard, hardest
from medlint.row import NamedTuple
from medlint.score.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from medlint.model import Document, Sentence

#: Of fewer words, a formula says little.
SHORT = 100


class Row(NamedTuple):
    """One section, or with ``section`` "" the whole article. Grades of a text without words are None."""

    section: str
    offset: int  # of the heading in the source, in code points
    words: int
    sentences: int
    grade: float | None
    ease: float | None
    smog: float | None  # None for fewer than 30 sentences, for which it was not made
    further: Mapping[str, float]

    @property
    def short(self) -> bool:
        """Whether there are so few words that the formulas say little."""
        return self.words < SHORT

    @property
    def per_sentence(self) -> float:
        """Words per sentence; 0.0 for no text."""
        return self.words / self.sentences if self.sentences else 0.0


class Figures(NamedTuple):
    """What was counted of an article: the whole first, then its sections in order, and the hardest sentences."""

    path: str
    title: str
    rows: tuple[Row, ...]
    hardest: tuple[Hard, ...]


def figures(document: Document, masked: Collection[str] = (), formulas: Sequence[str] = ()) -> Figures:
    """The figures of a document. ``masked``: medicine names. Raises KeyError for an unknown formula."""
    prose = Prose(document)
    whole = prose.all()
    rows = [_row("", 0, whole, masked, formulas)]
    for section, sentences in prose.sections():
        heading = section.heading
        name = heading.text if heading else "(before the first heading)"
        rows.append(_row(name, heading.span.start if heading else 0, sentences, masked, formulas))
    return Figures(document.path, document.title, tuple(rows), tuple(hardest(whole, masked)))


def _row(
    section: str, offset: int, sentences: Sequence[Sentence], masked: Collection[str], formulas: Sequence[str]
) -> Row:
    counts = count(sentences, masked)
    known = bool(counts.graded)
    return Row(
        section,
        offset,
        counts.words,
        counts.sentences,
        round(flesch_kincaid(counts), 1) if known else None,
        round(reading_ease(counts), 1) if known else None,
        round(found, 1) if (found := smog(counts)) is not None else None,
        _further(sentences, formulas) if known else {},
    )


def _further(sentences: Sequence[Sentence], formulas: Sequence[str]) -> dict[str, float]:
    if not formulas:
        return {}
    from medlint.measure import further

    text = " ".join(_ended(sentence.plain.strip()) for sentence in sentences)
    return {name: round(further.measure(name, text), 1) for name in formulas}


def _ended(text: str) -> str:
    """A sentence that ends like one: list items often do not."""
    return text if text[-1:] in ".!?" else f"{text.rstrip(',;:')}."
