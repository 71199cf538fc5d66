"""How fast medlint is, as ratios measured side by side in one run.

    python benchmarks/speed.py [FOLDER…] [--runs N] [--check] [--rules]

One small article: a cold process with the compiled pack there and the cache off, against a bare
``python -c pass`` and against proselint, in turn (A B C A B C …), medians of CPU seconds and of wall seconds.
Folders of articles: articles per CPU-second, all processes counted, and the largest process's memory.
``--rules`` names the slowest rules over the folders. ``--check`` ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ARTICLE = """\
# Taking azathioprine safely

Azathioprine calms the immune system. Take the tablets with food, once or twice a day, as prescribed.

## Tests and checks

You need regular blood tests. They look for low white blood cells and for raised liver enzymes.

## When to get help

Call your doctor at once if you have a fever, a sore throat or bruises. Call 999 if you cannot breathe.
"""
ENDINGS = (".md", ".markdown", ".mdx", ".html", ".htm", ".txt")

#: What ``--check`` holds medlint to.
TIMES_BARE_PYTHON = 10.0
ARTICLES_PER_CPU_SECOND = 80.0
MEBIBYTES = 150.0

BARE, MEDLINT, PROSELINT = "python -c pass", "medlint", "proselint"


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds of all its processes, and the MiB of the largest."""

    cpu: float
    wall: float
    peak: float = 0.0
    code: int = 0
    out: bytes = b""


def measure(command: list[str], cwd: Path) -> Cost:
    """Run a command once, in a process of its own that waits for all its children."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    out = process.stdout.read() if process.stdout else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, process.returncode, out)


def tool(name: str) -> str:
    """The command of this name beside this Python, else on the path."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        raise SystemExit(f"{name} is not installed here: pip install {name}")
    return found


def install(place: Path) -> None:
    """Lay medlint out in a folder as the wheel does: its rules and their compiled form inside the package."""
    from compileall import compile_dir

    from medlint.resources import core_pack
    from medlint.rules.ship import ship

    source = Path(__file__).resolve().parents[1] / "src" / "medlint"
    package = place / "medlint"
    shutil.copytree(source, package, ignore=shutil.ignore_patterns("__pycache__", "_compiled", "_rules"))
    shutil.copytree(core_pack(), package / "_rules")
    (package / "_compiled").mkdir()
    ship(package / "_rules", package / "_compiled")
    compile_dir(package, quiet=1)
    os.environ["PYTHONPATH"] = str(place)


def medlint(*arguments: str) -> list[str]:
    """The command as the console script runs it, from where ``install`` put it."""
    return [sys.executable, "-P", "-c", "from medlint.cli import main; main()", *arguments]


def one_article(runs: int) -> list[str]:
    """Print the cold start of one small article side by side; return the targets that were missed."""
    with TemporaryDirectory() as folder:
        cwd = Path(folder)
        (cwd / "article.md").write_text(ARTICLE, encoding="utf-8")
        commands = {
            BARE: [sys.executable, "-c", "pass"],
            MEDLINT: medlint("check", "--no-cache", "article.md"),
            PROSELINT: [tool("proselint"), "check", "article.md"],
        }
        warm = {name: measure(command, cwd) for name, command in commands.items()}
        if warm[MEDLINT].code not in (0, 1):
            raise SystemExit(f"medlint ended with {warm[MEDLINT].code}: there is nothing to measure")
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                costs[name].append(measure(command, cwd))
    cpu = {name: statistics.median(cost.cpu for cost in found) for name, found in costs.items()}
    wall = {name: statistics.median(cost.wall for cost in found) for name, found in costs.items()}
    print(f"one small article, cold process, cache off, medians of {runs} interleaved runs")
    print(f"{'':16}{'CPU ms':>9}{'wall ms':>9}{'CPU ratio':>11}{'wall ratio':>12}")
    for name in commands:
        row = f"{name:16}{cpu[name] * 1000:9.0f}{wall[name] * 1000:9.0f}"
        print(f"{row}{cpu[name] / cpu[BARE]:11.1f}{wall[name] / wall[BARE]:12.1f}")
    return [*_too_slow("CPU", cpu), *_too_slow("wall", wall)]


