"""Kind ``claim``: a statement about medicine that contradicts what is known, bound to its exact words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from medlint.checks.antidote import wrong_antidotes
from medlint.checks.contradiction import contradictions
from medlint.checks.direction import reversed_moves
from medlint.checks.dose import wrong_doses
from medlint.checks.identity import wrong_identities
from medlint.checks.interaction import wrong_interactions
from medlint.checks.limit import wrong_limits
from medlint.checks.meaning import wrong_meanings
from medlint.checks.number import wrong_numbers
from medlint.checks.pregnancy import wrong_in_pregnancy
from medlint.checks.proof import unproven
from medlint.checks.saying import wrong_sayings
from medlint.checks.stopping import unsafe_stopping
from medlint.checks.tie import wrong_truths, wrong_uses
from medlint.kind import Context, Kind
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from medlint.model import Document, Hit

Relation = Literal[
    "lab-direction",
    "lab-number",
    "identity",
    "interaction",
    "pregnancy",
    "stopping",
    "dose",
    "use",
    "truth",
    "antidote",
    "contradiction",
]


@record
class Params:
    """``relation``: which kind of statement the rule is about."""

    relation: Relation


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    yield from _JUDGES[params.relation](document, context)


def _wrong_or_said(document: Document, context: Context) -> Iterator[Hit]:
    ties = list(wrong_truths(document, context))
    yield from ties
    for hit in wrong_sayings(document, context):
        if not any(tie.span.start < hit.span.end and hit.span.start < tie.span.end for tie in ties):
            yield hit


def _moved_or_meant(document: Document, context: Context) -> Iterator[Hit]:
    moves = list(reversed_moves(document, context))
    yield from moves
    for hit in (*wrong_meanings(document, context), *unproven(document, context)):
        if not any(each.span.start < hit.span.end and hit.span.start < each.span.end for each in moves):
            yield hit


def _number_or_limit(document: Document, context: Context) -> Iterator[Hit]:
    numbers = list(wrong_numbers(document, context))
    yield from numbers
    for hit in wrong_limits(document, context):
        if not any(each.span.start < hit.span.end and hit.span.start < each.span.end for each in numbers):
            yield hit


#: What holds each relation against the knowledge.
_JUDGES: dict[str, Callable[[Document, Context], Iterator[Hit]]] = {
    "lab-direction": _moved_or_meant,
    "lab-number": _number_or_limit,
    "identity": wrong_identities,
    "interaction": wrong_interactions,
    "pregnancy": wrong_in_pregnancy,
    "stopping": unsafe_stopping,
    "dose": wrong_doses,
    "use": wrong_uses,
    "truth": _wrong_or_said,
    "antidote": wrong_antidotes,
    "contradiction": contradictions,
}

KIND = Kind(
    name="claim",
    params=Params,
    version=1,
    slots=("said", "subject", "true", "measure"),
    cases_by=(
        "relation",
        {
            "lab-direction": ("reversed", "denied", "misnamed", "meaning"),
            "lab-number": ("misjudged", "impossible", "limit"),
            "identity": ("family", "denied", "contents"),
            "interaction": ("safe", "effect", "fine"),
            "pregnancy": ("safe", "harmful"),
            "dose": ("interval", "times", "amount", "units", "taking"),
            "contradiction": ("direction", "interval"),
        },
    ),
    run=_run,
)
