"""Kind ``claim``: a statement about medicine that contradicts what is known, bound to its exact words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from medlint.checks.direction import reversed_moves
from medlint.kind import Context, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document, Hit

Relation = Literal["lab-direction"]


@dataclass(frozen=True)
class Params:
    """``relation``: which kind of statement the rule is about."""

    relation: Relation


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    del params
    yield from reversed_moves(document, context)


KIND = Kind(
    name="claim",
    params=Params,
    version=1,
    slots=("said", "subject", "true", "measure"),
    cases=("reversed", "denied", "misnamed"),
    run=_run,
)
