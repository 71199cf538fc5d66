"""Which two things taken a sentence may speak of together: those it names, or one and the article's own medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.checks.mixing import at_another_time
from medlint.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.checks.spoken import Spoken
    from medlint.claims.items import Item
    from medlint.knowledge import Knowledge

_OWN = words("it them your this these tablets tablet capsule capsules medicine")


_BODY = frozenset(("bone", "bones", "urine", "kidneys"))
_SOON = 5  # words behind a measure that may say where in the body it is


def _in_the_body(items: Sequence[Item], place: int) -> bool:
    """Whether a mineral is spoken of as the body's own: "stops calcium leaving the bones"."""
    return not _BODY.isdisjoint(item.form for item in items[place + 1 : place + _SOON])


def named_in(items: Sequence[Item]) -> dict[str, int]:
    """Each thing taken, or a level of it, and where it stands first."""
    found: dict[str, int] = {}
    for place, kind in enumerate([item.kind for item in items]):
        if kind in "wp":
            continue
        item = items[place]
        if kind in "mfc" or (kind == "t" and item.id.startswith("level:")):
            item = item._replace(id=item.id.removeprefix("level:"))
            found.setdefault(item.id, place)
        elif item.kind == "a" and not _in_the_body(items, place):
            id_ = (
                item.id.removeprefix("level:")
                if item.id.startswith("level:")
                else item.id.removesuffix("-level")
            )
            found.setdefault(id_, place)
    return found


def pairs_of(found: Mapping[str, int]) -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
    """Each two of them, in order."""
    listed = list(found.items())
    for number, one in enumerate(listed):
        for two in listed[number + 1 :]:
            yield one, two


def nested(one: str, two: str, knowledge: Knowledge) -> bool:
    """Whether one is of the family of the other, such as "the NSAID X": then only one thing is named."""
    return one in knowledge.above(two) or two in knowledge.above(one)


def with_subject(
    sentence: Spoken, items: Sequence[Item], named: tuple[str, int], knowledge: Knowledge
) -> Sequence[Item]:
    """The items with "with X" behind, where X is the article's medicine and the one thing named does harm with it."""
    id_, place = named
    heading = sentence.setting.heading
    title = heading[-1] if heading else None
    if (
        title is None
        or title.kind != "m"
        or any(title.id in item.id for item in items if item.id)
        or items[place].kind not in "mfc"
        or at_another_time(items[:place])
    ):
        return items
    fact = knowledge.together(id_, title.id)
    if not fact or title.id in knowledge.above(id_) or (fact["effect"] == "weaker" and not _joining(items)):
        return items
    added = (
        items[place]._replace(kind="w", form="with", id=""),
        title._replace(start=items[-1].start, end=items[-1].end),
    )
    return [*items, *added]


def _joining(items: Sequence[Item]) -> bool:
    """Whether a sentence says that something is taken with the article's medicine, and names that by "it" or "your"."""
    forms = {item.form for item in items}
    return not forms.isdisjoint(("with", "together", "alongside")) and not forms.isdisjoint(_OWN)
