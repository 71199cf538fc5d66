"""Kind ``blank``: a heading with nothing under it: no text, list, table, picture or code, and no further heading.

What a section must say is the affair of ``section``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Section


@record
class Params:
    """None."""


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    del params, context
    title = document.title_block
    pictures = [link.span.start for link in document.links if link.kind == "image"]
    for section in document.sections:
        block = section.heading
        if block is None or block is title or not block.text.strip():
            continue
        if section.start == section.tree_end and not any(_under(document, section, at) for at in pictures):
            yield Hit(block.source_span(0, len(block.text)), {"said": block.text})


def _under(document: Document, section: Section, at: int) -> bool:
    """Whether a position lies between the heading and the next block."""
    blocks = document.blocks
    end = blocks[section.start].span.start if section.start < len(blocks) else len(document.source)
    return section.heading is not None and section.heading.span.end <= at < end


KIND = Kind(name="blank", params=Params, version=1, slots=("said",), run=_run)
