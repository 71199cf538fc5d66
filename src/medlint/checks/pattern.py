"""Kind ``pattern``: a regular expression over sentences, looked at only where one of its literals occurs."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from medlint import lazy
from medlint.checks.about import once
from medlint.checks.setting import Setting
from medlint.checks.standing import of_sources
from medlint.kind import Context, Gate, Kind
from medlint.model import Edit, Fix, Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Sentence

_DIGIT = lazy.pattern(r"\d")
_CITED = lazy.pattern(r"\[\d+[\d,; -]*\]|\([^()]*\b(?:19|20)\d\d\)|https?://|\bdoi\b|\^\d+", re.IGNORECASE)

_NUMBERED = lazy.pattern(r"[a-z)]\.\d{1,2}(?:,\d{1,2})*\s*\Z")  # a raised number that lost its mark
_NUMBER = lazy.pattern(r"\d{1,2}(?:,\d{1,2})*(?:\s|\Z)")


@record
class Params:
    """``pattern`` is searched in each sentence as a reader sees it, quotes and dashes made plain.

    ``literals``: lower-case texts of which one must occur in the article before the pattern is looked at;
    every match must contain one. A group called ``at`` narrows what is underlined; a group called ``better``
    fills the slot of that name. ``replace`` offers an edit of what is underlined; it may refer to groups.
    ``unless_cited``: a sentence with a link, a note or a source in brackets is left alone, and so is one whose
    block ends in one. Lists of sources are other people's words, and are left alone.
    ``holds`` and ``digit`` are worked out of the pattern when a pack is compiled: of each of these groups of
    texts, parted by line feeds, one is in every sentence with a match; every match has a digit.
    """

    pattern: str
    literals: list[str]
    replace: str = ""
    cased: bool = False
    negated: bool = False
    myths: bool = False
    unless: list[str] = field(default_factory=list)
    unless_before: list[str] = field(default_factory=list)
    unless_after: list[str] = field(default_factory=list)
    unless_pattern: str = ""
    unless_cited: bool = False
    within: Literal["sentence", "heading"] = "sentence"
    holds: list[str] = field(default_factory=list)
    digit: bool = False


@record
class _Ready:
    params: Params
    setting: Setting

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.params.pattern, 0 if self.params.cased else re.IGNORECASE)

    @cached_property
    def holds(self) -> list[list[str]]:
        return [group.split("\n") for group in self.params.holds]

    @cached_property
    def excuse(self) -> re.Pattern[str] | None:
        return re.compile(self.params.unless_pattern, re.IGNORECASE) if self.params.unless_pattern else None


def _prepare(params: Params) -> _Ready:
    if not params.pattern.strip():
        raise ValueError("the pattern is empty")
    if not params.literals or any(len(literal.strip()) < 1 for literal in params.literals):
        raise ValueError("give “literals”: texts of which every match contains one")
    quiet = Setting(
        negated=params.negated,
        myths=params.myths,
        unless=tuple(params.unless),
        before=tuple(params.unless_before),
        after=tuple(params.unless_after),
    )
    return _Ready(params, quiet)


def _verify(params: Params) -> None:
    """Raises re.error or ValueError for what only running would show."""
    ready = _prepare(params)
    if ready.regex.search(""):
        raise ValueError("the pattern matches nothing at all: it would be found everywhere")
    assert ready.excuse is None or ready.excuse.pattern


def _gate(params: Params) -> Gate:
    return "texts", [*_further(params)["holds"], "\n".join(params.literals)]


def _further(params: Params) -> dict[str, Any]:
    from medlint.checks.needed import needed, needs_digit

    flags = 0 if params.cased else re.IGNORECASE
    groups = needed(params.pattern, flags)
    digit = {"digit": True} if needs_digit(params.pattern, flags) else {}
    return {"holds": ["\n".join(sorted(group)) for group in groups], **digit}


@once
def _numbered(document: Document) -> frozenset[int]:
    """The sentences with a digit, by identity: patterns for doses look at no others."""
    return frozenset([id(s) for s in document.sentences if _DIGIT.search(s.plain)])


def _sentences(document: Document, ready: _Ready) -> list[Sentence]:
    """Those that have all that a match needs."""
    params = ready.params
    numbered = _numbered(document) if params.digit else frozenset()
    if params.digit and not numbered:
        return []
    sentences = document.having(params.literals, *ready.holds)
    return [s for s in sentences if id(s) in numbered] if params.digit else sentences


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del context
    sentences = _sentences(document, ready)
    if not sentences:
        return
    headings, sources = ready.params.within == "heading", of_sources(document)
    for sentence in sentences:
        block = sentence.block
        if not (headings and block.kind != "heading") and id(block) not in sources:
            yield from _matches(document, sentence, ready)


def _matches(document: Document, sentence: Sentence, ready: _Ready) -> Iterator[Hit]:
    block = sentence.block
    for number, match in enumerate(ready.regex.finditer(block.plain, sentence.start, sentence.end)):
        if not number and _is_excused(sentence, ready):
            return
        group = "at" if "at" in ready.regex.groupindex and match["at"] is not None else 0
        start, end = match.span(group)
        if start == end or block.marked("code", start, end):
            continue
        if ready.setting.excuses(document, sentence, start, end):
            continue
        span = block.source_span(start, end)
        better = match.expand(ready.params.replace) if ready.params.replace else ""
        fix = Fix((Edit(span, better),)) if better else None
        yield Hit(span, {"said": block.text[start:end], "better": better}, fix=fix)


def _is_excused(sentence: Sentence, ready: _Ready) -> bool:
    """Whether the sentence as a whole is left alone."""
    if ready.excuse and ready.excuse.search(sentence.plain):
        return True
    return ready.params.unless_cited and _is_cited(sentence)


def _is_cited(sentence: Sentence) -> bool:
    """Whether the sentence, or the end of its block, says where it comes from."""
    block = sentence.block
    if any(block.marked(kind, sentence.start, sentence.end) for kind in ("link", "footnote")):
        return True
    tail = block.plain[max(sentence.end - 1, len(block.plain) - 40) :]
    if _CITED.search(sentence.plain) or _CITED.search(tail):
        return True
    return bool(_NUMBERED.search(sentence.plain) or _NUMBER.match(block.plain, sentence.end))


KIND = Kind(
    name="pattern",
    params=Params,
    version=4,
    slots=("said", "better"),
    prepare=_prepare,
    gate=_gate,
    further=_further,
    verify=_verify,
    run=_run,
)
