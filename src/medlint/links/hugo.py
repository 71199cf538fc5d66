"""Hugo: addresses from folders, permalinks, slugs, bundles, aliases and taxonomies; ``ref`` and ``relref``."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from medlint.links import configs, tokens
from medlint.links.model import Anchors, Layout, Place, Served

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Site

#: What Hugo makes of an article without a date.
_UNDATED = {"year": "1", "month": "01", "day": "01", "monthname": "january", "weekdayname": "monday"}
_KEPT = frozenset("._#+~-@/")
TEMPLATES = (".adoc", ".org", ".rst", ".pandoc")
_TAXONOMIES = {"tag": "tags", "category": "categories"}


def recognised(site: Site, root: str, marker: str) -> bool:
    """Whether the file that was found is Hugo's: ``config.toml`` may be anybody's."""
    if not posixpath.basename(marker).startswith("config.") or "/" in marker:
        return True
    around = {"archetypes", "layouts", "themes"} & set(site.names(root))
    return site.kind_of(posixpath.join(root, "content")) == "folder" and bool(around)


def layout(base: Layout, site: Site) -> Layout:
    """What the config says."""
    config = _config(base, site)
    root = base.root
    goldmark = configs.mapping(configs.folded(configs.mapping(config, "markup")), "goldmark")
    contents = list(_contents(config))
    statics = configs.texts(config.get("staticdir")) or ["static"]
    taxonomies = configs.mapping(config, "taxonomies") or _TAXONOMIES
    return base._replace(
        base=configs.path_of(str(config.get("baseurl") or "/")),
        content=tuple((posixpath.join(root, folder), address) for folder, address in contents),
        static=tuple(
            (posixpath.join(root, folder), address)
            for folder, address in [
                *(list(_mounts(config, "static")) or [(f, "/") for f in statics]),
                *contents,
            ]
        ),
        anchors=_anchors(goldmark),
        rewrites=_hooked("link", config, goldmark, site, root),
        slash=not config.get("uglyurls"),
        holes=tuple(f"/{code}/**" for code in _unread_languages(config, contents)),
        options={
            "files": "images" if _hooked("image", config, goldmark, site, root) else "",
            "permalinks": _permalinks(config),
            "own dates": "frontmatter" in config,
            "keep case": bool(config.get("disablepathtolower")),
            "ugly": bool(config.get("uglyurls")),
            "taxonomies": {str(v) for v in taxonomies.values()},
            "languages": tuple(configs.mapping(config, "languages")),
            "default language": str(config.get("defaultcontentlanguage") or "en"),
            "in subfolder": bool(config.get("defaultcontentlanguageinsubdir")),
        },
    )


def _config(base: Layout, site: Site) -> dict[str, Any]:
    name = base.options.get("marker", "")
    found = (
        configs.folded(configs.load(configs.text(site, posixpath.join(base.root, name)), name))
        if name
        else {}
    )
    if "/" in name:
        folder = posixpath.join(base.root, posixpath.dirname(name))
        for other in site.names(folder):
            key, ending = posixpath.splitext(other)
            if ending in (".toml", ".yaml", ".yml", ".json") and key not in ("hugo", "config"):
                found.setdefault(key.lower(), configs.load(configs.text(site, f"{folder}/{other}"), other))
    return found


def _contents(config: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The folders of articles, with the address each is served under."""
    default = str(config.get("defaultcontentlanguage") or "en")
    for code, given in configs.mapping(config, "languages").items():
        folder = configs.folded(given).get("contentdir") if isinstance(given, dict) else None
        if isinstance(folder, str):
            plain = code == default and not config.get("defaultcontentlanguageinsubdir")
            yield folder.strip("/"), "/" if plain else f"/{code}/"
    mounts = list(_mounts(config, "content"))
    yield from mounts
    if mounts:
        return
    folder = config.get("contentdir")
    yield (folder.strip("/") if isinstance(folder, str) else "content"), "/"


def _mounts(config: Mapping[str, Any], name: str) -> Iterator[tuple[str, str]]:
    """The folders that are mounted as ``content`` or ``static``."""
    mounts = configs.folded(configs.mapping(config, "module")).get("mounts")
    for mount in mounts if isinstance(mounts, list) else ():
        if not isinstance(mount, dict):
            continue
        source, target = (str(mount.get(key, "")).strip("/") for key in ("source", "target"))
        if target == name or target.startswith(f"{name}/"):
            yield source, f"{target[len(name) :]}/"


def _unread_languages(config: Mapping[str, Any], contents: list[tuple[str, str]]) -> list[str]:
    """Languages that theme or modules may bring articles for."""
    if not config.get("module"):
        return []
    return [code for code in configs.mapping(config, "languages") if f"/{code}/" not in dict(contents)]


def _anchors(goldmark: Mapping[str, Any]) -> Anchors:
    parser = configs.folded(configs.mapping(goldmark, "parser"))
    if parser.get("autoheadingid") is False:
        return Anchors("none")
    names = {"github-ascii": "hugo-ascii", "blackfriday": "blackfriday"}
    attribute = configs.folded(configs.mapping(parser, "attribute"))
    explicit = attribute.get("title") is not False
    return Anchors(names.get(str(parser.get("autoheadingidtype")), "hugo"), explicit)


