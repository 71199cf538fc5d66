"""Jekyll: pages, posts and collections with permalinks; ``link``, ``post_url``, ``relative_url``, redirects."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.links import configs, tokens
from medlint.links.model import Anchors, Layout, Place, Served

if TYPE_CHECKING:
    from collections.abc import Mapping

    from medlint.kind import Site

_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_POST = lazy.pattern(r"(?:(.+)/)?([0-9]{2,4}-[0-9]{1,2}-[0-9]{1,2})-(.+)\Z")
#: Plugins that make pages which no file has.
_MAKERS = {
    "jekyll-archives": ("/**",),
    "jekyll-paginate": ("/page*/", "/**/page*/"),
    "jekyll-paginate-v2": ("/**",),
    "jekyll-polyglot": ("/**",),
}


def layout(base: Layout, site: Site) -> Layout:
    """What the config says, and whether GitHub's plugins are in use."""
    name = base.options.get("marker", "")
    config = configs.load(configs.text(site, posixpath.join(base.root, name)), name) if name else {}
    plugins = {*configs.texts(config.get("plugins")), *configs.texts(config.get("gems"))}
    gems = configs.text(site, posixpath.join(base.root, "Gemfile"))
    plugins |= set(re.findall(r"^\s*gem\s+['\"]([\w-]+)['\"]", gems, re.M))
    github = not gems or "github-pages" in plugins
    root = posixpath.normpath(posixpath.join(base.root, str(config.get("source") or ".")))
    root = "" if root == "." else root
    kramdown = configs.mapping(config, "kramdown")
    slug = "kramdown" if kramdown.get("input") == "kramdown" else "gfm"
    known = str(config.get("markdown") or "kramdown") in ("kramdown", "GFM")
    return base._replace(
        base=configs.path_of(str(config.get("baseurl") or "/")),
        content=((root, "/"),),
        static=((root, "/"),),
        anchors=Anchors(("none" if kramdown.get("auto_ids") is False else slug) if known else ""),
        rewrites="yes" if github or "jekyll-relative-links" in plugins else "",
        bare=True,
        holes=(
            "/feed.xml", "/sitemap.xml", "/robots.txt", "/redirects.json", "/assets/css/*",
            *(hole for plugin, holes in _MAKERS.items() if plugin in plugins for hole in holes),
        ),
        options={
            "style": str(config.get("permalink") or "date"),
            "collections": _collections(config),
            "defaults": config.get("defaults") if isinstance(config.get("defaults"), list) else [],
            "plain files": github or "jekyll-optional-front-matter" in plugins,
            "collections_dir": str(config.get("collections_dir") or "").strip("/"),
        },
    )  # fmt: skip


