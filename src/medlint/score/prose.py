"""The writer's own prose: paragraphs and list items, without headings, tables, code and the titles of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.citations import numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.model import Document, Section, Sentence

_KINDS = ("paragraph", "item")


class Prose:
    """The sentences of a document by block, looked up once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.cited = numbers(document)
        self._by_block: Mapping[int, list[Sentence]] = _grouped(document)

    def of(self, start: int, end: int) -> list[Sentence]:
        """The sentences of ``document.blocks[start:end]``."""
        blocks = self.document.blocks
        return [
            sentence
            for number in range(start, end)
            if blocks[number].kind in _KINDS and number not in self.cited
            for sentence in self._by_block.get(id(blocks[number]), ())
        ]

    def all(self) -> list[Sentence]:
        """The sentences of the whole article."""
        return self.of(0, len(self.document.blocks))

    def sections(self) -> list[tuple[Section, list[Sentence]]]:
        """Each section that has prose, with its sentences."""
        made = [(section, self.of(section.start, section.end)) for section in self.document.sections]
        return [(section, sentences) for section, sentences in made if sentences]


def _grouped(document: Document) -> dict[int, list[Sentence]]:
    table: dict[int, list[Sentence]] = {}
    for sentence in document.sentences:
        table.setdefault(id(sentence.block), []).append(sentence)
    return table
