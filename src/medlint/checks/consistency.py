"""Kind ``consistency``: one article, one English, one name for a thing, one way to write an amount.

``of: spelling`` keeps to the English of the locale, or to that which the article uses most. ``of: name`` keeps to
the name used most, when another for the same thing is not put beside it. ``of: form`` does so for patterns.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from medlint.checks.standing import in_name, of_sources, quoted
from medlint.checks.terms import Found, Terms
from medlint.kind import Context, Kind
from medlint.model import Edit, Fix, Hit, Related, Span
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from medlint.kind import Gate
    from medlint.model import Document

_NEAR = 20  # code points; another name so close is given beside the first


@record
class Params:
    """``pairs`` maps American to British words. ``sets`` are names of one thing, parted by commas.

    ``forms`` maps what a way to write is called to its pattern; ``literals`` are lower-case texts of which every match
    contains one.
    """

    of: Literal["spelling", "name", "form"]
    pairs: dict[str, str] = field(default_factory=dict)
    sets: list[str] = field(default_factory=list)
    forms: dict[str, str] = field(default_factory=dict)
    literals: list[str] = field(default_factory=list)


@record
class _Ready:
    params: Params
    american: Mapping[str, str]
    british: Mapping[str, str]
    names: Terms

    @cached_property
    def forms(self) -> dict[str, re.Pattern[str]]:
        return {name: re.compile(pattern) for name, pattern in self.params.forms.items()}


def _prepare(params: Params) -> _Ready:
    given = {"spelling": params.pairs, "name": params.sets, "form": params.forms}[params.of]
    if not given or (params.of == "form") != bool(params.literals):
        raise ValueError("give “pairs” for spelling, “sets” for name, “forms” and “literals” for form")
    british = {uk: us for us, uk in params.pairs.items()}
    values = {name.strip(): names for names in params.sets for name in names.split(",")}
    return _Ready(params, params.pairs, british, Terms.of(values))


def _gate(params: Params) -> Gate:
    if params.of == "spelling":
        return "word", sorted({*params.pairs, *params.pairs.values()})
    if params.of == "form":
        return "text", params.literals
    return _prepare(params).names.gate()


def _verify(params: Params) -> None:
    """Raises re.error for a bad form."""
    assert _prepare(params).forms is not None


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    if ready.params.of == "spelling":
        yield from _spelling(document, ready, context.locale)
    elif ready.params.of == "name":
        yield from _names(document, ready)
    else:
        yield from _forms(document, ready)


def _spelling(document: Document, ready: _Ready, locale: str) -> Iterator[Hit]:
    american = list(_words(document, ready.american))
    british = list(_words(document, ready.british))
    if locale == "en-US":
        yield from _swapped(british, ready.british, "british")
    elif locale.startswith("en-"):
        yield from _swapped(american, ready.american, "american")
    elif american and british:
        american, british = _telling(american, british), _telling(british, american)
        fewer, table = (
            (american, ready.american) if len(american) <= len(british) else (british, ready.british)
        )
        yield from _swapped(fewer if american and british else [], table, "mixed")


def _telling(places: list[Found], others: list[Found]) -> list[Found]:
    """Those that tell which English it is: “-ize” is British too, so it counts only beside its other form."""
    forms = {found.term for found in others}
    return [found for found in places if found.value in forms or not _is_ending(found.term, found.value)]


def _is_ending(one: str, two: str) -> bool:
    return one.replace("iz", "is") == two.replace("iz", "is")


def _words(document: Document, table: Mapping[str, str]) -> Iterator[Found]:
    """Where these words stand in the writer's own prose, in names neither."""
    sources = of_sources(document)
    for form in table.keys() & document.index.keys():
        for block, number in document.index[form]:
            start, end = block.tokens[number].start, block.tokens[number].end
            if id(block) in sources or quoted(block, start, end) or in_name(block, start, end):
                continue
            if not block.marked("name", start, end) and not block.text[start:end].isupper():
                yield Found(block, start, end, form, table[form])


def _swapped(places: list[Found], table: Mapping[str, str], case: str) -> Iterator[Hit]:
    for found in places:
        said = found.block.text[found.start : found.end]
        better = table[found.term]
        better = better.capitalize() if said[0].isupper() else better
        span = found.block.source_span(found.start, found.end)
        yield Hit(span, {"said": said, "better": better}, fix=Fix((Edit(span, better),)), case=case)


def _names(document: Document, ready: _Ready) -> Iterator[Hit]:
    found: dict[str, list[Found]] = {}
    sources = of_sources(document)
    for place in ready.names.find(document):
        if id(place.block) not in sources and not quoted(place.block, place.start, place.end):
            found.setdefault(place.value, []).append(place)
    for places in found.values():
        yield from _other_names(places)


def _other_names(places: list[Found]) -> Iterator[Hit]:
    by_name: dict[str, list[Found]] = {}
    for place in places:
        by_name.setdefault(place.term, []).append(place)
    if len(by_name) < 2:
        return
    kept = max(by_name, key=lambda name: len(by_name[name]))
    first = by_name[kept][0]
    for name, others in by_name.items():
        if name == kept or any(_beside(one, two) for one in others for two in by_name[kept]):
            continue
        place = others[0]
        related = (Related(first.block.source_span(first.start, first.end), f"“{kept}” here"),)
        said = place.block.text[place.start : place.end]
        span = place.block.source_span(place.start, place.end)
        yield Hit(span, {"said": said, "better": kept}, related=related, case="name")


def _beside(one: Found, two: Found) -> bool:
    return one.block is two.block and min(abs(one.start - two.end), abs(two.start - one.end)) < _NEAR


def _forms(document: Document, ready: _Ready) -> Iterator[Hit]:
    found: dict[str, list[tuple[Span, str]]] = {}
    sources = of_sources(document)
    for block in document.prose:
        low = block.plain.lower()
        if id(block) in sources or not any(literal in low for literal in ready.params.literals):
            continue
        for name, pattern in ready.forms.items():
            for match in pattern.finditer(block.plain):
                if quoted(block, *match.span()):
                    continue
                span = block.source_span(*match.span())
                found.setdefault(name, []).append((span, block.text[match.start() : match.end()]))
    if len(found) < 2:
        return
    kept = max(found, key=lambda name: len(found[name]))
    shown, example = found[kept][0]
    for name, places in found.items():
        if name != kept:
            span, said = places[0]
            related = (Related(shown, f"written {kept} here"),)
            yield Hit(span, {"said": said, "better": example}, related=related, case="form")


KIND = Kind(
    name="consistency",
    params=Params,
    version=1,
    slots=("said", "better"),
    cases_by=("of", {"spelling": ("american", "british", "mixed"), "name": ("name",), "form": ("form",)}),
    prepare=_prepare,
    gate=_gate,
    verify=_verify,
    run=_run,
)
