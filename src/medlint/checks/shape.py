"""Kind ``shape``: what is wrong with an article as one of many: its place in the site, its links, its subject.

Collects what an article is to others; each fault is judged in a module of its own.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from medlint.checks.packed import pack, short
from medlint.checks.promise import promised
from medlint.checks.role import HUB, role_of, type_of
from medlint.checks.stems import stem, stems, widened
from medlint.checks.topicof import about, named, single_names, subject_key
from medlint.kind import Context, Kind, Site
from medlint.links import written
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from medlint.knowledge import Knowledge
    from medlint.model import Document, Hit, Link, Notes

Fault = Literal["orphan", "unreached", "topic", "link-text", "subject"]
_JUDGES: dict[str, tuple[str, str]] = {
    "orphan": ("reached", "orphans"),
    "unreached": ("reached", "unreached"),
    "topic": ("topics", "uncovered"),
    "link-text": ("linktext", "misleading"),
    "subject": ("samesubject", "twice"),
}
_ADDRESSES = frozenset({"url", "href", "link", "path", "to", "page", "target"})
_MOST_HEADINGS, _LONGEST = 60, 90
_DEEPEST = 8  # containers in front matter
_MOST_KEPT = 50_000  # words


@record
class Params:
    """``fault``: which one the rule is about."""

    fault: Fault


def _collect(document: Document, params: Params, context: Context) -> Notes:
    del params
    role = role_of(document, context)
    heads = [block.plain[:_LONGEST] for block in document.blocks if block.kind == "heading" and block.plain]
    return {
        "role": role,
        "type": type_of(document, context),
        "title": document.title[:_LONGEST],
        "at": list(document.title_span),
        "heads": heads[:_MOST_HEADINGS],
        "key": subject_key(document.title, context.knowledge),
        "about": about(document, context.knowledge),
        "for": [_said(document, "audience"), _said(document, "locale", "lang", "language") or context.locale],
        "links": [_link(link, context) for link in _links(document)],
        "ways": sorted(map(list, set(_ways(document)))),
        "words": pack("H", sorted(_words(document, context))),
        "topics": list(_topics(document)) if role == HUB else [],
    }


def _topics(document: Document) -> Iterator[list[Any]]:
    """What a hub promises, but for what it leads to on other sites."""
    away = (link.text for link in document.links if "://" in link.target and link.kind != "image")
    shown = widened(stems(" ".join(away)))
    yield from ([*topic] for topic in promised(document) if not stems(topic[0]) & shown)


def _said(document: Document, *names: str) -> str:
    value = document.meta.get(*names)
    return value.strip().lower() if isinstance(value, str) else ""


def _links(document: Document) -> list[Link]:
    """The links to places in this site."""
    return sorted(
        (link for link in document.links if link.kind == "link" and link.target and "://" not in link.target),
        key=lambda link: link.span,
    )


def _link(link: Link, context: Context) -> list[Any]:
    text = " ".join(link.text.split())[:_LONGEST]
    return [link.target, text, *link.span, sorted(named(text, context.knowledge).medicines)]


def _ways(document: Document) -> Iterator[tuple[str, str]]:
    """What leads on beside plain links: a generator's tags, and front matter that a template shows."""
    yield from ((form, target) for form, target, _, _ in written.tags(document))
    yield from (("url", target) for target in _addresses(document.meta.values))


def _addresses(value: object, key: str = "", depth: int = 0) -> Iterator[str]:
    """The links of this site that stand in front matter, for a template to show."""
    if isinstance(value, str):
        if key in _ADDRESSES and "://" not in value and 1 < len(value) < 200:
            yield value
    elif isinstance(value, list) and depth < _DEEPEST:
        for item in value:
            yield from _addresses(item, key, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        for name, item in value.items():
            yield from _addresses(item, str(name), depth + 1)


_known: list[tuple[Knowledge, dict[str, tuple[int, ...]]]] = []


def _words(document: Document, context: Context) -> set[int]:
    """The stems of the words of an article, and what they name, as numbers; kept from article to article."""
    if not (_known and _known[0][0] is context.knowledge):
        _known[:] = [(context.knowledge, {})]
    numbers = _known[0][1]
    if len(numbers) > _MOST_KEPT:
        numbers.clear()
    for form in document.index:
        if form not in numbers:
            numbers[form] = tuple(_of(form, context.knowledge))
    return set().union(*[numbers[form] for form in document.index])


def _of(form: str, knowledge: Knowledge) -> Iterator[int]:
    for part in form.split("-"):
        yield short(stem(part.removesuffix("'s")))
    for id_ in single_names((form,), knowledge):
        yield short("=" + id_)


def _judge(notes: Mapping[str, Notes], params: Params, site: Site) -> Iterable[tuple[str, Hit]]:
    module, name = _JUDGES[params.fault]
    judge: Any = getattr(import_module(f"medlint.checks.{module}"), name)
    found: Iterable[tuple[str, Hit]] = judge(notes, site)
    return found


KIND = Kind(
    name="shape",
    params=Params,
    version=3,
    slots=("said", "title", "path", "other", "count"),
    cases_by=(
        "fault",
        {
            "orphan": ("hub", "alone"),
            "unreached": ("some",),
            "topic": ("topic",),
            "link-text": ("nearer", "unrelated", "medicine"),
            "subject": ("same",),
        },
    ),
    reads=("links",),
    collect=_collect,
    alike=True,
    judge=_judge,
)
