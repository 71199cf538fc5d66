"""How fast medlint is, as ratios measured side by side in one run.

    python benchmarks/speed.py [FOLDER] [--runs N]

One small article: a cold process with the compiled pack there and the cache off, against a bare
``python -c pass`` and against proselint, in turn (A B C A B C …), medians of CPU seconds and of wall seconds.
A folder of articles: articles per CPU-second, all processes counted, and the largest process's memory.
"""

from __future__ import annotations

import argparse
import os
import resource
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


@dataclass(frozen=True)
class Cost:
    """What one run of a command took: CPU seconds of all its processes, and wall seconds."""

    cpu: float
    wall: float


def measure(command: list[str], cwd: Path) -> Cost:
    """Run a command once, its output thrown away."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall)


def tool(name: str) -> str:
    """The command of this name beside this Python, else on the path."""
    beside = Path(sys.executable).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        raise SystemExit(f"{name} is not installed here: pip install {name}")
    return found


def one_article(runs: int) -> None:
    """Print the cold start of one small article against bare Python and proselint."""
    with TemporaryDirectory() as folder:
        cwd = Path(folder)
        (cwd / "article.md").write_text(ARTICLE, encoding="utf-8")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "medlint": [tool("medlint"), "check", "--no-cache", "article.md"],
            "proselint": [tool("proselint"), "check", "article.md"],
        }
        for command in commands.values():
            measure(command, cwd)
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                costs[name].append(measure(command, cwd))
    print(f"one small article, cold process, medians of {runs} interleaved runs")
    print(f"{'':18}{'cpu s':>9}{'wall s':>9}{'cpu ratio':>12}{'wall ratio':>12}")
    base = {
        part: statistics.median(getattr(c, part) for c in costs["python -c pass"]) for part in ("cpu", "wall")
    }
    for name, found in costs.items():
        cpu = statistics.median(cost.cpu for cost in found)
        wall = statistics.median(cost.wall for cost in found)
        print(f"{name:18}{cpu:9.3f}{wall:9.3f}{cpu / base['cpu']:12.1f}{wall / base['wall']:12.1f}")


def folder_of_articles(folder: Path) -> None:
    """Print the articles per CPU-second over a folder, cold, cache off, with one worker and with all."""
    articles = sum(1 for path in folder.rglob("*") if path.suffix in (".md", ".html", ".txt"))
    print(f"\n{articles} articles, cold process, cache off")
    for jobs in ("1", str(os.cpu_count() or 1)):
        command = [
            tool("medlint"),
            "check",
            "--no-cache",
            "--jobs",
            jobs,
            "--format",
            "json",
            str(folder.resolve()),
        ]
        cost = measure(command, folder)
        rate = articles / cost.cpu
        print(
            f"jobs {jobs}: {cost.cpu:.1f} CPU-seconds, {cost.wall:.1f} wall, {rate:.0f} articles per CPU-second"
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process: {peak:.0f} MiB")


def main() -> None:
    """Read the arguments and print both tables."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", nargs="?", type=Path, help="a folder of articles for the throughput")
    ask.add_argument("--runs", type=int, default=15)
    given = ask.parse_args()
    one_article(given.runs)
    if given.folder:
        folder_of_articles(given.folder)


if __name__ == "__main__":
    main()
