"""Kind ``coined``: words that medicine coined from Greek and Latin parts, left unexplained where they first stand.

No list can hold them all; their parts can be told. What a part means is offered as a start for plain words. Words
that everybody knows, that other rules explain, or that are the article's subject are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.gloss import counts, told
from medlint.checks.standing import about
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document, Token

_DEFINES = lazy.pattern(r"\s+(?:is|are)\s+(?!not|often|usually|also|more|most|very)\w")
_LEAST = 8  # letters; shorter words that end so are mostly everyday ones


@record
class Params:
    """``endings`` and ``openings`` map parts of words to what they mean. ``known`` are whole words to leave alone."""

    endings: dict[str, str]
    openings: dict[str, str] = field(default_factory=dict)
    known: list[str] = field(default_factory=list)


@record
class _Ready:
    endings: tuple[tuple[str, str], ...]
    openings: tuple[tuple[str, str], ...]
    last: tuple[str, ...]
    first: tuple[str, ...]
    known: frozenset[str]


def _prepare(params: Params) -> _Ready:
    endings = tuple(sorted(params.endings.items(), key=lambda part: (-len(part[0]), part[0])))
    openings = tuple(sorted(params.openings.items(), key=lambda part: (-len(part[0]), part[0])))
    known = frozenset(params.known)
    return _Ready(endings, openings, tuple(params.endings), tuple(params.openings), known)


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    forms = [form for form in document.index if len(form) >= _LEAST and _is_coined(form, ready)]
    if not forms:
        return
    left = {*context.knowledge.medicine_words(), *(about(document).split())}
    groups: dict[str, list[str]] = {}
    for form in sorted(forms):
        groups.setdefault(_stem(form), []).append(form)
    order = {id(block): number for number, block in enumerate(document.prose)}
    for stem in sorted(stem for stem in groups if left.isdisjoint(_spellings(stem))):
        places = [place for form in groups[stem] for place in document.index[form]]
        yield from _first(document, sorted(places, key=lambda at: (order[id(at[0])], at[1])), ready)


def _stem(form: str) -> str:
    """A word without what makes it a plural."""
    return form.removesuffix("ies") + "y" if form.endswith("ies") else form.removesuffix("s")


def _spellings(stem: str) -> tuple[str, ...]:
    """The words that have this stem."""
    return (stem, f"{stem}s", f"{stem[:-1]}ies") if stem.endswith("y") else (stem, f"{stem}s")


def _is_coined(form: str, ready: _Ready) -> bool:
    if not (form.endswith(ready.last) or form.startswith(ready.first)):
        return False
    return form not in ready.known and form.removesuffix("s") not in ready.known and form.isalpha()


def _first(document: Document, places: list[tuple[Block, int]], ready: _Ready) -> Iterator[Hit]:
    """The first use of a word, unless it is told there, or by the next use in the same block, what it means."""
    uses = [(block, block.tokens[number]) for block, number in places]
    uses = [(block, token) for block, token in uses if counts(document, block, token.start, token.end)]
    if not uses:
        return
    block, token = uses[0]
    if told(block, token.start, token.end) or (len(uses) > 1 and _defines(block, *uses[1])):
        return
    part, plain = _part(token.form, ready)
    slots = {"said": block.text[token.start : token.end], "part": part, "plain": plain}
    yield Hit(block.source_span(token.start, token.end), slots)


def _defines(block: Block, where: Block, token: Token) -> bool:
    """Whether the second use of a word, in the same block, says what it is."""
    if where is not block:
        return False
    return told(where, token.start, token.end) or bool(_DEFINES.match(where.plain, token.end))


def _part(form: str, ready: _Ready) -> tuple[str, str]:
    """The part by which a word is known, with a hyphen where the rest is, and what it means."""
    for ending, plain in ready.endings:
        if form.endswith(ending):
            return f"-{ending}", plain
    opening, plain = next(pair for pair in ready.openings if form.startswith(pair[0]))
    return f"{opening}-", plain


KIND = Kind(
    name="coined", params=Params, version=2, slots=("said", "part", "plain"), prepare=_prepare, run=_run
)
