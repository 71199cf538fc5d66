"""How often findings are right: what readers judged, as a table with intervals and as a page of the docs.

    python benchmarks/judged.py VERDICTS.jsonl --reader first|second|settled [--judgements FILE]

Judgements stand in ``judgements.jsonl``: one finding a line, by the identity that ``sample.py`` gives it, with the
verdicts of a first and a second reader (right, wrong or unsure) and, where they differ and somebody looked again,
what was settled. No word and no path of an article is kept. A finding counts as right only when each of its readers
says so, or it was settled so.

The command takes over what a reader wrote: lines with ``id``, ``rule`` and ``verdict``, of which the rest is left out
but ``why``. It prints on what the readers differ.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

VERDICTS = ("right", "wrong", "unsure")
SEVERITIES = ("error", "warning", "info")
#: Of each severity the share that must be right, and what the lower end of the interval must pass.
BARS = {"error": (0.95, 0.90), "warning": (0.85, 0.0)}
_KEYS = frozenset({"id", "rule", "first", "second", "settled", "why"})


class Judgement(NamedTuple):
    """What readers said of a finding; "" for one who did not read it."""

    id: str
    rule: str
    first: str
    second: str = ""
    settled: str = ""
    why: str = ""

    @property
    def right(self) -> bool:
        """Whether it counts as right."""
        return (self.settled or self._together) == "right"

    @property
    def _together(self) -> str:
        said = {verdict for verdict in (self.first, self.second) if verdict}
        return said.pop() if len(said) == 1 else "unsure"


class Row(NamedTuple):
    """A line of the table: how many findings, how many of them read, right, read twice and agreed on."""

    severity: str
    name: str
    hits: int
    judged: int
    right: int
    twice: int
    agreed: int

    @property
    def share(self) -> float:
        """The share of those read that is right; 0 when none was read."""
        return self.right / self.judged if self.judged else 0.0

    @property
    def lacks(self) -> str:
        """Why the bar of the severity is not met, "" when it is or there is none."""
        if self.severity not in BARS:
            return ""
        least, above = BARS[self.severity]
        if not self.judged:
            return "not read"
        if self.share < least:
            return f"{self.share:.0%} right"
        return "" if wilson(self.right, self.judged)[0] > above else "too few to tell"


def wilson(right: int, of: int, z: float = 1.959964) -> tuple[float, float]:
    """The score interval of a share; all that is possible when nothing was read."""
    if not of:
        return 0.0, 1.0
    share, square = right / of, z * z
    middle = share + square / (2 * of)
    half = z * math.sqrt(share * (1 - share) / of + square / (4 * of * of))
    low, high = (middle - half) / (1 + square / of), (middle + half) / (1 + square / of)
    return max(low, 0.0), min(high, 1.0)


def load(path: Path) -> dict[str, Judgement]:
    """The judgements of a file by finding. Raises ValueError for a line that is none, with its number."""
    made: dict[str, Judgement] = {}
    for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if text.strip():
            judgement = _judgement(text, f"{path.name}:{number}")
            if judgement.id in made:
                raise ValueError(f"{path.name}:{number}: {judgement.id} was judged above")
            made[judgement.id] = judgement
    return made


def _judgement(text: str, where: str) -> Judgement:
    try:
        given = json.loads(text)
    except ValueError as error:
        raise ValueError(f"{where}: no JSON: {error}") from error
    if not isinstance(given, dict) or not {"id", "rule", "first"} <= given.keys() <= _KEYS:
        raise ValueError(
            f"{where}: give “id”, “rule” and “first”, and of {', '.join(sorted(_KEYS))} what is known"
        )
    for key in ("first", "second", "settled"):
        if given.get(key, "") not in ("", *VERDICTS):
            raise ValueError(f"{where}: “{key}” is right, wrong or unsure, not “{given[key]}”")
    return Judgement(**given)


def rows(
    found: Iterable[tuple[str, Mapping[str, Any]]], judgements: Mapping[str, Judgement], by_rule: bool = False
) -> list[Row]:
    """The table over findings with their identities, by severity and family, or by rule."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for id_, finding in found:
        name = finding["rule"] if by_rule else finding["rule"].partition("/")[0]
        count = counts.setdefault((finding["severity"], name), Counter())
        count["hits"] += 1
        judgement = judgements.get(id_)
        if judgement is not None:
            count["judged"] += 1
            count["right"] += judgement.right
            count["twice"] += bool(judgement.second)
            count["agreed"] += judgement.first == judgement.second
    names = ("hits", "judged", "right", "twice", "agreed")
    made = [
        Row(severity, name, *(count[each] for each in names)) for (severity, name), count in counts.items()
    ]
    return sorted(made, key=lambda row: (SEVERITIES.index(row.severity), row.name))


