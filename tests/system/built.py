"""What a generator made of a site: for each link that says whether it is good or bad, whether that is so."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

HOST = "https://site.example"


class Page(HTMLParser):
    """The ids of a page, and the links of its list items with what those say."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.headings: list[str] = []
        self.items: list[tuple[str, str]] = []
        self.said = ""
        self.shown = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.add(given["id"])
            if re.fullmatch("h[1-6]", tag):
                self.headings.append(given["id"])
        if tag == "li":
            self.said, self.shown = "", "li"
        target = given.get("href") if tag == "a" else given.get("src") if tag == "img" else None
        if self.said and target:
            self.items.append((self.said, target))
            self.said = ""

    def handle_data(self, data) -> None:
        match = re.match(r"\s*(good|bad|unknown)\s", data) if self.shown == "li" else None
        if match:
            self.said, self.shown = match[1], ""


def pages(folder: Path) -> dict[str, Page]:
    """Address → page of everything that was built."""
    found = {}
    for path in sorted(folder.rglob("*.html")):
        url = "/" + path.relative_to(folder).as_posix()
        found[url[: -len("index.html")] if url.endswith("/index.html") else url] = Page(
            path.read_text(encoding="utf-8")
        )
    return found


def leads(folder: Path, made: dict[str, Page], own: str, target: str, base: str = "/") -> bool:
    """Whether a browser gets somewhere."""
    if target.startswith("data:"):
        return True
    parts = urlsplit(urljoin(HOST + base.rstrip("/") + own, target))
    path = unquote(parts.path)
    if not path.startswith(base):
        return False
    path = "/" + path[len(base) :]
    page = next((made[url] for url in (path, path + "/", path + ".html") if url in made), None)
    if page is None:
        return (folder / path.lstrip("/")).is_file()
    anchor = parts.fragment
    return not anchor or anchor in page.ids or unquote(anchor) in page.ids


def wrong(folder: Path, base: str = "/") -> list[str]:
    """The links that are not what their item says."""
    made = pages(folder)
    return [
        f"{own}: {said} {target}"
        for own, page in made.items()
        for said, target in page.items
        if said != "unknown" and leads(folder, made, own, target, base) != (said == "good")
    ]


def count(folder: Path) -> int:
    """How many links were looked at."""
    return sum(len(page.items) for page in pages(folder).values())
