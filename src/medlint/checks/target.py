"""Where a link leads inside a project: every file that a site generator would serve for it.

Pure path arithmetic; whether a file is there is asked of the ``Site``.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from medlint import lazy
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.kind import Site

_SCHEME = lazy.pattern(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_TEMPLATE = lazy.pattern(r"\{\{|\{%|<%|\$\{|\{[a-z_]+\}")
_ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")
_INDEXES = ("index.md", "_index.md", "README.md", "index.mdx", "index.html", "index.markdown")


class Target(NamedTuple):
    """A link's target taken apart: decoded path, decoded anchor, whether it starts at the site's root."""

    path: str
    anchor: str
    rooted: bool


def part(target: str, base: str = "/") -> Target | None:
    """The parts of a target inside the site; None for other sites, mail, templates and the like."""
    if _SCHEME.match(target) or _TEMPLATE.search(target):
        return None
    try:
        pieces = urlsplit(target)
    except ValueError:
        return Target(target, "", rooted=False)
    path = unquote(pieces.path)
    rooted = path.startswith("/")
    if rooted and base != "/" and path.startswith(base.rstrip("/") + "/"):
        path = path[len(base.rstrip("/")) :]
    return Target(path, unquote(pieces.fragment), rooted)


def find(site: Site, source: str, target: Target) -> str:
    """The project path of the file or folder that a link in article ``source`` leads to, else ""."""
    inside = ".." not in target.path
    for folder in starts(source, target):
        path = join(folder, target.path.lstrip("/"))
        if path is None or (folder and inside and site.kind_of(folder) != "folder"):
            continue
        for option in _options(path, target.path.endswith("/")):
            if site.kind_of(option) == "file":
                return option
    for folder in starts(source, target):
        path = join(folder, target.path.lstrip("/"))
        if path is not None and site.kind_of(path) == "folder" and any(map(_is_page, site.names(path))):
            return path
    return ""


def stem(path: str) -> str:
    """A file's name in lower case, without the ending if it is a page's: to see which names are near."""
    name = posixpath.basename(path).lower()
    return next((name[: -len(ending)] for ending in _ENDINGS if name.endswith(ending)), name)


def leaves_root(source: str, target: Target) -> bool:
    """Whether a relative link climbs out of the project."""
    return not target.rooted and join(posixpath.dirname(source), target.path) is None


def starts(source: str, target: Target) -> Iterator[str]:
    """The folders a path may be relative to, nearest to the letter first."""
    folder = posixpath.dirname(source)
    if not target.rooted:
        yield folder
        stem = posixpath.splitext(source)[0]
        if posixpath.basename(stem) not in ("index", "_index", "README"):
            yield stem  # pretty URLs: a/b.md is served as a/b/
        return
    while True:
        yield folder
        for inside in ("content", "docs", "src", "pages", "static", "public", "assets"):
            yield f"{folder}/{inside}".lstrip("/")
        if not folder:
            return
        folder = posixpath.dirname(folder)


def join(folder: str, path: str) -> str | None:
    """The path inside the project that ``path`` names from ``folder``; None outside of it."""
    joined = posixpath.normpath(posixpath.join(folder or ".", path or "."))
    if joined == ".." or joined.startswith(("../", "/")):
        return None
    return "" if joined == "." else joined


def _options(path: str, as_folder: bool) -> Iterator[str]:
    if path and not as_folder:
        yield path
    stem, ending = posixpath.splitext(path)
    if ending in (".html", ".htm"):
        yield from (stem + other for other in _ENDINGS)
    if path:
        yield from (path + other for other in _ENDINGS)
    yield from (f"{path}/{index}".lstrip("/") for index in _INDEXES)


def _is_page(name: str) -> bool:
    return name.endswith(_ENDINGS)
