"""Which generator makes a site: named in medlint's config, or told by the config file it has on the disk."""

from __future__ import annotations

import posixpath
from importlib import import_module
from typing import TYPE_CHECKING, Any

from medlint.links import configs, redirects
from medlint.links.model import Anchors, Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.kind import Site

_SCRIPTS = ("js", "mjs", "cjs", "ts", "mts", "cts")
_HUGO = tuple(f"{name}.{end}" for name in ("hugo", "config") for end in ("toml", "yaml", "yml", "json"))
#: Generator → the config files that give it away, in the order in which they are asked for.
MARKERS: dict[str, tuple[str, ...]] = {
    "docusaurus": tuple(f"docusaurus.config.{end}" for end in _SCRIPTS),
    "astro": tuple(f"astro.config.{end}" for end in _SCRIPTS),
    "eleventy": (
        ".eleventy.js",
        *(f"{dot}eleventy.config.{end}" for dot in ("", ".") for end in _SCRIPTS),
    ),
    "mkdocs": ("mkdocs.yml", "mkdocs.yaml"),
    "hugo": (*_HUGO[:4], *(f"config/_default/{name}" for name in _HUGO), *_HUGO[4:]),
    "jekyll": ("_config.yml", "_config.yaml", "_config.toml"),
}
FLAVOURS = tuple(MARKERS)

NAMES = {
    "plain": "a plain folder", "hugo": "Hugo", "mkdocs": "MkDocs", "docusaurus": "Docusaurus",
    "jekyll": "Jekyll", "eleventy": "Eleventy", "astro": "Astro",
}  # fmt: skip


def generator(flavour: str) -> Any:
    """The module of a generator."""
    return import_module(f"medlint.links.{flavour}")


def site_of(site: Site, folder: str) -> tuple[str, str, str]:
    """The flavour, folder and config file of the site that a folder belongs to; what is nearest counts."""
    wanted = str(_settings(site).get("flavour") or "auto")
    fixed = _settings(site).get("root")
    flavours = FLAVOURS if wanted == "auto" else tuple(name for name in FLAVOURS if name == wanted)
    if isinstance(fixed, str):
        root = posixpath.normpath(fixed.strip("/") or ".").removeprefix(".")
        found = _marker(site, root, flavours)
        return (*found, root) if found else (wanted, "", root)
    while True:
        found = _marker(site, folder, flavours)
        if found:
            return (*found, folder)
        if not folder:
            return wanted, "", ""
        folder = posixpath.dirname(folder)


def _settings(site: Site) -> Mapping[str, Any]:
    found: Mapping[str, Any] = site.settings.get("links", {})
    return found


def _marker(site: Site, folder: str, flavours: tuple[str, ...]) -> tuple[str, str] | None:
    names = set(site.names(folder))
    for flavour in flavours:
        for marker in MARKERS[flavour]:
            first = marker.partition("/")[0]
            if first not in names or site.kind_of(posixpath.join(folder, marker)) != "file":
                continue
            recognised = getattr(generator(flavour), "recognised", None)
            if recognised is None or recognised(site, folder, marker):
                return flavour, marker
    return None


def layout(site: Site, flavour: str, marker: str, root: str) -> Layout:
    """All that is known of a site."""
    settings = _settings(site)
    guess = flavour == "auto"
    name = "plain" if guess else flavour
    permalink = str(settings.get("permalink") or "")
    said = posixpath.join(root, marker) if marker and settings.get("flavour", "auto") == "auto" else ""
    base = Layout(
        name, root, said, guess and not permalink, options={"marker": marker, "permalink": permalink}
    )
    found: Layout = generator(name).layout(base, site)
    return _overruled(redirects.added(found, site), settings)


def _overruled(found: Layout, settings: Mapping[str, Any]) -> Layout:
    """What medlint's own config says holds."""
    base = str(settings.get("base") or "/")
    if base != "/":
        host = base[: len(base) - len(configs.path_of(base)) + 1] if "://" in base else ""
        found = found._replace(base=configs.path_of(base), host="/".join(base.split("/")[:3]) if host else "")
    if settings.get("content"):
        folders = [posixpath.join(found.root, name.strip("/")) for name in settings["content"]]
        found = found._replace(content=tuple((folder, "/") for folder in folders))
    if settings.get("static"):
        folders = [posixpath.join(found.root, name.strip("/")) for name in settings["static"]]
        found = found._replace(static=tuple((folder, "/") for folder in folders))
    if settings.get("permalink"):
        pattern = str(settings["permalink"])
        found = found._replace(slash=pattern.endswith("/"), bare=True)
    if settings.get("anchors"):
        style = found.anchors if found.anchors.slug == settings["anchors"] else Anchors(settings["anchors"])
        found = found._replace(anchors=style._replace(slug=settings["anchors"]))
    return found._replace(elsewhere=tuple(settings.get("elsewhere") or ()))
