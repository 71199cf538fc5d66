"""Kind ``medicine-name``: how medicines are named: capital letters, brands, names of another country, near names.

Knows medicines by the knowledge alone; look-alike names come with the rule. Spelling is the kind ``spelling``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from medlint import lazy
from medlint.checks.headings import headings
from medlint.checks.standing import in_name, in_title, of_sources, quoted
from medlint.checks.terms import Found, Terms
from medlint.kind import Context, Kind
from medlint.model import Edit, Fix, Hit
from medlint.record import field, record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Gate
    from medlint.knowledge import Knowledge
    from medlint.model import Block, Document

_COMPARING = lazy.pattern(
    r"\b(?:interact\w*|compar\w*|differen\w*|other (?:medicines?|drugs?|treatments?)|versus|vs|alternatives?|"
    r"switch\w*|with other)\b"
)
_latest: list[Any] = []
_INSIDE = lazy.pattern(r"[a-z,;)] ['\"(]{0,2}\Z")


@record
class Params:
    """``of`` is what is judged.

    ``capital``: a generic name with a capital letter within a sentence. ``brand``: brands of a medicine whose generic
    name the article never gives. ``repeated``: a brand that stands more than ``most`` times beside its generic name.
    ``near``: one of ``pairs`` (“a / b”) in an article about the other, fewer than ``most`` times and never beside it.
    """

    of: Literal["capital", "brand", "repeated", "near"]
    pairs: list[str] = field(default_factory=list)
    most: int = 3


class _Name(NamedTuple):
    """A name of a medicine where it stands."""

    block: Block
    start: int
    end: int
    id: str
    brand: bool


@record
class _Ready:
    params: Params
    pairs: Mapping[str, frozenset[str]]
    terms: Terms


def _prepare(params: Params) -> _Ready:
    if (params.of == "near") != bool(params.pairs):
        raise ValueError("give “pairs” for “of: near”, and only there")
    pairs: dict[str, frozenset[str]] = {}
    for pair in params.pairs:
        one, _, two = (name.strip() for name in pair.lower().partition("/"))
        pairs[one] = pairs.get(one, frozenset()) | {two}
        pairs[two] = pairs.get(two, frozenset()) | {one}
    return _Ready(params, pairs, Terms.of({name: name for name in pairs}))


def _gate(params: Params) -> Gate:
    return _prepare(params).terms.gate() if params.of == "near" else ("", ())


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    if ready.params.of == "near":
        yield from _near(document, ready)
    elif ready.params.of == "capital":
        yield from _capitals(document, context.knowledge)
    else:
        yield from _brands(document, ready.params, context.knowledge)


def _named(document: Document, form: str, knowledge: Knowledge) -> Iterator[_Name]:
    """The places of a one-word name of one medicine, in the writer's own running text."""
    readings = [reading for reading in knowledge.readings(form) if reading[0] == "m"]
    concept: Mapping[str, Any] = knowledge.concepts.get(readings[0][1], {}) if len(readings) == 1 else {}
    if not concept:
        return
    brand = any(form == each.lower() for each in concept.get("brands", ()))
    sources = of_sources(document)
    for block, number in document.index[form]:
        start, end = block.tokens[number].start, block.tokens[number].end
        if (
            id(block) not in sources
            and not quoted(block, start, end)
            and not block.marked("name", start, end)
        ):
            yield _Name(block, start, end, readings[0][1], brand)


def _all_named(document: Document, knowledge: Knowledge) -> dict[str, list[_Name]]:
    """The places of every medicine by the form of its name; the latest article's are kept, for the next rule."""
    if not _latest or _latest[0] is not document:
        forms = [form for form in document.index if form in knowledge.medicine_words()]
        _latest[:] = [document, {form: list(_named(document, form, knowledge)) for form in sorted(forms)}]
    found: dict[str, list[_Name]] = _latest[1]
    return found


def _capitals(document: Document, knowledge: Knowledge) -> Iterator[Hit]:
    for names in _all_named(document, knowledge).values():
        for name in names:
            if _is_capital(name) and knowledge.concepts[name.id].get("dose"):
                said = name.block.text[name.start : name.end]
                span = name.block.source_span(name.start, name.end)
                better = said.lower()
                yield Hit(span, {"said": said, "better": better}, fix=Fix((Edit(span, better),)))


def _is_capital(name: _Name) -> bool:
    """Whether a generic name has a capital that only its writer can have wanted: within a sentence of plain prose."""
    block, start, end = name.block, name.start, name.end
    said = block.text[start:end]
    if (
        name.brand
        or block.kind not in ("paragraph", "item")
        or not (said[0].isupper() and said[1:].islower())
    ):
        return False
    if in_name(block, start, end) or _is_title_case(block.text[:start]):
        return False
    return bool(_INSIDE.search(block.plain[:start]))


def _is_title_case(before: str) -> bool:
    """Whether the words before are those of a title, each with a capital: nothing to be learnt from one more."""
    words = before[before.rfind(". ") + 1 :].split()
    return sum(word[0].isupper() for word in words[-5:]) > 1 or len(words) < 2


def _brands(document: Document, params: Params, knowledge: Knowledge) -> Iterator[Hit]:
    for form, named in _all_named(document, knowledge).items():
        places = [name for name in named if name.brand]
        places = [name for name in places if name.block.text[name.start].isupper()]
        if not places or in_title(document, (form,)):
            continue
        names = knowledge.concepts[places[0].id]
        generics = [*names["names"], *names.get("us", ()), *names.get("uk", ())]
        told = any(generic.lower() in document.lowered for generic in generics)
        repeated = params.of == "repeated" and told and len(places) > params.most
        if repeated or (params.of == "brand" and not told):
            first = places[-1] if repeated else places[0]
            said = first.block.text[first.start : first.end]
            slots = {"said": said, "better": str(generics[0]), "count": str(len(places))}
            yield Hit(first.block.source_span(first.start, first.end), slots)


def _near(document: Document, ready: _Ready) -> Iterator[Hit]:
    if not ready.terms.by_first.keys() & document.index.keys():
        return
    found: dict[str, list[Found]] = {}
    for place in ready.terms.find(document):
        if id(place.block) not in of_sources(document):
            found.setdefault(place.value, []).append(place)
    for subject in [name for name in found if in_title(document, (name,))]:
        for other in sorted(ready.pairs[subject] & found.keys()):
            if in_title(document, (other,)) or len(found[other]) >= ready.params.most:
                continue
            if not any(_in_company(document, place, subject) for place in found[other]):
                place = found[other][0]
                said = place.block.text[place.start : place.end]
                yield Hit(place.block.source_span(place.start, place.end), {"said": said, "better": subject})


def _in_company(document: Document, place: Found, subject: str) -> bool:
    """Whether a near name stands in one sentence with the subject's, or where medicines are compared or listed."""
    sentence = next(
        (s for s in document.sentences if s.block is place.block and s.start <= place.start < s.end), None
    )
    told = sentence.plain if sentence else place.block.plain
    if re.search(rf"\b{re.escape(subject)}", told.lower()):
        return True
    number = next(n for n, block in enumerate(document.blocks) if block is place.block)
    return any(_COMPARING.search(h.words) for h in headings(document) if number in h.blocks)


KIND = Kind(
    name="medicine-name",
    params=Params,
    version=2,
    slots=("said", "better", "count"),
    prepare=_prepare,
    gate=_gate,
    run=_run,
)
