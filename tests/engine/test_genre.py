"""Which type an article is taken as, and that a guess is said (interface: “the guess is shown”)."""

from __future__ import annotations

import pytest

from engine.conftest import config, rule
from medlint.engine.genre import guess
from medlint.knowledge import from_data
from medlint.read import read

HUB = "The posts below cover common questions on this treatment: how to take it, and what to avoid.\n"
HEADINGS = "".join(f"## {name}\n\nText.\n\n" for name in ("Symptoms", "Causes", "Diagnosis", "Treatment"))
TABLETS = "".join(
    f"## {name}\n\nText.\n\n" for name in ("How to take it", "Side effects", "Interactions", "Overdose")
)


def headed(*names: str) -> str:
    return "".join(f"## {name}\n\nText.\n\n" for name in names)


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        (f"# Foo treatment: uses, risks and what you need to know\n\n{HUB}", "a.md", "hub"),
        (f"Foo Treatment: Uses, Risks\n\n{HUB}", "a.txt", "hub"),
        ("# All about foo\n\nThese articles explain the dose.\n", "a.md", "page"),
        ("# Foo\n\nSee the table below.\n", "index.md", "page"),
        (f"# Gout\n\n{HEADINGS}", "a.md", "condition"),
        (f"# How a clinic in the north deals with gout\n\n{HEADINGS}", "a.md", "page"),
        (f"# Foozumab\n\n{TABLETS}", "a.md", "medicine"),
        ("# Foozumab\n\nText.\n", "site/medicines/foozumab.md", "medicine"),
        ("# Our medicines\n\nText.\n", "site/medicines/index.md", "page"),
        ("# Foozumab vs barzumab\n\nText.\n", "a.md", "comparison"),
        ("# Foozumab compared with barzumab\n\nText.\n", "a.md", "comparison"),
        ("# Foozumab and barzumab compared\n\nText.\n", "a.md", "comparison"),
        ("# Comparing foozumab with barzumab\n\nText.\n", "a.md", "comparison"),
        ("# Rest and ice\n\nText.\n", "a.md", "page"),
        ("# Taking your tablets\n\nText.\n", "a.md", "page"),
        (f"# Liver biopsy\n\n{headed('Why it is done', 'What happens', 'Recovery')}", "a.md", "procedure"),
        (
            f"# Hip replacement\n\n{headed('Before your operation', 'Risks', 'Going home')}",
            "a.md",
            "procedure",
        ),
        (
            f"# Thyroid blood test\n\n{headed('How to prepare', 'What happens', 'Your results')}",
            "a.md",
            "test",
        ),
        (f"# Liver scan\n\n{headed('How to prepare', 'What happens', 'Prices')}", "a.md", "page"),
        (
            f"# How we test liver care in the north\n\n{headed('Before the study', 'Results', 'Risks')}",
            "a.md",
            "page",
        ),
        (
            f"# Regulator warns of a rare harm of foozumab in pregnancy\n\n"
            f"{headed('What happened', 'What this means for you')}",
            "a.md",
            "news",
        ),
        (
            f"# Which painkiller for a sore back\n\n{headed('What they are', 'How they differ', 'Which one?')}",
            "a.md",
            "comparison",
        ),
        ("", "a.md", "page"),
    ],
)
def test_guesses_are_careful(text, path, expected) -> None:
    made = guess(read(text, path), from_data({}))
    assert made.type == expected
    assert bool(made.why) is (expected != "page")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Azathioprine", "medicine"),
        ("Azathioprine (Imuran)", "medicine"),
        ("Taking azathioprine", "medicine"),
        ("About azathioprine tablets", "medicine"),
        ("Azathioprine and your liver", "page"),
        ("Apixaban or warfarin?", "comparison"),
        ("Pain: ibuprofen or paracetamol", "comparison"),
        ("Azathioprine or surgery", "page"),
        ("Now or never", "page"),
        ("Managing side effects of azathioprine", "page"),
        ("Your azathioprine", "medicine"),
        ("Azathioprine facts", "medicine"),
        ("Acupuncture", "page"),
        ("Hysterectomy", "page"),
        ("Cannabis", "page"),
        ("Iron deficiency", "page"),
        ("Lithium poisoning", "page"),
        ("Gluten intolerance", "page"),
    ],
)
def test_a_page_with_a_medicines_name_for_title(core, title, expected) -> None:
    document = read(f"# {title}\n\nAzathioprine calms the immune system.\n", "a.md")
    assert guess(document, from_data(core.knowledge)).type == expected


HUBS = rule("tone/bad", types={"hub": ""})


def found(report) -> int:
    return len(report.findings)


def test_flag_front_matter_config_guess_in_this_order(check, write, project) -> None:
    write("a.md", f"---\ntype: page\n---\n\n{HUB}\nIt is bad.\n")
    write("b.md", f"{HUB}\nIt is bad.\n")
    write("c.md", "It is bad.\n")
    given = config(project, types={"hub": {"match": "c.md"}})
    assert found(check("a.md", rules=(HUBS,))) == 0
    assert found(check("a.md", rules=(HUBS,), as_type="hub")) == 1
    assert found(check("b.md", rules=(HUBS,))) == 1
    assert found(check("c.md", rules=(HUBS,))) == 0
    assert found(check("c.md", rules=(HUBS,), config=given)) == 1


def test_a_guess_is_said_with_what_to_write(check, write) -> None:
    write("b.md", HUB)
    (notice,) = check("b.md").notices
    assert notice.startswith("b.md: taken as hub (it says “the posts below cover”")
    assert "write “type: hub” in its front matter or pass --as" in notice


def test_what_is_known_is_not_said(check, write) -> None:
    write("a.md", f"---\ntype: hub\n---\n\n{HUB}")
    write("b.md", "# A page\n\nText.\n")
    assert check("a.md", "b.md").notices == ()


def test_a_misspelt_type_is_said(check, write) -> None:
    write("a.md", "---\ntype: medicin\n---\n\nText.\n")
    (notice,) = check("a.md").notices
    assert "“medicin” is not known" in notice
    assert "did you mean “medicine”" in notice


def test_a_config_further_down_is_said(check, write, project) -> None:
    write("sub/a.md", "Text.\n")
    write("sub/medlint.yaml", "profile: strict\n")
    (notice,) = check("sub/a.md", config=config(project)).notices
    assert notice.startswith("sub/medlint.yaml is not read")
