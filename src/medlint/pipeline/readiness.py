"""What keeps one article back, apart from the rules of the game: findings, sign-off, people, stage and days.

Pure but for the check of signatures. May not open files, nor know of git.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from medlint.checks.dates import later
from medlint.model import at_least
from medlint.pipeline import sign_off
from medlint.pipeline.verdict import DATES, ERROR, FINDING, PEOPLE, SIGNED, STAGE, Reason
from medlint.row import NamedTuple
from medlint.signed.reviews import latest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from medlint.model import Finding, Severity
    from medlint.pipeline.article import Article
    from medlint.signed.people import People
    from medlint.signed.reviews import SignOff

READY_STAGES = ("approved", "published")
_WHAT_TO_SIGN = "Ask a reviewer to read it and to run “medlint review sign {path} --as NAME --kind {kind}”."
_SAME = "review/sign-off-"  # rules that say what the gate says in more detail
_HELP = {
    "id": "Give the article an “id:” of its own, in small letters, digits and hyphens.",
    "nobody": "Add reviewers.yaml with those who may sign, and let an owner approve it.",
    "self": "Somebody who neither wrote nor edited it must sign.",
}


class Terms(NamedTuple):
    """What articles are judged by: the ``gate:`` settings, who may sign, and the day."""

    gate: Mapping[str, Any]
    people: People | None
    today: date
    medicines: Collection[str]
    strict: bool = (
        False  # sign-offs come with a change: signatures that are there must hold, whatever is asked for
    )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of review that must be signed."""
        return tuple(self.gate.get("require", ("clinical",)))

    @property
    def policy(self) -> sign_off.Policy:
        """Whether sign-offs must carry a signature."""
        given: sign_off.Policy = self.gate.get("signature", "optional")
        return "optional" if self.strict and given == "off" else given


def reasons(
    article: Article, sign_offs: Sequence[SignOff], given: Iterable[Finding], terms: Terms
) -> Iterator[Reason]:
    """Everything that keeps it back, in no order. Raises NoKeygen where a signature cannot be checked."""
    signed = list(_signed(article, sign_offs, terms))
    told = [each for each in given if not (signed and each.rule.startswith(_SAME))]
    yield from _findings(told, str(terms.gate.get("fail_on", "warning")))
    yield from signed
    yield from _people(article)
    yield from _stage(article)
    yield from _days(article, sign_offs, terms)


def _findings(given: Iterable[Finding], fail_on: str) -> Iterator[Reason]:
    for each in given:
        own = each.rule.startswith("medlint/") and each.severity == "error"
        if own or (fail_on != "never" and at_least(each.severity, cast("Severity", fail_on))):
            kind = ERROR if each.severity == "error" else FINDING
            yield Reason(kind, each.message, each.help, each.severity, each.rule, each.span.start)


def _signed(article: Article, sign_offs: Sequence[SignOff], terms: Terms) -> Iterator[Reason]:
    kinds, policy = terms.kinds, terms.policy
    for kind in kinds:
        for each in sign_off.state(
            article, sign_offs, terms.people, terms.today,
            kinds=(kind,), policy=policy, medicines=terms.medicines,
        ):  # fmt: skip
            help_ = _HELP.get(each.code) or _WHAT_TO_SIGN.format(path=article.path, kind=kind)
            yield Reason(SIGNED, _sentence(each.message), help_)


def _people(article: Article) -> Iterator[Reason]:
    for word, named in (("author", article.authors), ("editor", article.editors)):
        if not named:
            yield Reason(
                PEOPLE, f"No {word} is named.", f"Write “{word}:” with name and role in the front matter."
            )
    for each in sign_off.separate(article):
        yield Reason(PEOPLE, _sentence(each.message), "Author, editor and reviewer must be three people.")


def _stage(article: Article) -> Iterator[Reason]:
    if article.status not in READY_STAGES:
        said = f"The stage is “{article.status}”." if article.status else "The article says no stage."
        yield Reason(STAGE, said, "Set “status: approved” once its reviews are signed.")


def _days(article: Article, sign_offs: Sequence[SignOff], terms: Terms) -> Iterator[Reason]:
    today, last, following = terms.today, article.last_reviewed, article.next_review
    if last is None:
        yield Reason(
            DATES, "There is no date of its last review.", "Write “last_reviewed:” in the front matter."
        )
    elif last > today:
        yield Reason(
            DATES, f"Its last review is dated {last}, which is still to come.", "Write the day it took place."
        )
    if following is None:
        yield Reason(
            DATES, "There is no date of its next review.", "Write “next_review:” in the front matter."
        )
    elif following < today:
        yield Reason(
            DATES, f"Its review was due on {following}.", "Check the evidence again, then sign again."
        )
    yield from _age(article, sign_offs, last, terms)


def _age(article: Article, sign_offs: Sequence[SignOff], last: date | None, terms: Terms) -> Iterator[Reason]:
    """The review may not be too old, by its date and by the day of its sign-off: a date alone is soon moved."""
    ages = terms.gate.get("max_review_age", {})
    age = ages.get(article.type) or ages.get("default")
    signed = [given.on for kind in terms.kinds if (given := latest(sign_offs, kind))]
    for day, what in [(last, "Its last review"), *((on, "Its sign-off") for on in signed)]:
        ends = later(day, age) if day and age else None
        if ends and ends < terms.today:
            text = f"{what} was on {day}, more than {age} ago."
            yield Reason(DATES, text, "Check the evidence again, then sign again.")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")
