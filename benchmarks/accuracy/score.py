"""From findings to tables: recall, false alarms, pairs, with Wilson's 95% interval (Wilson 1927)."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cases import Case

LEVELS = ("high", "medium", "low")


def wilson(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of a proportion; (0, 1) when there is nothing to tell from."""
    if not total:
        return 0.0, 1.0
    share, square = hits / total, z * z
    middle = (share + square / (2 * total)) / (1 + square / total)
    reach = z / (1 + square / total) * sqrt(share * (1 - share) / total + square / (4 * total * total))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def proportion(hits: int, total: int) -> str:
    """``41/50  82.0% [69–90]``."""
    low, high = wilson(hits, total)
    share = f"{hits / total:6.1%}" if total else "     –"
    return f"{hits:4}/{total:<4} {share} [{low * 100:3.0f}–{high * 100:<3.0f}]"


def table(title: str, cases: Iterable[Case], flagged: dict[str, str], by: Callable[[Case], str]) -> list[str]:
    """Recall of the wrong, false alarms on the right and pair accuracy, for each group and in all."""
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[by(case)].append(case)
        groups["all"].append(case)
    rows = [f"{title:28}{'recall':>24}{'false alarms':>25}{'pairs':>22}"]
    names = sorted(groups, key=lambda name: (name == "all", name))
    return [*rows, *(f"{name:28}" + " ".join(_row(groups[name], flagged)) for name in names)]


def _row(cases: list[Case], flagged: dict[str, str]) -> Iterable[str]:
    wrong = [case for case in cases if case.wrong]
    right = [case for case in cases if not case.wrong]
    yield proportion(sum(case.id in flagged for case in wrong), len(wrong))
    yield proportion(sum(case.id in flagged for case in right), len(right))
    caught = {case.pair for case in wrong if case.id in flagged}
    paired = [case for case in right if any(case.pair == other.pair for other in wrong)]
    yield proportion(sum(case.id not in flagged and case.pair in caught for case in paired), len(paired))


def at_false_alarms(cases: list[Case], flagged: dict[str, str]) -> list[str]:
    """The best recall at no more than 0, 1 and 2% false alarms, over the levels of confidence."""
    wrong = [case for case in cases if case.wrong]
    right = [case for case in cases if not case.wrong]
    points = [(0.0, 0.0)]
    for number in range(1, len(LEVELS) + 1):
        shown = {id_ for id_, level in flagged.items() if level in LEVELS[:number]}
        alarms = sum(case.id in shown for case in right) / max(len(right), 1)
        points.append((alarms, sum(case.id in shown for case in wrong) / max(len(wrong), 1)))
    best = [max(recall for alarms, recall in points if alarms <= limit) for limit in (0.0, 0.01, 0.02)]
    return ["recall at 0, 1 and 2% false alarms: " + ", ".join(f"{each:.1%}" for each in best)]
