"""Which planted faults of a half of the drafts ``medlint check`` finds.

A fault that stands in words is found when a finding of its family touches them. One that is lacking is found when a
rule of its family that is named after it speaks of the draft.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from medlint.cli.guard import run

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
TODAY = "2026-11-24"
#: The groups of rules that may speak of a family.
GROUPS = {
    "section": {"section", "safety", "link", "tone"},
    "trust": {"trust", "safety"},
    "dose": {"dose", "safety"},
    "claim": {"hype", "tone", "safety", "markup"},
    "people": {"people"},
    "plain": {"plain", "spell", "tone"},
    "read": {"read", "plain"},
    "name": {"name", "spell"},
    "spell": {"spell", "name"},
}


class Planted(NamedTuple):
    """A planted fault of a draft, and whether it was found."""

    draft: str
    fault: dict[str, str]
    found: bool


def planted(half: str) -> dict[str, list[dict[str, str]]]:
    """The faults of each draft of a half, as their writer listed them."""
    listed: dict[str, list[dict[str, str]]] = yaml.safe_load(
        (HERE / f"{half}.yaml").read_text(encoding="utf-8")
    )
    return listed


def score(half: str, report: Path) -> Iterator[Planted]:
    """Every planted fault of a half with whether it was found; ``report`` is a file to write findings to."""
    listed = planted(half)
    folder = HERE / half
    flags = ("--today", TODAY, "--no-cache", "--exit-zero", "--output", f"json={report}")
    run(["check", *(str(folder / name) for name in sorted(listed)), *flags])
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["not_checked"] == []
    for name, faults in sorted(listed.items()):
        lines = (folder / name).read_text(encoding="utf-8").splitlines(keepends=True)
        findings = [item for item in told["findings"] if Path(item["path"]).name == name]
        for fault in faults:
            yield Planted(name, fault, any(_tells(item, fault, lines) for item in findings))


def _tells(item: dict[str, Any], fault: dict[str, str], lines: list[str]) -> bool:
    group, _, name = item["rule"].partition("/")
    if group not in GROUPS[fault["family"]]:
        return False
    if "lacks" in fault and fault["lacks"] in name:
        return True
    return "at" in fault and _touches(item, fault["at"], lines)


def _touches(item: dict[str, Any], words: str, lines: list[str]) -> bool:
    def offset(line: int, column: int) -> int:
        return sum(map(len, lines[: line - 1])) + column - 1

    text = "".join(lines)
    start, end = offset(item["line"], item["column"]), offset(item["end_line"], item["end_column"])
    return any(match.start() < end and start < match.end() for match in re.finditer(re.escape(words), text))
