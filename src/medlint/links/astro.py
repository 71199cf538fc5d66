"""Astro: pages by file, content collections through dynamic routes, Starlight, redirects, ``public/``."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.links import configs
from medlint.links.model import Anchors, Layout, Place, Served
from medlint.read.sheet import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Site

_DYNAMIC = lazy.pattern(r"\[(?:\.\.\.)?[^\]]*\]")
_DEEPEST = 6
TEMPLATES = (".astro",)


def layout(base: Layout, site: Site) -> Layout:
    """What stands plainly in the config, and which routes are worked out when the site is built."""
    name = base.options.get("marker", "")
    code = configs.script(configs.text(site, posixpath.join(base.root, name))) if name else ""
    source = posixpath.normpath(posixpath.join(base.root, configs.value(code, "srcDir") or "src"))
    public = posixpath.normpath(posixpath.join(base.root, configs.value(code, "publicDir") or "public"))
    starlight = "starlight" in code
    under = configs.value(code, "base")
    routes = tuple(_routes(site, f"{source}/pages", "", 0))
    content: list[tuple[str, str]] = [(f"{source}/pages", "/")]
    if starlight:
        content.append((f"{source}/content/docs", "/"))
    content += _collections(site, f"{source}/content", routes, starlight)
    plugins = re.search(r"(?:rehype|remark)Plugins\s*:\s*\[[^\]]*\w", code)
    return base._replace(
        base=configs.path_of(under if under.startswith("/") else "/"),
        content=tuple(content),
        static=((public, "/"),),
        anchors=Anchors(
            "" if re.search(r"rehype-?slug", code, re.I) and "github" in code else "github", False
        ),
        rewrites="maybe" if plugins or re.search(r"markdown-links|relative-links", code) else "",
        slash=configs.value(configs.inside(code, "build"), "format") != "file",
        bare=True,
        holes=(*routes, "/rss.xml", "/sitemap-index.xml"),
        redirects=tuple(configs.pairs(configs.inside(code, "redirects"))),
        options={"pages": f"{source}/pages", "files": "images"},
    )


def _routes(site: Site, folder: str, address: str, depth: int) -> Iterator[str]:
    """The address patterns of dynamic routes: ``blog/[...slug].astro`` is ``/blog/**``."""
    for name in site.names(folder) if depth < _DEEPEST else ():
        kind = site.kind_of(f"{folder}/{name}")
        star = "**" if "[..." in name else "*"
        plain = _DYNAMIC.sub(star, name if kind == "folder" else name.partition(".astro")[0])
        if kind == "folder":
            yield from _routes(site, f"{folder}/{name}", f"{address}/{plain}", depth + 1)
        elif name.endswith((".astro", ".js", ".ts")) and "*" in f"{address}/{plain}":
            yield f"{address}/{plain.partition('.')[0] if star == '*' else '**'}"


def _collections(
    site: Site, folder: str, routes: tuple[str, ...], starlight: bool
) -> Iterator[tuple[str, str]]:
    """The folders of articles that a route of the same name serves."""
    for name in site.names(folder):
        routed = any(route.startswith(f"/{name}/") for route in routes)
        if routed and not (starlight and name == "docs") and site.kind_of(f"{folder}/{name}") == "folder":
            yield f"{folder}/{name}", f"/{name}/"


def serve(layout: Layout, site: Site, place: Place, meta: Mapping[str, Any]) -> Served:
    """Where an article is served."""
    del site
    stem = posixpath.splitext(place.inner)[0]
    if any(part.startswith("_") for part in place.inner.split("/")):
        return Served(why="part")
    if place.folder != layout.options.get("pages"):
        given = meta.get("slug")
        stem = given.strip("/") if isinstance(given, str) else "/".join(map(slug, stem.split("/")))
    elif _DYNAMIC.search(stem):
        return Served(why="part")  # its addresses are among the holes
    folder, name = posixpath.split(stem)
    inner = folder if name == "index" else stem
    url = posixpath.join(place.address, inner)
    if not inner:
        return Served(place.address)
    return Served(f"{url}/" if layout.slash else f"{url}.html")
