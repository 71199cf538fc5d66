"""The front matter that a template may show, or that says what an article is about: bound like its text.

Not bound: who, when, in which stage, sources and links, and what only lays the page out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Span

#: In lower case without ``-``, ``_`` and spaces.
_FREE = lazy.pattern(
    r"id|status|stage|draft|version|.*(?:author|editor|reviewe?r?|owner|publisher|writer|byline|creator|credit)s?"
    r"|.*(?:reviewed|review|published|updated|modified|created|date|lastmod|expires?|expiry)(?:on|at|by|in|due|date)?"
    r"|replacedby|retired?(?:because|reason|on)?|archived(?:copy)?|changesrequested|requestedchanges|reviewtriggers?"
    r"|sources?|references|citations|bibliography|(?:conflicts?|conflicts?ofinterest)|funding|funder|sponsor"
    r"|disclosures?|competinginterests|feedback|corrections|errata|contact"
    r"|slug|permalink|url|uri|link|canonical(?:url)?|aliases|redirect\w*|path|layout|template|theme|css\w*|class(?:name)?"
    r"|(?:sidebar|nav|menu|toc|heading|page)?(?:order|position|weight|index|level|depth)|(?:menu|nav|sidebar|toc)\w*"
    r"|(?:show|hide)(?:toc|title|nav|navigation|sidebar|date|author|breadcrumbs?|comments)"
    r"|tags?|categor(?:y|ies)|keywords|robots|sitemap|image|thumbnail|cover|icon|(?:og|twitter)(?:image|type|url|card|site)"
    r"|comments|featured|pinned|search\w*|outline|prev(?:ious)?|next|parent|collection|series|cascade|build|outputs|feed"
)
_DEEPEST = 20


def parts(document: Document) -> Iterator[tuple[str, Span]]:
    """Each bound value as “front matter, key: value”, and where it stands."""
    for key, value in _values(document.meta.values, "", 0):
        yield f"front matter, {key}: {value}", _place(document, key)


def _values(value: Any, key: str, depth: int) -> Iterator[tuple[str, Any]]:
    if depth > _DEEPEST or value is None:
        return
    if isinstance(value, dict):
        for name, item in value.items():
            if not _FREE.fullmatch(re.sub(r"[-_ ]", "", str(name).lower())):
                yield from _values(item, f"{key}.{name}" if key else str(name), depth + 1)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _values(item, f"{key}.{number}", depth + 1)
    elif value != "":
        yield key, value


def _place(document: Document, key: str) -> Span:
    while key:
        if key in document.meta.spans:
            return document.meta.spans[key]
        key = key.rpartition(".")[0]
    return document.title_span
