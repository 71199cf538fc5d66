"""Runs ``medlint check`` over files and gives each finding as its rule and the words it stands at."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from medlint.cli.guard import run

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-24"


class Found(NamedTuple):
    """A finding: where, which rule, how bad, and the words that are underlined."""

    path: str
    rule: str
    severity: str
    words: str


def found(report: Path, *arguments: str) -> list[Found]:
    """The findings of one run, in order of path and place; ``report`` is a file to write them to.

    Fails when anything could not be checked.
    """
    flags = ("--today", TODAY, "--no-cache", "--exit-zero", "--output", f"json={report}")
    code = run(["check", *arguments, *flags])
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["not_checked"] == []
    assert code == 0
    items = sorted(
        told["findings"], key=lambda item: (item["path"], item["line"], item["column"], item["rule"])
    )
    return [Found(item["path"], item["rule"], item["severity"], _words(item)) for item in items]


def _words(item: dict) -> str:
    """What stands between the two ends of a finding, on one line."""
    lines = Path(item["path"]).read_text(encoding="utf-8").splitlines()
    first, last = item["line"] - 1, item["end_line"] - 1
    part = lines[first : last + 1]
    part[-1] = part[-1][: item["end_column"] - 1]
    part[0] = part[0][item["column"] - 1 :]
    return " ".join(" ".join(part).split())
