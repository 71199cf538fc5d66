"""Whether words call something safe or allowed (+1), unsafe or forbidden (-1), or neither (0).

Counts words with their denials; where both kinds stand, it does not decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item

_SAFE = words("""
    safe safely safer safest fine harmless ok okay alright acceptable allowed suitable suits freely
    recommended encouraged
    """)
_UNSAFE = words("""
    unsafe dangerous harmful risky harm harms harmed hazardous avoid avoided avoids contraindicated fatal
    deadly toxic unsuitable damage damages malformations malformation miscarriage deformities teratogenic
    forbidden prohibited banned overdose emergency serious bleeding bleed kill kills killed warn warns
    warning warned danger dangers defects defect drowsy drowsiness coma
    """)
#: "There is no risk" calls a thing safe; "a risk" does not call it unsafe by itself.
_HARM = words("""
    risk risks harm danger problem problems effect interaction interact interacts need affect affects reason
    worry limit limits evidence
    """)
_PERMITS = frozenset(["can", "may", "could"])
_FORBIDS = frozenset(["mustn't", "shouldn't", "cannot", "can't", "don't", "never"])
_DOING = words("""
    take taken taking takes use used using continue continued continues continuing keep stay combine
    combined combining mix mixed start started drink drinking eat have had given give stop stopped stopping
    carry go together swallow prescribed
    """)
_RARELY = frozenset(["unless", "only", "except", "until", "without", "if"])


def stance(items: Sequence[Item]) -> int:
    """The stance of a stretch of items: 1, -1, or 0 for none or both."""
    signs = set(_signs(items))
    return signs.pop() if len(signs) == 1 else 0


def _signs(items: Sequence[Item]) -> Iterator[int]:
    forms = [item.form for item in items]
    for number, form in enumerate(forms):
        before = forms[max(0, number - 4) : number]
        no = any(f in lex.NEGATIONS for f in before)
        if form in _SAFE:
            yield -1 if no else 1
        elif form in _UNSAFE:
            yield 1 if no and form != "avoid" else -1
        elif (
            form in _HARM
            and any(f in ("no", "not", "without", "little", "any", "doesn't", "don't") for f in before[-3:])
            and no
        ):
            yield 1
        elif form in _DOING and not _conditional(forms, number):
            yield from _modal(before)


def _modal(before: Sequence[str]) -> Iterator[int]:
    for back, form in enumerate(reversed(before)):
        if form in _FORBIDS or (
            form == "not" and before[len(before) - back - 2 : len(before) - back - 1] != ["need"]
        ):
            yield -1
            return
        if form in _PERMITS:
            yield 1
            return


def _conditional(forms: Sequence[str], number: int) -> bool:
    return any(
        f in ("if", "whether", "when") for f in forms[max(0, number - 5) : number]
    ) or not _RARELY.isdisjoint(forms[number + 1 : number + 7])


def answer(items: Sequence[Item]) -> int:
    """1 for a sentence that begins with yes, -1 for no or not, 0 for neither."""
    first = next((item.form for item in items if item.kind != "p"), "")
    return (
        1
        if first in ("yes", "certainly", "absolutely", "sure")
        else -1
        if first in ("no", "not", "never")
        else 0
    )
