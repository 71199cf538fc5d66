"""``medlint check`` from path to exit code, with every mistake of a first day."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.conftest import CLEAN, FAULTY

DOSE = ("--select", "dose/*", "--today", "2026-11-24")
MEDLINT = str(Path(sys.executable).with_name("medlint"))


def test_clean_is_0(medlint, write) -> None:
    write("page.md", CLEAN)
    ended = medlint("check", "page.md", *DOSE)
    assert ended.code == 0
    assert "Checked 1 article" in ended.out


def test_findings_are_1_at_their_words(medlint, write) -> None:
    write("page.md", FAULTY)
    ended = medlint("check", "page.md", "--format", "concise", *DOSE)
    assert ended.code == 1
    assert "page.md:3:6: error dose/trailing-zero" in ended.out


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        (["--fail-on", "never"], 0),
        (["--exit-zero"], 0),
        (["--fail-on", "warning"], 1),
        (["--ignore", "dose/trailing-zero"], 0),
        (["--min-severity", "error"], 1),
    ],
)
def test_what_sets_the_exit_code(medlint, write, flags, code) -> None:
    write("page.md", FAULTY)
    assert medlint("check", "page.md", *DOSE, *flags).code == code


def test_nothing_to_check_by_is_2(medlint, write) -> None:
    write("page.md", FAULTY)
    ended = medlint("check", "page.md", *DOSE, "--ignore", "dose")
    assert ended.code == 2
    assert "no rule is on" in ended.out + ended.err


def test_a_missing_path_is_2_and_the_rest_is_checked(medlint, write) -> None:
    write("page.md", FAULTY)
    ended = medlint("check", "page.md", "nowhere.md", "--format", "json", *DOSE, "--exit-zero")
    assert ended.code == 2
    told = json.loads(ended.out)
    assert [item["path"] for item in told["not_checked"]] == ["nowhere.md"]
    assert [item["rule"] for item in told["findings"]] == ["dose/trailing-zero"]


def test_an_empty_folder_is_2_unless_allowed(medlint, project) -> None:
    (project / "empty").mkdir()
    assert medlint("check", "empty").code == 2
    assert medlint("check", "empty", "--allow-empty").code == 0


def test_a_file_that_is_not_utf_8_is_2_with_the_byte(medlint, write) -> None:
    write("page.md", b"# Caf" + b"\xe9\n")
    ended = medlint("check", "page.md", *DOSE)
    assert ended.code == 2
    assert "byte 5" in ended.out + ended.err


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ("profil: patient\n", "medlint.yaml:1: profil: unknown key: did you mean “profile”?"),
        ("content: [a.md\n", "medlint.yaml:2"),
        ("rules: {dose/trailing-zeros: off}\n", "did you mean “dose/trailing-zero”?"),
        ("rules: {dose/trailing-zero: of}\n", "did you mean “off”?"),
        ("profile: pateint\n", "did you mean “patient”?"),
        ("profile: patient\nprofile: strict\n", "stands twice"),
        ("packs: [./nowhere]\n", "nowhere"),
    ],
)
def test_a_wrong_config_is_2_with_line_and_nearest_word(medlint, write, config, told) -> None:
    write("medlint.yaml", config)
    write("page.md", CLEAN)
    ended = medlint("check", "page.md")
    assert ended.code == 2
    assert told in ended.err
    assert ended.out == ""


def test_misspelt_ids_types_and_commands_name_the_nearest(medlint, write) -> None:
    write("page.md", CLEAN)
    ended = medlint("check", "page.md", "--select", "dose/trailing-zeros")
    assert (ended.code, "dose/trailing-zero" in ended.err) == (2, True)
    ended = medlint("check", "page.md", "--as", "medicin")
    assert (ended.code, "medicine" in ended.err) == (2, True)
    ended = medlint("chekc")
    assert (ended.code, "did you mean “check”" in ended.err) == (2, True)
    assert medlint("check", "--formt", "json").code == 2
    assert medlint("check", "--output", "sarfi=x").code == 2


def test_one_run_feeds_every_consumer(medlint, write, project) -> None:
    write("page.md", FAULTY)
    ended = medlint("check", "page.md", *DOSE, "--output", "json=out.json", "--output", "sarif=out.sarif")
    assert ended.code == 1
    assert json.loads((project / "out.json").read_text())["findings"][0]["rule"] == "dose/trailing-zero"
    assert json.loads((project / "out.sarif").read_text())["version"] == "2.1.0"


def test_an_output_that_cannot_be_written_is_2(medlint, write) -> None:
    write("page.md", CLEAN)
    ended = medlint("check", "page.md", *DOSE, "--output", "json=nowhere/out.json")
    assert ended.code == 2
    assert "cannot be written" in ended.err


def test_files_outside_the_content_are_counted_not_checked(medlint, write) -> None:
    write("medlint.yaml", 'content: ["content/**"]\n')
    write("content/page.md", CLEAN)
    write("README.md", FAULTY)
    ended = medlint("check", "README.md", "content/page.md", *DOSE)
    assert ended.code == 0
    assert "1 file outside" in ended.out + ended.err


def test_a_config_further_down_is_named_and_not_read(medlint, write) -> None:
    write("medlint.yaml", 'content: ["**/*.md"]\n')
    write("sub/medlint.yaml", 'rules: {"*": off}\n')
    write("sub/page.md", FAULTY)
    ended = medlint("check", *DOSE)
    assert ended.code == 1
    assert "sub/medlint.yaml" in ended.out + ended.err


def test_standard_input(write, project) -> None:
    done = subprocess.run(
        [MEDLINT, "check", "-", "--stdin-filename", "content/page.md", "--format", "concise", *DOSE],
        input=FAULTY.encode(), cwd=project, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert b"content/page.md:3:6: error dose/trailing-zero" in done.stdout


def test_a_closed_pipe_is_quiet(write, project) -> None:
    write("page.md", FAULTY * 400)
    command = f"'{MEDLINT}' check page.md --format concise --no-cache | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=project, capture_output=True, check=False)
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_end_it_without_a_traceback(write, project, number, code) -> None:
    for page in range(400):
        write(f"pages/{page}.md", FAULTY * 50)
    process = subprocess.Popen(
        [MEDLINT, "check", "pages", "--no-cache", "--jobs", "2"],
        cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    time.sleep(1.0)
    os.kill(process.pid, number)
    started = time.monotonic()
    _, errors = process.communicate(timeout=20)
    assert process.returncode == code
    assert b"Traceback" not in errors
    assert time.monotonic() - started < 5
