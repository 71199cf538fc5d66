"""Without ``--online`` nothing is looked up, connected to or even loaded for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

WATCH = """
import json, sys
events = []
sys.addaudithook(lambda name, given: events.append(name) if name.startswith("socket.") else None)
from medlint.cli.guard import run
code = run(sys.argv[1:])
loaded = [name for name in sys.modules if name.split(".")[0] in ("httpx", "ssl", "socket") or "medlint.online" in name]
sys.stderr.write("\\n" + json.dumps([code, sorted(set(events)), sorted(loaded)]))
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """A cache that holds the pack after the first run."""
    return tmp_path_factory.mktemp("cache")


def watched(folder, cache, *arguments: str) -> tuple[int, list[str], list[str]]:
    """Exit code, what was done with sockets, and what was loaded for it."""
    environment = {**os.environ, "MEDLINT_CACHE_DIR": str(cache), "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", WATCH, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    code, events, loaded = json.loads(done.stderr.splitlines()[-1])
    return code, events, loaded


@pytest.mark.parametrize("external", ["on", "off"])
def test_nobody_is_asked_by_itself(tmp_path, cache, external: str) -> None:
    (tmp_path / "medlint.yaml").write_text(f"links: {{external: {external}}}\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(
        "# A\n\nSee [it](https://example.org/gone) and <https://example.com>.\n", "utf-8"
    )
    code, events, loaded = watched(tmp_path, cache, "check", "--jobs", "1", "a.md")
    assert code in (0, 1)
    assert (events, loaded) == ([], [])


def test_with_the_flag_only_what_links_name_is_looked_up(tmp_path, cache) -> None:
    (tmp_path / "a.md").write_text(
        "# A\n\nSee [it](http://127.0.0.1:9/x) and [that](http://localhost/y).\n", "utf-8"
    )
    code, events, _ = watched(tmp_path, cache, "check", "--jobs", "1", "--online", "--select", "link", "a.md")
    assert code == 1  # links into a private network are told of, and not asked for
    assert "socket.connect" not in events and "socket.getaddrinfo" not in events
