"""Holds medlint's verdict on links against one that shares no code with it.

    python benchmarks/links.py FOLDER REPORT.json

FOLDER holds the articles of a site that serves ``a/b.md`` at ``/a/b/``, whose front matter may move a page
(``permalink``) and give it further addresses (``aliases``). REPORT.json is what ``medlint check --format json`` says
of it, run in the folder above. The articles are rendered by markdown-it (``pip install markdown-it-py``), and the links
are taken from the HTML, so that nothing of medlint's own reading is trusted. Prints where the two differ.
"""

from __future__ import annotations

import collections
import json
import re
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import yaml
from markdown_it import MarkdownIt

RENDER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
HOST = "https://site.example"
FAULTS = (
    "link/missing-page",
    "link/missing-site-path",
    "link/missing-anchor",
    "link/missing-image",
    "link/unknown-target",
)
LINK_KEYS = {"href", "url", "link", "links", "to", "path", "target", "image", "img"}


class Seen(HTMLParser):
    """The links, ids and headings of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.used: collections.Counter[str] = collections.Counter()
        self.heading: list[str] | None = None

    def handle_starttag(self, tag, attrs):
        """A link, an id, or a heading that begins."""
        given = dict(attrs)
        self.ids |= {given[key] for key in ("id", "name") if given.get(key) and (key == "id" or tag == "a")}
        target = given.get("href") if tag == "a" else given.get("src") if tag == "img" else None
        if target:
            self.links.append(target.strip())
        if re.fullmatch("h[1-6]", tag):
            self.heading = []

    def handle_data(self, data):
        """Text, which counts in a heading."""
        if self.heading is not None:
            self.heading.append(data)

    def handle_endtag(self, tag):
        """A heading that ends gets its anchor."""
        if re.fullmatch("h[1-6]", tag) and self.heading is not None:
            text = "".join(self.heading).strip().lower()
            kept = "".join(c for c in text if c in " -_" or unicodedata.category(c)[0] in "LNM")
            slug = kept.replace(" ", "-")
            number = self.used[slug]
            self.used[slug] += 1
            self.ids.add(f"{slug}-{number}" if number else slug)
            self.heading = None


def walk(value, key="", depth=0):
    """Key, text and depth of everything in front matter."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from walk(item, str(name), depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from walk(item, key, depth + 1)
    elif isinstance(value, str):
        yield key, value, depth


def read(path: Path):
    """An article's front matter, links, ids, and whether templates add to it."""
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    match = re.match(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", text, re.S)
    meta = (yaml.load(match[1], yaml.BaseLoader) or {}) if match else {}
    body = text[match.end() :] if match else text
    seen = Seen()
    seen.feed(RENDER.render(body))
    for key, value, depth in walk(meta):
        if key in ("id", "anchor") and depth > 1:
            seen.ids.add(value)
        if key in LINK_KEYS and depth > 1 and value.startswith(("/", "#", "./", "../")) and " " not in value:
            seen.links.append(value)
    return meta, seen, not body.strip(), "{% include" in body


def address(place: str, meta: dict) -> str:
    """Where an article is served."""
    given = meta.get("permalink", "")
    stem = place.removesuffix(".md")
    if given == "false":
        return f"/{stem}.html"
    if given:
        return given
    return "/" + stem.removesuffix("index") if stem.endswith("index") else f"/{stem}/"


def main(folder: Path, report: Path) -> int:
    """Compare; 0 when at least 99 links in a hundred are judged alike."""
    articles = {str(path.relative_to(folder)): read(path) for path in sorted(folder.rglob("*.md"))}
    pages: dict[str, str] = {}
    for place, (meta, *_rest) in articles.items():
        aliases = [each for key in ("aliases", "alias") for _, each, _ in walk(meta.get(key) or [])]
        for url in (address(place, meta), *aliases):
            pages.setdefault(plain(url), place)
    own, total = collections.Counter(), collections.Counter()
    for place, (meta, seen, *_rest) in articles.items():
        for target in seen.links:
            total[place, target] += 1
            if not leads(place, target, address(place, meta), pages, articles):
                own[place, target] += 1
    said = collections.Counter()
    for found in json.loads(report.read_text(encoding="utf-8"))["findings"]:
        if found["rule"] in FAULTS:
            target = re.search("“([^”]*)”", found["message"])[1]
            said[str(Path(found["path"]).relative_to(folder.name)), target] += 1
    differ = sorted(key for key in own | said if own[key] != said[key])
    for place, target in differ:
        print(
            f"{place}: {target}: {own[place, target]} of {total[place, target]} lead nowhere, "
            f"medlint says {said[place, target]}"
        )
    links = sum(total.values())
    agreed = links - sum(abs(own[key] - said[key]) for key in differ)
    print(
        f"{links} links, {sum(own.values())} of them lead nowhere; medlint agrees on {agreed} ({agreed / links:.2%})"
    )
    return 0 if agreed >= 0.99 * links else 1


def plain(url: str) -> str:
    """An address as a host compares it."""
    url = re.sub(r"/index\.(?:html|md)$", "/", "/" + url.lstrip("/"))
    return url if url.endswith((".html", "/")) else url + "/"


def leads(place: str, target: str, own: str, pages: dict, articles: dict) -> bool:
    """Whether a link leads somewhere, or to where this script cannot look."""
    if re.match(r"[a-zA-Z][\w+.-]*:|//|\{", target):
        return True
    parts = urlsplit(urljoin(HOST + own, target))
    path = unquote(parts.path)
    there = place if target.startswith("#") else pages.get(plain(path), "")
    if not there:
        return False
    anchor = unquote(parts.fragment)
    _, seen, empty, _ = articles[there]
    return not anchor or anchor == "top" or empty or anchor in seen.ids


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
