"""Kind ``abbreviation``: letters that stand for words, used before the article says which.

Letters count as told when the words stand in a bracket beside them, or next to them with the same initials.
Those of the title, of names, of genes and those everybody knows are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.standing import about, of_sources, quoted
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document

_LETTERS = lazy.pattern(r"(?P<letters>[A-Z]{2,6}|e[A-Z]{3}|[A-Z]&[A-Z]{1,2})s?(?![\w/@&+*-]|\.\w|'[a-rt-z])")
_GLUE = "./@&#'+*-_"  # a capital after one of these is part of something else
_ROMAN = lazy.pattern(r"[IVX]+[ABC]?")
_STATE_CODES = """
AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
RI SC SD TN TX UT VT VA WA WV WI WY DC PR AA AE AP
"""
_STATES = frozenset(_STATE_CODES.split())
_GENETIC = lazy.pattern(r"\b(?:genes?|mutations?|chromosomes?|proteins?|pathway)\b")
_TOLD_AFTER = lazy.pattern(
    r"[\"']?(?:\s*\([\"']?(?:good|bad)[\"']?\)"
    r"|\s*\([a-z][\w'-]+[ -][^)]{3,}\)|\s*\([A-Z][a-z]+ [^)]{3,}\)|,? (?:stands for|is short for|means|is the|"
    r"or [\"']?[a-z]+ [a-z]+|is an abbreviation|refers to|which stands for|\(?short for)|"
    r"(?: (?:and|or) [A-Z]{2,6})?,? (?:that|which) (?:is|are|serves?|acts?|carry|carries|stores?|makes?) |"
    r"\s*(?:-|--|=|:) [A-Za-z][a-z]+ [a-z])",
    re.IGNORECASE,
)
_TOLD_BEFORE = lazy.pattern(
    r"(?:\([\"']?(?:[^()]{0,40}(?:[;,]|\bor|\bcalled|\bas|\bfor) [\"']?)?|,? or [\"']?|"
    r"\b(?:called|known as|abbreviated(?: as| to)?|termed|short for)(?: the| an?)? [\"']?|[a-z]{4,} - )\Z",
    re.IGNORECASE,
)
_MIXED = lazy.pattern(r"\(([A-Z][A-Za-z]{0,3}[a-z][A-Za-z]{0,3}[A-Z])\)")  # (DoD)
_LISTED_BEFORE = lazy.pattern(r"\b[A-Z], (?:or |and )?\Z")  # among single letters
_LISTED_AFTER = lazy.pattern(r", (?:or |and )?[A-Z]\b(?![\w'])")
_ONE_WORD = lazy.pattern(r"s?[\"']?\s*\(([A-Za-z-]{8,})\)")
_SMALL = ("of", "the", "and", "for", "in", "to", "a", "an", "with", "or", "by", "on", "from")
_FAR = 200  # code points before letters that may lead up to them
_REACH = 12  # words on either side in which the full name is looked for


@record
class Params:
    """``known`` need no telling. A plural ``s`` does not count."""

    known: list[str] = field(default_factory=list)


def _prepare(params: Params) -> frozenset[str]:
    return frozenset(params.known)


def _run(document: Document, known: frozenset[str], context: Context) -> Iterator[Hit]:
    vocabulary = {word for entry in context.settings.get("vocabulary", ()) for word in entry.split()}
    done = set(known) | vocabulary
    title = f"{document.title} {document.title_block.text if document.title_block else ''} {about(document).upper()}"
    done.update(match["letters"] for match in _LETTERS.finditer(title))
    sources = of_sources(document)
    done.update(letters.upper() for block in document.prose for letters in _MIXED.findall(block.plain))
    for block in document.prose:
        if id(block) not in sources and block.kind != "alt":
            yield from _of_block(block, done)


def _of_block(block: Block, done: set[str]) -> Iterator[Hit]:
    for match in _LETTERS.finditer(block.plain):
        letters = match["letters"]
        before = block.plain[match.start() - 1 : match.start()]
        if before and (before.isalnum() or before in _GLUE):
            continue
        if len(letters) > 3 and letters[-1] == "S" and letters[:-1] in done:
            continue
        if letters in done or _ROMAN.fullmatch(letters):
            continue
        if _is_told(block.plain, match):
            done.add(letters)
        elif block.kind != "heading" and not _is_other(block, match):
            done.add(letters)
            start, end = match.span()
            yield Hit(block.source_span(start, end), {"said": block.text[start:end]})


def _is_other(block: Block, match: re.Match[str]) -> bool:
    """Whether the letters are no abbreviation of the writer's: code, a gene, a piece of a name, an address."""
    start, end = match.span()
    if quoted(block, start, end) or block.marked("name", start, end):
        return True
    if _is_whole(block, start, end) or _is_shouted(block):
        return True
    before, after = block.plain[:start], block.plain[end:]
    if match["letters"] in _STATES and (before.rstrip().endswith(",") or re.match(r",|\.? \d{5}", after)):
        return True
    if _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after):
        return True
    if _GENETIC.search(_sentence(before, after)):
        return True
    return bool(re.match(r" [A-Z][A-Za-z]", after) or re.search(r"\b[A-Z]{2,} \Z", before))


def _is_whole(block: Block, start: int, end: int) -> bool:
    """Whether the letters are all of a block or of a link: a choice in a form, the name of a site."""
    linked = any(mark.kind == "link" and (mark.start, mark.end) == (start, end) for mark in block.marks)
    return linked or block.plain.strip() == block.plain[start:end]


def _sentence(before: str, after: str) -> str:
    """What stands round a place, up to full stops."""
    return before[before.rfind(". ") + 1 :] + "#" + after[: after.find(". ") + 1 or None]


def _is_told(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if _TOLD_AFTER.match(text, end) or _in_one_word(text, match):
        return True
    if _TOLD_BEFORE.search(text[max(0, start - _FAR) : start]) and re.search(r"[a-z]{3}", text[:start]):
        return True
    return _spelt(text[:start].split()[-_REACH:], match["letters"]) or _spelt(
        text[end:].split()[:_REACH], match["letters"]
    )


def _in_one_word(text: str, match: re.Match[str]) -> bool:
    """Whether one long word in a bracket behind them has the letters, in order: “LAM (lymphangioma…)”."""
    found = _ONE_WORD.match(text, match.end())
    if found is None:
        return False
    wanted, word = match["letters"].lower(), iter(found[1].lower())
    return found[1][0].lower() == wanted[0] and all(letter in word for letter in wanted)


def _spelt(words: list[str], letters: str) -> bool:
    """Whether neighbouring words begin with these letters, small words left out."""
    parts = [part for word in words for part in re.split(r"[-/]", word.strip("().,;:\"'").lower()) if part]
    initials = "".join(part[0] for part in parts if part not in _SMALL)
    return len(letters) > 1 and letters.lower().replace("&", "") in initials


def _is_shouted(block: Block) -> bool:
    """Whether most of the block is in capitals: nothing can be told from them."""
    letters = [c for c in block.plain if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.6 * len(letters)


KIND = Kind(
    name="abbreviation",
    params=Params,
    version=2,
    slots=("said",),
    reads=("vocabulary",),
    prepare=_prepare,
    run=_run,
)
