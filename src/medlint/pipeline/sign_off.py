"""Whether an article's sign-offs hold: for its words as they are now, by people who may give them.

Pure but for the check of signatures, which can be handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint.pipeline import signature as signatures
from medlint.signed import places
from medlint.signed.reviews import SignOff, dump, latest, load
from medlint.signed.standing import Reason, by_whom, of_what, separate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import date

    from medlint.pipeline.article import Article
    from medlint.signed.people import People

__all__ = ["Policy", "Reason", "SignOff", "dump", "latest", "load", "separate", "state"]

Policy = Literal["off", "optional", "required"]


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
        found += by_whom(article, given, people, today)
        found += of_what(article.texts, given, medicines)
        found += _signature(given, people, today, policy, verify)
    return found


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
