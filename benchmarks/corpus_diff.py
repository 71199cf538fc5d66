"""What a change of rules adds and removes: the findings of two versions over the same folders, and how many are right.

    python benchmarks/corpus_diff.py OLD [NEW] --folders FOLDER… [--select RULE…] [--show N]
    python benchmarks/corpus_diff.py OLD.json NEW.json --folders FOLDER --page docs/precision.md

OLD and NEW are commits, tags, folders with a checkout, or what ``medlint check --format json`` wrote in the folder;
NEW is this checkout when it is not given. Each finding is told by article, rule, place and words. Prints the counts
per rule, then up to ``--show`` findings of each with the words round them. Ends with 1 when a rule went wild: more
than ``--limit`` findings added.

With ``--judgements`` the share of right ones among those judged is printed by severity and family, and the families
below the bar; ``--page`` writes the tables into a page of the docs, or with
``--table`` the one by rule under a name of its own.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

import judged
import sample

ROOT = Path(__file__).resolve().parent.parent
AROUND = 60  # bytes of the article shown on either side


class Found(NamedTuple):
    """A finding that can be told from others, whatever the version that made it."""

    rule: str
    path: str
    at: int  # bytes from the start of the article
    message: str


def checkout(version: str, under: Path) -> Path:
    """The folder or report itself, or a commit laid out under ``under``. Raises CalledProcessError."""
    if Path(version).is_dir() or Path(version).suffix == ".json":
        return Path(version).resolve()
    packed = subprocess.run(
        ["git", "-C", str(ROOT), "archive", version], check=True, capture_output=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(under, filter="data")
    return under


def findings(tree: Path, folder: Path, select: list[str], today: str) -> set[Found]:
    """All findings of the version in ``tree`` over a folder. Raises RuntimeError when it could not check."""
    return found(checked(tree, folder, select, today))


def found(report: dict[str, Any]) -> set[Found]:
    """The findings of a report."""
    return {
        Found(each["rule"], each["path"], each["byte_offset"], each["message"]) for each in report["findings"]
    }


def checked(tree: Path, folder: Path, select: list[str], today: str) -> dict[str, Any]:
    """The report of the version in ``tree``, or in that file, over a folder. Raises RuntimeError without one."""
    if tree.suffix == ".json":
        return _kept(tree)
    command = [
        sys.executable,
        "-m",
        "medlint",
        "check",
        ".",
        "--no-cache",
        "--format",
        "json",
        "--today",
        today,
    ]
    command += ["--fail-on", "never", *(part for rule in select for part in ("--select", rule))]
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONSAFEPATH": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if not done.stdout.startswith("{"):
        raise RuntimeError(f"{tree} could not check {folder}: {done.stderr.strip()[:500]}")
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def _kept(path: Path) -> dict[str, Any]:
    try:
        made = json.loads(path.read_bytes())
        if not isinstance(made, dict) or not isinstance(made.get("findings"), list):
            raise TypeError("it has no findings")
    except (OSError, ValueError, TypeError) as error:
        raise RuntimeError(f"{path} is no report of medlint: {error}") from error
    return made


def context(folder: Path, found: Found) -> str:
    """The words round a finding, on one line."""
    text = (folder / found.path).read_bytes()
    piece = text[max(found.at - AROUND, 0) : found.at + 2 * AROUND]
    return " ".join(piece.decode(errors="ignore").split())


def report(folder: Path, old: set[Found], new: set[Found], show: int) -> Counter[str]:
    """Print what differs in one folder; how many findings each rule added."""
    added, removed = new - old, old - new
    plus, minus = Counter(f.rule for f in added), Counter(f.rule for f in removed)
    print(f"{folder}: {len(old)} findings before, {len(new)} now")
    for rule in sorted({*plus, *minus}):
        print(f"  {rule}: {plus[rule]} added, {minus[rule]} removed")
        for sign, some in (("+", added), ("-", removed)):
            for found in sorted(f for f in some if f.rule == rule)[:show]:
                print(f"    {sign} {found.path}: {found.message}\n      … {context(folder, found)} …")
    return plus


def parse() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("old", help="commit, tag or folder to compare with")
    parser.add_argument(
        "new", nargs="?", default=str(ROOT), help="commit, tag or folder; by default this checkout"
    )
    parser.add_argument("--folders", nargs="+", type=Path, required=True, help="folders of articles")
    parser.add_argument(
        "--select", action="append", default=[], help="only these rules, as for medlint check"
    )
    parser.add_argument(
        "--show", type=int, default=5, help="findings shown of each rule, added and removed each"
    )
    parser.add_argument(
        "--limit", type=int, default=0, help="end with 1 when a rule added more; 0 for no limit"
    )
    parser.add_argument("--judgements", type=Path, help="what readers said of findings, see judged.py")
    parser.add_argument("--page", type=Path, help="page of the docs to write the table into")
    parser.add_argument("--table", default="", help="write the table by rule there alone, under this name")
    parser.add_argument("--today", default="2026-11-24", help="the date to check by")
    return parser.parse_args()


def tables(report: dict[str, Any], folder: Path, judgements: Path) -> dict[str, list[judged.Row]]:
    """What was judged of a report's findings: by family and by rule, severities pooled first."""
    known = judged.load(judgements)
    told = [(one.id, one.finding) for one in sample.identified(report, folder)]
    families = judged.rows(told, known)
    return {
        "families": [*judged.pooled(families), *families],
        "rules": judged.rows(told, known, by_rule=True),
    }


def write(page: Path, made: dict[str, list[judged.Row]], name: str = "") -> None:
    """Put the tables into a page of the docs; with a ``name`` only the one by rule, under that name."""
    by_rule = judged.markdown(made["rules"], "rule")
    given = (
        {name: by_rule}
        if name
        else {"families": judged.markdown(made["families"], "family"), "rules": by_rule}
    )
    page.write_text(judged.page(page.read_text(encoding="utf-8"), given), encoding="utf-8")


def tell(made: dict[str, list[judged.Row]]) -> None:
    """Print the table of families, and those that do not meet the bar of their severity."""
    for row in made["families"]:
        print("  ".join((f"{row.severity:8} {row.name:10}", *(f"{cell:>11}" for cell in judged.cells(row)))))
    low = [f"{row.name} ({row.severity}: {row.lacks})" for row in made["families"] if row.lacks]
    print(f"below the bar: {', '.join(low) or 'none'}")


def main() -> int:
    """Compare, print, and say by the exit code whether a rule added too much."""
    asked = parse()
    wild: Counter[str] = Counter()
    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        old, new = checkout(asked.old, Path(one)), checkout(asked.new, Path(two))
        for folder in asked.folders:
            before = findings(old, folder, asked.select, asked.today)
            after = checked(new, folder, asked.select, asked.today)
            wild += report(folder, before, found(after), asked.show)
            if asked.judgements:
                made = tables(after, folder, asked.judgements)
                tell(made)
                if asked.page:
                    write(asked.page, made, asked.table)
    over = [rule for rule, count in wild.items() if asked.limit and count > asked.limit]
    if over:
        print(f"more than {asked.limit} added: {', '.join(sorted(over))}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
