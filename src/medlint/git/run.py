"""One call of git, with nothing of the repository or the environment able to start a program or the network."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECONDS = 300
#: A repository's own configuration can name programs and other places; these win over it.
_CONFIG = {
    "blame.ignoreRevsFile": "",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "core.sshCommand": "false",
    "core.askPass": "false",
    "core.attributesFile": os.devnull,
    "core.untrackedCache": "false",
    "credential.helper": "",
    "diff.external": "",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "log.showSignature": "false",
    "protocol.allow": "never",
    "safe.bareRepository": "explicit",
    "submodule.recurse": "false",
}
_FIRM = {
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


class Trouble(Exception):
    """Git could not be asked or had no answer; the text says what happened and what to do."""


def git(folder: str, *arguments: str, given: bytes = b"", more: Mapping[str, str] | None = None) -> bytes:
    """What git answers in this folder. Raises Trouble when it says that something is wrong."""
    settings = [part for key, value in _CONFIG.items() for part in ("-c", f"{key}={value}")]
    command = [program(), "--no-pager", "--literal-pathspecs", *settings, "-C", folder, *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program; what callers pass is checked by them
            command, input=given, capture_output=True, timeout=_SECONDS, env=environment(more), check=False
        )
    except subprocess.TimeoutExpired:
        raise Trouble(f"git {arguments[0]} did not finish within {_SECONDS} s") from None
    except OSError as error:
        raise Trouble(f"git cannot be run: {error.strerror or error}") from None
    if done.returncode:
        raise Trouble(_why(arguments[0], done.stderr, done.returncode))
    return done.stdout


@cache
def program() -> str:
    """The git that runs, by its absolute path. Raises Trouble when there is none."""
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    safe = os.pathsep.join(folder for folder in folders if os.path.isabs(folder))  # noqa: PTH117
    found = shutil.which("git", path=safe)
    if not found:
        raise Trouble("git is not installed, or not on the PATH: install it and try again")
    return found


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of medlint itself without anything that speaks to git, and what must hold."""
    kept = {key: value for key, value in os.environ.items() if not key.upper().startswith(("GIT_", "LC_"))}
    kept.pop("LANGUAGE", None)
    return {**kept, **_FIRM, **(more or {})}


def _why(asked: str, said: bytes, code: int) -> str:
    text = " ".join(said.decode("utf-8", "replace").split())
    if "dubious ownership" in text:
        return (
            "git does not trust this repository, because another user owns it: "
            "run “git config --global --add safe.directory” with its folder, if you do"
        )
    text = text.removeprefix("fatal: ").removeprefix("error: ")[:300]
    return f"git {asked}: {text or f'ended with {code}'}"
