"""Who "it" is: a measure named before, or the medicine the text is about. Adds mentions, changes no words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.context import settings_of
from medlint.claims.elsewhere import elsewhere
from medlint.claims.words import words

if TYPE_CHECKING:
    from medlint.claims.context import Setting
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge
    from medlint.model import Document

_DETERMINERS = frozenset({"the", "this", "these", "your", "a", "that"})
_OPENERS = words(
    """
    the a an your their its these this those and so or but because since as if when that until make makes see our his
    her
    """
)
_SUBJECT_AFTER = frozenset({"and", "because", "as", "that", "so", "if", "when", "while"})
_LATER_SUBJECT = frozenset(
    {
        "but",
        "though",
        "although",
        "yet",
        "while",
        "then",
        "because",
        "since",
        "as",
        "so",
        "and",
        "that",
        "which",
        "when",
        "if",
        ",",
        ";",
        "-",
        ":",
    }
)
_UNDER = frozenset({"in", "for", "during", "after"})
_OUTSIDE = frozenset({"urine", "stool", "sweat"})
_BLOOD = frozenset({"blood", "bloodstream", "serum"})
_MEANT = frozenset({"the", "this", "these"})
_DRIVING = (lex.VERBS.keys() - lex.INTRANSITIVE) | ((lex.MOTIONS | lex.CAUSATIVES) - lex.LIGHT)
_MODALS = words("can may might could will would should must to also often usually sometimes always")
_CONDITIONS = words("condition disease illness disorder syndrome problem infection")
_GIVING_UP = words("cut cuts cutting give gives giving leave leaves leaving take takes taking")
_FOR_CONDITIONS = _CONDITIONS | {"it", "they", "this"}
_FOR_MEDICINES = lex.GENERIC_MEDICINES | {"it", "they", "this"}
_FOR_MEASURES = lex.GENERIC_MEASURES | {"it", "they", "them"}
_PARTS = words("bone bones heart skin hair kidneys gut bowel muscles")  # they have no level
_JUDGED = words("common uncommon usual unusual possible likely unlikely normal rare important essential this")
_REACH = 8  # items from the start in which the subject of a sentence is looked for


_latest: list[tuple[Document, Knowledge, tuple[tuple[Setting, list[Item]], ...]]] = []


def resolved(document: Document, knowledge: Knowledge) -> tuple[tuple[Setting, list[Item]], ...]:
    """Every setting of an article with its items resolved, in order; the latest article's are kept."""
    if not (_latest and _latest[0][0] is document and _latest[0][1] is knowledge):
        found = tuple(
            [
                (setting, _specified(resolve(setting), setting, knowledge))
                for setting in settings_of(document, knowledge)
            ]
        )
        _latest[:] = [(document, knowledge, found)]
    return _latest[0][2]


def _specified(items: list[Item], setting: Setting, knowledge: Knowledge) -> list[Item]:
    """The items with "this antibiotic" turned into the antibiotic that the text is about."""
    title = setting.heading[-1] if setting.heading else None
    for medicine in (setting.topic, title):
        if medicine is None or medicine.kind != "m":
            continue
        for place in range(1, len(items)):
            item = items[place]
            if (
                item.kind == "f"
                and items[place - 1].form in _MEANT
                and item.id in knowledge.above(medicine.id)
            ):
                items[place] = item._replace(kind="m", id=medicine.id)
        return items
    return items


def resolve(setting: Setting) -> list[Item]:
    """The items with pronouns and general words turned into mentions where what they mean is near."""
    items = list(setting.items)
    topic = setting.topic
    kinds = setting.kinds
    if topic is not None and kinds.isdisjoint("mf"):
        stands_in = not setting.words.isdisjoint(_FOR_CONDITIONS if topic.kind == "c" else _FOR_MEDICINES)
        place = _means_topic(items, topic) if stands_in else -1
        if place >= 0:
            items[place] = items[place]._replace(kind=topic.kind, id=topic.id)
        elif setting.heading and (title := setting.heading[-1]).kind in "mf" and topic.kind == "c":
            place = next((n for n in range(1, len(items)) if _the_medicine(items, n)), 0)
            items[place] = items[place]._replace(kind=title.kind, id=title.id) if place else items[0]
    elif not kinds.isdisjoint("mf"):
        _repeat(items)
    if not kinds.isdisjoint("at") or (setting.measure and not setting.words.isdisjoint(_FOR_MEASURES)):
        _measure(items, setting.measure)
    return items


def _measure(items: list[Item], last: Item | None) -> None:
    """Turn "it" and "the level" into the measure they mean; a part of the body has no level."""
    counted = earlier = last
    at = -1
    for place, item in enumerate(items):
        if item.kind in "at" and item.form not in _PARTS:
            counted = item
        if item.kind == "a" and elsewhere(items, place):
            items[place] = item._replace(kind="w")
        elif item.kind in "at":
            earlier, last, at = last, item, place
        elif item.kind == "w" and last is not None and _means_measure(items, place, last):
            meant = (
                counted if item.form in lex.GENERIC_MEASURES else earlier if _does(items, at, place) else last
            )
            items[place] = item._replace(kind="a", id=meant.id) if meant else item


def _does(items: list[Item], at: int, place: int) -> bool:
    """Whether the measure is what acts on "it", which is then another: "… but a period can push it up"."""
    forms = [item.form for item in items[at + 1 : place]]
    return at >= 0 and forms[-1:] != [] and forms[-1] in _DRIVING and all(f in lex.LIGHT for f in forms[:-1])


