"""Anchors of headings, held to the library that GitHub's own renderer uses."""

from __future__ import annotations

import json
import subprocess

import pytest

from medlint.read import read
from system.conftest import need

pytestmark = pytest.mark.system

HEADINGS = [
    "Side effects",
    "What is it?",
    "Side effects",
    "TPMT & NUDT15: why people differ",
    "When to call 999 (or go to A&E)",
    "Don’t stop suddenly",
    "1. Before you start",
    "β-blockers — a note",
    "Crème / émulsion",
    "under_score and-hyphen",
    "“Quoted” heading!",
    "日本語 heading",
    "  spaced   out  ",
    "50% of 2 × 25 mg",
]
SCRIPT = """
import Slugger from 'github-slugger'
const slugger = new Slugger()
console.log(JSON.stringify(JSON.parse(process.argv[2]).map((h) => slugger.slug(h))))
"""


def test_our_anchors_are_githubs(tmp_path) -> None:
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (tmp_path / "slugs.js").write_text(SCRIPT, encoding="utf-8")
    install = [need("npm"), "install", "--silent", "--no-audit", "--no-fund", "github-slugger@2"]
    subprocess.run(install, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    document = read("\n\n".join(f"## {heading}" for heading in HEADINGS), "page.md")
    shown = [block.text for block in document.blocks]
    done = subprocess.run(
        [need("node"), "slugs.js", json.dumps(shown)], cwd=tmp_path, check=True, capture_output=True
    )
    assert [anchor.name for anchor in document.anchors] == json.loads(done.stdout)
