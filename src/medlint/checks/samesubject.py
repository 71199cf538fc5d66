"""Two articles for one subject: readers do not know which one holds, and one of them goes out of date.

Not for other readers, other languages, other versions, hubs or news.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.pages import Page, pages
from medlint.checks.role import PAGE
from medlint.model import Hit, Related, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Site
    from medlint.model import Notes

_LANGUAGE = lazy.pattern(r"(?:^|[/._])([a-z]{2}(?:[-_][A-Za-z]{2,4})?)(?=[/.])")
_VERSION = lazy.pattern(r"(?:^|/)(?:versioned_docs|version-[^/]+|v\d[^/]*|archive[ds]?|old|legacy)(?=/)")
_SHOWN = 3


def twice(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Articles about the same thing for the same readers, each with the others named."""
    groups: dict[tuple[str, ...], list[Page]] = {}
    for each in pages(notes, site).values():
        if each.role == PAGE and each.key and each.title:
            groups.setdefault(_group(each), []).append(each)
    for group in groups.values():
        for each in group if len(group) > 1 else ():
            others = [other for other in group if other is not each]
            slots = {
                "title": each.name,
                "other": others[0].name,
                "path": ", ".join(other.path for other in others[:_SHOWN]),
                "count": str(len(others)),
            }
            related = tuple(Related(Span(*o.at), "about the same", o.path) for o in others[:_SHOWN])
            yield each.path, Hit(Span(*each.at), slots, case="same", related=related)


def _group(each: Page) -> tuple[str, ...]:
    """What two articles must share to be about the same. A title that names nothing known counts in its folder."""
    place = "" if each.key.startswith("=") else posixpath.dirname(each.path)
    language = "/".join(_LANGUAGE.findall(each.path))
    version = _VERSION.search(each.path)
    return each.key, place, each.audience, each.locale, language, version[0] if version else ""
