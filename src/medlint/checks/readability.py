"""Kind ``readability``: how hard an article, a section, a paragraph or a sentence is to read.

Judges prose only: headings, table cells, code and lists of sources are left out; a list item is a sentence of
its own.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from medlint.checks.citations import numbers
from medlint.kind import Context, Kind
from medlint.measure.counts import Counts, count_one, together
from medlint.measure.formulas import flesch_kincaid
from medlint.model import Hit, Related
from medlint.record import record
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from medlint.model import Block, Document, Sentence, Span

_PROSE = ("paragraph", "item")


@record
class Params:
    """What is measured, and the limits where the config's ``readability`` says nothing.

    ``grade`` flags an article above grade ``max``, ``goal`` one above ``goal`` but not above ``max``,
    ``section`` a section above ``max``; each only from ``min_words`` on. ``sentence`` flags sentences of more
    than ``sentence_words`` words, as case ``far`` above ``hard_sentence_words``. ``paragraph`` flags
    paragraphs of more than ``paragraph_sentences`` sentences or ``paragraph_words`` words.
    """

    measure: Literal["grade", "goal", "section", "sentence", "paragraph"]
    goal: float = 8
    max: float = 10
    min_words: int = 100
    sentence_words: int = 25
    hard_sentence_words: int = 40
    paragraph_sentences: int = 6
    paragraph_words: int = 150


class _Limits(NamedTuple):
    goal: float
    max: float
    min_words: int
    sentence_words: int
    hard_sentence_words: int
    paragraph_sentences: int
    paragraph_words: int


def _limits(params: Params, context: Context) -> _Limits:
    """The rule's limits, the config's over them."""
    given: dict[str, Any] = dict(context.settings.get("readability", {}))
    given.update(given.pop("grade", {}))
    return _Limits(*(given.get(name, getattr(params, name)) for name in _Limits._fields))


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    limits = _limits(params, context)
    tally = _tally(document, context.knowledge.medicine_words())
    if params.measure == "sentence":
        yield from _sentences(limits, tally)
    elif params.measure == "paragraph":
        yield from _paragraphs(document, limits, tally)
    elif params.measure == "section":
        yield from _sections(document, limits, tally)
    else:
        yield from _article(document, params.measure, limits, tally)


class _Tally:
    """The counts of an article's sentences, each made once: several rules and sections ask for the same."""

    def __init__(self, document: Document, masked: Collection[str]) -> None:
        self.document = document
        self.masked = masked
        self._known: dict[tuple[int, int], Counts] = {}
        self._why: dict[tuple[int, int], str] = {}

    def of(self, sentence: Sentence) -> Counts:
        key = (id(sentence.block), sentence.start)
        if key not in self._known:
            self._known[key] = count_one(sentence, self.masked)
        return self._known[key]

    @cached_property
    def article(self) -> tuple[list[Sentence], Counts]:
        """The article's own sentences, and their counts together."""
        sentences = _prose(self.document.by_block, _own(self.document))
        return sentences, together(map(self.of, sentences))

    def why(self, sentence: Sentence) -> str:
        """What makes a sentence hard."""
        from medlint.measure.hardness import reasons

        key = (id(sentence.block), sentence.start)
        if key not in self._why:
            self._why[key] = "; ".join(reasons(sentence, self.masked))
        return self._why[key]


_latest: list[_Tally] = []


def _tally(document: Document, masked: Collection[str]) -> _Tally:
    """The tally of an article; the latest article's is kept."""
    if not (_latest and _latest[0].document is document and _latest[0].masked is masked):
        _latest[:] = [_Tally(document, masked)]
    return _latest[0]


def _own(document: Document) -> list[Block]:
    """The article's blocks but those that list its sources: their titles are other people's words."""
    cited = numbers(document)
    return [block for number, block in enumerate(document.blocks) if number not in cited]


def _prose(grouped: Mapping[int, Sequence[Sentence]], blocks: Iterable[Block]) -> list[Sentence]:
    return [s for block in blocks if block.kind in _PROSE for s in grouped.get(id(block), ())]


def _article(document: Document, measure: str, limits: _Limits, tally: _Tally) -> Iterator[Hit]:
    sentences, counts = tally.article
    grade = _grade(counts)
    if counts.words < limits.min_words or grade <= limits.goal:
        return
    if (measure == "goal") == (grade <= limits.max):
        limit = limits.goal if measure == "goal" else limits.max
        slots = {"grade": f"{grade:.1f}", "limit": f"{limit:g}", "said": document.title}
        yield Hit(document.title_span, slots, case="over", related=_hardest(sentences, tally))


def _sections(document: Document, limits: _Limits, tally: _Tally) -> Iterator[Hit]:
    cited, grouped = numbers(document), document.by_block
    for section in document.sections:
        if section.heading is None or section.start in cited:
            continue
        sentences = _prose(grouped, document.blocks[section.start : section.end])
        counts = together(map(tally.of, sentences))
        if counts.words == tally.article[1].words:
            continue  # the grade of the article says it
        grade = _grade(counts)
        if counts.words >= limits.min_words and grade > limits.max:
            said = section.heading.text
            slots = {"grade": f"{grade:.1f}", "limit": f"{limits.max:g}", "said": said}
            span = section.heading.source_span(0, len(said))
            yield Hit(span, slots, case="over", related=_hardest(sentences, tally))


def _grade(counts: Counts) -> float:
    return round(flesch_kincaid(counts), 1)


def _hardest(sentences: Sequence[Sentence], tally: _Tally) -> tuple[Related, ...]:
    """The three hardest sentences of eight words or more, in order of the article."""
    graded = [(flesch_kincaid(c), s) for s in sentences if (c := tally.of(s)).words >= 8]
    worst = sorted(graded, key=lambda pair: -pair[0])[:3]
    places: list[tuple[Span, str]] = []
    for grade, sentence in worst:
        why = tally.why(sentence)
        text = f"among the hardest sentences: grade {grade:.0f}"
        places.append((sentence.span(), f"{text}: {why}" if why else text))
    return tuple(Related(span, text) for span, text in sorted(places))


def _sentences(limits: _Limits, tally: _Tally) -> Iterator[Hit]:
    for sentence in tally.article[0]:
        words = tally.of(sentence).words
        if words > limits.sentence_words:
            hard = words > limits.hard_sentence_words
            limit = limits.hard_sentence_words if hard else limits.sentence_words
            slots = {"count": str(words), "limit": str(limit), "unit": "words", "said": sentence.text}
            yield Hit(sentence.span(), slots, case="far" if hard else "over")


def _paragraphs(document: Document, limits: _Limits, tally: _Tally) -> Iterator[Hit]:
    grouped = document.by_block
    for block in _own(document):
        if block.kind != "paragraph":
            continue
        sentences = _prose(grouped, (block,))
        words = sum(tally.of(sentence).words for sentence in sentences)
        for unit, size, limit in (
            ("words", words, limits.paragraph_words),
            ("sentences", len(sentences), limits.paragraph_sentences),
        ):
            if size > limit:
                slots = {"count": str(size), "limit": str(limit), "unit": unit, "said": sentences[0].text}
                yield Hit(sentences[0].span(), slots, case="over")
                break


KIND = Kind(
    name="readability",
    params=Params,
    version=4,
    slots=("grade", "limit", "count", "unit", "said"),
    cases=("over", "far"),
    reads=("readability",),
    run=_run,
)
