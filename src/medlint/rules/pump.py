"""Patterns that run away: texts pumped from a pattern's own parse tree, and how long they take.

For every repeat in the tree a text is built that matches up to it, goes through it many times, and then
cannot go on. A pattern that needs far longer as the text grows would stop an article from being checked.
"""

from __future__ import annotations

import re
import time
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIMES = (8, 12, 16, 18, 20, 22, 24, 26, 28, 30, 34, 38, 44, 50, 60, 80, 120, 200, 400, 800, 1600)
_MANY = 8  # a repeat of up to this many times cannot run away
_SAMPLE = "a1 .-éA_"
_CATEGORIES = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_NOT_DIGIT: "a",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_SPACE: "a",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_NOT_WORD: " ",
}


def runaway(pattern: str, *, seconds: float = 0.25) -> str:
    """A text's recipe on which the pattern takes longer than ``seconds``, or "" when none was found.

    Raises re.error for a pattern that does not compile.
    """
    regex = re.compile(pattern, re.IGNORECASE)
    tree = parser.parse(pattern, re.IGNORECASE)
    for before, body in _repeats(tree, ""):
        for tail in ("", "\x00", "!"):
            times = _too_slow(regex, before, body, tail, seconds)
            if times:
                return f"“{before}” + “{body}” × {times}"
    return ""


def _too_slow(regex: re.Pattern[str], before: str, body: str, tail: str, seconds: float) -> int:
    for times in _TIMES:
        text = before + body * times + tail
        start = time.process_time()
        regex.search(text)
        if time.process_time() - start > seconds:
            return times
    return 0


def _repeats(items: Any, before: str) -> Iterator[tuple[str, str]]:
    """Every open-ended repeat: a text that leads up to it, and one that goes through it once."""
    for kind, value in items:
        for inner in _insides(kind, value):
            yield from _repeats(inner, before)
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and (value[1] is op.MAXREPEAT or value[1] > _MANY):
            for body in _bodies(value[2]):
                yield before, body
        before += _text(kind, value)


def _insides(kind: Any, value: Any) -> list[Any]:
    if kind is op.SUBPATTERN:
        return [value[-1]]
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return [value[2]]
    if kind is op.BRANCH:
        return list(value[1])
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is op.ATOMIC_GROUP else []


def _bodies(items: Any) -> set[str]:
    """Texts that go through the body of a repeat: a branch each, and single letters for a class."""
    found = {_sequence(items)}
    for kind, value in items:
        if kind is op.BRANCH:
            found |= {_sequence(side) for side in value[1]}
        if kind in (op.IN, op.ANY, op.NOT_LITERAL):
            found |= {letter for letter in _SAMPLE if _takes(kind, value, letter)}
        for inner in _insides(kind, value):
            found |= _bodies(inner)
    return {text for text in found if text}


def _sequence(items: Any) -> str:
    return "".join(_text(kind, value) for kind, value in items)


def _text(kind: Any, value: Any) -> str:
    """A short text that this part matches."""
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.IN:
        return _one_of(value)
    if kind in (op.ANY, op.NOT_LITERAL):
        return "a" if kind is op.ANY or chr(value) != "a" else "b"
    if kind is op.SUBPATTERN:
        return _sequence(value[-1])
    if kind is op.ATOMIC_GROUP:
        return _sequence(value)
    if kind is op.BRANCH:
        return _sequence(value[1][0])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _sequence(value[2]) * int(max(1, min(value[0], 3)))
    return ""


def _one_of(items: Any) -> str:
    for kind, value in items:
        if kind is op.LITERAL:
            return chr(value)
        if kind is op.RANGE:
            return chr(value[0])
        if kind is op.CATEGORY:
            return str(_CATEGORIES.get(value, "a"))
    return next((letter for letter in _SAMPLE if _takes(op.IN, items, letter)), "a")


def _takes(kind: Any, value: Any, letter: str) -> bool:
    if kind is op.ANY:
        return letter != "\n"
    if kind is op.NOT_LITERAL:
        return letter != chr(value)
    inside = any(_is(one, what, letter) for one, what in value if one is not op.NEGATE)
    return bool(inside != (value[0][0] is op.NEGATE))


def _is(kind: Any, value: Any, letter: str) -> bool:
    if kind is op.LITERAL:
        return chr(value) == letter
    if kind is op.RANGE:
        return bool(value[0] <= ord(letter) <= value[1])
    sample = {
        op.CATEGORY_DIGIT: letter.isdigit(),
        op.CATEGORY_SPACE: letter.isspace(),
        op.CATEGORY_WORD: letter.isalnum() or letter == "_",
        op.CATEGORY_NOT_DIGIT: not letter.isdigit(),
        op.CATEGORY_NOT_SPACE: not letter.isspace(),
        op.CATEGORY_NOT_WORD: not (letter.isalnum() or letter == "_"),
    }
    return bool(sample.get(value, False))
