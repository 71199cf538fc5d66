"""The words for what one thing does to another: treat, cure, prevent, cause, hold, reverse. Knows no fact."""

from __future__ import annotations

from medlint.claims.words import words
from medlint.row import NamedTuple


class Deed(NamedTuple):
    """``verbs`` tie subject and object by themselves, ``nouns`` with one of ``joins`` ("a remedy for").

    ``final`` verbs say more than the deed ("cure"): to deny them does not deny it.
    """

    verbs: frozenset[str]
    nouns: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    final: frozenset[str] = frozenset()


_FINAL = words(
    """
    cure cures cured curing clear clears kill kills killed beat beats heal heals fix fixes end
    ends rid away eliminate eliminates eradicate eradicates stop stops
    """
)
_FOR = words("for against in to of with on from")

DEEDS: dict[str, Deed] = {
    "treats": Deed(
        _FINAL - words("away") | words(
            """
            treat treats treated wake wakes reverse reverses reversed treating killing clearing
            fight fights fighting work works working help helps helping relieve relieves
            relieved relieving ease eases easing reduce reduces reducing lower lowers tackle
            tackles shorten shortens destroy destroys dissolve dissolves soothe soothes calm
            calms combat combats combating remove removes settle settles control controls
            controlled manage manages managed attack attacks target targets effective active
            alleviate alleviates rescue rescues
            """
        ),
        words(
            """
            treatment treatments cure remedy useful good great best right better recommended
            indicated choice answer helpful suitable ideal used given prescribed taken take
            takes use relief need needed medicine medicines drug drugs first-line try fast quick
            quickly first
            """
        ),
        _FOR - words("from"), _FINAL,
    ),
    "cures": Deed(
        words("cure cures cured curing heal heals healed fix fixes eradicate eradicates rid"), words(
            """
            cure
            """
        ), words(
            """
            for of
            """
        ),
    ),
    "prevents": Deed(
        words(
            """
            prevent prevents prevented preventing protect protects protected protecting guard
            guards shield shields avoid ward wards immune
            """
        ),
        words(
            """
            protection prevention immunity risk chance chances odds vaccinate vaccinated
            effective shield defence defense
            """
        ),
        words("from against to getting catching developing"), words("avoid"),
    ),
    "causes": Deed(
        words(
            """
            cause causes caused causing lead leads leading give gives gave giving bring brings
            trigger triggers triggered triggering provoke provokes result results resulting
            develop develops catch caught spread spreads passed pass transmit transmitted
            transmits infect infects infected induce induces produce produces worsen worsens
            aggravate aggravates make makes
            """
        ),
        words(
            """
            linked link blame responsible reason behind cause source raises raise increases
            increase raised increased higher get got come comes
            """
        ),
        words("to with for of by risk chance chances from"), words(
            """
            make makes give gives gave get got
            """
        ),
    ),
    "contains": Deed(
        words("contain contains containing include includes"), words(
            """
            made full rich has have source high
            """
        ), words(
            """
            with from in of
            """
        ),
    ),
    "reverses": Deed(
        words(
            """
            reverse reverses reversed reversing counteract counteracts counteracted undo undoes
            neutralise neutralises neutralize neutralizes block blocks cancel cancels wake wakes
            switch switches switching
            """
        ),
        words(
            """
            antidote treat treats treated treatment used given works work effective useful help
            helps protects remedy
            """
        ), words(
            """
            to for against in of on by with
            """
        ),
    ),
    "absorbs-with": Deed(words("absorb absorbs absorbed absorption")),
}  # fmt: skip
