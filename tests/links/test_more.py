"""What a site may have beside articles: redirects, other systems, templates, front matter, components, tags."""

from __future__ import annotations

import time
from datetime import date

import pytest

from links.test_sites import judged, project, written
from medlint.checks import load_kind
from medlint.kind import Context
from medlint.knowledge import from_data
from medlint.links import guess
from medlint.links.resolve import Sites
from medlint.links.verdict import Verdicts
from medlint.read import read

PAGE = "content/page.md"
HUGO = {"hugo.toml": "", "content/dose.md": "---\ntitle: Dose\n---\n\n## Stopping\n\nAsk.\n"}


def said(folder, text: str, files: dict[str, str] | None = None, name: str = PAGE, **links) -> list[str]:
    """For each line of an article, what is said of it: "" when nothing is."""
    every = {**(HUGO if files is None else files), name: text}
    found = judged(written(folder, every), every, **links)
    return [found.get((name, number), "") for number in range(1, text.count("\n") + 1)]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (
            "static/_redirects",
            "# comment\n/old/* /dose/ 301\n/gone https://example.org/ 302\n/to-none /none/\n",
        ),
        (
            "netlify.toml",
            '[[redirects]]\nfrom = "/old/*"\nto = "/dose/"\n[[redirects]]\nfrom = "/gone"\nto = "https://e.org"\n'
            '[[redirects]]\nfrom = "/to-none"\nto = "/none/"\n',
        ),
        (
            "vercel.json",
            '{"redirects": [{"source": "/old/:name", "destination": "/dose/"}, '
            '{"source": "/gone", "destination": "https://e.org"}, {"source": "/to-none", "destination": "/none/"}]}',
        ),
    ],
)
def test_redirects_of_the_host(file, text, tmp_path) -> None:
    lines = "[a](/old/x)\n[b](/gone)\n[c](/to-none)\n[d](/older)\n"
    assert said(tmp_path, lines, {**HUGO, file: text}) == ["", "", "bad", "bad"]


def test_redirects_that_go_in_circles_end(tmp_path) -> None:
    assert said(tmp_path, "[a](/x)\n", {**HUGO, "static/_redirects": "/x /y\n/y /x\n"}) == ["bad"]


def test_what_another_system_serves(tmp_path) -> None:
    lines = "[a](/apply/form)\n[b](/apply)\n[c](/applied)\n[d](/x/y.pdf)\n"
    assert said(tmp_path, lines, elsewhere=["/apply/**", "/*/*.pdf"]) == ["", "", "bad", ""]


def test_full_links_to_the_own_site(tmp_path) -> None:
    lines = "[a](https://example.org/dose/)\n[b](https://example.org/doses/)\n[c](https://example.org.uk/doses/)\n"
    assert said(tmp_path, lines, base="https://example.org/") == ["", "bad", ""]
    assert said(tmp_path, lines) == ["", "", ""]


def test_links_in_front_matter(tmp_path) -> None:
    text = """---
url: /here/
canonical: https://example.org/none/
image: /img/none.png
related:
  - {title: Dose, url: /dose/}
  - {title: None, url: /none/}
  - {title: Heading, href: "/dose/#stopping"}
  - {title: No heading, href: "/dose/#stoping"}
  - {title: Not a link, name: /none/}
---
"""
    assert said(tmp_path, text) == ["", "", "", "bad", "", "", "bad", "", "bad", "", ""]


def test_tags_in_code_and_comments_are_no_links(tmp_path) -> None:
    text = '`{{< ref "none" >}}`\n\n    {{< ref "none" >}}\n\n<!-- {{< ref "none" >}} -->\n\n{{</* ref "none" */>}}\n'
    assert not any(said(tmp_path, text))
    assert said(tmp_path, '{{< ref "none" >}} {{% relref path="/dose" %}}\n') == ["bad"]


def test_tags_of_another_generator_mean_nothing(tmp_path) -> None:
    assert said(tmp_path, "{% link none.md %} {{ '/none/' | relative_url }}\n") == [""]


def test_components_of_mdx(tmp_path) -> None:
    files = {"docusaurus.config.js": "", "docs/dose.mdx": "# Dose\n\n## Stopping\n", "static/pen.png": "x"}
    text = "<Link to=\"/docs/dose\">a</Link>\n<Link to='/docs/doses'>b</Link>\n"
    every = {**files, "docs/page.mdx": text}
    notes = _notes(every, "docs/page.mdx")
    verdicts = Verdicts(notes, project(written(tmp_path, every)))
    assert [fault.said for _, fault in verdicts.named("site-path")] == ["/docs/doses"]


