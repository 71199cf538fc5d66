"""All words that medlint knows, kept on disk; those that were asked for before are remembered."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from medlint import resources
from medlint.spell.forms import is_prefix, known, parts
from medlint.spell.wordfile import WordFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from pathlib import Path

_FILES = ("english.txt", "medical.txt", "house.txt")
_MOST = 60_000  # words remembered
_FEW = 1000  # words for which asking the disk costs less than learning the common ones


class Lexicon:
    """The words of a pack's ``words/`` folder. Raises OSError when a list is missing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files = tuple(WordFile(folder / name) for name in _FILES)
        self._known: set[str] = set()
        self._strange: set[str] = set()
        self._asked = 0

    def __contains__(self, word: str) -> bool:
        english, medical, house = self._files
        return word in english or word in medical or word in house

    def those(self, words: Iterable[str]) -> set[str]:
        """Those of many words alike that are listed."""
        wanted = set(words)
        return {word for file in self._files for word in file.those(wanted)}

    def unknown(self, forms: AbstractSet[str]) -> set[str]:
        """Those of the forms that are no words, no forms of words, and not joined from words."""
        new = forms - self._known
        fresh = new - self._strange
        if fresh:
            self._make_room(len(fresh))
            for form in new - self._known - self._strange:
                (self._known if self._is_word(form) else self._strange).add(form)
        return self._strange & new

    def _make_room(self, more: int) -> None:
        """Forget what is too much; after the first few articles, learn nine in ten words of any at once."""
        before, self._asked = self._asked, self._asked + more
        full = len(self._known) + len(self._strange) > _MOST
        if full:
            self._known.clear()
            self._strange.clear()
        if full or before < _FEW <= self._asked:
            self._known.update((self.folder / "common.txt").read_text(encoding="ascii").split())

    def _is_word(self, form: str) -> bool:
        if not form.isascii() or not form.replace("-", "").replace("'", "").isalpha():
            return (
                True  # numbers, addresses, abbreviations with points, other alphabets: nobody's business here
            )
        joined = parts(form)
        if len(joined) > 2:
            return True  # how to say a name (“ay-za-thigh”), and other things spelt out
        if is_prefix(form) or known(form.replace("-", ""), self.__contains__):
            return True
        return len(joined) == 2 and all(
            len(part) < 3 or is_prefix(part) or known(part, self.__contains__) for part in joined
        )


@cache
def lexicon() -> Lexicon:
    """The lexicon of the core pack, opened once."""
    return Lexicon(resources.core_pack() / "words")
