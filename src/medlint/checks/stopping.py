"""Finds sentences that tell readers they may stop at once what must be stopped slowly or never without advice.

"Stop and call 111 if …" is right and left alone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.checks.spoken import Spoken, spoken
from medlint.claims.assertion import clauses, plain
from medlint.claims.leaving import leaves_freely
from medlint.claims.partings import LEAVING, PARTING, SHORT
from medlint.claims.phrases import begins, found
from medlint.claims.stops import ANY, brief, leave_by_answer, leave_by_header, leave_to_stop
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.claims.items import Item
    from medlint.kind import Context
    from medlint.knowledge import Knowledge
    from medlint.knowledge.store import Stopping
    from medlint.model import Document, Hit

_FULL = ("emergency", "serious", "withdrawal")
#: What is left, where no medicine is named: "stop it", "the tablets can be stopped".
_LEFT = words("""
    it them they this these taking using medicine medicines medication tablet tablets treatment pills pill capsules
    injections dose doses course
    """)
#: What may stand between a verb and what is left, or behind a verb alone: "stop all your", "stop whenever".
_PASSED = words("your the all any my a out off of for with to")
_AFTER = words("""
    suddenly abruptly overnight immediately instantly straight right at in on as by from cold whenever when once if
    after
    and or without soon safely completely altogether yourself any anytime too until today because the
    """)
_STOPS = words("stop stops stopping")
_LEFT_OFF = ("coming", "stopping", "quitting")
_ORDERS = words("stop skip miss")
_COMES = words("risk risks symptoms withdrawal clots fits seizures stroke attacks pain pressure")
_NONE = (-1, False)
#: Days on which many medicines are rightly paused.
_SICK = words("diarrhoea diarrhea vomiting vomit dehydrated dehydration")
_FALLING = ("drop", "drops", "dropped")
_PASSIVE = words("stopped discontinued missed skipped omitted dropped halted")


def unsafe_stopping(document: Document, context: Context) -> Iterator[Hit]:
    """A hit for each sentence that allows a sudden stop of a medicine whose sudden stop does harm."""
    knowledge = context.knowledge
    for sentence in spoken(document, knowledge):
        if "c" in sentence.setting.kinds and any(
            item.kind == "c" and item.form.startswith(_LEFT_OFF) for item in sentence.items
        ):
            sentence = sentence._replace(items=_opened(sentence.items, knowledge))
        elif not _may_leave(sentence):
            continue
        if _brief(sentence) or brief([item.form for item in sentence.items]):
            continue
        place, own = _leave(sentence)
        if place < 0 or not _leaves(sentence.items, place):
            place, own = _freely(sentence), True
        elif not own:
            own = _freely(sentence) >= 0
        if place < 0 or _doctors_deed(sentence.items, place) or _threat(sentence.items, place):
            continue
        id_ = _subject(sentence, place)
        if _others_own(sentence, place, id_, knowledge):
            continue
        stopping = _stopping(id_, knowledge) if id_ else None
        if stopping and (stopping.severity in _FULL or (own and _SICK.isdisjoint(sentence.setting.words))):
            slots = {"subject": knowledge.name(id_), "true": stopping.what}
            yield sentence.hit(*sentence.whole(), "", slots, stopping.sources)


def _may_leave(sentence: Spoken) -> bool:
    """Whether a sentence, or what it answers or stands under, has a word of leaving off: most have none."""
    words = sentence.setting.words
    if sentence.asked or sentence.setting.lead:
        return True
    return not ANY.isdisjoint(words) or begins(words, PARTING)


def _doctors_deed(items: Sequence[Item], place: int) -> bool:
    """Such as "the drug would usually be stopped": what doctors do, not what readers may."""
    before = [item.form for item in items[max(0, place - 4) : place]]
    return items[place].form in _PASSIVE and "would" in before and before[-1:] == ["be"]


def _threat(items: Sequence[Item], place: int) -> bool:
    """Such as "Stop it and your risk goes up": what follows "and" is what comes of it."""
    forms = [item.form for item in items]
    joint = next((n for n in range(place, len(forms)) if forms[n] == "and"), len(forms))
    return forms[0] in _ORDERS and not _COMES.isdisjoint(
        part for form in forms[joint + 1 : joint + 4] for part in form.split(" ")
    )


def _freely(sentence: Spoken) -> int:
    """The item of the verb where leaving off is called harmless in freer words, or -1."""
    if not begins(sentence.setting.words, PARTING):
        return -1
    forms = [part for item in sentence.items for part in item.form.split(" ")]
    if not found(forms, PARTING):
        return -1
    parts = list(clauses(plain(sentence.items)))
    asked = [word.form for word in plain(sentence.asked)]
    row = [word.form for part in parts for word in part.words]
    place = found(row, LEAVING)
    every = [word.place for part in parts for word in part.words]
    at = every[(place or found(row, PARTING) or [0])[0]]
    return at if leaves_freely(parts, asked) and (not place or _leaves(sentence.items, at)) else -1


def _brief(sentence: Spoken) -> bool:
    """Whether it is about a few doses, after which nothing happens."""
    if not begins(sentence.setting.words, SHORT):
        return False
    return bool(found([part for item in sentence.items for part in item.form.split(" ")], SHORT))


def _opened(items: list[Item], knowledge: Knowledge) -> list[Item]:
    """The items with "coming off diazepam", where that is the name of a condition, as verb and medicine."""
    made: list[Item] = []
    for item in items:
        first, _, rest = item.form.partition(" ")
        if item.kind == "c" and first in _LEFT_OFF:
            rest = rest.removeprefix("off ")
            id_ = next((r[1] for r in knowledge.readings(rest) if r[0] in "mf"), "")
            verb = "off" if first == "coming" else first
            made += [item._replace(kind="w", form=first)] if verb == "off" else []
            made += [item._replace(kind="w", form=verb), item._replace(kind="m", form=rest, id=id_)]
        else:
            made.append(item)
    return made


def _leave(sentence: Spoken) -> tuple[int, bool]:
    """The item at which leave is given, or -1; and whether on the reader's own judgement."""
    forms = [item.form for item in sentence.items]
    if not sentence.asked and not sentence.setting.lead:
        return leave_to_stop(forms) or _NONE
    asked = [item.form for item in sentence.asked]
    found = leave_to_stop(forms)
    if found is not None:
        return found
    if asked and leave_by_answer(asked, sentence.reply, forms):
        return 0, False
    lead = [item.form for item in sentence.setting.lead]
    if lead and leave_by_header(lead, forms):
        return 0, True
    return _NONE


