"""How well medlint tells true statements from false ones, on sets given as arguments.

    python benchmarks/accuracy --claims FILE… --directions FOLDER… --corpus FOLDER… [--half unseen] [--pad --neutral]

Runs ``medlint check`` as users do and counts findings of ``fact/`` and ``safety/`` on the lines of each statement.
A corpus of real articles has no verdicts: its findings are listed, to be read.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from cases import Case, half, load, write

from score import at_false_alarms, table


def check(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """The findings about facts in a folder, by the command line."""
    command = [
        str(Path(sys.executable).with_name("medlint")),
        "check",
        "--format",
        "json",
        "--no-cache",
        "--allow-empty",
    ]
    command += ["--select", "fact", "--select", "safety", *arguments, "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"medlint ended with {done.returncode}:\n{done.stderr}{done.stdout[:400]}")
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found


def flagged(cases: list[Case], *, neutral: bool, pad: bool) -> dict[str, str]:
    """The ids of the cases that are flagged, each with the highest confidence of its findings."""
    marked: dict[str, str] = {}
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        places = write(cases, folder, neutral=neutral, pad=pad)
        for finding in check(folder):
            id_, first, last = places[finding["path"]]
            if first <= finding["line"] <= last:
                levels = ("high", "medium", "low")
                marked[id_] = min(marked.get(id_, "low"), finding["confidence"], key=levels.index)
    return marked


def show(name: str, cases: list[Case], given: argparse.Namespace) -> None:
    """Print the tables of one set."""
    chosen = half(cases, given.half)
    marked = flagged(chosen, neutral=given.neutral, pad=given.pad)
    print(f"\n== {name} ({given.half} half, {len(chosen)} statements{', padded' if given.pad else ''})")
    print("\n".join(table("category", chosen, marked, lambda case: case.category)))
    print("\n".join(table("form", chosen, marked, lambda case: case.form)))
    print("\n".join(at_false_alarms(chosen, marked)))
    if given.reveal:
        for case in chosen:
            if case.wrong != (case.id in marked):
                print(f"{'missed' if case.wrong else 'FALSE'}  {case.id}  {case.text!r}")


def corpus(folder: Path) -> None:
    """Print every finding about facts in real articles, with the number of words read."""
    words = sum(
        len(path.read_text(encoding="utf-8", errors="replace").split()) for path in folder.rglob("*.md")
    )
    found = check(folder)
    print(f"\n== {folder.name}: {len(found)} findings in {words} words")
    for finding in found:
        print(
            f"{finding['path']}:{finding['line']}: {finding['severity']} {finding['rule']} {finding['message']}"
        )


def main() -> None:
    """Measure what was asked for."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--claims", "--directions", "--corpus"):
        ask.add_argument(option, type=Path, nargs="*", default=[])
    ask.add_argument("--half", choices=("seen", "unseen", "all"), default="all")
    ask.add_argument(
        "--pad", action="store_true", help="a harmless paragraph before and after each statement"
    )
    ask.add_argument("--neutral", action="store_true", help="one neutral title for all articles")
    ask.add_argument("--reveal", action="store_true", help="list the statements judged wrongly")
    given = ask.parse_args()
    for path in (*given.claims, *given.directions):
        show(path.stem, load(path), given)
    for folder in given.corpus:
        corpus(folder)


if __name__ == "__main__":
    main()
