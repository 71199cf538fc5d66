"""The files that ``medlint init --ci`` writes: the gate on every change, with no more rights than it needs.

Nothing of the checked tree is run by them: medlint is installed before the tree is there, and what a branch is called
reaches the shell through the environment.
"""

from __future__ import annotations

from pathlib import Path

from medlint import __version__

GITHUB = """\
# The gate for articles, written by “medlint init --ci github”.
#
# Each action is named by its tag. A tag can be moved, so pin each one to a commit that you have looked at:
# write the 40 digits of the commit in place of the tag and keep the tag as a comment. Dependabot can do it and keeps
# it up to date. We cannot do it for you: we do not know which commit you will have looked at.
#
# So that nobody can pass their own change, this file needs an owner and the check “gate” must be required:
# see docs/gate.md.
name: medlint
on:
  pull_request:
  push:
    branches: [main]

permissions: {{}} # each job asks for what it needs

concurrency:
  group: medlint-${{{{ github.ref }}}}
  cancel-in-progress: true

jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
    outputs:
      sarif: ${{{{ steps.look.outputs.sarif }}}}
    steps:
      - uses: actions/setup-python@v5 # pin to a commit
        with:
          python-version: "3.12"
      - name: Install medlint, before there is anything of the change
        run: pip install "medlint=={version}"
      - uses: actions/checkout@v4 # pin to a commit
        with:
          fetch-depth: 0 # the gate compares with the base branch
          persist-credentials: false
      - name: Look at every article
        id: look
        env:
          SARIF: ${{{{ runner.temp }}}}/medlint.sarif
        run: |
          code=0
          medlint check --format github --exit-zero --output "sarif=$SARIF" || code=$?
          if [ -s "$SARIF" ]; then echo "sarif=yes" >> "$GITHUB_OUTPUT"; fi
          exit "$code"
      - name: The gate, by the rules of the base branch
        if: ${{{{ !cancelled() && github.event_name == 'pull_request' }}}}
        env:
          BASE: origin/${{{{ github.base_ref }}}}
        # Drafts may be merged. If your site shows every file, take --skip-drafts out.
        run: medlint gate --base "$BASE" --skip-drafts
      - uses: actions/upload-artifact@v4 # pin to a commit
        if: ${{{{ !cancelled() && steps.look.outputs.sarif == 'yes' }}}}
        with:
          name: medlint-sarif
          path: ${{{{ runner.temp }}}}/medlint.sarif
          retention-days: 5

  code-scanning: # shows findings on the changed lines; pull requests from forks have no right to
    needs: gate
    if: >-
      ${{{{ !cancelled() && needs.gate.outputs.sarif == 'yes'
      && github.event.pull_request.head.repo.fork != true }}}}
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      actions: read
      contents: read
      security-events: write
    steps:
      - uses: actions/download-artifact@v4 # pin to a commit
        with:
          name: medlint-sarif
      - uses: github/codeql-action/upload-sarif@v3 # pin to a commit
        with:
          sarif_file: medlint.sarif
          category: medlint
"""

TARGET = """\
# The gate for articles by the rules and the workflow of the base branch, written by “medlint init --ci github-target”.
#
# “pull_request_target” takes this file from the base branch: a change cannot edit the workflow that judges it. For the
# same reason nothing of the change may run here. medlint reads it and runs none of it. Add no step that installs,
# builds or runs anything from the folder “change”, and restore no cache in this job.
#
# Each action is named by its tag. A tag can be moved, so pin each one to a commit that you have looked at. The check
# “gate” must be required, and this file needs an owner: see docs/gate.md.
name: medlint gate
on:
  pull_request_target:

permissions: {{}} # each job asks for what it needs

concurrency:
  group: medlint-gate-${{{{ github.event.pull_request.number }}}}
  cancel-in-progress: true

jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
    steps:
      - uses: actions/setup-python@v5 # pin to a commit
        with:
          python-version: "3.12"
      - name: Install medlint, before there is anything of the change
        run: pip install "medlint=={version}"
      - uses: actions/checkout@v4 # pin to a commit
        with:
          ref: ${{{{ github.event.pull_request.head.sha }}}}
          repository: ${{{{ github.event.pull_request.head.repo.full_name }}}}
          path: change
          fetch-depth: 0
          persist-credentials: false
          submodules: false
          lfs: false
      - name: Fetch the base branch
        working-directory: change
        env:
          SERVER: ${{{{ github.server_url }}}}
          REPOSITORY: ${{{{ github.repository }}}}
          BASE: ${{{{ github.event.pull_request.base.sha }}}}
          TOKEN: ${{{{ github.token }}}}
        run: |
          login=$(printf 'x-access-token:%s' "$TOKEN" | base64 -w 0)
          git -c "http.extraheader=AUTHORIZATION: basic $login" fetch --quiet "$SERVER/$REPOSITORY" "$BASE"
      - name: The gate, by the rules of the base branch
        working-directory: change
        env:
          BASE: ${{{{ github.event.pull_request.base.sha }}}}
        # Drafts may be merged. If your site shows every file, take --skip-drafts out.
        run: medlint gate --base "$BASE" --skip-drafts
"""

GITLAB = """\
# The gate for articles, written by “medlint init --ci gitlab”. In .gitlab-ci.yml:
#
#   include:
#     - local: .gitlab/medlint.yml
#
# The image is named by its tag. A tag can be moved: pin it to the digest of an image that you have looked at
# (python:3.12@sha256:…). So that nobody can pass their own change, this file needs an owner: see docs/gate.md.
medlint:
  stage: test
  image: python:3.12 # with git and ssh-keygen; pin to a digest
  inherit:
    default: false
    variables: false
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  timeout: 20 minutes
  variables:
    GIT_DEPTH: "0" # the gate compares with the target branch
    PIP_DISABLE_PIP_VERSION_CHECK: "1"
  script:
    - pip install "medlint=={version}"
    - code=0
    - >-
      medlint check --exit-zero --format concise
      --output gitlab=gl-code-quality-report.json
      --output junit=medlint-junit.xml
      --output markdown=medlint.md || code=$?
    - |
      if [ -n "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" ]; then
        git fetch --quiet origin "refs/heads/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
        base=$(git rev-parse FETCH_HEAD)
        medlint gate --base "$base" --skip-drafts || code=$?
      fi
    - exit "$code"
  artifacts:
    when: always
    expire_in: 1 month
    paths: [medlint.md]
    reports:
      codequality: gl-code-quality-report.json
      junit: medlint-junit.xml
"""

#: Each service, where its file goes, and what is in it.
FILES = {
    "github": (Path(".github/workflows/medlint.yml"), GITHUB),
    "github-target": (Path(".github/workflows/medlint-gate.yml"), TARGET),
    "gitlab": (Path(".gitlab/medlint.yml"), GITLAB),
}


def file_of(service: str) -> tuple[Path, str]:
    """Where the file of a service goes, and its text for this version."""
    path, text = FILES[service]
    return path, text.format(version=__version__)
