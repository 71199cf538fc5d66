"""Which files of a project are rules of the game, and in what way. Knows names and bytes, no meaning of a rule."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from medlint import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What a file governs → what to say of it.
KINDS = {
    "config": "the configuration",
    "pack": "a rule or a fact of a pack",
    "words": "a list of words",
    "reviewers": "who may sign",
    "approval": "an approval that was given before",
    "baseline": "the list of findings that are let be",
    "ignore": "which files git and tools leave out",
    "attributes": "how git changes files on their way to the disk",
    "submodule": "another repository inside this one",
    "hook": "the hook that runs medlint",
    "ci": "what runs the gate",
    "code-owners": "who must agree to a change",
    "pin": "which medlint runs, and how",
    "code": "code that starts with Python, or instead of medlint",
    "site": "which kind of site links are read for",
    "link": "a link in place of a file",
}
_NAMES = {
    "medlint.yaml": "config", "medlint.yml": "config",
    "reviewers.yaml": "reviewers", "reviewers.yml": "reviewers",
    "allowed_signers": "reviewers", "revoked_keys": "reviewers",
    ".gitignore": "ignore", ".ignore": "ignore", ".rgignore": "ignore", ".medlintignore": "ignore",
    ".gitattributes": "attributes", ".gitmodules": "submodule", ".pre-commit-hooks.yaml": "hook",
    "lefthook.yml": "hook", "lefthook.yaml": "hook", ".lefthook.yml": "hook",
    "CODEOWNERS": "code-owners",
    "pip.conf": "pin", "pip.ini": "pin", "uv.toml": "pin",
    "sitecustomize.py": "code", "usercustomize.py": "code",
}  # fmt: skip
_TOP = {
    ".gitlab-ci.yml": "ci", "azure-pipelines.yml": "ci", "Jenkinsfile": "ci", "bitbucket-pipelines.yml": "ci",
    ".drone.yml": "ci", ".travis.yml": "ci", "appveyor.yml": "ci", ".appveyor.yml": "ci", ".woodpecker.yml": "ci",
    "cloudbuild.yaml": "ci", "medlint.py": "code", "medlint": "code", ".github/settings.yml": "code-owners",
}  # fmt: skip
_FOLDERS = {
    ".github/workflows/": "ci", ".github/actions/": "ci", ".gitlab/": "ci", ".gitea/workflows/": "ci",
    ".forgejo/workflows/": "ci", ".circleci/": "ci", ".buildkite/": "ci", ".woodpecker/": "ci", ".ci/": "ci",
    ".husky/": "hook", ".githooks/": "hook", "medlint/": "code",
}  # fmt: skip
#: What tells an installer to take packages from somewhere else.
_FROM = ("index-url", "find-links", "trusted-host", "[[tool.uv.index", "[[tool.poetry.source")
_BASELINE = lazy.pattern(r"\.?(?:[\w-]+[.-])?baseline(?:[.-][\w.-]+)?\.(?:json|yaml|yml|jsonl)|\.medlint-\S+")
#: Config files of site generators: whether there is one tells how links are read.
_SITE = lazy.pattern(
    r"(?:hugo|config)\.(?:toml|yaml|yml|json)|mkdocs\.ya?ml|docusaurus\.config\.\w+|_config\.ya?ml|"
    r"(?:\.eleventy|eleventy\.config)\.\w+|astro\.config\.\w+"
)
#: Files of which only the lines count that speak of medlint: they pin it or call it.
_PINS = lazy.pattern(
    r"(?:pyproject\.toml|setup\.cfg|setup\.py|tox\.ini|noxfile\.py|Pipfile|justfile|Justfile|Taskfile\.ya?ml|"
    r"Makefile|makefile|GNUmakefile|Dockerfile[\w.-]*|package\.json|environment\.ya?ml|[\w.-]+\.lock|"
    r"(?:requirements|constraints)[\w.-]*\.(?:txt|in))"
)


def kind_of(path: str) -> str:
    """What a file governs by its name alone, "" for nothing. Case is left out of it: some systems do not see it."""
    low = path.lower()
    name = posixpath.basename(low)
    if found := _BY_NAME.get(name) or _BY_PATH.get(low):
        return found
    for folder, kind in _FOLDERS.items():
        if low.startswith(folder):
            return kind
    if low.startswith("approvals/") or "/approvals/" in low:
        return "approval"
    if name.endswith(".pth"):
        return "code"
    return "baseline" if _BASELINE.fullmatch(name) else ""


_BY_NAME = {name.lower(): kind for name, kind in _NAMES.items()}
_BY_PATH = {name.lower(): kind for name, kind in _TOP.items()}


def pins(path: str) -> bool:
    """Whether a file may say which medlint is installed or how it is called."""
    return bool(_PINS.fullmatch(posixpath.basename(path)))


def lines_on(words: Sequence[str], text: str) -> Iterator[str]:
    """The lines that speak of medlint or of an installed pack, and those that belong to them in a lock file."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if _speaks(words, line) or (
            _speaks(words, "\n".join(lines[max(number - 3, 0) : number]))
            and line[:1]
            in (
                " ",
                "\t",
                "v",
                "r",
                "h",
            )
        ):
            yield line.strip()


def _speaks(words: Sequence[str], text: str) -> bool:
    low = text.lower().replace("_", "-")
    return any(word.lower() in low for word in (*words, *_FROM))


def tells_site(path: str) -> bool:
    """Whether a file of this name tells which generator makes the site."""
    return bool(_SITE.fullmatch(posixpath.basename(path)))
