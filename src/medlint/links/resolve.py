"""Where a link leads: to an article, a file, another site, nowhere, or where nobody can say."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from medlint.links import guess, written
from medlint.links.pages import Pages
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Site
    from medlint.links.model import Layout, Served, Written

_SOURCES = (".md", ".markdown", ".mdx")
_ENDINGS = ("", ".md", ".markdown", ".mdx", ".html", "/index.md", "/_index.md", "/index.html")
_HOPS = 5  # redirects in a row


class Lead(NamedTuple):
    """Where a link leads. ``state`` is page, file, away, missing, draft, unknown or outside."""

    state: str
    path: str = ""  # of the article or file
    anchor: str = ""
    url: str = ""  # the address it has on the site
    better: str = ""  # what to write instead, when that is known at once


class Sites:
    """All sites of a project: the folders that have a generator of their own."""

    def __init__(self, site: Site, metas: Mapping[str, Mapping[str, Any]]) -> None:
        self.site = site
        self._metas = metas
        self._found: dict[str, tuple[str, str, str]] = {}
        self._pages: dict[tuple[str, str, str], Pages] = {}

    def of(self, path: str) -> Pages:
        """The site that an article belongs to."""
        folder = path.rpartition("/")[0]
        if folder not in self._found:
            self._found[folder] = guess.site_of(self.site, folder)
        key = self._found[folder]
        if key not in self._pages:
            layout = guess.layout(self.site, *key)
            root = layout.root
            known = {p: m for p, m in self._metas.items() if not root or p.startswith(root + "/")}
            self._pages[key] = Pages(layout, self.site, known)
        return self._pages[key]


def lead(pages: Pages, site: Site, source: str, said: Written, image: bool) -> Lead:
    """Where a link in the article ``source`` leads."""
    own = pages.served(source)
    if said.form in ("ref", "tag", "post"):
        return _named(pages, site, source, said)
    if not said.path:
        return Lead("page", source, said.anchor, own.url)
    found = _by_file(pages, site, source, said, image)
    if found:
        return found
    if said.rooted:
        url, off = under_base(pages.layout, said)
    elif own.url:
        url, off = _joined(own.url, said.path), False
        if url == "outside":
            return Lead("outside")
    else:
        return Lead("away" if own.why == "part" else "unknown")
    if off:
        return _off_base(pages, said, url)
    return _at(pages, site, source, said, url)


def _joined(own: str, path: str) -> str:
    """A relative path as a browser sees it from a page; ``outside`` when it climbs above the site."""
    folder = own if own.endswith("/") else posixpath.dirname(own)
    depth = len([part for part in folder.split("/") if part])
    for part in path.split("/"):
        depth += -1 if part == ".." else 0 if part in ("", ".") else 1
        if depth < 0:
            return "outside"
    joined = posixpath.normpath(posixpath.join(folder, path))
    tail = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return joined if joined == "/" or not tail else joined + "/"


def under_base(layout: Layout, said: Written) -> tuple[str, bool]:
    """The address without the site's base, and whether it lies outside of it."""
    base, path = layout.base, said.path
    if base == "/" or said.form == "filter":
        return path, False
    if path.startswith(base) or path + "/" == base:
        return "/" + path[len(base) :], False
    return path, layout.flavour != "docusaurus" or said.form == "html"


def _off_base(pages: Pages, said: Written, url: str) -> Lead:
    """A path beside the site: the base may have been forgotten, or another system answers."""
    if pages.at(url) or pages.file(url):
        return Lead("missing", better=pages.layout.base.rstrip("/") + url)
    return Lead("unknown" if not pages.elsewhere(said.path) else "away")


def _at(pages: Pages, site: Site, source: str, said: Written, url: str, hops: int = 0) -> Lead:
    """What answers at an address."""
    path = pages.at(url)
    if path:
        return _page(pages, source, path, said.anchor, url)
    path = pages.file(url)
    if path:
        return Lead("file", path, said.anchor, url)
    if pages.elsewhere(url):
        return Lead("away")
    target = pages.redirect(url)
    if target is not None and hops < _HOPS:
        if not target.startswith("/") or "*" in target or ":" in target:
            return Lead("away")
        return _at(pages, site, source, said, target.partition("#")[0], hops + 1)
    beside = _unrewritten(pages, site, source, said)
    if beside:
        return beside
    made = pages.open(url) and not said.path.endswith(_SOURCES)
    return Lead("unknown" if made else "missing", url=url)


def _page(pages: Pages, source: str, path: str, anchor: str, url: str) -> Lead:
    """An article that answers, unless it is not published."""
    if path != "/" and pages.served(path).why == "draft" and pages.served(source).why != "draft":
        return Lead("draft", path)
    return Lead("page", path, anchor, url)


