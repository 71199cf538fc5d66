"""Which way a whole sentence says that a medicine's effect, or the amount of it, goes, in freer words.

Gathers whatever says so: levels that climb, doses that are halved, what is washed out of the body. Only where all of it
points one way is anything said. Reads a sentence as a row of words in which ``@`` is the medicine and ``%`` any other.
Knows words only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.claims.items import Item

_UP = (
    "rises?|rising|rose|climbs?|climbing|soars?|shoots? up|builds? up|piles? up|mounts?(?: up)?|accumulates?"
    "|goes? up"
    "|creeps? up|increases?|doubles?|trebles?|jumps?|lingers?|stays? (?:longer|high)|surges?|spikes?|backs? up"
    "|is raised"
    "|are raised|is higher|are higher|gets? (?:stronger|higher)"
)
_DOWN = (
    "falls?|falling|fell|drops?|dropping|slumps?|plunges?|sinks?|goes? down|dips?|declines?|drains? away"
    "|vanish(?:es)?"
    "|disappears?|is lowered|are lowered|is lower|are lower|shrinks?|dwindles?|tails? off|gets? (?:weaker"
    "|lower)|plummets?"
    "|is halved|are halved|crash(?:es)?|tumbles?|tumbling|evaporates?|wears? off"
)
_LEVEL = r"(?:levels?|concentrations?|amounts?|blood levels?)(?: of (?:@|it|this|the medicine|the drug))?"
_IN = r"(?: (?:in|of) (?:the|your) (?:blood|blood stream|bloodstream|body|system))?"
_THING = (
    rf"(?:@(?: {_LEVEL})?|(?:the |its |their |your )?{_LEVEL}|(?:because|so|and|that|as|,) (?:it|they)){_IN}"
)
_MAY = (
    r"(?: (?:may|can|will|could|would|might|to|also|often|then|usually|sometimes|quickly|slowly|thus|there"
    r"|therefore))*"
)
_RID = (
    "(?:breakdown|clearance|removal|metabolism|excretion|elimination|loss|processing|burning|breaking down|clearing"
    "|removing|getting rid)(?: by the (?:liver|kidneys|body))?(?: of)?(?: the)?"
)
_QUICK = (
    r"(?:faster|more quickly|quicker|more rapidly|sooner|more speedily|too fast|too quickly|at speed|in no"
    r" time)"
)
_SLOWLY = r"(?:slower|more slowly|less quickly|later)"
_RAISING = (
    "raises?|pushes|push|drives?|sends?|boosts?|increases?|doubles?|trebles?|lifts?|hikes?|hoists?|bumps?"
)
_LOWERING = "lowers?|drops?|cuts?|reduces?|halves|halve|slashes|slash|drags?|pulls?|decreases?|brings?"
_DOSE = r"(?:(?:@ )?(?:dose|dosage|doses)(?: of @)?)"
_MUST = (
    r"(?: (?:is|are|may|might|will|has|have|often|usually|generally|need|needs|should|must|can|to|be|then"
    r"|also|being|get|gets))*"
)
_HIGHER = (
    r"(?:raised|increased|doubled|put up|go up|goes up|upped|stepped up|turned up|gone up|higher|bigger"
    r"|larger)"
)
_LESSER = (
    r"(?:lowered|reduced|halved|cut(?: back| down)?|come down|comes down|go down|goes down|stepped down|turned"
    r" down|dropped"
    r"|smaller|lower|trimmed|brought down|divided)"
)
_MADE = (
    r"\b(?:makes?|making|leaves?|leaving|turns?|renders?) (?:the |your )?@(?: far| much| a little| rather)?"
)
_MORE = (
    lazy.pattern(
        rf"{_MADE} (?:too (?:strong|powerful)|stronger|toxic"
        r"|more (?:potent|powerful|dependable|reliable|effective|toxic))\b"
        r"|\b(?:leaves?|leaving) (?:far )?(?:too much|more) @"
    ),
    lazy.pattern(rf"{_THING}{_MAY} (?:{_UP})\b"),
    lazy.pattern(
        rf"\b(?:{_RAISING}) (?:up )?(?:the )?(?:{_LEVEL}|@)(?: levels?)?(?! (?:dose|need|down))(?!"
        rf" (?:levels? )?(?:tumbling|down|plunging|falling|crashing))"
    ),
    lazy.pattern(
        rf"\b(?:make|makes|lets?|letting|making|leaves?) (?:the )?@(?: levels?)?{_MAY} (?:{_UP}|last longer)\b"
    ),
    lazy.pattern(
        rf"\b(?:slows?|slowing|blocks?|blocking|stops?|hinders?|hampers?|delays?)(?: down)?(?: the| its)? {_RID} @"
    ),
    lazy.pattern(
        r"\b(?:stops?|keeps?|prevents?) (?:the |your )?(?:body|liver|kidneys?) (?:from )?\w+ing (?:[\w ]{0,20})?@"
    ),
    lazy.pattern(rf"@{_MAY} (?:is |are )?(?:broken down|cleared|removed|leaves?[\w ]{{0,12}}) {_SLOWLY}"),
    lazy.pattern(
        r"\b(?:adds to|sharpens|strengthens|boosts|magnifies|deepens|heightens|intensifies) (?:the )?"
        r"(?:effects?|action|power|punch) of @"
    ),
    lazy.pattern(
        r"\b(?:traps?|retains?|hoards?|hangs? on to|holds? on to) (?:the )?@|\bsends? @"
        r" (?:levels? )?(?:soaring|up|sky-high|climbing)"
        r"|\bhelps? (?:the )?@ (?:to )?(?:be )?(?:taken in|taken up|absorbed|get into|work|through)\b"
        r"|\bmore of (?:it|the medicine|the drug) (?:gets|is|goes|reaches)\b"
    ),
    lazy.pattern(r"\b(?:more|extra|too much) @(?: is)?(?: left)? (?:in|reaches|gets into|stays in)\b"),
    lazy.pattern(rf"\b{_DOSE}{_MUST} {_LESSER}\b"),
    lazy.pattern(
        r"\b(?:smaller|lower|reduced|halved|half the usual) dose of @|\bless @ (?:is )?(?:needed|may be needed)\b"
    ),
    lazy.pattern(
        r"\b(?:need|needs|calls? for|requires?|mean|means|start on|prescribe|prescribes) (?:a |an )?(?:much )?"
        r"(?:smaller|lower|reduced) dose\b"
    ),
    lazy.pattern(r"\boverdosed|overmedicated|over-medicated\b"),
)
_LESS = (
    lazy.pattern(
        rf"{_MADE} (?:too weak|weaker|useless|ineffective|unreliable|powerless|fail"
        r"|less (?:potent|powerful|dependable|reliable|effective|toxic))\b"
        r"|\b(?:leaves?|leaving) (?:far )?(?:too little|less) @"
    ),
    lazy.pattern(rf"{_THING}{_MAY} (?:{_DOWN})\b"),
    lazy.pattern(rf"\b(?:{_LOWERING}) (?:down )?(?:the )?(?:{_LEVEL}|@)(?: levels?)?(?! (?:dose|need))"),
    lazy.pattern(
        rf"\b(?:make|makes|making|leaves?) (?:the )?@(?: levels?)?{_MAY} (?:{_DOWN}|wear off|wear off early)\b"
    ),
    lazy.pattern(rf"\b(?:speeds?|speeding|hastens?|quickens?|accelerates?)(?: up)?(?: the| its)? {_RID} @"),
    lazy.pattern(
        r"\b(?:flush|flushes|wash|washes|mop|mops|sweep|sweeps|drive|drives|strip|strips|clear|clears|burn"
        r"|burns|use"
        r"|uses|chase|chases) (?:the )?@ (?:up|out|away|off|from|right out|clean out)\b"
    ),
    lazy.pattern(
        r"\b(?:flush|flushes|wash|washes|mop|mops|sweep|sweeps|burn|burns|use|uses) (?:up|out|away|off|through)"
        r" (?:the )?@"
    ),
    lazy.pattern(
        rf"\b(?:clears?|removes?|breaks? down|gets? rid of|excretes?|processes|burns? up) @[^@%;]{{0,45}} {_QUICK}"
    ),
    lazy.pattern(rf"@[^@%;]{{0,30}}? (?:out of|from|leaves?) the body[^@%;]{{0,20}} {_QUICK}"),
    lazy.pattern(rf"@{_MAY} (?:is |are )?(?:broken down|cleared|removed|washed out) {_QUICK}"),
    lazy.pattern(
        r"\b(?:takes the edge off|blunts?|dulls?|dampens?|weakens?|undoes|cancels(?: out)?) (?:the )?"
        r"(?:effects?|action|power|punch) of @"
    ),
    lazy.pattern(
        r"\b(?:sheds?|dumps?|expels?|throws? off|shrugs? off|loses?) (?:the )?@|\bsends? @"
        r" (?:levels? )?(?:tumbling|down|plunging|falling)"
        r"|\b(?:stops?|keeps?|prevents?|blocks?) (?:the )?@ (?:from )?(?:being |getting |to be )?"
        r"(?:taken in|taken up|absorbed|get into|into|working)\b"
        r"|\bless of (?:it|the medicine|the drug) (?:gets|is|goes|reaches)\b"
    ),
    lazy.pattern(r"\bless @(?: is)?(?: left)? (?:in|reaches|gets into|stays in)\b"),
    lazy.pattern(rf"\b{_DOSE}{_MUST} {_HIGHER}\b"),
    lazy.pattern(
        r"\b(?:bigger|higher|larger|double|doubled) dose of @|\bmore @ (?:is )?(?:needed|may be needed)\b"
    ),
    lazy.pattern(
        r"\b(?:need|needs|calls? for|requires?|mean|means|start on|prescribe|prescribes) (?:a |an )?(?:much )?"
        r"(?:bigger|higher|larger) dose\b"
    ),
)
#: One of these is in whatever is read here.
HINTS = words("""
    level levels concentration concentrations amount amounts dose dosage doses breakdown clearance removal metabolism
    excretion effect effects action builds build piles pile makes make flush flushes wash washes mop mops clears clear
    removes breaks broken adds left rises climbs soars falls drops slumps vanish drains push help helps stops keeps
    prevents blocks more less pushes raises raise lowers drop fall climb send sends shed sheds trap traps
    tumbling soaring leave leaves leaving turn turns render renders making
    double doubles halves boosts weakens strengthens out away overmedicated up accumulates accumulate vanishes plummets
    """)


def swayed(items: Sequence[Item], target: int) -> int:
    """1 where all that is said makes the medicine at ``target`` stronger, -1 weaker, 0 for neither or both."""
    forms = {item.form for item in items}
    if HINTS.isdisjoint(forms):
        return 0
    row = _row(items, target)
    more = [found for pattern in _MORE if (found := pattern.search(row))]
    less = [found for pattern in _LESS if (found := pattern.search(row))]
    if bool(more) == bool(less):
        return 0
    for found in more or less:
        near = (row[max(0, found.start() - 24) : found.start()] + found[0]).split()
        if not lex.NEGATIONS.isdisjoint(near):
            return 0
    return 1 if more else -1


def _row(items: Sequence[Item], target: int) -> str:
    id_ = items[target].id
    level = {id_, f"level:{id_}", id_.removeprefix("level:"), id_.removesuffix("-level"), f"{id_}-level"}
    made = []
    for item in items:
        if item.id and (item.id in level or item.id.removeprefix("level:") in level):
            built = item.kind == "t" or item.form.endswith(("builds up", "build up", "accumulates"))
            made.append("@ builds up" if built else "@ level" if item.kind == "a" else "@")
        else:
            made.append("%" if item.kind in "mf" else item.form)
    return " ".join(made)
