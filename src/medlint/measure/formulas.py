"""The formulas for how hard a text is, each from its counts. Tests hold them to textstat's."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.measure.counts import Counts

#: The further formulas, which ``further`` takes from textstat. They count the syllables of medicine names too.
FURTHER = (
    "gunning-fog",
    "coleman-liau",
    "automated",
    "linsear-write",
    "dale-chall",
    "spache",
    "lix",
    "rix",
)

#: SMOG was normed on 30 sentences and says nothing of fewer.
SMOG_SENTENCES = 30


def flesch_kincaid(counts: Counts) -> float:
    """The school grade in the United States; 0.0 for no text."""
    if not (counts.sentences and counts.graded):
        return 0.0
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.graded - 15.59


def reading_ease(counts: Counts) -> float:
    """Flesch's ease of reading: 60 to 70 is plain, 100 very easy; 0.0 for no text."""
    if not (counts.sentences and counts.graded):
        return 0.0
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.graded


def smog(counts: Counts) -> float | None:
    """The SMOG grade, or None for a text of fewer than 30 sentences."""
    if counts.sentences < SMOG_SENTENCES:
        return None
    return 1.043 * sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291
