"""Eleventy: addresses from paths and permalinks; anchors only if the config asks a plugin for them."""

from __future__ import annotations

import json
import posixpath
import re
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.links import configs
from medlint.links.model import Anchors, Layout, Place, Served

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Site

TEMPLATES = (
    ".njk",
    ".liquid",
    ".hbs",
    ".ejs",
    ".webc",
    ".11ty.js",
    ".11ty.cjs",
    ".11ty.mjs",
    ".haml",
    ".pug",
)
_DATED = lazy.pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-")
_OUTPUT = lazy.pattern(r"\{\{-?\s*([\w.]+)((?:\s*\|\s*[\w]+)*)\s*-?\}\}")
_COPY = lazy.pattern(r"addPassthroughCopy\(\s*(?:['\"`]([^'\"`]+)['\"`]|(\{[^{}]*\}))")


def layout(base: Layout, site: Site) -> Layout:
    """What stands plainly in the config."""
    name = base.options.get("marker", "")
    code = configs.script(configs.text(site, posixpath.join(base.root, name))) if name else ""
    folders = configs.inside(code, "dir")
    given = configs.value(folders, "input") or _called(code, "setInputDirectory") or "."
    content = posixpath.normpath(posixpath.join(base.root, given))
    content = "" if content == "." else content
    includes = configs.value(folders, "includes") or _called(code, "setIncludesDirectory") or "_includes"
    return base._replace(
        base=configs.path_of(configs.value(code, "pathPrefix") or "/"),
        content=((content, "/"),),
        static=tuple(_copied(code, base.root, content)),
        anchors=_anchors(code),
        rewrites="yes" if "InputPathToUrlTransformPlugin" in code else "",
        slash=True,
        holes=tuple(_holes(code)),
        options={
            "unserved": (includes, "_data", "_site", "node_modules"),
            "files": "images" if "eleventyImageTransformPlugin" in code else "",
        },
    )


def _called(code: str, name: str) -> str:
    match = re.search(rf"\b{name}\(\s*['\"`]([^'\"`]+)['\"`]", code)
    return match[1] if match else ""


def _copied(code: str, root: str, content: str) -> Iterator[tuple[str, str]]:
    """Folders and files that are copied as they are, with where they go."""
    for plain, mapped in _COPY.findall(code):
        for source, target in [(plain, "")] if plain else configs.pairs(mapped):
            stem = source.partition("*")[0].removeprefix("./").strip("/")
            place = posixpath.normpath(posixpath.join(root, stem))
            inner = place.removeprefix(content + "/") if content else place
            yield place, "/" + (target if mapped else inner).strip("/").removeprefix("./")


def _anchors(code: str) -> Anchors:
    """The anchors of headings: of markdown-it-anchor, of Eleventy's own plugin, or none."""
    explicit = "markdown-it-attrs" in code or "markdownItAttrs" in code
    own = re.search(r"\bslugify\s*[:,}]", code)
    if "markdown-it-anchor" in code:
        return Anchors("" if own else "markdown-it", explicit)
    if "IdAttributePlugin" in code:
        return Anchors("" if own else "eleventy", explicit, html=True)
    unclear = re.search(r"anchor|slug|heading|toc\b|addTransform|setLibrary|amendLibrary", code, re.I)
    return Anchors("" if unclear or not code else "none", explicit)


def _holes(code: str) -> Iterator[str]:
    """Addresses of pages that code in the config makes."""
    if re.search(r"addTemplate\(|addGlobalData\(\s*['\"]permalink|addCollection", code):
        yield from ("/tags/**", "/tag/**")
    if "addTemplate(" in code:
        yield "/**"
    yield from ("/feed.xml", "/feed/**", "/sitemap.xml")


def serve(layout: Layout, site: Site, place: Place, meta: Mapping[str, Any]) -> Served:
    """Where an article is served."""
    parts = place.inner.split("/")
    if any(part in layout.options.get("unserved", ()) for part in parts[:-1]):
        return Served(why="part")
    if ".11ty." in parts[-1] and "permalink" in configs.text(site, place.path):
        return Served(why="unknown")
    permalink = meta.get("permalink", _of_folder(site, place))
    if permalink is False:
        return Served(why="draft")
    stem = re.sub(r"(?:\.11ty)?\.\w+\Z", "", place.inner)
    if meta.get("pagination") or isinstance(permalink, dict | list):
        return Served(why="unknown")
    if not isinstance(permalink, str):
        folder, name = posixpath.split(stem)
        inner = folder if name in ("index", posixpath.basename(folder)) else stem
        return Served(f"/{inner}/" if inner else "/")
    url = _filled(permalink, stem, meta)
    if url is None:
        return Served(why="unknown")
    url = posixpath.normpath("/" + url.lstrip("/")) + ("/" if url.endswith("/") and url.strip("/") else "")
    return Served(url.removesuffix("index.html"))


def _filled(pattern: str, stem: str, meta: Mapping[str, Any]) -> str | None:
    """A permalink with what it takes from the page; None when that needs the template language."""
    folder, name = posixpath.split(stem)
    undated = _DATED.sub("", name)
    slug = _DATED.sub("", posixpath.basename(folder)) if name == "index" else undated
    known = {"page.fileSlug": slug, "page.filePathStem": posixpath.join("/", folder, undated)}
    known["page.outputFileExtension"] = "html"
    known |= {key: meta[key] for key in ("title", "slug", "id") if isinstance(meta.get(key), str)}
    parts: list[str] = []
    at = 0
    for match in _OUTPUT.finditer(pattern):
        value = known.get(match[1])
        filters = re.findall(r"\w+", match[2])
        if value is None or set(filters) - {"slugify", "slug", "url"} or (filters and not value.isascii()):
            return None
        parts += [pattern[at : match.start()], _slug(value) if {"slugify", "slug"} & {*filters} else value]
        at = match.end()
    rest = pattern[at:]
    return None if "{{" in rest or "{%" in rest else "".join(parts) + rest


def _slug(text: str) -> str:
    from medlint.links.slugs import Head, anchors

    found = anchors(Anchors("eleventy"), [Head(text)])
    return found[0] if found else ""


def _of_folder(site: Site, place: Place) -> Any:
    """The permalink that a data file beside the article gives to its whole folder."""
    folder = posixpath.dirname(place.path)
    while folder and len(folder) >= len(place.folder):
        name = posixpath.basename(folder)
        if site.kind_of(f"{folder}/{name}.json") == "file":
            try:
                found = json.loads(configs.text(site, f"{folder}/{name}.json"))
            except ValueError:
                found = {}
            if isinstance(found, dict) and "permalink" in found:
                return found["permalink"]
        for ending in ("11tydata.js", "11tydata.cjs", "11tydata.mjs"):
            if "permalink" in configs.text(site, f"{folder}/{name}.{ending}"):
                return {}
        folder = posixpath.dirname(folder)
    return None
