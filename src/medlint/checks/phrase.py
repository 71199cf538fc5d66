"""Kind ``phrase``: words that should not stand there, matched literally and whole. No patterns here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.setting import Setting
from medlint.checks.terms import Terms, sentence_at
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document


@record
class Params:
    """``phrases`` are what to flag. The rest says when to stay quiet; see ``medlint.checks.setting``."""

    phrases: list[str]
    negated: bool = True
    myths: bool = True
    unless: list[str] = field(default_factory=list)
    unless_before: list[str] = field(default_factory=list)
    unless_after: list[str] = field(default_factory=list)
    cased: bool = False


@record
class _Ready:
    terms: Terms
    setting: Setting


def _prepare(params: Params) -> _Ready:
    terms = Terms.of(dict.fromkeys(params.phrases, ""), cased=params.cased)
    quiet = Setting(
        negated=params.negated,
        myths=params.myths,
        unless=tuple(params.unless),
        before=tuple(params.unless_before),
        after=tuple(params.unless_after),
    )
    return _Ready(terms, quiet)


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del context
    for found in ready.terms.find(document):
        sentence = sentence_at(document, found.block, found.start)
        if not ready.setting.excuses(document, sentence, found.start, found.end):
            said = found.block.text[found.start : found.end]
            yield Hit(found.block.source_span(found.start, found.end), {"said": said})


KIND = Kind(
    name="phrase", params=Params, version=1, slots=("said",),
    prepare=_prepare, gate=lambda params: _prepare(params).terms.gate(), run=_run,
)  # fmt: skip
