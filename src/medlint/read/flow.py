"""What Markdown and HTML have in common while they are read: open containers, the open block, links, images.

May not know of events or tags. Depth is capped: text below the cap is still read, and an oddity says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.model import Mark, Span
from medlint.read.draft import Draft, Setting
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from medlint.model import Block
    from medlint.model.document import LinkKind
    from medlint.read.sheet import Sheet

#: Containers in containers; no page for readers comes near.
DEEPEST = 100


class Box:
    """A container: what text directly in it is. ``lists`` is the depth of lists around and with it."""

    __slots__ = ("column", "fresh", "group", "lists", "name", "row", "setting", "start", "table")

    def __init__(self, name: str, setting: Setting, start: int = -1, lists: int = 0, group: int = 0) -> None:
        self.name = name
        self.setting = setting
        self.start = start
        self.lists = lists
        self.group = group
        self.table: Box | None = None
        self.row = -1
        self.column = -1
        self.fresh = True


class Pointer(NamedTuple):
    """A link or image that is still open."""

    kind: LinkKind
    target: str
    start: int
    at: Span
    reference: str
    shown: int


class Flow:
    """Puts text into blocks by the containers that are open. Positions are those of the unified text."""

    def __init__(self, sheet: Sheet, slugs: bool = True) -> None:
        self.sheet = sheet
        self._slugs = slugs  # whether headings get an anchor of themselves
        self.boxes: list[Box] = [Box("page", Setting())]
        self.draft: Draft | None = None
        self.floor = 1  # boxes below this are not the raw HTML's to close
        self.named = False  # the heading being read has an anchor of its own
        self._alt: Draft | None = None
        self._alts: list[tuple[Draft, int]] = []
        self._pointers: list[Pointer] = []
        self._shown: list[str] = []
        self._deep = False

    @property
    def box(self) -> Box:
        """The innermost container."""
        return self.boxes[-1]

    # Containers

    def enter(self, box: Box, start: int) -> int:
        """Open a container; gives what ``leave`` wants."""
        self.close(start)
        depth = len(self.boxes)
        box.table = box.table or self.box.table
        if depth < DEEPEST:
            self.boxes.append(box)
        elif not self._deep:
            self._deep = True
            self.sheet.oddity("too-deep", start, start, f"more than {DEEPEST} containers in one another")
        return depth

    def leave(self, depth: int, end: int) -> None:
        """Close the container opened at this depth and all in it."""
        self.close(end)
        del self.boxes[depth:]

    def listing(self, name: str) -> Box:
        """A list."""
        outer = self.box
        setting = Setting(quoted=outer.setting.quoted)
        return Box(name, setting, lists=outer.lists + 1, group=self.sheet.group())

    def item(self, name: str, start: int) -> Box:
        """An item of the innermost list."""
        outer = self.box
        level = max(outer.lists, 1)
        setting = Setting("item", level, outer.group, quoted=outer.setting.quoted)
        return Box(name, setting, start, level, outer.group)

    def table(self, name: str) -> Box:
        """A table."""
        setting = Setting(quoted=self.box.setting.quoted)
        box = Box(name, setting, lists=self.box.lists, group=self.sheet.group())
        box.table = box
        return box

    def cell(self, name: str, start: int, header: bool, width: int = 1) -> Box:
        """The next cell of the innermost table's row."""
        outer = self.box
        table = outer.table or outer
        column = table.column + 1
        table.column += width
        kind = "header" if header else "cell"
        setting = Setting(kind, 0, table.group, max(table.row, 0), column, outer.setting.quoted)  # type: ignore[arg-type]
        return Box(name, setting, start, outer.lists)

    def plain(self, name: str, start: int = -1, **given: object) -> Box:
        """Any other container: paragraphs by default, quoted if what is around is."""
        values = {"quoted": self.box.setting.quoted} | given
        return Box(name, Setting(**values), start, self.box.lists)  # type: ignore[arg-type]

    # Blocks and their text

    def open(self, start: int) -> Draft:
        """Begin a block here."""
        box = self.box
        setting = box.setting
        if box.fresh and box.start >= 0:
            start = box.start
        elif not box.fresh and setting.kind == "item":
            setting = Setting(quoted=setting.quoted)
        self.draft = Draft(setting, start)
        return self.draft

    def text(self, text: str, start: int, end: int) -> None:
        """Text that shows for the source ``start`` to ``end``."""
        (self._alt or self.draft or self.open(start)).add(text, start, end)
        if self._pointers:
            self._shown.append(text)

    def close(self, end: int) -> None:
        """End the open block, if there is one."""
        if self._alt:
            self.end_image(end)
        draft = self.draft
        if draft:
            self.draft = None
            self._put(draft, end)
        if self._alts:
            alts, self._alts = self._alts, []
            for alt, alt_end in alts:
                self.sheet.block(alt, alt_end)

    def part(self, places: list[int]) -> None:
        """End the open block in front of each of these places of the source; the last part stays open."""
        if self.draft and places:
            *ended, self.draft = self.draft.parts(places)
            for part, end in zip(ended, places, strict=True):
                self._put(part, end)

    def _put(self, draft: Draft, end: int) -> None:
        block = self.sheet.block(draft, end)
        if block:
            self.box.fresh = False
            self._name(block)

    def _name(self, block: Block) -> None:
        if block.kind == "heading":
            if self._slugs and not self.named:
                self.sheet.heading_anchor(block)
            self.named = False

    def begin(self, kind: str, start: int) -> None:
        """Open inline markup."""
        if not self._alt:
            (self.draft or self.open(start)).begin(kind)  # type: ignore[arg-type]

    def finish(self, kind: str) -> None:
        """Close inline markup."""
        if self.draft and not self._alt:
            self.draft.finish(kind)  # type: ignore[arg-type]

    def note(self, kind: str, start: int) -> None:
        """Mark a place at which something without text stands: an image, a footnote's number."""
        if not self._alt:
            draft = self.draft or self.open(start)
            draft.marks.append(Mark(kind, draft.size, draft.size))  # type: ignore[arg-type]

    # Links and images

    def begin_link(self, kind: LinkKind, target: str, start: int, at: Span, reference: str = "") -> None:
        """Open a link or an image's alternative text."""
        self._pointers.append(Pointer(kind, target, start, at, reference, len(self._shown)))

    def end_link(self, end: int, at: Span | None = None) -> None:
        """Close the innermost link or image, if there is one."""
        if not self._pointers:
            return
        kind, target, start, place, reference, shown = self._pointers.pop()
        deep = len(self._pointers) > 3
        text = "" if deep else "".join(self._shown[shown:])
        self.sheet.link(kind, target, text, Span(start, end), at or place, reference)
        if not self._pointers:
            self._shown.clear()

    @property
    def link_open(self) -> bool:
        """Whether a link or image is open."""
        return bool(self._pointers)

    def begin_image(self, start: int) -> None:
        """What follows is an image's alternative text; an image in it adds to the same."""
        self.note("image", start)
        if not self._alt:
            self._alt = Draft(Setting("alt", quoted=self.box.setting.quoted), start)

    def end_image(self, end: int) -> None:
        """The alternative text ends; it becomes a block after the one the image stands in."""
        if self._alt:
            self._alts.append((self._alt, end))
            self._alt = None

    def end(self, end: int) -> None:
        """The text ends: close what is open."""
        self.leave(1, end)
        while self._pointers:
            self.end_link(end)
