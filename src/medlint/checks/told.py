"""Holds the unit that a medicine is said to be measured in, and the wait between two doses, against what is usual."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.checks.usual import usual_doses
from medlint.claims import lexicon as lex
from medlint.claims.doses import UNITS
from medlint.claims.rates import value
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge
    from medlint.model import Hit

_MEASURED = words("measured dosed prescribed counted given written ordered")
_GAPS = words("wait leave allow gap least hours' pause")
_BETWEEN = words("between before apart again next")
_MINUTES = {"minute": 1, "minutes": 1, "hour": 60, "hours": 60, "second": 1 / 60, "seconds": 1 / 60}
_DOSES = words("dose doses tablet tablets take taking paracetamol")
_OTHER = words("food eating meal meals breakfast antacid antacids iron calcium bed exercise sex milk other")
_SHORT = 0.4  # of the usual wait


def unit_told(sentence: Spoken, knowledge: Knowledge, locale: str) -> Hit | None:
    """Such as "insulin is measured in milligrams", where its doses are known in units."""
    items = sentence.items
    for place, (one, two) in enumerate(pairwise(items)):
        if one.form != "in" or two.form not in UNITS or not place:
            continue
        near = [item.form for item in items[max(0, place - 3) : place]]
        if _MEASURED.isdisjoint(near) or not lex.NEGATIONS.isdisjoint(item.form for item in items[:place]):
            continue
        doses, name = usual_doses(sentence, knowledge, locale)
        said = UNITS[two.form]
        known = {UNITS[dose.get("unit", "mg")] for dose in doses}
        if name and "insulin-class" in knowledge.above(name):
            doses, known = [{"unit": "units"}], {UNITS["units"]}
        if known and said[0] in ("mass", "units") and all(_unlike(said, each) for each in known):
            true = str(doses[0].get("unit", "mg"))
            return sentence.hit(
                place, place + 1, "units", {"subject": knowledge.name(name), "true": true}, ()
            )
    return None


def _unlike(one: tuple[str, float], two: tuple[str, float]) -> bool:
    """Whether two units are of two sorts, or a thousand to one."""
    return one[0] != two[0] or max(one[1], two[1]) / min(one[1], two[1]) >= 999


def short_gap(sentence: Spoken, knowledge: Knowledge, locale: str) -> Hit | None:
    """Such as "leave one hour between doses" of a medicine that is taken four times a day at most."""
    forms = sentence.setting.words
    if _GAPS.isdisjoint(forms) or _BETWEEN.isdisjoint(forms) or _DOSES.isdisjoint(forms):
        return None
    items = sentence.items
    if not lex.NEGATIONS.isdisjoint(forms) or not _OTHER.isdisjoint(forms):
        return None
    for place, (one, two) in enumerate(pairwise(items)):
        minutes = value(one.form) * _MINUTES.get(two.form, 0)
        if minutes and _waited(items, place):
            doses, name = usual_doses(sentence, knowledge, locale)
            most = max((dose.get("times_max", 0) for dose in doses if dose.get("every") == "day"), default=0)
            if most >= 3 and len(doses) and minutes < _SHORT * 24 * 60 / most:
                slots = {"subject": knowledge.name(name), "true": f"at most {most} times a day"}
                sources = knowledge.sources(doses[0].get("source", ""))
                return sentence.hit(place, place + 1, "times", slots, sources)
    return None


def _waited(items: Sequence[Item], place: int) -> bool:
    """Whether a time is one to wait: "leave", "at least" or a gap before it, "between" or "apart" behind."""
    before = {item.form for item in items[max(0, place - 5) : place]}
    behind = {item.form for item in items[place + 2 : place + 6]}
    return not _GAPS.isdisjoint(before) and not _BETWEEN.isdisjoint(behind)
