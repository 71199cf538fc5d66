"""What ``medlint init --ci`` writes, held against the schemas of GitHub and GitLab and what must not be in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import pytest

from medlint import __version__, yamlio
from medlint.cli.ci import FILES, file_of

GITHUB, GITLAB = ".github/workflows/medlint.yml", ".gitlab/medlint.yml"
TARGET = ".github/workflows/medlint-gate.yml"


def loaded(project, name: str):
    return yamlio.load((project / name).read_text(encoding="utf-8")).value


def fault(schema: str, file) -> str:
    """What the schema says is wrong with a file, "" for nothing; it ships with a package and needs no network."""
    command = [
        sys.executable,
        "-P",
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        f"vendor.{schema}",
        str(file),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout if done.returncode else ""


@pytest.mark.parametrize(
    ("given", "name", "schema"),
    [(("--ci",), GITHUB, "github-workflows"), (("--ci", "github"), GITHUB, "github-workflows"),
     (("--ci=gitlab",), GITLAB, "gitlab-ci"), (("--ci", "github-target"), TARGET, "github-workflows")],
)  # fmt: skip
def test_the_file_keeps_the_schema(medlint, project, given, name, schema) -> None:
    ended = medlint("init", *given)
    assert ended.code == 0
    assert f"wrote {name}" in ended.out
    assert fault(schema, project / name) == ""
    assert f"medlint=={__version__}" in (project / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "schema", "old", "new"),
    [(GITHUB, "github-workflows", "runs-on:", "runs-upon:"), (GITLAB, "gitlab-ci", "script:", "scripts:")],
)
def test_the_schemas_see_a_slip(medlint, project, name, schema, old, new) -> None:
    medlint("init", "--ci", "github" if name == GITHUB else "gitlab")
    text = (project / name).read_text(encoding="utf-8")
    (project / name).write_text(text.replace(old, new), encoding="utf-8")
    assert fault(schema, project / name)


def test_each_job_has_the_least_rights(medlint, project) -> None:
    medlint("init", "--ci", "github")
    made = loaded(project, GITHUB)
    assert made["permissions"] == {}
    rights = {name: job["permissions"] for name, job in made["jobs"].items()}
    assert rights == {
        "gate": {"contents": "read"},
        "code-scanning": {"actions": "read", "contents": "read", "security-events": "write"},
    }
    assert "pull_request_target" not in (project / GITHUB).read_text(encoding="utf-8")
    (checkout,) = [step for step in steps(made, "gate") if "checkout" in step.get("uses", "")]
    assert checkout["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert not any("checkout" in step.get("uses", "") for step in steps(made, "code-scanning"))


def test_the_workflow_of_the_base_branch_runs_nothing_of_the_change(medlint, project) -> None:
    medlint("init", "--ci", "github-target")
    made = loaded(project, TARGET)
    assert list(made[True] if True in made else made["on"]) == ["pull_request_target"]
    assert made["permissions"] == {}
    assert {name: job["permissions"] for name, job in made["jobs"].items()} == {"gate": {"contents": "read"}}
    first, second, checkout, fetch, gate = steps(made, "gate")
    assert "setup-python" in first["uses"]
    assert second["run"] == f'pip install "medlint=={__version__}"'
    assert checkout["with"]["path"] == "change"
    assert checkout["with"]["persist-credentials"] is False
    assert (checkout["with"]["submodules"], checkout["with"]["lfs"]) == (False, False)
    assert "cache" not in (project / TARGET).read_text(encoding="utf-8").partition("name:")[2]
    assert gate["run"] == 'medlint gate --base "$BASE" --skip-drafts'
    assert gate["env"] == {"BASE": "${{ github.event.pull_request.base.sha }}"}
    assert "TOKEN" in fetch["env"]
    assert not any("head" in str(step.get("env", "")) for step in steps(made, "gate"))
    assert not any("${{" in step.get("run", "") for step in steps(made, "gate"))


def steps(made, job: str) -> list[dict]:
    return made["jobs"][job]["steps"]


def test_medlint_comes_before_the_tree_that_it_checks(medlint, project) -> None:
    """Else the change could bring a module of its own that pip or Python finds first."""
    medlint("init", "--ci", "github")
    order = [step.get("uses", "") + step.get("run", "") for step in steps(loaded(project, GITHUB), "gate")]
    install = next(n for n, text in enumerate(order) if "pip install" in text)
    checkout = next(n for n, text in enumerate(order) if "checkout" in text)
    assert install < checkout
    assert not any("python -m" in text for text in order)


def test_the_gate_runs_on_pull_requests_whatever_was_found(medlint, project) -> None:
    medlint("init", "--ci", "github")
    made = loaded(project, GITHUB)
    assert "pull_request" in made["on"]
    (gate,) = [step for step in steps(made, "gate") if "medlint gate" in step.get("run", "")]
    assert gate["run"] == 'medlint gate --base "$BASE" --skip-drafts'
    assert gate["env"] == {"BASE": "origin/${{ github.base_ref }}"}
    assert "!cancelled()" in gate["if"]
    uploads = [s for job in made["jobs"] for s in steps(made, job) if "upload" in s.get("uses", "")]
    assert len(uploads) == 2
    assert "!cancelled()" in uploads[0]["if"]
    assert "!cancelled()" in made["jobs"]["code-scanning"]["if"]
    assert "continue-on-error" not in (project / GITHUB).read_text(encoding="utf-8")


@pytest.mark.parametrize("service", FILES)
def test_no_name_from_outside_reaches_the_shell_as_code(service) -> None:
    _, text = file_of(service)
    for script in scripts(yamlio.load(text).value):
        assert "${{" not in script
        bare = re.findall(r"\$\{?\w+", re.sub(r'"[^"]*"', "", script))
        assert bare == [], f"not in quotes in {script}"


def scripts(value) -> list[str]:
    """Every command of a file."""
    if isinstance(value, dict):
        own = [value[key] for key in ("run", "script") if key in value]
        lines = [line for each in own for line in ([each] if isinstance(each, str) else each)]
        return lines + [line for each in value.values() for line in scripts(each)]
    return [line for each in value for line in scripts(each)] if isinstance(value, list) else []


def test_actions_are_named_by_tag_and_say_so(medlint, project) -> None:
    """A made-up commit would be worse than a tag."""
    _, text = file_of("github")
    uses = [line for line in text.splitlines() if "uses:" in line]
    assert len(uses) == 5
    assert all(re.search(r"@v\d+ # pin to a commit$", line) for line in uses)
    assert not re.search(r"@[0-9a-f]{40}", text)


@pytest.mark.parametrize("service", ["github", "gitlab"])
def test_reports_say_what_failed_though_the_gate_decides(service) -> None:
    """“--fail-on never” would tell JUnit that everything passed."""
    found = "\n".join(scripts(yamlio.load(file_of(service)[1]).value))
    assert "medlint check" in found
    assert "--exit-zero" in found
    assert "--fail-on" not in found


@pytest.mark.parametrize("service", FILES)
def test_the_shell_can_read_every_command(service) -> None:
    bash = shutil.which("bash")
    assert bash
    found = scripts(yamlio.load(file_of(service)[1]).value)
    assert len(found) >= 3
    for script in found:
        assert subprocess.run([bash, "-n"], input=script.encode(), check=False).returncode == 0


def test_the_check_step_tells_of_the_report_and_keeps_the_exit_code(medlint, project, tmp_path) -> None:
    medlint("init", "--ci", "github")
    (look,) = [s for s in steps(loaded(project, GITHUB), "gate") if s.get("id") == "look"]
    folder = tmp_path / "bin"
    folder.mkdir()
    for code, writes in ((0, True), (2, True), (2, False)):
        output = tmp_path / "output"
        output.write_text("", encoding="utf-8")
        (tmp_path / "out.sarif").unlink(missing_ok=True)
        body = '#!/bin/sh\nfor a in "$@"; do case $a in sarif=*) file=${a#sarif=};; esac; done\n'
        body += 'echo "{}" > "$file"\n' if writes else ""
        (folder / "medlint").write_text(f"{body}exit {code}\n", encoding="utf-8")
        (folder / "medlint").chmod(0o755)
        environment = {
            "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_OUTPUT": str(output),
            "SARIF": str(tmp_path / "out.sarif"),
        }
        done = subprocess.run(["bash", "-e", "-c", look["run"]], env=environment, check=False)
        assert done.returncode == code
        assert output.read_text(encoding="utf-8") == ("sarif=yes\n" if writes else "")


@pytest.mark.parametrize(("service", "name"), [("github", GITHUB), ("gitlab", GITLAB)])
def test_what_is_there_is_left_unless_forced(medlint, project, write, service, name) -> None:
    write(name, "mine: 1\n")
    write("medlint.yaml", "locale: en-US\n")
    ended = medlint("init", "--ci", service)
    assert f"{name} is there already: left as it is (--force replaces it)" in ended.out
    assert loaded(project, name) == {"mine": 1}
    assert f"wrote {name}" in medlint("init", "--ci", service, "--force").out
    assert loaded(project, name) != {"mine": 1}
    assert (project / "medlint.yaml").read_text(encoding="utf-8") == "locale: en-US\n"


def test_a_link_is_not_written_through(medlint, project, write) -> None:
    write("elsewhere.yml", "mine: 1\n")
    (project / ".gitlab").mkdir()
    (project / GITLAB).symlink_to(project / "elsewhere.yml")
    assert "left as it is" in medlint("init", "--ci", "gitlab", "--force").out
    assert loaded(project, "elsewhere.yml") == {"mine": 1}


def test_an_unknown_service_is_refused(medlint) -> None:
    ended = medlint("init", "--ci", "jenkins")
    assert ended.code == 2
    assert "github" in ended.err
