"""No input makes a traceback; whatever goes in comes out, checked or named (R1, R2, R18, R22, R4)."""

from __future__ import annotations

import gc
import subprocess
import sys
from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from medlint import engine, resources
from medlint.config import Config
from medlint.rules.store import open_pack

TODAY = date(2026, 11, 24)
NAMES = ("a.md", "a.html", "a.txt", "a.mdx")
IGNORE = '<!-- medlint-ignore dose/trailing-zero reason="x" -->'
PIECES = (
    "# ", "- ", "> ", "| a | b |\n|---|---|\n", "---\n", "---\ntype: hub\n---\n", "```\n", "[x](", "](y.md)",
    "[^1]: ", "![", "<b>", "</p>", "<!-- ", " -->", IGNORE, "&amp;", "\n\n", "<!-- medlint-quote -->",
    "<!-- /medlint-quote -->", "1.0 mg", ".5 mg", "Low liver enzymes", "azathioprine ", "\r\n", "\r",
    "\t", "\0",
    "\u202e", "\u200b", "é", "e\u0301", "😀", "\ud800", "Stop suddenly. ", "The posts below cover x", "*",
    "_", "`", "{/* medlint-x */}", "\\", "\ufeff", "   ", "=\n", "-\n", "+++\n", "~~~", "$", "[[", "]]",
    "“", "’",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=25).map("".join)
QUICK = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@pytest.fixture(scope="module")
def core(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MEDLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        return open_pack([resources.core_pack()])


@pytest.fixture
def lint(core, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(data: bytes, name: str = "a.md", **options):
        asked = engine.Options(today=TODAY, stdin=(name, data), **options)
        return engine.check(["-"], Config(), core, asked)

    return call


@QUICK
@given(data=st.binary(max_size=200), name=st.sampled_from(NAMES))
def test_any_bytes(lint, data, name) -> None:
    assert_whole(lint(data, name), name)


@QUICK
@given(text=TEXTS, name=st.sampled_from(NAMES))
def test_any_text(lint, text, name) -> None:
    report = lint(text.encode("utf-8", "surrogatepass"), name)
    assert_whole(report, name)
    for finding in report.findings:
        size = len(report.texts[name])
        assert 0 <= finding.span.start <= finding.span.end <= size
        assert finding.message and finding.fingerprint
        assert not finding.rule.startswith("medlint/rule-")


def assert_whole(report, name) -> None:
    named = [item.path for item in report.not_checked]
    assert [*report.articles, *named] == [name]


TEXT = """\
---
title: Azathioprine
locale: en-GB
---

# Azathioprine

Take 1.0 mg daily. It is   a miracle cure — see [this](nowhere.md).

<!-- medlint-disable-next-line dose/trailing-zero reason="x" -->

- Take 2.0 mg
  with food.

| Dose | When |
|------|------|
| .5 mg | now |
"""


def told(report) -> list[tuple]:
    return [(f.rule, f.severity, f.message, f.fingerprint, report.texts[f.path][slice(*f.span)].split())
            for f in report.findings]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_change_nothing(lint, name, end, mark) -> None:
    plain = lint(TEXT.encode(), name)
    other = lint(mark + TEXT.replace("\n", end).encode(), name)
    assert plain.findings
    assert told(other) == told(plain)
    assert len(other.suppressed) == len(plain.suppressed)


def is_plain(char: str) -> bool:
    """Whether a character is none that makes a file binary, unreadable, or another line."""
    return char in "\n\t" or (ord(char) >= 0x20 and char not in "\ud800\ufeff")


@QUICK
@given(
    text=TEXTS.map(lambda text: "".join(filter(is_plain, text))),
    name=st.sampled_from(NAMES),
)
def test_line_ends_of_any_text(lint, text, name) -> None:
    plain = lint(text.encode(), name)
    other = lint(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), name)
    assert told(other) == told(plain)


def test_many_findings_are_all_there(lint) -> None:
    """Nothing is capped here: reporters fold, and say how many more there are."""
    report = lint(
        "\n\n".join(f"Take {n}.0 mg." for n in range(1, 2001)).encode(), select=("dose/trailing-zero",)
    )
    assert len(report.findings) == 2000
    assert len({f.fingerprint for f in report.findings}) == 2000


@pytest.mark.parametrize(
    "piece",
    [
        "Take 1.0 mg. ", "It is bad.\n\n", "[x](y.md) ", f"{IGNORE} 1.0 mg ",
        IGNORE.replace("ignore", "disable"),
        "- a\n", "> ", "| a ", "<p>a", "Low liver enzymes. ", "azathioprine, ", "not ", "**", "\n\n# A\n\n",
        "You must never stop it suddenly unless your doctor says so. ",
    ],
)  # fmt: skip
def test_twice_the_text_costs_about_twice(lint, piece) -> None:
    assert any(_grows_evenly(lint, piece) for _ in range(4))  # other work may disturb a measurement


def _grows_evenly(lint, piece: str) -> bool:
    few, many = (_cost(lint, piece * (size // len(piece))) for size in (40_000, 80_000))
    return many < 2.5 * few + 0.3


def _cost(lint, text: str) -> float:
    gc.collect()
    gc.disable()  # what other tests have left in memory is not to be counted
    try:
        start = process_time()
        lint(text.encode())
        return process_time() - start
    finally:
        gc.enable()


MEMORY = """\
import re, sys
from datetime import date
from medlint import engine, resources
from medlint.config import Config
from medlint.rules.store import open_pack
from pathlib import Path
pack = open_pack([resources.core_pack()])
options = engine.Options(today=date(2026, 11, 24), jobs=1)
report = engine.check(sys.argv[1:], Config(), pack, options)
print(re.search(r"VmHWM:[^0-9]+([0-9]+) kB", Path("/proc/self/status").read_text())[1])
"""
MIB = 1024  # kB


def peak(folder) -> int:
    """The most memory that checking a folder takes, with the pack compiled before."""
    command = [sys.executable, "-c", MEMORY, "."]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return int(subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout)


def test_many_articles_need_little_memory(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number}.md").write_text(TEXT * 8)
    assert peak(folder) < 150 * MIB


def test_a_large_article_needs_little_memory(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "large"
    folder.mkdir()
    text = "Take your tablets with food, and call your doctor. " * 8000
    (folder / "large.md").write_text(text)
    assert peak(folder) < 200 * MIB + 20 * len(text) // 1024


def test_the_report_is_the_same_twice(lint) -> None:
    assert lint(TEXT.encode()) == lint(TEXT.encode())
    assert replace(lint(TEXT.encode()), today="") != lint(TEXT.encode())
