"""What a site costs, counted and not timed: what is read, unpacked and held grows with the articles and no faster."""

from __future__ import annotations

import gc
import importlib.util
import sys
import tracemalloc
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from medlint import engine
from medlint.cli.project import open_project
from medlint.engine import cache as caches
from medlint.engine import find, look, packed, run, source

if TYPE_CHECKING:
    from types import ModuleType

RULES = ("link/*", "site/*")


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "benchmarks" / "site.py"
    spec = importlib.util.spec_from_file_location("benchmark_site", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def site(benchmark, tmp_path, monkeypatch):
    """Write a site of so many articles, in which one works."""

    def write(total: int) -> Path:
        folder = tmp_path / f"site{total}"
        folder.mkdir()
        benchmark.write(folder, total)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path / f"cache{total}"))
        return folder

    return write


def check(*paths: str, select=RULES, **more):
    project = open_project(None, None, ())
    options = engine.Options(today=date(2026, 11, 24), select=select, jobs=1, **more)
    return engine.check(paths, project.config, project.pack, options)


@pytest.fixture
def work(monkeypatch) -> Counter[str]:
    """How often what costs most is done."""
    done: Counter[str] = Counter()

    def count(home, name: str, label: str) -> None:
        real = getattr(home, name)

        def counted(*args, **given):
            done[label] += 1
            return real(*args, **given)

        monkeypatch.setattr(home, name, counted)

    count(look.Bench, "examine", "examined")
    count(packed, "_unpacked", "unpacked")
    count(source, "_read", "opened")
    count(caches, "from_bytes", "recalled")
    return done


def test_a_site_is_always_the_same(benchmark) -> None:
    assert benchmark.article(7, 500) == benchmark.article(7, 500)
    assert benchmark.article(7, 500) != benchmark.article(8, 500)
    assert len({benchmark.title_of(number) for number in range(500)}) == 500


def test_the_links_that_lead_nowhere_are_found_and_no_others(benchmark, site) -> None:
    site(200)
    broken = sum(benchmark.article(number, 200).count("-gone.md") for number in range(200))
    report = check(select=("link/*",))
    assert broken > 3
    assert [finding.rule for finding in report.findings] == ["link/missing-page"] * broken


def test_a_second_run_reads_only_the_article_that_changed(benchmark, site, work) -> None:
    folder = site(60)
    first = check(cache=True)
    assert work["examined"] == 60
    work.clear()
    benchmark.change(folder, 1)
    second = check(cache=True)
    assert (work["examined"], work["recalled"]) == (1, 59)
    assert work["opened"] <= 62
    assert second.findings == first.findings
    work.clear()
    benchmark.change(folder, 2)
    hook = check(benchmark.name_of(2), cache=True)
    assert (work["examined"], work["recalled"]) == (1, 59)
    assert hook.articles == (benchmark.name_of(2),)
    work.clear()
    assert check(benchmark.name_of(2)).findings == hook.findings
    assert work["examined"] == 60


def test_work_grows_with_the_articles_and_no_faster(site, work, monkeypatch) -> None:
    monkeypatch.setattr(packed, "_UNPACKED", 8)
    for total in (60, 120):
        site(total)
        check(cache=True)
        work.clear()
        check(cache=True)
        assert work["examined"] == 0
        assert work["unpacked"] <= 12 * total  # a few times for each kind, however many rules it has
        assert work["opened"] <= total + 10


@pytest.mark.parametrize("cache", [False, True])
def test_what_is_held_of_an_article_is_at_most_ten_kilobytes(site, cache) -> None:
    site(60)
    project = open_project(None, None, ())
    options = engine.Options(today=date(2026, 11, 24), select=RULES, jobs=1, cache=cache)
    bench = look.Bench(project.config, project.pack, options)
    found = find.find([], project.config)
    run.look(found, bench, lambda done, total: None, [])
    gc.collect()
    tracemalloc.start()
    try:
        seen = run.look(found, bench, lambda done, total: None, [])
        gc.collect()
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(seen) == 60
    assert held / 60 < 10_000
