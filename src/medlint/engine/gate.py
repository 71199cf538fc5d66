"""Whether an article has what a rule cannot find anything without. Most rules are told apart from most articles here.

Says nothing of what a rule finds; see ``medlint.kind.Gate``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from medlint.model import Document
    from medlint.rules.pack import Rule

_LETTERS = lazy.pattern("[a-z]{3}")


def opens(rule: Rule, document: Document) -> bool:
    """Whether the rule is worth asking."""
    what, needed = rule.gate
    if what == "word":
        return not document.index.keys().isdisjoint(needed)
    if what == "texts":
        return all(_has(document, group) for group in needed)
    return not what or any(text in document.lowered for text in needed)


def _has(document: Document, group: str) -> bool:
    """Whether one of the texts of a group occurs."""
    letters, texts, odd = _parted(group)
    triples = document.triples
    if not letters.isdisjoint(triples):
        for three, text in texts:
            if three in triples and text in document.lowered:
                return True
    return any(text in document.lowered for text in odd)


@lru_cache(maxsize=5000)
def _parted(group: str) -> tuple[frozenset[str], tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The texts with three letters in a row, which are never parted into two words, with these; and the others."""
    found = [(_LETTERS.search(text), text) for text in group.split("\n")]
    texts = tuple((match[0], text) for match, text in found if match)
    return frozenset(three for three, _ in texts), texts, tuple(text for match, text in found if not match)
