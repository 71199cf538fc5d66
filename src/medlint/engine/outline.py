"""What is needed of an article after its checks have run, so that a kept result needs no second reading.

Plain values only, JSON-able: what its front matter says of type and locale, and its suppressions with the
stretches they reach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.engine import genre

if TYPE_CHECKING:
    from medlint.model import Document

Outline = dict[str, Any]


def outline(document: Document) -> Outline:
    """The outline of a document; ``title`` is where findings on the whole article point."""
    return {
        "type": genre.declared(document),
        "locale": _locale(document),
        "title": list(document.title_span),
        "comments": _comments(document),
    }


def _comments(document: Document) -> list[list[Any]]:
    if not any("medlint-" in comment.text for comment in document.comments):
        return []
    from medlint.engine.scopes import scopes

    return [list(scope) for scope in scopes(document)]


def _locale(document: Document) -> str:
    """``en-GB`` as written in front matter, with ``_`` as ``-``; "" when it says nothing."""
    value = document.meta.get("locale", "lang", "language")
    return value.strip().replace("_", "-") if isinstance(value, str) else ""
