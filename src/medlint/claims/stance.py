"""Whether words call something safe or allowed (+1), unsafe or forbidden (-1), or neither (0).

Counts words with their denials; where both kinds stand, it does not decide.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item


_SAFE = words(
    """
    safe safely fine harmless ok okay alright acceptable allowed suitable suits freely
    recommended encouraged compatible
    """
)
_SAFER = words("safer safest")
_UNSAFE = words(
    """
    unsafe dangerous dangerously harmful risky harm harms harmed hazardous avoid avoided avoids
    avoiding contraindicated fatal deadly toxic unsuitable damage damages malformations
    malformation miscarriage deformities teratogenic forbidden prohibited banned overdose
    emergency serious bleeding bleed kill kills killed warn warns warning warned danger dangers
    defects defect drowsy drowsiness coma life-threatening
    """
)
#: "There is no risk" calls a thing safe; "a risk" does not call it unsafe by itself.
_HARM = words(
    """
    risk risks harm danger problem problems effect interaction interactions interact interacts
    interfere interferes affect affects reason worry evidence matter matters difference affected influenced
    precaution
    precautions
    """
)
_NEED = words("need needs have reason necessary")
_CARE = words(
    """
    avoid worry stop limit separate space wait adjust change restrict monitor monitored concern
    gap hold cut adjustment limits
    """
)
_PERMITS = words("can may could")
_OBLIGES = frozenset(("must", "should", "need", "needs"))
_FORBIDS = words("mustn't shouldn't cannot can't don't never")
_DOING = words(
    """
    take taking takes use using continue continues continuing keep combine combining mix mixing
    start drink drinking eat eating enjoy have give carry swallow wash
    """
)
_DONE = words(
    """
    taken used continued combined mixed given started prescribed swallowed together drunk eaten
    had washed safely carried kept
    """
)
_PEOPLE = words(
    """
    you people patients women men they i we anyone everyone adults someone who mothers drinkers
    women's
    """
)
_RARELY = words("unless only except until without")
_ASKING = words("if whether when ask check sure how until whenever unless tell")
_HEDGES = words(
    """
    carefully caution cautiously cautious monitoring monitored supervision supervised closely
    reduced lower specialist specialists adjust adjusted adjusting doctor pharmacist prescriber
    apart hours hour short occasional occasionally small moderate moderation modest reduce
    reducing lowered care separate separately gap test tests unless only except sometimes
    quarter half days topical cream gel low-dose advice advises advised team consultant nurse
    careful limits guidelines units sensible checked checks
    """
)
#: Words of one thing for another: what is called safe may be either.
CHANGED = words("""
    again afterwards restarted resumed changed change switch switched switching instead replaced swapped
    than rather
    """)
LACK = words("low lack lacking without enough little untreated uncontrolled stopping")
#: "prevents birth defects" calls nothing unsafe.
_WARDING = words("prevent prevents preventing protect protects protecting against")
_ASIDE = words("dose doses amount amounts limit maximum daily side range level levels use")
_COMPARING = words("than instead alternative alternatives")
_CHOSEN = words("choice option combination painkiller painkillers")
_RECOMMENDS = frozenset(("recommend", "recommends", "prefer", "prefers"))
_AGAINST = words("against that to you people women for tests test a the")
_GOOD = words("good great best sensible right excellent ideal")
_LARGER = words("higher larger bigger more extra increased")
_LARGER_DOSE = ("higher dose", "larger dose", "bigger dose")
_FREELY = words("without no not needn't don't")
_CARELESS = words(
    "concern concerns fear checking worry worrying problem problems risk harm monitoring asking telling any danger"
)
_VERBS = frozenset(("is", "are", "can", "may", "was", "were"))
_AROUND = words("living live lives contact household around near partner partners families")
_SUPPOSED = words("true case assume think believe suppose imagine")
_PAUSES = frozenset((",", ";", ":", "(", ")", "-", "but", "because", "so"))


def stance(items: Sequence[Item], *, asked: bool = False) -> int:
    """The stance of a stretch of items: 1, -1, or 0 for none or both. ``asked``: of what a question puts forward."""
    forms = [item.form for item in items]
    if doubted(forms):
        return 0
    signs = {sign for number, form in enumerate(forms) for sign in _signs(forms, number, form, asked)}
    return signs.pop() if len(signs) == 1 else 0


def doubted(forms: Sequence[str]) -> bool:
    """Such as "it is not true that", "never assume that": what follows is not said."""
    return any(
        form in _SUPPOSED and not lex.NEGATIONS.isdisjoint(forms[max(0, n - 3) : n])
        for n, form in enumerate(forms)
    )


def lacking(items: Sequence[Item], place: int) -> bool:
    """Such as "low levels of folic acid", "without insulin": what is said is said of the lack."""
    return not LACK.isdisjoint(item.form for item in items[max(0, place - 4) : place])


def beside(items: Sequence[Item], place: int) -> bool:
    """Such as "children who live with a pregnant woman": what is said is said of those around."""
    return not _AROUND.isdisjoint(item.form for item in items[max(0, place - 4) : place])


def hedged(items: Sequence[Item]) -> bool:
    """Whether a permission is tied to care, a smaller dose, a time between or somebody's advice."""
    forms = [item.form for item in items]
    if any(one in _LARGER and two in ("dose", "doses") for one, two in pairwise(forms)) or any(
        item.form.endswith(_LARGER_DOSE) for item in items if item.kind == "c"
    ):
        return True
    return any(
        form in _HEDGES and _FREELY.isdisjoint(forms[max(0, n - 4) : n]) for n, form in enumerate(forms)
    )


