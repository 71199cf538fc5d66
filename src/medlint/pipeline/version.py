"""One version of an article as the rules of the game see it: type, locale, status, what it sets aside.

Reads text; knows no other version and no verdict.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy
from medlint.checks.reviewed import status
from medlint.engine.directive import parse
from medlint.engine.outline import outline
from medlint.engine.scopes import Scope as Stretch
from medlint.read import read
from medlint.row import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.engine.look import Bench

_FRONT = lazy.pattern(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_WORD = lazy.pattern(r"\w+")
_LONG = 4  # words in a piece
#: Stages before anybody may read an article.
EARLY = ("", "draft", "edit", "clinical-review")


class Version(NamedTuple):
    """What one version of an article says that decides which rules look at it, and how."""

    place: str
    type: str
    locale: str
    status: str
    id: str
    aside: tuple[str, ...]  # each suppression, in words
    pieces: frozenset[str]  # of what it says, to see whether another file says the same

    @property
    def public(self) -> bool:
        """Whether its status is one that readers may see."""
        return self.status not in EARLY


def version(place: str, text: str, bench: Bench) -> Version:
    """An article's text as the rules of the game see it."""
    document = read(text, place)
    about = outline(document)
    kind = bench.genre(place, about, document).type
    said = tuple(sorted(_aside(about["comments"])))
    id_ = document.meta.get("id")
    return Version(
        place,
        kind,
        bench.locale(about),
        status(document),
        id_.strip() if isinstance(id_, str) else "",
        said,
        frozenset(pieces(text)),
    )


def pieces(text: str) -> Iterator[str]:
    """Four words after each other, wherever they stand: what is left of a text that was changed a little."""
    front = _FRONT.match(text)
    words = _WORD.findall(text[front.end() if front else 0 :].lower())
    return (" ".join(words[at : at + _LONG]) for at in range(len(words) - _LONG + 1))


def alike(one: frozenset[str], other: frozenset[str], part: int) -> bool:
    """Whether one in ``part`` of a text's pieces stands in the other."""
    return bool(one) and part * len(one & other) >= len(one)


def _aside(comments: list[list[object]]) -> Iterator[str]:
    for comment in comments:
        stretch = Stretch(*comment)  # type: ignore[arg-type]
        found = parse(stretch)
        words = [found.said]
        words += [f"{key}=“{value}”" for key in ("by", "until", "reason") if (value := getattr(found, key))]
        yield " ".join(words) if not found.fault else stretch.text
