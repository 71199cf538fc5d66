"""How an article says that a medicine is taken: with food or without, in the morning or at night; when it is tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.leaning import NEEDLESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.checks.stated import Statement, Told

_MEAL = r"(?:food|a meal|meals|eating|breakfast|lunch|dinner|supper|something to eat|snacks?)"
_OF = r"(?:(?:or|and|a|an|your|some|the|main|big|light|small|evening|full|each|every|main) ){0,3}"
_WITH_FOOD = lazy.pattern(
    rf"\b(?:with|after|during|at|alongside|and) (?:or (?:with|after) )?{_OF}{_MEAL}\b"
    r"|\bon a full stomach\b"
)
_WITHOUT_FOOD = lazy.pattern(
    rf"\bempty stomach\b|\bstomach (?:is|be|must be|should be|has to be) empty\b|\b(?:not"
    rf"|never) with {_OF}{_MEAL}\b"
    rf"|\bwithout (?:any )?food\b|\b(?:before|between) (?:or between )?(?:any )?{_OF}{_MEAL}\b"
    rf"|\bhours? after {_MEAL}\b"
)
_OF_MEALS = lazy.pattern(r"if(?: (?:empty|full|stomach|food|meals?|eaten|eating|eat|wake|bed|breakfast))+")
_EITHER = lazy.pattern(r"\b(?:with or without|before or after|does not matter|it makes no difference)\b")
_MORNING = lazy.pattern(
    r"\b(?:(?:in the|each|every) mornings?|at breakfast(?: time)?|before breakfast|when you (?:wake"
    r"|get up)|first thing"
    r"|on waking|early in the day)\b"
)
_NIGHT = lazy.pattern(
    r"\b(?:at bed ?time|at night|(?:in the|each|every) (?:evening|night)s?|before bed"
    r"|before you go to (?:bed|sleep)|last thing|bedtime)\b"
)
_TAKING = lazy.pattern(
    r"\b(?:takes?|taken|taking|swallow\w*|works?|go(?:es)? down|absorbed|tablets?|capsules?|doses?"
    r"|inject\w*"
    r"|use|used|have (?:it|them|this)|one at|best)\b"
)
_ASKED = lazy.pattern(
    r"\b(?:ask|whether|if you|you can also|some people|may help|might help|feel sick|do not|don't|never|not"
    r"|or at|alcohol"
    r"|vomit|sick|missed?|forg[eo]t\w*|check|tests?|wash)\b"
)
_TESTED = lazy.pattern(r"\b(?:tests?|tested|testing|measured|measuring|checked|checking|measures?)\b")
_BEFORE = lazy.pattern(
    r"\bbefore (?:[\w-]+ ){1,3}(?:is|are) (?:begun|started|given|taken|prescribed)\b|\bbefore (?:you "
    r"|they |people )?(?:start\w*|begin\w*|take|taking|treatment|any"
    r"|the (?:very )?first \w+|your first \w+)\b|\b(?:in advance|beforehand|ahead of (?:the first"
    r"|your first|treatment"
    r"|the first))\b"
)
_LATER = lazy.pattern(
    r"\b(?:once|after|when) (?:you have|they have|people have|you've)(?: been| taken"
    r"| had)?\b.{0,40}\b(?:weeks?"
    r"|months?|years?)\b"
    r"|\bafter (?:about |around )?(?:a|an|one|two|three|four|five|six|\d+) (?:weeks?|months?|years?)\b"
    r"|\b(?:weeks?|months?|years?) (?:of|into|after) (?:[\w-]+ )?(?:treatment|therapy|starting|taking)\b"
)


def ways(told: Told) -> Iterator[Statement]:
    """1 for with food and -1 for without; 1 for the morning and -1 for the night."""
    text = told.text
    if len(told.drugs) != 1 or _ASKED.search(text) or not _TAKING.search(f"{text} {told.above}"):
        return
    told = told.only(lambda each: not _OF_MEALS.fullmatch(each))
    if not _EITHER.search(text):
        with_food, without = (
            bool(_WITH_FOOD.search(_WITHOUT_FOOD.sub(" ", text))),
            bool(_WITHOUT_FOOD.search(text)),
        )
        if with_food != without:
            yield told.stated(told.drugs[0], "food", 1 if with_food else -1)
    morning, night = bool(_MORNING.search(text)), bool(_NIGHT.search(text))
    if morning != night:
        yield told.stated(told.drugs[0], "time of day", 1 if morning else -1)


_DONE = lazy.pattern(
    r"\b(?:is|are|gets?|will be|should be|must be|needs? to be|has to be|have to be) (?:always "
    r"|usually |first |now )?"
    r"(?:tested|measured|checked|done)\b|\b(?:everyone|people|you) (?:\w+ )?(?:needs?|should have"
    r"|must have|will have)\b"
    r"|\b(?:doctors?|your team|specialists?) (?:always |usually |first )*(?:test|measure|check)s?\b"
)
_UNDONE = lazy.pattern(
    r"\bno (?:need|point|reason|use)(?: in| to| for)?(?: \w+){0,2} (?:test\w*|measur\w*|check\w*)\b"
    r"|\b(?:not|never|no longer|rarely|seldom)(?: \w+)? (?:be )?(?:tested|measured|checked|done"
    r"|needed|necessary)\b"
    rf"|\b{NEEDLESS}\b"
    r"|\bonly (?:tested|measured|checked|done|needed) (?:if|when|once|in)\b|\bpointless\b|\bneed not be\b"
)


def dones(told: Told) -> Iterator[Statement]:
    """1 for a test that is done, -1 for one that is not, or only when something happens."""
    text = told.text
    tested = tuple(dict.fromkeys(item.id for item in told.sentence.items if item.kind == "a"))
    if len(tested) != 1 or len(told.drugs) != 1 or not _TESTED.search(text):
        return
    undone = bool(_UNDONE.search(text))
    if undone or (_DONE.search(text) and _BEFORE.search(text)):
        case = (told.drugs[0],)
        yield told._replace(given=case).stated(tested[0], "test done", -1 if undone else 1)


def timings(told: Told) -> Iterator[Statement]:
    """-1 for each test that is done before a medicine is started, 1 for one that is done only later."""
    text = told.text
    tested = [item.id for item in told.sentence.items if item.kind == "a"]
    if not tested or not _TESTED.search(text) or _UNDONE.search(text):
        return
    before, later = bool(_BEFORE.search(text)), bool(_LATER.search(text))
    if before != later:
        for analyte in dict.fromkeys(tested):
            yield told.stated(analyte, "time of test", -1 if before else 1)