def _repeat(items: list[Item]) -> None:
    """Turn "it" into the one medicine of the sentence, where it acts in a later clause: "X helps, as it lowers Y"."""
    named = {item.id: item for item in items if item.kind in "mf"}
    if len(named) != 1:
        return
    (medicine,) = named.values()
    first = next(n for n, item in enumerate(items) if item.kind in "mf")
    if first and items[first - 1].form in ("unlike", "like", "than"):
        return
    for place in range(first + 1, len(items)):
        item, previous = items[place], items[place - 1]
        again = item.form in ("it", "they") and previous.form in _LATER_SUBJECT and _drives(items, place)
        if again or (_the_medicine(items, place) and previous.form in _MEANT):
            items[place] = item._replace(kind=medicine.kind, id=medicine.id)
            return


def _drives(items: list[Item], place: int) -> bool:
    """Whether the pronoun moves a measure: a verb that takes an object comes before any measure."""
    for at, item in enumerate(items[place + 1 : place + 6], place + 1):
        if item.kind != "w":
            return False
        if item.form in _DRIVING:
            return any(each.kind in "at" or each.form in ("it", "them") for each in items[at + 1 : at + 6])
    return False


def _means_measure(items: list[Item], place: int, measure: Item) -> bool:
    form = items[place].form
    if form not in _FOR_MEASURES or not _same_place(items, place, measure):
        return False
    if form in lex.GENERIC_MEASURES:
        following = items[place + 1].form if place + 1 < len(items) else ""
        return following != "of" and _stands_alone(items, place)
    if form not in ("it", "they", "them"):
        return False
    near = [item.form for item in items[place + 1 : place + 6]]
    previous = [item.form for item in items[max(0, place - 3) : place]]
    if previous[-1:] == ["of"]:
        return any(f in lex.QUANTIFIERS or f in ("much", "many", "enough") for f in previous)
    if previous[-1:] and form != "they" and _acted_on(previous[-1], near[:1]):
        return previous[-1] not in _GIVING_UP or near[:1] not in (["out"], ["up"], ["back"])
    return _moves(near)


def _same_place(items: list[Item], place: int, measure: Item) -> bool:
    """Whether it is not the level elsewhere: in "calcium in the urine falls and rises in the blood" it is not."""
    behind = [item.form for item in items[place + 1 : place + 6]]
    said = _BLOOD if any(form in measure.form for form in _OUTSIDE) else _OUTSIDE
    return "in" not in behind or said.isdisjoint(behind[behind.index("in") :])


def _acted_on(verb: str, following: list[str]) -> bool:
    """Whether the pronoun is what a verb moves: "lowers it", "brings it down"."""
    moved = verb in lex.MOTIONS and bool(following) and following[0] in lex.PARTICLES
    return moved or (verb in lex.VERBS and verb not in lex.INTRANSITIVE)


def _moves(near: list[str]) -> bool:
    """Whether the pronoun is what rises or is low: "it goes up", "it is high", "it tends to climb"."""
    for number, form in enumerate(near):
        if number and form in lex.VERBS and form in lex.ADJECTIVES and near[number - 1] in _MODALS:
            return False
        if form in lex.INTRANSITIVE or form in lex.ADJECTIVES:
            return number > 0 or form in lex.INTRANSITIVE
        if form in lex.PARTICLES:
            return number > 0
        passed = form in lex.LIGHT or form in lex.MOTIONS or form == "to" or form.endswith("ly")
        if not passed or form in lex.PRONOUNS:
            return False
    return False


def _stands_alone(items: list[Item], place: int) -> bool:
    """Whether a general word ("levels") has no noun of its own: only an article or word of direction before it."""
    if place + 1 < len(items) and items[place + 1].kind in "at":
        return False
    for item in reversed(items[max(0, place - 3) : place]):
        if item.kind == "p" or item.form in _OPENERS:
            return True
        if item.form not in lex.ADJECTIVES and item.form not in lex.LIGHT:
            return False
    return place <= 3


def _means_topic(items: list[Item], topic: Item) -> int:
    """The item that stands for the topic, or -1."""
    for place, item in enumerate(items):
        if item.kind == "c" and topic.kind == "c":
            return -1
        previous = items[place - 1] if place else None
        if topic.kind == "c":
            if item.form in _CONDITIONS and previous is not None and previous.form in ("this", "the"):
                return place
        elif place and _the_medicine(items, place):
            return place
        if item.form == "it" and _dummy(items, place):
            continue
        first = previous is None or previous.kind == "p" or previous.form in _SUBJECT_AFTER
        first = first or (items[place - 1].kind == "c" and items[max(0, place - 2)].form in _UNDER)
        if item.form in ("it", "they", "this") and first and place <= _REACH and _acts(items, place):
            return place
    return -1


def _dummy(items: list[Item], place: int) -> bool:
    """Whether "it" stands for what follows: "it is not uncommon for", "it is possible that"."""
    near = [item.form for item in items[place + 1 : place + 5]]
    return near[:1] == ["is"] and any(
        one in _JUDGED and two in ("for", "that", "to") for one, two in pairwise(near)
    )


def _the_medicine(items: list[Item], place: int) -> bool:
    """Whether the words are "the medicine", "this tablet", "this epilepsy medicine" or the like."""
    if items[place].form not in lex.GENERIC_MEDICINES:
        return False
    named = place > 1 and items[place - 2].form in _MEANT - {"the"} and items[place - 1].kind in "wc"
    return items[place - 1].form in _DETERMINERS or named


def _acts(items: list[Item], place: int) -> bool:
    """Whether a pronoun at the start of a clause is what acts: a verb follows, not a state of its own."""
    near = [item.form for item in items[place + 1 : place + 6]]
    driven = near[:1] and near[0] in _DRIVING and any(form in lex.PARTICLES for form in near[1:2])
    if driven and any(item.kind in "at" for item in items[place + 3 : place + 6]):
        return True
    return not _moves(near)
