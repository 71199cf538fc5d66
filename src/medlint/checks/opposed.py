"""Holds what articles state against each other, and finds the statements that cannot both be so.

Knows notes, not articles; what their values mean is for ``discord``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from medlint.checks.discord import differ
from medlint.checks.whom import apart
from medlint.model import Hit, Related, Span
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from medlint.kind import Site
    from medlint.model import Notes

_BESIDE = 400  # code points within which two statements stand side by side
_SHOWN = 3  # other articles named in one finding
#: What may differ from country to country.
_LOCAL = frozenset({"dose", "interval", "monitoring", "brand", "first-choice", "taking"})
_NUMBERS = frozenset({"dose", "interval", "monitoring", "odds"})
_CASES = {
    "dose": "dose", "strength": "strength", "interval": "interval", "missed dose": "missed", "monitoring": "schedule",
    "tests needed": "need", "time of test": "timing", "test done": "need", "food": "food", "time of day": "hour",
    "move": "move", "effect": "effect", "antidote": "effect", "brand": "brand", "only brand": "only",
    "doubling": "lapse", "late dose": "lapse",
    "dose again": "lapse", "crushing": "form", "storing": "form", "onset": "onset", "full effect": "onset",
    "wait": "wait", "course": "course", "odds": "odds", "fasting": "fasting", "again": "again",
    "takes": "length", "results": "length",
}  # fmt: skip


class _Row(NamedTuple):
    """One statement in the notes."""

    subject: str
    about: str
    case: Sequence[str]
    by: Sequence[str]
    value: Any
    start: int
    end: int
    line: int
    text: str


class _Article(NamedTuple):
    """What an article states of one subject."""

    place: str
    locale: str
    name: str
    rows: list[_Row]


def oppositions(notes: Mapping[str, Notes], aspect: str, site: Site) -> Iterator[tuple[str, Hit]]:
    """A hit for each statement that another article contradicts, in the articles asked about."""
    told: set[tuple[str, Span]] = set()  # where both things of a pair have been told of already
    for (_, about), articles in _by_subject(notes).items():
        for place, hit in _compare(articles, aspect, site) if len(articles) > 1 else ():
            if about == "together" and (place, hit.span) in told:
                continue
            told.add((place, hit.span))
            yield place, hit


def _by_subject(notes: Mapping[str, Notes]) -> dict[tuple[str, str], list[_Article]]:
    """The statements on each thing, article by article, in order."""
    found: dict[tuple[str, str], list[_Article]] = {}
    for place in sorted(notes):
        note = notes[place]
        rows: dict[tuple[str, str], list[_Row]] = {}
        for raw in note["said"]:
            row = _Row(*raw)
            rows.setdefault((row.subject, row.about), []).append(row)
        for key, own in rows.items():
            article = _Article(place, note["locale"], note["names"].get(key[0], key[0]), own)
            found.setdefault(key, []).append(article)
    return dict(sorted(found.items()))


def _compare(articles: Sequence[_Article], aspect: str, site: Site) -> Iterator[tuple[str, Hit]]:
    """A hit for each statement that cannot be so if some of another article is, in the articles asked about."""
    kinds = _Kinds(articles, aspect in _LOCAL)
    for article in articles:
        if article.place not in site.checked:
            continue
        for row in article.rows:
            others = kinds.against(article, row)
            if others:
                yield article.place, _hit(article, row, others)


def _hit(article: _Article, row: _Row, others: Sequence[tuple[_Article, _Row]]) -> Hit:
    related = tuple(
        Related(Span(other.start, other.end), f"“{other.text}”", its.place) for its, other in others
    )
    its, other = others[0]
    slots = {
        "subject": article.name,
        "said": row.text,
        "other": other.text,
        "where": f"{its.place}:{other.line}",
    }
    return Hit(Span(row.start, row.end), slots, case=_case(row.about), related=related)


def _case(about: str) -> str:
    kind = about.partition(" ")[0]
    return _CASES.get(about, _CASES.get(kind, ""))


class _Kinds:
    """Articles sorted by what they state, so that a thousand that agree are compared once."""

    def __init__(self, articles: Sequence[_Article], local: bool) -> None:
        self._local = local
        self._alike: dict[str, list[_Article]] = {}
        self._marks: dict[str, str] = {}  # by place
        for article in articles:
            mark = self._marks[article.place] = self._mark(article)
            self._alike.setdefault(mark, []).append(article)
        self._known: dict[tuple[str, str], list[tuple[_Article, _Row]]] = {}

    def _mark(self, article: _Article) -> str:
        return repr((article.locale if self._local else "", sorted(_sense(row) for row in article.rows)))

    def against(self, article: _Article, row: _Row) -> list[tuple[_Article, _Row]]:
        """The first statements of other articles that contradict one."""
        mark = self._marks[article.place]
        key = (mark, _sense(row))
        if key not in self._known:
            self._known[key] = list(self._find(article, row, mark))
        return self._known[key]

    def _find(self, article: _Article, row: _Row, mark: str) -> Iterator[tuple[_Article, _Row]]:
        left = _SHOWN
        for other_mark, alike in self._alike.items():
            first = alike[0]
            if other_mark == mark or (self._local and _abroad(article, first)):
                continue
            clash = _clash(row, article.rows, first.rows)
            for each in alike if clash is not None else ():
                yield each, each.rows[clash or 0]
                left -= 1
                if not left:
                    return


def _sense(row: _Row) -> str:
    """What a statement says, whatever its words and place."""
    return repr((row.case, row.by, row.value))


def _abroad(one: _Article, two: _Article) -> bool:
    return bool(one.locale and two.locale and one.locale != two.locale)


def _clash(row: _Row, own: Sequence[_Row], others: Sequence[_Row]) -> int | None:
    """The number of the statement of another article that contradicts one, and that the first article does not know.

    Or that knows nothing of the first. Numbers that stand side by side, such as "most take 50 mg, some take 100 mg",
    are told as a choice.
    """
    verdicts = [_differ(row, other) for other in others]
    for number, verdict in enumerate(verdicts):
        if not verdict:
            continue
        other = others[number]
        known = [each for each in own if _differ(each, other) is False]
        agreed = [others[at] for at, found in enumerate(verdicts) if found is False]
        chosen = any(_beside(each, row) for each in known) or any(_beside(each, other) for each in agreed)
        if not (known and agreed) and not (chosen and row.about.partition(" ")[0] in _NUMBERS):
            return number
    return None


def _beside(one: _Row, two: _Row) -> bool:
    return abs(one.start - two.start) <= _BESIDE


def _differ(one: _Row, two: _Row) -> bool | None:
    if apart(one.by, two.by):
        return None
    return differ(one.about, one.value, two.value, one.case, two.case)
