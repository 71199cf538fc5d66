"""When words that are usually wrong are right: negated, told as a myth, or in company that excuses them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medlint.model import Sentence

_NEGATION = re.compile(
    r"\b(?:no|not|never|cannot|nor|neither|without|hardly|nobody|nothing|no one|\w+n't|isnt|doesnt|dont)\b"
    r"(?:\W+\w+){0,4}\W*\Z",
    re.IGNORECASE,
)
_MYTH = re.compile(
    r"\b(?:myths?|false(?:ly)?|untrue|wrong(?:ly)?|claims? (?:that|to)|claimed|not true|misleading)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Setting:
    """What excuses a phrase.

    ``unless`` may stand anywhere in the sentence, ``before`` and ``after`` in the six words on that side.
    """

    negated: bool = False
    myths: bool = False
    unless: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def excuses(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether what stands at ``block.text[start:end]`` is all right in this sentence."""
        plain = sentence.block.plain.lower()
        head, tail = plain[sentence.start : start], plain[end : sentence.end]
        if self.negated and _NEGATION.search(head):
            return True
        if self.myths and _MYTH.search(head + " " + tail):
            return True
        return (
            _any(self.unless, plain[sentence.start : sentence.end])
            or _any(self.before, " ".join(head.split()[-6:]))
            or _any(self.after, " ".join(tail.split()[:6]))
        )


def _any(phrases: tuple[str, ...], text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(phrase.lower())}(?!\w)", text) for phrase in phrases)