def _hooked(what: str, config: Mapping[str, Any], goldmark: Mapping[str, Any], site: Site, root: str) -> str:
    """Whether a render hook, of the site or built in, turns ``b.md`` into ``/b/``: yes, "" or maybe."""
    hooks = configs.folded(configs.mapping(goldmark, "renderhooks"))
    hook = configs.folded(configs.mapping(hooks, what))
    if hook.get("enabledefault") or hook.get("useembedded") in ("always", "fallback"):
        return "yes"
    themes = [f"themes/{name}" for name in configs.texts(config.get("theme"))]
    for folder in ("", *themes):
        for inner in ("layouts/_default/_markup", "layouts/_markup"):
            if f"render-{what}.html" in site.names(posixpath.join(root, folder, inner)):
                return "yes"
    away = [name for name in themes if not site.names(posixpath.join(root, name))]
    return "maybe" if away or config.get("module") else ""


def _permalinks(config: Mapping[str, Any]) -> dict[str, str]:
    """Section → address pattern; those of section pages as ``section:name``."""
    found: dict[str, str] = {}
    for key, given in configs.mapping(config, "permalinks").items():
        if isinstance(given, str):
            found[key.lower()] = given
        elif isinstance(given, dict):
            prefix = "" if key.lower() == "page" else f"{key.lower()}:"
            found |= {f"{prefix}{name.lower()}": str(text) for name, text in given.items()}
    return found


def serve(layout: Layout, site: Site, place: Place, meta: Mapping[str, Any]) -> Served:
    """Where an article is served."""
    folder, name = posixpath.split(place.inner)
    stem, language = _language(layout, posixpath.splitext(name)[0])
    address = f"/{language}/" if language else place.address
    around = folder if stem != "index" else posixpath.dirname(folder)
    if place.inner != "index.md" and _in_bundle(site, place.folder, around):
        return Served(why="part")
    own = _url(layout, folder, stem, meta, address)
    others = tuple(_alias(own, str(each), address) for each in configs.texts(meta.get("aliases")))
    return Served(own, others, "draft" if meta.get("draft") is True else "")


def _in_bundle(site: Site, content: str, folder: str) -> bool:
    """Whether a folder is part of a page: ``index.md`` stands in it or above."""
    while True:
        if site.kind_of(posixpath.join(content, folder, "index.md")) == "file":
            return True
        if not folder:
            return False
        folder = posixpath.dirname(folder)


def _language(layout: Layout, stem: str) -> tuple[str, str]:
    """A name such as ``dose.fr`` without its language, and the folder of that language."""
    front, dot, code = stem.rpartition(".")
    languages = layout.options.get("languages", ())
    if not dot or code not in languages:
        return stem, ""
    plain = code == layout.options["default language"] and not layout.options["in subfolder"]
    return front, "" if plain else code


def _url(layout: Layout, folder: str, stem: str, meta: Mapping[str, Any], address: str) -> str:
    url = meta.get("url")
    if isinstance(url, str) and url:
        return _given(url, layout)
    path = tidy(folder, layout)
    section = path.partition("/")[0] or tidy(stem, layout)
    patterns = layout.options.get("permalinks", {})
    if stem == "_index":
        pattern = patterns.get(f"section:{path}", "")
        return _ended(pattern or address + path, layout)
    if stem == "index":
        folder, stem = posixpath.split(folder)
    pattern = patterns.get(section) or ("" if path else patterns.get("/", ""))
    slug = meta.get("slug")
    last = _named(slug) if isinstance(slug, str) and slug else tidy(stem, layout)
    if pattern:
        title = _named(str(meta.get("title") or "")) or last
        named = last if meta.get("slug") else title
        known = tokens.of_article(meta, tidy(stem, layout), named, title, tidy(folder, layout))
        undated = {} if layout.options.get("own dates") else _UNDATED
        filled = tokens.fill(pattern, {**undated, **known})
        return _ended(address + filled.strip("/"), layout) if filled else ""
    return _ended(address + posixpath.join(tidy(folder, layout), last), layout)


def _given(url: str, layout: Layout) -> str:
    url = "/" + url.lstrip("/")
    return url if posixpath.splitext(url)[1] else _ended(url, layout._replace(slash=True))


def _ended(url: str, layout: Layout) -> str:
    inner = url.strip("/")
    if not inner:
        return "/"
    return f"/{inner}/" if layout.slash else f"/{inner}.html"


def _alias(own: str, alias: str, address: str) -> str:
    if alias.startswith("/"):
        return "/" + alias.strip("/") + ("" if posixpath.splitext(alias)[1] else "/")
    folder = posixpath.dirname(own.rstrip("/"))
    joined = posixpath.normpath(posixpath.join(folder or address, alias))
    return joined if posixpath.splitext(joined)[1] else joined.rstrip("/") + "/"


def tidy(path: str, layout: Layout) -> str:
    """A path as Hugo writes it: spaces as dashes, most other signs gone, in lower case."""
    kept = "".join(
        "-" if char.isspace() else char
        for char in path
        if char.isspace() or char in _KEPT or unicodedata.category(char)[0] in "LNM"
    )
    return kept if layout.options.get("keep case") else kept.lower()


def _named(text: str) -> str:
    """A title or slug as part of an address."""
    kept = "".join(
        "-" if char.isspace() else char
        for char in text.strip().lower()
        if char.isspace() or char in _KEPT or unicodedata.category(char)[0] in "LNM"
    )
    return re.sub(r"-{2,}", "-", kept).strip("-")


def lists(layout: Layout, articles: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """The pages that Hugo makes beside the articles: home, sections, taxonomies and their terms."""
    yield "/"
    for inner in articles:
        if "/" in inner:
            yield _ended(tidy(inner.partition("/")[0], layout), layout)
    for name in layout.options.get("taxonomies", ()):
        yield _ended(name, layout)
        for meta in articles.values():
            for term in configs.texts(meta.get(name)):
                yield _ended(f"{name}/{_named(term)}", layout)
