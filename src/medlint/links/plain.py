"""Folders without a generator, and any other generator by config: ``links.permalink`` says how it serves."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from medlint.links import configs, tokens
from medlint.links.model import Anchors, Layout, Place, Served

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.kind import Site

_INDEXES = ("index", "_index", "README")
_ALIASES = ("aliases", "alias", "redirect_from")


def layout(base: Layout, site: Site) -> Layout:
    """The folder itself: every file is served as it is."""
    del site
    return base._replace(
        content=((base.root, "/"),),
        static=((base.root, "/"),),
        anchors=Anchors("github", html=True),
        slash=False,
        options={"permalink": base.options.get("permalink", "")},
    )


def serve(layout: Layout, site: Site, place: Place, meta: Mapping[str, Any]) -> Served:
    """Where an article is served: where its front matter says, or as the config's pattern has it."""
    del site
    pattern = str(layout.options.get("permalink") or "")
    if not pattern:
        folder, name = posixpath.split(place.inner)
        index = posixpath.splitext(name)[0] in _INDEXES
        return Served(f"{place.address}{place.inner}", (f"{place.address}{folder}/",) if index else ())
    others = [url for key in _ALIASES for url in configs.texts(meta.get(key))]
    own = meta.get("permalink")
    stem = posixpath.splitext(place.inner)[0]
    folder, name = posixpath.split(stem)
    if own is False:
        url = f"{place.address}{stem}.html"
    elif isinstance(own, str) and own.strip():
        url = own if own.startswith("/") else place.address + own
    elif name in _INDEXES:
        url = place.address + folder + "/"
    else:
        slug = meta.get("slug")
        last = slug if isinstance(slug, str) and slug else name
        title = re.sub(r"[\W_]+", "-", str(meta.get("title") or "").lower()).strip("-") or last
        filled = tokens.fill(pattern, tokens.of_article(meta, name, last, title, folder))
        if not filled:
            return Served(why="unknown")
        url = place.address + filled.lstrip("/")
    return Served(re.sub("/{2,}", "/", url), tuple("/" + each.lstrip("/") for each in others))
