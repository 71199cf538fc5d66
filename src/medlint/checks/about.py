"""What an article says of itself in its front matter, whatever the site generator calls it.

Reads front matter only, at the top level and under ``params`` or ``extra``; judges nothing.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from medlint.model import Document, Span

#: What each thing may be called, in lower case without ``-``, ``_`` and spaces.
ALIASES: dict[str, tuple[str, ...]] = {
    "author": ("author", "authors", "writtenby", "writer", "byline", "creator"),
    "reviewer": (
        "medicalreviewer", "medicalreviewers", "clinicalreviewer", "clinicalreviewers", "reviewedby",
        "medicallyreviewedby", "clinicallyreviewedby", "reviewer", "reviewers", "expertreviewer",
    ),
    "editor": ("editor", "editors", "editedby"),
    "owner": ("owner", "owners", "contentowner", "pageowner"),
    "publisher": ("publisher", "publishedby"),
    "reviews": ("reviews",),
    "last_reviewed": (
        "lastreviewed", "lastreviewedon", "lastreviewdate", "lastreview", "pagelastreviewed", "reviewedon",
        "reviewed", "datereviewed", "reviewedat", "medicallyreviewedon", "lastmedicalreview",
    ),
    "next_review": (
        "nextreview", "nextreviewon", "nextreviewdate", "nextreviewdue", "reviewdue", "reviewdueon",
        "reviewby",
    ),
    "review_in": ("reviewin", "reviewinterval", "revieweveryin", "reviewevery"),
    "published": ("published", "publishedon", "datepublished", "publishdate", "pubdate", "date"),
    "sources": ("sources", "references", "citations", "bibliography"),
    "status": ("status",),
    "changes_requested": ("changesrequested", "requestedchanges"),
    "review_triggers": ("reviewtrigger", "reviewtriggers"),
    "replaced_by": ("replacedby",),
    "retired_because": ("retiredbecause", "retirementreason"),
    "archived": ("archived", "archivedcopy"),
    "conflicts": (
        "conflicts", "conflict", "conflictsofinterest", "conflictofinterest", "competinginterests", "disclosures",
        "disclosure", "funding", "funder", "sponsor", "financialdisclosure", "declarations",
    ),
    "feedback": ("feedback", "corrections", "errata", "contact", "reporterror"),
}  # fmt: skip
_INSIDE = ("params", "extra")


Answer = TypeVar("Answer")


def once(ask: Callable[[Document], Answer]) -> Callable[[Document], Answer]:
    """``ask``, which keeps its answer for the latest article, because rules ask one after another."""
    latest: list[tuple[Document, Answer]] = []

    @wraps(ask)
    def answer(document: Document) -> Answer:
        if not latest or latest[0][0] is not document:
            latest[:] = [(document, ask(document))]
        return latest[0][1]

    return answer


class Field(NamedTuple):
    """A value of the front matter, its dotted key and where it stands."""

    key: str
    value: Any
    span: Span


def fields(document: Document, name: str) -> Iterator[Field]:
    """Every value, not empty, of front matter that is called ``name`` or one of its aliases."""
    wanted = ALIASES[name]
    for key, value in _entries(document):
        plain = key.rpartition(".")[2].lower().replace("_", "").replace("-", "").replace(" ", "")
        if plain in wanted and value not in (None, "", [], {}):
            yield Field(key, value, place(document, key))


def _entries(document: Document) -> Iterator[tuple[str, Any]]:
    for key, value in document.meta.values.items():
        yield str(key), value
        if key in _INSIDE and isinstance(value, dict):
            yield from ((f"{key}.{inner}", item) for inner, item in value.items())


def place(document: Document, key: str) -> Span:
    """Where the value of a dotted key stands, or what is around it, or the title."""
    while key:
        if key in document.meta.spans:
            return document.meta.spans[key]
        key = key.rpartition(".")[0]
    return document.title_span


def entries(field: Field) -> Iterator[tuple[str, Any]]:
    """The items of a list with their dotted keys; a single value is a list of one."""
    if isinstance(field.value, list):
        yield from ((f"{field.key}.{number}", item) for number, item in enumerate(field.value))
    else:
        yield field.key, field.value


def text_of(value: Any, *names: str) -> str:
    """The first of these keys of a mapping that holds text, else ""."""
    if isinstance(value, dict):
        for name in names:
            found = value.get(name)
            if isinstance(found, str | int) and str(found).strip():
                return str(found).strip()
    return ""
