"""MkDocs: addresses are the paths below ``docs_dir``; links between files are rewritten when it builds."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from medlint.links import configs
from medlint.links.model import Anchors, Layout, Place, Served

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.kind import Site

_KEY = r"^{}[ \t]*:[ \t]*['\"]?([^'\"#\n]*?)['\"]?[ \t]*(?:#.*)?$"
#: Plugins that bring pages which no file below the folder of articles has.
_MAKERS = frozenset(
    {"gen-files", "blog", "monorepo", "multirepo", "api-autonav", "macros-pages", "i18n", "tags"}
)
_ATTRIBUTES = frozenset({"attr_list", "extra", "markdown.extensions.extra", "markdown.extensions.attr_list"})


def layout(base: Layout, site: Site) -> Layout:
    """What the config says."""
    name = base.options.get("marker", "")
    text = configs.text(site, posixpath.join(base.root, name)) if name else ""
    config = configs.load(text, name) or _top(text)
    folder = str(config.get("docs_dir") or "docs").strip("/")
    plugins = _named(config.get("plugins"))
    validation = configs.mapping(configs.mapping(config, "validation"), "links") or configs.mapping(
        config, "validation"
    )
    slash = config.get("use_directory_urls") is not False
    place = (posixpath.normpath(posixpath.join(base.root, folder)), "/")
    return base._replace(
        base=configs.path_of(str(config.get("site_url") or "/")),
        content=(place,),
        static=(place,),
        anchors=_anchors(_named(config.get("markdown_extensions"))),
        rewrites="yes",
        slash=slash,
        holes=("/**",) if _MAKERS & set(plugins) or "INHERIT" in config else (),
        redirects=_redirects(plugins.get("redirects"), slash),
        options={"files": "all", "absolute": validation.get("absolute_links") == "relative_to_docs"},
    )


def _top(text: str) -> dict[str, Any]:
    """The settings that matter, line by line, of a config that is no plain YAML."""
    found: dict[str, Any] = {}
    for key in ("docs_dir", "site_url", "use_directory_urls"):
        match = re.search(_KEY.format(key), text, re.M)
        if match:
            found[key] = False if match[1] == "false" else match[1]
    return found


def _named(given: Any) -> dict[str, Any]:
    """Extensions or plugins by name, with their settings, however they are listed."""
    if isinstance(given, dict):
        return {str(name): value for name, value in given.items()}
    found: dict[str, Any] = {}
    for item in given if isinstance(given, list) else []:
        if isinstance(item, dict):
            found |= {str(name): value for name, value in item.items()}
        elif isinstance(item, str):
            found[item] = {}
    return found


def _anchors(extensions: dict[str, Any]) -> Anchors:
    toc = extensions.get("toc") or extensions.get("markdown.extensions.toc") or {}
    explicit = bool(_ATTRIBUTES & extensions.keys())
    if isinstance(toc, dict) and ("slugify" in toc or "separator" in toc):
        separator = toc.get("separator")
        return Anchors("" if "slugify" in toc else "mkdocs", explicit, parts=str(separator or "-"))
    return Anchors("mkdocs", explicit)


def _redirects(given: Any, slash: bool) -> tuple[tuple[str, str], ...]:
    """The ``redirect_maps`` of the plugin mkdocs-redirects: file to file, or to an address."""
    maps = configs.mapping(given, "redirect_maps") if isinstance(given, dict) else {}
    return tuple(
        (_url(old, slash), new if "://" in new else _url(new.partition("#")[0], slash))
        for old, new in maps.items()
        if isinstance(new, str)
    )


def serve(layout: Layout, site: Site, place: Place, meta: Mapping[str, Any]) -> Served:
    """Where an article is served."""
    del site, meta
    return Served(_url(place.inner, layout.slash))


def _url(inner: str, slash: bool) -> str:
    stem = posixpath.splitext(inner)[0]
    folder, name = posixpath.split(stem)
    if name in ("index", "README"):
        return f"/{folder}/".replace("//", "/")
    return f"/{stem}/" if slash else f"/{stem}.html"
