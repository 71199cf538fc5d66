"""Kind ``section``: an article has a certain section, and the section says what it must.

A heading alone never counts. Text without its own heading is found by its words, and named with its line.
Sources, author, reviewer, dates and disclaimer are no sections here: the rules of ``trust`` ask for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint.checks.element import Element, Statement, Ways, by_locale
from medlint.checks.headings import Names
from medlint.checks.need import Need
from medlint.checks.passage import passages
from medlint.checks.reach import links_away, links_to, of_medicine, promised
from medlint.checks.sought import Alternatives, alternatives
from medlint.checks.verdict import Case, Topic, judge
from medlint.kind import Context, Kind
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Hit


@record
class Params:
    """``headings`` are literal phrases, ``heading_patterns`` expressions, over a heading's lower-case words.

    ``elements``: what the text must have, by name. ``about``: ways to say something on the topic, by which
    its text is found where there is no heading, with ``reach`` sentences either side; without it the first
    element tells. ``or_link``: article types in which a link that names the section (or one of ``links``)
    stands for its text. ``any_topic``: asked of all hubs, not only of those about a medicine.
    ``needs``: the section depends on the medicine; ``waiver``: ways to say that it is not needed.
    ``quiet``: cases not reported.
    """

    elements: dict[str, Element]
    headings: list[str] = field(default_factory=list)
    heading_patterns: list[str] = field(default_factory=list)
    about: Ways = field(default_factory=list)
    about_unless: Ways = field(default_factory=list)
    reach: int = 5
    or_link: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    any_topic: bool = False
    needs: Literal["", "monitoring", "stopping"] = ""
    waiver: Ways = field(default_factory=list)
    quiet: list[Case] = field(default_factory=list)


@record
class Ready:
    """The params made ready to look with."""

    params: Params
    names: Names
    links: Names
    elements: tuple[dict[str, Statement], ...]
    about: Alternatives | None
    about_unless: Alternatives
    waiver: Alternatives

    def topic(self, locale: str, type_: str) -> Topic:
        """What is looked for in an article of this locale and type."""
        made = [each.get(locale, each[""]) for each in self.elements]
        elements = tuple(each for each in made if not each.types or type_ in each.types)
        about = self.about or elements[0].wanted
        return Topic(self.names, elements, about, self.about_unless, self.params.reach)


def _prepare(params: Params) -> Ready:
    if not params.elements:
        raise ValueError("give “elements”: what the section's text must have")
    return Ready(
        params=params,
        names=Names(params.headings, params.heading_patterns),
        links=Names([*params.headings, *params.links], params.heading_patterns),
        elements=tuple(by_locale(value, name) for name, value in params.elements.items()),
        about=alternatives(params.about) if params.about else None,
        about_unless=alternatives(params.about_unless),
        waiver=alternatives(params.waiver),
    )


def _verify(params: Params) -> None:
    for name, element in params.elements.items():
        if not element.get("says"):
            raise ValueError(f"{name}: give “says”: what it is, to follow “lacks”")


def _run(document: Document, ready: Ready, context: Context) -> Iterator[Hit]:
    params = ready.params
    if context.type == "hub" and not params.any_topic and not of_medicine(document, context):
        return
    if context.type in params.or_link and links_to(document, ready.links, context):
        return
    text = passages(document)
    need = Need.of(document, params.needs, context)
    if not (params.needs and need.named) and ready.waiver.lines(text):
        return
    links_wanted = any("links" in element for element in params.elements.values())
    links = links_away(document) if links_wanted else ()
    for hit in judge(document, ready.topic(context.locale, context.type), text, need, links):
        if hit.case == "missing" and (links_wanted or context.type in params.or_link):
            hit = promised(hit, ready.links, document, context)
        if hit.case not in params.quiet:
            yield need.stamp(hit)


KIND = Kind(
    name="section",
    params=Params,
    version=2,
    slots=("lacking", "where", "said", "line"),
    cases=("missing", "untitled", "incomplete", "empty", "promised"),
    prepare=_prepare,
    verify=_verify,
    run=_run,
)
