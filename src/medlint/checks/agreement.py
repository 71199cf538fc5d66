"""Kind ``agreement``: what articles state of one medicine held against each other, such as two doses.

Collects each article's statements and compares them; may not know what is true. Both articles are told, because
nobody but an editor can say which of the two is right.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Literal

from medlint import lazy
from medlint.kind import Context, Kind, Site
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from medlint.checks.stated import Statement, Told
    from medlint.kind import Gate
    from medlint.model import Document, Hit, Notes

Aspect = Literal[
    "dose",
    "interval",
    "monitoring",
    "taking",
    "together",
    "duration",
    "direction",
    "brand",
    "stopping",
    "pregnancy",
    "first-choice",
]
_MOST = 300  # statements of an article on one thing; comparing takes the square of it
_LINE = lazy.pattern(r"\r\n?|\n")
_GATES = {
    "dose": "mg|g |gram|mcg|µg|unit|ml|mmol|tablet|capsule|puff|drop|spray|patch|dose",
    "interval": "every|each |daily|weekly|monthly|yearly|nightly|hourly|annual|quarterly|once|twice|times|hours|days"
    "|miss|forg|late|vomit|sick|night",
    "taking": "food|meal|stomach|eating|breakfast|lunch|dinner|supper|morning|bed|night|evening|crush|chew|whole|break"
    "|split|fridge|room temp",
    "together": "together|with|alongside|while|when|same time|both|combin|interact|affect|sun|glove|driv|alcohol"
    "|vaccin|avoid",
    "duration": "day|week|month|year|life|hour",
    "monitoring": "measure|test|check|monitor|count|scan|review|sample",
    "brand": "brand|trade name|sold|marketed|known as|available|(",
    "stopping": "stop|come off|coming off|quit|discontinu|drop|taper|halt|leave off|carry on|keep taking|pause|miss"
    "|take no more|go on|stay on|continue|do not take",
    "pregnancy": "pregnan|breast|conceiv|nurs|trimester|unborn|birth defects|baby|father",
    "first-choice": "first|usual|standard|normal|of choice",
}


@record
class Params:
    """``aspect``: which sort of statements the rule compares."""

    aspect: Aspect


def _gate(params: Params) -> Gate:
    texts = _GATES.get(params.aspect)
    return ("text", texts.split("|")) if texts else ("", ())


def _collect(document: Document, params: Params, context: Context) -> Notes:
    """What the article states, each thing once, in order of its places."""
    rows: dict[str, list[Any]] = {}
    for each in _READERS[params.aspect](document, _told(document, context), context):
        sense = [each.subject, each.about, list(each.case), list(each.by), each.value]
        place = [each.start, each.end, 0, each.text]
        row = rows.setdefault(repr(sense), [*sense, *place])
        if row[5] > each.start:
            row[5:] = place
    _counted(rows.values())
    said = sorted(rows.values(), key=lambda row: (row[5], repr(row)))
    for row in said:
        row[7] = _line(document.source, row[5])
    names = {row[0]: _name(row[0], context) for row in said}
    return {"locale": context.locale, "names": dict(sorted(names.items())), "said": said}


def _counted(rows: Iterable[Sequence[Any]]) -> None:
    """Raises ValueError for more statements on one thing than can be held against those of others."""
    for (subject, about), count in Counter((row[0], row[1]) for row in rows).items():
        if count > _MOST:
            raise ValueError(
                f"it states {count} things on {subject} ({about}): at most {_MOST} can be compared"
            )


def _line(source: str, start: int) -> int:
    return len(_LINE.findall(source, 0, start)) + 1


def _name(subject: str, context: Context) -> str:
    kind, _, name = subject.partition(" ")
    return name if kind == "brand" else context.knowledge.name(subject)


_latest: list[tuple[Document, object, tuple[Told, ...]]] = []


def _told(document: Document, context: Context) -> tuple[Told, ...]:
    """The sentences of an article; the latest article's are kept, because rules ask one after another."""
    if not (_latest and _latest[0][0] is document and _latest[0][1] is context.knowledge):
        from medlint.checks.stated import told

        _latest[:] = [(document, context.knowledge, tuple(told(document, context)))]
    return _latest[0][2]