def _by_file(pages: Pages, site: Site, source: str, said: Written, image: bool) -> Lead | None:
    """Links to files that the generator turns into links to what it makes of them; None for addresses."""
    layout = pages.layout
    files = layout.options.get("files")
    if said.form not in ("url", "jsx", "meta"):
        return None
    article = said.path.endswith(_SOURCES) and layout.rewrites == "yes" and said.form != "meta"
    if not article and files != "all" and not (files and image):
        return None
    for path in _files(pages, source, said):
        if site.kind_of(path) == "file" and not article:
            return Lead("file", path, said.anchor)
        if site.kind_of(path) == "file" and pages.place(path):
            return _page(pages, source, path, said.anchor, pages.served(path).url)
    if not article:
        return None
    outside = not said.rooted and written.join(posixpath.dirname(source), said.path) is None
    return Lead("outside" if outside else "missing")


def _files(pages: Pages, source: str, said: Written) -> Iterator[str]:
    """The files that a path may name, nearest to the letter first."""
    layout = pages.layout
    folders = [folder for folder, _ in layout.content]
    path = said.path.lstrip("/")
    if path.startswith("@site/"):
        yield posixpath.join(layout.root, path.removeprefix("@site/"))
    elif not said.rooted:
        joined = written.join(posixpath.dirname(source), path)
        if joined is not None:
            yield joined
        if layout.flavour == "docusaurus" and not path.startswith("."):
            yield from (posixpath.join(folder, path) for folder in [*folders, layout.root])
    elif layout.flavour in ("docusaurus", "hugo") or layout.options.get("absolute"):
        yield from (posixpath.join(folder, path) for folder in [*folders, layout.root])


def _unrewritten(pages: Pages, site: Site, source: str, said: Written) -> Lead | None:
    """A link to a source file where the generator leaves it as it is: the page has another address."""
    joined = written.join(posixpath.dirname(source), said.path)
    if said.rooted or joined is None or site.kind_of(joined) != "file":
        return None
    if not said.path.endswith(_SOURCES):
        copied = pages.layout.flavour == "eleventy" and not pages.layout.static
        return Lead("file", joined, said.anchor) if copied else None
    if pages.layout.rewrites == "maybe":
        return Lead("page", joined, said.anchor)
    url = pages.served(joined).url
    return Lead("missing", better=url and relative(url, pages.served(source).url, pages.layout))


def relative(url: str, own: str, layout: Layout) -> str:
    """How an article at the address ``own`` writes a link to ``url``."""
    if not own:
        return layout.base.rstrip("/") + url
    folder = own if own.endswith("/") else posixpath.dirname(own)
    found = posixpath.relpath(url, folder)
    return found + "/" if url.endswith("/") and found != "." else found


def _named(pages: Pages, site: Site, source: str, said: Written) -> Lead:
    """A page called by a tag of the generator."""
    if said.form not in written.KNOWN.get(pages.layout.flavour, ()):
        return Lead("away")
    if not said.path:
        return Lead("page", source, said.anchor, pages.served(source).url)
    finders = {"ref": _referred, "tag": _tagged, "post": _posted}
    path = finders[said.form](pages, site, source, said.path)
    if not path:
        return Lead("missing")
    served: Served = pages.served(path) if pages.place(path) else pages.served(source)
    if said.form == "tag" and not path.endswith((*_SOURCES, ".html")):
        return Lead("file", path, said.anchor)
    return _page(pages, source, path, said.anchor, served.url)


def _referred(pages: Pages, site: Site, source: str, path: str) -> str:
    """What Hugo's ``ref`` finds: from the folder of articles, from the article, or anywhere by its name."""
    folders = [folder for folder, _ in pages.layout.content]
    starts = folders if path.startswith("/") else [posixpath.dirname(source), *folders]
    inner = path.strip("/")
    for start in starts:
        for ending in _ENDINGS:
            option = posixpath.normpath(posixpath.join(start, inner + ending))
            if site.kind_of(option) == "file" and pages.place(option):
                return option
    sections = [posixpath.join(folder, inner) for folder in folders if "/" not in inner]
    if any(site.kind_of(folder) == "folder" for folder in sections):
        return "/"
    anywhere = [] if path.startswith("/") else pages.named(inner)
    return anywhere[0] if len(anywhere) == 1 else ""


def _tagged(pages: Pages, site: Site, source: str, path: str) -> str:
    """The file that Jekyll's ``link`` names, from the root of the site."""
    del source
    option = posixpath.normpath(posixpath.join(pages.layout.content[0][0], path.strip("/")))
    return option if site.kind_of(option) == "file" else ""


def _posted(pages: Pages, site: Site, source: str, path: str) -> str:
    """The post that Jekyll's ``post_url`` names: its date and title, with or without folders."""
    del site, source
    for option in pages.named(path.strip("/")):
        if "/_posts/" in f"/{option}":
            return option
    return ""


def decoded(anchor: str) -> str:
    """An anchor as a writer reads it."""
    return unquote(anchor)
