"""Words that move a measure only together: "tails off", "goes through the roof", "reaches its lowest"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_UPWARDS = """
    pick/picks/picked/picking/perk/perks/perked up
    take/takes/took off
    go/goes/went/gone/shoot/shoots/shot through the roof
    hit/hits/hitting the roof/ceiling
    reach/reaches/reached/hit/hits its/their/a highest/peak/maximum
    take/takes/took a jump/leap
    on the/its/their way up
    at/near/towards/to/over/above the top/ceiling
    at/near/towards/to/in the upper/top/high/higher end/part
    many/several/two/three/four/five/six/ten/double/twice times the/its usual/normal/upper/average
    double/twice/treble the/its usual/normal/upper
    reach/reaches/reached/hit/hits risky/dangerous/worrying/new/record/alarming/unsafe heights/highs
    sky high
    at/reaching its/their/a highest/peak/maximum
    at many/several/two/three/four/five/ten times
    top/tops/topped the/its range/limit/scale
    come/comes/came/go/goes/went shooting/soaring/rocketing/creeping up/upwards
"""
_DOWNWARDS = """
    tail/tails/tailed/tailing/trail/trails/trailed/ease/eases/eased/die/dies/died off
    die/dies/died/calm/calms/calmed/quieten/quietens down
    die/dies/died/melt/melts/melted/seep/seeps/leak/leaks/ebb/ebbs away
    peter/peters/petered/bottom/bottoms/bottomed out
    dry/dries/dried up
    go/goes/went/gone through the floor
    hit/hits/hitting rock bottom
    reach/reaches/reached/hit/hits its/their/a lowest/minimum/nadir/trough/low
    take/takes/took a dive/tumble/plunge/nosedive/knock/dip
    on the/its/their way down
    at/near/towards/to/under/below the bottom/floor
    at/near/towards/to/in the lower/bottom/low end/part
    only a fraction of
    a fraction of the/its/what
    reach/reaches/reached/hit/hits risky/dangerous/worrying/new/record/alarming/unsafe lows
    hit/hits/hitting/touch/touches the floor/bottom
    hardly/barely/scarcely register/registers/measurable/detectable/there/show/shows
    come/comes/came/go/goes/went tumbling/crashing/plunging/sliding down
    come/comes/came off the boil
    go/goes/went missing
    at its/their/a lowest/minimum/nadir/trough
    at a fraction of
    a half/third/quarter/fifth/tenth of what/the/its
    undetectable/unmeasurable/unrecordable
"""


#: Verbs whose particle does not give their direction.
PHRASAL = {
    **dict.fromkeys(
        (("wipe", "out"), ("wipes", "out"), ("use", "up"), ("uses", "up"), ("using", "up"), ("used", "up")),
        -1,
    ),
    **dict.fromkeys(
        (("switch", "off"), ("switches", "off"), ("shut", "off"), ("shuts", "off"), ("burn", "off")), -1
    ),
    **dict.fromkeys(
        (("pump", "out"), ("pumps", "out"), ("pour", "out"), ("pours", "out"), ("churn", "out")), 1
    ),
    **dict.fromkeys((("top", "up"), ("tops", "up"), ("switch", "on"), ("switches", "on"), ("ramp", "up")), 1),
}


def _parsed(text: str, sign: int) -> list[tuple[list[frozenset[str]], int]]:
    lines = [line.split() for line in text.strip().splitlines()]
    return [([frozenset(step.split("/")) for step in line], sign) for line in lines]


_IDIOMS = [*_parsed(_UPWARDS, 1), *_parsed(_DOWNWARDS, -1)]
_FIRST = frozenset().union(*(steps[0] for steps, _ in _IDIOMS))


def idiom(items: Sequence[Item], at: int) -> tuple[int, int]:
    """The direction of the phrase that begins at item ``at`` and the number of its items; (0, 0) for none."""
    if items[at].form not in _FIRST:
        return 0, 0
    for steps, sign in _IDIOMS:
        near = items[at : at + len(steps)]
        if len(near) == len(steps) and all(item.form in step for item, step in zip(near, steps, strict=True)):
            return sign, len(steps)
    return 0, 0
