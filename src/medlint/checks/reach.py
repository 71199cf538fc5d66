"""What a hub sends its readers to: its links, what it promises, and whether it is about a medicine at all.

Looks at the article only; whether a target exists is the affair of ``link``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.headings import Names, as_words, headings
from medlint.checks.passage import passages, words_of
from medlint.checks.promise import KIND
from medlint.checks.sought import terms, turn
from medlint.model import Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.kind import Context
    from medlint.model import Block, Document, Hit, Link

_OUTSIDE = lazy.pattern(r"[a-z][a-z0-9+.-]*:|//")
_SOURCES = Names(["sources", "references", "further reading", "bibliography"], [])
_DESCRIBED = 20  # code points of the text that a link stands in, with its own
_OFTEN = 3  # times the title's word is said beside “medicine” and the like


def of_medicine(document: Document, context: Context) -> bool:
    """Whether the article is about a medicine: by front matter, knowledge or its own words."""
    found = passages(document).found
    if of_medicine not in found:
        found[of_medicine] = _of_medicine(document, context)
    return bool(found[of_medicine])


def _of_medicine(document: Document, context: Context) -> bool:
    if document.meta.get("medicines", "medicine"):
        return True
    if context.knowledge.subject_medicine(document) is not None:
        return True
    text = passages(document)
    called = terms("%medicine%|side effect*|dose|doses|prescribe*|interact*").find(text)
    return any(
        len({line for line, _ in text.index.get(word, ())} & called.keys()) >= _OFTEN
        for word in words_of(document.title)
        if len(word) > 6 and word not in _GENERAL
    )


_GENERAL = frozenset(
    """
    treatment treatments medicine medicines medication medications patients guides managing effects diabetes
    understanding infection infections pregnancy children everything disease disorder syndrome chronic
    """.split()  # noqa: SIM905
)


def links_to(document: Document, names: Names, context: Context) -> bool:
    """Whether a link, or the entry of a list that it opens, names the section; or all of the medicine."""
    whole = _pages_of(document, context)
    for block, link in _page_links(document):
        target = link.target.replace("_", " ")
        if names.match(as_words(link.text)) or names.match(as_words(target)):
            return True
        if block.kind in ("item", "cell") and names.match(as_words(block.plain)):
            return True
        if whole & set(_tail(link.target)):
            return True
    return False


def _pages_of(document: Document, context: Context) -> set[str]:
    """How the medicine's own page may be called in an address."""
    given = document.meta.get("medicines", "medicine") or ()
    names = [given] if isinstance(given, str) else [str(name) for name in given]
    medicine = context.knowledge.subject_medicine(document)
    if medicine is not None:
        names.append(medicine.id)
    return {"-".join(words_of(name)) for name in names}


def _tail(target: str) -> tuple[str, ...]:
    """The last part of an address without its ending, where it is a page of the site."""
    if _OUTSIDE.match(target):
        return ()
    path = re.split(r"[?#]", target)[0].rstrip("/")
    last = path.rpartition("/")[2].lower()
    return (re.sub(r"\.(?:md|markdown|mdx|html?)\Z", "", last),)


def links_away(document: Document) -> tuple[Link, ...]:
    """The links to other pages of the site whose text says what they lead to."""
    return tuple(
        link
        for block, link in _page_links(document)
        if not _OUTSIDE.match(link.target) and len(block.text) >= _DESCRIBED
    )


def _page_links(document: Document) -> tuple[tuple[Block, Link], ...]:
    """Links to other pages with the block they stand in; those among the sources left out."""
    found = passages(document).found
    if _page_links not in found:
        found[_page_links] = tuple(_find_links(document))
    links: tuple[tuple[Block, Link], ...] = found[_page_links]
    return links


def _find_links(document: Document) -> Iterator[tuple[Block, Link]]:
    left_out = {n for heading in headings(document) if _SOURCES.match(heading.words) for n in heading.blocks}
    for link in document.links:
        if link.kind == "image" or link.target.startswith(("#", "mailto:", "tel:")) or not link.target:
            continue
        at = _block_at(document, link.span.start)
        if at is not None and at not in left_out:
            yield document.blocks[at], link


def _block_at(document: Document, position: int) -> int | None:
    found = None
    for number, block in enumerate(document.blocks):
        if block.span.start > position:
            break
        if position < block.span.end:
            found = number
    return found


def promised(hit: Hit, names: Names, document: Document, context: Context) -> Hit:
    """The hit as one on words that promise the section, where pages are promised and not linked.

    The promise itself is reported by the kind ``promise``, so a lack that it explains weighs less.
    """
    if not any(KIND.run(document, KIND.params(), context) if KIND.run else ()):
        return hit
    text = passages(document)
    for number in sorted(frozenset(turn("promise").lines(text)) & text.text):
        sentence = text.lines[number].sentence
        if names.match(as_words(sentence.plain)):
            related = (Related(sentence.span(), "promised here, without a link"),)
            return hit._replace(case="promised", confidence="low", related=related)
    return hit
