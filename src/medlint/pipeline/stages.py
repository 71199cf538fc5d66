"""The stages of an article, and what each step on the way to publication asks for.

Says what is missing, in words; moves nothing. Conditions that need a program or a file come in ready-made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.about import entries, fields, text_of
from medlint.checks.dates import iso, later
from medlint.pipeline.sign_off import Reason, separate
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from medlint.model import Finding, Suppressed
    from medlint.pipeline.article import Article

STAGES = ("draft", "edit", "clinical-review", "approved", "published", "review-due", "retired")
#: What an article that says no stage is in.
UNKNOWN = "unknown"
_NEXT = {
    "draft": "edit",
    "edit": "clinical-review",
    "clinical-review": "approved",
    "approved": "published",
    "review-due": "clinical-review",
}
_WAY = ("edit", "clinical-review", "approved", "published")


class Case(NamedTuple):
    """An article with all that its next step depends on. ``signed``: why its sign-offs do not hold."""

    article: Article
    today: date
    findings: Sequence[Finding] = ()
    suppressed: Sequence[Suppressed] = ()
    signed: Sequence[Reason] = ()
    ages: Mapping[str, str] = {}  # the setting gate.max_review_age


def stage(case: Case) -> str:
    """Where an article is: its ``status``, but for one that is published and whose review is due."""
    status = case.article.status
    if status == "published" and any(due(case)):
        return "review-due"
    return status if status in STAGES and status != "review-due" else UNKNOWN


def reached(now: str, asked: str) -> bool:
    """Whether an article at stage ``now`` should have met what the stage ``asked`` asks for."""
    if now not in STAGES or asked not in STAGES:
        return True
    if now == "review-due":
        return asked != "clinical-review"
    return STAGES.index(asked) <= STAGES.index(now)


def next_stage(now: str) -> str:
    """The stage that follows, "" for one that only time or a decision ends."""
    return _NEXT.get(now, "")


def needs(case: Case) -> list[tuple[str, Reason]]:
    """What an article lacks for the stage that it says, and for the next one: the stage that asks, and why.

    None of it twice, though several stages ask for it.
    """
    now = stage(case)
    if now == UNKNOWN:
        return [("", _unknown(case.article))]
    if now == "retired":
        return [("retired", reason) for reason in _retired(case)]
    if now == "review-due":
        because = list(due(case))
        kept = [each for each in _all(case, ("published",)) if each[1] not in because]
        return [*(("review-due", reason) for reason in because), *kept, *_again(case)]
    reached = _WAY.index(now) + 1 if now in _WAY else 0
    return _all(case, _WAY[: reached + 1])


def _all(case: Case, stages: Sequence[str]) -> list[tuple[str, Reason]]:
    found: dict[Reason, str] = {}
    for name in stages:
        for reason in _ASKED[name](case):
            found.setdefault(reason, name)
    return [(name, reason) for reason, name in found.items()]


def due(case: Case) -> Iterator[Reason]:
    """Why a published article must be reviewed again."""
    article, today = case.article, case.today
    last, following = article.last_reviewed, article.next_review
    if following is None:
        yield Reason("no-date", "it gives no date of its next review")
    elif following < today:
        yield Reason("overdue", f"its review was due on {following}")
    if last is None:
        yield Reason("no-date", "it gives no date of its last review")
        return
    age = case.ages.get(article.type) or case.ages.get("default", "")
    ends = later(last, age) if age else None
    if ends and ends < today:
        yield Reason("old", f"its last review, on {last}, is more than {age} ago")
    yield from _triggered(article, last)


def _triggered(article: Article, last: date) -> Iterator[Reason]:
    """An alert, a changed label or a reader's report since the last review."""
    for item in _items(article, "review_triggers"):
        day = iso(item.get("on")) if isinstance(item, dict) else None
        if day is None or day > last:
            why = text_of(item, "why", "what", "reason") or (
                item if isinstance(item, str) else "something changed"
            )
            yield Reason("trigger", f"{why}{f' ({day})' if day else ''}")


