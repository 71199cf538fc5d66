"""Articles that readers cannot come to: nothing links to them, or nothing that readers are led to does.

Says nothing where not all articles are known, nor of a site whose menus are plainly made by something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.pages import Page, entries, hubs_by_folder, is_led, nearest_hub, pages
from medlint.checks.role import HUB, LISTED, PAGE
from medlint.model import Hit, Related, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.kind import Site
    from medlint.model import Notes

_MOST = 0.5  # of the articles; where more are unlinked, templates make the menus


def orphans(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Articles that no other article links to."""
    if not site.complete:
        return
    known = pages(notes, site)
    hubs = hubs_by_folder(known)
    for path in _orphans(notes, site):
        each = known[path]
        hub = nearest_hub(path, hubs)
        slots = {"title": each.name, "path": path, "other": hub}
        related = (Related(Span(*known[hub].at), "a hub near by", hub),) if hub else ()
        yield path, Hit(Span(*each.at), slots, case="hub" if hub else "alone", related=related)


def unreached(notes: Mapping[str, Notes], site: Site) -> Iterator[tuple[str, Hit]]:
    """Articles that others link to, but none that a hub leads to."""
    if not site.complete:
        return
    known = pages(notes, site)
    reached = _reached(known, entries(notes, site))
    if not reached:
        return
    left = [each for each in known.values() if each.role == PAGE and each.path not in reached]
    if len(left) > _MOST * sum(each.role == PAGE for each in known.values()):
        return
    sources = _sources(known.values())
    for each in left:
        if sources.get(each.path):
            yield each.path, _unreached(each, known[sources[each.path][0]])


def _unreached(each: Page, source: Page) -> Hit:
    slots = {"title": each.name, "path": each.path, "other": source.path}
    related = (Related(Span(*source.at), "the link stands in this article", source.path),)
    return Hit(Span(*each.at), slots, case="some", related=related)


def _orphans(notes: Mapping[str, Notes], site: Site) -> list[str]:
    known = pages(notes, site)
    sources = _sources((*known.values(), *entries(notes, site)))
    meant = [path for path, each in known.items() if each.role == PAGE]
    alone = [path for path in meant if path not in sources]
    return alone if len(alone) <= _MOST * len(meant) else []


def _sources(known: Iterable[Page]) -> dict[str, list[str]]:
    """For each article, those that link to it and count."""
    found: dict[str, list[str]] = {}
    for each in known:
        for there in each.ways if is_led(each) else ():
            found.setdefault(there, []).append(each.path)
    return found


def _reached(known: Mapping[str, Page], ways_in: Iterable[Page]) -> set[str]:
    """What can be come to from hubs and from what a template lists; nothing where there is no hub."""
    waiting = [path for path, each in known.items() if each.role == HUB]
    waiting += [path for each in ways_in for path in each.ways]
    if not waiting:
        return set()
    waiting += [path for path, each in known.items() if each.role == LISTED]
    reached = set(waiting)
    while waiting:
        new = known[waiting.pop()].ways - reached
        reached |= new
        waiting += new
    return reached
