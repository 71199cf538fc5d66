"""Kind ``house-word``: the words a publisher has settled on, in place of others for the same thing.

The pack's own few are in the rule; a project's stand in its config under ``wording``, and go before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.standing import in_name, of_sources, quoted
from medlint.checks.terms import Terms
from medlint.kind import Context, Kind
from medlint.model import Edit, Fix, Hit
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document


@record
class Params:
    """``words`` maps what not to write to what to write; one mapped to itself is all right."""

    words: dict[str, str]


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    words = {**params.words, **context.settings.get("wording", {})}
    sources = of_sources(document)
    for found in Terms.of(words).find(document):
        block, start, end = found.block, found.start, found.end
        if found.term == found.value or id(block) in sources:
            continue
        if quoted(block, start, end) or in_name(block, start, end) or block.marked("name", start, end):
            continue
        said = block.text[start:end]
        better = found.value[:1].upper() + found.value[1:] if said[:1].isupper() else found.value
        span = block.source_span(start, end)
        yield Hit(span, {"said": said, "better": better}, fix=Fix((Edit(span, better),)))


KIND = Kind(
    name="house-word",
    params=Params,
    version=1,
    slots=("said", "better"),
    reads=("wording",),
    run=_run,
)
