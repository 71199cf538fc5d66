"""Where words stand: among other people's titles, in the article's own title, in a name of more words.

Shared by kinds that judge single words. Judges nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.about import once
from medlint.checks.citations import numbers
from medlint.read.words import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from medlint.model import Block, Document

_NAMED = ("medicines", "medicine", "conditions", "condition", "tests")
_FOLLOWS = lazy.pattern(r" (?:of (?:the )?|for |and |& )?[A-Z][a-z]")
_LEADS = lazy.pattern(
    r"(?:\A|[^.!?:\s] )(?:[A-Z][\w'-]*|[A-Z][a-z]{0,2}\.|(?:[A-Z]\.){1,3})(?: (?:of|for|and|&))? \Z"
)


@once
def of_sources(document: Document) -> frozenset[int]:
    """``id`` of each block that lists sources: not the writer's own words."""
    return frozenset(id(document.blocks[number]) for number in numbers(document))


@once
def about(document: Document) -> str:
    """The words of the title and of what front matter says the article is about, a space before each."""
    shown = document.title_block.plain if document.title_block else ""
    given = [document.meta.get(key) or () for key in _NAMED]
    named = [str(text) for texts in given for text in ([texts] if isinstance(texts, str) else _listed(texts))]
    return "".join(f" {words(text)} |" for text in (document.title, shown, *named))


def _listed(given: object) -> Iterable[object]:
    return given if isinstance(given, list | tuple) else ()


def words(text: str) -> str:
    """The words of a text in lower case, one space between; hyphens part words."""
    return " ".join(token.form for token in tokenise(text.replace("-", " ")))


def in_title(document: Document, forms: Iterable[str]) -> bool:
    """Whether the article is about one of these: the title has it, as it is or in the plural."""
    title = about(document)
    return any(f" {words(form)} " in title or f" {words(form)}s " in title for form in forms)


def in_name(block: Block, start: int, end: int) -> bool:
    """Whether ``block.text[start:end]`` is part of a name of more words: *American Renal Society*."""
    if not block.text[start : start + 1].isupper():
        return False
    return bool(_FOLLOWS.match(block.text, end) or _LEADS.search(block.text[:start]))


def quoted(block: Block, start: int, end: int) -> bool:
    """Whether ``block.text[start:end]`` is code, or stands alone between quotation marks."""
    if block.marked("code", start, end):
        return True
    before, after = block.plain[max(0, start - 1) : start], block.plain[end : end + 1]
    return before in ('"', "'") and after == before
