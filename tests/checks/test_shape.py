"""The shape of a site: what nothing leads to, what is promised and not there, links that mislead, one subject twice."""

from __future__ import annotations

import json
from datetime import date

import pytest

from checks.known import known
from checks.sites import judged
from medlint.checks import shape
from medlint.checks.stems import stem, stems
from medlint.checks.topicof import subject_key
from medlint.kind import Context
from medlint.read import read

TEXT = "Tell your team when you feel sick, tired or dizzy, and ask what may help you today.\n"


def article(title: str, *links: str, front: str = "") -> str:
    """An article that links to these."""
    head = f"---\n{front}\n---\n\n" if front else ""
    return f"{head}# {title}\n\n{TEXT}\n" + "".join(f"- [{link}]({link})\n" for link in links)


def flagged(fault: str, files: dict[str, str], **given) -> list[str]:
    return [path for path, _, _ in judged("shape", files, fault=fault, **given)]


SITE = {
    "index.md": article("Azathioprine", "a.md", "b.md"),
    "a.md": article("Side effects"),
    "b.md": article("Storage"),
    "c.md": article("Travel"),
}


def test_an_article_nobody_links_to_is_an_orphan() -> None:
    [(path, said, hit)] = judged("shape", SITE, fault="orphan")
    assert (path, said, hit.case, hit.slots["other"]) == ("c.md", "Travel", "hub", "index.md")


def test_nothing_is_said_when_only_some_articles_are_known() -> None:
    lone = {"index.md": "# Guide\n\nThis guide covers travel.\n", **SITE}
    for fault in ("orphan", "unreached", "topic"):
        assert flagged(fault, lone, complete=False) == []


@pytest.mark.parametrize(
    "front",
    [
        "status: retired", "status: draft", "draft: true", "published: false", "redirect_to: /a/", "replaced_by: a",
        "private: true", "robots: noindex, nofollow", "menu: main", "nav_order: 3", "type: news", "type: hub",
        "sitemap: false",
    ],
)  # fmt: skip
def test_what_is_not_to_be_found_or_is_listed_by_a_template_is_no_orphan(front: str) -> None:
    assert flagged("orphan", {**SITE, "c.md": article("Travel", front=front)}) == []


@pytest.mark.parametrize(
    "path", ["404.md", "search.html", "_posts/2026-01-02-travel.md", "_includes/box.md", "news/x.md"]
)
def test_error_pages_posts_and_parts_are_no_orphans(path: str) -> None:
    files = {key: text for key, text in SITE.items() if key != "c.md"}
    assert flagged("orphan", {**files, path: article("Travel")}) == []


def test_a_link_from_a_draft_a_retired_page_or_itself_does_not_count() -> None:
    own = {**SITE, "c.md": article("Travel", "c.md")}
    assert flagged("orphan", own) == ["c.md"]
    assert flagged("orphan", {**SITE, "d.md": article("Plan", "c.md", front="status: draft")}) == ["c.md"]
    assert flagged("orphan", {**SITE, "a.md": article("Side effects", "c.md")}) == []


@pytest.mark.parametrize(
    "front", ["links: [{url: c.md}]", "relatedlinks:\n  - links:\n      - href: c/", "menu: [{path: ./c.md}]"]
)
def test_links_in_front_matter_count(front: str) -> None:
    assert flagged("orphan", {**SITE, "index.md": article("Azathioprine", "a.md", "b.md", front=front)}) == []


def test_a_readme_above_the_articles_leads_to_them() -> None:
    files = {f"docs/{path}": text for path, text in SITE.items() if path != "index.md"}
    files["docs/a.md"] = article("Side effects", "b.md")
    readme = {"README.md": "# Site\n\n[Travel](docs/c.md), [effects](docs/a.md)\n"}
    assert flagged("orphan", files) == []  # most are unlinked
    files["docs/c.md"] = article("Travel", "a.md")
    assert flagged("orphan", files) == ["docs/c.md"]
    assert flagged("orphan", files, outside=readme) == []


def test_where_most_articles_are_unlinked_menus_are_made_elsewhere() -> None:
    files = {f"{n}.md": article(f"Subject {n}") for n in range(9)}
    assert flagged("orphan", {**files, "index.md": article("Home", "1.md", "2.md")}) == []


def test_islands_are_not_reached() -> None:
    files = {
        **SITE, "c.md": article("Travel", "d.md"), "d.md": article("Sun", "c.md"),
        "a.md": article("Side effects", "e.md"), "e.md": article("Rash"),
    }  # fmt: skip
    assert flagged("orphan", files) == []
    found = judged("shape", files, fault="unreached")
    assert [(path, hit.slots["other"]) for path, _, hit in found] == [("c.md", "d.md"), ("d.md", "c.md")]
    assert found[0][2].related[0].path == "d.md"


