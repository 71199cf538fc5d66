"""What is wrong with something people wrote (a rule, a config, a fact), and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable


@record
class Problem:
    """One fault: file, 1-based line (0 for a flag, which has none), dotted key, and what to write instead."""

    file: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.key}: {self.message}" if self.key else f"{where}: {self.message}"


class Invalid(ValueError):
    """A pack or config that cannot be used; ``problems`` lists all that is wrong with it. Always exit 2."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def suggest(word: str, known: Iterable[str]) -> str:
    """``": did you mean “x”?"``, or all there is to choose from when nothing is near."""
    from difflib import get_close_matches

    options = sorted(set(known))
    near = get_close_matches(word, options, 1, 0.6)
    if near:
        return f": did you mean “{near[0]}”?"
    return f" “{word}”; known: {', '.join(options)}"
