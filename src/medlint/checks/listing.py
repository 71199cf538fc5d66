"""Whether a text lists several things of a kind: in a list, between commas, or one sentence after another.

Counts; says nothing about what the things mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from medlint.checks.passage import Passages
    from medlint.checks.sought import Terms

_PARTS = lazy.pattern(r"[,;:•]\s*(?:and |or )?|\s(?:and|or)\s")
_LONGEST = 30  # lines looked at after the one that opens the list


def listed(
    text: Passages, opener: int, lines: AbstractSet[int], kinds: Terms, ends: AbstractSet[int], wanted: int
) -> bool:
    """Whether ``wanted`` things are listed from ``opener`` on, before a line of ``ends`` or a heading.

    Either so many different words of ``kinds`` occur, or a list or a sentence has so many parts and at least
    one of the kinds is among them.
    """
    scope = _scope(text, opener, lines, ends)
    places = kinds.find(text)
    named = {" ".join(text.lines[n].words[s:e]) for n in scope for s, e in places.get(n, ())}
    if len(named) >= wanted:
        return True
    if not named:
        return False
    blocks = {text.lines[n].block for n in scope if text.lines[n].sentence.block.kind in ("item", "cell")}
    return max([len(blocks), *(_parts(text, n) for n in scope if n in places)]) >= wanted


def _scope(text: Passages, opener: int, lines: AbstractSet[int], ends: AbstractSet[int]) -> list[int]:
    scope = [] if text.lines[opener].heading else [opener]
    for number in range(opener + 1, min(opener + _LONGEST, len(text.lines))):
        if number not in lines or number in ends or text.lines[number].heading:
            break
        scope.append(number)
    return scope


def _parts(text: Passages, number: int) -> int:
    return len(_PARTS.split(text.lines[number].sentence.plain))
