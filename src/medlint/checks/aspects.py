"""Which statements each aspect of agreement is made of, each reader loaded when its aspect is asked for.

Knows readers, not how they read, and compares nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from medlint.checks.stated import Statement, Told
    from medlint.kind import Context
    from medlint.model import Document

#: One of these is in each sentence with a figure.
_FIGURED = (
    " in ",
    " out of ",
    "%",
    "per cent",
    "percent",
    "fast",
    "food",
    " eat",
    "driv",
    "wheel",
    "lift",
    "exercis",
    "work",
    "minute",
    "hour",
    "result",
)
_latest: list[tuple[Document, object, tuple[Told, ...]]] = []


def told_of(document: Document, context: Context) -> tuple[Told, ...]:
    """The sentences of an article; the latest article's are kept, because rules ask one after another."""
    if not (_latest and _latest[0][0] is document and _latest[0][1] is context.knowledge):
        from medlint.checks.stated import told

        _latest[:] = [(document, context.knowledge, tuple(told(document, context)))]
    return _latest[0][2]


def statements(aspect: str, document: Document, context: Context) -> Iterator[Statement]:
    """What an article states of one aspect."""
    return READERS[aspect](document, told_of(document, context), context)


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
    from medlint.checks.stated_paces import intervals, jabs, windows

    del document, context
    for told in sentences:
        yield from jabs(told)
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
    from medlint.checks.stated_acts import acts
    from medlint.checks.stated_brings import antidotes, brings
    from medlint.checks.stated_moves import effects, moves
    from medlint.checks.stated_risks import risks

    known: dict[int, list[Told]] = {}
    for told in sentences:
        yield from acts(told)
        known.setdefault(id(told.sentence.setting.sentence.block), []).append(told)
        if told.drugs:
            yield from effects(told, context.knowledge)
            yield from risks(told)
            yield from brings(told)
            yield from antidotes(told)
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


def _figures(document: Document, sentences: Sequence[Told], context: Context) -> Iterator[Statement]:
    from medlint.checks.stated_figures import figures

    del context
    title = document.title.lower()
    for told in sentences:
        if any(hint in told.text for hint in _FIGURED):
            yield from figures(told, title)


READERS: dict[str, Callable[[Document, Sequence[Told], Context], Iterator[Statement]]] = {
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
    "figure": _figures,
}
