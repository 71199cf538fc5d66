"""What one article states of its medicines, sentence by sentence, so that it can be held against other articles.

Knows how statements are told apart (for whom, with what, who says so); what is stated is for the ``stated_*`` modules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks.spoken import Spoken, spoken
from medlint.claims.circumstances import attributions, circumstances, conditions, supposed, unnamed
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Block, Document

#: What stands under such a heading is not said by the article.
_SOURCES = lazy.pattern(
    r"\W*(?:sources?|references?|further reading|bibliography|our sources|about this page)\b"
)
_LONGEST = 200  # code points of a sentence that are kept to be shown
_NO_DRUGS = frozenset(
    {"lifestyle", "procedure", "complementary", "barrier-method", "vaccine", "flu-vaccination"}
)


class Statement(NamedTuple):
    """``about``: what is stated of the ``subject``; ``case``: for whom and when, sorted; ``by``: who says so."""

    subject: str
    about: str
    case: tuple[str, ...]
    by: tuple[str, ...]
    value: Any  # plain and JSON-able; what it means is for the comparison of this ``about``
    start: int
    end: int
    line: int
    text: str


class Told(NamedTuple):
    """A sentence, or a part of one, with all that is needed to read statements off its lower-case ``text``."""

    sentence: Spoken
    text: str
    base: int  # where the text starts in its block
    heading: str
    drugs: tuple[str, ...]  # named in the sentence, else in what leads in to it, else the article's
    case: tuple[str, ...]
    by: tuple[str, ...]
    named: bool  # whether the sentence itself names the medicine
    fallback: tuple[str, ...] = ()  # what it would be about if it named none
    before: Told | None = None  # the sentence before in the same paragraph

    def stated(self, subject: str, about: str, value: Any, more: Sequence[str] = ()) -> Statement:
        """A statement of this sentence."""
        sentence = self.sentence.setting.sentence
        span = sentence.span()
        text = " ".join(sentence.text.split())
        text = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        case = tuple(sorted({*self.case, *more} - {subject}))
        return Statement(subject, about, case, self.by, value, span.start, span.end, 0, text)


class _Places:
    """The heading over each block, title aside."""

    def __init__(self, document: Document) -> None:
        self._over: dict[int, Block] = {}
        heading: Block | None = None
        title = document.title_block
        for block in document.blocks:
            if block.kind == "heading":
                heading = None if block is title or block.level <= 1 else block
            elif heading is not None:
                self._over[id(block)] = heading

    def over(self, block: Block) -> str:
        """The heading over a block in lower case, "" for none."""
        heading = self._over.get(id(block))
        return heading.plain.lower() if heading else ""


def told(document: Document, context: Context) -> Iterator[Told]:
    """The sentences of an article's body that claim something; none where it names no medicine and no value."""
    knowledge = context.knowledge
    if not any(item.kind in "mfat" for sentence in spoken(document, knowledge) for item in sentence.items):
        return
    subject = knowledge.subject_medicine(document)
    default = subject.id if subject and is_drug(subject.id, knowledge) else ""
    places = _Places(document)
    before: Told | None = None
    for sentence in spoken(document, knowledge):
        block = sentence.setting.sentence.block
        if block.kind in ("heading", "header") or _SOURCES.match(places.over(block)):
            continue
        same = before is not None and before.sentence.setting.sentence.block is block
        before = _told(sentence, places.over(block), default, knowledge, before if same else None)
        yield before


def _told(sentence: Spoken, heading: str, default: str, knowledge: Knowledge, before: Told | None) -> Told:
    own = drugs_of(sentence, knowledge)
    lead = tuple(dict.fromkeys(_drugs(_lead(sentence), knowledge)))
    fallback = _before(before, default) or lead or _about(sentence, default, knowledge)
    items = sentence.items
    block = sentence.setting.sentence.block
    base, end = items[0].start, items[-1].end
    text, shown = block.plain[base:end].lower(), block.text[base:end]
    if len(text) != len(shown):
        text = block.plain[base:end]
    above = " ".join([heading, *(item.form for item in sentence.setting.lead)])
    named = [(item.start - base, item.end - base) for item in items if item.kind in "mfcat"]
    case = {*circumstances(text, above), *conditions(items), *conditions(sentence.setting.lead, True)}
    over = set(conditions(sentence.setting.heading[:-1], True)) if heading else set()
    case |= over - {sentence.setting.heading[-1].id if sentence.setting.heading else ""}
    if not any(item.kind == "c" for item in items) and (illness := unnamed(text)):
        case.add(illness)
    case |= {f"if {why}"} if (why := supposed(_without(text, named))) else set()
    by = tuple(attributions(shown, named))
    return Told(
        sentence, text, base, heading, own or fallback, tuple(sorted(case)), by, bool(own), fallback, before
    )


def _without(text: str, named: Sequence[tuple[int, int]]) -> str:
    """A text with its names blanked out: what is named is looked at by itself."""
    for start, end in named:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def drugs_of(sentence: Spoken, knowledge: Knowledge) -> tuple[str, ...]:
    """The medicines that a sentence names, in order."""
    return tuple(dict.fromkeys(_drugs(sentence.items, knowledge)))


def _drugs(items: Sequence[Any], knowledge: Knowledge) -> Iterator[str]:
    for item in items:
        if item.kind in "mf" and is_drug(item.id, knowledge):
            yield item.id


def _lead(sentence: Spoken) -> Sequence[Any]:
    """What leads in to a list item or stands over a cell; not a mere heading."""
    lead = sentence.setting.lead
    cell = sentence.setting.sentence.block.kind == "cell"
    return lead if cell or (lead and lead[-1].form == ":") else ()


def _before(before: Told | None, default: str) -> tuple[str, ...]:
    """The medicine that the sentence before is about, in the same paragraph: its only one, or the article's."""
    if before is None or not before.named:
        return before.fallback if before is not None else ()
    if len(before.drugs) == 1:
        return before.drugs
    return (default,) if default in before.drugs else ()


def _about(sentence: Spoken, default: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The medicine a sentence goes on about where it names none: its article's, unless another was named last."""
    topic = sentence.setting.topic
    last = topic.id if topic and topic.kind in "mf" and is_drug(topic.id, knowledge) else ""
    if default and (not last or last == default):
        return (default,)
    return (last,) if last and not default else ()


def is_drug(id_: str, knowledge: Knowledge) -> bool:
    """Whether it is taken as a medicine: not an operation, a food or a vaccine."""
    if knowledge.kind(id_) not in ("m", "f"):
        return False
    return _NO_DRUGS.isdisjoint(knowledge.above(id_))
