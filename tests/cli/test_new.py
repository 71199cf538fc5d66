"""``medlint new``: the skeleton's findings are its blanks, for every type; nothing is overwritten."""

from __future__ import annotations

import json

import pytest

from medlint import resources
from medlint.engine.skeleton import skeleton
from medlint.knowledge import from_data
from medlint.rules.store import open_pack

CONFIG = 'locale: en-GB\ncontent: ["content/**/*.md"]\n'
ARTICLES = [
    ("medicine", ("azathioprine",)),
    ("medicine", ("ibuprofen",)),
    ("condition", ("gout",)),
    ("test", ("liver function tests",)),
    ("procedure", ("liver biopsy",)),
    ("hub", ("methotrexate",)),
    ("hub", ("Living with gout",)),
    ("comparison", ("azathioprine", "mycophenolate")),
    ("news", ("New warning on thiopurines",)),
]
PACK = open_pack([resources.core_pack()])
KNOWN = from_data(PACK.knowledge)


@pytest.fixture(autouse=True)
def one_compiled_pack(project, tmp_path_factory, monkeypatch) -> None:
    """All tests here share what is compiled once."""
    monkeypatch.setenv("MEDLINT_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "new"))


@pytest.mark.parametrize(("locale", "profile"), [("en-GB", "patient"), ("en-US", "strict")])
@pytest.mark.parametrize(("type_", "names"), ARTICLES, ids=lambda value: str(value))
def test_its_findings_are_exactly_its_blanks(medlint, write, project, type_, names, locale, profile) -> None:
    write("medlint.yaml", CONFIG.replace("en-GB", locale))
    ended = medlint("new", type_, *names, "--to", "content/it.md")
    assert ended.code == 0
    text = (project / "content/it.md").read_text(encoding="utf-8")
    made = skeleton(type_, names, locale, PACK, KNOWN)
    assert text == made.text
    checked = medlint(
        "check", "content/it.md", "--profile", profile, "--today", "2026-11-24", "--format", "json"
    )
    findings = json.loads(checked.out)["findings"]
    lines = text.splitlines()
    headed = [f for f in findings if lines[f["line"] - 1].startswith("## ")]
    assert [lines[f["line"] - 1][3:] for f in headed] == list(made.sections)
    assert sorted(f["rule"] for f in findings if f not in headed) == list(made.whole)
    assert all(f["line"] == next(n for n, line in enumerate(lines, 1) if line.startswith("# "))
               for f in findings if f not in headed)  # fmt: skip


def test_every_section_has_a_prompt(medlint, write, project) -> None:
    medlint("new", "medicine", "azathioprine", "--to", "it.md")
    text = (project / "it.md").read_text(encoding="utf-8")
    assert text.count("<!-- Write: ") == text.count("\n## ") - 2  # sources and about this page


def test_prompts_hold_what_is_known(medlint, write, project) -> None:
    medlint("new", "medicine", "azathioprine", "--to", "it.md")
    text = (project / "it.md").read_text(encoding="utf-8")
    tests, stopping, pregnancy = (
        text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
        for heading in ("Tests and checks", "Stopping azathioprine", "Pregnancy and breastfeeding")
    )
    assert "full blood count" in tests
    assert "flare" in stopping
    assert "commonly continued in pregnancy" in pregnancy
    assert "allopurinol" in text


def test_a_test_is_told_what_goes_with_high_results() -> None:
    text = skeleton("test", ("liver function tests",), "en-GB", PACK, KNOWN).text
    assert "known to go with high results" in text


def test_it_goes_where_the_articles_are(medlint, write, project) -> None:
    write("medlint.yaml", CONFIG)
    (project / "content" / "conditions").mkdir(parents=True)
    medlint("new", "medicine", "azathioprine")
    medlint("new", "condition", "Crohn's", "disease")
    medlint("new", "comparison", "azathioprine", "and", "mycophenolate")
    found = {str(path.relative_to(project)) for path in (project / "content").rglob("*.md")}
    assert found == {
        "content/azathioprine.md",
        "content/conditions/crohns-disease.md",
        "content/azathioprine-and-mycophenolate.md",
    }


def test_nothing_is_overwritten(medlint, write, project) -> None:
    write("content/azathioprine.md", "Mine.\n")
    write("medlint.yaml", CONFIG)
    ended = medlint("new", "medicine", "azathioprine")
    assert ended.code == 2
    assert "is there already: nothing was written" in ended.err
    assert (project / "content/azathioprine.md").read_text() == "Mine.\n"


def test_a_link_that_leads_nowhere_is_not_overwritten(medlint, project) -> None:
    (project / "it.md").symlink_to("nowhere.md")
    assert medlint("new", "condition", "gout", "--to", "it.md").code == 2
    assert (project / "it.md").is_symlink()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("medicin", "azathioprine"), "did you mean “medicine”?"),
        (("page", "azathioprine"), "there is no article type “page”; there are medicine, condition"),
        (("hub",), "Missing argument 'NAME...'"),
        (("comparison", "azathioprine"), "a comparison takes two names"),
        (("condition", "gout --> x"), "cannot be the name of an article"),
        (("condition", " "), "cannot be the name of an article"),
        (("condition", "../gout"), "wrote"),
    ],
)
def test_what_cannot_be_is_told(medlint, project, arguments, told) -> None:
    ended = medlint("new", *arguments)
    assert told in ended.err + ended.out
    assert ended.code == (0 if told == "wrote" else 2)
    assert not (project.parent / "gout.md").exists()