def _collections(config: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    given = config.get("collections")
    if isinstance(given, list):
        return {str(name): {} for name in given}
    return (
        {str(k): v if isinstance(v, dict) else {} for k, v in given.items()}
        if isinstance(given, dict)
        else {}
    )


def serve(layout: Layout, site: Site, place: Place, meta: Mapping[str, Any]) -> Served:
    """Where an article is served."""
    inner = place.inner
    folders = inner.split("/")[:-1]
    meta = {**_defaults(layout, inner, _type(layout, inner)), **meta}
    others = tuple(_lead(each) for each in configs.texts(meta.get("redirect_from")))
    why = "draft" if meta.get("published") is False else ""
    if "_drafts" in folders:
        return Served(why="draft")
    if "_posts" in folders:
        post = _post(layout, inner, meta)
        return Served(post, others, why) if post is not None else Served(why="part")
    if folders and folders[0].startswith("_"):
        return _collected(layout, inner, meta, others)
    if any(part.startswith(("_", ".", "#", "~")) for part in inner.split("/")):
        return Served(why="part")
    if not meta and not layout.options.get("plain files") and not _fronted(site, place.path):
        return Served("/" + inner)
    if layout.options.get("plain files") and posixpath.splitext(inner)[0].endswith("README"):
        others = (*others, "/" + inner[: -len(posixpath.basename(inner))])  # an index on GitHub
    return Served(_page(layout, inner, meta), others, why)


def _fronted(site: Site, path: str) -> bool:
    return configs.text(site, path).startswith("---")


def _lead(url: str) -> str:
    return "/" + url.lstrip("/")


def _type(layout: Layout, inner: str) -> str:
    first = inner.removeprefix(layout.options.get("collections_dir", "") + "/").partition("/")[0]
    if "_posts" in inner.split("/"):
        return "posts"
    return first[1:] if first.startswith("_") else "pages"


def _defaults(layout: Layout, inner: str, kind: str) -> dict[str, Any]:
    """The front matter that the config gives to files of a folder or type; the narrower one wins."""
    found: list[tuple[int, dict[str, Any]]] = []
    for item in layout.options.get("defaults", ()):
        if not isinstance(item, dict):
            continue
        scope = configs.mapping(item, "scope")
        path = str(scope.get("path") or "").strip("/")
        if scope.get("type") not in (None, kind) or not (f"{inner}/".startswith(f"{path}/") or not path):
            continue
        found.append((len(path) + ("type" in scope), configs.mapping(item, "values")))
    values: dict[str, Any] = {}
    for _, given in sorted(found, key=lambda pair: pair[0]):
        values |= {
            key: given[key] for key in ("permalink", "published", "categories", "slug") if key in given
        }
    return values


def _post(layout: Layout, inner: str, meta: Mapping[str, Any]) -> str | None:
    """The address of a post; None for what is not named as one, "" when it cannot be known."""
    above, _, below = inner.partition("_posts/")
    stem = posixpath.splitext(below)[0]
    match = _POST.match(stem)
    if not match:
        return None
    given = [*configs.texts(meta.get("categories")), *configs.texts(meta.get("category"))]
    if isinstance(meta.get("categories"), str):
        given = meta["categories"].split()
    categories = [part for part in above.split("/") if part] + given
    known: dict[str, str | None] = {
        **tokens.of_day(tokens.day({"date": meta.get("date") or match[2]}) or tokens.day({"date": match[2]})),
        "categories": "/".join(dict.fromkeys(name.lower() for name in categories)),
        "slugified_categories": "/".join(dict.fromkeys(_slug(name) for name in categories)),
        "title": _pretty(str(meta.get("slug") or match[3])),
        "slug": _slug(str(meta.get("slug") or match[3])),
        "output_ext": ".html",
        "collection": "posts",
        "path": stem,
        "name": match[3],
    }
    own = layout.options["collections"].get("posts", {}).get("permalink")
    pattern = str(meta.get("permalink") or own or layout.options["style"])
    return tokens.fill(_STYLES.get(pattern, pattern), known)


def _collected(layout: Layout, inner: str, meta: Mapping[str, Any], others: tuple[str, ...]) -> Served:
    """A document of a collection, which is served if the collection is put out."""
    inner = inner.removeprefix(layout.options.get("collections_dir", "") + "/")
    name, _, rest = inner[1:].partition("/")
    about = layout.options["collections"].get(name)
    if about is None or about.get("output") is not True:
        return Served(why="part")
    stem = posixpath.splitext(rest)[0]
    last = posixpath.basename(stem)
    pattern = meta.get("permalink") or about.get("permalink") or _suffixed("/:collection/:path", layout)
    known: dict[str, str | None] = {
        **tokens.of_day(tokens.day(meta)),
        "collection": name,
        "path": stem,
        "name": _slug(last),
        "title": _pretty(str(meta.get("slug") or last)),
        "slug": _slug(str(meta.get("slug") or last)),
        "output_ext": ".html",
        "categories": "/".join(configs.texts(meta.get("categories"))),
    }
    return Served(tokens.fill(_STYLES.get(str(pattern), str(pattern)), known), others)


def _page(layout: Layout, inner: str, meta: Mapping[str, Any]) -> str:
    stem = posixpath.splitext(inner)[0]
    folder, name = posixpath.split(stem)
    pattern = meta.get("permalink")
    if not isinstance(pattern, str) or not pattern:
        pattern = "/:path/" if name == "index" else _suffixed("/:path/:basename", layout)
    elif pattern in _STYLES:
        pattern = "/:path/" if name == "index" else _suffixed("/:path/:basename", layout, pattern)
    known: dict[str, str | None] = {"path": folder, "basename": name, "output_ext": ".html", "title": name}
    return tokens.fill(pattern, known)


def _suffixed(pattern: str, layout: Layout, style: str = "") -> str:
    """The pattern with the ending of the site's own style."""
    style = style or str(layout.options["style"])
    if style == "pretty" or (style not in _STYLES and style.endswith("/")):
        return pattern + "/"
    return pattern + ":output_ext" if style in _STYLES or style.endswith(":output_ext") else pattern


def _slug(text: str) -> str:
    return re.sub(r"[\W_]+", "-", text).strip("-").lower()


def _pretty(text: str) -> str:
    return re.sub(r"[^\w.~!$&'()+,;=@]+", "-", text).strip("-")
