"""Nothing an article says is obeyed by a terminal, a CI runner or a page: for every format."""

from __future__ import annotations

import json
import re
import unicodedata
from io import StringIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from medlint.report import FORMATS, Options, github
from report.sample import hostile, hostile_reports, lab, report, written

PEOPLE = ("full", "concise", "github", "markdown")
PROGRAMS = ("json", "jsonl", "sarif", "gitlab", "rdjsonl")
XML = ("junit", "checkstyle")
PAGES = ("html",)  # see test_html
CI_COMMAND = re.compile(r"^\s*::|##\[|##vso\[|##teamcity\[")


def hidden(text: str) -> list[str]:
    """The characters that are not shown or that move what is shown."""
    return [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")]


def test_every_format_is_one_or_the_other() -> None:
    assert sorted((*PEOPLE, *PROGRAMS, *XML, *PAGES)) == sorted(FORMATS)


@pytest.mark.parametrize("format_", PEOPLE)
@given(made=hostile_reports())
@settings(max_examples=60, deadline=None)
def test_no_hidden_character_reaches_a_terminal(format_, made) -> None:
    assert hidden(written(format_, made)) == []
    assert hidden(written(format_, made, verbose=True)) == []


@pytest.mark.parametrize("format_", PROGRAMS)
@given(made=hostile_reports())
@settings(max_examples=60, deadline=None)
def test_programs_get_plain_ascii(format_, made) -> None:
    text = written(format_, made)
    assert text.isascii()
    assert hidden(text) == []
    for document in text.splitlines() if format_.endswith("jsonl") else [text]:
        json.loads(document)


@pytest.mark.parametrize("format_", XML)
@given(made=hostile_reports())
@settings(max_examples=60, deadline=None)
def test_xml_is_plain_ascii_and_whole(format_, made) -> None:
    text = written(format_, made)
    assert text.isascii()
    assert hidden(text) == []
    root = ElementTree.fromstring(text)
    told = [*root.itertext(), *(value for each in root.iter() for value in each.attrib.values())]
    assert hidden("".join(told)) == []
    assert {each.tag for each in root.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "error", "system-out", "checkstyle", "file",
    }  # fmt: skip


@pytest.mark.parametrize("format_", [name for name in FORMATS if name != "github"])
@given(made=hostile_reports())
@settings(max_examples=60, deadline=None)
def test_no_line_starts_a_ci_command(format_, made) -> None:
    for line in re.split(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", written(format_, made)):
        assert not CI_COMMAND.search(line)


@given(made=hostile_reports())
@settings(max_examples=100, deadline=None)
def test_github_gets_our_commands_and_no_others(made) -> None:
    lines = written("github", made).splitlines()
    commands = [line for line in lines if CI_COMMAND.search(line)]
    total = len(made.findings) + len(made.not_checked)
    expected = total if total <= 9 else 9 + len(["9 more", "group", "endgroup"])
    assert len(commands) == expected
    for command in commands:
        assert re.match(r"::(error|warning|notice|group|endgroup)(?: [^:]*)?::", command), command


@given(made=hostile_reports())
@settings(max_examples=100, deadline=None)
def test_the_summary_holds_no_markup_of_an_article(made) -> None:
    stream = StringIO()
    github.write_summary(made, stream, options=Options())
    text = stream.getvalue()
    assert text == written("markdown", made), "there is room for all of it in both"
    assert hidden(text) == []
    assert not CI_COMMAND.search(text)
    assert "<" not in text
    assert "](" not in text
    assert "@" not in text
    assert "`" not in text
    rows = [line for line in text.splitlines() if line.startswith("| ") and line[2:7] != "| whe"]
    assert [row.count("|") for row in rows] == [5] * len(made.findings)


@given(text=hostile)
@settings(max_examples=100, deadline=None)
def test_messages_of_statistics_and_quiet_runs_too(text) -> None:
    made = report(lab(message=text, rule="fact/lab-direction"))
    for options in ({"statistics": True}, {"quiet": True}):
        for format_ in ("full", "concise"):
            shown = written(format_, made, **options)
            assert hidden(shown) == []
            assert not any(CI_COMMAND.search(line) for line in shown.splitlines())


def test_the_properties_can_fail() -> None:
    """The oracle sees what the reporters are to keep out."""
    assert hidden("a\u202eb\x1b") == ["\u202e", "\x1b"]
    assert CI_COMMAND.search("  ::error::x")
    assert CI_COMMAND.search("a ##[group]")
