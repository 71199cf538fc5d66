"""Finds phrases in a row of words by their roots, whatever the ending: "come off" in "coming off". Knows no phrase."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from medlint.knowledge.roots import groups, root, rooted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@lru_cache(maxsize=200)
def _begun(text: str) -> dict[str, list[list[str]]]:
    made: dict[str, list[list[str]]] = {}
    for phrase in groups([" ".join(text.split())])[0]:
        made.setdefault(phrase[0], []).append(phrase)
    return made


class _Met:
    """The words met so far, and those of them that begin a phrase."""

    def __init__(self) -> None:
        self.all: set[str] = set()
        self.beginning: set[str] = set()


@lru_cache(maxsize=200)
def _met(text: str) -> _Met:
    return _Met()


def begins(forms: Collection[str], phrases: str) -> bool:
    """Whether any of the words, or a part of one at a space, begins one of these phrases: a quick look."""
    met = _met(phrases)
    if not met.all.issuperset(forms):
        for form in set(forms).difference(met.all):
            met.all.add(form)
            if any(root(part) in _begun(phrases) for part in form.split(" ")):
                met.beginning.add(form)
    return not met.beginning.isdisjoint(forms)


def found(forms: Sequence[str], phrases: str) -> list[int]:
    """The numbers of the words of the first of these phrases, parted by commas, that stands there; the longest."""
    begun = _begun(phrases)
    roots = rooted(forms)
    for number, first in enumerate(roots):
        fitting = [p for p in begun.get(first, ()) if roots[number : number + len(p)] == p]
        if fitting:
            return list(range(number, number + max(map(len, fitting))))
    return []