def _edit(case: Case) -> Iterator[Reason]:
    if not case.article.authors:
        yield Reason("author", "no author is named")
    yield from _open(case, ("error",))


def _clinical_review(case: Case) -> Iterator[Reason]:
    if not case.article.editors:
        yield Reason("editor", "no editor is named")
    yield from separate(case.article)
    yield from _open(case, ("error", "warning"))
    for each in case.suppressed:
        given = (("who", each.by), ("why", each.reason), ("until when", each.until))
        lacks = [word for word, value in given if not value]
        if each.finding.severity != "info" and lacks:
            yield Reason("waived", f"{each.finding.rule} is set aside without saying {' or '.join(lacks)}")
    for item in _items(case.article, "changes_requested"):
        if not (isinstance(item, dict) and item.get("done") is True):
            said = text_of(item, "what", "change") or str(item)
            yield Reason("requested", f"a change that was asked for is still open: {said}")


def _approved(case: Case) -> Iterator[Reason]:
    yield from case.signed


def _published(case: Case) -> Iterator[Reason]:
    article = case.article
    yield from case.signed
    links = sum(each.rule.startswith("link/") for each in case.findings)
    if links:
        yield Reason("links", f"{_count(links, 'link')} to mend")
    if article.last_reviewed is None:
        yield Reason("no-date", "it gives no date of its last review")
    if article.next_review is None:
        yield Reason("no-date", "it gives no date of its next review")
    elif article.next_review < case.today:
        yield Reason("overdue", f"its review was due on {article.next_review}")
    if not article.publisher:
        yield Reason("publisher", "no publisher is named")


def _again(case: Case) -> Iterator[tuple[str, Reason]]:
    """Before the next clinical review the evidence is read again: not only the date is moved."""
    last = case.article.last_reviewed
    sources = _items(case.article, "sources")
    days = [iso(text_of(item, "read_on", "accessed", "checked_on", "access_date")) for item in sources]
    old = sum(1 for day in days if day is None or (last is not None and day <= last))
    if old or not sources:
        said = f"{old} of {_count(len(sources), 'source')}" if sources else "the evidence"
        since = f" since {last}" if last else ""
        yield "clinical-review", Reason("evidence", f"{said} not read again{since} (“read_on”)")


def _retired(case: Case) -> Iterator[Reason]:
    for name, said in (
        ("retired_because", "it does not say why it was retired (“retired_because”)"),
        ("replaced_by", "it names no page in its place (“replaced_by”)"),
        ("archived", "it names no archived copy (“archived”)"),
    ):
        if not any(True for _ in fields(case.article.document, name)):
            yield Reason(name, said)


def _open(case: Case, severities: Sequence[str]) -> Iterator[Reason]:
    for severity in severities:
        count = sum(each.severity == severity for each in case.findings)
        if count:
            yield Reason(f"{severity}s", f"{_count(count, severity)} to mend")


def _unknown(article: Article) -> Reason:
    from medlint.problem import suggest

    if article.broken:
        return Reason("front-matter", f"its front matter cannot be read: {article.broken}")
    known = [each for each in STAGES if each != "review-due"]
    if not article.status:
        return Reason(
            "status", f"it says no stage: write “status:” with {', '.join(known[:-1])} or {known[-1]}"
        )
    if article.status == "review-due":
        return Reason("status", "“review-due” comes from the dates: write “status: published”")
    return Reason("status", f"“{article.status}” is no stage{suggest(article.status, known)}")


def _items(article: Article, name: str) -> list[Any]:
    return [item for field in fields(article.document, name) for _, item in entries(field) if item]


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


_ASKED: dict[str, Callable[[Case], Iterator[Reason]]] = {
    "edit": _edit,
    "clinical-review": _clinical_review,
    "approved": _approved,
    "published": _published,
}