def pooled(table: Sequence[Row]) -> list[Row]:
    """One line for each severity."""
    made = []
    for severity in SEVERITIES:
        some = [row[2:] for row in table if row.severity == severity]
        if some:
            made.append(Row(severity, "all", *(sum(counts) for counts in zip(*some, strict=True))))
    return made


def cells(row: Row) -> tuple[str, ...]:
    """What a table shows of a line."""
    low, high = wilson(row.right, row.judged)
    read = f"{row.judged} (all)" if row.judged == row.hits else str(row.judged)
    share = f"{row.share:.0%}" if row.judged else "–"
    between = f"{low:.0%} to {high:.0%}" if row.judged else "–"
    agreed = f"{row.agreed} of {row.twice}" if row.twice else "–"
    return str(row.hits), read, str(row.right), share, between, agreed


def markdown(table: Sequence[Row], first: str) -> str:
    """A table for the docs; ``first`` names its second column."""
    lines = [
        f"| severity | {first} | findings | read | right | share | interval | readers agree |",
        "|---|---|---:|---:|---:|---:|---|---|",
    ]
    for row in table:
        name = f"`{row.name}`" if row.name != "all" else row.name
        lines.append(f"| {row.severity} | {name} | {' | '.join(cells(row))} |")
    return "\n".join(lines)


def page(template: str, tables: Mapping[str, str]) -> str:
    """A page with each part between ``<!-- table NAME -->`` and ``<!-- end -->`` put in anew."""
    for name, table in tables.items():
        opening = f"<!-- table {name} -->"
        before, found, rest = template.partition(opening)
        _, closed, after = rest.partition("<!-- end -->")
        if not found or not closed:
            raise ValueError(f"the page has no “{opening}” with an “<!-- end -->” behind it")
        template = f"{before}{opening}\n\n{table}\n\n<!-- end -->{after}"
    return template


def taken(known: Mapping[str, Judgement], verdicts: Path, reader: str) -> dict[str, Judgement]:
    """The judgements with what one reader wrote. Raises ValueError for a line that cannot be taken over."""
    made = dict(known)
    for number, text in enumerate(verdicts.read_text(encoding="utf-8").splitlines(), 1):
        if not text.strip():
            continue
        given = json.loads(text)
        verdict, id_ = given.get("verdict"), given.get("id", "")
        old = made.get(id_) or (Judgement(id_, given.get("rule", ""), "") if reader == "first" else None)
        if verdict not in VERDICTS or old is None:
            raise ValueError(
                f"{verdicts.name}:{number}: give the “id” of a finding that was read and a “verdict”"
            )
        why = str(given.get("why", "")) if reader != "second" and verdict != "right" else old.why
        made[id_] = old._replace(**{reader: verdict}, why=why)
    return made


def save(path: Path, judgements: Iterable[Judgement]) -> None:
    """Write judgements, by rule and identity, without what is empty."""
    lines = [
        json.dumps({key: value for key, value in one._asdict().items() if value}, ensure_ascii=False)
        for one in sorted(judgements, key=lambda one: (one.rule, one.id))
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Take over what a reader wrote, and print on what the readers differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("verdicts", type=Path, help="what a reader wrote")
    parser.add_argument("--reader", choices=("first", "second", "settled"), required=True)
    parser.add_argument("--judgements", type=Path, default=Path(__file__).with_name("judgements.jsonl"))
    asked = parser.parse_args()
    try:
        known = load(asked.judgements) if asked.judgements.exists() else {}
        made = taken(known, asked.verdicts, asked.reader)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    save(asked.judgements, made.values())
    for one in made.values():
        if one.second and one.second != one.first and not one.settled:
            print(f"{one.id} {one.rule}: first {one.first}, second {one.second}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
