"""An article as a reader sees it, every character of it tied to the source it came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal

from medlint.model.places import Places, Texts
from medlint.model.span import Span
from medlint.record import field, record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_START, _END = attrgetter("start"), attrgetter("end")
BlockKind = Literal["heading", "paragraph", "item", "cell", "header", "caption", "alt", "code"]
MarkKind = Literal["code", "link", "emphasis", "strong", "deleted", "image", "footnote", "name"]
LinkKind = Literal["link", "image", "autolink"]


class Run(NamedTuple):
    """A stretch of a block's text and the source that shows as it.

    ``text[start:end]`` shows ``source[source_start:source_end]``. Where both have the same length they
    correspond character by character; otherwise (an entity, a soft break) they correspond as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int


class Mark(NamedTuple):
    """Inline markup over ``text[start:end]`` of a block."""

    kind: MarkKind
    start: int
    end: int


class Token(NamedTuple):
    """A word or number of a block's text: ``form`` is its lower-case, straight-quoted spelling."""

    form: str
    start: int
    end: int


@record
class Block:
    """A stretch of text that a reader sees as one: a paragraph, a heading, a list item, a table cell.

    ``text`` is what the reader sees (entities resolved, markup gone, soft breaks as one space, invisible
    characters left out). ``plain`` has the same length: quotes, dashes and spaces made ASCII, look-alike
    letters of other scripts folded; rules match on it. ``span`` covers the block with its markup.
    """

    kind: BlockKind
    text: str
    plain: str
    runs: tuple[Run, ...]
    span: Span
    level: int = 0  # headings: 1 to 6; items: depth of the list, from 1
    group: int = 0  # ordinal of the list or table it belongs to, from 1; 0 for none
    row: int = 0  # cells and header cells: row in the table, the header row being 0
    column: int = 0
    quoted: bool = False  # stands in a block quote
    marks: tuple[Mark, ...] = ()
    tokens: tuple[Token, ...] = ()

    def source_span(self, start: int, end: int) -> Span:
        """The source of ``text[start:end]``; an empty range gives an empty span."""
        if not self.runs:
            return Span(self.span.start, self.span.start)
        first = self._source_start(start)
        if end <= start:
            return Span(first, first)
        return Span(first, max(first, self._source_end(end)))

    def _run_at(self, offset: int) -> Run:
        index = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        return self.runs[max(index, 0)]

    def _source_start(self, offset: int) -> int:
        run = self._run_at(offset)
        if offset >= run.end:
            return run.source_end
        if run.end - run.start == run.source_end - run.source_start:
            return run.source_start + offset - run.start
        return run.source_start

    def _source_end(self, offset: int) -> int:
        run = self._run_at(offset - 1)
        if run.end - run.start == run.source_end - run.source_start:
            return run.source_start + min(offset, run.end) - run.start
        return run.source_end

    def marked(self, kind: MarkKind, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` touches a mark of this kind."""
        if not self.marks:
            return False
        starts, ends = self._marked.get(kind, ((), ()))
        number = bisect_left(starts, end)
        return number > 0 and ends[number - 1] > start

    @cached_property
    def _marked(self) -> Mapping[str, tuple[list[int], list[int]]]:
        """By kind, where marks start, in order, and how far those up to there reach."""
        found: dict[str, tuple[list[int], list[int]]] = {}
        for mark in sorted(self.marks, key=lambda mark: mark.start):
            starts, ends = found.setdefault(mark.kind, ([], []))
            starts.append(mark.start)
            ends.append(max(mark.end, ends[-1]) if ends else mark.end)
        return found


class Sentence(NamedTuple):
    """A view on ``block.text[start:end]``."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """What the reader sees."""
        return self.block.text[self.start : self.end]

    @property
    def plain(self) -> str:
        """The same, in the spelling rules match on."""
        return self.block.plain[self.start : self.end]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the sentence; offsets are those of the block's text."""
        tokens = self.block.tokens
        first = bisect_left(tokens, self.start, key=_START)
        return tokens[first : bisect_right(tokens, self.end, key=_END)]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The source of ``self.text[start:end]``."""
        stop = self.end if end is None else self.start + end
        return self.block.source_span(self.start + start, stop)


class Link(NamedTuple):
    """A link or image: where it points as written, what it shows, where it stands."""

    kind: LinkKind
    target: str  # percent-escapes and entities as the renderer resolves them; "" if a reference is undefined
    text: str
    span: Span
    target_span: Span  # the target as written, or ``span`` where it cannot be told apart
    reference: str = ""  # the label of a reference link


class Anchor(NamedTuple):
    """A place in the article that a link can point to."""

    name: str
    span: Span


class Comment(NamedTuple):
    """The inside of an HTML comment (or MDX ``{/* */}``), and where the whole comment stands."""

    text: str
    span: Span


class Oddity(NamedTuple):
    """Something the reader noticed in the markup, named as its rule is: ``accidental-heading``."""

    kind: str
    span: Span
    detail: str = ""


class Section(NamedTuple):
    """A heading and what stands under it.

    ``document.blocks[start:end]`` are the blocks up to the next heading of any level (without the heading
    itself), ``[start:tree_end]`` those up to the next heading of the same or a higher level. The text before
    the first heading is a section with no heading and level 0.
    """

    heading: Block | None
    start: int
    end: int
    tree_end: int
    level: int


@record
class Meta:
    """Front matter: plain values (dates stay strings); where each dotted key (``sources.0.url``) stands."""

    values: Mapping[str, Any] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)  # of the value
    span: Span | None = None  # of the whole front matter with its fences; None if the article has none

    def get(self, *names: str) -> Any:
        """The first of these top-level keys that is there and not empty, else None."""
        for name in names:
            value = self.values.get(name)
            if value not in (None, "", [], {}):
                return value
        return None


@record
class Document:
    """One article, read once. Sentences and sections point into ``blocks``; all spans into ``source``."""

    path: str
    source: str
    format: str  # "markdown", "html" or "text"
    meta: Meta = field(default_factory=Meta)
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    sections: tuple[Section, ...] = ()
    links: tuple[Link, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    comments: tuple[Comment, ...] = ()
    oddities: tuple[Oddity, ...] = ()

    @cached_property
    def title(self) -> str:
        """Front matter's title, else the first level-1 heading, else the first heading, else ""."""
        title = self.meta.get("title")
        if isinstance(title, str):
            return title
        block = self.title_block
        return block.text if block else ""

    @cached_property
    def title_block(self) -> Block | None:
        """The heading that shows the title, if there is one."""
        headings = [b for b in self.blocks if b.kind == "heading"]
        return next((b for b in headings if b.level == 1), headings[0] if headings else None)

    @cached_property
    def title_span(self) -> Span:
        """Where findings about the whole article point: the title as written, else the first text."""
        if self.title_block:
            return self.title_block.source_span(0, len(self.title_block.text))
        if "title" in self.meta.spans:
            return self.meta.spans["title"]
        for block in self.blocks:
            if block.text:
                return block.source_span(0, len(block.text))
        return Span(0, 0)

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that are language: all but code."""
        return tuple(b for b in self.blocks if b.kind != "code")

    @cached_property
    def lowered(self) -> str:
        """All prose in lower case, blocks parted by form feeds: to ask whether a literal occurs."""
        return "\f".join(b.plain for b in self.prose).lower()

    @cached_property
    def texts(self) -> Texts:
        """Whether a lower-case text occurs in the prose: each is sought once, however many rules ask for it."""
        return Texts(self.lowered, self.index)

    @cached_property
    def _places(self) -> Places:
        return Places(self.prose, self.by_block, self.lowered, self.texts)

    def having(self, texts: Iterable[str], *more: Iterable[str]) -> list[Sentence]:
        """The sentences of the prose with one of these lower-case texts in them, and one of each further group."""
        return self._places.having((texts, *more))

    @cached_property
    def index(self) -> Mapping[str, tuple[tuple[Block, int], ...]]:
        """For each word form, the blocks and token numbers where it stands in prose, in order."""
        places: defaultdict[str, list[tuple[Block, int]]] = defaultdict(list)
        for block in self.prose:
            for number, (form, _, _) in enumerate(block.tokens):
                places[form].append((block, number))
        return {form: tuple(found) for form, found in places.items()}

    @cached_property
    def by_block(self) -> Mapping[int, tuple[Sentence, ...]]:
        """The sentences of each block, in order, by the identity of the block."""
        found: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault(id(sentence.block), []).append(sentence)
        return {key: tuple(sentences) for key, sentences in found.items()}
