"""Words that many sayings share, called by ``%name`` in them: words of approval, of need, of waiting. Knows no fact."""

from __future__ import annotations

WORDINGS = {
    "ok": """
        safe, safely, fine, ok, okay, harmless, alright, all right, no harm, no danger, no risk, no problem, no ill
        effect, no bearing, no worry, without worry, nothing to worry, neither here nor there, no matter, no odds,
        no cause for, doesn't matter, does not matter, no difference, no effect, makes no difference, freely, feel
        free, free to, is allowed, are allowed, is permitted, acceptable, need not avoid, gentle, gentlest, mild, no
        reason not, won't hurt, no trouble, not affect, doesn't affect, unaffected, gets along, does no harm, as
        usual, suitable
    """,
    "best": """
        best, ideal, better, of choice, first choice, prefer, preferred, good, great, kinder, gentler, handy, wise,
        smart, sensible, perfect, recommended, recommend, advised, advise, suits, suit, favourite, favorite, safest,
        safer, first-rate, excellent, right, should, must, try, need, needs, standard, usual, usually, benefit,
        benefits, clever, worth, simplest, quickest, proper, correct, always
    """,
    "needless": """
        no need, needless, unnecessary, need not, needn't, no point, pointless, no reason, no call, superfluous,
        waste of, not bother, don't bother, needn't bother, not needed, isn't needed, aren't needed, not necessary,
        don't need, do not need, doesn't need, does not need, no longer need, useless, no use, do without, not
        required, never needed, can skip, skip, forget, no purpose, serves no, pointless, won't need, will not need,
        no longer necessary, can manage without, spare yourself, no benefit, not worth, never mind, leave out,
        nothing to gain, unneeded, can be skipped, dispense with, never necessary, surplus, optional, makes no
        difference, no longer needed
    """,
    "works": """
        cure, cures, clear, clears, kill, kills, treat, treats, heal, heals, work, works, beat, beats, shorten,
        shortens, get rid, gets rid, fight, fights, effective, help, helps, effect, stop, stops, ease, eases,
        quicker, faster, sooner, half the time, relieve, relieves, needed, need, needs, deal with, remedy, sort out,
        knock out, see off, better
    """,
    "useless": """
        useless, no use, no effect, does nothing, do nothing, nothing to offer, no help, doesn't work, does not
        work, don't work, do not work, no good, powerless, no benefit, waste of, pointless, not work, can't help,
        cannot help, makes no difference, not effective, ineffective, won't work, no value, not help, no point
    """,
    "bad": """
        avoid, dangerous, harmful, banned, ban, off limits, forbidden, must not, mustn't, never, refuse, decline,
        turn down, turned down, harm, harms, unsafe, put off, wait until after, delay, too risky, risky, not be
        given, should not, shouldn't, cannot have, can't have, not allowed, stay away, steer clear, toxic, poison,
        hold off, contraindicated, do more harm, bad idea, ruled out, out of the question, not recommended, have to
        wait, left until after
    """,
    "cause": """
        cause, causes, caused, give you, gives you, give people, lead to, leads to, bring on, brings on, trigger,
        triggers, make, makes, set off, sets off, result, end up, produce, infect, catch, comes from, due to,
        linked, behind, raise, raises, increase, increases, overload, weaken, weakens, damage, wear out, wears out,
        exhaust, harm, harms
    """,
    "prevent": """
        prevent, prevents, protect, protects, ward off, wards off, guard, guards, shield, shields, stop, stops, keep
        away, lower, lowers, reduce, reduces, cut, cuts, spare, spares, safeguards, less likely, immune, rule out,
        no longer
    """,
    "wait": """
        wait and see, can wait, wait, see if, see whether, see how, until morning, tomorrow, next day, wait a few
        days, a day or two, next week, routine visit, routine appointment, go to bed, sleep it off, give it time,
        give it a day, sit it out, put up with, stay at home, safely left, be left, time to settle, at your leisure,
        next appointment, next visit, next check-up, drive yourself, ignore, brush it off, shrug it off, take no
        notice, think nothing
    """,
    "trifle": """
        no hurry, no rush, not urgent, blow over, go away by itself, go away on its own, nothing to worry, no cause
        for, not an emergency, harmless, of no concern, no need to call, no need to worry, no need to go, no need
        for, need not worry, needn't worry, needn't call, no reason to worry, no reason to call, will pass, good
        sign, nothing serious, soon passes, no danger, no ambulance, trapped wind, just wind, only wind, always
        wind, rarely matters, not matter, no concern, safer than most, nothing unusual, no alarm, can be ignored,
        can be safely ignored, can wait, safely wait
    """,
    "more": """
        as many as, as many tablets, as many paracetamol, as much as, as often as, no limit, no upper limit, without
        limit, no maximum, unlimited, any amount, any number, however many, however much, double, doubling, two at
        once, extra, twice, whatever it takes, freely, impossible to overdose, cannot overdose, can't overdose,
        cannot take too much, no such thing as too much, top up
    """,
}
