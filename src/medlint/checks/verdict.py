"""The verdict on one topic of an article: missing, without a heading, incomplete, or an empty heading.

Knows no rule and no severity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint.checks.headings import Heading, Names, headings
from medlint.checks.sought import turn
from medlint.model import Hit, Related
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.element import Statement
    from medlint.checks.need import Need
    from medlint.checks.passage import Passages
    from medlint.checks.sought import Alternatives
    from medlint.model import Document, Link

Case = Literal["missing", "untitled", "incomplete", "empty", "promised"]
_FEWEST = 5  # words that make a section


@record
class Topic:
    """What a section is called and must say; ``about`` tells its text where there is no heading."""

    names: Names
    elements: tuple[Statement, ...]
    about: Alternatives
    about_unless: Alternatives
    reach: int

    def lines(self, text: Passages) -> frozenset[int]:
        """The lines that say something on the topic; what other pages are said to cover does not count."""
        if self not in text.found:
            about = self.about.lines(text) if self.about.ways else self.elements[0].lines(text)
            about &= text.text
            text.found[self] = about - self.about_unless.lines(text) - frozenset(turn("promise").lines(text))
        lines: frozenset[int] = text.found[self]
        return lines

    def __hash__(self) -> int:
        return id(self.names)


def judge(
    document: Document, topic: Topic, text: Passages, need: Need, links: Sequence[Link]
) -> Iterator[Hit]:
    """What is wrong with this topic in the article. ``links`` are those to other pages of the site."""
    look = _Look(
        document, topic, text, tuple(e for e in topic.elements if not e.needs or need.knows(e.needs)), links
    )
    titled = [h for h in headings(document) if topic.names.match(h.words)]
    lines = look.under(titled)
    found = look.found()
    if titled and (look.held(lines) or lines & found):
        yield from _complete(look, lines, titled)
    elif found:
        yield from _untitled(look, found)
    elif any(look.holds(e, frozenset()) for e in look.always):
        yield from _scattered(look, titled)
    elif titled:
        yield _hit("empty", titled[0], look.always)
    else:
        yield Hit(document.title_span, _slots(look.always, where="the article"), case="missing")


@record
class _Look:
    document: Document
    topic: Topic
    text: Passages
    elements: tuple[Statement, ...]
    links: Sequence[Link]

    @property
    def always(self) -> tuple[Statement, ...]:
        """The elements that are asked for whatever else is said."""
        return tuple(e for e in self.elements if not e.when.ways)

    def under(self, titled: Sequence[Heading]) -> frozenset[int]:
        """The lines under these headings, with the headings themselves; none when they are too short."""
        text = self.text
        lines = text.of_blocks(number for heading in titled for number in heading.blocks)
        if sum(len(text.lines[n].words) for n in lines & text.text) < _FEWEST:
            return frozenset()
        texts = {heading.text for heading in titled}
        return lines | {
            line.number for line in text.lines if line.heading and line.sentence.block.text in texts
        }

    def holds(self, element: Statement, lines: frozenset[int]) -> bool:
        if element.links:
            return self._linked(element)
        return element.among(lines, self.text) or (
            element.anywhere and element.among(self.text.text, self.text)
        )

    def _linked(self, element: Statement) -> bool:
        return len({link.target.partition("#")[0] for link in self.links}) >= element.links

    def found(self) -> frozenset[int]:
        """The lines on the topic; none when nothing near them says any of what the section must."""
        found = self.topic.lines(self.text)
        near = self.near(found) if found else found
        return found if any(e.among(near, self.text) for e in self.always) else frozenset()

    def held(self, lines: frozenset[int]) -> bool:
        return bool(lines) and any(self.holds(e, lines) for e in self.always)

    def lacking(self, lines: frozenset[int]) -> tuple[Statement, ...]:
        return tuple(e for e in self.elements if e.asked(lines, self.text) and not self.holds(e, lines))

    def near(self, found: frozenset[int]) -> frozenset[int]:
        return frozenset(n for line in found for n in self.text.around(line, self.topic.reach))


def _complete(look: _Look, lines: frozenset[int], titled: Sequence[Heading]) -> Iterator[Hit]:
    """What the section lacks, counting what the article says on the topic elsewhere."""
    lacking = look.lacking(lines)
    if lacking:
        lacking = look.lacking(lines | look.near(look.topic.lines(look.text)))
    if lacking:
        best = max(titled, key=lambda heading: len(heading.blocks))
        yield _hit("incomplete", best, lacking)


def _hit(case: Case, heading: Heading, lacking: Sequence[Statement]) -> Hit:
    where = f"the section “{heading.text}”"
    return Hit(heading.span, _slots(lacking, where=where, said=heading.text), case=case)


def _untitled(look: _Look, found: frozenset[int]) -> Iterator[Hit]:
    """The text is there, without a heading of its own; it may lack something too."""
    text = look.text
    held = {n: sum(n in e.lines(text) for e in look.elements) for n in found}
    best = text.lines[max(found, key=lambda n: (held[n], -n))]
    span = best.sentence.span()
    line = str(_line_of(look.document.source, span.start))
    slots = {"line": line, "said": _short(best.sentence.text), "where": f"the text in line {line}"}
    lacking = look.lacking(look.near(found))
    if look.topic.names.given:
        related = (Related(span, "found here, without a heading"),)
        title = look.document.title_span
        yield Hit(title, _slots(lacking, **slots), case="untitled", confidence="medium", related=related)
    if lacking:
        yield Hit(span, _slots(lacking, **slots), case="incomplete")


def _scattered(look: _Look, titled: Sequence[Heading]) -> Iterator[Hit]:
    """Elements that may stand anywhere are there, others are not."""
    lacking = look.lacking(frozenset())
    if lacking and titled:
        yield _hit("incomplete", titled[0], lacking)
    elif lacking:
        yield Hit(look.document.title_span, _slots(lacking, where="the article"), case="incomplete")


def _line_of(source: str, at: int) -> int:
    r"""The 1-based line, counting ``\n``, ``\r\n`` and ``\r``."""
    before = source[:at]
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1


def _slots(lacking: Sequence[Statement], where: str, said: str = "", line: str = "") -> dict[str, str]:
    return {"lacking": join([e.says for e in lacking]), "where": where, "said": said, "line": line}


def join(texts: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    if len(texts) < 2:
        return "".join(texts)
    return ", ".join(texts[:-1]) + f" and {texts[-1]}"


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
