"""Words cut down to the root they share with their inflected forms. Knows no word and no fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.knowledge.wordings import WORDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENDINGS = ("ing", "ies", "ied", "ed", "es", "s")
_LEAST = 3  # letters of a root
_MOST = 50_000  # words remembered


class _Roots(dict[str, str]):
    """The roots of the words that were asked for."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = _cut(word)
        return found


_known = _Roots()


def root(word: str) -> str:
    """What a lower-case word shares with its inflected forms: ``stopping`` and ``stopped`` give ``stop``."""
    return _known[word]


def rooted(words: Iterable[str]) -> list[str]:
    """The roots of words, in order."""
    return [_known[word] for word in words]


def _cut(word: str) -> str:
    if word[:1].isdigit():
        return word
    word = word.replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= _LEAST
            and not word.endswith(("eed", "ss", "us"))
        ):
            word = word.removesuffix(ending) + ("y" if ending in ("ies", "ied") else "")
            break
    if len(word) > _LEAST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > _LEAST and word[-1] == "e" else word


def roots(text: str) -> list[str]:
    """The roots of the words of a text; a concept's id behind ``@`` stays as it is."""
    return [word if word[0] == "@" else root(word) for word in text.lower().split()]


def groups(texts: Iterable[str]) -> list[list[list[str]]]:
    """Alternatives, parted by a comma and a space, of each text: ``["rub, put on", "@antibiotic", "%ok"]``."""
    return [[roots(each) for each in _alternatives(text)] for text in texts]


def _alternatives(text: str) -> list[str]:
    """The alternatives with those that ``%name`` stands for, each once, the longer first."""
    made = [
        one
        for each in text.split(", ")
        for one in (WORDINGS[each.strip()[1:]].split(",") if each.strip()[:1] == "%" else [each])
    ]
    return list(dict.fromkeys(each for one in made if (each := " ".join(one.split()))))
