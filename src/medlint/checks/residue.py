"""Kind ``residue``: what scraping, templates and generators leave behind, each alone in its block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_BARE_DATE = lazy.pattern(rf"(?:{_DAY}(?: of)? {_MONTH}|{_MONTH} {_DAY})", re.IGNORECASE)
_LONE_MARK = lazy.pattern(r"[-–—|•·*_=~>»/\\.,;:]{1,3}")
_AGO = lazy.pattern(r"(?:an?|\d+) (?:minutes?|hours?|days?|weeks?|months?|years?) ago", re.IGNORECASE)


@record
class Params:
    """``phrases`` are residue when they are all there is in a block, ``anywhere`` wherever they stand."""

    phrases: list[str] = field(default_factory=list)
    anywhere: list[str] = field(default_factory=list)


@record
class _Ready:
    phrases: frozenset[str]
    anywhere: tuple[str, ...]


def _prepare(params: Params) -> _Ready:
    anywhere = tuple(text.lower() for text in params.anywhere)
    return _Ready(frozenset(text.lower().strip(" .:!") for text in params.phrases), anywhere)


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del context
    for block in document.prose:
        if block.kind in ("paragraph", "item", "heading") and block.text:
            case = _case(block, ready.phrases)
            if case:
                span = block.source_span(0, len(block.text))
                yield Hit(span, {"said": block.text.strip()}, case=case)
    for literal in ready.anywhere:
        if literal in document.lowered:
            yield from _literal(document, literal)


def _case(block: Block, phrases: frozenset[str]) -> str:
    text = block.plain.strip()
    if len(text) > 60:
        return ""
    if len(text) <= 3 and _LONE_MARK.fullmatch(text):
        return "mark"
    if any(char.isdigit() for char in text) and _BARE_DATE.fullmatch(text):
        return "date"
    if text[-3:].lower() == "ago" and _AGO.fullmatch(text):
        return "date"
    return "phrase" if text.lower().strip(" .:!") in phrases else ""


def _literal(document: Document, literal: str) -> Iterator[Hit]:
    for block in document.prose:
        low = block.plain.lower()
        start = low.find(literal)
        while start >= 0:
            end = start + len(literal)
            yield Hit(block.source_span(start, end), {"said": block.text[start:end]}, case="phrase")
            start = low.find(literal, end)


KIND = Kind(
    name="residue",
    params=Params,
    version=1,
    slots=("said",),
    cases=("mark", "date", "phrase"),
    prepare=_prepare,
    run=_run,
)
