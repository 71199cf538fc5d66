"""Which of some old parts became which of some new ones: the pairs that are most alike, in order. Knows no article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST = 0.4
_MOST = 400  # pairs that are compared
_SHORT = 60  # characters up to which letters are compared, since there are few words


def pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Numbers of parts that belong together; those of neither are left out. By position where there are too many."""
    if len(old) * len(new) > _MOST:
        return [(number, number) for number in range(min(len(old), len(new)))]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[likeness(one, two) for two in new] for one in old]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _LEAST else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    return _walked(alike, best)


def _walked(alike: list[list[float]], best: list[list[float]]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    i = j = 0
    while i < len(alike) and j < len(alike[i]):
        if alike[i][j] >= _LEAST and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            made.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return made


def likeness(one: str, two: str) -> float:
    """From 0 to 1: the words that two texts share, or for short ones their letters."""
    first, second = one.lower().split(), two.lower().split()
    shared = len(set(first) & set(second)) * 2 / max(len(set(first)) + len(set(second)), 1)
    if max(len(one), len(two)) > _SHORT or shared == 1:
        return shared
    from difflib import SequenceMatcher

    return max(shared, SequenceMatcher(None, one.lower(), two.lower(), autojunk=False).ratio())