def _of_drugs(sentences: Sequence[Told]) -> list[Told]:
    """Those that are about a medicine: most sentences are not, and most readers look for nothing else."""
    return [told for told in sentences if told.drugs]


def _doses(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_doses import doses

    del document, context
    for told in _of_drugs(sentences):
        yield from doses(told)


def _intervals(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_lapses import lapses
    from medlint.checks.stated_paces import intervals, windows

    del document, context
    for told in _of_drugs(sentences):
        yield from intervals(told)
        yield from windows(told)
        yield from lapses(told)


def _monitoring(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_advice import needs
    from medlint.checks.stated_paces import checks
    from medlint.checks.stated_ways import dones, timings

    del document, context
    for told in sentences:
        yield from timings(told)
        yield from dones(told)
        if told.drugs:
            yield from checks(told)
            yield from needs(told)


def _ways(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_lapses import forms
    from medlint.checks.stated_ways import ways

    del document, context
    for told in _of_drugs(sentences):
        yield from ways(told)
        yield from forms(told)


def _pairs(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_pairs import cares, pairs

    del document, context
    for told in sentences:
        yield from pairs(told)
        yield from cares(told)


def _lengths(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_lengths import lengths

    del document, context
    for told in _of_drugs(sentences):
        yield from lengths(told)


def _moves(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_moves import effects, moves
    from medlint.checks.stated_risks import risks

    known: dict[int, list[Told]] = {}
    for told in sentences:
        known.setdefault(id(told.sentence.setting.sentence.block), []).append(told)
        if told.drugs:
            yield from effects(told, context.knowledge)
            yield from risks(told)
    yield from moves(document, context, known)


def _brands(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_brands import brands

    del document
    for told in sentences:
        yield from brands(told, context.knowledge)


def _stops(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_advice import stops
    from medlint.checks.stated_events import events

    del document, context
    for told in _of_drugs(sentences):
        yield from stops(told)
        yield from events(told)


def _babies(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_babies import babies, fathers

    del document, context
    for told in _of_drugs(sentences):
        yield from babies(told)
        yield from fathers(told)


def _choices(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_advice import choices

    titled = context.knowledge.readings(document.title)
    topic = next((reading[1] for reading in titled if reading[0] == "c"), "")
    for told in _of_drugs(sentences):
        yield from choices(told, context.knowledge, topic)


_READERS: dict[str, Callable[[Document, Sequence[Told], Context], Iterator[Statement]]] = {
    "dose": _doses,
    "interval": _intervals,
    "monitoring": _monitoring,
    "taking": _ways,
    "together": _pairs,
    "duration": _lengths,
    "direction": _moves,
    "brand": _brands,
    "stopping": _stops,
    "pregnancy": _babies,
    "first-choice": _choices,
}


def _judge(notes: Mapping[str, Notes], params: Params, site: Site) -> Iterator[tuple[str, Hit]]:
    from medlint.checks.opposed import oppositions

    return oppositions(notes, params.aspect, site)


KIND = Kind(
    name="agreement",
    params=Params,
    version=1,
    slots=("subject", "said", "other", "where"),
    cases_by=(
        "aspect",
        {
            "dose": ("dose", "strength"),
            "interval": ("interval", "missed", "lapse"),
            "direction": ("move", "effect"),
            "duration": ("onset", "wait", "course"),
            "monitoring": ("schedule", "need", "timing"),
            "taking": ("food", "hour", "form"),
            "brand": ("brand", "only"),
        },
    ),
    gate=_gate,
    collect=_collect,
    judge=_judge,
)
