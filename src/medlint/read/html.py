"""HTML → Document. Also reads the raw HTML in Markdown, given the ``Flow`` of the article around it.

Lenient as a browser is. When in doubt whether a reader would see a text, it is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint.model import Meta, Span
from medlint.read import elements, front_matter, tags
from medlint.read.entities import pieces, resolve
from medlint.read.flow import Flow
from medlint.read.newlines import unify
from medlint.read.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from medlint.model import Document


def read(source: str, path: str) -> Document:
    """The article in this HTML; never raises, positions are code points of ``source``."""
    text = unify(source)
    sheet = Sheet(text)
    sheet.meta, begin, odd = front_matter.take(text)
    sheet.oddities += odd
    page = Page(Flow(sheet, slugs=False))
    page.feed(text[begin:], begin)
    page.flow.end(len(text))
    _describe(sheet, page)
    return sheet.document(path, source, "html")


def _describe(sheet: Sheet, page: Page) -> None:
    """What ``<meta name=…>`` and ``<title>`` say, where front matter says nothing."""
    described = dict(page.described)
    if page.title and not any(block.kind == "heading" for block in sheet.blocks):
        described.setdefault("title", page.title)
    if described:
        values = {key: value for key, (value, _) in described.items()} | dict(sheet.meta.values)
        spans = {key: span for key, (_, span) in described.items()} | dict(sheet.meta.spans)
        sheet.meta = Meta(values, spans, sheet.meta.span)


class Page:
    """Reads tags and text into a flow. May be fed several times; containers stay open between."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.described: dict[str, tuple[str, Span]] = {}
        self.title: tuple[str, Span] | None = None
        self._shift = 0
        self._broke = False
        self._link = False

    def feed(self, text: str, offset: int) -> None:
        """Read ``text``, which stands at ``offset``."""
        self._shift = offset
        for part in tags.parts(text):
            start, end = part.start + offset, part.end + offset
            if part.kind == "text":
                self._text(text[part.start : part.end], start, end)
            elif part.kind == "open":
                self._open(part, start, end)
            elif part.kind == "close":
                self._close(part.name, start, end)
            elif part.kind == "raw":
                self._raw(text[part.start : part.end], part.name, start)
            elif part.kind in ("comment", "unclosed"):
                self._comment(text, part)

    def settle(self, end: int) -> None:
        """A piece of raw HTML ends: a heading left open in it goes no further."""
        self.flow.close(end)
        if self.flow.box.name in elements.HEADINGS and not self.flow.box.fresh:
            self._leave(elements.HEADINGS, (), end)

    def _text(self, text: str, start: int, end: int) -> None:
        if not self.flow.draft and text.isspace():
            return
        self._broke = self._broke and text.isspace()
        if "&" not in text:
            self.flow.text(text, start, end)
            return
        for shown, first, last in pieces(text):
            self.flow.text(shown, start + first, start + last)

    def _raw(self, text: str, name: str, start: int) -> None:
        if name == "title":
            shown = " ".join(resolve(text).split())
            self.title = self.title or (shown, Span(start, start + len(text))) if shown else self.title
        elif name not in elements.UNSEEN:
            self._text(text, start, start + len(text))

    def _comment(self, text: str, part: tags.Part) -> None:
        start, end = part.start + self._shift, part.end + self._shift
        if part.kind == "unclosed":
            self.flow.sheet.oddity("unclosed-comment", start, start + 4)
        else:
            self.flow.sheet.comment(text[part.inner[0] : part.inner[1]], start, end)

    # Tags

    def _open(self, part: tags.Part, start: int, end: int) -> None:
        name, flow = part.name, self.flow
        if part.attributes:
            self._attributes(part, start, end)
        if name == "br":
            self._break(start, end)
        elif name in elements.MARKS:
            flow.begin(elements.MARKS[name], start)
        elif name == "a":
            self._anchor(part, start, end)
        elif name in ("img", "area", "input", "meta"):
            self._void(part, start, end)
        else:
            self._container(part, start)

    def _attributes(self, part: tags.Part, start: int, end: int) -> None:
        given = part.attributes
        for key in ("id", "name") if part.name == "a" else ("id",):
            if key in given and given[key].value:
                self.flow.sheet.anchor(resolve(given[key].value), start, end)

    def _break(self, start: int, end: int) -> None:
        if self._broke:
            self.flow.close(start)
        elif self.flow.draft:
            self.flow.text(" ", start, end)
        self._broke = not self._broke

    def _anchor(self, part: tags.Part, start: int, end: int) -> None:
        self._end_link(start)
        href = part.attributes.get("href")
        if href:
            self.flow.begin("link", start)
            self.flow.begin_link("link", resolve(href.value).strip(), start, self._span(href))
            self._link = True

    def _end_link(self, end: int) -> None:
        if self._link:
            self._link = False
            self.flow.end_link(end)
            self.flow.finish("link")

    def _span(self, attribute: tags.Attribute) -> Span:
        return Span(attribute.start + self._shift, attribute.end + self._shift)

    def _void(self, part: tags.Part, start: int, end: int) -> None:
        given, flow = part.attributes, self.flow
        alt = given.get("alt")
        if part.name == "meta":
            self._describe(given)
        if part.name == "img":
            source = given.get("src")
            at = self._span(source) if source else Span(start, end)
            flow.begin_link("image", resolve(source.value).strip() if source else "", start, at)
        if alt:
            flow.begin_image(start)
            for shown, first, last in pieces(alt.value, attribute=True):
                flow.text(shown, alt.start + self._shift + first, alt.start + self._shift + last)
            flow.end_image(end)
        if part.name == "img":
            flow.end_link(end)

    def _describe(self, given: Mapping[str, tags.Attribute]) -> None:
        name = given.get("name") or given.get("property")
        content = given.get("content")
        if name and content and content.value.strip():
            key = resolve(name.value).strip().lower()
            self.described.setdefault(key, (resolve(content.value).strip(), self._span(content)))

    # Containers

    def _container(self, part: tags.Part, start: int) -> None:
        name, flow = part.name, self.flow
        if name in elements.HEADINGS:
            self._leave(elements.HEADINGS, (), start)
            flow.enter(flow.plain(name, start, kind="heading", level=elements.HEADINGS[name]), start)
            if "id" in part.attributes:
                flow.named = True
        elif name in elements.ITEMS:
            self._leave(elements.ITEMS, elements.LISTS, start)
            flow.enter(flow.item(name, start), start)
        elif name in elements.CELLS:
            self._cell(part, start)
        elif name in elements.CAPTIONS:
            flow.enter(flow.plain(name, start, kind="caption"), start)
        elif name in elements.CODE:
            flow.enter(flow.plain(name, start, kind="code"), start)
        elif name == "blockquote":
            flow.enter(flow.plain(name, quoted=True), start)
        elif name in elements.BLOCKS:
            self._block(name, start)

    def _block(self, name: str, start: int) -> None:
        flow = self.flow
        flow.close(start)
        self._broke = False
        if flow.box.name in elements.HEADINGS and not flow.box.fresh:
            self._leave(elements.HEADINGS, (), start)
        if name in elements.LISTS:
            flow.enter(flow.listing(name), start)
        elif name == "table":
            flow.enter(flow.table(name), start)
        elif name == "tr":
            self._leave(elements.CELLS, ("table",), start)
            table = flow.box.table
            if table:
                table.row, table.column = table.row + 1, -1

    def _cell(self, part: tags.Part, start: int) -> None:
        self._leave(elements.CELLS, ("table",), start)
        table = self.flow.box.table
        header = part.name == "th"
        if table and table.row <= 0 and not header and table.column < 0:
            table.row = 1  # no header row, so rows count from 1
        span = part.attributes.get("colspan")
        width = int(span.value) if span and re.fullmatch("[0-9]{1,3}", span.value) else 1
        self.flow.enter(self.flow.cell(part.name, start, header, max(width, 1)), start)

    def _close(self, name: str, start: int, end: int) -> None:
        flow = self.flow
        if name in elements.MARKS:
            flow.finish(elements.MARKS[name])
        elif name == "a":
            self._end_link(end)
        elif name in elements.HEADINGS:
            self._leave(elements.HEADINGS, (), end)
        elif name in elements.LISTS or name in ("table", "blockquote"):
            self._leave((name,), (), end)
        elif name in elements.ITEMS:
            self._leave((name,), elements.LISTS, end)
        elif name in elements.CELLS:
            self._leave((name,), ("table",), end)
        elif name in elements.CAPTIONS or name in elements.CODE:
            self._leave((name,), (), end)
        elif name in elements.BLOCKS:
            flow.close(end)

    def _leave(self, names: Container[str], stops: Container[str], end: int) -> None:
        """Leave the innermost container of these names, unless one of ``stops`` is around it first."""
        flow = self.flow
        for depth in range(len(flow.boxes) - 1, flow.floor - 1, -1):
            name = flow.boxes[depth].name
            if name in names:
                flow.leave(depth, end)
                return
            if name in stops:
                break
        flow.close(end)
