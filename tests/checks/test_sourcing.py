"""Sources: their age, whether one is official, whether the text uses them; and what an article declares."""

from __future__ import annotations

import pytest

from medlint.checks import cited, declared, load_kind
from medlint.read import read


def page(*sources: str, body: str = "It is a kind of arthritis.\n") -> str:
    listed = "".join(f"  - {source}\n" for source in sources)
    return f"---\nsources:\n{listed}---\n\n# Gout\n\n{body}" if sources else f"# Gout\n\n{body}"


@pytest.mark.parametrize(
    ("source", "year"),
    [
        ("{title: Gout, year: 2019}", 2019),
        ("{title: Gout, read_on: 2026-11-20}", 2026),
        ("{title: Gout, year: 2012, read_on: 2026-11-20}", 2012),
        ("{title: Gout}", 0),
        ('"Lee A. Gout. Journal of Joints, 2004. Accessed 3 May 2026."', 2004),
        ('"Gout. https://example.org/2004/1999. Accessed 3 May 2026."', 2026),
    ],
)
def test_the_year_of_a_source(source, year) -> None:
    (made,) = cited.sources(read(page(source), "a.md"))
    assert made.year == year


OLD = ("{title: Gout, year: 2004}", "{title: Joints, year: 2017}")


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (OLD, ["{title: Joints, year: 2017}"]),
        ((*OLD, "{title: New, year: 2022}"), []),
        ((*OLD, "{title: Undated}"), []),
        ((*OLD, "{title: Still so, year: 2010, current: true}"), []),
    ],
)
def test_outdated_looks_at_the_newest(flagged, sources, expected) -> None:
    assert flagged("sourcing", page(*sources), fault="outdated", years=5) == expected


def test_aged_looks_at_each(flagged) -> None:
    assert flagged("sourcing", page(*OLD), fault="aged", years=15) == ["{title: Gout, year: 2004}"]


@pytest.mark.parametrize(
    ("body", "is_used"),
    [
        ("One in forty [has it](https://www.example.org/gout/).", True),
        ("One in forty has it.[^1]\n\n[^1]: Lee, 2022", True),
        ("One in forty has it (Lee, 2022).", True),
        ("One in forty has it [2].", True),
        ("The Joint Society counts one in forty.", True),
        ("One in forty has it.", False),
        ("One in forty has it. See [our page on diet](diet.md).", False),
        ("It is 3 (three) times as common.\n\n## Sources\n\n- [Gout](https://example.org/gout)", False),
    ],
)
def test_whether_the_text_points_to_a_source(body, is_used) -> None:
    text = page('{title: Gout, publisher: Joint Society, url: "https://example.org/gout"}', body=body)
    assert cited.used(read(text, "a.md")) is is_used


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.nhs.uk/medicines/allopurinol/", []),
        ("https://medlineplus.gov/a.html", []),
        ("https://nhs.uk.example.com/", ["Gout"]),
        ("https://notfda.gov.example/", ["Gout"]),
    ],
)
def test_an_official_address(flagged, address, expected) -> None:
    given = {"fault": "unofficial", "official": ["FDA"], "sites": ["nhs.uk", "medlineplus.gov", "fda.gov"]}
    assert flagged("sourcing", page(f'{{title: It, url: "{address}"}}'), **given) == expected


def test_params_that_cannot_work_are_refused() -> None:
    kind = load_kind("sourcing")
    with pytest.raises(ValueError, match="years"):
        kind.verify(kind.params(fault="aged"))
    with pytest.raises(ValueError, match="official"):
        kind.verify(kind.params(fault="unofficial"))


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("No medicine maker paid for this page.", True),
        ("We take no money from advertisers.", True),
        ("Conflicts of interest: none.", True),
        ("The reviewer has received fees from the maker.", True),
        ("The trial was paid for by the maker.", False),
        ("It has no side effects that matter.", False),
    ],
)
def test_interests(body, says) -> None:
    assert declared.interests(read(page(body=body), "a.md")) is says


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("Did you find a mistake? Please report it through our tracker.", True),
        ("Tell us about any errors.", True),
        ("Send feedback to the editors.", True),
        ("A mistake in the dose can be dangerous.", False),
        ("Report side effects to your doctor.", False),
    ],
)
def test_feedback(body, says) -> None:
    assert declared.feedback(read(page(body=body), "a.md")) is says


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Correction: the dose was wrong.", ["Correction"]),
        ("Correction, 3 May 2026: the dose was wrong.", []),
        ("We corrected the dose on 3 May 2026.", []),
        ("We have corrected the dose.", ["We have corrected"]),
        ("Short sight can be corrected.", []),
    ],
)
def test_corrections(body, expected) -> None:
    assert [said for _, said in declared.undated(read(page(body=body), "a.md"))] == expected
