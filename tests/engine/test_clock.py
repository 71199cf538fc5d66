"""What breaks or runs away is stopped, named, and stops nothing else (R1, R3)."""

from __future__ import annotations

import time
from time import process_time

import pytest

from engine.conftest import BAD, rule
from medlint.engine import clock as clocks
from medlint.engine.clock import Clock, TooLong

SLOW = rule(
    "tone/slow", kind="pattern", params={"pattern": r"(?:a|a)+(?:a|a)+!", "literals": ["aaa"], "cased": True}
)
BROKEN = rule("tone/broken", params={"phrases": [""]})
RUNAWAY = "It is bad. " + "a" * 60 + "?\n"


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(clocks.Clock.__init__, "__defaults__", (0.3, 10.0))


def test_a_runaway_pattern_is_stopped(check, write, quick) -> None:
    write("a.md", RUNAWAY)
    write("b.md", "It is bad.\n")
    start = process_time()
    report = check(".", rules=(SLOW, BAD))
    assert process_time() - start < 3
    assert [(f.path, f.rule) for f in report.findings] == [
        ("a.md", "medlint/rule-timeout"),
        ("a.md", "tone/bad"),
        ("b.md", "tone/bad"),
    ]
    assert report.not_checked == (("a.md", "tone/slow did not finish within 0.3 s"),)
    assert report.articles == ("a.md", "b.md")


def test_without_signals_it_is_still_noticed(check, write, quick, monkeypatch) -> None:
    def signal(*given):
        raise ValueError("signal only works in main thread of the main interpreter")

    monkeypatch.setattr(clocks.signal, "signal", signal)
    write("a.md", RUNAWAY.replace("a" * 60, "a" * 21))
    report = check(".", rules=(SLOW, BAD))
    assert "medlint/rule-timeout" in [f.rule for f in report.findings]


def test_an_article_has_an_end_too() -> None:
    clock = Clock(rule=5.0, file=0.3)
    with pytest.raises(TooLong), clock.article():
        while True:
            clock.timed(lambda: sum(range(100)))


def test_an_article_that_takes_too_long_is_named(check, write, monkeypatch) -> None:
    monkeypatch.setattr(clocks.Clock.__init__, "__defaults__", (1.0, 0.3))
    write("a.md", RUNAWAY)
    report = check(".", rules=(SLOW, BAD))
    assert report.not_checked == (("a.md", "could not be read: it takes longer than 0.3 s"),)
    assert [f.rule for f in report.findings] == ["medlint/unreadable"]
    assert report.articles == ()


def test_the_clock_leaves_signals_as_they_were() -> None:
    import signal

    before = signal.getsignal(signal.SIGPROF)
    with Clock().article():
        assert signal.getsignal(signal.SIGPROF) != before
    assert signal.getsignal(signal.SIGPROF) == before
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_sleeping_is_no_work() -> None:
    clock = Clock(rule=0.1)
    with clock.article():
        assert clock.timed(lambda: time.sleep(0.3)) is None


def test_a_rule_that_breaks(check, write) -> None:
    write("a.md", "# A\n\nIt is bad.\n")
    report = check("a.md", rules=(BROKEN, BAD))
    broken, bad = report.findings
    assert (broken.rule, bad.rule) == ("medlint/rule-broke", "tone/bad")
    assert "tone/broken broke here and checked nothing: ValueError" in broken.message
    assert report.not_checked[0].path == "a.md"


def test_a_reader_that_breaks(check, write, monkeypatch) -> None:
    def read(text, path):
        if "bad" in text:
            raise RecursionError("too deep")
        return real(text, path)

    import medlint.read

    real = medlint.read.read
    monkeypatch.setattr(medlint.read, "read", read)
    write("a.md", "It is bad.\n")
    write("b.md", "It is worse.\n")
    report = check(".")
    assert report.not_checked == (("a.md", "could not be read: RecursionError: too deep"),)
    assert [(f.path, f.rule) for f in report.findings] == [
        ("a.md", "medlint/unreadable"),
        ("b.md", "fact/worse"),
    ]


def test_a_site_rule_that_breaks(check, write, monkeypatch) -> None:
    from engine.conftest import LINK
    from medlint.checks import link

    def judge(notes, params, site):
        raise KeyError("gone")

    from dataclasses import replace

    monkeypatch.setattr(link, "KIND", replace(link.KIND, judge=judge))
    write("a.md", "It is bad.\n")
    report = check("a.md", rules=(replace(LINK), BAD))
    assert [f.rule for f in report.findings] == ["medlint/rule-broke", "tone/bad"]
    assert report.not_checked == (("a.md", "link/missing-page broke: KeyError: 'gone'"),)


def test_these_findings_speak_whatever_the_config_says(check, write, project) -> None:
    from engine.conftest import config
    from medlint.config import RuleLevel

    write("a.md", "It is bad.\n")
    off = config(project, rules=(RuleLevel("medlint/*", "off", "x"),))
    report = check("a.md", rules=(BROKEN, BAD), config=off, ignore=("medlint",))
    assert "medlint/rule-broke" in [f.rule for f in report.findings]


def test_each_rule_has_its_own_time() -> None:
    clock = Clock(rule=0.2)
    with clock.article():
        for _ in range(3):
            assert clock.timed(lambda: _work(0.1)) is None
        with pytest.raises(TooLong):
            clock.timed(lambda: _work(0.4))
        assert clock.timed(lambda: _work(0.1)) is None


def _work(seconds: float) -> None:
    end = process_time() + seconds
    while process_time() < end:
        pass