def _leaves(items: Sequence[Item], place: int) -> bool:
    """Whether the verb leaves a medicine, not what a medicine stops: "it can stop your heart racing"."""
    if items[place].form in _FALLING and any(item.kind == "a" for item in items[max(0, place - 3) : place]):
        return False  # "blood pressure can drop"
    if items[place].form in _PASSIVE or not place:
        return True
    at = place + 1
    while at < len(items) and items[at].form in _PASSED and at < place + 4:
        at += 1
    if at >= len(items) or items[at].kind in "mfpn":
        return True
    following = items[at].form
    return following in _LEFT or following in _AFTER or items[place].form not in _STOPS


def _subject(sentence: Spoken, place: int) -> str:
    """The medicine or family that is stopped: the nearest named, else what is asked about, leads in or is the topic."""
    near = [(abs(n - place), n) for n in sentence.medicines()]
    if near:
        return sentence.items[min(near)[1]].id
    named = _first(sentence.asked) or _first(sentence.setting.lead)
    topic = sentence.setting.topic
    if named or topic is None or topic.kind not in "mf":
        return named or _first(sentence.setting.heading)
    passive = sentence.items[place].form in _PASSIVE
    before = {item.form for item in sentence.items[:place]}
    return topic.id if not passive or sentence.asked or not _LEFT.isdisjoint(before) else ""


def _others_own(sentence: Spoken, place: int, id_: str, knowledge: Knowledge) -> bool:
    """Whether what is stopped is for something that the medicine is not for: "hay fever tablets can be stopped"."""
    items = sentence.items[:place]
    named = [one.id for one, two in pairwise(items) if one.kind == "c" and two.form in _LEFT]
    own = not any(item.kind in "mf" for item in sentence.items)
    return own and any(not list(knowledge.ties(id_, each)) for each in named)


def _first(items: Sequence[Item]) -> str:
    return next((item.id for item in items if item.kind in "mf"), "")


def _stopping(id_: str, knowledge: Knowledge) -> Stopping | None:
    """Why it must not be stopped suddenly; for a family what is so for most of its medicines."""
    own = knowledge.medicine(id_).stopping
    members = knowledge.members(id_) if own is None else ()
    known = [
        found for each in members if (found := knowledge.medicine(each).stopping) and found.severity in _FULL
    ]
    if len(known) >= 3 and len(known) * 5 >= len(members) * 3:
        return known[0]
    return own
