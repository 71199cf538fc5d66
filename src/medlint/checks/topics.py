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

_FEWEST = 2  # articles; a hub all alone is told that it has no links
_ENOUGH = 0.5  # of the words of a topic that one title or heading must share


def uncovered(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Each topic of a hub that no article in its reach has a title or heading for."""
    if not site.complete:
        return
    known = pages(notes, site)
    for hub in known.values():
        if not hub.topics or hub.role == ASIDE:
            continue
        reach = _reach(hub, known)
        if len(reach) < _FEWEST:
            continue
        texts = [
            widened(stems(text)) for each in reach for text in (each.title, *each.heads, _name(each.path))
        ]
        shown = widened(frozenset().union(*(stems(link[1]) for link in hub.links)))
        own = stems(hub.title)
        for topic, start, end in hub.topics:
            wanted = stems(topic) - own
            if wanted and not _covered(wanted, texts) and not wanted & shown:
                yield hub.path, Hit(Span(start, end), {"said": topic, "title": hub.name}, case="topic")


def _name(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0].replace("-", " ").replace("_", " ")


def _reach(hub: Page, known: Mapping[str, Page]) -> list[Page]:
    """The articles that a hub's reader may mean: those it leads to, those beside or below it, those of its subject.

    A hub that names no subject is one for all.
    """
    folder = posixpath.dirname(hub.path)
    inside = f"{folder}/" if folder else ""
    return [
        each
        for each in known.values()
        if not hub.about
        or each.path in hub.ways
        or each.path.startswith(inside)
        or each is hub
        or each.about & hub.about
    ]


def _covered(wanted: frozenset[str], texts: list[frozenset[str]]) -> bool:
    return any(len(wanted & text) >= _ENOUGH * len(wanted) for text in texts)
