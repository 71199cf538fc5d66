"""PEMAT-P, the Patient Education Materials Assessment Tool for print: 17 items on understanding, 7 on acting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.model import Source
from medlint.score import answers
from medlint.score.answers import many
from medlint.score.card import Answer, Card, Item, person

if TYPE_CHECKING:
    from medlint.model import Block
    from medlint.score.look import Look

_VAGUE = lazy.pattern(
    r"\A(?:introduction|overview|general|general information|background|other|others|more|more information|details"
    r"|miscellaneous|notes?|information|further information|additional information|section \d+|part \d+)\W*\Z",
    re.IGNORECASE,
)
_SUMMARY = lazy.pattern(
    r"\b(?:summary|in short|in brief|key (?:points|facts|messages)|main points|at a glance|to sum up|what to remember"
    r"|the short version|take[- ]?away)\b",
    re.IGNORECASE,
)
_TOOL = lazy.pattern(
    r"\b(?:checklist|diary|planner|record (?:card|sheet|book)|log ?book|alert card|worksheet|action plan|tick list)\b",
    re.IGNORECASE,
)
_WIDE = 6  # words in a heading of a table, above which it is not short


def _purpose(look: Look) -> Answer:
    title = look.document.title
    return Answer("person", f"the title is “{title}”" if title else "there is no title")


def _common(look: Look) -> Answer:
    return Answer("person", f"reading grade {look.grade:g} with medicine names left out")


def _chunks(look: Look) -> Answer:
    return Answer("n/a", "the page is very short") if look.very_short else answers.chunks(look)


def _headers(look: Look) -> Answer:
    if look.very_short:
        return Answer("n/a", "the page is very short")
    if not look.headings:
        return Answer("no", "there are no headings below the title")
    for block in look.headings:
        if _VAGUE.search(block.plain.strip()):
            return Answer("no", f"“{block.text}” says little of what stands below it", block.span.start)
    return Answer(
        "person", f"{many(len(look.headings), 'heading')}, none of them “Introduction”, “Other” or the like"
    )


def _summary(look: Look) -> Answer:
    if look.very_short:
        return Answer("n/a", "the page is very short")
    for block in look.headings:
        if _SUMMARY.search(block.plain):
            return Answer("yes", f"the section “{block.text}”", block.span.start)
    found = look.first(_SUMMARY)
    if found:
        return Answer("yes", answers.quoted(found[0]), answers.at(found[0]))
    return Answer("person", "no section or sentence is called a summary, key points or the like")


def _if_images(look: Look) -> Answer:
    if not look.images:
        return Answer("n/a", "there is no image")
    return Answer("person", many(len(look.images), "image"), look.images[0].span.start)


def _captions(look: Look) -> Answer:
    if not look.images:
        return Answer("n/a", "there is no image")
    captions = sum(block.kind == "caption" for block in look.document.blocks)
    bare = [link for link in look.images if not link.text.strip()]
    if bare and not captions:
        return Answer(
            "no", f"{len(bare)} of {len(look.images)} images have no text at all", bare[0].span.start
        )
    described = f"{len(look.images) - len(bare)} with alternative text"
    text = f"{many(len(look.images), 'image')}, {many(captions, 'caption')}, {described}"
    return Answer("person", text, look.images[0].span.start)


def _tables(look: Look) -> Answer:
    if not look.tables:
        return Answer("n/a", "there is no table")
    for cells in look.tables:
        headers = [cell for cell in cells if cell.kind == "header"]
        if not any(cell.text.strip() for cell in headers):
            return Answer("no", "a table has no headings", cells[0].span.start)
        wide = _widest(headers)
        if len(wide.text.split()) > _WIDE:
            return Answer("no", f"a heading of a table is long: “{wide.text}”", wide.span.start)
    return Answer("yes", f"{many(len(look.tables), 'table')}, each heading of at most {_WIDE} words")


def _widest(headers: list[Block]) -> Block:
    return max(headers, key=lambda cell: len(cell.text.split()))


def _tool(look: Look) -> Answer:
    found = look.first(_TOOL)
    if found:
        return Answer("yes", f"“{found[1]}” in {answers.quoted(found[0])}", answers.at(found[0]))
    return Answer("person", "no checklist, diary, planner or card is named: would one help?")


def _sums_shown(look: Look) -> Answer:
    asked = answers.sums(look)
    if asked.verdict == "no":
        return Answer("n/a", asked.evidence)
    return Answer("person", asked.evidence, asked.offset)


def _use_tables(look: Look) -> Answer:
    if not (look.tables or look.images):
        return Answer("n/a", "there is no table and no image")
    return Answer("person", f"{many(len(look.tables), 'table')}, {many(len(look.images), 'image')}")


_U, _A = "understanding", "acting"
_ITEMS = (
    Item(1, _U, "the purpose is evident", _purpose),
    Item(2, _U, "nothing distracts from the purpose", person("what distracts, only a reader can say")),
    Item(3, _U, "common, everyday language", _common),
    Item(4, _U, "medical terms are few and explained", person("see the findings of medlint check on words")),
    Item(5, _U, "active voice", answers.active),
    Item(6, _U, "numbers are clear", answers.whole_numbers),
    Item(7, _U, "the reader need not calculate", answers.no_sums),
    Item(8, _U, "information in short sections", _chunks),
    Item(9, _U, "sections have headings that inform", _headers),
    Item(10, _U, "a logical sequence", person("order is a matter of sense")),
    Item(11, _U, "a summary", _summary),
    Item(12, _U, "visual cues draw attention to key points", answers.cues),
    Item(
        15, _U, "pictures wherever they could help", person("whether one would help, only a reader can say")
    ),
    Item(16, _U, "pictures reinforce the content", _if_images),
    Item(17, _U, "pictures have clear titles or captions", _captions),
    Item(18, _U, "pictures are clear and uncluttered", _if_images),
    Item(19, _U, "simple tables with short headings", _tables),
    Item(20, _A, "at least one action is identified", answers.action),
    Item(21, _A, "the reader is addressed directly", answers.directly),
    Item(22, _A, "actions are broken into steps", answers.steps),
    Item(23, _A, "a tool wherever it could help", _tool),
    Item(24, _A, "calculations are explained", _sums_shown),
    Item(25, _A, "says how to use charts and tables to act", _use_tables),
    Item(
        26,
        _A,
        "pictures wherever they make acting easier",
        person("whether one would help, only a reader can say"),
    ),
)
_GUIDE = "The Patient Education Materials Assessment Tool (PEMAT) and User's Guide"
_AHRQ = "Agency for Healthcare Research and Quality"
_AT = "http://www.ahrq.gov/professionals/prevention-chronic-care/improve/self-mgmt/pemat/"

CARD = Card(
    "pemat",
    "PEMAT-P",
    _ITEMS,
    (
        Source(f"{_GUIDE}: Word Choice & Style", _AHRQ, 2013, f"{_AT}pemat4.html", "read", "2026-11-24"),
        Source(f"{_GUIDE}: Organization", _AHRQ, 2013, f"{_AT}pemat6.html", "read", "2026-11-24"),
        Source(f"{_GUIDE}: Actionability", _AHRQ, 2013, f"{_AT}pemat9.html", "read", "2026-11-24"),
        Source(
            "The items on the PEMAT (Table 1)",
            "Patient Education and Counseling",
            2018,
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC5839932/table/T1",
            "read",
            "2026-11-24",
        ),
    ),
    "PEMAT's own scores are the shares of points of all items that apply, one for understanding and one for acting. "
    "Items 13 and 14 are for film and sound.",
)
