"""Kind ``swap``: words for which there are better ones, given with the finding and as a fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.setting import Setting
from medlint.checks.standing import in_name, of_sources
from medlint.checks.terms import Found, Terms, sentence_at
from medlint.kind import Context, Kind
from medlint.model import Edit, Fix, Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document


@record
class Params:
    """``swaps`` maps what to flag to what to write. ``fix`` offers the new words as an (unsafe) edit.

    ``first`` flags each term once an article. ``alone`` leaves a term alone where the article has the better word
    too: one that is given beside it. Titles, lists of sources and longer names are left
    alone with either. ``unless_next``: words that make a term all right when one of them follows at once.
    """

    swaps: dict[str, str]
    fix: bool = True
    negated: bool = False
    unless: list[str] = field(default_factory=list)
    unless_before: list[str] = field(default_factory=list)
    unless_after: list[str] = field(default_factory=list)
    cased: bool = False
    first: bool = False
    alone: bool = False
    unless_next: list[str] = field(default_factory=list)


@record
class _Ready:
    terms: Terms
    setting: Setting
    fix: bool
    first: bool
    alone: bool
    unless_next: frozenset[str]


def _prepare(params: Params) -> _Ready:
    quiet = Setting(
        negated=params.negated,
        unless=tuple(params.unless),
        before=tuple(params.unless_before),
        after=tuple(params.unless_after),
    )
    terms = Terms.of(params.swaps, cased=params.cased)
    following = frozenset(word.lower() for word in params.unless_next)
    return _Ready(terms, quiet, params.fix, params.first, params.alone, following)


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del context
    for found in _places(document, ready):
        if found.block.marked("code", found.start, found.end):
            continue
        sentence = sentence_at(document, found.block, found.start)
        if ready.setting.excuses(document, sentence, found.start, found.end):
            continue
        if ready.unless_next and _next_word(found) in ready.unless_next:
            continue
        said = found.block.text[found.start : found.end]
        better = found.value[:1].upper() + found.value[1:] if said[:1].isupper() else found.value
        span = found.block.source_span(found.start, found.end)
        fix = Fix((Edit(span, better),)) if ready.fix else None
        yield Hit(span, {"said": said, "better": better}, fix=fix)


def _places(document: Document, ready: _Ready) -> Iterator[Found]:
    """Where the terms stand, as ``first`` and ``alone`` ask for."""
    done: set[str] = set()
    for found in ready.terms.find(document):
        if not (ready.first or ready.alone):
            yield found
        elif found.term not in done and not _is_set_apart(document, found):
            done.add(found.term)
            if not ready.alone or not _has(document, found.value):
                yield found


def _next_word(found: Found) -> str:
    """The word that follows, with no more than a space between; else ""."""
    rest = found.block.plain[found.end :]
    return rest[1:].split(" ", 1)[0].strip(".,;:!?()'\"").lower() if rest[:1] in (" ", "-") else ""


def _is_set_apart(document: Document, found: Found) -> bool:
    """Whether a term stands in the title, in a list of sources or in a name of more words."""
    if id(found.block) in of_sources(document) or found.block is document.title_block:
        return True
    return in_name(found.block, found.start, found.end)


def _has(document: Document, better: str) -> bool:
    """Whether the article has one of the better names, which “ or ” parts."""
    return any(name.lower() in document.lowered for name in better.split(" or "))


KIND = Kind(
    name="swap", params=Params, version=2, slots=("said", "better"),
    prepare=_prepare, gate=lambda params: _prepare(params).terms.gate(), run=_run,
)  # fmt: skip
