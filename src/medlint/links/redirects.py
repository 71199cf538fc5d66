"""Redirects that a host is told of in a file: ``_redirects``, ``netlify.toml``, ``vercel.json``."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint.links import configs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.kind import Site
    from medlint.links.model import Layout


def added(layout: Layout, site: Site) -> Layout:
    """The site with the redirects of its host."""
    found = tuple(pair for pair in _all(layout, site) if pair[0].startswith("/"))
    return layout._replace(redirects=(*layout.redirects, *found)) if found else layout


def _all(layout: Layout, site: Site) -> Iterator[tuple[str, str]]:
    folders = dict.fromkeys([layout.root, *(folder for folder, _ in layout.static)])
    for folder in folders:
        yield from _lines(configs.text(site, posixpath.join(folder, "_redirects")))
    toml = configs.load(configs.text(site, posixpath.join(layout.root, "netlify.toml")), "netlify.toml")
    vercel = configs.load(configs.text(site, posixpath.join(layout.root, "vercel.json")), "vercel.json")
    for item in toml.get("redirects") or ():
        if isinstance(item, dict):
            yield str(item.get("from") or ""), str(item.get("to") or "")
    for item in vercel.get("redirects") or ():
        if isinstance(item, dict):
            yield str(item.get("source") or ""), str(item.get("destination") or "")


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        parts = line.partition("#")[0].split() if line.lstrip().startswith("#") else line.split()
        if len(parts) > 1 and parts[0].startswith("/"):
            target = next((part for part in parts[1:] if part.startswith(("/", "http"))), "")
            yield parts[0], target
