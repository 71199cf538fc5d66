"""How a whole site is checked, as ratios of runs side by side.

    python benchmarks/site.py [--articles N] [--select RULE…] [--check]

Writes a site of N articles with links, hubs and images, always the same, and checks it three times in fresh
processes: without a cache, with an empty one, and again after one article was changed.

- site pass ÷ per-article work: CPU seconds of the run without a cache ÷ those it spent on single articles.
- memory: the peak of the largest process, at most 200 MiB and 10 KB per article.
- second run ÷ first: CPU seconds of all processes. Then a hook's run, which is given only one changed article.

``--check`` ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

#: What ``--check`` holds medlint to.
TIMES_ARTICLES = 1.2
SECOND_RUN = 0.05
MEBIBYTES, BYTES_EACH = 200, 10_000

PER_FOLDER = 50
CONFIG = "content: ['content/**/*.md']\n"


def _words(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split(",")]


PEOPLE = _words(
    "Amber, Birch, Cedar, Dale, Elder, Fern, Gale, Hazel, Iris, Juniper, Kelp, Laurel, Maple, North, Olive, Pine"
)
PLACES = _words(
    "garden, kitchen, harbour, library, meadow, market, orchard, bakery, chapel, mill, quarry, stable, tower"
)
DEEDS = _words(
    "walks, rests, reads, writes, sings, paints, cooks, sews, swims, waits, rides, plants, mends, sorts, counts"
)
TIMES = _words(
    "in the morning, after lunch, before supper, on Monday, every week, in spring, at noon, twice a month"
)
REASONS = _words(
    "it is quiet there, the light is good, friends come by, the path is short, nobody hurries, it is warm"
)
MEDICINES = _words(
    "azathioprine, methotrexate, ibuprofen, paracetamol, warfarin, metformin, ramipril, amoxicillin"
)


def name_of(number: int) -> str:
    """Where an article stands."""
    folder, place = divmod(number, PER_FOLDER)
    return f"content/f{folder:03}/a{place:02}.md" if place else f"content/f{folder:03}/index.md"


def title_of(number: int) -> str:
    """What an article is called; no two are called the same."""
    a, b = number % len(PEOPLE), number // len(PEOPLE) % len(PLACES)
    return f"{PEOPLE[a]} at the {PLACES[b]}, part {number}"


def article(number: int, total: int) -> str:
    """The text of an article: prose of its own, links around it, now and then one that leads nowhere."""
    dice = Random(number)
    if number % PER_FOLDER == 0:
        return _hub(number, total)
    lines = [f"# {title_of(number)}", "", f"This is part {number} of a long row.", ""]
    for part in range(4):
        lines += [f"## Part {part + 1}: {dice.choice(PLACES)} {number}", "", _prose(dice, number), ""]
        lines += [f"Then see {_link(dice, number, total)} and {_link(dice, number, total)}.", ""]
    first = lines[4].removeprefix("## Part 1: ").replace(" ", "-")
    lines += [f"Never stop {MEDICINES[number % len(MEDICINES)]} without asking your doctor.", ""]
    lines += ["![A view](../../img/view.png)", ""]
    lines += [f"Back to [the hub](index.md) or [part 1](#part-1-{first}).", ""]
    return "\n".join(lines)


def _prose(dice: Random, number: int) -> str:
    made = []
    for _ in range(10):
        who, where, what = dice.choice(PEOPLE), dice.choice(PLACES), dice.choice(DEEDS)
        made.append(
            f"{who} {what} near the {where} {number} {dice.choice(TIMES)}, because {dice.choice(REASONS)}."
        )
    return " ".join(made)


def _link(dice: Random, number: int, total: int) -> str:
    other = dice.randrange(total)
    path = os.path.relpath(name_of(other), name_of(number).rpartition("/")[0])
    if dice.random() < 0.005:
        return f"[{title_of(other)}]({path.replace('.md', '-gone.md')})"
    return f"[{title_of(other)}]({path})"


def _hub(number: int, total: int) -> str:
    inside = range(number + 1, min(number + PER_FOLDER, total))
    rows = [f"- [{title_of(each)}]({name_of(each).rpartition('/')[2]})" for each in inside]
    up = [] if number == 0 else ["", "Back to [the start](../f000/index.md)."]
    hubs = range(PER_FOLDER, total, PER_FOLDER) if number == 0 else ()
    rows += [f"- [{title_of(each)}](../{name_of(each).partition('/')[2]})" for each in hubs]
    return "\n".join([f"# {title_of(number)}", "", "All that stands here:", "", *rows, *up, ""])


def write(folder: Path, total: int) -> None:
    """Write the site."""
    (folder / "medlint.yaml").write_text(CONFIG, encoding="utf-8")
    (folder / "img").mkdir()
    (folder / "img" / "view.png").write_bytes(b"\x89PNG")
    for number in range(total):
        path = folder / name_of(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number, total), encoding="utf-8")


def change(folder: Path, number: int) -> None:
    """Reword one article."""
    path = folder / name_of(number)
    path.write_text(path.read_text(encoding="utf-8").replace("long row", "very long row"), encoding="utf-8")


def run(paths: list[str], *, cache: bool, jobs: int, select: tuple[str, ...]) -> dict[str, Any]:
    """Check in this process, and say what it took."""
    from datetime import date

    from medlint import engine
    from medlint.cli.project import open_project
    from medlint.engine import look
    from medlint.lazy import collect_seldom

    collect_seldom()
    spent = {"articles": 0.0, "read": 0}
    real = look.Bench.examine

    def examine(self: Any, article: Any) -> Any:
        start = time.process_time()
        seen = real(self, article)
        spent["articles"] += time.process_time() - start
        spent["read"] += 1
        return seen

    look.Bench.examine = examine  # type: ignore[method-assign]
    project = open_project(None, None, ())
    options = engine.Options(today=date(2026, 11, 24), cache=cache, jobs=jobs, select=select)
    start, wall = cpu(), time.perf_counter()
    report = engine.check(paths, project.config, project.pack, options)
    return {
        **spent, "cpu": cpu() - start, "wall": time.perf_counter() - wall, "peak": peak(),
        "findings": len(report.findings), "checked": len(report.articles), "not_checked": len(report.not_checked),
    }  # fmt: skip


def cpu() -> float:
    """CPU seconds of this process and its children so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def peak() -> float:
    """MiB of the largest process so far."""
    return (
        max(resource.getrusage(w).ru_maxrss for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    )


def fresh(folder: Path, *arguments: str) -> dict[str, Any]:
    """One run in a process of its own."""
    command = [sys.executable, "-P", __file__, "--here", *arguments]
    environment = {**os.environ, "MEDLINT_CACHE_DIR": str(folder / ".cache")}
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def shown(name: str, told: dict[str, Any]) -> dict[str, Any]:
    """A run's row, printed at once."""
    print(
        f"  {name:18}{told['cpu']:8.2f} CPU s {told['wall']:8.2f} wall s {told['peak']:6.0f} MiB  "
        f"{told['checked']} checked, {told['read']} read here, {told['findings']} findings",
        flush=True,
    )
    return told


def measure(folder: Path, total: int, flags: list[str]) -> list[str]:
    """Print what each run took; return the targets that were missed."""
    alone = shown("no cache", fresh(folder, *flags, "--jobs", "1"))
    first = shown("first", fresh(folder, *flags, "--cache"))
    change(folder, 1)
    second = shown("second", fresh(folder, *flags, "--cache"))
    change(folder, 2)
    hook = shown("one changed file", fresh(folder, *flags, "--cache", name_of(2)))
    ratio = alone["cpu"] / alone["articles"]
    again = second["cpu"] / first["cpu"]
    most = MEBIBYTES + total * BYTES_EACH / (1 << 20)
    largest = max(told["peak"] for told in (alone, first, second, hook))
    print(
        f"  site pass ÷ per-article work {ratio:.3f}; second ÷ first {again:.3f}; {largest:.0f} of {most:.0f} MiB"
    )
    missed = []
    if ratio > TIMES_ARTICLES:
        missed.append(f"{ratio:.2f} times the work on single articles, at most {TIMES_ARTICLES} wanted")
    if again > SECOND_RUN:
        missed.append(f"second run {again:.1%} of the first, at most {SECOND_RUN:.0%} wanted")
    if largest > most:
        missed.append(f"{largest:.0f} MiB, at most {most:.0f} wanted")
    return missed


def main() -> None:
    """Read the arguments, measure, and say which targets were missed."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("paths", nargs="*")
    ask.add_argument("--articles", type=int, default=10_000)
    ask.add_argument("--select", action="append", default=[], help="only these rules")
    ask.add_argument("--check", action="store_true", help="end with 1 when a target is missed")
    ask.add_argument("--jobs", type=int, default=os.cpu_count())
    ask.add_argument("--cache", action="store_true", help=argparse.SUPPRESS)
    ask.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = ask.parse_args()
    if given.here:
        print(json.dumps(run(given.paths, cache=given.cache, jobs=given.jobs, select=tuple(given.select))))
        return
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, given.articles)
        size = sum(path.stat().st_size for path in folder.rglob("*.md"))
        print(f"{given.articles} articles, {size / 1e6:.1f} MB, rules: {', '.join(given.select) or 'all'}")
        missed = measure(folder, given.articles, [f"--select={each}" for each in given.select])
    print("all targets met" if not missed else "missed:\n  " + "\n  ".join(missed))
    sys.exit(1 if given.check and missed else 0)


if __name__ == "__main__":
    main()
