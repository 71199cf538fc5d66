"""Our addresses and anchors, held to those of MkDocs and Eleventy: both build the same articles."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from links.sites import SITES
from links.test_sites import project, written
from medlint.checks import load_kind
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.links.verdict import Verdicts
from medlint.read import read
from system import built
from system.conftest import need

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.system

HEADINGS = [
    "Side effects", "What is it?", "Side effects", "TPMT & NUDT15: why people differ",
    "When to call 999 (or go to A&E)",
    "Don’t stop suddenly", "1. Before you start", "β-blockers — a note", "Crème / émulsion", "under_score and-hyphen",
    "“Quoted” heading!", "日本語 heading", "50% of 2 × 25 mg", "A `code` word", "Some *emphasis* here",
    "Side effects 1", "Side effects-1", "Side effects_1", "Dose... and -- dashes", "It's \"fine\"", "Café", "123",
    "---x", "Explicit one {#my-id}", "🎉 Party", "a--b  c", "Ünïcödé Straße", "R&amp;D &copy; note",
    "HTML <b>bold</b> word", "C++ / C#", "!!!", "Side effects",
]  # fmt: skip
ARTICLES = {
    "index.md": "# Home\n\nText.\n",
    "dose.md": "# Dose\n\n" + "\n\nText.\n\n".join(f"## {heading}" for heading in HEADINGS) + "\n\nText.\n",
    "Mixed Case.md": "# Mixed\n\nSet\n---\n\nText.\n",
    "crème.md": "# Crème\n\nText.\n",
    "guides/index.md": "# Guides\n\nText.\n",
    "guides/2024-03-05-inhaler.md": "# Inhaler\n\n<h2 id='own'>Own</h2>\n\n### Deep `x`\n\nText.\n",
    "guides/deep/index.md": "# Deep\n\nText.\n",
    "guides/deep/page.v2.md": "# Page\n\nText.\n",
}
INPUT = {"mkdocs": "docs/", "eleventy": "src/"}
OUTPUT = {"mkdocs": "site", "eleventy": "_site"}
CONFIG = {
    "mkdocs": {
        "mkdocs.yml": "site_name: Site\ntheme: {name: null, custom_dir: theme}\n",
        "theme/main.html": "{{ page.content }}",
    },
    "eleventy": {name: text for name, text in SITES["eleventy"].items() if name.startswith("eleventy.")},
}


@pytest.fixture(scope="module")
def tools(tmp_path_factory) -> Path:
    """A folder with MkDocs in an environment of its own, and Eleventy with its plugin for anchors."""
    folder = tmp_path_factory.mktemp("tools")
    run([sys.executable, "-m", "venv", "venv"], folder)
    run(["venv/bin/python", "-m", "pip", "install", "--quiet", "mkdocs>=1.6,<2"], folder)
    (folder / "package.json").write_text("{}", encoding="utf-8")
    packages = ["@11ty/eleventy@3", "markdown-it-anchor@9"]
    run([need("npm"), "install", "--silent", "--no-audit", "--no-fund", *packages], folder)
    return folder


def run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr


def build(flavour: str, folder: Path, tools: Path) -> Path:
    """Build a site; gives the folder with the pages."""
    if flavour == "mkdocs":
        run([str(tools / "venv/bin/mkdocs"), "build", "--quiet"], folder)
    else:
        (folder / "node_modules").symlink_to(tools / "node_modules")
        run([need("node"), str(tools / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"], folder)
    return folder / OUTPUT[flavour]


@pytest.mark.parametrize("flavour", ["mkdocs", "eleventy"])
def test_addresses_and_anchors_are_those_that_were_built(flavour, tmp_path, tools) -> None:
    files = {INPUT[flavour] + path: text for path, text in ARTICLES.items()}
    made = built.pages(build(flavour, written(tmp_path, {**CONFIG[flavour], **files}), tools))
    made.pop("/404.html", None)
    kind = load_kind("link")
    context = Context(date(2026, 11, 24), from_data({}))
    notes = {p: kind.collect(read(t, p), kind.params("page"), context) for p, t in files.items()}
    verdicts = Verdicts(notes, project(tmp_path))
    pages = {path: verdicts.sites.of(path) for path in files}
    ours = {pages[path].served(path).url: verdicts.anchors(pages[path], path) for path in files}
    assert sorted(ours) == sorted(made)
    for url, anchors in ours.items():
        assert sorted(anchors) == sorted(made[url].headings), url


@pytest.mark.parametrize("flavour", ["mkdocs", "eleventy"])
def test_links_lead_where_we_say(flavour, tmp_path, tools) -> None:
    out = build(flavour, written(tmp_path, SITES[flavour]), tools)
    assert built.wrong(out) == []
    assert built.count(out) > 25, json.dumps(sorted(built.pages(out)))
