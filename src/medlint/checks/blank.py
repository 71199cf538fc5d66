"""Kind ``blank``: a heading with nothing under it: no text, list, table, picture or code, and no further heading.

What a section must say is the affair of ``section``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Section

_SENTENCE = ".:,;"  # what ends a heading that is a line of text or a step in a list
_COMMENT = lazy.pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FILLED = lazy.pattern(
    r"<(?:iframe|video|audio|img|svg|object|embed|form|input|script|canvas|picture|[a-z]+-[\w-]+)\b|\sdata-[\w-]+=|"
    r"!\[|\{\{|\{%",
    re.IGNORECASE,
)  # what a page is filled with that has no words: pictures, forms, what a script or a site generator puts there


@record
class Params:
    """None."""


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    del params, context
    title = document.title_block
    for section in document.sections:
        block = section.heading
        if block is None or block is title or not block.text.strip() or block.text.rstrip()[-1] in _SENTENCE:
            continue
        if section.start == section.tree_end and not _FILLED.search(_between(document, section)):
            yield Hit(block.source_span(0, len(block.text)), {"said": block.text})


def _between(document: Document, section: Section) -> str:
    """The source from the heading to the next block, without comments."""
    blocks = document.blocks
    start = section.heading.span.end if section.heading else 0
    end = blocks[section.start].span.start if section.start < len(blocks) else len(document.source)
    return _COMMENT.sub("", document.source[start:end])


KIND = Kind(name="blank", params=Params, version=1, slots=("said",), run=_run)
