"""Holds when a medicine is said to be taken, with food or without, morning or night, against how it is best taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims.assertion import clauses, plain, polarity
from medlint.claims.phrases import begins, found
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.knowledge import Knowledge
    from medlint.model import Hit

_PHRASES = {
    "food": """
with food, with a meal, with meals, with your meal, with your meals, with main meals, with a main meal, after
food, after a meal, after meals, after eating, after you eat, with breakfast, with your breakfast, with lunch,
with dinner, with your dinner, with supper, with an evening meal, with your evening meal, on a full stomach,
full stomach, during a meal, while you eat, while eating, with something to eat, with a snack, middle of a
meal, middle of a large breakfast, middle of breakfast, with a fatty meal, with a large meal, alongside food,
alongside a meal, after a large meal, after a big meal, after a main meal, after a light meal, with a light
meal, with a big meal, with a proper meal, with a breakfast, after breakfast, after your breakfast, after a
breakfast, on top of a meal
""",
    "empty": """
empty stomach, before food, before eating, before you eat, before breakfast, before meals, before a meal,
before your breakfast, before any food, away from food, between meals, without food, hours after food, hours
after a meal, hours after eating, hours after a meal, hour before food, hour before a meal, well away from
meals, before your first meal, nothing to eat
""",
    "morning": """
in the morning, every morning, each morning, at breakfast, with breakfast, first thing, when you get up, when
you wake, on waking, in the early morning, early in the day
""",
    "night": """
at night, every night, each night, at bedtime, before bed, before bedtime, in the evening, every evening, each
evening, last thing, before you go to bed, before you go to sleep, late in the evening, late in the day,
before going to bed, on going to bed
""",
}
_OPPOSITE = {"food": "empty", "empty": "food", "morning": "night", "night": "morning"}
_SAYS = {
    "food": "with or just after food",
    "empty": "on an empty stomach",
    "morning": "in the morning",
    "night": "in the evening",
}
_SIZES = words("large big light heavy proper small hearty cooked filling good normal")
_TAKEN = words(
    "take takes taken taking swallow swallowed dose works best better tablet tablets capsule capsules have"
)
_GUARDED = words("""
    or both unless twice two three times second other rather than instead some may can could injection
    injections cream gel drops patch suppositories suppository intravenous drip child children prevent stops
    asthma why whether depending suits feel side usually sleepy drowsy insomnia water extended slow shifts
    shift another fasting except upsets upset sick nausea sickness
    """)
#: One of these is in whatever is judged here.
TIMES = words("""
    food meal meals eating eat breakfast lunch dinner supper stomach snack morning night evening bed bedtime
    thing waking wake
    """)


def wrong_times(sentence: Spoken, id_: str, knowledge: Knowledge) -> Iterator[Hit]:
    """A hit for the first way of taking that is the opposite of the best."""
    best = knowledge.concepts.get(id_, {}).get("take", ())
    forms = sentence.setting.words
    if not best or TIMES.isdisjoint(forms) or not _GUARDED.isdisjoint(forms):
        return
    around = {*forms, *(item.form for item in (*sentence.asked, *sentence.setting.lead))}
    if _TAKEN.isdisjoint(around):
        return
    own = [word.form for word in plain(sentence.items)]
    for one in best:
        wrong = _PHRASES[_OPPOSITE[one]]
        if not begins(own, wrong) or _asserted(sentence, _PHRASES[one]):
            continue
        place = _asserted(sentence, wrong)
        if place is not None:
            slots = {"subject": knowledge.name(id_), "true": _SAYS[one]}
            yield sentence.hit(
                *place, "taking", slots, knowledge.sources(knowledge.concepts[id_].get("source", ""))
            )
            return


def _asserted(sentence: Spoken, phrases: str) -> tuple[int, int] | None:
    """The items of the phrase that a clause asserts; None where it denies it or only supposes it."""
    for part in clauses(plain(sentence.items)):
        said = [word for word in part.words if word.form not in _SIZES]
        forms: Sequence[str] = [word.form for word in said]
        used = found(forms, phrases)
        if used and not part.supposed and polarity(forms, {*used}) > 0:
            return said[used[0]].place, said[used[-1]].place
    return None
