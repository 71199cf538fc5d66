"""How well grades follow the judgement of people: rank correlation of our grade and of textstat's formulas.

    python benchmarks/grades.py FILE.tsv… [--least-words N]

Each line of a file is a text, a tab, and the levels that people gave it, parted by tabs. CEFR-SP (Arase and others,
2022) has that form. The files are not part of medlint. Prints Spearman's correlation of each formula with the mean
level, with its interval at 95%, and how far people agree with each other. Reading ease falls as texts get harder: its
sign is turned round.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from medlint import resources
from medlint.knowledge import from_data
from medlint.measure import further
from medlint.measure.counts import count
from medlint.measure.formulas import flesch_kincaid
from medlint.read import read
from medlint.rules.store import open_pack

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_SPACED = re.compile(r"\s+([.,;:?!%)]|n't\b|'s?\b)")


class Graded(NamedTuple):
    """A text and the levels that people gave it."""

    text: str
    levels: tuple[float, ...]

    @property
    def level(self) -> float:
        """The mean of the levels."""
        return sum(self.levels) / len(self.levels)


def load(path: Path) -> Iterator[Graded]:
    """The graded texts of a file. Raises ValueError, with the line, for one that has no level."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            text, *levels = line.rstrip("\r").split("\t")
            try:
                given = tuple(float(level) for level in levels)
            except ValueError:
                given = ()
            if not given:
                raise ValueError(f"{path.name}:{number}: give a text, a tab and a level")
            yield Graded(_SPACED.sub(r"\1", text.strip()), given)


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value, from 1; equal values share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    made = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            made[place] = (start + end) / 2 + 1
        start = end + 1
    return made


def spearman(one: Sequence[float], two: Sequence[float]) -> float:
    """Spearman's correlation; 0 when either does not vary."""
    first, second = ranks(one), ranks(two)
    middle = (len(first) + 1) / 2
    together = sum((a - middle) * (b - middle) for a, b in zip(first, second, strict=True))
    spread = math.sqrt(sum((a - middle) ** 2 for a in first) * sum((b - middle) ** 2 for b in second))
    return together / spread if spread else 0.0


def interval(correlation: float, number: int) -> tuple[float, float]:
    """Fisher's interval at 95%, with the variance of Bonett and Wright (2000) for ranks."""
    if number < 4 or abs(correlation) >= 1:
        return -1.0, 1.0
    middle = math.atanh(correlation)
    half = 1.96 * math.sqrt((1 + correlation**2 / 2) / (number - 3))
    return math.tanh(middle - half), math.tanh(middle + half)


def our_grade(text: str, masked: Collection[str]) -> float:
    """The grade that medlint gives a text."""
    return flesch_kincaid(count(read(text, "text.txt").sentences, masked))


def table(texts: Sequence[Graded], masked: Collection[str]) -> Iterator[tuple[str, float]]:
    """Each formula with its correlation, ours first."""
    levels = [each.level for each in texts]
    yield "medlint", spearman([our_grade(each.text, masked) for each in texts], levels)
    for name in further.FORMULAS:
        found = spearman([further.measure(name, each.text) for each in texts], levels)
        yield name, -found if name == "reading-ease" else found
    yield "words", spearman([float(len(each.text.split())) for each in texts], levels)
    if all(len(each.levels) > 1 for each in texts):
        yield (
            "(people with each other)",
            spearman([each.levels[0] for each in texts], [each.levels[1] for each in texts]),
        )


def lines(texts: Sequence[Graded], masked: Collection[str]) -> Iterator[str]:
    """The table as text, the closest formula first."""
    ours, *others = table(texts, masked)
    people = [row for row in others if row[0].startswith("(")]
    rest = sorted((row for row in others if row not in people), key=lambda row: -row[1])
    yield f"{len(texts)} texts, {sum(len(each.text.split()) for each in texts)} words"
    for name, found in (ours, *rest, *people):
        low, high = interval(found, len(texts))
        yield f"{name:26} {found:5.2f}   {low:.2f} to {high:.2f}"


def chosen(texts: Iterable[Graded], least: int) -> list[Graded]:
    """The texts of at least so many words."""
    return [each for each in texts if len(each.text.split()) >= least]


def main() -> int:
    """Read the files and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, help="graded texts")
    parser.add_argument("--least-words", type=int, default=1, help="leave shorter texts out")
    asked = parser.parse_args()
    try:
        texts = chosen((each for path in asked.files for each in load(path)), asked.least_words)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    if len(texts) < 4:
        parser.error("give at least four texts")
    masked = from_data(open_pack([resources.core_pack()]).knowledge).medicine_words()
    print("\n".join(lines(texts, masked)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
