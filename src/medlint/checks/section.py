"""Kind ``section``: an article has a certain section, and the section says what it must.

A heading alone never counts. Text without its own heading is found by its words, and named with its line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from medlint.checks.element import Element, Statement, statement
from medlint.checks.headings import Heading, Names, as_words, headings
from medlint.checks.need import Need
from medlint.checks.passage import Passages, passages
from medlint.kind import Context, Kind
from medlint.model import Hit, Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.passage import Line
    from medlint.model import Document

Case = Literal["missing", "untitled", "incomplete", "empty"]


@dataclass(frozen=True)
class Params:
    """``headings`` are literal phrases, ``heading_patterns`` expressions, over a heading's lower-case words.

    ``elements``: what the text must have, by name. ``about``: alternatives that tell a sentence on the topic
    where there is no heading; without it the first element tells. ``or_link``: article types in which a link
    that names the section (or one of ``links``) stands for its text. ``front_matter``: keys that do so too.
    ``needs``: the section depends on the medicine; ``waiver`` are sentences that say it is not needed.
    ``quiet``: cases not reported.
    """

    elements: dict[str, Element]
    headings: list[str] = field(default_factory=list)
    heading_patterns: list[str] = field(default_factory=list)
    about: list[str | list[str]] = field(default_factory=list)
    about_unless: str = ""
    or_link: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    front_matter: list[str] = field(default_factory=list)
    needs: Literal["", "monitoring", "stopping"] = ""
    waiver: list[str | list[str]] = field(default_factory=list)
    quiet: list[Case] = field(default_factory=list)


@dataclass(frozen=True)
class Ready:
    """The params made ready to look with."""

    params: Params
    names: Names
    links: Names
    elements: tuple[Statement, ...]
    about: Statement
    waiver: Statement | None


def _prepare(params: Params) -> Ready:
    if not params.elements:
        raise ValueError("give “elements”: what the section's text must have")
    elements = tuple(statement(value, name) for name, value in params.elements.items())
    about = elements[0]
    if params.about:
        about = statement({"any": params.about, "unless": params.about_unless}, "about")
    return Ready(
        params=params,
        names=Names(params.headings, params.heading_patterns),
        links=Names([*params.headings, *params.links], params.heading_patterns),
        elements=elements,
        about=about,
        waiver=statement({"any": params.waiver}, "waiver") if params.waiver else None,
    )


def _verify(params: Params) -> None:
    for name, element in params.elements.items():
        if not element.get("says"):
            raise ValueError(f"{name}: give “says”: what it is, to follow “lacks”")


def _run(document: Document, ready: Ready, context: Context) -> Iterator[Hit]:
    params = ready.params
    if params.front_matter and document.meta.get(*params.front_matter):
        return
    if context.type in params.or_link and _linked(document, ready):
        return
    text = passages(document)
    if not text.text:
        return
    need = Need.of(document, params.needs, context)
    if ready.waiver and not need.named and ready.waiver.among(text.text):
        return
    for hit in _judge(document, ready, text):
        if hit.case not in params.quiet:
            yield need.stamp(hit)


def _linked(document: Document, ready: Ready) -> bool:
    for link in document.links:
        if link.kind == "image" or link.target.startswith("#"):
            continue
        if ready.links.match(as_words(link.text)) or ready.links.match(
            as_words(link.target.replace("_", " "))
        ):
            return True
    return False


def _judge(document: Document, ready: Ready, text: Passages) -> Iterator[Hit]:
    titled = [h for h in headings(document) if ready.names.match(h.words)]
    lines = text.of_blocks(number for heading in titled for number in heading.blocks)
    lines += tuple(line for line in text.lines if line.heading and _is_head(line, titled))
    held = [e for e in ready.elements if e.among(lines)]
    if titled and held:
        yield from _complete(ready, text, lines, titled[0])
        return
    found = [line for line in text.text if ready.about.holds(line)]
    if found:
        yield from _untitled(document, ready, text, found)
    elif titled:
        yield _hit("empty", titled[0], ready.elements)
    else:
        yield Hit(document.title_span, _slots(ready.elements, where="the article"), case="missing")


def _is_head(line: Line, titled: Sequence[Heading]) -> bool:
    return any(line.sentence.block.text == heading.text for heading in titled)


def _lacking(ready: Ready, lines: Sequence[Line], text: Passages) -> tuple[Statement, ...]:
    return tuple(e for e in ready.elements if not e.among(lines) and not (e.anywhere and e.among(text.lines)))


def _complete(ready: Ready, text: Passages, lines: tuple[Line, ...], heading: Heading) -> Iterator[Hit]:
    """What the section lacks, counting what the article says on the topic elsewhere."""
    lacking = _lacking(ready, lines, text)
    if lacking:
        elsewhere = {n for line in text.text if ready.about.holds(line) for n in text.around(line)}
        lacking = _lacking(ready, lines + text.of_blocks(elsewhere), text)
    if lacking:
        yield _hit("incomplete", heading, lacking)


def _hit(case: Case, heading: Heading, lacking: Sequence[Statement]) -> Hit:
    where = f"the section “{heading.text}”"
    return Hit(heading.span, _slots(lacking, where=where, said=heading.text), case=case)


def _untitled(document: Document, ready: Ready, text: Passages, found: list[Line]) -> Iterator[Hit]:
    """The text is there, without a heading of its own; it may lack something too."""
    near = text.of_blocks({n for line in found for n in text.around(line)})
    best = max(found, key=lambda line: (sum(e.holds(line) for e in ready.elements), -line.number))
    span = best.sentence.span()
    number = document.source.count("\n", 0, span.start) + 1
    said = _short(best.sentence.text)
    slots = {"line": str(number), "said": said, "where": f"the text in line {number}"}
    lacking = _lacking(ready, near, text)
    related = (Related(span, "found here, without a heading"),)
    if ready.names.given:
        yield Hit(
            document.title_span,
            _slots(lacking, **slots),
            case="untitled",
            confidence="medium",
            related=related,
        )
    if lacking:
        yield Hit(span, _slots(lacking, **slots), case="incomplete")


def _slots(lacking: Sequence[Statement], where: str, said: str = "", line: str = "") -> dict[str, str]:
    return {"lacking": join([e.says for e in lacking]), "where": where, "said": said, "line": line}


def join(texts: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    if len(texts) < 2:
        return "".join(texts)
    return ", ".join(texts[:-1]) + f" and {texts[-1]}"


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


KIND = Kind(
    name="section",
    params=Params,
    version=1,
    slots=("lacking", "where", "said", "line"),
    cases=("missing", "untitled", "incomplete", "empty"),
    prepare=_prepare,
    verify=_verify,
    run=_run,
)
