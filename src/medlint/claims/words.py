"""How the word lists of this package are written down: as running text. Knows no word itself."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())


def signed(up: str, down: str) -> dict[str, int]:
    """Words that point up (1) and words that point down (-1)."""
    return dict.fromkeys(up.split(), 1) | dict.fromkeys(down.split(), -1)
