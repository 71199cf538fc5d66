"""Docusaurus: docs with number prefixes and slugs, the blog, pages; links to files are rewritten when it builds."""

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

_NO_PREFIX = lazy.pattern(r"[0-9]+[-_.][0-9]+")
_PREFIX = lazy.pattern(r"[0-9]+\s*[-_.]+\s*([^-_.\s].*)\Z")
_DATED = lazy.pattern(r"(.*)([0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2})[-/]?(.*?)(?:/index)?\.mdx?\Z")
TEMPLATES = (".js", ".jsx", ".ts", ".tsx")
_PRESET = lazy.pattern(r"['\"](?:@docusaurus/preset-)?classic['\"]")
_VERSIONED = "versioned_docs/version-"


def layout(base: Layout, site: Site) -> Layout:
    """What stands plainly in the config."""
    name = base.options.get("marker", "")
    code = configs.script(configs.text(site, posixpath.join(base.root, name))) if name else ""
    docs = [*_docs(code, site, base.root)]
    blog = configs.inside(_preset(code), "blog")
    no_blog = configs.flag(_preset(code), "blog") is False
    blogs = [] if no_blog else [(configs.value(blog, "path") or "blog", _route(blog, "blog"))]
    folders = [*docs, *blogs, ("src/pages", "/")]
    return base._replace(
        base=configs.path_of(configs.value(code, "baseUrl") or "/"),
        content=tuple((posixpath.join(base.root, folder), address) for folder, address in folders),
        static=((posixpath.join(base.root, "static"), "/"),),
        anchors=Anchors("github"),
        rewrites="yes",
        slash=configs.flag(code, "trailingSlash") is True,
        bare=True,
        holes=tuple(_holes(code, docs, blogs)),
        redirects=tuple(_redirects(code)),
        options={
            "files": "all",
            "blogs": tuple(posixpath.join(base.root, folder) for folder, _ in blogs),
            "pages": posixpath.join(base.root, "src/pages"),
            "prefixes": configs.flag(docs_code(code), "numberPrefixParser") is not False,
        },
    )


def docs_code(code: str) -> str:
    """The settings of the docs."""
    return configs.inside(_preset(code), "docs")


def _preset(code: str) -> str:
    """What follows the name of the preset: the settings of a theme may stand before it."""
    match = _PRESET.search(code)
    return code[match.start() :] if match else code


def _route(code: str, default: str) -> str:
    route = configs.value(code, "routeBasePath")
    given = re.search(r"routeBasePath['\"]?\s*:", code)
    inner = (route if given else default).strip("/")
    return f"/{inner}/" if inner else "/"


def _docs(code: str, site: Site, root: str) -> Iterator[tuple[str, str]]:
    """The folders of docs: those of the preset, of each further plugin, and of older versions."""
    own = docs_code(code)
    if configs.flag(_preset(code), "docs") is not False:
        folder, route = configs.value(own, "path") or "docs", _route(own, "docs")
        yield from _versions(site, root, folder, route)
    for match in re.finditer(r"plugin-content-docs['\"]\s*,\s*\{", code):
        part = configs.inside("x: " + code[match.end() - 1 :], "x")
        folder = configs.value(part, "path")
        if folder:
            yield folder, _route(part, "docs")


def _versions(site: Site, root: str, folder: str, route: str) -> Iterator[tuple[str, str]]:
    try:
        versions = json.loads(configs.text(site, posixpath.join(root, "versions.json")) or "[]")
    except ValueError:
        versions = []
    names = [name for name in versions if isinstance(name, str)] if isinstance(versions, list) else []
    yield folder, f"{route}next/" if names else route
    for number, name in enumerate(names):
        yield _VERSIONED + name, route if number == 0 else f"{route}{name}/"


