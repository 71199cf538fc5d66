"""Whether a clause approves of an act (1), advises against it or calls it needless (-1), or only mentions it (0).

The act is given by its words. Knows words only; whether the act does harm is for those who ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.assertion import polarity
from medlint.claims.phrases import found
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_MODALS = words("can may could should must need needs needn't have has might want")
_LED = words("then please just simply always and so or first best also you to instead but")
_PREPOSITIONS = words("for in during with after on at before while once when if")
_ORDERS = words("""
    take use give put keep drink eat have make ask apply start carry go choose try get rub store throw pass treat inject
    swallow leave save share hold lie wait stay open add drop place spread rinse wash pour flush cut crush chew bite
    continue double help offer let reach opt run mix tip tilt jab stick wrap wear rely send push see sit
    """)
_PASSING = words("only some sometimes occasionally specialist specialists doctor doctors rarely")
_WORD = """
%ok, %best, help, helps, work, works, go for, reach for, opt for, ask for, time to, way to, told to, %trifle, just as,
do well, does well, enough, longest, reliable, exact, accurate
"""
_SET_ASIDE = """
off limits, last resort, steer clear, turn down, turned down, hold off, put off, stay away, keep away, left out,
leave out, out of the question, do without, go without, no place, too risky, not bother, don't bother, have to wait,
must wait
"""
_NEEDLESS = "%needless"
_REACH = 6


def advised(forms: Sequence[str], used: AbstractSet[int]) -> int:
    """What a clause advises on the act whose words are those numbered ``used``."""
    if not _PASSING.isdisjoint(forms) and lex.NEGATIONS.isdisjoint(forms):
        return 0
    aside = [n for n in found(forms, _SET_ASIDE) if n not in used]
    needless = [n for n in found(forms, _NEEDLESS) if n not in used]
    if needless or aside:
        said = polarity(forms, {*used, *needless, *aside})
        return -said
    said = polarity(forms, used)
    if said <= 0:
        return said
    return int(_ordered(forms, used) or _permitted(forms, used) or _praised(forms, used))


def _ordered(forms: Sequence[str], used: AbstractSet[int]) -> bool:
    """Whether one of the words opens the clause as an order: "crush the tablets", "then crush"."""
    starts = [0]
    if forms[0] in _PREPOSITIONS and "," in forms:
        starts = [n + 1 for n, form in enumerate(forms) if form == ","]
    for start in starts:
        first = next((n for n in range(start, len(forms)) if forms[n] not in _LED), len(forms) - 1)
        if forms[first] in _ORDERS or (first in used and not forms[first].endswith(("ing", "ed", "s"))):
            return True
    return False


def _permitted(forms: Sequence[str], used: AbstractSet[int]) -> bool:
    """Whether a word of leave or duty goes right before: "you can crush", "should be crushed"."""
    return any(
        form in _MODALS and any(n < each <= n + _REACH and not forms[each].endswith("ing") for each in used)
        for n, form in enumerate(forms)
    )


def _praised(forms: Sequence[str], used: AbstractSet[int]) -> bool:
    return any(n not in used or len(used) > 1 for n in found(forms, _WORD))
