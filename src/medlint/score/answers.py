"""Answers that several instruments share: each from counts, with the words or numbers it rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.score.card import Answer

if TYPE_CHECKING:
    from medlint.model import Sentence
    from medlint.score.look import Look

#: Words under one heading, above which text is not in chunks. A house limit: the instruments give none.
CHUNK = 300
#: Items after which a list should be broken.
LONG_LIST = 7
_MOST_SHOWN = 90
_DECIMAL = lazy.pattern(r"\d\.\d|\b[1-9] ?/ ?[2-9]\b")
_SUM = lazy.pattern(
    r"\b(?:multiply|divide by|divided by|calculate|add up|add together|subtract|work out (?:your|the|how))\b",
    re.IGNORECASE,
)


def many(number: int, noun: str) -> str:
    """``1 list``, ``2 lists``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def quoted(sentence: Sentence) -> str:
    """The start of a sentence, in quotation marks."""
    text = " ".join(sentence.text.split())
    return f"“{text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1].rstrip() + '…'}”"


def at(sentence: Sentence) -> int:
    """Where a sentence begins in the source."""
    return sentence.span().start


def action(look: Look) -> Answer:
    """Whether the reader is told to do something."""
    if not look.orders:
        return Answer("no", "no sentence tells the reader to do something")
    first = look.orders[0]
    return Answer("yes", f"{many(len(look.orders), 'sentence')}, the first {quoted(first)}", at(first))


def directly(look: Look) -> Answer:
    """Whether the reader, and not “patients”, is told."""
    if not look.orders:
        return Answer("no", "no sentence tells the reader to do something")
    if look.indirect:
        first = look.indirect[0]
        counts = f"sentences that tell the reader: {len(look.orders)}; others: {len(look.indirect)}"
        text = f"{counts}, such as {quoted(first)}"
        return Answer("yes" if len(look.indirect) * 4 <= len(look.orders) else "no", text, at(first))
    return Answer(
        "yes", f"sentences that tell the reader: {len(look.orders)}; none tells “patients” or “people”"
    )


def steps(look: Look) -> Answer:
    """Whether what to do is broken into steps."""
    for items in look.numbered:
        if len(items) >= 2:
            return Answer("yes", f"a numbered list of {len(items)} items", items[0].span.start)
    lists = sum(1 for items in look.lists if len(items) >= 2)
    return Answer("person", f"no numbered list; {many(lists, 'list')} with bullets")


def active(look: Look) -> Answer:
    """Whether at least four in five sentences are in the active voice."""
    total, passive = len(look.sentences), len(look.passive)
    if not total:
        return Answer("n/a", "there is no prose")
    share = passive / total
    text = f"{passive} of {total} sentences look passive ({share:.0%})"
    if not passive:
        return Answer("yes", text)
    first = look.passive[0]
    return Answer("yes" if share <= 0.2 else "no", f"{text}, such as {quoted(first)}", at(first))


def chunks(look: Look) -> Answer:
    """Whether text stands in short sections with headings."""
    if len(look.headings) < 2:
        return Answer("no", f"{many(len(look.headings), 'heading')} below the title")
    section, size = look.longest
    heading = section.heading if section else None
    name = f"“{heading.text}”" if heading else "the part before the first heading"
    text = f"{many(len(look.headings), 'heading')}; the longest section is {name} with {many(size, 'word')}"
    return Answer("yes" if size <= CHUNK else "no", text, heading.span.start if heading else -1)


def lists(look: Look) -> Answer:
    """Whether there are lists, and none too long."""
    if not look.lists:
        return Answer("no", "there is no list")
    longest = max(look.lists, key=len)
    text = f"{many(len(look.lists), 'list')}; the longest has {many(len(longest), 'item')}"
    return Answer("yes" if len(longest) <= LONG_LIST else "no", text, longest[0].span.start)


def cues(look: Look) -> Answer:
    """Whether anything draws the eye: bold, italics, lists."""
    if look.strong or look.lists:
        return Answer(
            "yes", f"bold or italics in {many(len(look.strong), 'place')}, {many(len(look.lists), 'list')}"
        )
    return Answer("no", "no bold, no italics, no list")


def whole_numbers(look: Look) -> Answer:
    """Whether numbers are whole: a decimal or a fraction is harder. The rest is for a person."""
    if not look.numbers:
        return Answer("n/a", "there are no numbers in the prose")
    for sentence, _ in look.numbers:
        if _DECIMAL.search(sentence.plain):
            return Answer("person", f"has decimals or fractions, such as {quoted(sentence)}", at(sentence))
    return Answer("yes", f"{many(len(look.numbers), 'number')}, all whole")


def sums(look: Look) -> Answer:
    """Whether the text asks for a calculation (“yes” when it does)."""
    found = look.first(_SUM)
    if found:
        return Answer("yes", f"it asks for a sum: {quoted(found[0])}", at(found[0]))
    return Answer("no", "no word asks for a sum, such as “multiply”, “divide”, “add up” or “work out”")


def no_sums(look: Look) -> Answer:
    """Whether the text asks for no calculation."""
    answer = sums(look)
    return answer._replace(verdict="no" if answer.verdict == "yes" else "yes")


def image(look: Look, wanted: str) -> Answer:
    """For what needs an image: there is none, or a person looks at it."""
    if not look.images:
        return Answer("no", "there is no image")
    return Answer("person", f"{many(len(look.images), 'image')}: {wanted}", look.images[0].span.start)


def voice_share(look: Look) -> str:
    """The share of passive sentences, as evidence for a person."""
    return active(look).evidence