def _holes(code: str, docs: list[tuple[str, str]], blogs: list[tuple[str, str]]) -> Iterator[str]:
    """Where Docusaurus or its plugins make pages of lists, tags and categories."""
    for _, address in docs:
        yield from (f"{address}category/**", f"{address}tags/**", f"{address}tags")
    for _, address in blogs:
        yield address.rstrip("/") or "/"
        yield from (f"{address}{name}/**" for name in ("tags", "page", "authors"))
        yield from (f"{address}{name}" for name in ("tags", "archive", "authors", "rss.xml", "atom.xml"))
    yield "/search"
    locales = re.search(r"locales\s*:\s*\[([^\]]*)\]", code)
    yield from (f"/{name}/**" for name in re.findall(r"['\"]([\w-]+)['\"]", locales[1] if locales else ""))
    own = re.findall(r"['\"]((?!@docusaurus/|classic\b)[@\w./-]*plugin[\w./-]*)['\"]", code)
    if any(name.startswith((".", "docusaurus-plugin-openapi", "docusaurus-plugin-typedoc")) for name in own):
        yield "/**"


def _redirects(code: str) -> Iterator[tuple[str, str]]:
    """Those of the plugin for client redirects."""
    listed = configs.inside(code, "redirects", "[]")
    for item in re.findall(r"\{([^{}]*)\}", listed):
        olds = [configs.value(item, "from"), *re.findall(r"['\"](/[^'\"]*)['\"]", _between(item))]
        yield from ((old, configs.value(item, "to")) for old in olds if old)


def _between(item: str) -> str:
    match = re.search(r"from\s*:\s*\[([^\]]*)\]", item)
    return match[1] if match else ""


def serve(layout: Layout, site: Site, place: Place, meta: Mapping[str, Any]) -> Served:
    """Where an article is served."""
    del site
    if any(part.startswith("_") for part in place.inner.split("/")):
        return Served(why="part")
    why = "draft" if meta.get("draft") is True else ""
    pages = place.folder == layout.options.get("pages")
    if place.inner.endswith(TEMPLATES) and not pages:
        return Served(why="part")
    if place.folder in layout.options.get("blogs", ()):
        inner = _post(place.inner, meta)
    elif pages:
        inner = _page(place.inner)
    else:
        inner = _doc(place.inner, meta, bool(layout.options.get("prefixes", True)))
    return Served(_ended(place.address + inner.lstrip("/"), layout), why=why)


def _ended(url: str, layout: Layout) -> str:
    inner = url.strip("/")
    if not inner:
        return "/"
    return f"/{inner}/" if layout.slash else f"/{inner}"


def _page(inner: str) -> str:
    stem = posixpath.splitext(inner)[0]
    return stem.removesuffix("index") if posixpath.basename(stem) == "index" else stem


def _post(inner: str, meta: Mapping[str, Any]) -> str:
    slug = meta.get("slug")
    if isinstance(slug, str) and slug:
        return slug
    match = _DATED.match(inner)
    if match:
        return f"{match[2].replace('-', '/')}/{match[1]}{match[3]}"
    return re.sub(r"(?:/index)?\.mdx?\Z", "", inner)


def _doc(inner: str, meta: Mapping[str, Any], prefixes: bool) -> str:
    folder, name = posixpath.split(posixpath.splitext(inner)[0])
    slug = meta.get("slug")
    if isinstance(slug, str) and slug.startswith("/"):
        return slug
    where = "/".join(_bare(part, prefixes) for part in folder.split("/")) if folder else ""
    if not slug and name.lower() in ("index", "readme", posixpath.basename(folder).lower()):
        return where
    own = meta.get("id")
    last = str(slug or (own if isinstance(own, str) and own else _bare(name, prefixes)))
    return posixpath.normpath(posixpath.join("/", where, last))


def _bare(name: str, prefixes: bool) -> str:
    """A name without the number that puts it in order."""
    match = None if not prefixes or _NO_PREFIX.match(name) else _PREFIX.match(name)
    return match[1] if match else name
