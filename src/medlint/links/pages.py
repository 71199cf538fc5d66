"""The addresses of one site: which article, file or redirect answers at each. Asks the ``Site`` only when it must."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from medlint.links import configs, guess
from medlint.links.model import Layout, Place, Served
from medlint.read import front_matter
from medlint.read.newlines import unify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Site

_ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")
_INDEXES = ("index", "_index", "README")
_SKIPPED = frozenset({"node_modules", "_site", "vendor", "__pycache__"})
_DEEPEST = 40
_MOST_FOLDERS = 20_000  # links between folders may make endless ones
_WILD = 3  # stars in a pattern that are told apart


class Pages:
    """``known``: project path → the front matter of articles that have been read."""

    def __init__(self, layout: Layout, site: Site, known: Mapping[str, Mapping[str, Any]]) -> None:
        self.layout = layout
        self._site = site
        self._module = guess.generator(layout.flavour)
        self._templates: tuple[str, ...] = getattr(self._module, "TEMPLATES", ())
        self._served: dict[str, Served] = {}
        self._metas: dict[str, Mapping[str, Any]] = {}
        self._urls: dict[str, str] = {}
        self._whole = False
        self._all: list[str] | None = None
        self._by_name: dict[str, list[str]] | None = None
        self._exact, self._patterns = _sorted(layout.redirects)
        self._open = [_glob(pattern) for pattern in layout.holes]
        self._away = [_glob(pattern) for pattern in layout.elsewhere]
        self._folders = 0
        self.unsure = False  # some page's address is worked out by a template
        for path, meta in known.items():
            self._add(path, meta)

    def place(self, path: str) -> Place | None:
        """Where an article lies below the folders of articles; None outside of them."""
        for folder, address in self.layout.content:
            if not folder:
                return Place(path, "", path, address)
            if path.startswith(folder + "/"):
                return Place(path, folder, path[len(folder) + 1 :], address)
        return None

    def served(self, path: str) -> Served:
        """Where a file is served."""
        if path not in self._served:
            self._add(path, self._front(path))
        return self._served[path]

    def _front(self, path: str) -> Mapping[str, Any]:
        text = configs.text(self._site, path)
        return front_matter.take(unify(text))[0].values if text.startswith(("---", "+++", "\ufeff")) else {}

    def _add(self, path: str, meta: Mapping[str, Any]) -> None:
        place = self.place(path)
        served = (
            Served(why="part") if place is None else self._module.serve(self.layout, self._site, place, meta)
        )
        self._served[path] = served
        self._metas[path] = meta
        self.unsure = self.unsure or served.why == "unknown" or not (served.url or served.why)
        for url in (served.url, *served.others):
            if url:
                self._urls.setdefault(url[:-10] if url.endswith("/index.html") else url, path)

    def at(self, url: str) -> str:
        """The article that answers at an address, else ""."""
        found = self._found(url)
        if found or self._whole:
            return found
        for path in self.likely(url):
            self.served(path)
        found = self._found(url)
        if found:
            return found
        self._complete()
        return self._found(url)

    def _found(self, url: str) -> str:
        return next((self._urls[each] for each in self._spellings(url) if each in self._urls), "")

    def _spellings(self, url: str) -> Iterator[str]:
        """An address, and the others at which a host gives the same page."""
        url = url.removesuffix("index.html") if url.endswith("/index.html") else url
        yield url
        if url.endswith("/"):
            if self.layout.flavour in ("docusaurus", "astro") and len(url) > 1:
                yield url[:-1]
        else:
            yield url + "/"
            if self.layout.bare:
                yield url + ".html"

    def likely(self, url: str) -> Iterator[str]:
        """Files that the address most likely names, if they are on the disk."""
        for folder, address in self.layout.content:
            if url.startswith(address):
                inner = re.sub(r"\.html\Z", "", url[len(address) :]).strip("/")
                stem = posixpath.join(folder, inner)
                names = [stem + ending for ending in _ENDINGS] if inner else []
                names += [posixpath.join(stem, name + ending) for name in _INDEXES for ending in _ENDINGS]
                yield from (name for name in names if self._site.kind_of(name) == "file")

    def beside(self, url: str) -> bool:
        """Whether other pages lie in the folder that an address begins with."""
        first, slash, _ = url.lstrip("/").rstrip("/").partition("/")
        return bool(slash) and any(each.startswith(f"/{first}/") for each in self._urls)

    def _complete(self) -> None:
        """Look at every article and template of the site."""
        self._whole = True
        for path in self.files():
            self.served(path)
        lists = getattr(self._module, "lists", None)
        if lists:
            inner = {
                place.inner: meta
                for path, meta in self._metas.items()
                if (place := self.place(path)) and not self._served[path].why
            }
            for url in lists(self.layout, inner):
                self._urls.setdefault(url, "")
        self._urls = {url: path or "/" for url, path in self._urls.items()}

    def files(self) -> Iterator[str]:
        """All articles and templates below the folders of articles."""
        for folder, _ in self.layout.content:
            yield from self._walk(folder, 0)

    def _walk(self, folder: str, depth: int) -> Iterator[str]:
        self._folders += 1
        if depth > _DEEPEST or self._folders > _MOST_FOLDERS:
            self.unsure = True
            return
        for name in self._site.names(folder):
            path = posixpath.join(folder, name)
            if name.startswith(".") or name in _SKIPPED:
                continue
            if name.endswith((*_ENDINGS, *self._templates)) and self._site.kind_of(path) == "file":
                yield path
            elif self._site.kind_of(path) == "folder":
                yield from self._walk(path, depth + 1)

    def file(self, url: str) -> str:
        """The file that is served as it is at an address, else ""."""
        for folder, address in self.layout.static:
            if url == address and self._site.kind_of(folder) == "file":
                return folder
            if not url.startswith(address.rstrip("/") + "/"):
                continue
            path = self._named_as(folder, url[len(address.rstrip("/")) + 1 :].rstrip("/"))
            if self._site.kind_of(path) == "file" and not url.endswith("/"):
                return path
            index = posixpath.join(path, "index.html")
            if self._site.kind_of(index) == "file":
                return index
        return ""

    def _named_as(self, folder: str, inner: str) -> str:
        """The file below a folder that is served as ``inner``: Hugo changes names."""
        path = posixpath.join(folder, inner)
        tidy = getattr(self._module, "tidy", None)
        if tidy is None or self._site.kind_of(path):
            return path
        for part in inner.split("/"):
            alike = [name for name in self._site.names(folder) if tidy(name, self.layout) == part]
            folder = posixpath.join(folder, alike[0] if alike else part)
        return folder

    def named(self, name: str) -> list[str]:
        """All articles whose file is called so, with or without its ending."""
        if self._by_name is None:
            self._complete()
            self._by_name = {}
            for path in sorted(self._served):
                last = posixpath.basename(path)
                for each in dict.fromkeys((last, posixpath.splitext(last)[0])):
                    self._by_name.setdefault(each, []).append(path)
        ends = tuple(f"/{name}{ending}" for ending in ("", *_ENDINGS))
        alike = self._by_name.get(posixpath.basename(name), ())
        return [path for path in alike if f"/{path}".endswith(ends)]

    def redirect(self, url: str) -> str | None:
        """Where an address is redirected to; None when it is not."""
        exact = self._exact.get(url.rstrip("/"))
        if exact is not None:
            return exact
        return next((target for start, target in self._patterns if start.fullmatch(url)), None)

    def open(self, url: str) -> bool:
        """Whether a template or plugin may make a page here."""
        return self.unsure or any(pattern.fullmatch(url) for pattern in self._open)

    def elsewhere(self, url: str) -> bool:
        """Whether another system serves this."""
        return any(pattern.fullmatch(url) for pattern in self._away)

    def addresses(self) -> list[str]:
        """All addresses that are known."""
        if self._all is None:
            self._complete()
            self._all = sorted(self._urls)
        return self._all


def _glob(pattern: str) -> re.Pattern[str]:
    """``/a/**`` is /a/ and all below it, ``*`` anything without ``/``; a slash at the end may be left out."""
    parts = re.split(r"(\*\*|\*)", pattern.rstrip("/"))
    if len(parts) > 2 * _WILD:
        parts = [*parts[: 2 * _WILD - 1], "**"]
    body = "".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts)
    return re.compile((body[:-3] + "(?:/.*)?" if body.endswith("/.*") else body) + "/?")


def _sorted(
    redirects: tuple[tuple[str, str], ...],
) -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Redirects of one address each, and those by pattern: ``*`` is all that follows, ``:name`` one part."""
    exact: dict[str, str] = {}
    patterns: list[tuple[re.Pattern[str], str]] = []
    for start, target in redirects:
        globbed = re.sub(r"/:\w+", "/*", start.replace("*", "**"))
        if "*" in globbed:
            patterns.append((_glob(globbed), target))
        else:
            exact.setdefault(start.rstrip("/"), target)
    return exact, patterns
