"""Whether a sentence calls leaving a medicine off harmless or tells readers to, in freer words than ``stops`` reads.

Knows no medicine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.assertion import Clause, polarity
from medlint.claims.phrases import found

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAVING = """
stop, quit, come off, coming off, give up, giving up, given up, bin, ditch, throw away, leave out, left out,
leave off, skip, miss, drop, put away, end, ending, cut short, holiday from, leave them at
home, leave it at home, run out, cease, withdraw, withdrawal, abandon, interrupt, pause, break from, breaks
from, discontinue, do without, go without, leave behind, halt, be left at home, weeks off, days off, missed,
cutting short, gave up, go a few days
"""
_HARMLESS = """
harmless, safe, safely, fine, ok, okay, alright, all right, no harm, does no harm, no risk, no danger, no
problem, does you good, do you good, no consequences, no ill effects, painless, no difference, doesn't matter,
does not matter, nothing happens, no reason not, good idea, no withdrawal, kinder, your body a rest, the body
a rest, no hurry, freely, no effect, not dangerous, you stay protected, no trouble, less likely, cannot flare,
feel free, free to
"""
_SOON = """
at once, overnight, suddenly, abruptly, same day, next day, cold turkey, in one go, as you please, whenever
you, all at once, from one day, on your own, without asking, without talking, without telling, without advice,
without help, for a week, straight away, yourself, by yourself, without speaking, for a few days, any time,
without checking, without any, without supervision, without medical, in a single step, for a
fortnight, for a month, after a few weeks
"""
_CALM = """
don't worry, do not worry, no harm, no risk, no danger, nothing happens, no problem, you stay protected,
doesn't matter, does not matter, no need to worry, no supervision, no withdrawal, nothing to worry,
no need to hurry, need not worry, needn't worry, no reason to worry
"""
_ALLOWED = """
can, may, simply, just, feel free,  time to, should, safe, fine, no need to keep, no longer need, don't
need
"""
_WELL = """
feel well, feel better, feeling well, feeling better, no symptoms, gone, symptom-free, seizure-free, heals,
healed, feel fine, feel like yourself, old self, breathing easily, breathing easier, you are well, no fits, no
seizures, normal, well again, no pain, pain-free, settled, cleared, under control, no longer wheezing, free of
seizures, haven't had a seizure, not had a seizure, no longer cough
"""
_RETURNS = """
rebound, withdrawal, flare, relapse, come back, return, blocks, block, clot, clots, seizures, fits, symptoms,
harm, problems, effects, consequences, crisis, worse
"""
_HARM = """
cause, lead to, bring on, trigger, raises the risk, increases the risk, dangerous, seizures, rebound,
withdrawal symptoms, come back, relapse, flare, crisis, coma, risk, life-threatening, unsafe, harmful, worse,
fatal, die, serious
"""
_HELP = """
doctor, nurse, pharmacist, team, clinic, specialist, gp, prescriber, call, advice, gradually, taper, slowly,
hospital, surgeon, midwife, consultant, switch, switched, instead, replaced, another, unless, agreed,
supervision, tell, ask, stages, steps, tempted, weaned, discuss, plan, allergic, rash, pregnant, lowering, reduce,
reduced
"""
_FREE = frozenset("no not never without don't needn't nobody nor isn't won't doesn't".split())  # noqa: SIM905
_REACH = 6


def leaves_freely(parts: Sequence[Clause]) -> bool:
    """Whether a clause asserts that leaving off does no harm, or tells readers who feel well to leave off."""
    every = [word.form for part in parts for word in part.words]
    if not found(every, LEAVING) or _helped(every):
        return False
    if any(_harms(part) for part in parts):
        return False
    well = found(every, _WELL)
    for part in parts:
        forms = [word.form for word in part.words]
        verb = found(forms, LEAVING)
        if not verb or part.supposed:
            continue
        harmless = found(forms, _HARMLESS)
        if harmless and polarity(forms, {*verb, *harmless}) > 0:
            return True
        allowed = found(forms[: verb[0]], _ALLOWED)
        soon = [] if "than" in forms else found(forms, _SOON)
        told = (
            (not verb[0] and not forms[0].endswith("ing"))
            or allowed
            or (forms[verb[0] - 1] in ("then", "please", "should"))
        )
        if (well or soon) and told and polarity(forms, {*verb, *allowed, *soon}) > 0:
            return True
    return _harm_denied(parts) or _calmed(parts)


def _calmed(parts: Sequence[Clause]) -> bool:
    """Such as "don't worry if your tablets run out"."""
    rows = [[word.form for word in part.words] for part in parts]
    supposed = any(part.supposed and found(forms, LEAVING) for part, forms in zip(parts, rows, strict=True))
    return supposed and any(
        (calm := found(forms, _CALM)) and polarity(forms, {*calm}) > 0
        for part, forms in zip(parts, rows, strict=True)
        if not part.supposed
    )


def _harms(part: Clause) -> bool:
    """Whether a clause says that harm follows: "can bring on seizures", "is dangerous"."""
    forms = [word.form for word in part.words]
    harm = found(forms, _HARM)
    return bool(harm) and polarity(forms, {*harm}) > 0 and not found(forms, "less likely, protect, prevents")


def _harm_denied(parts: Sequence[Clause]) -> bool:
    """Such as "come off it in one go: the pressure never rebounds"."""
    left = [
        n for n, part in enumerate(parts)
        if (verb := found(forms := [word.form for word in part.words], LEAVING)) and polarity(forms, {*verb}) > 0
    ]  # fmt: skip
    for number, part in enumerate(parts):
        forms = [word.form for word in part.words]
        harm = found(forms, _RETURNS)
        aimed = {"to", "so", "avoid", "prevent", "if", "until"} & set(forms[:2])
        denied = harm and not part.supposed and not aimed and polarity(forms, {*harm}) < 0
        if denied and any(n < number or (n == number and found(forms, LEAVING)[0] < harm[0]) for n in left):
            return True
    return False


def _helped(forms: Sequence[str]) -> bool:
    """Whether somebody's advice, a slow way or another medicine is spoken of, and not denied."""
    at = 0
    while at < len(forms):
        place = found(forms[at:], _HELP)
        if not place:
            return False
        here = at + place[0]
        if _FREE.isdisjoint(forms[max(0, here - _REACH) : here]):
            return True
        at = here + 1
    return False
