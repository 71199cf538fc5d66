"""What a scorecard's items look at in an article, each worked out once when first asked for. Gives no verdict."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.measure.counts import count
from medlint.measure.formulas import flesch_kincaid
from medlint.measure.voice import passives
from medlint.score.actions import indirect, orders
from medlint.score.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Collection

    from medlint.model import Block, Document, Link, Section, Sentence

_NUMBER = lazy.pattern(r"(?<![\w.,/])\d[\d,]*(?:\.\d+)?(?:%| per ?cent)?(?![\w/])")
_NO_AMOUNT = lazy.pattern(r"(?:19|20)\d\d|999|111|112|911|988|101|119")  # years, and numbers to call
_CHANCE = lazy.pattern(
    r"\b\d[\d,]*(?: people)? (?:in|out of)(?: every)? \d[\d,]*\b|\b\d+(?:\.\d+)? ?(?:%|per ?cent\b)"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of)(?: every)?"
    r" (?:two|three|four|five|ten|twenty|\d[\d,]*)\b",
    re.IGNORECASE,
)


class Look:
    """One article, ready to be scored. ``masked``: medicine names, whose length is nobody's fault."""

    def __init__(self, document: Document, masked: Collection[str] = ()) -> None:
        self.document = document
        self.masked = masked
        self.prose = Prose(document)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The writer's own sentences."""
        return self.prose.all()

    @cached_property
    def orders(self) -> list[Sentence]:
        """Those that tell the reader to do something."""
        return orders(self.sentences)

    @cached_property
    def indirect(self) -> list[Sentence]:
        """Those that tell it to “patients” or “people”."""
        return indirect(self.sentences)

    @cached_property
    def passive(self) -> list[Sentence]:
        """Those with a verb in the passive voice."""
        return [sentence for sentence in self.sentences if passives(sentence.plain)]

    @cached_property
    def grade(self) -> float:
        """The reading grade, medicine names left out of the syllables."""
        return round(flesch_kincaid(count(self.sentences, self.masked)), 1)

    @cached_property
    def headings(self) -> list[Block]:
        """The headings below the title."""
        title = self.document.title_block
        return [block for block in self.document.blocks if block.kind == "heading" and block is not title]

    @cached_property
    def longest(self) -> tuple[Section | None, int]:
        """The section with the most words of prose, and how many."""
        sizes = [(count(found).words, section) for section, found in self.prose.sections()]
        size, section = max(sizes, key=lambda pair: pair[0], default=(0, None))
        return section, size

    @cached_property
    def lists(self) -> list[list[Block]]:
        """The items of each list, sources left out."""
        table: dict[int, list[Block]] = {}
        for number, block in enumerate(self.document.blocks):
            if block.kind == "item" and number not in self.prose.cited:
                table.setdefault(block.group, []).append(block)
        return list(table.values())

    @cached_property
    def numbered(self) -> list[list[Block]]:
        """The lists whose items are numbered."""
        source = self.document.source
        return [items for items in self.lists if _is_numbered(source, items[0])]

    @cached_property
    def tables(self) -> list[list[Block]]:
        """The cells of each table."""
        table: dict[int, list[Block]] = {}
        for block in self.document.blocks:
            if block.kind in ("cell", "header"):
                table.setdefault(block.group, []).append(block)
        return list(table.values())

    @cached_property
    def images(self) -> list[Link]:
        """The images."""
        return [link for link in self.document.links if link.kind == "image"]

    @cached_property
    def strong(self) -> list[Block]:
        """The blocks with words in bold or italics."""
        kinds = ("strong", "emphasis")
        return [
            b for b in self.document.prose if b.kind != "heading" and any(m.kind in kinds for m in b.marks)
        ]

    @cached_property
    def numbers(self) -> list[tuple[Sentence, str]]:
        """The numbers in the prose that are no years and no emergency numbers, each with its sentence."""
        found = [(s, match[0]) for s in self.sentences for match in _NUMBER.finditer(s.plain)]
        return [(s, number) for s, number in found if not _NO_AMOUNT.fullmatch(number)]

    @cached_property
    def chances(self) -> list[tuple[Sentence, str]]:
        """How likely something is, where a number says it: “1 in 10”, “10%”."""
        return [(s, match[0]) for s in self.sentences for match in _CHANCE.finditer(s.plain)]

    @property
    def very_short(self) -> bool:
        """What PEMAT calls a very short material: two paragraphs at most, and no more than a page."""
        paragraphs = [b for b in self.document.blocks if b.kind == "paragraph"]
        return len(paragraphs) <= 2 and count(self.sentences).words <= 300

    def first(self, pattern: re.Pattern[str]) -> tuple[Sentence, str] | None:
        """The first sentence in which a pattern is found, and its words."""
        for sentence in self.sentences:
            match = pattern.search(sentence.plain)
            if match:
                return sentence, match[0]
        return None


def _is_numbered(source: str, item: Block) -> bool:
    start = item.span.start
    line = source.rfind("\n", 0, start) + 1
    before = source[line : start + 6]
    return bool(re.match(r"[\s>]*\d+[.)]", before)) or "<ol" in source[max(0, start - 400) : start].lower()
