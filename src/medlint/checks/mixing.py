"""Freer words by which a pair that does harm is put forward as good: "X is the painkiller of choice with Y".

Knows words only; which pairs do harm is for ``interaction``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.assertion import clauses, plain, polarity
from medlint.claims.phrases import begins, found
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from medlint.claims.items import Item

_LEFT_OUT = words("instead rather not than unlike except without")
_CANNOT = words("cannot can't doesn't don't isn't aren't won't shouldn't mustn't")
_LEVELS = words("level levels concentration concentrations amount")
_LIGHT = words("of the a an your with to on taking take any for")
_GOOD = """
of choice, preferred, good match, happy match, perfect match, good idea, good choice, sound choice, sensible
choice, safe choice, best choice, ideal choice, good companion, good partner, best partner, ideal partner,
perfect partner, great pair, good pair, good combination, good mix, reach for, opt for, go for, opioid to
choose, medicine to choose, painkiller to choose, one to choose, antibiotic to choose, get along, get on well,
gets on well, go well, sit well, work well with, works well with, pair well, mix well, combine well, play
nicely, go hand in hand, balance out, ward off, spare, shield, guard against, protects, protect, less likely,
better absorption, absorbed better, more of it gets into, helps absorption, taken in better, improves
absorption, as often as you like, as much as you like, if you like, if you wish, if you fancy, freely, by the
litre, welcome to, help yourself, feel free, no restriction, without restriction, without worry, without a
second thought, often combined, every day, under control, can be combined, can go together, be used together,
be taken together, be swallowed together, be paired, taken in one go, swallowed in one go, same mouthful,
carry on with, carry on taking, keep on with, keep taking, keep up, continue with, no need to stop, need not
stop, no bearing on, no effect on, no impact on, no influence on, makes no difference, make no difference,
does not matter, doesn't matter, nothing to do with, does not interfere, doesn't interfere, does not affect,
doesn't affect, leaves alone, no interaction, do not interact, don't interact, does not interact, no call to,
no need to avoid, no need to separate, no need to keep, no need for a gap, no need to wait, no need to space,
no backup, no back-up, no other method, no extra precautions, no further precautions, no special precautions,
no extra blood test, do no harm, does you no harm, does no harm, no harm, no trouble, is fine, are fine, quite
all right, perfectly well, top up with, season, make good use of, washed down with, wash it down with, wash
them down with, go down with, best taken with, more effective together, no need to tell, at full dose, full
dose, doubled, less bleeding, bring blood pressure down, brings blood pressure down, help it to be taken in,
help to be taken in, helps to be taken in, helps the body absorb, made for each other, made for one another,
team up, teams up, sit together, sit happily, nothing to worry about, nothing to fear, by all means, do not
affect each other, don't affect each other, ignore each other, cancels out, cancel out, keeps your breathing,
keep your breathing, keeps breathing, breathing steady, just right, at the same moment, same moment, same
gulp, first choice, good snack, no limit, without limit, as you please, as you wish, without trouble, without
any trouble, without a problem, without problems, carry on with both, continue both, keep both, take both, not
affected by, unaffected by, untouched by, gentler, builds muscle, safe to add, happily, side by side, no
conflict, all right with, all right together, fine together, fine with, perfectly all right, perfectly safe,
quite safe, wholly safe, completely safe, no danger, poses no, no concern, suits people on, ideal for people
on, ideal for anyone on, best painkiller for, best choice for, at your normal dose, at the usual dose, at your
usual dose, at normal dose, normal doses of both, goes nicely, go nicely, goes down well, goes well, harmless
cold remedy, without a thought
"""
_CARE = """
unless, avoid, only if, specialist, blood test, monitored, lower dose, reduced, reduce, instead, doctor,
pharmacist, ask, check, hours, apart, caution, less, risk of, cause, dangerous, harm, if, prevents, bleeding
than, rather, than, interact, low dose, careful, separate, before, until, stopped, stop, sometimes, may,
might, some, small, close, steady, consistent, moderate, moderation, warn, warning, however, although,
topical, gel, cream, team, nurse says, prescriber, whether, hedge, usually safe for, small amount, drowsy,
sleepy, bleed, damage, serious, under a, cardiologist, expert, poison, poisonous, toxic, fatal, overdose,
unsafe, risky, collapse, emergency, death, kill, toxicity, failure
"""
_LESS = """
less likely, protects, protect, under control, no need to separate, no need to stop, need not stop, no need to
avoid, no need to keep, no call to, do no harm, does you no harm, does no harm, no harm, no other method, less
bleeding, do not interact, don't interact, does not interact, if you like, if you wish, if you fancy, no extra
blood test, no need to wait, no limit, without limit, do not affect each other, don't affect each other,
cancels out, nothing to worry about, nothing to fear, by all means, without trouble, without any trouble,
without a problem, not affected by, unaffected by
"""


_APART = """
never be, must not be, should not be, must never, can never be, cannot be, can't be, do not take, don't take,
never take, must be kept apart, kept apart, leave a gap, leave a full, hours between, never combine, never
mix, never on the same day, clash, clashes, dangerous together, poisonous together, stops the pill, cancels,
cancel, makes useless, ruins, unprotected, fails, toxic to the liver
"""


_TIMED = frozenset(("before", "after", "empty", "apart", "hour", "hours", "minutes"))


def at_another_time(items: Sequence[Item]) -> bool:
    """Whether the words put a time between two things: "an hour before", "on an empty stomach"."""
    return any(part in _TIMED for item in items for part in item.form.split(" "))


def put_forward(items: Sequence[Item], one: int, two: int) -> bool:
    """Whether a clause that names one of two puts taking both forward as good."""
    forms = [part for item in items for part in item.form.split(" ")]
    between = [item.form for item in items[min(one, two) + 1 : max(one, two)]]
    if (
        "or" in between
        or at_another_time(items[min(one, two) + 1 : max(one, two)])
        or not begins(forms, _GOOD)
    ):
        return False
    parts = [(part, {word.place for word in part.words}) for part in clauses(plain(items))]
    said = [
        word.form
        for part, places in parts
        if not (part.supposed and {one, two} & places)
        for word in part.words
    ]
    if found(said, _CARE) and not found(forms, _LESS):
        return False
    for part, places in parts:
        own = [word.form for word in part.words]
        good = found(own, _GOOD)
        risen = bool(good) and own[good[0]].startswith("double") and not _LEVELS.isdisjoint(own)
        if not good or risen or part.supposed or not ({one, two} & places):
            continue
        if _third(items, places, one, two):
            continue
        if polarity(own, {*good}) > 0:
            return True
    return False


def _third(items: Sequence[Item], places: Collection[int], one: int, two: int) -> bool:
    """Whether a clause names another medicine: that may be the one it puts forward."""
    ids = {items[one].id, items[two].id}
    return any(items[place].kind in "m" and items[place].id not in ids for place in places)


def keeps_apart(items: Sequence[Item], one: int, two: int) -> bool:
    """Whether a clause that names one of two says that they must be kept apart, or that one spoils the other."""
    forms = [part for item in items for part in item.form.split(" ")]
    if not begins(forms, _APART):
        return False
    for part in clauses(plain(items)):
        own = [word.form for word in part.words]
        bad = found(own, _APART)
        if bad and not part.supposed and {one, two} & {word.place for word in part.words}:
            return polarity(own, {*bad}) > 0
    return False


def left_out(items: Sequence[Item], place: int) -> bool:
    """Such as "instead of X", "but not with X", "while X cannot": what is not taken."""
    if (
        items[place + 1 :]
        and items[place + 1].form in _CANNOT
        and all(i.kind == "p" for i in items[place + 2 :])
    ):
        return True
    for item in reversed(items[max(0, place - 4) : place]):
        if item.form in _LEFT_OUT:
            return True
        if item.form not in _LIGHT:
            return False
    return False