def _signs(forms: Sequence[str], number: int, form: str, asked: bool) -> Iterator[int]:
    before = _before(forms, number)
    no = any(f in lex.NEGATIONS for f in before)
    if form in _UNSAFE or (form in _CARE and no and not _NEED.isdisjoint(before)):
        yield from _unsafe(form, before, no)
    elif form in _SAFE or (form in _SAFER and _COMPARING.isdisjoint(forms)):
        no = no or forms[0] in ("no", "none", "nothing", "neither")
        if asked or not _aside(forms, number, before):
            yield -1 if no else 1
    elif _fits_well(forms, number):
        yield -1 if no else 1
    elif form in _HARM:
        if no and any(f in lex.NEGATIONS or f in ("little", "any") for f in before[-3:]):
            yield 1
        elif asked:
            yield -1
    elif form in _DOING or form in _DONE:
        must = forms[number : number + 2] == ["have", "to"]
        if not must and (asked or not _conditional(forms, number)):
            yield from _modal(forms, number, before)


def _fits_well(forms: Sequence[str], number: int) -> bool:
    """Such as "go well together", "is a good choice"."""
    around = forms[number - 1] if number else ""
    if forms[number] in _RECOMMENDS:
        behind = forms[number + 1] if number + 1 < len(forms) else ""
        return behind not in _AGAINST and not behind.endswith("ing")
    if forms[number] == "right":
        return around == "all"
    if forms[number] == "choice" and around == "of":
        return forms[number - 2 : number - 1] in (["medicine"], ["drug"], ["treatment"])
    if forms[number] == "free":
        return around == "feel"
    if forms[number] == "well":
        return around in ("go", "goes", "mix", "mixes", "combine", "combines")
    if forms[number] == "happens":
        return around == "nothing"
    return forms[number] in _CHOSEN and around in _GOOD


def _unsafe(form: str, before: Sequence[str], no: bool) -> Iterator[int]:
    """Words of danger, and words of care such as "no need to avoid"."""
    if not _WARDING.isdisjoint(before):
        return
    if form in _CARE:
        if not _NEED.isdisjoint(before[-3:]):
            yield 1 if no else -1
        elif form in _UNSAFE:
            yield -1
    else:
        yield 1 if no and not form.startswith("avoid") else -1


def _before(forms: Sequence[str], number: int) -> list[str]:
    """The four words before, back to a pause."""
    made: list[str] = []
    for form in reversed(forms[max(0, number - 4) : number]):
        if form in _PAUSES or (form == "and" and made[:1] and made[0] in _VERBS):
            break
        made.insert(0, form)
    return made


def _aside(forms: Sequence[str], number: int, before: Sequence[str]) -> bool:
    """Such as "the recommended dose", "to be on the safe side", "ask whether it is safe" say nothing of safety."""
    behind = forms[number + 1] if number + 1 < len(forms) else ""
    if behind in _ASIDE:
        return True
    if {"stay", "keep", "keeps", "staying"} & set(before[-3:]):
        return True
    near = forms[max(0, number - 6) : number]
    pause = max((n for n, form in enumerate(near) if form == ","), default=-1)
    return not _ASKING.isdisjoint(near[pause + 1 :])


def _modal(forms: Sequence[str], number: int, before: Sequence[str]) -> Iterator[int]:
    if {"stop", "avoid", "quit", "skip"} & set(before[-3:]):
        return
    for back, form in enumerate(reversed(before), 1):
        if form in _FORBIDS or (form == "not" and forms[number - back - 1 : number - back] != ["need"]):
            yield -1
            return
        if form in _OBLIGES:
            return
        if form in _PERMITS:
            place = number - back
            around = {*forms[max(0, place - 6) : place], *forms[place + 1 : number]}
            if forms[number] in _DONE or not _PEOPLE.isdisjoint(around):
                yield 1
            return


def _conditional(forms: Sequence[str], number: int) -> bool:
    near = forms[max(0, number - 5) : number]
    if any(f in ("if", "whether", "when", "before", "after") for f in near):
        return True
    behind = forms[number + 1 : number + 8]
    if "without" in behind and not _CARELESS.isdisjoint(behind):
        return False
    needed = any(f == "if" and behind[n + 1 : n + 2] != ["you"] for n, f in enumerate(behind))
    return needed or not _RARELY.isdisjoint(behind[:6])


def answer(items: Sequence[Item]) -> int:
    """1 for a sentence that begins with yes, -1 for no or not, 0 for neither."""
    said = [item.form for item in items if item.kind != "p"]
    first = next((form for form in said if form not in _ANSWER), "")
    return 1 if first in _YES else -1 if first in _NO else 0


_ANSWER = ("a", "answer", "reply")
_YES = ("yes", "certainly", "absolutely", "sure", "yeah", "yep")
_NO = ("no", "not", "never", "nope")
