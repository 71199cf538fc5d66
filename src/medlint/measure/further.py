"""The one door to textstat: its formulas, on our syllables, so that it asks no network for a dictionary.

Takes about a second to import; only what prints further formulas may import this module.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import textstat
from textstat.backend.counts import _count_syllables as counter

from medlint.measure.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class _Sounds:
    """What textstat takes for its dictionary: of each word, one sound a syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["1"] * syllables(word)]


_SOUNDS = _Sounds()


def _sounds(lang: str) -> _Sounds:
    del lang
    return _SOUNDS


counter.get_cmudict = _sounds

FORMULAS: Mapping[str, Callable[[str], float]] = MappingProxyType(
    {
        "flesch-kincaid": textstat.flesch_kincaid_grade,
        "reading-ease": textstat.flesch_reading_ease,
        "smog": textstat.smog_index,
        "gunning-fog": textstat.gunning_fog,
        "coleman-liau": textstat.coleman_liau_index,
        "automated": textstat.automated_readability_index,
        "linsear-write": textstat.linsear_write_formula,
        "dale-chall": textstat.dale_chall_readability_score,
        "spache": textstat.spache_readability,
        "lix": textstat.lix,
        "rix": textstat.rix,
    }
)


def measure(formula: str, text: str) -> float:
    """What textstat's formula of this name says of a text. Raises KeyError for an unknown name."""
    return float(FORMULAS[formula](text))
