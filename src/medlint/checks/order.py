"""Kind ``order``: sections that stand after one that readers expect later.

Only what all templates agree on: sections of one step may stand in any order. Reports the fewest sections whose move
would mend the order; what a section must say is the affair of ``section``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.headings import Names, headings
from medlint.kind import Context, Kind
from medlint.model import Hit
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.headings import Heading
    from medlint.model import Document


@record
class Params:
    """``steps``: article type → the names of sections, those that may stand in any order together in a list.

    ``headings``: for each name, the phrases that head such a section, or patterns that begin with ``^``.
    """

    steps: dict[str, list[list[str]]]
    headings: dict[str, list[str]]


@record
class _Ready:
    steps: dict[str, dict[str, int]]
    names: dict[str, Names]


def _prepare(params: Params) -> _Ready:
    steps = {
        type_: {name: number for number, step in enumerate(steps) for name in step}
        for type_, steps in params.steps.items()
    }
    return _Ready(steps, {name: _names(given) for name, given in params.headings.items()})


def _names(given: list[str]) -> Names:
    patterns = [each for each in given if each.startswith("^")]
    return Names([each for each in given if each not in patterns], patterns)


def _verify(params: Params) -> None:
    for type_, steps in params.steps.items():
        for name in (name for step in steps for name in step):
            if name not in params.headings:
                raise ValueError(f"steps: {type_}: “{name}” has no headings")
    _prepare(params)


def _run(document: Document, ready: _Ready, context: Context) -> Iterator[Hit]:
    steps = ready.steps.get(context.type, {})
    found = list(_found(document, ready, steps))
    stays = _longest([step for _, step in found])
    for number, (heading, step) in enumerate(found):
        if number not in stays:
            sooner = [found[n][0] for n in sorted(stays) if n < number and found[n][1] > step]
            later = [found[n][0] for n in sorted(stays) if n > number and found[n][1] < step]
            place, other = ("before", sooner[0]) if sooner else ("after", later[-1])
            yield Hit(heading.span, {"said": heading.text, "other": other.text, "place": place})


def _found(document: Document, ready: _Ready, steps: dict[str, int]) -> Iterator[tuple[Heading, int]]:
    """The top sections that are known by exactly one step, in the order in which they stand."""
    real = [heading for heading in headings(document) if not heading.run_in]
    inside: set[int] = set()
    for heading in real:
        if heading.blocks.start - 1 in inside:
            continue
        inside.update(heading.blocks)
        fitting = {step for name, step in steps.items() if ready.names[name].match(heading.words)}
        if len(fitting) == 1:
            yield heading, fitting.pop()


def _longest(steps: Sequence[int]) -> set[int]:
    """The positions of a longest run that never goes back."""
    lengths: list[tuple[int, int]] = []  # length of the best run that ends here, position before it or -1
    for number, step in enumerate(steps):
        best = max(((lengths[n][0], n) for n in range(number) if steps[n] <= step), default=(0, -1))
        lengths.append((best[0] + 1, best[1]))
    kept: set[int] = set()
    at = max(range(len(steps)), key=lambda n: lengths[n][0]) if steps else -1
    while at >= 0:
        kept.add(at)
        at = lengths[at][1]
    return kept


KIND = Kind(
    name="order", params=Params, version=1, slots=("said", "other", "place"),
    prepare=_prepare, verify=_verify, run=_run,
)  # fmt: skip
