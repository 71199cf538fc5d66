"""A site for each generator, with links known to be good or bad: every one judged right, its flavour guessed."""

from __future__ import annotations

import re
from datetime import date

import pytest

from links.sites import SITES
from links.variants import VARIANTS
from medlint.checks import load_kind
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.links import guess
from medlint.read import read
from medlint.site import Disk, Project, Scope

ALL = {**SITES, **VARIANTS}
FAULTS = ("page", "site-path", "anchor", "image", "reference", "outside", "empty")
_ITEM = re.compile(r"^- (good|bad|unknown) (.*)$", re.M)
_DEFINED = re.compile(r"\[[^\]]*\]\[(\w+)\]")


def written(folder, files: dict[str, str]):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def project(folder, **links) -> Project:
    def text(path: str) -> str:
        return (folder / path).read_text(encoding="utf-8")

    return Project(Disk(str(folder)), {"links": links}, Scope((), True, {}, text), lambda path: None)


def judged(folder, files: dict[str, str], **links) -> dict[tuple[str, int], str]:
    """(article, line) → "bad" or "unknown"."""
    kind = load_kind("link")
    context = Context(date(2026, 11, 24), from_data({}))
    site = project(folder, **links)
    articles = {path: text for path, text in files.items() if path.endswith(".md")}
    notes = {p: kind.collect(read(t, p), kind.params("page"), context) for p, t in articles.items()}
    found = {}
    for fault in (*FAULTS, "unknown"):
        for path, hit in kind.judge(notes, kind.params(fault), site):
            line = articles[path].count("\n", 0, hit.span.start) + 1
            found[path, line] = "unknown" if fault == "unknown" else "bad"
    return found


def wanted(files: dict[str, str]) -> dict[tuple[str, int], str]:
    """(article, line) → what its list item says."""
    said = {}
    for path, text in files.items():
        for match in _ITEM.finditer(text) if path.endswith(".md") else ():
            said[path, text.count("\n", 0, match.start()) + 1] = match[1]
    return said


@pytest.mark.parametrize("flavour", ALL)
def test_every_link_is_judged_right(flavour, tmp_path) -> None:
    files = ALL[flavour]
    found = judged(written(tmp_path, files), files, **({"flavour": "plain"} if flavour == "plain" else {}))
    wrong = [
        f"{path}:{line}: {files[path].splitlines()[line - 1]}  →  {found.get((path, line), 'good')}"
        for (path, line), said in wanted(files).items()
        if found.get((path, line), "good") != said
    ]
    assert not wrong, "\n".join(wrong)
    assert not set(found) - set(wanted(files))


@pytest.mark.parametrize("flavour", [name for name in ALL if name != "plain"])
@pytest.mark.parametrize("inside", ["", "site/"])
def test_the_flavour_is_guessed(flavour, inside, tmp_path) -> None:
    files = {inside + path: text for path, text in ALL[flavour].items()}
    site = project(written(tmp_path, files))
    article = next(path for path in files if path.endswith("page.md"))
    found, marker, root = guess.site_of(site, article.rpartition("/")[0])
    assert (found, root) == (flavour.partition("-")[0], inside.rstrip("/"))
    assert inside + marker in files
    assert guess.layout(site, found, marker, root).said == inside + marker
