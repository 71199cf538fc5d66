"""Markdown → Document: CommonMark with tables, footnotes and strikethrough, by pyromark.

No metadata option is enabled in the parser: text between two ``---`` lines in mid-document is prose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pyromark import Markdown, Options

from medlint import lazy
from medlint.model import Span
from medlint.read import codeblock, codespan, front_matter, mdx, pointers, setext, shape
from medlint.read.flow import Flow
from medlint.read.html import Page
from medlint.read.newlines import unify
from medlint.read.offsets import Scale
from medlint.read.sheet import Sheet
from medlint.read.text import TITLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from medlint.model import Document
    from medlint.read.draft import Draft

_OPTIONS = (
    Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_TASKLISTS
)
_SURROGATE = lazy.pattern("[\ud800-\udfff]")
_MARKS = {"Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "deleted"}


def read(source: str, path: str) -> Document:
    """The article in this Markdown; never raises, positions are code points of ``source``."""
    text = unify(source)
    sheet = Sheet(text)
    sheet.meta, begin, odd = front_matter.take(text)
    sheet.oddities += odd
    body = text[begin:]
    if not body.isascii():
        body = _SURROGATE.sub("\ufffd", body)
    if path.lower().endswith(".mdx"):
        body = mdx.take(body, begin, sheet, parse)
    _Reader(sheet, text[:begin] + body, begin).read(body)
    return sheet.document(path, source, "markdown")


def parse(body: str, broken: Callable[[Any], None] | None = None) -> Any:
    """The parser's events with their byte ranges."""
    return Markdown(options=_OPTIONS, broken_link_callback=broken).events_with_range(body)


