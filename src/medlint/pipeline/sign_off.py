"""Whether an article's sign-offs hold: for its words as they are now, by people who may give them.

Pure but for the check of signatures, which can be handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint import lazy
from medlint.pipeline import signature as signatures
from medlint.row import NamedTuple
from medlint.signed import change, names, places
from medlint.signed.reviews import SignOff, dump, latest, load
from medlint.signed.text import hash_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import date

    from medlint.pipeline.article import Article
    from medlint.signed.people import People, Person

__all__ = ["Policy", "Reason", "SignOff", "dump", "latest", "load", "separate", "state"]

Policy = Literal["off", "optional", "required"]
_PRESCRIBES = lazy.pattern(
    r"\b(?:M\.?D|DO|MBBS|MB ?BS|MB ?ChB|BMBS|PharmD|Pharm\.D|[BM]Pharm|RPh|[MF]RPharmS|FFRPS|MRCP\w*|MRCGP|FRC\w+"
    r"|FACP|FAAP|GP)\b|(?i:doctor|physician|pharmacist|consultant|surgeon|general practitioner|psychiatrist)"
    r"|(?i:p(?:a)?ediatrician|\w+ologist)"
)


class Reason(NamedTuple):
    """Why a sign-off does not hold: a word for programs, a sentence for people."""

    code: str
    message: str


def state(
    article: Article,
    sign_offs: Sequence[SignOff],
    people: People | None,
    today: date,
    *,
    kinds: Sequence[str] = ("clinical",),
    policy: Policy = "optional",
    medicines: Collection[str] | None = None,
    verify: Callable[..., None] = signatures.verify,
) -> list[Reason]:
    """Every reason for which the article is not signed off; none when it is, for each of the ``kinds``.

    Of each kind only the latest sign-off counts. ``medicines`` are the words of medicine names: without them no
    slip of the pen may be mended. ``people`` is None when there is no list of them. Raises signature.NoKeygen.
    """
    fault = places.fault(article.id)
    if fault:
        return [Reason("id", fault)]
    found: list[Reason] = []
    for kind in kinds:
        given = latest(sign_offs, kind)
        if given is None:
            found.append(Reason("missing", f"there is no {kind} sign-off"))
            continue
        found += _person(article, given, people, today)
        found += _words(article, given, medicines)
        found += _signature(given, people, today, policy, verify)
    return found


def _person(article: Article, given: SignOff, people: People | None, today: date) -> Iterator[Reason]:
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


def _entitled(article: Article, given: SignOff, person: Person) -> Iterator[Reason]:
    if given.kind not in person.roles:
        yield Reason("role", f"{person.name} has not the role “{given.kind}” in reviewers.yaml")
    if not person.valid(given.on):
        yield Reason("expired", f"{person.name} might not sign on {given.on}, by reviewers.yaml")
    if given.kind == "clinical" and article.type == "medicine" and not _PRESCRIBES.search(person.credential):
        said = person.credential or "no credential"
        yield Reason("credential", f"a medicine needs a doctor or pharmacist: {person.name} has {said}")
    for role, listed in (("author", article.authors), ("editor", article.editors)):
        for name in listed:
            if names.may_be_one(name, person.name):
                yield Reason("self", f"{person.name} signed, and is also the {role} (“{name}”)")


def separate(article: Article) -> Iterator[Reason]:
    """Reasons for which author and editor are not two people."""
    for author in article.authors:
        for editor in article.editors:
            if names.may_be_one(author, editor):
                yield Reason("same", f"“{author}” is both author and editor")


def _words(article: Article, given: SignOff, medicines: Collection[str] | None) -> Iterator[Reason]:
    if hash_of(given.sentences) != given.hash:
        yield Reason(
            "tampered", f"the sentences beside the sign-off by {given.name} are not those that were signed"
        )
        return
    if given.sentences == article.texts:
        return
    lost = change.voiding(given.sentences, article.texts, medicines)
    if lost:
        count = "1 part" if len(lost) == 1 else f"{len(lost)} parts"
        yield Reason("stale", f"{count} of the text changed since {given.name} signed on {given.on}")


def _signature(
    given: SignOff, people: People | None, today: date, policy: Policy, verify: Callable[..., None]
) -> Iterator[Reason]:
    if policy == "off" or (policy == "optional" and not given.signature):
        return
    if not given.signature:
        yield Reason("unsigned", f"the sign-off by {given.name} has no signature, and one is required")
        return
    person = people.of(given.name) if people else None
    if person is None:
        return
    try:
        verify(given.data(), given.signature, person, given.on, signatures.REVIEW, today)
    except signatures.BadSignature as error:
        yield Reason("forged", f"the signature of {given.name} does not count: {error}")