def hub(text: str, **files: str) -> list[str]:
    """The topics of a hub that nothing covers."""
    known = {
        "index.md": text,
        "a.md": article("Side effects"),
        "b.md": article("If you forget a tablet"),
        **files,
    }
    return [said for _, said, _ in judged("shape", known, fault="topic")]


def test_topics_in_sentences_and_in_lists() -> None:
    assert hub("# Guide\n\nThis guide covers side effects, missed doses and travel.\n") == ["travel"]
    assert hub("# Guide\n\nThe articles below explain side effects, storage and missed doses.\n") == [
        "storage"
    ]
    links = "- [Effects](a.md)\n- [Forgot it?](b.md)\n- [All](a.md)\n"
    assert hub(f"# Guide\n\n{links}- Vaccines\n") == ["Vaccines"]


def test_what_a_hub_leads_to_on_other_sites_is_covered() -> None:
    text = "# Guide\n\nThis guide covers side effects, storage of it and travel. It also covers vaccines.\n\n{}\n"
    assert hub(text.format("Rest.")) == ["storage of it", "travel", "vaccines"]
    away = "Read [travel advice](https://example.org/travel) and [storing it](https://example.org/store)."
    assert hub(text.format(away)) == ["vaccines"]


def test_lists_of_advice_are_no_topics() -> None:
    assert hub("# Guide\n\n- Drink water.\n- Rest\n- [Effects](a.md)\n") == []
    assert hub("# Guide\n\nCall if you have:\n\n- a rash\n- fever\n") == []


def test_a_heading_is_enough_and_patients_words_count() -> None:
    covered = {"c.md": "# Daily life\n\nText.\n\n## Drinking alcohol\n\nLittle.\n"}
    assert hub("# Guide\n\nThis guide covers alcohol and forgotten tablets.\n", **covered) == []


def test_a_hub_on_one_medicine_is_not_covered_by_another_medicines_article() -> None:
    files = {
        "azathioprine/index.md": "# Azathioprine\n\nThis guide covers storage.\n",
        "azathioprine/a.md": article("Side effects of azathioprine"),
        "allopurinol/storage.md": article("Storage of allopurinol"),
    }
    assert [said for _, said, _ in judged("shape", files, fault="topic")] == ["storage"]


def link(text: str, target: str = "b.md", **more: str) -> list[tuple[str, str]]:
    files = {
        "x.md": f"# Start\n\n{TEXT}\nSee [{text}]({target}).\n",
        "b.md": f"# A missed dose of azathioprine\n\n{TEXT}\n## When to call\n\nCall if unsure.\n",
        "storage.md": article("Storage"),
        "side-effects.md": article("Side effects"),
        **more,
    }
    return [(hit.case, hit.slots["other"]) for _, _, hit in judged("shape", files, fault="link-text")]


@pytest.mark.parametrize(
    "text",
    [
        "what to do if you forget a tablet", "missing a dose", "azathioprine", "Imuran", "here", "read more",
        "this page", "our guide", "feeling dizzy", "when to call", "AZA", "b.md", "1", "→", "taking it late", "call",
        "https://example.org", "a leaflet", "",
    ],
)  # fmt: skip
def test_texts_that_fit_or_say_nothing(text: str) -> None:
    assert link(text) == []


@pytest.mark.parametrize(
    ("text", "case", "other"),
    [
        ("Side effects", "nearer", "side-effects.md"),
        ("how to store it", "nearer", "storage.md"),
        ("travelling abroad by plane", "unrelated", ""),
        ("vaccines for your family", "unrelated", ""),
        ("stopping methotrexate", "medicine", ""),
        ("allopurinol", "medicine", ""),
    ],
)
def test_texts_that_mislead(text: str, case: str, other: str) -> None:
    assert link(text) == [(case, other)]


def test_a_page_that_an_app_fills_is_not_judged() -> None:
    assert (
        link(
            "travelling abroad by plane",
            "app.md",
            **{"app.md": "---\ntitle: Locator\n---\n\n<div id=app></div>\n"},
        )
        == []
    )


def test_links_to_other_sites_images_and_missing_pages_are_left_alone() -> None:
    for target in ("https://example.org/travel", "gone.md", "mailto:a@example.org", "x.md", "#part"):
        assert link("travelling abroad by plane", target) == []


