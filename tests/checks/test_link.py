"""Links that lead nowhere, judged over a site in memory."""

from __future__ import annotations

from datetime import date

import pytest

from medlint.checks import load_kind
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.read import read


class Site:
    """Files in memory."""

    def __init__(self, files: dict[str, str], settings: dict) -> None:
        self.files = files
        self.settings = settings
        self.checked = files
        self.complete = True
        self.made: dict = {}

    def kind_of(self, path: str) -> str:
        if path in self.files:
            return "file"
        return "folder" if any(name.startswith(f"{path}/") for name in self.files) else ""

    def names(self, folder: str) -> tuple[str, ...]:
        prefix = f"{folder}/" if folder else ""
        return tuple(sorted({n[len(prefix) :].partition("/")[0] for n in self.files if n.startswith(prefix)}))

    def look_up(self, path: str):
        return None

    def once(self, name: str, make):
        return self.made.setdefault(name, None) or self.made.update({name: make()}) or self.made[name]

    def text(self, path: str) -> str:
        return self.files.get(path, "")


def faults(files: dict[str, str], fault: str, **settings) -> list[tuple[str, str, str]]:
    """(article, what is underlined, what is suggested)."""
    kind = load_kind("link")
    params = kind.prepare(kind.params(fault))
    context = Context(date(2026, 11, 24), from_data({}))
    articles = {path: text for path, text in files.items() if path.endswith((".md", ".html", ".txt"))}
    notes = {path: kind.collect(read(text, path), params, context) for path, text in articles.items()}
    found = kind.judge(notes, params, Site(files, settings))
    return [(path, files[path][hit.span.start : hit.span.end], hit.slots["better"]) for path, hit in found]


@pytest.mark.parametrize(
    "target",
    [
        "b.md",
        "./b.md",
        "b",
        "b/",
        "b.html",
        "sub/",
        "sub/index.md",
        "sub/c.md",
        "../a/b.md",
        "b.md?x=1",
        "with%20space.md",
        "/a/b",
        "/b/",
        "https://example.org/none",
        "//example.org/none",
        "mailto:a@example.org",
        "tel:999",
        "{{ url }}",
        "#top",
    ],
)
def test_a_link_that_leads_somewhere(target: str) -> None:
    files = {
        "a/page.md": f"See [it](<{target}>).",
        "a/b.md": "# B\n\nText.",
        "a/sub/index.md": "# Sub\n\nText.",
        "a/sub/c.md": "# C\n\nText.",
        "a/with space.md": "# S\n\nText.",
    }
    for fault in ("page", "site-path", "anchor", "image", "reference", "outside", "empty"):
        assert faults(files, fault) == []


@pytest.mark.parametrize(
    ("target", "fault", "better"),
    [
        ("bb.md", "page", "b.md"),
        ("B.md", "page", "b.md"),
        ("sub/cc.md", "page", "sub/c.md"),
        ("xyz.md", "page", ""),
        ("/a/bb", "unknown", ""),
        ("../../etc/passwd", "outside", ""),
        ("b.md#stoping", "anchor", "#stopping"),
        ("#dose", "anchor", ""),
    ],
)
def test_a_link_that_leads_nowhere(target: str, fault: str, better: str) -> None:
    files = {
        "a/page.md": f"# Page\n\nSee [it]({target}).",
        "a/b.md": "# B\n\n## Stopping\n\nText.",
        "a/sub/c.md": "# C\n\nText.",
    }
    assert faults(files, fault) == [("a/page.md", target, better)]


def test_html_links_and_images() -> None:
    files = {"p.html": '<p>See <a href="none.html">it</a> <img src="pen.png" alt="A pen"></p>'}
    assert faults(files, "page") == [("p.html", "none.html", "")]
    assert faults(files, "image") == [("p.html", "pen.png", "")]


def test_the_base_of_the_site_is_cut_off() -> None:
    files = {"page.md": "See [it](/handbook/b).", "b.md": "Text."}
    assert faults(files, "unknown") == [("page.md", "/handbook/b", "")]
    assert faults(files, "unknown", links={"base": "/handbook/"}) == []
    assert faults(files, "site-path", links={"permalink": "/:path/"}) == [("page.md", "/handbook/b", "/b/")]
    assert faults(files, "site-path", links={"permalink": "/:path/", "base": "/handbook/"}) == []


def test_names_that_clash() -> None:
    files = {"dose.md": "Text.", "Dose.md": "Text.", "sub/dose.md": "Text."}
    assert [path for path, _, _ in faults(files, "clash")] == ["Dose.md", "dose.md"]


def test_a_template_makes_anchors_of_ids_in_front_matter() -> None:
    page = "---\nid: page\nparts: [{id: stop}]\n---\n\n[Stop](#stop) [Page](#page)"
    assert faults({"p.md": page}, "anchor") == [("p.md", "#page", "")]


def test_nothing_is_known_of_a_page_without_text() -> None:
    files = {"p.md": "[App](app.md#form)", "app.md": "---\nlayout: app\n---\n"}
    assert faults(files, "anchor") == []


@pytest.mark.parametrize(
    ("files", "target", "sure"),
    [
        ({"hugo.toml": "", "content/drugs/b.md": "B"}, "/drugs/gone/", "high"),
        ({"mkdocs.yml": "", "docs/drugs/b.md": "B"}, "/drugs/gone/", "high"),
        ({"_config.yml": "", "drugs/b.md": "---\ntitle: B\n---\n"}, "/drugs/gone.html", "high"),
        ({"hugo.toml": "", "content/drugs/b.md": "B"}, "/shop/cart/", "medium"),
        ({"hugo.toml": "", "content/drugs/b.md": "B"}, "/gone/", "medium"),
    ],
)
def test_a_path_among_our_own_pages_is_surely_dead_and_one_beside_them_may_be_of_another_system(
    files, target, sure
) -> None:
    folder = "content" if "hugo.toml" in files else "docs" if "mkdocs.yml" in files else ""
    path = f"{folder}/drugs/a.md".lstrip("/")
    every = {**files, path: f"---\ntitle: A\n---\nSee [b]({target}).\n"}
    kind = load_kind("link")
    params = kind.prepare(kind.params("site-path"))
    notes = {name: kind.collect(read(text, name), params, Context(date(2026, 11, 24), from_data({})))
             for name, text in every.items() if name.endswith(".md")}  # fmt: skip
    assert [hit.confidence for _, hit in kind.judge(notes, params, Site(every, {}))] == [sure]
