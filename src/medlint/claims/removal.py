"""Whether the thing itself is said to be taken away: "stopping X", "lack of X", "X wears off". Knows words only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.claims import lexicon as lex
from medlint.claims.words import words

if TYPE_CHECKING:
    from medlint.claims.path import Path

_AVOIDING = words("avoid avoiding avoided limit limiting foods food that are and or greasy")
_MAKING = words("make makes use uses take taken have has get produce produces enough respond work")
_ENDING = words("without lack avoid avoiding removing quit quitting stop stopping stopped")
_CHANGED_FOR = (
    ["given", "up"],
    ["replaced", "by"],
    ["swapped", "for"],
    ["changed", "to"],
    ["switched", "to"],
)
_CLOSE_BY = 5  # words at most between "stopping" and what is stopped
_GONE = words(
    "withdrawal deficiency discontinuation stopped withdrawn discontinued ends end finishes finished over wears"
)
_FORMS = words("tablets injections treatment doses capsules")
_LEFT_OFF = words("stopped missed delayed skipped late")
_RESULTING = words("because since as after when")
_ARTICLES = frozenset({"a", "an", "the", "your", "very"})


def taken_away(path: Path) -> bool:
    """Whether the thing itself is taken away: "stopping X", "without X", "lack of X", "X is stopped"."""
    window = path.before(7)
    scarce = path.taken and window[-2:] in (["low", "in"], ["too", "little"], ["not", "enough"])
    if _ended(path) or _given_up(window) or scarce:
        return True
    for back, form in enumerate(reversed(window)):
        if form in (",", ";", "(", ":", "while", "because") or (back > _CLOSE_BY and form not in _AVOIDING):
            return False
        if form in ("and", "or") and back and not _ARTICLES.issuperset(window[len(window) - back :]):
            return False
        if path.place - 1 - back == path.state.operator:
            continue
        if path.items[path.place].kind in "at" and form in lex.NOUNS:
            continue
        if form in lex.STOPS and (path.taken or form in _ENDING):
            return lex.NEGATIONS.isdisjoint(window[: len(window) - back - 1])
        if path.taken and form in ("unable", "inability", "fails", "failure"):
            return True
        if path.taken and form in lex.NEGATIONS and not _MAKING.isdisjoint(window[len(window) - back :]):
            return not path.forbids(back)
    return False


def _ended(path: Path) -> bool:
    """Whether the words behind say that it ends: "X is stopped", "X withdrawal"."""
    behind = path.behind(4)
    if not behind:
        return False
    if behind[:2] in (["run", "out"], ["runs", "out"], ["ran", "out"]):
        return True
    if ["ends", "up"] in (behind[0:2], behind[1:3], behind[2:4]):
        return False
    if behind[0] in _FORMS and behind[1:2] in (["is"], ["are"]) and not _LEFT_OFF.isdisjoint(behind[2:]):
        return True
    if behind[1:3] in _CHANGED_FOR:
        return True
    if behind[1:3] == ["out", "of"]:
        return behind[0] in lex.LIGHT
    if path.left and not _RESULTING.isdisjoint(behind[2:]):
        return False  # it was stopped for what it had brought
    return (behind[0] in _GONE and behind[0] != "over") or (
        behind[0] in lex.LIGHT
        and not _GONE.isdisjoint(behind[1:2] if behind[2:3] == ["over"] else behind[1:3])
    )


def _given_up(window: list[str]) -> bool:
    """Whether the words before say that it is given up: "the last dose of", "cutting out", "gave up"."""
    if window[-3:-2] == ["last"] and window[-2:-1] in (["dose"], ["tablet"], ["injection"]):
        return True
    cut = window[-2:-1] in (["cut"], ["cutting"], ["give"], ["giving"], ["gave"])
    return cut and window[-1] in ("out", "up", "down")
