"""Kind ``swap``: words for which there are better ones, given with the finding and as a fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.setting import Setting
from medlint.checks.terms import Terms, sentence_at
from medlint.kind import Context, Kind
from medlint.model import Edit, Fix, Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document


@record
class Params:
    """``swaps`` maps what to flag to what to write. ``fix`` offers the new words as an (unsafe) edit."""

    swaps: dict[str, str]
    fix: bool = True
    negated: bool = False
    unless: list[str] = field(default_factory=list)
    unless_before: list[str] = field(default_factory=list)
    unless_after: list[str] = field(default_factory=list)
    cased: bool = False


@record
class _Ready:
    terms: Terms
    setting: Setting
    fix: bool


def _prepare(params: Params) -> _Ready:
    quiet = Setting(
        negated=params.negated,
        unless=tuple(params.unless),
        before=tuple(params.unless_before),
        after=tuple(params.unless_after),
    )
    return _Ready(Terms.of(params.swaps, cased=params.cased), quiet, params.fix)


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del context
    for found in ready.terms.find(document):
        sentence = sentence_at(document, found.block, found.start)
        if ready.setting.excuses(document, sentence, found.start, found.end):
            continue
        said = found.block.text[found.start : found.end]
        better = found.value[:1].upper() + found.value[1:] if said[:1].isupper() else found.value
        span = found.block.source_span(found.start, found.end)
        fix = Fix((Edit(span, better),)) if ready.fix else None
        yield Hit(span, {"said": said, "better": better}, fix=fix)


KIND = Kind(name="swap", params=Params, version=1, slots=("said", "better"), prepare=_prepare, run=_run)
