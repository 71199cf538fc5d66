"""Markup that changes what is read: struck-through words, raised figures, hidden parts, pictures, numbers to dial.

Everything else that marks text up is layout. Says only what is there; judges nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.model import Block, Document

_RAISED = lazy.pattern(r"<(/?)(sup|sub)\b[^>]*>", re.IGNORECASE)
_TAG = lazy.pattern(r"<([A-Za-z][\w.:-]*)((?:[\s/][^<>]*)?)>")
#: What changes what is seen or read aloud, also for a tag that otherwise only lays out.
_ATTRIBUTE = lazy.pattern(
    r"(?<![\w-])(?:hidden|style|dir|start|value|reversed|srcset|title|aria-[a-z]+|role|on[a-z]+)(?![\w-])"
    r"|class\s*=[^>]*(?:hid|d-none|invis|sr-only|line-through|strike|collapse)",
    re.IGNORECASE,
)
_CLASSES = lazy.pattern(r"\{:?([^{}\n]*[.=][^{}\n]*)\}\s*\Z")
_BOX = lazy.pattern(r"\[([ xX])\]\s*\Z")
_RAW = lazy.pattern(r"<(script|style|template|noscript)\b", re.IGNORECASE)
_BODY = lazy.pattern(r"<body\b", re.IGNORECASE)
_LAYOUT = frozenset(
    """
    a abbr address article aside b bdi blockquote body br button caption cite code col colgroup dd dfn div dl dt em
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html i img kbd label legend li main mark nav ol p
    pre q ruby samp section small span strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr script style
    template noscript
    """.split()  # noqa: SIM905
)
_UNSEEN = ("hidden-character", "mixed-script", "lost-character")
_DIALLED = ("tel:", "sms:", "callto:", "whatsapp:")


def lead(document: Document, block: Block) -> str:
    """What stands before or behind a block's words and shows with them: a box to tick, classes of a heading."""
    source, (start, end) = document.source, block.span
    if block.kind == "item" and block.runs:
        box = _BOX.search(source, start, block.runs[0].source_start)
        return f"[{box[1].lower()}] " if box else ""
    classes = _CLASSES.search(source, start, end) if block.kind == "heading" else None
    kept = [each for each in classes[1].split() if not each.startswith("#")] if classes else []
    return f"{{{' '.join(kept)}}} " if kept else ""


def signs(document: Document, block: Block) -> list[tuple[int, str]]:
    """What is to be put into a block's text, by offset: where words are struck through, raised or lowered."""
    found = [
        sign
        for mark in block.marks
        if mark.kind == "deleted"
        for sign in ((mark.start, "[deleted: "), (mark.end, "]"))
    ]
    start, end = block.span
    if "<" in document.source[start:end]:
        raised = _RAISED.finditer(document.source, start, end)
        found += [(_offset(block, match.start()), f"[{match[1]}{match[2].lower()}]") for match in raised]
    return sorted(found, key=lambda sign: sign[0])


def _offset(block: Block, place: int) -> int:
    """How much of the block's text stands before a place of the source."""
    offset = 0
    for run in block.runs:
        if run.source_start >= place:
            break
        same = run.end - run.start == run.source_end - run.source_start
        offset = min(run.end, run.start + place - run.source_start) if same else run.end
    return offset


def with_signs(text: str, found: Sequence[tuple[int, str]], start: int, end: int) -> str:
    """``text[start:end]`` with the signs that stand in it."""
    if not found:
        return text[start:end]
    made, at = "", start
    for offset, sign in found:
        if start <= offset <= end:
            made += text[at:offset] + sign
            at = offset
    return made + text[at:end]


def parts(document: Document) -> Iterator[tuple[str, Span]]:
    """What is bound beside the text: pictures, numbers behind links, and tags that hide, replace or draw."""
    for link in document.links:
        if link.kind == "image":
            yield f"picture file: {link.target.rpartition('/')[2]}", link.span
        elif link.target.lower().startswith(_DIALLED):
            yield f"dials: {link.target}", link.span
    for oddity in document.oddities:
        if oddity.kind in _UNSEEN:
            yield f"{oddity.kind}: {oddity.detail}", oddity.span
    if "<" in document.source:
        yield from _tags(document)


def _tags(document: Document) -> Iterator[tuple[str, Span]]:
    source = document.source
    begin = document.meta.span.end if document.meta.span else 0
    if document.format == "html":
        body = _BODY.search(source)
        begin = body.start() if body else begin
    yield from _raw(source, begin)
    for match in _TAG.finditer(source, begin):
        if match[1].lower() not in _LAYOUT or _ATTRIBUTE.search(match[2]):
            yield f"tag: {match[0]}", Span(*match.span())


def _raw(source: str, begin: int) -> Iterator[tuple[str, Span]]:
    """What a browser runs, or keeps back, as it stands; all that follows where it is never closed."""
    lowered = source.lower()
    if len(lowered) != len(source):  # a letter that is longer in lower case
        lowered = source
    while match := _RAW.search(source, begin):
        close = lowered.find(f"</{match[1].lower()}", match.end())
        begin = len(source) if close < 0 else close + len(match[1]) + 2
        yield f"raw: {source[match.start() : begin]}", Span(match.start(), begin)
