"""Whether an edit can be called safe: it touches no dose, direction, number with a unit, or negation.

A rule may claim that its fix changes no meaning; this is what no rule can claim. Looks at words alone, and
where it doubts, the edit is not safe.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from medlint.model import Edit, Fix


def _listed(words: str) -> list[str]:
    return words.split()


_WORD = lazy.pattern(r"[^\W_]+(?:['-][^\W_]+)*")
_BEFORE = lazy.pattern(r"[^\W_]+(?:['-][^\W_]+)*['-]?\Z")
_AFTER = lazy.pattern(r"\A['-]?[^\W_]+(?:['-][^\W_]+)*")
_SIGNS = frozenset("<>≤≥=±+%‰°↑↓→←µμ½¼¾×÷~≈")
_NEGATIONS = frozenset(
    _listed(
        "no not none never nor neither cannot without nothing nobody nowhere hardly rarely seldom barely scarcely "
        "unless except only but instead rather avoid dont cant wont"
    )
)
_NUMBERS = frozenset(
    _listed(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
        "half third quarter dozen single double triple once twice thrice first second both each every all any some "
        "many few several"
    )
)
_UNITS = frozenset(
    _listed(
        "mg mcg ug ng kg g gram grams kilogram kilograms milligram milligrams microgram micrograms nanogram "
        "nanograms ml l dl cl litre litres liter liters millilitre millilitres milliliter milliliters mmol mol umol "
        "nmol iu u unit units tablet tablets capsule capsules pill pills puff puffs drop drops spoonful spoonfuls "
        "teaspoon teaspoons tablespoon tablespoons patch patches ampoule ampoules vial vials sachet sachets dose "
        "doses dosed dosing dosage dosages strength strengths percent cent second seconds minute minutes hour hours "
        "day days week weeks month months year years times daily nightly weekly fortnightly monthly hourly od "
        "bd tds qds prn qd qid tid bid morning evening night mm cm mmhg kcal kj"
    )
)
_DIRECTIONS = frozenset(
    _listed(
        "low high up down more less fewer most least above below over under before after until "
        "fall falls fell rise rises rose risen positive negative good bad better worse best worst large larger small "
        "smaller big bigger little long longer short shorter early earlier late later quick quicker slow slower fast "
        "faster strong stronger weak weaker thick thin hot cold off"
    )
)
_STEMS = (
    "lower", "high", "rais", "increas", "decreas", "reduc", "elevat", "drop", "fall", "rising", "upward",
    "downward", "start", "stop", "begin", "began", "begun", "ceas", "continu", "discontinu", "paus", "restart",
    "gain", "lose", "losing", "lost", "loss", "grow", "shrink", "worsen", "improv", "deplet", "boost", "cut",
    "halv", "doubl", "tripl", "suppress", "block", "inhibit", "induc", "enhanc", "strengthen", "weaken",
    "prevent", "protect", "caus", "hyper", "hypo", "anti-", "contra", "non-", "underd", "overd", "exce", "minim",
    "maxim", "deficien", "withdraw", "taper", "safe", "unsafe", "harm", "danger", "avoid", "refus", "lack",
    "fail", "deny", "denies", "denied",
)  # fmt: skip


def harmless(source: str, fix: Fix) -> bool:
    """Whether none of the edits touches what a reader could be harmed by. ``source`` is as it was."""
    return all(_edit(source, edit) for edit in fix.edits)


def _edit(source: str, edit: Edit) -> bool:
    old = source[edit.span.start : edit.span.end]
    if _SIGNS & {*old, *edit.text}:
        return False
    before, after = _straight(source[: edit.span.start][-80:]), _straight(source[edit.span.end :][:80])
    touched = {*_words(before, _straight(old), after), *_words(before, _straight(edit.text), after)}
    if any(map(_matters, touched)):
        return False
    return not any(map(_number, _beside(before, after)))


def _straight(text: str) -> str:
    return text.replace("’", "'").replace("‑", "-").lower()


def _words(before: str, text: str, after: str) -> Iterator[str]:
    """The words of a text, those at its ends as whole as they stand in the source."""
    head, tail = _BEFORE.search(before), _AFTER.search(after)
    lead = head[0] if head and re.match(r"[\w'-]", text or after) else ""
    rest = tail[0] if tail and re.search(r"[\w'-]\Z", text or before) else ""
    return (match[0] for match in _WORD.finditer(lead + text + rest))


def _beside(before: str, after: str) -> Iterator[str]:
    """The last word before an edit and the first one after it."""
    yield from [match[0] for match in _WORD.finditer(before)][-1:]
    match = _WORD.search(after)
    if match:
        yield match[0]


def _number(word: str) -> bool:
    return any(char.isnumeric() for char in word) or word in _NUMBERS


def _matters(word: str) -> bool:
    if _number(word) or word in _UNITS or word in _NEGATIONS or word in _DIRECTIONS:
        return True
    return word.endswith("n't") or word.startswith(_STEMS)
