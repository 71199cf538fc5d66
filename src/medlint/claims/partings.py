"""The words for leaving a medicine off, by the part they play: the deed, its manner, its occasion, what comes of it.

Knows no medicine. ``leaving`` puts them together.
"""

from __future__ import annotations

#: The deed.
LEAVING = """
stop, quit, come off, coming off, give up, giving up, given up, bin, ditch, throw away, leave out, left out, leave
off, skip, miss, drop, put away, end, ending, cut short, holiday from, leave them at home, leave it at home, run
out, cease, withdraw, withdrawal, abandon, interrupt, pause, break from, breaks from, discontinue, do without, go
without, leave behind, halt, be left at home, weeks off, days off, missed, cutting short, gave up, go a few days,
leave it off, leave them off, leave it out, leave them out, pack in, pack it in, pack them in, walk away, chuck, in
the bin, throw out, lay aside, laid aside, set aside, put aside, give it a rest, give them a rest, give it up, give
them up, put it away, put them away, leave in the fridge, have none, shelve, scrap, toss, call it a day, break of a,
a break, gap of a week, gap of a month, gap of a few, gap of several, weeks without, days without, manage without,
finish with, finish on, finish overnight, finish whenever, drop out, just leave it, leave at home, ran out, cut out,
days without, be dropped, wind up, pour the rest, down the sink, down the toilet, pour them
"""
#: What comes of it, or a good word on it.
HARMLESS = """
harmless, safe, safely, fine, ok, okay, alright, all right, no harm, does no harm, no risk, no danger, no problem,
does you good, do you good, no consequences, no ill effects, painless, no difference, doesn't matter, does not
matter, nothing happens, no reason not, good idea, no withdrawal, kinder, your body a rest, the body a rest, no
hurry, freely, no effect, not dangerous, you stay protected, no trouble, less likely, cannot flare, feel free, free
to, neither here nor there, without a worry, in its stride, rests the, gently, fewest risks, lowest risk, least
risk, safest, lowers the odds, lowers the risk, cuts the risk, reduces the odds, lessens the risk
"""
UNNOTICED = """
hardly notice, barely notice, scarcely notice, not notice, never notice, feel nothing, no odds, no matter, never
mind, takes no notice, take no notice, no different, nothing more comes of it, nothing comes of it, no worse,
nothing happens, not know the difference, no after-effects, settle by itself, settles by itself, no danger, nothing
to fear, nothing bad happens, thank you for it, no need to fear
"""
#: The manner.
SOON = """
at once, overnight, suddenly, abruptly, same day, next day, cold turkey, in one go, as you please, whenever you, all
at once, from one day, on your own, without asking, without talking, without telling, without advice, without help,
for a week, straight away, yourself, by yourself, without speaking, for a few days, any time, without checking,
without any, without supervision, without medical, in a single step, for a fortnight, for a month, after a few
weeks, there and then, then and there, here and now, quit today, stop today, from today, from tomorrow, from
tonight, stop tonight, quit tonight, one morning to the next, any day, whenever it, in a single day, in one day, in
one step, just like that, at a stroke, for good, in a day, stop dead, stopped dead, this weekend, on the spot, this
week
"""
SLOW = """
taper, wean, gradually, slowly, bit by bit, little by little, step by step, in stages, by degrees, in steps, small
steps, spread over weeks, spinning it out, spin it out, drag it out, drawn out, over several weeks, over weeks, tail
off, tail it off, tailing off, tailing it off, phase out, phased out, slow reduction, ease off
"""
#: The occasion: what seems a reason, and is none.
WELL = """
feel well, feel better, feeling well, feeling better, no symptoms, gone, symptom-free, seizure-free, heals, healed,
feel fine, feel like yourself, old self, breathing easily, breathing easier, you are well, no fits, no seizures,
normal, well again, no pain, pain-free, settled, cleared, under control, no longer wheezing, free of seizures,
haven't had a seizure, not had a seizure, no longer cough, faded, cured, fit-free, undetectable, no longer hurts,
been quiet, calmed down, without a fit, without a seizure, lifted
"""
PRETEXT = """
tired, fed up, had enough, bored, bothers, bother, on holiday, no appetite, get in the way, gets in the way, put on
weight, gain weight, sleepy, busy, travelling, dislike, weary
"""
#: What calls for no more of it.
SPENT = """
done its job, served its purpose, surplus, redundant, job is done, work is done, no point in using, no point in
taking, no reason to keep, no need to keep, no need to carry on, no need to go on, no need to continue, are cured,
is cured, no longer need it, no longer need them, no longer needed, only for bad days, for bad days only, no further
use, becomes surplus, become surplus
"""
UNTIL = """
needed only until, only needed until, need it only until, only taken until, taken only until, only until you feel
"""
#: What makes less of it, or warns.
HARM = """
cause, lead to, bring on, trigger, raises the risk, increases the risk, dangerous, seizures, rebound, withdrawal
symptoms, come back, relapse, flare, crisis, coma, risk, life-threatening, unsafe, harmful, worse, fatal, die,
serious, resistant, let germs, come to harm, bring back, soar, soars, shoot up, surge
"""
RETURNS = """
rebound, withdrawal, flare, relapse, come back, return, blocks, block, clot, clots, seizures, fits, symptoms, harm,
problems, effects, consequences, crisis, worse, weaken, suffer
"""
HELP = """
doctor, nurse, pharmacist, team, clinic, specialist, gp, prescriber, call, gradually, taper, slowly, hospital,
surgeon, midwife, consultant, switch, switched, instead, replaced, another, unless, agreed, supervision, tell, ask,
told to, get help, seek help, blood test, blood count, stages, steps, tempted, weaned, discuss, plan, allergic,
rash, pregnant, bit by bit, little by little, psychiatrist, neurologist, cardiologist, step by step, over weeks,
advice from, medical advice, advice of, on advice, seek advice, get advice, dose is lowered, be lowered, lowered by,
lower the dose, reduce the dose, reduce it, reduced over, be reduced, reduce your, is reduced, are reduced, reducing
the dose, reduced by, reducing it
"""
SHORT = """
short course, short courses, single dose, one dose, single tablet, occasional, less than, under three, only a few,
for a few days after, for a few days only, only now and then, taken now and then, for only a few, for just a few,
missing a single, miss a single, skip a single, skipping a single
"""
CALM = """
don't worry, do not worry, no harm, no risk, no danger, nothing happens, no problem, you stay protected, doesn't
matter, does not matter, no need to worry, no supervision, no withdrawal, nothing to worry, no need to hurry, need
not worry, needn't worry, no reason to worry, no trouble, nothing bad happens, no odds, no difference
"""
ALLOWED = """
can, may, simply, just, feel free, time to, should, safe, fine, no need to keep, no longer need, don't need, moment
to, cue to, signal to, usually, most people, one day to
"""
PARTING = f"{LEAVING}, {SLOW}, {SPENT}, {UNTIL}, any more, any longer, anymore"