def key(title: str) -> str:
    return subject_key(title, known())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Azathioprine", "Azathioprine: a guide for patients"),
        ("Imuran", "About azathioprine tablets"),
        ("Missed doses", "A guide to missed doses"),
        ("Friedreich ataxia", "Friedreich's Ataxia"),
        ("Kidney stones", "Understanding kidney stones"),
    ],
)
def test_one_subject_in_other_words(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Azathioprine", "Stopping azathioprine"),
        ("Azathioprine", "Azathioprine and mycophenolate"),
        ("Azathioprine", "Side effects of azathioprine"),
        ("Hepatitis A", "Hepatitis B"),
        ("Hepatitis", "Hepatitis A"),
        ("Type 1 diabetes", "Type 2 diabetes"),
        ("Klippel-Feil syndrome", "Klippel-Trenaunay syndrome"),
        ("Genital herpes", "Cold sores"),
        ("Azathioprine", "Azathioprine for children"),
        ("Condition in other words", "Treatment in other words"),
    ],
)
def test_two_subjects(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_title_that_says_nothing_has_no_subject() -> None:
    assert key("Overview") == key("") == ""


def test_the_same_subject_is_told_once_per_article_with_the_other_named() -> None:
    files = {
        "a/one.md": article("Azathioprine"),
        "b/two.md": article("Taking azathioprine"),
        "c.md": article("Rest"),
    }
    found = judged("shape", files, fault="subject")
    assert [(path, hit.slots["path"]) for path, _, hit in found] == [
        ("a/one.md", "b/two.md"),
        ("b/two.md", "a/one.md"),
    ]


@pytest.mark.parametrize(
    ("path", "front"),
    [
        ("fr/one.md", ""), ("one.fr.md", ""), ("v2/one.md", ""), ("archive/one.md", ""), ("b/index.md", ""),
        ("b.md", "audience: clinician"), ("b.md", "locale: de"), ("b.md", "status: retired"), ("b.md", "type: hub"),
        ("b.md", "type: news"),
    ],
)  # fmt: skip
def test_other_readers_languages_versions_and_roles(path: str, front: str) -> None:
    assert (
        flagged("subject", {"one.md": article("Azathioprine"), path: article("Azathioprine", front=front)})
        == []
    )


def test_a_title_without_a_known_name_counts_in_its_folder() -> None:
    assert flagged("subject", {"a/x.md": article("Side effects"), "b/x.md": article("Side effects")}) == []
    assert (
        len(flagged("subject", {"a/x.md": article("Side effects"), "a/y.md": article("Side effects")})) == 2
    )


def test_stems_meet() -> None:
    assert stem("stopping") == stem("stopped") == stem("stops") == stem("stop")
    assert stems("How to store it") == stems("Storage") and stems("a guide to the page") == frozenset()


def test_notes_are_plain_and_small() -> None:
    files = {"x.md": article("Azathioprine", *(f"p{n}.md" for n in range(30))) + (TEXT * 200)}

    notes = shape.KIND.collect(
        read(files["x.md"], "x.md"), shape.Params("orphan"), Context(date(2026, 1, 1), known())
    )
    assert json.loads(json.dumps(notes)) == notes
    assert len(json.dumps(notes)) < 4000


@pytest.mark.parametrize(
    "text",
    ["", "---\ntitle: [1]\nlinks: {url: [[[1]]]}\n---\n", "\x00", "# \n\n[](x.md)", "---\ntype: 3\n---\n# A"],
)
def test_odd_articles(text: str) -> None:
    for fault in ("orphan", "unreached", "topic", "link-text", "subject"):
        judged("shape", {"x.md": text, "index.md": text, "b.md": article("B", "x.md")}, fault=fault)


@pytest.mark.parametrize(
    ("config", "link"),
    [
        ("hugo.toml", '[Travel]({{< relref "c.md" >}})'),
        ("_config.yml", "[Travel]({% link c.md %})"),
        ("mkdocs.yml", "[Travel](c.md)"),
        ("mkdocs.yml", '<a href="c/">Travel</a>'),
    ],
)
def test_the_links_of_site_generators_count(config: str, link: str) -> None:
    folder = {"hugo.toml": "content/", "mkdocs.yml": "docs/"}.get(config, "")
    files = {f"{folder}{path}": text for path, text in SITE.items()}
    home = f"{folder}index.md"
    if (
        config == "hugo.toml"
    ):  # Hugo leaves links to files as they are, and an index.md would swallow its neighbours
        files = {
            path: text.replace("(a.md)", "(/a/)").replace("(b.md)", "(/b/)") for path, text in files.items()
        }
        files[f"{folder}_index.md"] = files.pop(home)
        home = f"{folder}_index.md"
    outside = {config: "title: Site\n" if config != "hugo.toml" else 'title = "Site"\n'}
    assert flagged("orphan", files, outside=outside) == [f"{folder}c.md"]
    files[home] += f"\n{link}\n"
    assert flagged("orphan", files, outside=outside) == []


def test_a_title_with_the_name_that_all_pages_share_is_nearer_still() -> None:
    more = {
        "x.md": f"# Azathioprine\n\n{TEXT}\nSee [how to store it](b.md).\n",
        "storage.md": article("Storage of azathioprine"),
    }
    assert link("", **more) == [("nearer", "storage.md")]


def test_letters_that_stand_in_the_title_fit() -> None:
    files = {
        "x.md": f"# Start\n\n{TEXT}\nSee [more on TPMT results](b.md).\n",
        "b.md": article("Thiopurine methyltransferase (TPMT)"),
        "results.md": article("Results"),
    }
    assert judged("shape", files, fault="link-text") == []
