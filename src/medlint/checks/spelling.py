"""Kind ``spelling``: words that are neither English nor medical, but one slip away from a word that is.

Names, addresses, code, abbreviations, quotations and other languages are nobody's business here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint.kind import Context, Kind
from medlint.measure.counts import words_of
from medlint.model import Edit, Fix, Hit
from medlint.record import field, record
from medlint.spell.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from medlint.model import Block, Document, Token

_GLUE = tuple("-/\\@_#<>{}[]=~^$&")  # a word close to one of these is part of something else
_OTHER_LANGUAGE = 0.3  # share of unknown words from which on a sentence is not English
_STRAY = 2  # unknown words up to which any sentence is English
_MOST = 200  # different words of one article that are looked into; no English text has more


@record
class Params:
    """``known`` are words to leave alone, beside the pack's lists, the config's vocabulary and knowledge.

    ``of``: only slips of what names a medicine, only of other words, or of either.
    """

    known: list[str] = field(default_factory=list)
    of: Literal["any", "medicine", "word"] = "any"


@record
class _Place:
    block: Block
    number: int
    token: Token

    @property
    def said(self) -> str:
        return self.block.text[self.token.start : self.token.end]


def _prepare(params: Params) -> tuple[frozenset[str], str]:
    return frozenset(word.lower() for word in params.known), params.of


def _run(document: Document, ready: tuple[frozenset[str], str], context: Context) -> Iterator[Hit]:
    own, of = ready
    unknown = lexicon().unknown(document.index.keys())
    if not unknown:
        return
    medicines, terms = context.knowledge.medicine_words(), context.knowledge.words()
    unknown.difference_update(own, terms, medicines, _vocabulary(context))
    if not unknown:
        return
    foreign = _foreign(document, unknown)
    places = {form: _places(document, form, foreign) for form in sorted(unknown)}
    for form in [form for form, found in places.items() if found][:_MOST]:
        yield from _hits(document, form, places[form], (medicines, terms), of)


def _places(document: Document, form: str, foreign: AbstractSet[tuple[int, int]]) -> list[_Place]:
    """Where a form stands in English prose."""
    everywhere = [_Place(block, number, block.tokens[number]) for block, number in document.index[form]]
    return [p for p in everywhere if _is_prose(p) and (id(p.block), p.token.start) not in foreign]


def _hits(
    document: Document, form: str, places: list[_Place], words: tuple[frozenset[str], frozenset[str]], of: str
) -> Iterator[Hit]:
    medicines, terms = words
    from medlint.spell.near import at_start, misspelt_name, nearest

    opens = [_opens(document, place) for place in places]
    named = any(_is_name(place) and not first for place, first in zip(places, opens, strict=True))
    for place, first in zip(places, opens, strict=True):
        if not _is_name(place):
            better = nearest(form, medicines, terms)
        else:
            better = misspelt_name(form, medicines) or (at_start(form) if first and not named else "")
        if not better or (of != "any" and (of == "medicine") != (better in medicines)):
            continue
        if place.said[0].isupper():
            better = better.capitalize()
        span = place.block.source_span(place.token.start, place.token.end)
        yield Hit(span, {"said": place.said, "better": better}, fix=Fix((Edit(span, better),)))


def _foreign(document: Document, unknown: AbstractSet[str]) -> set[tuple[int, int]]:
    """Block and start of each word in sentences of which much is unknown: they are in another language."""
    found: set[tuple[int, int]] = set()
    if len(unknown) <= _STRAY:
        return found
    places: dict[int, list[tuple[int, str]]] = {}
    for form in unknown:
        for block, number in document.index[form]:
            places.setdefault(id(block), []).append((block.tokens[number].start, form))
    for block_id, starts in places.items():
        for sentence in document.by_block.get(block_id, ()) if len(starts) > _STRAY else ():
            strange = len({form for start, form in starts if sentence.start <= start < sentence.end})
            if strange <= _STRAY:
                continue
            tokens = words_of(sentence)
            if strange >= _OTHER_LANGUAGE * len({token.form for token in tokens}):
                found.update((block_id, token.start) for token in tokens)
    return found


def _vocabulary(context: Context) -> frozenset[str]:
    given = context.settings.get("vocabulary", ())
    return frozenset(word.lower() for entry in given for word in (entry, *entry.split()))


def _is_prose(place: _Place) -> bool:
    """Whether a word stands in running text: no code, no piece of an address, no quotation of a word."""
    start, end = place.token.start, place.token.end
    block = place.block
    if block.marked("code", start, end) or block.marked("name", start, end):
        return False
    before, after = block.plain[max(0, start - 1) : start], block.plain[end : end + 2]
    if before in (*_GLUE, ".", ":") or after[:1] in _GLUE or (after[:1] in ".:" and after[1:].isalnum()):
        return False
    return not (before in ("'", '"') and after[:1] in ("'", '"'))


def _opens(document: Document, place: _Place) -> bool:
    """Whether a word with one capital opens a sentence of running text, and a word in small letters follows."""
    tokens, said = place.block.tokens, place.said
    if place.block.kind not in ("paragraph", "item") or not said[:1].isupper() or not said[1:].islower():
        return False
    after = tokens[place.number + 1] if place.number + 1 < len(tokens) else None
    if after is None or not place.block.text[after.start : after.end].islower():
        return False
    return any(sentence.start == place.token.start for sentence in document.by_block.get(id(place.block), ()))


def _is_name(place: _Place) -> bool:
    """Whether this is a name or an abbreviation by its capitals, or by the name before it (*E. coli*)."""
    if not place.said.islower():
        return True
    if not place.number:
        return False
    before = place.block.tokens[place.number - 1]
    word = place.block.text[before.start : before.end]
    gap = place.block.plain[before.end : place.token.start]
    if gap == ". " and len(word) == 1 and word.isupper():
        return True
    return gap == " " and word[:1].isupper() and bool(lexicon().unknown({before.form}))


KIND = Kind(
    name="spelling",
    params=Params,
    version=3,
    slots=("said", "better"),
    reads=("vocabulary",),
    prepare=_prepare,
    run=_run,
)
