"""What one article states of its medicines, sentence by sentence, so that it can be held against other articles.

Knows how statements are told apart (for whom, with what, who says so); what is stated is for the ``stated_*`` modules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint import lazy
from medlint.checks.spoken import Spoken, spoken
from medlint.claims.circumstances import attributions, circumstances, conditions, supposed, tails, unnamed
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.model import Block, Document

#: What stands under such a heading is not said by the article.
_SOURCES = lazy.pattern(
    r"\W*(?:sources?|references?|further reading|bibliography|our sources|about this page)\b"
)
_STAGES = frozenset({"pregnancy", "ageing", "surgery"})  # no illnesses; groups of people stand for them
_LONGEST = 200  # code points of a sentence that are kept to be shown
_BIRTH_CONTROL = "contraceptive"  # is used with medicines that harm a baby, and seldom what is spoken of
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
    named: bool  # whether the sentence itself names the medicine
    fallback: tuple[str, ...]  # what it would be about if it named none
    knowledge: Knowledge
    before: Told | None = None  # the sentence before in the same paragraph
    given: tuple[str, ...] | None = None  # for whom and when, where that has been narrowed
    kept: Callable[[str], object] | None = None  # which of them count

    @property
    def case(self) -> tuple[str, ...]:
        """For whom and when it holds, sorted."""
        case = _case(self) if self.given is None else self.given
        return tuple(filter(self.kept, case)) if self.kept else case

    def only(self, kept: Callable[[str], object]) -> Told:
        """The same where only some conditions count; they are read when a statement is made, as it costs much."""
        return self._replace(kept=kept)

    @property
    def above(self) -> str:
        """The heading, and the words of what leads in to it or stands over it in a table."""
        return " ".join([self.heading, *(item.form for item in self.sentence.setting.lead)])

    @property
    def by(self) -> tuple[str, ...]:
        """The names in it that may be those of who says so."""
        items = self.sentence.items
        shown = self.sentence.setting.sentence.block.text[self.base : items[-1].end]
        return tuple(attributions(shown, _names(self)))

    def stated(self, subject: str, about: str, value: Any, more: Sequence[str] = ()) -> Statement:
        """A statement of this sentence, or of this part of one that is too long to be shown."""
        sentence = self.sentence.setting.sentence
        block, start, end = sentence
        if end - start > 2 * _LONGEST:
            start, end = self.base, self.sentence.items[-1].end
        span = block.source_span(start, end)
        text = " ".join(block.text[start:end].split())
        text = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        case = tuple(sorted({*self.case, *more} - {subject}))
        return Statement(subject, about, case, self.by, value, span.start, span.end, 0, text)


def _names(told: Told, kinds: str = "mfcat") -> list[tuple[int, int]]:
    """Where known names stand in the text."""
    return [
        (item.start - told.base, item.end - told.base) for item in told.sentence.items if item.kind in kinds
    ]


def _case(told: Told) -> tuple[str, ...]:
    setting, items, text = told.sentence.setting, told.sentence.items, told.text
    case = {*circumstances(text, told.above), *conditions(items), *conditions(setting.lead, True)}
    over = set(conditions(setting.heading[:-1], True)) if told.heading else set()
    case |= over - {setting.heading[-1].id if setting.heading else ""}
    case = {each for each in case if _STAGES.isdisjoint(told.knowledge.above(each))}
    case |= _wider(case, told.knowledge)
    title = setting.heading[-1] if setting.heading else None
    if title is not None and title.kind == "c":
        case |= {f"~{each}" for each in {title.id} | _wider({title.id}, told.knowledge)}
    if not any(item.kind == "c" for item in items) and (illness := unnamed(text)):
        case.add(illness)
    if why := supposed(_without(text, _names(told, "mf"))):
        case.add(f"if {why}")
    return tuple(sorted(case))


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
    if not any(item.kind in "mfatc" for sentence in spoken(document, knowledge) for item in sentence.items):
        return
    subject = knowledge.subject_medicine(document)
    default = subject.id if subject and is_drug(subject.id, knowledge) else ""
    places = _Places(document)
    block: Block | None = None
    before: Told | None = None
    recent: tuple[str, ...] = ()  # the medicine that was named last under this heading, birth control aside
    heading, shown = "", False
    for sentence in spoken(document, knowledge):
        if sentence.setting.sentence.block is not block:
            block, before = sentence.setting.sentence.block, None
            if heading != (heading := places.over(block)):
                recent = ()
            shown = block.kind not in ("heading", "header") and not _SOURCES.match(heading)
        if shown:
            before = _told(sentence, heading, default, knowledge, before)
            if recent and before.fallback and _BIRTH_CONTROL in knowledge.above(before.fallback[0]):
                before = before._replace(fallback=recent, drugs=before.drugs if before.named else recent)
            own = [id_ for id_ in before.drugs if _BIRTH_CONTROL not in knowledge.above(id_)]
            recent = (own[-1],) if before.named and own else recent
            yield before


def _told(sentence: Spoken, heading: str, default: str, knowledge: Knowledge, before: Told | None) -> Told:
    own = drugs_of(sentence, knowledge)
    lead = tuple(dict.fromkeys(_drugs(_lead(sentence), knowledge)))
    fallback = _before(before, default) or lead or _about(sentence, default, knowledge)
    items, block = sentence.items, sentence.setting.sentence.block
    base, end = items[0].start, items[-1].end
    text = block.plain[base:end].lower()
    if len(text) != end - base:
        text = block.plain[base:end]
    return Told(sentence, text, base, heading, own or fallback, bool(own), fallback, knowledge, before)


def _wider(case: set[str], knowledge: Knowledge) -> set[str]:
    """What illnesses may be called by less: the illness right above, and the ends of long names."""
    found: set[str] = set()
    for id_ in case:
        if knowledge.kind(id_) == "c":
            above = knowledge.above(id_)[:2]
            found |= {*above, *tails(name for each in above for name in knowledge.concepts[each]["names"])}
    return found


def _without(text: str, named: Sequence[tuple[int, int]]) -> str:
    """A text with its names blanked out: what is named is looked at by itself."""
    for start, end in named:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def drugs_of(sentence: Spoken, knowledge: Knowledge) -> tuple[str, ...]:
    """The medicines that a sentence names, in order; not a family beside one of its medicines."""
    found = tuple(dict.fromkeys(_drugs(sentence.items, knowledge)))
    families = {up for id_ in found for up in knowledge.above(id_)[1:]} if len(found) > 1 else ()
    return tuple(id_ for id_ in found if id_ not in families)


def _drugs(items: Sequence[Any], knowledge: Knowledge) -> Iterator[str]:
    for item in [each for each in items if each.id]:
        id_ = item.id.removeprefix("level:").removesuffix("-level")  # "lithium levels" names lithium
        if (item.kind in "mf" or id_ != item.id) and is_drug(id_, knowledge):
            yield id_


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
