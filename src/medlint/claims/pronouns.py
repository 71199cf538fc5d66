"""Who "it" is: a measure named before, or the medicine the text is about. Adds mentions, changes no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from medlint.claims.context import Setting
    from medlint.claims.items import Item


def resolve(setting: Setting) -> list[Item]:
    """The items with pronouns and general words turned into mentions where what they mean is near."""
    items = list(setting.items)
    last = setting.measure
    for place, item in enumerate(items):
        if item.kind == "a" and elsewhere(items, place):
            items[place] = item._replace(kind="w")
        elif item.kind in "at":
            last = item
        elif item.kind == "w" and last is not None and _means_measure(items, place):
            items[place] = item._replace(kind="a", id=last.id)
    if setting.topic is not None and not any(item.kind in "mf" for item in items):
        place = _means_topic(items)
        if place >= 0:
            topic = setting.topic
            items[place] = items[place]._replace(kind=topic.kind, id=topic.id)
    return items


_ELSEWHERE = words(
    """
    urine urinary diet dietary food foods stool stools sweat bones bone milk bile tissue tissues skin breath kidneys water
    supplements salt saliva teeth hair sputum fluid drinks meals
    """
)


def elsewhere(items: list[Item], place: int) -> bool:
    """Whether the thing is not in the blood here: "calcium in the urine", "dietary iron", "deposits of calcium"."""
    if items[place].form.endswith(("urine", "stool", "sweat", "urinary")) or items[place].form.startswith(
        "urin"
    ):
        return False
    before = [item.form for item in items[max(0, place - 2) : place]]
    if before[-1:] and before[-1] in ("urinary", "urine", "dietary", "stool", "sweat", "intestinal"):
        return True
    if (
        before[-1:] == ["of"]
        and before[:1]
        and before[0] in ("deposits", "crystals", "sources", "source", "loss")
    ):
        return True
    behind = [item.form for item in items[place + 1 : place + 7]]
    if "in" not in behind[:3]:
        return False
    at = behind.index("in")
    return not _ELSEWHERE.isdisjoint(behind[at + 1 : at + 4])


def _means_measure(items: list[Item], place: int) -> bool:
    form = items[place].form
    near = [item.form for item in items[place + 1 : place + 5]]
    if form in lex.GENERIC_MEASURES:
        return near[:1] != ["of"] and _stands_alone(items, place)
    if form in ("it", "they", "them"):
        verbs = {
            "is",
            "are",
            "gets",
            "falls",
            "rises",
            "drops",
            "goes",
            "starts",
            "fall",
            "rise",
            "drop",
            "go",
            "becomes",
            "stays",
            "was",
            "climbs",
            "declines",
        }
        if near[:1] and (near[0] in verbs or near[0] in ("can", "may", "will", "could", "should")):
            window = near[:4]
            return any(f in lex.INTRANSITIVE or f in lex.PARTICLES or f in lex.ADJECTIVES for f in window)
        previous = [item.form for item in items[max(0, place - 3) : place]]
        return previous[-1:] == ["of"] and any(
            f in lex.QUANTIFIERS or f in ("much", "many", "enough") for f in previous
        )
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


_OPENERS = words("""
    the a an your their its these this those and so or but because since as if when that until make makes
    see
    """)


def _means_topic(items: list[Item]) -> int:
    for place, item in enumerate(items[:8]):
        form = item.form
        if item.kind in "mfc":
            return -1
        if (
            form in ("it", "they")
            and place <= 3
            and (
                place == 0
                or items[place - 1].kind == "p"
                or items[place - 1].form in ("and", "because", "as", "that")
            )
        ):
            return place
        if (
            form in lex.GENERIC_MEDICINES
            and place
            and items[place - 1].form in ("the", "this", "these", "your", "a")
        ):
            return place
    return -1