def _too_slow(part: str, took: dict[str, float]) -> list[str]:
    missed = []
    ratio = took[MEDLINT] / took[BARE]
    if ratio > TIMES_BARE_PYTHON:
        missed.append(f"{part}: {ratio:.1f} times a bare Python, at most {TIMES_BARE_PYTHON:.0f} wanted")
    if took[MEDLINT] > took[PROSELINT]:
        missed.append(f"{part}: slower than proselint ({took[MEDLINT] / took[PROSELINT]:.2f} times)")
    return missed


def many_articles(folder: Path) -> list[str]:
    """Print articles per CPU-second over a folder, cold, cache off, with one worker and with all cores."""
    missed = []
    articles = sum(1 for path in folder.rglob("*") if path.suffix in ENDINGS)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.suffix in ENDINGS)
    print(f"\n{folder}: {articles} articles, {size / 1e6:.1f} MB, cold process, cache off")
    for jobs in sorted({1, os.cpu_count() or 1}):
        flags = ["--no-cache", "--jobs", str(jobs), "--format", "json", "--allow-empty"]
        cost = measure(medlint("check", *flags, str(folder.resolve())), folder)
        checked = json.loads(cost.out)["summary"]["articles"] if cost.out else 0
        rate = checked / cost.cpu
        print(
            f"  {jobs} worker{'s' * (jobs > 1)}: {checked} checked, exit {cost.code}, {cost.cpu:.1f} CPU s, "
            f"{cost.wall:.1f} wall s, {rate:.0f} articles per CPU-second, {size / 1e3 / cost.cpu:.0f} kB per "
            f"CPU-second, largest process {cost.peak:.0f} MiB"
        )
        if rate < ARTICLES_PER_CPU_SECOND:
            wanted = f"{ARTICLES_PER_CPU_SECOND:.0f} wanted"
            missed.append(f"{folder.name}, {jobs} workers: {rate:.0f} articles per CPU-second, {wanted}")
        if cost.peak >= MEBIBYTES:
            missed.append(
                f"{folder.name}, {jobs} workers: {cost.peak:.0f} MiB, less than {MEBIBYTES:.0f} wanted"
            )
    return missed


def slowest_rules(folders: list[Path], most: int = 15) -> None:
    """Print the rules that took most of the time over the folders; the first to ask pays for what is shared."""
    from datetime import date

    from medlint import read, resources
    from medlint.kind import Context
    from medlint.knowledge import from_data
    from medlint.read.decode import decode
    from medlint.rules.store import open_pack

    pack = open_pack([resources.core_pack()])
    paths = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in ENDINGS)
    sources = [(decode(path.read_bytes()), path.name) for path in paths]
    start = time.process_time()
    documents = [read.read(text, name) for text, name in sources]
    for document in documents:
        document.lowered, document.index, document.sentences  # noqa: B018 - made once for all rules
    reading = time.process_time() - start
    context = Context(today=date(2026, 11, 24), knowledge=from_data(pack.knowledge), locale="en-GB")
    took: dict[str, float] = {}
    for (
        document
    ) in documents:  # all rules of one article in turn, because they share what they work out of it
        for rule in pack.rules.values():
            step = rule.kind.run or rule.kind.collect
            if step is None:
                continue
            params = rule.params
            start = time.process_time()
            found = step(document, params, context)
            if rule.kind.run:
                list(found)
            took[rule.id] = took.get(rule.id, 0.0) + time.process_time() - start
    total = sum(took.values())
    print(f"\nslowest rules over {len(documents)} articles ({reading:.2f} s reading, {total:.2f} s in rules)")
    for name, seconds in sorted(took.items(), key=lambda item: -item[1])[:most]:
        print(f"  {seconds * 1000:8.0f} ms  {seconds / total:5.1%}  {name}")


def main() -> None:
    """Read the arguments, print the tables, and say which targets were missed."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="*", type=Path, help="folders of articles for the throughput")
    ask.add_argument("--runs", type=int, default=15, help="runs of the one small article")
    ask.add_argument("--check", action="store_true", help="end with 1 when a target is missed")
    ask.add_argument("--rules", action="store_true", help="name the slowest rules over the folders")
    given = ask.parse_args()
    if given.rules:
        if not given.folders:
            ask.error("--rules needs folders of articles")
        slowest_rules(given.folders)
        return
    with TemporaryDirectory() as place:
        install(Path(place))
        missed = one_article(given.runs)
        for folder in given.folders:
            missed += many_articles(folder)
    print("\nall targets met" if not missed else "\nmissed:\n  " + "\n  ".join(missed))
    sys.exit(1 if given.check and missed else 0)


if __name__ == "__main__":
    main()