class _Reader:
    """Turns events into blocks. ``text`` is what is read, of which the body begins at ``begin``."""

    def __init__(self, sheet: Sheet, text: str, begin: int) -> None:
        self.sheet = sheet
        self.text = text
        self.begin = begin
        self.flow = Flow(sheet)
        self.page = Page(self.flow)
        self.depths: list[tuple[int, int]] = []
        self.last = 0  # where the latest inline event ended
        self.raw: list[tuple[int, int]] | None = None  # the lines of the open HTML block
        self.broken: list[Any] = []

    def read(self, body: str) -> None:
        """Read the body."""
        events = parse(body, self.broken.append)
        point = None if body.isascii() else Scale(body).point
        begin = self.begin
        for event, where in events:
            start, end = where["start"], where["end"]
            if point:
                start, end = point(start), point(end)
            if event.__class__ is str:
                self._break(event, start + begin, end + begin)
                continue
            for key, value in event.items():
                _HANDLERS[key](self, value, start + begin, end + begin)
        self.flow.end(len(self.text))
        for link in self.broken:
            start, end = link["span"]["start"], link["span"]["end"]
            if point:
                start, end = point(start), point(end)
            span = Span(start + begin, end + begin)
            pointers.undefined(self.sheet, self.text, link, span)

    # Inline

    def _text(self, text: str, start: int, end: int) -> None:
        if self.raw is not None:
            return
        if len(text) == end - start:
            text = self.text[start:end]
        self.flow.text(text, start, end)
        self.last = end

    def _break(self, kind: str, start: int, end: int) -> None:
        if kind == "Rule":
            self.flow.close(start)
        else:
            self.flow.text(" ", start, end)
            self.last = end

    def _code(self, text: str, start: int, end: int) -> None:
        flow = self.flow
        flow.begin("code", start)
        for shown, first, last in codespan.pieces(text, self.text[start:end], start):
            flow.text(shown, first, last)
        flow.finish("code")
        self.last = end

    def _inline_html(self, text: str, start: int, end: int) -> None:
        written = self.text[start:end]
        if written != text:
            written = re.sub(r"\n[ \t>]*", lambda match: "\n" + " " * (len(match[0]) - 1), written)
        self.page.feed(written, start)
        self.last = end

    def _html(self, text: str, start: int, end: int) -> None:
        del text
        if self.raw is not None:
            self.raw.append((start, end))

    def _footnote(self, label: str, start: int, end: int) -> None:
        del label
        self.flow.note("footnote", start)
        self.last = end

    def _task(self, done: bool, start: int, end: int) -> None:
        """The box of a task shows no text."""

    # Containers

    def _start(self, tag: Any, start: int, end: int) -> None:
        name, value = (tag, None) if tag.__class__ is str else next(iter(tag.items()))
        flow = self.flow
        if name == "Paragraph":
            flow.close(start)
            flow.open(start)
        elif name in _MARKS:
            flow.begin(_MARKS[name], start)
        elif name in ("Link", "Image"):
            pointers.begin(flow, name == "Image", value or {}, start, end)
            self.last = start + (2 if name == "Image" else 1)
        elif name == "HtmlBlock":
            flow.close(start)
            self.raw = []
        else:
            self._enter(name, value, start)

    def _enter(self, name: str, value: Any, start: int) -> None:
        flow = self.flow
        if name == "Item":
            box = flow.item("item", start)
        elif name == "List":
            box = flow.listing("list")
        elif name == "Heading":
            box = flow.plain("heading", start, kind="heading", level=int(value["level"][1]))
        elif name == "CodeBlock":
            box = flow.plain("code", start, kind="code")
        elif name == "BlockQuote":
            box = flow.plain("quote", quoted=True)
        elif name == "Table":
            box = flow.table("table")
        elif name == "TableCell":
            row = flow.box.table.row if flow.box.table else 0
            box = flow.cell("cell", start, header=row == 0)
        else:
            box = flow.plain(name)
        self.depths.append((flow.enter(box, start), flow.floor))
        flow.floor = len(flow.boxes)
        if name in ("TableHead", "TableRow") and box.table:
            box.table.row, box.table.column = box.table.row + 1, -1

    def _end(self, tag: Any, start: int, end: int) -> None:
        name = tag if tag.__class__ is str else next(iter(tag))
        flow = self.flow
        if name == "Paragraph":
            flow.close(end)
        elif name in _MARKS:
            flow.finish(_MARKS[name])
            self.last = end
        elif name in ("Link", "Image"):
            pointers.finish(flow, name == "Image", self.text, self.last, end)
            self.last = end
        elif name == "HtmlBlock":
            self._end_raw(end)
        else:
            if name == "Heading":
                self._end_heading(start, end)
            elif name == "CodeBlock":
                self._end_code(start, end)
            depth, flow.floor = self.depths.pop()
            flow.leave(depth, min(end, max(self.last, start)) if name == "Item" else end)

    def _end_heading(self, start: int, end: int) -> None:
        draft = self.flow.draft
        if draft is None:
            return
        written = self.text[start:end]
        line = setext.underline(written, start)
        if line and setext.accidental(self.text[start : line.start], self.text[line.start : line.end]):
            self.sheet.oddity("accidental-heading", *line, self.text[line.start : line.end])
            self._no_heading(draft, start, line.start)
            return
        shown = written[: line.start - start] if line else written
        found = setext.explicit_id(shown.rstrip())
        if found:
            draft.cut(start + found[1])
            self.sheet.anchor(found[0], start + found[1], start + found[2])
            self.flow.named = True

    def _no_heading(self, draft: Draft, start: int, end: int) -> None:
        """What was no heading is read by its lines, as plain text would be; its first may be the title."""
        paragraphs = list(shape.paragraphs(self.text, start, end))
        setting = draft.setting._replace(kind="paragraph", level=0)
        titled = not self.sheet.blocks and len(paragraphs) > 1 and len(paragraphs[0]) == 1
        if titled and shape.heads(paragraphs[0][0], TITLE):
            draft.setting = setting._replace(kind="heading", level=1)
            self.flow.part([paragraphs[1][0].start])
            paragraphs.pop(0)
        if self.flow.draft:
            self.flow.draft.setting = setting
        self.flow.part([lines[0].start for lines in paragraphs[1:]])

    def _end_code(self, start: int, end: int) -> None:
        """Sentences that are only indented are no code; a fence left open swallows what follows."""
        draft = self.flow.draft
        if codeblock.fenced(self.text, start):
            if not codeblock.closed(self.text, start, end):
                self.sheet.oddity("unclosed-code", start, start + 3)
        elif draft and codeblock.prose(self.text[start:end]):
            draft.setting = draft.setting._replace(kind="paragraph")

    def _end_raw(self, end: int) -> None:
        lines, self.raw = self.raw or [], None
        if lines:
            parts: list[str] = []
            at = lines[0][0]
            for start, stop in lines:
                parts += re.sub(r"[^\n]", " ", self.text[at:start]), self.text[start:stop]
                at = stop
            self.page.feed("".join(parts), lines[0][0])
        self.page.settle(end)


_HANDLERS: dict[str, Callable[[_Reader, Any, int, int], None]] = {
    "Text": _Reader._text,
    "Start": _Reader._start,
    "End": _Reader._end,
    "Code": _Reader._code,
    "InlineHtml": _Reader._inline_html,
    "Html": _Reader._html,
    "FootnoteReference": _Reader._footnote,
    "TaskListMarker": _Reader._task,
}
