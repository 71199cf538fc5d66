"""What a sentence says of using a medicine in pregnancy, in freer words than ``stance`` reads.

1 is good, -1 bad, 0 neither. Knows words only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.assertion import Clause, polarity
from medlint.claims.phrases import found

if TYPE_CHECKING:
    from collections.abc import Sequence

_GOOD = """
safer, keeps the baby safe, recommended, may be taken, advised to take, should take, strengthens, protect,
suited, good choice, safe, safely, fine, harmless, suitable, preferred, first choice, of choice, best choice,
preferable, recommended medicine, carry on, keep taking, keep going, keep using, stay on, does not cross the
placenta, do not cross the placenta, doesn't cross the placenta, no added risk, no extra risk, no risk, does not
harm, do not harm, doesn't harm, no effect on the baby, strengthens the baby, protects the baby, good for the
baby, helps the baby, prevents miscarriage, need no contraception, contraception is unnecessary, contraception
is not needed, no need for contraception, best taken, can be continued, may be used, can be used, can be taken,
no need to switch, no need to change, ideal, no danger, drug of choice, usually started, boosts, acceptable, no
concern, poses no, good idea, won't harm, will not harm, cannot harm, can't harm, does no harm, do no harm, no
harm, carries no, best medicine, treatment of choice, go ahead, is started, prevents birth defects, prefer,
unharmed, not affect the baby, never harms, nothing to fear, right choice, safety record, poses no risk, no risk
to the baby, gentle enough, right through pregnancy, kept going, looks after the baby, first-rate choice, never
gets to the baby, does not reach the baby, widely used, commonly used, moved on to it, mainstay, no added risk
of, carries no added risk
"""
_BAD = """
ditch, give up, must be stopped, should be stopped, should be avoided, must be avoided, refuse, decline,
unsafe, dangerous, harmful, birth defects, malformations, harms the baby, harm the baby, not advised, not
recommended, come off, riskier than, greater risk than, more dangerous than, must not, should not be, banned,
forbidden, stop taking, stop using, stop it, generally avoided, avoid, damages the baby, harms the unborn,
harm the unborn, harms your baby, harm your baby, toxic, thrown away, bin, stay away from, put off until, wait
until after, too risky, poison, miscarriage, best stopped, off limits, off the menu, ruled out, out of the question
"""
_HEDGED = """
possible, label, it can, earlier, may, can, advice, says, licence, leaflet, other, unless, only if, if you
have, until, before you conceive, after the birth, before getting, high dose, high-dose, high doses,
specialist, benefits outweigh, benefit, some, sometimes, may need, limited, lowest, caution, large amounts,
too much, weeks, trimester, long-term, large doses, switch, switched, changed, instead, replaced, stopped
before, lower, or, not enough, contraception, men, partner, father, cream, breastfeeding, nebuliser,
untreated, uncontrolled, poorly controlled
"""
_CAREFUL = """
unless, only if, until, specialist, benefits outweigh, benefit, sometimes, lowest, caution, contraception, men,
partner, father, switch, switched, changed, stopped before, breastfeeding, before you get pregnant, months
before, not pregnant, avoid pregnancy, negative pregnancy test, test is negative, after the birth, doctor, if
needed, if your, ask, check, but, however, although, except, on the skin, to the skin, skin cream, cream, before
pregnancy, stopping, instead, rather, prevent pregnancy, become pregnant after, months after, weeks after, years
after, month after, some months
"""
_UNGUARDED = (
    "no contraception, contraception is unnecessary, contraception is not needed, no need for contraception"
)


_COMPARED = "preferred to, safer than, better than, preferable to, choice over"


def _cleared(forms: Sequence[str], good: Sequence[int], bad: Sequence[int]) -> bool:
    """Such as "no added risk of birth defects": what is bad is what there is no risk of."""
    return good[0] < bad[0] and "no" in [forms[n] for n in good]


def said_of_use(parts: Sequence[Clause]) -> tuple[int, Clause | None]:
    """What the clauses say together, and the first that says it; 0 where they do not agree or say it with care."""
    signs: dict[int, Clause] = {}
    for part in parts:
        if part.supposed:
            continue
        forms = [word.form for word in part.words]
        good = found(forms, _GOOD)
        for sign, words in ((1, good), (-1, found(forms, _BAD))):
            if words and not (sign < 0 and good and _cleared(forms, good, words)):
                signs.setdefault(sign * polarity(forms, {*words}), part)
    signs.pop(0, None)
    every = [word.form for part in parts for word in part.words]
    if len(signs) == 2 and found([word.form for word in signs[1].words], _COMPARED):
        del signs[-1]
    if len(signs) != 1:
        return 0, None
    said, part = signs.popitem()
    if said < 0 and found(every, _HEDGED):
        return 0, None
    careful = found(every, _CAREFUL) and not found(every, _UNGUARDED)
    return (0, None) if said > 0 and careful else (said, part)
