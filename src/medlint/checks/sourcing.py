"""Kind ``sourcing``: how old an article's sources are, whether one is official, and whether the text uses them.

How many there are and whether they can be found is the affair of ``metadata``.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from medlint.checks import cited
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import field, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from medlint.model import Document


@record
class Params:
    """``fault``: what the rule is about. ``years``: how old a source may be.

    ``official``: names of those who publish official sources, as they are written; ``sites``: ends of their hosts.
    """

    fault: Literal["aged", "outdated", "unused", "unofficial"]
    years: int = 0
    official: list[str] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)


@record
class _Ready:
    params: Params

    @cached_property
    def name(self) -> re.Pattern[str]:
        return re.compile(r"\b(?:" + "|".join(map(re.escape, self.params.official)) + r")\b")

    @cached_property
    def site(self) -> re.Pattern[str]:
        ends = "|".join(map(re.escape, self.params.sites))
        return re.compile(rf"^https?://(?:[\w-]+\.)*(?:{ends})(?:[/:?#]|$)", re.IGNORECASE)


def _verify(params: Params) -> None:
    if params.fault in ("aged", "outdated") and params.years < 1:
        raise ValueError("give “years”: how old a source may be")
    if params.fault == "unofficial" and not (params.official and params.sites):
        raise ValueError("give “official” and “sites”")


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    if cited.sources(document):
        yield from _FAULTS[ready.params.fault](document, ready, context)


def _aged(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    for source in cited.sources(document):
        if source.year and context.today.year - source.year > ready.params.years and not source.current:
            yield Hit(source.span, {"said": str(source.year), "years": str(ready.params.years)})


def _outdated(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    found = cited.sources(document)
    dated = [source for source in found if source.year]
    if len(dated) < len(found) or any(source.current for source in found):
        return
    newest = max(dated, key=lambda source: source.year)
    if context.today.year - newest.year > ready.params.years:
        yield Hit(newest.span, {"said": str(newest.year), "years": str(ready.params.years)})


def _unused(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del ready, context
    if not cited.used(document):
        yield Hit(document.title_span, {})


def _unofficial(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    del context
    if not any(ready.name.search(s.text) or ready.site.search(s.address) for s in cited.sources(document)):
        yield Hit(document.title_span, {})


_FAULTS: dict[str, Callable[[Document, _Ready, Context], Iterator[Hit]]] = {
    "aged": _aged,
    "outdated": _outdated,
    "unused": _unused,
    "unofficial": _unofficial,
}

KIND = Kind(
    name="sourcing", params=Params, version=1, slots=("said", "years"),
    prepare=_Ready, verify=_verify, run=_run,
)  # fmt: skip
