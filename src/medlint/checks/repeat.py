"""Kind ``repeat``: a word written twice in a row, or a stock phrase that comes back too often."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from medlint import lazy
from medlint.checks.terms import Found, Terms
from medlint.kind import Context, Gate, Kind
from medlint.model import Edit, Fix, Hit, Related
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Block, Document


_MARK = lazy.pattern(r"[.,;:!?()\n]")
_LIST = 20  # words without any mark from which on they may be a list
_SMALL_WORDS = (
    "a an and are as at be been before by can could for from had has have he if in into is it may might must not of on "
    "or she should than the their them then there they this to was we were what when which who will with would you your"
)
_SMALL = frozenset(_SMALL_WORDS.split())


@record
class Params:
    """``of: word`` flags doubled words but those ``allowed``.

    ``of: phrase`` flags each of ``phrases`` from its ``most`` + 1st time in an article on; with ``opening``
    only those count that open a sentence.
    """

    of: Literal["word", "phrase"]
    allowed: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    most: int = 1
    opening: bool = False


@record
class _Ready:
    params: Params
    allowed: frozenset[str]
    terms: Terms


def _prepare(params: Params) -> _Ready:
    if params.of == "phrase" and not params.phrases:
        raise ValueError("give “phrases” for “of: phrase”")
    return _Ready(params, frozenset(params.allowed), Terms.of(dict.fromkeys(params.phrases, "")))


def _gate(params: Params) -> Gate:
    if params.of == "word":
        return "", ()
    return Terms.of(dict.fromkeys(params.phrases, "")).gate()


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del context
    if ready.params.of == "phrase":
        yield from _phrases(document, ready)
        return
    for block in document.prose:
        yield from _doubles(block, ready.allowed)


def _doubles(block: Block, allowed: frozenset[str]) -> Iterator[Hit]:
    tokens = block.tokens
    forms = [token.form for token in tokens]
    for number, (one, two) in enumerate(pairwise(forms)):
        if one != two or one in allowed or not one.isalpha():
            continue
        start, gap, end = tokens[number].start, tokens[number].end, tokens[number + 1].end
        if not block.plain[gap : tokens[number + 1].start].isspace() or block.marked("code", start, end):
            continue
        if block.text[tokens[number + 1].start].isupper():  # a name, or a sentence that lost its full stop
            continue
        if one not in _SMALL and _unmarked(block.plain, start, end) > _LIST:
            continue  # two items of a list that lost its lines
        said = block.text[start:end]
        cut = Edit(block.source_span(gap, end), "")
        yield Hit(block.source_span(start, end), {"said": said, "count": "2"}, fix=Fix((cut,)))


def _unmarked(text: str, start: int, end: int) -> int:
    """How many words stand round a place with no mark between them."""
    before, after = _MARK.split(text[:start])[-1], _MARK.split(text[end:], maxsplit=1)[0]
    return len(before.split()) + len(after.split())


def _phrases(document: Document, ready: _Ready) -> Iterator[Hit]:
    seen: dict[str, list[Found]] = {}
    opens = {(id(s.block), s.start) for s in document.sentences if s.block.kind != "heading"}
    for found in ready.terms.find(document):
        if not ready.params.opening or (id(found.block), found.start) in opens:
            seen.setdefault(found.term, []).append(found)
    for places in seen.values():
        if len(places) <= ready.params.most:
            continue
        spans = [found.block.source_span(found.start, found.end) for found in places]
        for found, span in zip(places[ready.params.most :], spans[ready.params.most :], strict=True):
            said = found.block.text[found.start : found.end]
            first = Related(spans[0], "said here first")
            yield Hit(span, {"said": said, "count": str(len(places))}, related=(first,))


KIND = Kind(
    name="repeat", params=Params, version=2, slots=("said", "count"), prepare=_prepare, gate=_gate, run=_run
)
