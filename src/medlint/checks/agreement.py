"""Kind ``agreement``: what articles state of one medicine held against each other, such as two doses.

Collects each article's statements and compares them; may not know what is true. Both articles are told, because
nobody but an editor can say which of the two is right.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Literal

from medlint import lazy
from medlint.kind import Context, Kind, Site
from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from medlint.kind import Gate
    from medlint.model import Document, Hit, Notes

Aspect = Literal[
    "dose",
    "interval",
    "monitoring",
    "taking",
    "together",
    "duration",
    "direction",
    "brand",
    "stopping",
    "pregnancy",
    "first-choice",
    "figure",
]
_MOST = 300  # statements of an article on one thing; comparing takes the square of it
_LINE = lazy.pattern(r"\r\n?|\n")
_GATES = {
    "dose": "mg|g |gram|mcg|µg|unit|ml|mmol|tablet|capsule|puff|drop|spray|patch|dose",
    "interval": "every|each |daily|weekly|monthly|yearly|nightly|hourly|annual|quarterly|once|twice|times|hours|days"
    "|miss|forg|late|vomit|sick|night",
    "taking": "food|meal|stomach|eating|breakfast|lunch|dinner|supper|morning|bed|night|evening|crush|chew|whole|break"
    "|split|fridge|room temp",
    "together": "together|with|alongside|while|when|same time|both|combin|interact|affect|sun|glove|driv|alcohol"
    "|vaccin|avoid",
    "duration": "day|week|month|year|life|hour|away|at once|immediate|overnight",
    "monitoring": "measur|test|check|monitor|count|scan|review|sample|blood|level|examin",
    "brand": "brand|name|call|contain|hold|make|sold|marketed|known as|available|(",
    "stopping": "stop|come off|coming off|quit|discontinu|drop|taper|halt|leave off|carry on|keep taking|pause|miss"
    "|take no more|go on|stay on|continue|do not take|give|giving|finish|break|leave|left|gradual|slowly",
    "pregnancy": "pregnan|breast|womb|mothers|expect|conceiv|nurs|trimester|unborn|birth defects|baby|father",
    "first-choice": "first|usual|standard|normal|of choice",
    "figure": " in 1| in 2| in 3| in 4| in 5|one in| out of |%|per cent|percent|biops|scop|scan|mri|x-ray|mammo|anaesth"
    "|sedat|angio|dialys|surgery|blood test|glucose test|sugar test|replacement|vaccin",
}


@record
class Params:
    """``aspect``: which sort of statements the rule compares."""

    aspect: Aspect


def _gate(params: Params) -> Gate:
    texts = _GATES.get(params.aspect)
    return ("text", texts.split("|")) if texts else ("", ())


def _collect(document: Document, params: Params, context: Context) -> Notes:
    """What the article states, each thing once, in order of its places."""
    rows: dict[str, list[Any]] = {}
    from medlint.checks.aspects import statements

    for each in statements(params.aspect, document, context):
        sense = [each.subject, each.about, list(each.case), list(each.by), each.value]
        place = [each.start, each.end, 0, each.text]
        row = rows.setdefault(repr(sense), [*sense, *place])
        if row[5] > each.start:
            row[5:] = place
    _counted(rows.values())
    said = sorted(rows.values(), key=lambda row: (row[5], repr(row)))
    for row in said:
        row[7] = _line(document.source, row[5])
    names = {row[0]: _name(row[0], context) for row in said}
    return {"locale": context.locale, "names": dict(sorted(names.items())), "said": said}


def _counted(rows: Iterable[Sequence[Any]]) -> None:
    """Raises ValueError for more statements on one thing than can be held against those of others."""
    for (subject, about), count in Counter((row[0], row[1]) for row in rows).items():
        if count > _MOST:
            raise ValueError(
                f"it states {count} things on {subject} ({about}): at most {_MOST} can be compared"
            )


def _line(source: str, start: int) -> int:
    return len(_LINE.findall(source, 0, start)) + 1


def _name(subject: str, context: Context) -> str:
    kind, _, name = subject.partition(" ")
    return name if kind in ("brand", "procedure") else context.knowledge.name(subject)


def _judge(notes: Mapping[str, Notes], params: Params, site: Site) -> Iterator[tuple[str, Hit]]:
    from medlint.checks.opposed import oppositions

    return oppositions(notes, params.aspect, site)


KIND = Kind(
    name="agreement",
    params=Params,
    version=1,
    slots=("subject", "said", "other", "where"),
    cases_by=(
        "aspect",
        {
            "dose": ("dose", "strength"),
            "interval": ("interval", "missed", "lapse"),
            "direction": ("move", "effect"),
            "duration": ("onset", "wait", "course"),
            "monitoring": ("schedule", "need", "timing"),
            "taking": ("food", "hour", "form"),
            "brand": ("brand", "only"),
            "figure": ("odds", "fasting", "again", "length"),
        },
    ),
    gate=_gate,
    collect=_collect,
    judge=_judge,
)
