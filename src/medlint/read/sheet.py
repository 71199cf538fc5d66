"""Everything found while one article is read, and its assembly into a ``Document``."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.model import Anchor, Comment, Document, Link, Meta, Oddity, Section, Sentence, Span
from medlint.read import sentences, suspects
from medlint.read.newlines import Ruler
from medlint.record import replace

if TYPE_CHECKING:
    from medlint.model import Block
    from medlint.model.document import LinkKind
    from medlint.read.draft import Draft

_NO_SLUG = lazy.pattern(r"[^\w\- ]")
_SLUG_CATEGORIES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"})


class Sheet:
    """Blocks, links, anchors, comments and oddities in the order of the text. Positions: unified text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.meta = Meta()
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.anchors: list[Anchor] = []
        self.comments: list[Comment] = []
        self.oddities: list[Oddity] = []
        self.groups = 0
        self._slugs: dict[str, int] = {}

    def group(self) -> int:
        """A fresh number for a list or table."""
        self.groups += 1
        return self.groups

    def block(self, draft: Draft, end: int) -> Block | None:
        """Put a finished draft on the sheet, unless it shows nothing."""
        block = draft.block(end)
        if block:
            self.blocks.append(block)
        return block

    def link(self, kind: LinkKind, target: str, text: str, span: Span, at: Span, reference: str = "") -> None:
        """A link or image."""
        self.links.append(Link(kind, target, " ".join(text.split()), span, at, reference))

    def anchor(self, name: str, start: int, end: int) -> None:
        """A place to link to."""
        if name:
            self.anchors.append(Anchor(name, Span(start, end)))

    def heading_anchor(self, block: Block) -> None:
        """The slug that GitHub gives this heading.

        The second heading of a name gets ``-1``, the third ``-2``, stepping over names that are taken.
        """
        name = start = slug(block.text)
        while name in self._slugs:
            self._slugs[start] += 1
            name = f"{start}-{self._slugs[start]}"
        self._slugs[name] = 0
        self.anchors.append(Anchor(name, block.span))

    def comment(self, text: str, start: int, end: int) -> None:
        """An HTML or MDX comment."""
        self.comments.append(Comment(text, Span(start, end)))

    def oddity(self, kind: str, start: int, end: int, detail: str = "") -> None:
        """Something wrong with the markup."""
        self.oddities.append(Oddity(kind, Span(start, end), detail))

    def document(self, path: str, source: str, form: str) -> Document:
        """The finished document, with positions in ``source``."""
        self.oddities += suspects.find(self.text, self.blocks, form)
        self._restore(source)
        blocks = tuple(self.blocks)
        return Document(
            path=path,
            source=source,
            format=form,
            meta=self.meta,
            blocks=blocks,
            sentences=_sentences(blocks),
            sections=tuple(_sections(blocks)),
            links=tuple(self.links),
            anchors=tuple(self.anchors),
            comments=tuple(self.comments),
            oddities=tuple(sorted(self.oddities, key=lambda odd: (odd.span, odd.kind))),
        )

    def _restore(self, source: str) -> None:
        """Move every position from the unified text to the source."""
        ruler = Ruler(source)
        if not ruler.breaks:
            return
        span = ruler.span
        self.blocks = [replace(b, runs=ruler.runs(b.runs), span=span(b.span)) for b in self.blocks]
        self.links = [k._replace(span=span(k.span), target_span=span(k.target_span)) for k in self.links]
        self.anchors = [a._replace(span=span(a.span)) for a in self.anchors]
        self.comments = [c._replace(span=span(c.span)) for c in self.comments]
        self.oddities = [o._replace(span=span(o.span)) for o in self.oddities]
        meta = self.meta
        spans = {key: span(each) for key, each in meta.spans.items()}
        self.meta = Meta(meta.values, spans, meta.span and span(meta.span))


def slug(text: str) -> str:
    """What GitHub makes of a heading, without a number for the second of a name."""
    lowered = text.strip().lower()
    if lowered.isascii():
        return _NO_SLUG.sub("", lowered).replace(" ", "-")
    return "".join([char for char in lowered if _in_slug(char)]).replace(" ", "-")


def _in_slug(char: str) -> bool:
    return char in " -_" or unicodedata.category(char) in _SLUG_CATEGORIES


def _sentences(blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    return tuple(
        [
            Sentence(block, start, end)
            for block in blocks
            if block.kind != "code"
            for start, end in sentences.split(block.plain)
        ]
    )


def _sections(blocks: tuple[Block, ...]) -> list[Section]:
    places = [n for n, block in enumerate(blocks) if block.kind == "heading"]
    total = len(blocks)
    sections: list[Section] = []
    first = places[0] if places else total
    if first:
        sections.append(Section(None, 0, first, first, 0))
    tree_ends = _tree_ends([blocks[n].level for n in places], places, total)
    for number, place in enumerate(places):
        end = places[number + 1] if number + 1 < len(places) else total
        heading = blocks[place]
        sections.append(Section(heading, place + 1, end, tree_ends[number], heading.level))
    return sections


def _tree_ends(levels: list[int], places: list[int], total: int) -> list[int]:
    """For each heading, where the next of the same or a higher level stands."""
    ends = [total] * len(levels)
    waiting: list[int] = []
    for number, level in enumerate(levels):
        while waiting and levels[waiting[-1]] >= level:
            ends[waiting.pop()] = places[number]
        waiting.append(number)
    return ends