def _notes(files, *paths):
    kind, context = load_kind("link"), Context(date(2026, 11, 24), from_data({}))
    return {path: kind.collect(read(files[path], path), kind.params("page"), context) for path in paths}


@pytest.mark.parametrize("gemfile", [None, 'gem "github-pages"', 'gem "jekyll"'])
def test_github_takes_a_readme_for_an_index(gemfile, tmp_path) -> None:
    files = {"_config.yml": "", "sub/README.md": "# Sub\n", **({"Gemfile": gemfile} if gemfile else {})}
    wanted = "bad" if gemfile == 'gem "jekyll"' else ""
    lines = "[a](sub/)\n[b](sub/README.md)\n"  # a file without front matter is copied as it is
    assert said(tmp_path, lines, files, "page.md") == [wanted, ""]


@pytest.mark.parametrize("there", [True, False])
def test_a_theme_that_is_not_there_may_turn_files_into_addresses(there, tmp_path) -> None:
    theme = {"themes/x/theme.toml": ""} if there else {}
    files = {**HUGO, "hugo.toml": 'theme = "x"\n', **theme}
    lines = "[a](dose.md)\n[b](doses.md)\n[c](#fn:1) [d](#top) [e](#_top)\n"
    assert said(tmp_path, lines, files) == ["bad" if there else "", "bad", ""]


def test_an_include_may_bring_the_heading(tmp_path) -> None:
    text = "[a](#x)\n\n{% include x.html %}\n"
    assert said(tmp_path, text, {"_config.yml": ""}, "page.md")[0] == "unknown"


def test_a_template_may_make_any_page(tmp_path) -> None:
    files = {"eleventy.config.js": "", "all.njk": "---\npagination: {data: x}\npermalink: /{{ x }}/\n---\n"}
    assert said(tmp_path, "[a](/anything/)\n[b](doses.md)\n", files, "page.md") == ["unknown", "bad"]


@pytest.mark.parametrize(
    ("target", "better"),
    [
        ("/dose/", "/handbook/dose/"),
        ("/handbook/does/", "/handbook/dose/"),
        ("/handbook/other/dose/", "/handbook/dose/"),
        ("/handbook/slugged/", "/handbook/warfarin/"),
        ("../does/", "../dose/"),
        ("dose.md", "../dose/"),
        ("/handbook/img/pens.png", "/handbook/img/pen.png"),
        ("/handbook/quite/other/", ""),
        ("../dose/#stoping", "#stopping"),
    ],
)
def test_what_was_most_likely_meant(target, better, tmp_path) -> None:
    mark = "!" if target.endswith(".png") else ""
    files = {
        **HUGO,
        "hugo.toml": 'baseURL = "https://example.org/handbook/"',
        "content/slugged.md": "---\nslug: warfarin\n---\n",
        "static/img/pen.png": "",
        PAGE: f"{mark}[a]({target})\n",
    }
    notes = _notes(files, *(path for path in files if path.endswith(".md")))
    verdicts = Verdicts(notes, project(written(tmp_path, files)))
    every = [pair for name in ("page", "site-path", "image", "anchor") for pair in verdicts.named(name)]
    assert [verdicts.hit(path, fault).slots["better"] for path, fault in every] == [better]


def test_what_a_page_has_is_listed(tmp_path) -> None:
    files = {
        **HUGO,
        PAGE: "[a](../dose/#x)\n\n" + "".join(f"## Part {n}\n\n" for n in range(9)) + "[b](#y)\n",
    }
    verdicts = Verdicts(
        _notes(files, *[p for p in files if p.endswith(".md")]), project(written(tmp_path, files))
    )
    first, second = (verdicts.hit(path, fault).slots["there"] for path, fault in verdicts.named("anchor"))
    assert first == "“#stopping”"
    assert second == "“#part-0”, “#part-1”, “#part-2”, “#part-3”, “#part-4”, “#part-5” and 3 more"


def test_an_article_outside_the_site_is_read_by_its_files(tmp_path) -> None:
    lines = "[a](content/dose.md)\n[b](content/doses.md)\n"
    assert said(tmp_path, lines, name="README.md") == ["", "bad"]


