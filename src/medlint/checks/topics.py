"""Topics that a hub promises and no article covers, by titles and headings."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint.checks.pages import Page, pages
from medlint.checks.role import ASIDE
from medlint.checks.stems import stems, widened
from medlint.model import Hit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Site
    from medlint.model import Notes

_ENOUGH = 0.5  # of the words of a topic that one title or heading must share


def uncovered(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Each topic of a hub that no article in its reach has a title or heading for."""
    if not site.complete:
        return
    known = pages(notes, site)
    hubs = [each for each in known.values() if each.topics and each.role != ASIDE]
    index = _index(known) if hubs else {}
    for hub in hubs:
        if not any(each is not hub and _is_near(hub, each) for each in known.values()):
            continue  # a hub all alone is told that it has no links
        shown = widened(frozenset().union(*(stems(link[1]) for link in hub.links)))
        own = stems(hub.title)
        for topic, start, end in hub.topics:
            wanted = stems(topic) - own
            if wanted and not wanted & shown and not _is_covered(wanted, hub, known, index):
                yield hub.path, Hit(Span(start, end), {"said": topic, "title": hub.name}, case="topic")


def _texts(page: Page) -> tuple[str, ...]:
    """What an article says it is about: title, headings and path."""
    name = posixpath.splitext(posixpath.basename(page.path))[0].replace("-", " ").replace("_", " ")
    return page.title, *page.heads, name


def _index(known: Mapping[str, Page]) -> dict[str, set[str]]:
    """For each stem, the articles that have it in title, headings or path."""
    found: dict[str, set[str]] = {}
    for path, each in known.items():
        for stem in frozenset().union(*map(stems, _texts(each))):
            found.setdefault(stem, set()).add(path)
    return found


def _is_near(hub: Page, each: Page) -> bool:
    """Whether a hub's reader may mean an article: it leads there, it stands beside it, or they share a subject.

    A hub that names no subject is one for all.
    """
    folder = posixpath.dirname(hub.path)
    inside = f"{folder}/" if folder else ""
    if not hub.about or each is hub or each.path in hub.ways:
        return True
    return each.path.startswith(inside) or bool(each.about & hub.about)


def _is_covered(
    wanted: frozenset[str], hub: Page, known: Mapping[str, Page], index: Mapping[str, set[str]]
) -> bool:
    """Whether a title or heading of an article near by has enough of these words, or of words for the same."""
    for path in frozenset().union(*(index.get(stem, frozenset()) for stem in widened(wanted))):
        if _is_near(hub, known[path]):
            texts = (widened(stems(text)) for text in _texts(known[path]))
            if any(len(wanted & text) >= _ENOUGH * len(wanted) for text in texts):
                return True
    return False
