"""Whether a sign-off stands: for an article's words as they are now, by somebody who may give it. Signatures apart.

Pure. One place for rules, for the board of stages and for the gate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from medlint import lazy
from medlint.row import NamedTuple
from medlint.signed import change, names
from medlint.signed.text import hash_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from medlint.signed.people import People, Person
    from medlint.signed.reviews import SignOff

_PRESCRIBES = lazy.pattern(
    r"\b(?:M\.?D|DO|MBBS|MB ?BS|MB ?ChB|BMBS|PharmD|Pharm\.D|[BM]Pharm|RPh|[MF]RPharmS|FFRPS|MRCP\w*|MRCGP|FRC\w+"
    r"|FACP|FAAP|GP)\b|(?i:doctor|physician|pharmacist|consultant|surgeon|general practitioner|psychiatrist)"
    r"|(?i:p(?:a)?ediatrician|\w+ologist)"
)


class Reason(NamedTuple):
    """Why a sign-off does not hold: a word for programs, a sentence for people."""

    code: str
    message: str


class Signed(Protocol):
    """What of an article its sign-offs are held against."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def type(self) -> str:
        """Its type."""

    @property
    def authors(self) -> Sequence[str]:
        """The names of its authors."""

    @property
    def editors(self) -> Sequence[str]:
        """The names of its editors."""


def by_whom(article: Signed, given: SignOff, people: People | None, today: date) -> Iterator[Reason]:
    """Reasons for which this person could not give this sign-off, for this article, on that day."""
    if given.article != article.id:
        yield Reason("copied", f"the sign-off is for “{given.article}”, not for “{article.id}”")
    if given.on > today:
        yield Reason("future", f"the sign-off by {given.name} is dated {given.on}, which is still to come")
    if people is None:
        yield Reason("nobody", "there is no reviewers.yaml that says who may sign")
        return
    person = people.of(given.name)
    if person is None:
        like = people.like(given.name)
        meant = f": is “{like.name}” meant?" if like else ""
        yield Reason("unknown", f"“{given.name}” is not in reviewers.yaml{meant}")
        return
    yield from _entitled(article, given, person)


def _entitled(article: Signed, given: SignOff, person: Person) -> Iterator[Reason]:
    if given.kind not in person.roles:
        yield Reason("role", f"{person.name} has not the role “{given.kind}” in reviewers.yaml")
    if not person.valid(given.on):
        yield Reason("expired", f"{person.name} might not sign on {given.on}, by reviewers.yaml")
    if given.kind == "clinical" and article.type == "medicine" and not _PRESCRIBES.search(person.credential):
        said = person.credential or "no credential"
        yield Reason("credential", f"a medicine needs a doctor or pharmacist: {person.name} has {said}")
    for role, listed in (("author", article.authors), ("editor", article.editors)):
        for name in listed:
            disguise = names.disguise(name)
            if disguise:
                yield Reason("disguised", f"the name of the {role}, “{name}”, {disguise}")
            if names.may_be_one(name, person.name):
                yield Reason("self", f"{person.name} signed, and is also the {role} (“{name}”)")


def separate(article: Signed) -> Iterator[Reason]:
    """Reasons for which author and editor are not two people."""
    for author in article.authors:
        for editor in article.editors:
            if names.may_be_one(author, editor):
                yield Reason("same", f"“{author}” is both author and editor")


def of_what(texts: Sequence[str], given: SignOff, medicines: Collection[str] | None) -> Iterator[Reason]:
    """Reasons for which it is not a sign-off for these parts; see ``change.voiding`` for ``medicines``."""
    if hash_of(given.sentences) != given.hash:
        yield Reason(
            "tampered", f"the sentences beside the sign-off by {given.name} are not those that were signed"
        )
        return
    if given.sentences == tuple(texts):
        return
    lost = change.voiding(given.sentences, texts, medicines)
    if lost:
        count = "1 part" if len(lost) == 1 else f"{len(lost)} parts"
        yield Reason("stale", f"{count} of the text changed since {given.name} signed on {given.on}")