def test_the_nearest_site_counts(tmp_path) -> None:
    files = {"_config.yml": "", "sub/mkdocs.yml": "", "sub/docs/a.md": "", "b.md": ""}
    site = project(written(tmp_path, files))
    assert guess.site_of(site, "sub/docs") == ("mkdocs", "mkdocs.yml", "sub")
    assert guess.site_of(site, "") == ("jekyll", "_config.yml", "")
    assert Sites(site, {}).of("sub/docs/a.md").layout.flavour == "mkdocs"


def test_a_config_toml_alone_is_nobodys(tmp_path) -> None:
    site = project(written(tmp_path, {"config.toml": "", "content/a.md": ""}))
    assert guess.site_of(site, "content")[0] == "auto"
    written(tmp_path, {"archetypes/default.md": ""})
    assert guess.site_of(project(tmp_path), "content")[0] == "hugo"


@pytest.mark.parametrize(
    "config",
    [
        "\x00",
        "a: [",
        "{" * 3000,
        "a: &x [*x]\n",
        "/*" * 90_000,
        "//" * 90_000,
        "docs: {" * 20_000,
        '"' * 99_999,
    ],
    ids=range(8),
)
def test_no_config_breaks_or_holds_up(config, tmp_path) -> None:
    began = time.process_time()
    for flavour in guess.FLAVOURS:
        marker = guess.MARKERS[flavour][0]
        site = project(written(tmp_path / flavour, {marker: config, "docs/a.md": "[a](/b/)\n"}))
        assert guess.site_of(site, "docs")[0] == flavour
        assert guess.layout(site, flavour, marker, "").flavour == flavour
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "text",
    [
        "{{<ref a " * 20_000,
        '{{ "' * 20_000,
        "{% raw %}" * 20_000,
        "{:#a" * 20_000,
        "{% link " * 20_000,
        "`x` {{< ref a >}} " * 5_000,
        "<Link to=" * 20_000,
        "import x from '" * 10_000,
    ],
    ids=range(8),
)
def test_no_article_holds_up(text, tmp_path) -> None:
    began = time.process_time()
    _notes({"a.mdx": text, "a.md": text}, "a.md", "a.mdx")
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "target", ["//", "/" + "../" * 50, "?x", "#", "%00", "a\\b", "[", "http://[", ":", "/" * 999]
)
def test_odd_targets_break_nothing(target, tmp_path) -> None:
    for files in (HUGO, {"mkdocs.yml": ""}, {"_config.yml": ""}, {"docusaurus.config.js": ""}, {}):
        said(tmp_path / str(len(files)), f"[a](<{target}>)\n", files, "content/page.md")


OWN = {
    "site/pages/index.md": "# Home\n",
    "site/pages/dose/missed.md": "---\naliases: [/late/]\n---\n\n## Side effects\n\n## Side effects\n\nText.\n",
    "site/pages/dose/index.md": "# Dose\n",
    "site/pages/named.md": "---\nslug: other\n---\n",
    "site/pages/moved.md": "---\npermalink: /there/index.html\n---\n",
    "site/pages/kept.md": "---\npermalink: false\n---\n",
    "site/assets/img/pen.png": "",
}


def test_any_other_generator_by_config(tmp_path) -> None:
    lines = (
        "[a](/dose/missed/)\n[b](/dose/)\n[c](/late/)\n[d](/there/)\n[e](/moved/)\n[f](/named/)\n[g](/kept.html)\n"
        "[h](../dose/missed/#side-effects_1)\n[i](../dose/missed/#side-effects-1)\n![j](/img/pen.png)\n"
        "![k](/assets/img/pen.png)\n[l](/Dose/)\n[m](/)\n[n](dose/missed.md)\n"
    )
    found = said(
        tmp_path, lines, OWN, "site/pages/page.md", root="site", content=["pages"], static=["assets"],
        permalink="/:path/", anchors="mkdocs",
    )  # fmt: skip
    assert found == ["", "", "", "", "bad", "", "", "", "bad", "", "bad", "bad", "", "bad"]


def test_slugs_and_dates_in_a_permalink(tmp_path) -> None:
    files = {"news/a.md": "---\nslug: first\ndate: 2024-03-05\n---\n", "news/b.md": "# No date\n"}
    lines = "[a](/2024/03/first.html)\n[b](/news/a/)\n[c](/2024/03/b.html)\n"
    assert said(tmp_path, lines, files, "news/page.md", permalink="/:year/:month/:slug.html") == [
        "", "unknown", "unknown",
    ]  # fmt: skip
