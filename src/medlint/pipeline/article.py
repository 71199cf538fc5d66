"""What the way to publication needs to know of an article: who, which stage, which days, which words.

Reads a document; judges nothing.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from medlint.checks import people, reviewed
from medlint.checks.about import entries, fields, text_of
from medlint.record import record
from medlint.signed import text

if TYPE_CHECKING:
    from datetime import date

    from medlint.model import Document
    from medlint.signed.text import Part


@record
class Article:
    """An article as the pipeline sees it. Names are as the article writes them, without what follows a comma."""

    path: str
    document: Document
    type: str = "page"

    @cached_property
    def id(self) -> str:
        """The front matter's ``id``, "" without one."""
        return str(self.document.meta.get("id") or "")

    @cached_property
    def status(self) -> str:
        """The front matter's ``status`` in lower case, "" without one."""
        return reviewed.status(self.document)

    @cached_property
    def broken(self) -> str:
        """What keeps its front matter from being read, "" for nothing: then nothing else here is known."""
        return next((odd.detail for odd in self.document.oddities if odd.kind == "front-matter"), "")

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Who wrote it, by front matter and by what the page says."""
        return tuple(dict.fromkeys(person.name for person in people.authors(self.document)))

    @cached_property
    def editors(self) -> tuple[str, ...]:
        """Who edited it."""
        return tuple(dict.fromkeys(person.name for person in people.editors(self.document)))

    @cached_property
    def owner(self) -> str:
        """Who answers for it."""
        return next(iter(self._named("owner")), "")

    @cached_property
    def publisher(self) -> str:
        """Who publishes it."""
        return next(iter(self._named("publisher")), "")

    @cached_property
    def last_reviewed(self) -> date | None:
        """The day of its last review."""
        day = reviewed.last(self.document)
        return day.day if day else None

    @cached_property
    def next_review(self) -> date | None:
        """The day of its next review."""
        day = reviewed.following(self.document)
        return day.day if day else None

    @cached_property
    def parts(self) -> list[Part]:
        """What a sign-off binds."""
        return text.parts(self.document)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words of these parts."""
        return tuple(part.text for part in self.parts)

    @cached_property
    def hash(self) -> str:
        """The hash of these words."""
        return text.hash_of(self.texts)

    def _named(self, name: str) -> tuple[str, ...]:
        found = (
            item.partition(",")[0].partition(" (")[0].strip()
            if isinstance(item, str)
            else text_of(item, "name")
            for field in fields(self.document, name)
            for _, item in entries(field)
        )
        return tuple(dict.fromkeys(filter(None, found)))
