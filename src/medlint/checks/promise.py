"""Kind ``promise``: a text says that the pages below cover this and that, and links to none of them.

An article that links nowhere is told so once, with every place where it promises.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.kind import Context, Kind
from medlint.model import Hit, Related
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document, Sentence

_PAGES = (
    r"(?:posts?|articles?|guides?|pages?|stories|resources|links|topics|reads|tutorials|factsheets?|leaflets|"
    r"explainers|write-?ups|collection|series|library)(?! of (?:clothing|faith|association|incorporation)\b)"
)
_PLACE = r"(?:below|following|here|linked|collected|listed|in this (?:section|hub|guide|collection|series))"
_YOU_FIND = r"you(?:'ll| will| can)? (?:also )?(?:find|read|learn|get|see)"
_COVER = (
    r"(?:covers?|covering|explains?|shows?|tells?|describes?|deals? with|goes? through|go into|looks? at|"
    rf"walks? you through|answers?|gives? you|includes?|takes? you through|breaks? down|{_YOU_FIND})"
)
_REST = r"(?P<rest>[^.?!]*)"
_PROMISES = tuple(
    lazy.pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PAGES}\b[^.?!]{{0,40}}\b{_PLACE}\b[^.?!]{{0,60}}?\b{_COVER}\b{_REST}",
        r"\b(?:these|our other) (?:[a-z]+ )?"
        r"(?:posts?|articles?|guides?|pages?|tutorials|factsheets?|explainers)"
        r"(?! of (?:clothing|faith|association|incorporation)\b| to\b)"
        rf"\b[^.?!]{{0,30}}?\b{_COVER}\b{_REST}",
        rf"\b(?:below|here)\b[^.?!]{{0,20}}\b{_YOU_FIND}\b[^.?!]{{0,30}}\b{_PAGES}\b{_REST}",
    )
)
_GATE = ("below", "following", "these", "here", "linked", "our other", "collected", "listed", "in this")
_PAGE_GATE = (
    "post", "article", "guide", "page", "stories", "resources", "links", "topics", "reads", "tutorials",
    "factsheet", "leaflet", "explainers", "write", "collection", "series", "library",
)  # fmt: skip
_SPLIT = lazy.pattern(
    r",\s*(?:and|or)?\s*|;\s*|\s+(?:and|or|plus)\s+(?=(?:how|what|why|when|who|where|whether)\b)"
)
_GUIDE = lazy.pattern(
    r"(?:\b(?:this|our) (?:hub|guide|section|series|collection|library)|\Ait) (?:also )?"
    rf"(?:covers|explains|deals with|goes through|looks at|takes you through){_REST}",
    re.IGNORECASE,
)
_LEAST_LINKS = 3  # entries of a list for each that has no link
_MOST_WORDS = 8
_QUESTION = lazy.pattern(r"(?:how|what|why|when|who|where|whether)\b", re.IGNORECASE)
_SMALL = frozenset(
    """
    how what why when who where whether to do if you your the a an of for with and or it its is are be on in
    at some more than other as from by about this that these those can should will not people i they them
    handle issues issue real world tied deal manage managing find info information during get one take takes
    taking
    """.split()  # noqa: SIM905
)


@record
class Params:
    """``least``: how many links after the promise are enough when what is promised cannot be told apart."""

    least: int = 1


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    del context
    if not any(word in document.lowered for word in _GATE):
        return
    pages = [
        link for link in document.links if link.kind != "image" and not link.target.startswith("mailto:")
    ]
    empty: list[Hit] = []
    for sentence, match in _promises(document):
        start = sentence.span().start
        if len([link for link in pages if link.span.start >= start]) < params.least:
            empty.append(_empty(sentence, match))
        else:
            yield from _unkept(document, sentence, match)
    if empty:
        again = tuple(Related(hit.span, "promised again here") for hit in empty[1:])
        yield empty[0]._replace(related=again)


def _promises(document: Document) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in document.having(_GATE):
        if sentence.block.kind not in ("paragraph", "item"):
            continue
        plain = sentence.plain
        low = plain.lower()
        if any(word in low for word in _PAGE_GATE):
            found = next(filter(None, (pattern.search(plain) for pattern in _PROMISES)), None)
            if found:
                yield sentence, found


def _empty(sentence: Sentence, match: re.Match[str]) -> Hit:
    start, end = match.start(), match.end()
    items = _items(match["rest"])
    slots = {"said": _short(sentence.text[start:end]), "count": str(len(items)), "item": "; ".join(items)}
    return Hit(sentence.span(start, end), slots, case="empty")


def _unkept(document: Document, sentence: Sentence, match: re.Match[str]) -> Iterator[Hit]:
    """Each promised thing that neither a link nor a heading of the article is about."""
    shown = " ".join(f"{link.text} {link.target}" for link in document.links)
    shown += " " + " ".join(block.plain for block in document.blocks if block.kind == "heading")
    stems = {_stem(word) for word in re.findall(r"[a-z]+", shown.lower())}
    base = match.start("rest")
    for item in _items(match["rest"]):
        words = {_stem(w) for w in re.findall(r"[a-z]+", item.lower()) if w not in _SMALL}
        if words and not words & stems:
            start = sentence.plain.find(item, base)
            span = sentence.span(start, start + len(item))
            whole = Related(sentence.span(match.start(), match.end()), "promised here")
            yield Hit(span, {"said": item, "count": "1", "item": item}, case="item", related=(whole,))


def promised(document: Document) -> Iterator[tuple[str, int, int]]:
    """The topics that an overview page promises, with where they stand: in sentences, and in lists of links."""
    for sentence, match in _promises(document):
        yield from _placed(sentence, match)
    for sentence in document.sentences:
        found = _GUIDE.search(sentence.plain) if sentence.block.kind == "paragraph" else None
        if found:
            yield from _placed(sentence, found)
    yield from _unlinked(document)


def _placed(sentence: Sentence, match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    for item in _items(match["rest"]):
        start = sentence.plain.find(item, match.start("rest"))
        yield (item, *sentence.span(start, start + len(item)))


def _unlinked(document: Document) -> Iterator[tuple[str, int, int]]:
    """The short items without a link in lists where most others have one."""
    lists: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.kind == "item" and block.group and block.text:
            lists.setdefault(block.group, []).append(block)
    for blocks in lists.values():
        bare = [block for block in blocks if not any(mark.kind == "link" for mark in block.marks)]
        if bare and len(blocks) >= _LEAST_LINKS * len(bare):
            for block in bare:
                if len(block.tokens) <= _MOST_WORDS and not block.text.rstrip().endswith(
                    (".", "!", "?", ":")
                ):
                    yield (block.plain.strip(), *block.source_span(0, len(block.text)))


def _items(rest: str) -> list[str]:
    head, colon, tail = rest.partition(":")
    text = tail if colon else head
    items = [item.strip(" -–—:") for item in _SPLIT.split(text)]
    if len(items) > 1 and not _QUESTION.match(items[-1]):
        items[-1:] = items[-1].split(" and ")
    return [item for item in items if len(item) > 2]


def _stem(word: str) -> str:
    return word[:5]


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


KIND = Kind(
    name="promise",
    params=Params,
    version=2,
    slots=("said", "count", "item"),
    cases=("empty", "item"),
    run=_run,
)
