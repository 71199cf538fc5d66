"""What a mistyped link most likely meant: an address, a file or an anchor that does exist."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint.links import loose, resolve, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from medlint.kind import Site
    from medlint.links.model import Written
    from medlint.links.pages import Pages
    from medlint.model import Notes

_ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")
_FEW = 200  # names that are compared with one
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
        self._by_end: dict[str, list[str]] = {}  # names that begin or end alike
        for option in reversed(options):
            self.by_stem[stem(option)] = option
        for name in self.by_stem:
            for end in {"^" + name[:2], name[-2:] + "$"}:
                self._by_end.setdefault(end, []).append(name)
        self._sought: dict[str, str] = {}

    def find(self, wanted: str, least: float) -> str:
        """The option of this name, or of the name nearest to it."""
        if wanted not in self._sought:
            found = wanted if wanted in self.by_stem else closest(wanted, self._alike(wanted), least)
            self._sought[wanted] = self.by_stem[found] if found else ""
        return self._sought[wanted]

    def _alike(self, wanted: str) -> list[str]:
        """The names worth comparing: all of a few, else those that begin or end as this one does."""
        if len(self.by_stem) <= _FEW:
            return sorted(self.by_stem)
        ends = ("^" + wanted[:2], wanted[-2:] + "$")
        alike = {name for end in ends for name in self._by_end.get(end, ())}
        return sorted(alike, key=lambda name: (abs(len(name) - len(wanted)), name))[:_FEW]


class Near:
    """Looks for what is near, first in the folder that was meant, then anywhere."""

    def __init__(self, notes: Mapping[str, Notes], site: Site) -> None:
        self._site = site
        self._articles = notes
        self._names: dict[object, _Names] = {}
        self._folders: dict[int, dict[str, _Names]] = {}

    def to(self, pages: Pages, path: str, target: str, image: bool = False) -> str:
        """What an article should write instead of ``target``; "" when nothing is near."""
        said = written.part(target.strip(), pages.layout)
        if said is None:
            return ""
        ending = posixpath.splitext(said.path)[1].lower()
        if image or (ending and ending not in _ENDINGS):
            return self._copied(pages, path, said, ending) or self._file(path, said, ending)
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
            found = self._anywhere("files", wanted, lambda: self._articles)
        if not found or found == path:
            return ""
        return "/" + found if said.rooted else posixpath.relpath(found, posixpath.dirname(path) or ".")

    def _copied(self, pages: Pages, path: str, said: Written, ending: str) -> str:
        """A file that the site serves as it is, in the folder that was meant."""
        if pages.layout.guess or not said.rooted:
            return ""
        meant = _meant(pages, pages.served(path).url, said)
        for folder, address in pages.layout.static:
            if not meant.startswith(address):
                continue
            inner = posixpath.dirname(meant[len(address) :])
            names = self._site.names(posixpath.join(folder, inner))
            alike = [posixpath.join(inner, name) for name in names if name.lower().endswith(ending)]
            found = _Names(alike).find(stem(meant), _NEAR)
            if found:
                return posixpath.join(pages.layout.base, address.strip("/"), found)
        return ""

    def _address(self, pages: Pages, path: str, said: Written) -> str:
        own = pages.served(path).url
        meant = _meant(pages, own, said)
        beside = self._beside(pages).get(_folder(meant))
        wanted = stem(said.path)
        moved = next((pages.served(file).url for file in pages.likely(meant)), "")
        found = moved or (beside.find(wanted, _NEAR) if beside else "")
        found = found or self._anywhere(id(pages), wanted, pages.addresses)
        if not found or (found == own and stem(own) != wanted):
            return ""
        if said.rooted or not own:
            return pages.layout.base.rstrip("/") + found
        return resolve.relative(found, own, pages.layout)

    def _beside(self, pages: Pages) -> Mapping[str, _Names]:
        """The addresses of a site by folder."""
        key = id(pages)
        if key not in self._folders:
            folders: dict[str, list[str]] = {}
            for url in pages.addresses():
                folders.setdefault(_folder(url), []).append(url)
            self._folders[key] = {folder: _Names(urls) for folder, urls in folders.items()}
        return self._folders[key]

    def _anywhere(self, key: object, wanted: str, options: Callable[[], Iterable[str]]) -> str:
        if key not in self._names:
            self._names[key] = _Names(sorted(options()))
        return self._names[key].find(wanted, _FAR)


def _meant(pages: Pages, own: str, said: Written) -> str:
    """The address that a link was to have, without the base of the site."""
    if said.rooted:
        return resolve.under_base(pages.layout, said)[0]
    return posixpath.normpath(posixpath.join(own or "/", said.path))


def _folder(url: str) -> str:
    return posixpath.dirname(url.rstrip("/")).rstrip("/")
