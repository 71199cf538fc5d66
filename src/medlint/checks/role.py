"""What part an article plays in its site: home page, hub, article, or something that nobody is led to on purpose.

Told by its path, its type and its front matter. Judges nothing.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from medlint import lazy

if TYPE_CHECKING:
    from medlint.kind import Context
    from medlint.model import Document, Meta

#: ``hub`` leads to others; ``page`` is to be found; ``listed`` is put into lists or menus by a template; ``aside`` is
#: no part of what readers are led to: error pages, drafts, what was retired.
HUB, PAGE, LISTED, ASIDE = "hub", "page", "listed", "aside"

INDEXES = frozenset({"index", "_index", "readme", "home", "default"})
_ASIDE_NAMES = frozenset(
    """
    404 500 403 error not-found offline search thanks thank-you success contact imprint impressum privacy
    privacy-policy terms terms-of-use cookies cookie-policy accessibility accessibility-statement disclaimer
    sitemap licence license changelog contributing code-of-conduct security _sidebar _navbar _footer _404 summary
    """.split()  # noqa: SIM905
)
_LEAST = 3  # words
_DATED = lazy.pattern(
    r"(?:^|/)(?:_posts|posts?|blog|news|press|updates)/|(?:^|/)\d{4}-\d{2}(?:-\d{2})?-[^/]*$"
)
_PARTIAL = lazy.pattern(r"(?:^|/)(?:_[^/]+|includes?|partials|fragments|snippets|templates?|drafts)/")
_OFF = ("draft", "private", "hidden", "unlisted", "noindex", "nav_exclude", "excludeFromCollections")
_ON = ("published", "vagovprod", "sitemap", "search")
_LISTS = (
    "menu", "menus", "nav", "navigation", "weight", "order", "nav_order", "sidebar_position", "sidebar", "parent",
    "collection", "eleventyNavigation", "spoke", "toc", "toctree",
)  # fmt: skip
_LEADS = ("redirect", "redirect_to", "redirectTo", "href", "external_url", "replaced_by")


def role_of(document: Document, context: Context) -> str:
    """The part of an article, from what it says itself."""
    path, meta = document.path, document.meta
    stem = posixpath.splitext(posixpath.basename(path))[0].lower()
    if stem in _ASIDE_NAMES or _is_off(meta) or _PARTIAL.search("/" + path):
        return ASIDE
    if stem in INDEXES or type_of(document, context) == "hub" or meta.get("children", "majorlinks"):
        return HUB
    if type_of(document, context) == "news" or _DATED.search(path) or meta.get(*_LISTS) is not None:
        return LISTED
    return PAGE if _has_text(document) else LISTED


def _has_text(document: Document) -> bool:
    """Whether an article says anything; else an app or a template fills it."""
    return (
        sum(len(block.tokens) for block in document.blocks if block.kind in ("paragraph", "item")) >= _LEAST
    )


def type_of(document: Document, context: Context) -> str:
    """The article's type: as its front matter says, else as the engine knows it."""
    said = document.meta.get("type")
    return said.strip().lower() if isinstance(said, str) else context.type


def _is_off(meta: Meta) -> bool:
    status = str(meta.get("status") or "").lower()
    if status in ("retired", "draft", "archived", "withdrawn") or meta.get(*_LEADS) is not None:
        return True
    if (
        any(_says(meta, key, ("true", "yes")) for key in _OFF)
        or "noindex" in str(meta.get("robots") or "").lower()
    ):
        return True
    return any(_says(meta, key, ("false", "no")) for key in _ON)


def _says(meta: Meta, key: str, words: tuple[str, ...]) -> bool:
    value: Any = meta.values.get(key)
    return value is not None and str(value).lower() in words
