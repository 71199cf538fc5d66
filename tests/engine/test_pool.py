"""Workers change nothing but the time, and one that dies costs its one article (R1, R2, R10)."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from engine.conftest import BAD, LINK, WORSE, pack
from medlint import engine
from medlint.config import Config
from medlint.engine import crew
from medlint.engine import pool as pools


@pytest.fixture
def site(write):
    for number in range(8):
        write(f"p/{number}.md", f"# Page {number}\n\nIt is bad, or worse. See [next]({number + 1}.md).\n")
    write("p/latin.md", b"Caf\xe9\n")


@pytest.mark.parametrize(
    ("jobs", "articles", "workers"), [(None, 3, 0), (1, 500, 0), (2, 500, 2), (8, 3, 3), (2, 1, 0), (2, 0, 0)]
)
def test_workers_only_where_they_are_worth_it(jobs, articles, workers) -> None:
    assert crew.workers(jobs, articles) == workers


def test_as_many_as_cores_from_fifty_articles_on(monkeypatch) -> None:
    monkeypatch.setattr(crew, "_cores", lambda: 4)
    assert (crew.workers(None, 49), crew.workers(None, 50)) == (0, 4)


def test_one_and_many_workers_say_the_same(check, site) -> None:
    alone = check(".", jobs=1)
    assert len(alone.findings) == 17
    assert check(".", jobs=2) == alone
    assert check(".", jobs=5) == alone


def test_workers_and_the_cache(check, site, monkeypatch) -> None:
    monkeypatch.setattr("medlint.engine.cache._LEAST_BYTES", 0)
    alone = check(".", jobs=1)
    assert check(".", jobs=2, cache=True) == alone
    assert check(".", jobs=1, cache=True) == alone


def test_progress_is_told(project, site) -> None:
    from engine.conftest import TODAY

    for jobs in (1, 2):
        told: list[tuple[int, int]] = []
        options = engine.Options(today=TODAY, jobs=jobs)
        engine.check(
            ["."], Config(), pack(BAD), options, lambda done, total, told=told: told.append((done, total))
        )
        assert told == [(number, 9) for number in range(1, 10)]


DYING = """\
import os
import medlint.engine.look as look
real = look.Bench.examine
def examine(self, article):
    if article.place == "p/3.md":
        os._exit(11)
    return real(self, article)
look.Bench.examine = examine
from medlint.engine.worker import serve; serve()
"""
START = "import sys; sys.path[:] = sys.argv[1:]\n"


def test_an_article_that_kills_its_worker_is_named_and_the_rest_is_checked(check, site, monkeypatch) -> None:
    monkeypatch.setattr(pools, "_CODE", START + DYING)
    report = check(".", jobs=2)
    assert ("p/3.md", "the process that checked it died or hung") in report.not_checked
    assert report.articles == tuple(f"p/{n}.md" for n in range(8) if n != 3)


def test_an_article_that_hangs_its_worker_is_named(check, site, monkeypatch) -> None:
    hanging = DYING.replace("os._exit(11)", "import time; time.sleep(60)")
    monkeypatch.setattr(pools, "_CODE", START + hanging)
    monkeypatch.setattr(pools, "_HUNG", 2.0)
    report = check(".", jobs=2)
    assert ("p/3.md", "the process that checked it died or hung") in report.not_checked
    assert len(report.articles) == 7


def test_workers_that_cannot_start_are_not_started_for_every_article(check, site, monkeypatch) -> None:
    started = []
    real = subprocess.Popen
    monkeypatch.setattr(
        pools.subprocess, "Popen", lambda *given, **more: started.append(1) or real(*given, **more)
    )
    monkeypatch.setattr(pools, "_CODE", "raise SystemExit(3)")
    report = check(".", jobs=2)
    assert report.articles == ()
    assert {reason for _, reason in report.not_checked} == {"no process to check it could be started"}
    assert len(report.not_checked) == 9
    assert len(started) <= 4


def test_a_worker_that_starts_at_the_second_try_checks_all(check, site, monkeypatch, tmp_path) -> None:
    mark = repr(str(tmp_path / "mark"))
    late = (
        f"import os\nif not os.path.exists({mark}):\n    open({mark}, 'w').close()\n    raise SystemExit(3)\n"
    )
    monkeypatch.setattr(pools, "_CODE", START + late + "from medlint.engine.worker import serve; serve()")
    report = check(".", jobs=2)
    assert len(report.articles) + len(report.not_checked) == 9
    assert not [reason for _, reason in report.not_checked if "process" in reason]


def test_no_worker_is_left_behind(check, site, monkeypatch) -> None:
    started = []
    real = subprocess.Popen

    def popen(*given, **more):
        process = real(*given, **more)
        started.append(process)
        return process

    def stop(done, total):
        raise KeyboardInterrupt

    monkeypatch.setattr(pools.subprocess, "Popen", popen)
    from engine.conftest import TODAY

    with pytest.raises(KeyboardInterrupt):
        engine.check(["."], Config(), pack(BAD, WORSE, LINK), engine.Options(today=TODAY, jobs=2), stop)
    assert started
    assert all(process.poll() is not None for process in started)


SCRIPT = """\
import sys
from datetime import date
from medlint import engine
from medlint.config import Config
from engine.conftest import BAD, LINK, WORSE, pack
options = engine.Options(today=date(2026, 11, 24), jobs=int(sys.argv[1]))
report = engine.check(sys.argv[2:], Config(), pack(WORSE, LINK, BAD), options)
print(ascii((report.findings, report.suppressed, report.not_checked, report.articles, report.notices)))
"""


def test_the_same_whatever_seed_locale_zone_and_order(site, project) -> None:
    tests = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120
    said = set()
    other = [f"p/{number}.md" for number in (5, 2, 7, 0, 1, 6, 3, 4)]
    runs = [
        ("0", "C", "UTC", "1", ["p"]),
        ("1", "C.UTF-8", "Asia/Tokyo", "2", ["p"]),
        ("77", "C", "America/New_York", "1", [*other, "p/latin.md"]),
    ]
    for seed, locale, zone, jobs, paths in runs:
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone, "PYTHONPATH": tests}
        command = [sys.executable, "-c", SCRIPT, jobs, *paths]
        said.add(subprocess.run(command, cwd=project, env=env, capture_output=True, check=True).stdout)
    assert len(said) == 1
    assert b"tone/bad" in said.pop()
