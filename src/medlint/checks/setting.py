"""When words that are usually wrong are right: negated, told as a myth, or in company that excuses them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.record import record

if TYPE_CHECKING:
    from medlint.model import Document, Sentence

#: A negation in the words before, with no comma or so between; or a subject that denies, with one.
_NEGATION = lazy.pattern(
    r"\b(?:no|not|never|cannot|nor|neither|without|hardly|nobody|nothing|no one|impossible|\w+n't|"
    r"isnt|doesnt|dont)\b(?!-)(?:[^\w,;:—]+\w+){0,7}[^\w,;:—]*\Z|"
    r"\A\W*(?:no|none|nothing|neither|few|not (?:all|every|any)|nobody)\b(?!-)(?:\W+\w+){0,12}\W*\Z",
    re.IGNORECASE,
)
_MYTH = lazy.pattern(
    r"\b(?:myths?|false(?:ly)?|untrue|wrong(?:ly)?|claims? (?:that|to)|claimed|not true|misleading|scams?|"
    r"fraud\w*|red flags?|beware|be wary|watch out|too good to be true|quack\w*|bogus)\b",
    re.IGNORECASE,
)


@record
class Setting:
    """What excuses a phrase.

    ``unless`` may stand anywhere in the sentence, ``before`` and ``after`` in the six words on that side.
    """

    negated: bool = False
    myths: bool = False
    unless: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def excuses(self, document: Document, sentence: Sentence, start: int, end: int) -> bool:
        """Whether what stands at ``block.text[start:end]`` is all right in this sentence.

        For an item of a list the paragraph that leads in to the list is heard too.
        """
        plain = sentence.block.plain.lower()
        head, tail = plain[sentence.start : start], plain[end : sentence.end]
        if self.negated and _NEGATION.search(head):
            return True
        if self.myths and _MYTH.search(f"{head} {tail} {_lead(document, sentence)}"):
            return True
        return (
            _any(self.unless, plain[sentence.start : sentence.end])
            or _any(self.before, " ".join(head.split()[-6:]))
            or _any(self.after, " ".join(tail.split()[:6]))
        )


def _any(phrases: tuple[str, ...], text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(phrase.lower())}(?!\w)", text) for phrase in phrases)


def _lead(document: Document, sentence: Sentence) -> str:
    """What leads in to the list that a sentence is an item of, else ""."""
    block = sentence.block
    if block.kind != "item":
        return ""
    before = ""
    for other in document.blocks:
        if other is block:
            return before
        if other.group != block.group:
            before = other.plain
    return ""
