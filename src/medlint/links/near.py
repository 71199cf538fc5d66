"""What a mistyped link most likely meant: an address, a file or an anchor that does exist."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint.links import loose, resolve, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from medlint.kind import Site
    from medlint.links.model import Written
    from medlint.links.pages import Pages
    from medlint.model import Notes

_ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")
_MOST = 200  # names for which the whole site is looked through
_INDEXES = ("index", "_index", "readme")
_NEAR, _FAR = 0.6, 0.75  # how alike names must be: in the same folder, anywhere


def stem(path: str) -> str:
    """What a page is called, in lower case: its name without the ending, that of the folder for an index."""
    folder, name = posixpath.split(path.rstrip("/").lower())
    name = next((name[: -len(ending)] for ending in _ENDINGS if name.endswith(ending)), name)
    return posixpath.basename(folder) if name in _INDEXES and folder.strip("/") else name


def closest(word: str, known: Iterable[str], least: float) -> str:
    """The word nearest to this one."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), 1, least)), "")


def anchor(said: str, known: Iterable[str]) -> str:
    """The anchor that was most likely meant, with its ``#``."""
    found = closest(resolve.decoded(said), known, 0.5)
    return "#" + found if found else ""


class _Names:
    """What there is, by what it is called; each name is looked for once."""

    def __init__(self, options: Sequence[str]) -> None:
        self.by_stem: dict[str, str] = {}
        for option in reversed(options):
            self.by_stem[stem(option)] = option
        self.sought: dict[str, str] = {}

    def find(self, wanted: str, least: float) -> str:
        """The option of this name, or of the name nearest to it."""
        if wanted not in self.sought:
            found = wanted if wanted in self.by_stem else closest(wanted, self.by_stem, least)
            self.sought[wanted] = self.by_stem[found] if found else ""
        return self.sought[wanted]


class Near:
    """Looks for what is near, first in the folder that was meant, then anywhere."""

    def __init__(self, notes: Mapping[str, Notes], site: Site) -> None:
        self._site = site
        self._articles = notes
        self._names: dict[object, _Names] = {}

    def to(self, pages: Pages, path: str, target: str, image: bool = False) -> str:
        """What an article should write instead of ``target``; "" when nothing is near."""
        said = written.part(target.strip(), pages.layout)
        if said is None:
            return ""
        ending = posixpath.splitext(said.path)[1].lower()
        if image or (ending and ending not in _ENDINGS):
            return self._file(path, said, ending)
        by_file = ending in _ENDINGS[:3] and pages.layout.rewrites
        if pages.layout.guess or by_file or pages.place(path) is None:
            return self._file(path, said, "")
        return self._address(pages, path, said)

    def _file(self, path: str, said: Written, ending: str) -> str:
        """A file; one with an ending of its own, such as a picture, only in the folder that was meant."""
        inside = posixpath.dirname(said.path.strip("/"))
        here = {
            posixpath.join(folder, name)
            for start in loose.starts(path, said)
            if (folder := written.join(start, inside)) is not None
            for name in self._site.names(folder)
            if name.lower().endswith(ending or _ENDINGS) or (not ending and "." not in name)
        }
        wanted = stem(said.path)
        found = _Names(sorted(here - {path})).find(wanted, _NEAR)
        if not found and not ending:
            found = self._anywhere("files", wanted, self._articles)
        if not found or found == path:
            return ""
        return "/" + found if said.rooted else posixpath.relpath(found, posixpath.dirname(path) or ".")

    def _address(self, pages: Pages, path: str, said: Written) -> str:
        own = pages.served(path).url
        known = pages.addresses()
        meant = said.path if said.rooted else posixpath.normpath(posixpath.join(own or "/", said.path))
        folder = posixpath.dirname(meant.rstrip("/")).rstrip("/") + "/"
        beside = [url for url in known if posixpath.dirname(url.rstrip("/")).rstrip("/") + "/" == folder]
        wanted = stem(said.path)
        moved = next((pages.served(file).url for file in pages.likely(meant)), "")
        found = moved or _Names(beside).find(wanted, _NEAR) or self._anywhere(id(pages), wanted, known)
        if not found:
            return ""
        if said.rooted or not own:
            return pages.layout.base.rstrip("/") + found
        return resolve.relative(found, own, pages.layout)

    def _anywhere(self, key: object, wanted: str, options: Iterable[str]) -> str:
        if key not in self._names:
            self._names[key] = _Names(sorted(options))
        names = self._names[key]
        if wanted not in names.by_stem and len(names.sought) > _MOST:
            return ""
        return names.find(wanted, _FAR)
