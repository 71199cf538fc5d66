"""Where a link leads when no generator is known: every file that one of them might serve for it.

Pure path arithmetic; whether a file is there is asked of the ``Site``.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint.links.written import join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.kind import Site
    from medlint.links.model import Written

_ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")
_INDEXES = ("index.md", "_index.md", "README.md", "index.mdx", "index.html", "index.markdown")


def find(site: Site, source: str, target: Written) -> str:
    """The project path of the file or folder that a link in article ``source`` leads to, else ""."""
    plain = beside(site, source, target)
    if plain:
        return plain
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


def beside(site: Site, source: str, target: Written) -> str:
    """The file that a relative link names to the letter, as most do; else ""."""
    if target.rooted or target.path.endswith("/"):
        return ""
    path = join(source.rpartition("/")[0], target.path)
    return path if path and site.kind_of(path) == "file" else ""


def is_folder(site: Site, source: str, target: Written) -> bool:
    """Whether a link names a folder that is there, with or without a page of its own."""
    path = join(source.rpartition("/")[0], target.path.rstrip("/"))
    return bool(path) and site.kind_of(path or "") == "folder"


def leaves_root(source: str, target: Written) -> bool:
    """Whether a relative link climbs out of the project."""
    return not target.rooted and join(source.rpartition("/")[0], target.path) is None


def begins(site: Site, source: str, target: Written) -> bool:
    """Whether the first folder of a path is in the project: if not, files may be kept elsewhere."""
    first, slash, _ = target.path.lstrip("/").partition("/")
    found = (join(folder, first) for folder in starts(source, target)) if slash else ()
    return any(path is not None and site.kind_of(path) == "folder" for path in found)


def starts(source: str, target: Written) -> Iterator[str]:
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
