"""Holds freer words on medicines in pregnancy against the known verdicts: "the tablets do not cross the placenta".

Judges a sentence only where all its medicines, or else the one the article is about, have the same verdict.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint.checks.within import within
from medlint.claims.assertion import clauses, plain
from medlint.claims.stance import LACK
from medlint.claims.verdicts import said_of_use
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.model import Document

_PREGNANT = words("""
    mid-pregnancy
    pregnant pregnancy expecting expectant unborn trimester placenta mother-to-be mothers-to-be mums-to-be conceive
    foetus fetus pregnancies
    """)
_OTHER = words("""
    breastfeeding breastfeed breast nursing milk men fertility father newborn breast-feeding labour ovulation
    birth-control ectopic unplanned unwanted pill
    """)
_ITSELF = words(
    "it they them this these tablets tablet medicine medicines drug capsules inhaler inhalers treatment carry"
)
_ELSE = words("other others another alternative alternatives option options")
_BABY = words("baby baby's babies")
_CARRIED = words("planning positive mother's carrying womb")
_PREFERRED = words("preferred preferable superior")
_COMPARING = frozenset({"to", "than"})


def said_in_pregnancy(
    sentence: Spoken, document: Document, known: Callable[[str], bool | None]
) -> Iterator[tuple[str, int]]:
    """Each medicine that something is said of for pregnancy, with what: 1 for good, -1 for bad.

    ``known``: whether a medicine harms; None where that is not known.
    """
    items = within(sentence) or sentence.items
    own = {part for item in items for part in item.form.split(" ")}
    if not _OTHER.isdisjoint(own) or not (_spoken_of(own, sentence) or _titled(own, document)):
        return
    said, clause = said_of_use(list(clauses(plain(items))))
    if not said or clause is None:
        return
    places = {word.place for word in clause.words}
    forms = [word.form for word in clause.words]
    if not _ELSE.isdisjoint(forms) or not LACK.isdisjoint(forms):
        return
    if any(item.kind in "mf" and impossible(items, place) for place, item in enumerate(items)):
        return
    in_clause = [
        item.id
        for place, item in enumerate(items)
        if item.kind in "mf" and place in places and not _compared(items, place)
    ]
    first = next((n for n, item in enumerate(items) if item.kind in "mf" and n in places), 0)
    if first and items[first - 1].form in ("than", "unlike", "like"):
        return
    named = [id_ for id_ in in_clause or _medicines(items, sentence, own) if known(id_) is not None]
    compared = not _COMPARING.isdisjoint(forms)
    if named and (compared or len({known(id_) for id_ in named}) == 1) and (said > 0) == known(named[0]):
        yield named[0], said


def impossible(items: Sequence[Item], place: int) -> bool:
    """Such as "when X cannot be used": why something else is."""
    supposed = items[place - 1].form in ("when", "where", "because", "if", "as")
    return supposed and [item.form for item in items[place + 1 : place + 2]] in (["cannot"], ["can't"])


def _compared(items: Sequence[Item], place: int) -> bool:
    """Such as "X" in "preferred to injections of X": what is said is said of something else."""
    before = [item.form for item in items[max(0, place - 4) : place]]
    return "to" in before and not _PREFERRED.isdisjoint(
        item.form for item in items[max(0, place - 6) : place]
    )


def _spoken_of(own: set[str], sentence: Spoken) -> bool:
    if not _PREGNANT.isdisjoint(own):
        return True
    if not _BABY.isdisjoint(own) and not _CARRIED.isdisjoint(own):
        return True
    around = {item.form for item in (*sentence.asked, *sentence.setting.lead)}
    return not _PREGNANT.isdisjoint(around)


def _titled(own: set[str], document: Document) -> bool:
    """Whether the article is about pregnancy, or the sentence about a baby."""
    title = set(re.split(r"[^\w-]+", document.title.lower()))
    return not {"pregnancy", "pregnant"}.isdisjoint(title) and "planning" not in own


def _medicines(items: Sequence[Item], sentence: Spoken, own: set[str]) -> list[str]:
    found = [item.id for place, item in enumerate(items) if item.kind in "mf" and not _compared(items, place)]
    topic = sentence.setting.topic
    if found or topic is None or topic.kind not in "mf" or _ITSELF.isdisjoint(own):
        return found
    return [topic.id]
