"""Front matter and configs hold whatever people wrote: no value of any key breaks a generator's module."""

from __future__ import annotations

import json

import pytest

from links.sites import SITES
from links.test_sites import project, written
from links.variants import VARIANTS
from medlint.links import guess
from medlint.links.pages import Pages

KEYS = (
    "title", "slug", "permalink", "url", "id", "aliases", "alias", "redirect_from", "draft", "published", "date",
    "tags", "categories", "category", "pagination",
)  # fmt: skip
VALUES = (
    None, True, False, 0, -1, 10**20, 1.5, "", " ", "/", "//", ".", "..", "../../x", "a/b/", "http://[", "{{",
    "{{ x }}",
    ":slug", ":nope/", "/%zz/", "\u202e", "ü ", "x" * 5000, [], [None], [["a"]], ["a", 1], {}, {"a": {"b": []}},
    [{"scope": 5, "values": []}], {"redirects": {"redirect_maps": {"a": 1, "b.md": "c.md"}}}, {"en": {"contentDir": 5}},
    {"mounts": [{"source": 1, "target": ["content"]}]}, {"goldmark": {"parser": [], "renderHooks": {"link": 1}}},
    "0000-00-00", "2024-13-45", "2024-02-30",
)  # fmt: skip
CONFIG_KEYS = {
    "hugo": (
        "hugo.json",
        (
            "baseURL",
            "contentDir",
            "staticDir",
            "permalinks",
            "taxonomies",
            "languages",
            "module",
            "theme",
            "markup",
        ),
    ),
    "mkdocs": (
        "mkdocs.yml",
        ("docs_dir", "site_url", "use_directory_urls", "plugins", "markdown_extensions", "validation"),
    ),
    "jekyll": (
        "_config.yml",
        (
            "baseurl",
            "permalink",
            "collections",
            "defaults",
            "plugins",
            "kramdown",
            "source",
            "collections_dir",
        ),
    ),
}


@pytest.mark.parametrize("name", [*SITES, *VARIANTS])
def test_no_value_in_front_matter_breaks_a_site(name, tmp_path) -> None:
    files = {**SITES, **VARIANTS}[name]
    site = project(written(tmp_path, files))
    article = next(path for path in files if path.endswith("page.md"))
    found = guess.site_of(site, article.rpartition("/")[0])
    layout = guess.layout(site, *found)
    for key in KEYS:
        for value in VALUES:
            pages = Pages(layout, site, {article: {key: value}})
            served = pages.served(article)
            assert isinstance(served.url, str)
            assert not served.url or served.url.startswith("/"), (key, value, served)
            pages.at("/nowhere/")
            pages.addresses()


@pytest.mark.parametrize("flavour", CONFIG_KEYS)
def test_no_value_in_a_config_breaks_a_site(flavour, tmp_path) -> None:
    marker, keys = CONFIG_KEYS[flavour]
    for key in keys:
        for value in VALUES:
            text = json.dumps({key: value})  # JSON is YAML as well
            site = project(written(tmp_path, {marker: text, "docs/a.md": "a", "content/a.md": "a"}))
            layout = guess.layout(site, flavour, marker, "")
            pages = Pages(layout, site, {"docs/a.md": {}, "content/a.md": {}})
            pages.at("/nowhere/")
            pages.file("/nowhere.png")
