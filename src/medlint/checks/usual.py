"""The doses that are usual for the one medicine a sentence is about. Judges none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.claims.doses import UNITS
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge

#: Ways of taking a medicine that differ in dose or interval, with the words that tell them.
ROUTES = {
    "injection": words(
        "inject injects injected injecting injection injections pen pens jab jabs shot shots depot"
    ),
    "oral": words("tablet tablets capsule capsules mouth oral swallow pill pills"),
    "patch": words("patch patches"),
}


def usual_doses(sentence: Spoken, knowledge: Knowledge, locale: str) -> tuple[list[Mapping[str, Any]], str]:
    """The doses known of the one medicine the sentence is about, what leads in to it, or the article."""
    topic = sentence.setting.topic
    named = (
        _named(sentence.items, knowledge)
        or _named(sentence.asked, knowledge)
        or _named(sentence.setting.lead, knowledge)
        or ([topic.id] if topic is not None and topic.kind in "mf" else [])
    )
    if len(named) != 1:
        return [], ""
    known = _known(named[0], knowledge)
    return [d for d in known if d.get("locale", "") in ("", locale)], named[0]


def subject_of(sentence: Spoken, knowledge: Knowledge) -> str:
    """The one medicine a sentence is about, or what leads in to it, or the article; "" where there are more or none."""
    topic = sentence.setting.topic
    title = sentence.setting.heading[-1] if sentence.setting.heading else None
    own = [each.id for each in (topic, title) if each is not None and each.kind == "m"][:1]
    named = (
        _named(sentence.items, knowledge)
        or _named(sentence.asked, knowledge)
        or _named(sentence.setting.lead, knowledge)
        or own
    )
    return named[0] if len(named) == 1 else ""


def _known(id_: str, knowledge: Knowledge) -> list[Mapping[str, Any]]:
    """The doses of a medicine; of a family all those of its medicines, where most are known."""
    own = list(knowledge.concepts.get(id_, {}).get("dose", ()))
    members = knowledge.members(id_) if not own else ()
    theirs = [found for each in members if (found := knowledge.concepts.get(each, {}).get("dose", ()))]
    if len(theirs) >= 3 and len(theirs) * 5 >= len(members) * 3:
        return [dose for doses in theirs for dose in doses] or own
    return own


def _named(items: Sequence[Item], knowledge: Knowledge) -> list[str]:
    """The medicines named. What is measured as well as taken counts behind an amount: "10 mg of vitamin D"."""
    found = []
    for place, item in enumerate(items):
        if item.kind in "mf":
            if not _day_of(items, place):
                found.append(item.id)
        elif item.kind == "a" and _amount_beside(items, place):
            found += [r[1] for r in knowledge.readings(f"{item.form} supplements") if r[0] in "mf"][:1]
    return list(dict.fromkeys(found))


def _day_of(items: Sequence[Item], place: int) -> bool:
    """Such as "except methotrexate day": a day, on which something else is not taken."""
    return [item.form for item in items[place + 1 : place + 2]] in (["day"], ["days"])


def _amount_beside(items: Sequence[Item], place: int) -> bool:
    """Such as "10 mg of vitamin D", "vitamin D 10 mg"."""
    at = place - 2 if items[place - 1].form == "of" else place - 1
    before = place > 1 and items[at].form in UNITS
    behind = items[place + 1 : place + 3]
    return before or (len(behind) > 1 and behind[0].kind == "n" and behind[1].form in UNITS)


def by_route(doses: list[Mapping[str, Any]], forms: set[str]) -> list[Mapping[str, Any]]:
    """The doses for the ways of taking that the sentence names, or all; none where one of two ways is unknown."""
    named = [route for route, said in ROUTES.items() if forms & said]
    fitting = [dose for dose in doses if dose.get("route", "") in ("", *named)] if named else doses
    known = {dose.get("route", "") for dose in fitting}
    if len(named) > 1 and not known.issuperset(named) and "" not in known:
        return []
    return fitting or doses
