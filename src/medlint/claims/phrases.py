"""Finds phrases in a row of words by their roots, whatever the ending: "come off" in "coming off". Knows no phrase."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from medlint.knowledge.roots import groups, root

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@lru_cache(maxsize=200)
def _begun(text: str) -> dict[str, list[list[str]]]:
    made: dict[str, list[list[str]]] = {}
    for phrase in groups([" ".join(text.split())])[0]:
        made.setdefault(phrase[0], []).append(phrase)
    return made


@lru_cache(maxsize=200)
def _memo(text: str) -> dict[str, bool]:
    return {}


def begins(forms: Iterable[str], phrases: str) -> bool:
    """Whether any of the words begins one of these phrases: a quick look before a long one."""
    memo = _memo(phrases)
    for form in forms:
        known = memo.get(form)
        if known is None:
            known = memo[form] = root(form) in _begun(phrases)
        if known:
            return True
    return False


def found(forms: Sequence[str], phrases: str) -> list[int]:
    """The numbers of the words of the first of these phrases, parted by commas, that stands there; the longest."""
    begun = _begun(phrases)
    rooted = [root(form) for form in forms]
    for number, first in enumerate(rooted):
        fitting = [p for p in begun.get(first, ()) if rooted[number : number + len(p)] == p]
        if fitting:
            return list(range(number, number + max(map(len, fitting))))
    return []
