"""Kind ``markup``: what the reader of the article noticed in its markup and characters, as hits.

Finds nothing itself: ``medlint.read`` does. What the reader says of an oddity is the slot ``detail``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.kind import Context, Kind
from medlint.model import Edit, Fix, Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Document

_MOST = 50  # code points of the source that a message quotes


@record
class Params:
    """``oddity``: the name that the reader gives to what the rule is about.

    ``details``: only those whose detail begins so, ``but``: only those whose detail does not. ``remove``: where
    the detail begins so, taking it out is offered as a fix.
    """

    oddity: str
    details: list[str] = field(default_factory=list)
    but: list[str] = field(default_factory=list)
    remove: list[str] = field(default_factory=list)


def _run(document: Document, params: Params, context: Context) -> Iterator[Hit]:
    del context
    for odd in document.oddities:
        if odd.kind == params.oddity and _meant(odd.detail, params):
            slots = {"said": _quoted(document.source[odd.span.start : odd.span.end]), "detail": odd.detail}
            gone = odd.detail.startswith(tuple(params.remove))
            yield Hit(odd.span, slots, fix=Fix((Edit(odd.span, ""),)) if gone else None)


def _meant(detail: str, params: Params) -> bool:
    if params.details and not detail.startswith(tuple(params.details)):
        return False
    return not detail.startswith(tuple(params.but))


def _quoted(source: str) -> str:
    """The source on one line, without what cannot be shown."""
    shown = " ".join("".join(c if c.isprintable() else " " for c in source).split())
    return shown if len(shown) <= _MOST else shown[:_MOST].rsplit(" ", 1)[0] + " …"


KIND = Kind(name="markup", params=Params, version=2, slots=("said", "detail"), run=_run)
