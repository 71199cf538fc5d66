"""``--fix``, ``--unsafe-fixes`` and ``--diff`` on the command line."""

from __future__ import annotations

import json

import pytest

PAGE = "# Food\n\nEat the the soup and recieve bread.\n"
SPELL = ("--select", "spell/*", "--today", "2026-11-24")


def test_fix_writes_and_reports_what_is_left(medlint, write, project) -> None:
    write("a.md", PAGE)
    ended = medlint("check", "a.md", "--fix", "--format", "concise", *SPELL)
    assert (project / "a.md").read_text() == "# Food\n\nEat the soup and recieve bread.\n"
    assert ended.err == "mended a.md: spell/repeated-word\n"
    assert "spell/unknown-word" in ended.out
    assert "spell/repeated-word" not in ended.out
    assert ended.code == 0


def test_unsafe_fixes_go_with_fix(medlint, write, project) -> None:
    write("a.md", PAGE)
    assert medlint("check", "a.md", "--unsafe-fixes", *SPELL).code == 2
    assert (project / "a.md").read_text() == PAGE
    assert medlint("check", "a.md", "--fix", "--unsafe-fixes", *SPELL).code == 0
    assert (project / "a.md").read_text() == "# Food\n\nEat the soup and receive bread.\n"


@pytest.mark.parametrize("flags", [["--diff"], ["--fix", "--diff"]])
def test_diff_shows_and_writes_nothing(medlint, write, project, flags) -> None:
    write("a.md", PAGE)
    ended = medlint("check", "a.md", *flags, *SPELL)
    assert ended.code == 1
    assert ended.out.splitlines() == [
        "--- a/a.md",
        "+++ b/a.md",
        "@@ -2,3 +2,3 @@",
        " ",
        "-Eat the the soup and recieve bread.",
        "+Eat the soup and recieve bread.",
        " ",
    ]
    assert ended.err == "would mend a.md: spell/repeated-word\n"
    assert (project / "a.md").read_text() == PAGE
    assert medlint("check", "a.md", *flags, "--exit-zero", *SPELL).code == 0


def test_diff_with_nothing_to_change_is_0(medlint, write) -> None:
    write("a.md", "# Food\n\nEat soup.\n")
    ended = medlint("check", "a.md", "--diff", *SPELL)
    assert (ended.code, ended.out, ended.err) == (0, "", "nothing to mend\n")


def test_diff_shows_no_hidden_character(medlint, write) -> None:
    write("a.md", "# Food\n\n\u202eEat the the soup.\x1b[0m\r\n")
    ended = medlint("check", "a.md", "--diff", *SPELL)
    assert "\u202e" not in ended.out
    assert "\x1b" not in ended.out
    assert "+\\u202eEat the soup." in ended.out


def test_what_could_not_be_mended_is_2_though_masked(medlint, write, project) -> None:
    write("real.txt", PAGE)
    (project / "a.md").symlink_to(project / "real.txt")
    ended = medlint("check", "a.md", "--fix", "--exit-zero", "--format", "json", *SPELL)
    assert ended.code == 2
    told = json.loads(ended.out)
    assert told["not_checked"] == [
        {
            "path": "a.md",
            "reason": "not mended: it is a link, or in a linked folder: mend the file it leads to",
        }
    ]
    assert (project / "real.txt").read_text() == PAGE


def test_outputs_are_written_with_either(medlint, write, project) -> None:
    write("a.md", PAGE)
    medlint("check", "a.md", "--diff", "--output", "json=diff.json", *SPELL)
    medlint("check", "a.md", "--fix", "--output", "json=fix.json", *SPELL)
    rules = {
        name: [f["rule"] for f in json.loads((project / name).read_text())["findings"]]
        for name in ("diff.json", "fix.json")
    }
    assert rules == {
        "diff.json": ["spell/repeated-word", "spell/unknown-word"],
        "fix.json": ["spell/unknown-word"],
    }


def test_the_last_lines_say_which_flags_help(medlint, write) -> None:
    write("a.md", PAGE)
    out = medlint("check", "a.md", "--format", "concise", *SPELL).out
    assert "Fixes on offer: 1 with --fix, 1 with --fix --unsafe-fixes; --diff shows them.\n" in out
    write("a.md", "# Food\n\nEat soup.\n")
    assert "Fixes" not in medlint("check", "a.md", "--format", "concise", *SPELL).out


def test_hidden_characters_are_taken_out_but_not_beside_a_dose(medlint, write, project) -> None:
    write("a.md", "# Food\n\nEat the so\u200bup. Take 5\u200b0 mg. It is n\u200bot so. Eat\u2028now.\n")
    medlint("check", "a.md", "--fix", "--select", "markup/hidden-character", "--today", "2026-11-24")
    left = "# Food\n\nEat the soup. Take 5\u200b0 mg. It is n\u200bot so. Eat\u2028now.\n"
    assert (project / "a.md").read_text(encoding="utf-8") == left


def test_json_says_which_fixes_are_safe(medlint, write) -> None:
    write("a.md", PAGE)
    told = json.loads(medlint("check", "a.md", "--format", "json", *SPELL).out)
    assert [f["fix"]["safe"] for f in told["findings"]] == [True, False]


def test_standard_input_can_be_shown_and_not_fixed(medlint, monkeypatch) -> None:
    import io
    import sys

    for flag, code in (("--diff", 1), ("--fix", 2)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
        ended = medlint("check", "-", flag, *SPELL)
        assert ended.code == code
    assert "name the file" in ended.err
