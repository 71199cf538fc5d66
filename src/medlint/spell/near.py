"""What an unknown word may have meant: the nearest medicine, medical word or common word.

A word with nothing near is more often a rare term than a slip, so nothing is said of it. Only words that are
to be reported come here; the library for edits is imported when the first one does.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.spell.distance import distance
from medlint.spell.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spellchecker import SpellChecker

    Names = frozenset[str] | tuple[str, ...]

_LONG = 8  # from here on a word one edit away is hardly there by accident
_SHORT = 4  # up to here everything is near everything
_MOST = 40  # letters; no word is longer
_VERY_COMMON = 2000
_USUAL = 20_000
_SILENT = lazy.pattern(r"[aeiouyh]|(.)(?=\1)")


@lru_cache(maxsize=10_000)
def nearest(word: str, medicines: Names, terms: Names = ()) -> str:
    """The likeliest word meant, or "". ``terms`` are other medical words; all are in lower case."""
    if len(word) > _MOST:
        return ""
    if "-" in word:
        return _joined(word, medicines, terms)
    return (
        _slip(word, medicines)
        or _slip(word, terms, ending=True)
        or _plain(word)
        or _slip(word, medicines, 2, shortest=_LONG + 1)
    )


@lru_cache(maxsize=10_000)
def misspelt_name(word: str, medicines: Names) -> str:
    """The medicine that a capitalised word misses by one slip, or ""; other names are left alone."""
    return _slip(word, medicines) if len(word) > _LONG - 2 else ""


@lru_cache(maxsize=10_000)
def at_start(word: str) -> str:
    """The common word that a word at the start of a sentence misses by a slip no name has by accident, or "".

    That is a swap of two letters, or a vowel or double letter in a longer word.
    """
    ranks = _ranks()
    common = {other for other in _speller().edit_distance_1(word) if ranks.get(other, _USUAL) < _USUAL}
    if len(word) < _SHORT + 2:
        common = {other for other in common if _is_swap(word, other)}
    else:
        common = {
            o
            for o in common
            if sorted(o) == sorted(word) or (len(_bones(word)) > 2 and _bones(o) == _bones(word))
        }
    return min((o for o in common if o[0] == word[0]), key=lambda other: _likeliness(word, other), default="")


def _joined(word: str, medicines: Names, terms: Names) -> str:
    """The same with each strange part mended; "" when one of them cannot be."""
    words = lexicon()
    mended = [nearest(p, medicines, terms) if words.unknown({p}) else p for p in word.split("-")]
    return "-".join(mended) if all(mended) else ""


def _slip(word: str, names: Names, most: int = 1, *, ending: bool = False, shortest: int = _SHORT + 2) -> str:
    """The first of the names, by alphabet, that is ``most`` slips away and begins the same.

    With ``ending``, names that go on where the word ends, or the other way round, are left out.
    """
    if len(word) < _SHORT + 2:
        return ""
    shelves = _shelves(names)
    lengths = range(max(len(word) - most, shortest), len(word) + most + 1)
    letters = _letters(word)
    near = [
        name
        for length in lengths
        for name, own in shelves.get((word[0], length), ())
        if (letters ^ own).bit_count() <= 2 * most  # a slip changes two letters at most
    ]
    if ending:
        near = [n for n in near if len(n) == len(word) or not _ends_apart(word, n)]
    return min((n for n in near if distance(word, n, most) <= most), default="")


@lru_cache(maxsize=4)
def _shelves(names: Names) -> Mapping[tuple[str, int], list[tuple[str, int]]]:
    """The names with their letters, by first letter and length."""
    made: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for name in names:
        made.setdefault((name[0], len(name)), []).append((name, _letters(name)))
    return made


def _letters(word: str) -> int:
    """The letters of a word as bits; some share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _plain(word: str) -> str:
    for end in (-1, -2):
        if (contraction := f"{word[:end]}'{word[end:]}") in lexicon():
            return contraction
    edits = _speller().edit_distance_1(word)
    ranks = _ranks()
    common = {other for other in edits if other in ranks}  # “&” would go through all of the ranks
    if len(word) <= _SHORT:
        common = {other for other in common if _is_swap(word, other)}
    if common:
        return min(common, key=lambda other: _likeliness(word, other))
    if len(word) >= _LONG:
        words = lexicon()
        first, most = word[0], word[:-2]
        rarer = [other for other in edits if other[0] == first and not other.startswith(most)]
        known = words.those(rarer)
        if known:
            return min(known, key=lambda other: _likeliness(word, other))
    return _sounding(word)


def _ends_apart(word: str, other: str) -> bool:
    """Whether two words differ only in how they end: one is then a rarer form of the other."""
    return word[:-2] == other[: len(word) - 2]


def _is_swap(word: str, other: str) -> bool:
    """Whether a very common word has the same letters: short words are near to too much else."""
    return sorted(word) == sorted(other) and _ranks()[other] < _VERY_COMMON


def _likeliness(word: str, other: str) -> tuple[bool, bool, bool, int, str]:
    """Smaller is likelier: same first letter, same letters, same consonants, then how common the other is."""
    swapped = sorted(word) == sorted(other)
    return word[0] != other[0], not swapped, _bones(word) != _bones(other), _ranks().get(other, 99_999), other


def _sounding(word: str) -> str:
    """A common word of the same consonants within two edits."""
    if len(word) < _LONG:
        return ""
    near = [other for other in _by_letter(word[0]).get(_bones(word), ()) if distance(word, other, 2) <= 2]
    return min(near, key=lambda other: _ranks()[other], default="")


def _bones(word: str) -> str:
    return _SILENT.sub("", word)


@cache
def _ranks() -> Mapping[str, int]:
    """Common words, the commonest first."""
    text = (lexicon().folder / "common.txt").read_text(encoding="ascii")
    return {word: rank for rank, word in enumerate(text.split())}


@cache
def _by_letter(letter: str) -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for word in _ranks():
        if word[0] == letter and len(word) > _SHORT:
            bones = _bones(word)
            table[bones] = (*table.get(bones, ()), word)
    return table


@cache
def _speller() -> SpellChecker:
    from spellchecker import SpellChecker

    speller = SpellChecker(language=None, distance=1)
    speller.word_frequency.load_words(["abcdefghijklmnopqrstuvwxyz"])  # the letters it tries
    return speller
