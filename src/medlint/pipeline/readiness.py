"""What keeps one article back, apart from the rules of the game: findings, sign-off, people, stage and days.

Pure but for the check of signatures. May not open files, nor know of git.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from medlint.checks.dates import later
from medlint.model import at_least
from medlint.pipeline import sign_off, stages
from medlint.pipeline.verdict import DATES, ERROR, FINDING, PEOPLE, SIGNED, STAGE, Reason
from medlint.row import NamedTuple
from medlint.signed.reviews import latest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from medlint.model import Finding, Severity, Suppressed
    from medlint.pipeline.article import Article
    from medlint.signed.people import People
    from medlint.signed.reviews import SignOff

_WHAT_TO_SIGN = "Ask a reviewer to read it and to run “medlint review sign {path} --as NAME --kind {kind}”."
_SAME = "review/sign-off-"  # rules that say what the gate says in more detail
_AGAIN = "Check the evidence again, then have it signed again."
_HELP = {
    "id": "Give the article an “id:” of its own, in small letters, digits and hyphens.",
    "nobody": "Add reviewers.yaml with those who may sign, and let an owner approve it.",
    "self": "Somebody who neither wrote nor edited it must sign.",
    "author": "Write “author:” with name and role in the front matter.",
    "editor": "Write “editor:” with name and role in the front matter.",
    "same": "Author, editor and reviewer must be three people.",
    "publisher": "Write “publisher:” in the front matter.",
    "no-date": "Write it in the front matter: “last_reviewed:” or “next_review:”, a day such as 2026-11-20.",
    "overdue": _AGAIN,
    "old": _AGAIN,
    "trigger": _AGAIN,
    "evidence": "Read each source again and write the day as its “read_on:”.",
    "waived": "Add by, reason and until to the suppression, or mend the text.",
    "requested": "Make the change, or set “done: true” where it was made.",
    "status": "Set “status: approved” once its reviews are signed.",
}
#: What a stage lacks → which kind of reason that is. Findings and people are told elsewhere.
_KINDS = {
    "publisher": PEOPLE,
    "no-date": DATES, "overdue": DATES, "old": DATES, "trigger": DATES, "evidence": DATES,
}  # fmt: skip
_TOLD = frozenset({"errors", "warnings", "links", "author", "editor", "same"})
_PUBLIC = ("approved", "published", "review-due")


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


class Looked(NamedTuple):
    """What was found out about one article."""

    article: Article
    sign_offs: Sequence[SignOff]
    findings: Sequence[Finding]
    suppressed: Sequence[Suppressed] = ()


def reasons(looked: Looked, terms: Terms) -> Iterator[Reason]:
    """Everything that keeps it back, in no order. Raises NoKeygen where a signature cannot be checked."""
    signed = list(_signed(looked.article, looked.sign_offs, terms))
    told = [each for each in looked.findings if not (signed and each.rule.startswith(_SAME))]
    yield from _findings(told, str(terms.gate.get("fail_on", "warning")))
    yield from signed
    yield from _people(looked.article)
    yield from _stage(looked, terms)
    yield from _days(looked, terms)


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
            yield Reason(PEOPLE, f"No {word} is named.", _HELP[word])
    for each in sign_off.separate(article):
        yield Reason(PEOPLE, _sentence(each.message), _HELP["same"])


def _stage(looked: Looked, terms: Terms) -> Iterator[Reason]:
    """What it lacks of all that the way to publication asks for."""
    ages = terms.gate.get("max_review_age", {})
    case = stages.Case(looked.article, terms.today, looked.findings, looked.suppressed, (), ages)
    now = stages.stage(case)
    if now not in _PUBLIC and now != stages.UNKNOWN:
        yield Reason(STAGE, f"The stage is “{now}”.", _HELP["status"])
        return
    for _, each in stages.needs(case):
        if each.code not in _TOLD:
            yield Reason(_KINDS.get(each.code, STAGE), _sentence(each.message), _HELP.get(each.code, ""))


def _days(looked: Looked, terms: Terms) -> Iterator[Reason]:
    """The review may not be dated ahead, nor be older than its sign-off shows: a date alone is soon moved."""
    article = looked.article
    if article.last_reviewed and article.last_reviewed > terms.today:
        text = f"Its last review is dated {article.last_reviewed}, which is still to come."
        yield Reason(DATES, text, "Write the day it took place.")
    ages = terms.gate.get("max_review_age", {})
    age = ages.get(article.type) or ages.get("default")
    for kind in terms.kinds:
        given = latest(looked.sign_offs, kind)
        ends = later(given.on, age) if given and age else None
        if given and ends and ends < terms.today:
            yield Reason(DATES, f"Its sign-off was on {given.on}, more than {age} ago.", _AGAIN)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")
