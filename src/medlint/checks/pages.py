"""The articles of a site and the links between them, worked out once for all rules on its shape.

Where a link leads is told by ``medlint.links``; nothing is judged here.
"""

from __future__ import annotations

import posixpath
from sys import intern
from typing import TYPE_CHECKING, Any

from medlint.checks.packed import short, unpack
from medlint.checks.role import ASIDE, HUB, INDEXES
from medlint.checks.stems import stems
from medlint.links import leads as sought
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.kind import Site
    from medlint.model import Notes


_WAYS_IN = INDEXES | {"summary", "_sidebar", "sidebar", "nav", "navigation", "toc", "contributing"}


class Page(NamedTuple):
    """One article: what it is, and where its links lead, as ``(path or "", text, start, end, ids)``."""

    path: str
    role: str
    type: str
    title: str
    at: tuple[int, int]
    key: str
    about: frozenset[str]
    audience: str
    locale: str
    heads: tuple[str, ...]
    words: Any  # an array of short numbers, sorted
    links: tuple[tuple[str, str, int, int, tuple[str, ...]], ...]
    ways: frozenset[str]  # the articles that it leads to, its front matter included
    topics: tuple[tuple[str, int, int], ...]

    @property
    def name(self) -> str:
        """How a message may call it: its title, else its path."""
        return self.title or self.path

    @property
    def titled(self) -> frozenset[str]:
        """The stems of its title and of its path."""
        stem = posixpath.splitext(self.path)[0]
        parts = [part for part in stem.split("/")[-2:] if part not in INDEXES]
        return stems(" ".join((self.title, *parts)).replace("_", " "))

    @property
    def headed(self) -> frozenset[str]:
        """The stems of its title, path and headings."""
        return self.titled | stems(" ".join(self.heads))

    def speaks_of(self, words: Iterable[str]) -> bool:
        """Whether one of these stems or ``=id`` surely or most likely occurs in its text."""
        known = frozenset(self.words)
        return any(short(word) in known for word in words)


def pages(notes: Mapping[str, Notes], site: Site) -> dict[str, Page]:
    """All articles by path, in order."""
    made: dict[str, Page] = site.once("shape:pages", lambda: _pages(notes, site))
    return made


def _pages(notes: Mapping[str, Notes], site: Site) -> dict[str, Page]:
    return {path: page(path, notes[path], notes, site) for path in sorted(notes)}


def entries(notes: Mapping[str, Notes], site: Site) -> list[Page]:
    """The ways in that are no articles: a README or an index beside or above the folders of the content."""
    made: list[Page] = site.once("shape:entries", lambda: list(_entries(notes, site)))
    return made


def _entries(notes: Mapping[str, Notes], site: Site) -> Iterator[Page]:
    folders = {posixpath.dirname(path) for path in notes}
    above = {""} | {posixpath.dirname(folder) for folder in folders}
    for folder in sorted(above):
        for name in site.names(folder):
            path = f"{folder}/{name}" if folder else name
            if path not in notes and posixpath.splitext(name)[0].lower() in _WAYS_IN:
                of = site.look_up(path)
                if of:
                    yield page(path, of, notes, site)


def page(path: str, of: Notes, known: Mapping[str, Notes], site: Site) -> Page:
    """An article from its notes."""
    place = sought.of(site, path) if of["links"] or of["ways"] else _nowhere
    links = tuple(
        (leads(site, place(target, "url"), known), intern(text), start, end, tuple(ids))
        for target, text, start, end, ids in of["links"]
    )
    ways = {there for there, *_ in links} | {leads(site, place(way, form), known) for form, way in of["ways"]}
    return Page(
        path, of["role"], of["type"], of["title"], (of["at"][0], of["at"][1]), of["key"], frozenset(of["about"]),
        of["for"][0], of["for"][1], tuple(of["heads"]), unpack("H", of["words"]), links,
        frozenset(ways - {"", path}), tuple((text, start, end) for text, start, end in of["topics"]),
    )  # fmt: skip


def _nowhere(target: str, form: str) -> str:
    del target, form
    return ""


def leads(site: Site, there: str, known: Mapping[str, Notes]) -> str:
    """The article that a place is or stands for, "" for anything else."""
    if there in known:
        return intern(there)  # many links lead to one article
    if there and site.kind_of(there) == "folder":
        inside = (f"{there}/{name}" for name in site.names(there))
        return next((each for each in inside if each in known and _is_index(each)), "")
    return ""


def _is_index(path: str) -> bool:
    return posixpath.splitext(posixpath.basename(path))[0].lower() in INDEXES


def hubs_by_folder(known: Mapping[str, Page]) -> dict[str, str]:
    """The first hub of each folder that has one."""
    found: dict[str, str] = {}
    for path, each in known.items():
        if each.role == HUB:
            found.setdefault(posixpath.dirname(path), path)
    return found


def nearest_hub(path: str, hubs: Mapping[str, str]) -> str:
    """The hub whose subject an article is most likely part of: in its folder, else in one above; "" for none."""
    folder = posixpath.dirname(path)
    while folder and folder not in hubs:
        folder = posixpath.dirname(folder)
    return hubs.get(folder, "")


def is_led(page: Page) -> bool:
    """Whether readers may come to this article, so that its links count."""
    return page.role != ASIDE
