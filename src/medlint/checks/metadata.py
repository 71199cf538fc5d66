"""Kind ``metadata``: who stands behind an article, since when and on what grounds, as far as it says so.

Each rule asks about one fault. Front matter and visible text count alike; lacks point at the title.
An article whose status is before ``approved`` needs no clinical review yet, if it tells its readers so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint.checks import citations, declared, people, reviewed
from medlint.checks.about import fields
from medlint.checks.dates import iso, later
from medlint.kind import Context, Kind
from medlint.model import Edit, Fix, Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from medlint.model import Document

Fault = Literal[
    "author", "author-role", "reviewer", "silent", "reviewer-role", "self-review", "same-person", "last-review",
    "next-review", "date", "future", "order", "overdue", "old", "sources", "few-sources", "thin-source",
    "status", "conflicts", "corrections", "correction-date",
]  # fmt: skip


@record
class Params:
    """``fault``: what the rule is about. ``ages``: article type or “default” → how old a review may be.

    The setting ``gate.max_review_age`` goes before ``ages``.
    """

    fault: Fault
    ages: dict[str, str] = field(default_factory=dict)


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    yield from _FAULTS[params.fault](document, params, context)


def _verify(params: Params) -> None:
    from datetime import date

    for name, length in params.ages.items():
        if later(date(2000, 1, 1), length) is None:
            raise ValueError(f"ages: “{length}” for {name} is no length of time such as “24 months”")


def _author(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    if not people.authors(document):
        yield Hit(document.title_span)


def _author_role(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    named = people.authors(document)
    if named and not any(person.role or person.credential or _team(person.name) for person in named):
        yield Hit(named[0].span, {"said": named[0].name})


def _team(name: str) -> bool:
    return name.lower().endswith(("team", "board", "staff", "department", "service", "trust"))


def _reviewer(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    if not reviewed.unreviewed(document) and not people.reviewers(document):
        yield Hit(document.title_span)


def _silent(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    if not reviewed.unreviewed(document) or people.reviewers(document):
        return
    if not reviewed.says_unreviewed(document):
        said = next(fields(document, "status"))
        yield Hit(said.span, {"said": str(said.value)})


def _reviewer_role(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    named = people.reviewers(document)
    if named and not any(person.credential for person in named):
        yield Hit(named[0].span, {"said": named[0].name})


def _self_review(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    writers = {person.key for person in people.authors(document)}
    named = people.reviewers(document)
    if named and all(person.key in writers for person in named):
        yield Hit(named[0].span, {"said": named[0].name})


def _same_person(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    """Editors who may be an author or a reviewer; an author who reviewed is another rule's."""
    edited = people.editors(document)
    if not edited:
        return
    from medlint.signed.names import may_be_one

    others = [*people.authors(document), *people.reviewers(document)]
    for editor in edited:
        other = next((other for other in others if may_be_one(editor.name, other.name)), None)
        if other:
            yield Hit(editor.span, {"said": editor.name, "better": other.name})


def _last_review(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    if not reviewed.unreviewed(document) and not reviewed.last(document):
        yield Hit(document.title_span)


def _next_review(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    before = reviewed.last(document)
    if before and reviewed.status(document) != "retired" and not reviewed.following(document):
        yield Hit(before.span, {"said": before.said})


def _date(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    for given in reviewed.given(document):
        if not iso(given.value):
            better = given.day.isoformat() if given.day else "2026-11-20"
            fix = Fix((Edit(given.span, better),)) if given.day else None
            yield Hit(given.span, {"said": str(given.value), "better": better}, fix=fix)


def _future(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    before = reviewed.last(document)
    if before and (before.day.replace(day=1) if before.rough else before.day) > context.today:
        yield Hit(before.span, {"said": before.said})


def _order(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    before, after = reviewed.last(document), reviewed.following(document)
    if before and after and after.day <= before.day:
        yield Hit(after.span, {"said": after.said, "better": before.said})


def _overdue(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    after = reviewed.following(document)
    if after and after.day < context.today and reviewed.status(document) != "retired":
        yield Hit(after.span, {"said": after.said, "better": after.day.isoformat()})


def _old(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    before = reviewed.last(document)
    length = _age(params, context)
    until = later(before.day, length) if before else None
    if before and until and until < context.today and reviewed.status(document) != "retired":
        yield Hit(before.span, {"said": before.said, "better": length})


def _age(params: Params, context: Context) -> str:
    settings = context.settings.get("gate", {}).get("max_review_age", {})
    for ages in (settings, params.ages):
        for name in (context.type, "default"):
            if name in ages:
                return str(ages[name])
    return ""


def _count(document: Document) -> int:
    whole = [source for source in citations.listed(document) if source.placed]
    return max(len(whole), len(citations.shown(document)))


def _sources(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    if not _count(document) and not citations.listed(document):
        yield Hit(document.title_span)


def _few_sources(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    count = max(_count(document), len(citations.listed(document)))
    if count == 1:
        yield Hit(document.title_span)


def _thin_source(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    for source in citations.listed(document):
        if not source.title or not source.placed:
            yield Hit(source.span, {"said": source.title or "this source"})


def _status(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    from medlint.problem import suggest

    for found in fields(document, "status"):
        said = str(found.value).strip()
        if said not in reviewed.STATUSES:
            yield Hit(found.span, {"said": said, "better": suggest(said, reviewed.STATUSES)})


def _conflicts(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    if not declared.interests(document):
        yield Hit(document.title_span)


def _corrections(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    if not declared.feedback(document):
        yield Hit(document.title_span)


def _correction_date(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    for span, said in declared.undated(document):
        yield Hit(span, {"said": said})


_FAULTS: dict[str, Callable[[Document, Params, Context], Iterator[Hit]]] = {
    "author": _author,
    "author-role": _author_role,
    "reviewer": _reviewer,
    "silent": _silent,
    "reviewer-role": _reviewer_role,
    "self-review": _self_review,
    "same-person": _same_person,
    "last-review": _last_review,
    "next-review": _next_review,
    "date": _date,
    "future": _future,
    "order": _order,
    "overdue": _overdue,
    "old": _old,
    "sources": _sources,
    "few-sources": _few_sources,
    "thin-source": _thin_source,
    "status": _status,
    "conflicts": _conflicts,
    "corrections": _corrections,
    "correction-date": _correction_date,
}

KIND = Kind(
    name="metadata",
    params=Params,
    version=1,
    slots=("said", "better"),
    reads=("gate",),
    verify=_verify,
    run=_run,
)
