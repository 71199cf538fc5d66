"""Whether an edit only mends a slip of the pen: one word, misspelt before, known now, that nobody could be harmed by.

Where it doubts, it is more than a slip. Knows words, not what a sentence says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.signed import weighty
from medlint.spell import lexicon
from medlint.spell.distance import distance

if TYPE_CHECKING:
    from collections.abc import Collection

_MOST = 2  # letters
_SHORTEST, _LONGEST = 3, 40
_CORE = lazy.pattern(r"([^A-Za-z0-9]*)([A-Z]?[a-z]+)([^A-Za-z0-9]*)")
_TURNING = (
    "un", "in", "im", "ir", "il", "non", "dis", "mis", "de", "anti", "contra", "counter", "under", "over", "hyper",
    "hypo", "up", "down", "pre", "post", "sub", "super", "ab", "a",
)  # fmt: skip
#: How many medicines end of which nobody has told us.
_NAMED = (
    "mab", "nib", "pril", "sartan", "olol", "azole", "cillin", "statin", "mycin", "cycline", "gliptin", "gliflozin",
    "zepam", "parin", "xaban", "setron", "lukast", "limus", "tidine", "profen", "floxacin", "dipine", "triptan",
)  # fmt: skip
_MORE = frozenset(
    """
    left right must should shall may might can could always often sometimes and nor with per into onto out stop start
    take taken give given use used mild severe
    """.split()  # noqa: SIM905
)


def is_slip(old: str, new: str, medicines: Collection[str]) -> bool:
    """Whether ``new`` is ``old`` with one misspelt word mended. ``medicines``: words of medicine names, lower case."""
    before, after = old.split(" "), new.split(" ")
    if len(before) != len(after):
        return False
    differing = [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    one, two = _CORE.fullmatch(before[differing[0]]), _CORE.fullmatch(after[differing[0]])
    if not one or not two or (one[1], one[3]) != (two[1], two[3]):
        return False
    if one[2][0].isupper() != two[2][0].isupper() or (one[2][0].isupper() and differing[0] > 0):
        return False
    return _mended(one[2].lower(), two[2].lower(), medicines)


def _mended(old: str, new: str, medicines: Collection[str]) -> bool:
    if not _SHORTEST <= len(old) <= _LONGEST:
        return False
    off = distance(old, new, _MOST)
    if off > _MOST or not lexicon().unknown({old}) or lexicon().unknown({new}):
        return False
    if any(weighty.matters(w) or w in _MORE or w in medicines or w.endswith(_NAMED) for w in (old, new)):
        return False
    if _near_stem(old, off) or _turned(old, new, off):
        return False
    swapped = sorted(old) == sorted(new)
    listed = (weighty.NEGATIONS, weighty.NUMBERS, weighty.UNITS, weighty.DIRECTIONS, _MORE, medicines)
    return not any(_near(old, other, off, swapped) for words in listed for other in words)


def _near(word: str, other: str, off: int, swapped: bool) -> bool:
    """Whether the misspelt word may as well have been ``other``: of swapped letters, only by swapping letters."""
    reach = min(off, 1 if len(other) <= _SHORTEST else _MOST)
    if abs(len(word) - len(other)) > reach or (swapped and sorted(word) != sorted(other)):
        return False
    return distance(word, other, reach) <= reach


def _near_stem(word: str, off: int) -> bool:
    """Whether it may have begun like a word of doing or change: “decrese” as “decrease”."""
    for stem in weighty.STEMS:
        reach = min(off, len(stem) // 4)
        for size in range(len(stem) - reach, len(stem) + reach + 1):
            if distance(word[:size], stem, reach) <= reach:
                return True
    return False


def _turned(old: str, new: str, off: int) -> bool:
    """Whether the opposite, “safe” for “unsafe”, is as near to what stood there."""
    opposites = {f"{prefix}{new}" for prefix in _TURNING}
    opposites |= {new[len(prefix) :] for prefix in _TURNING if new.startswith(prefix)}
    near = {word for word in opposites if len(word) >= _SHORTEST and distance(old, word, off) <= off}
    return bool(near - lexicon().unknown(near))
