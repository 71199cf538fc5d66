"""Kind ``gloss``: words of the trade that are neither replaced nor explained where they first stand.

A term is explained when its plain words, a bracket or a defining turn of phrase stand within reach of it. Terms
that are the article's subject, parts of names and links that lead to an explanation are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.standing import in_name, in_title, of_sources, quoted
from medlint.checks.terms import Found, Terms
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import field, record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Gate
    from medlint.model import Block, Document

_SHOWN = ("paragraph", "item", "cell", "caption")
_AFTER = lazy.pattern(
    r"[\"')\]]{0,2}(?:\s*\((?!(?-i:[A-Z0-9&-]{2,8}s?)\))|,?\s*(?:which (?:is|are|means?)|that is|i\.e\.|in other words|"
    r"meaning|means?|refers? to|also (?:called|known as)|(?:is|are) (?:an? |the |when |where |another |any ))|"
    r"\s*(?:-|--|:)\s+\w|\.?\s+(?:happens|occurs|develops) when\b"
    r"|(?<![)\]]), an? (?!(?:\w+ )?(?:history|loss|lack|feeling|number|sense|change|rise|fall|risk)\b)(?:[\w-]+ ){1,4}"
    r"(?:of|that|who|which|where|used to|caused by|in which)\b)",
    re.IGNORECASE,
)
_BEFORE = lazy.pattern(
    r"(?:\b(?:called|known as|termed|named|describes?|means|medical (?:name|term|word)s?(?: for [^.]{1,40})?(?: is)?|"
    r"terms?|words?|referred to as)|,\s*or|\()\s*(?:an? |the )?[\"'(]{0,2}\Z"
    r"|\b(?:(?:also|condition|disorder|disease|illness|problem) (?:called|known as)|referred to as)"
    r"\s+(?:an? |the )?[\"'(]{0,2}(?:[\w-]+ ){1,2}\Z",
    re.IGNORECASE,
)
_TITLED = lazy.pattern(r"[A-Z][a-z]+(?: (?:[A-Z][a-z]+|of|and))* [A-Z][a-z]+")  # what a page is called
_WORD = lazy.pattern(r"[a-z]{3,}")
_FAR = 200  # code points before a term that may lead up to it
_LIGHT_WORDS = (
    "the and for with from that are not you your can who which its into what than where has have does"
)
_LIGHT = frozenset(_LIGHT_WORDS.split())


@record
class Params:
    """``terms`` maps a term, its other forms after commas, to plain words; ``;`` parts ways to say it.

    ``keep`` are longer names in which a term is all right. ``reach`` is in words, either side.
    """

    terms: dict[str, str]
    keep: list[str] = field(default_factory=list)
    reach: int = 12
    cased: bool = False


class _Entry(NamedTuple):
    plain: str
    forms: tuple[str, ...]


@record
class _Ready:
    terms: Terms
    entries: Mapping[str, _Entry]
    reach: int


def _prepare(params: Params) -> _Ready:
    entries = {forms[0]: _Entry(plain, forms) for forms, plain in _of(params)}
    return _Ready(_terms(params), entries, params.reach)


def _of(params: Params) -> list[tuple[tuple[str, ...], str]]:
    return [(tuple(form.strip() for form in key.split(",")), plain) for key, plain in params.terms.items()]


def _terms(params: Params) -> Terms:
    values = dict.fromkeys((*params.keep, *(f"{name}s" for name in params.keep)), "")
    for forms, _ in _of(params):
        values.update(dict.fromkeys(forms, forms[0]))
    return Terms.of(values, cased=params.cased)


def _gate(params: Params) -> Gate:
    return _terms(params).gate()


def _stems(text: str) -> frozenset[str]:
    """What is compared of words: their beginnings, so that “swollen” and “swell” need not be told apart."""
    return frozenset(word[:4] for word in _WORD.findall(text.lower()) if word not in _LIGHT)


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del context
    done = {""}
    for found in ready.terms.find(document):
        if found.value in done or not counts(document, found.block, found.start, found.end):
            continue
        done.add(found.value)
        entry = ready.entries[found.value]
        if not _explained(found, entry, ready.reach) and not in_title(document, entry.forms):
            yield _hit(found, entry)


def counts(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether this is a use of the term in the writer's own running text."""
    if block.kind not in _SHOWN or id(block) in of_sources(document):
        return False
    if block.kind == "cell" and block.column == 0:  # what the rest of its row explains
        return False
    if _TITLED.fullmatch(block.text[start:end]):
        return False
    heading = block.kind == "paragraph" and block.plain.strip() == block.plain[start:end]  # not marked as one
    return not (heading or in_name(block, start, end) or quoted(block, start, end))


def _hit(found: Found, entry: _Entry) -> Hit:
    said = found.block.text[found.start : found.end]
    plain = "” or “".join(way.strip() for way in entry.plain.split(";"))
    return Hit(found.block.source_span(found.start, found.end), {"said": said, "plain": plain})


def _explained(found: Found, entry: _Entry, reach: int) -> bool:
    if told(found.block, found.start, found.end):
        return True
    near = _stems(_around(found.block, found, reach))
    ways = [_stems(way) for way in entry.plain.split(";")]
    return any(len(way & near) >= min(2, (len(way) + 1) // 2) for way in ways if way)


def told(block: Block, start: int, end: int) -> bool:
    """Whether a link leads to what the term means, or a turn of phrase beside it says so."""
    if block.marked("link", start, end):
        return True
    return bool(_AFTER.match(block.plain, end) or _BEFORE.search(block.plain[max(0, start - _FAR) : start]))


def _around(block: Block, found: Found, reach: int) -> str:
    before, after = block.plain[: found.start].split(), block.plain[found.end :].split()
    return " ".join([*before[-reach:], ".", *after[:reach]])


KIND = Kind(
    name="gloss", params=Params, version=3, slots=("said", "plain"), prepare=_prepare, gate=_gate, run=_run
)
