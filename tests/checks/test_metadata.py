"""Who stands behind an article, since when and on what grounds."""

from __future__ import annotations

import pytest

from medlint.checks.people import authors, reviewers
from medlint.checks.reviewed import following, last, says_unreviewed
from medlint.read import read

BODY = "# Gout\n\nCrystals form in a joint.\n"


def page(*lines: str, body: str = BODY) -> str:
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body


@pytest.mark.parametrize(
    "line",
    [
        "author: Ann Lee",
        "authors: [Ann Lee, Bo Ek]",
        "written_by: {name: Ann Lee}",
        "byline: Ann Lee",
        "params: {author: Ann Lee}",
    ],
)
def test_authors_by_front_matter(line: str) -> None:
    assert authors(read(page(line), "a.md"))[0].name == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Written by Ann Lee, pharmacist.", "Ann Lee"),
        ("By Ann Lee", "Ann Lee"),
        ("Author: Dr Ann van der Lee", "Dr Ann van der Lee"),
        ("The Hill Clinic team wrote this page in May.", "Hill Clinic"),
        ("The editorial team wrote this page in May.", "editorial team"),
    ],
)
def test_authors_by_what_is_shown(text: str, name: str) -> None:
    assert authors(read(f"# Gout\n\n{text}", "a.md"))[0].name == name


@pytest.mark.parametrize(
    "text",
    [
        "The tablets were prescribed by Dr Lee.",
        "The guideline was written by doctors.",
        "By law the shop must be closed.",
        "The author of a study is paid.",
    ],
)
def test_nobody_wrote_it(text: str) -> None:
    assert authors(read(f"# Gout\n\n{text}", "a.md")) == []


@pytest.mark.parametrize(
    "line",
    [
        "medical_reviewer: Dr Bo Ek",
        "reviewedBy: Dr Bo Ek",
        "clinical-reviewer: {name: Dr Bo Ek}",
        "reviews: [{kind: clinical, name: Dr Bo Ek}]",
        "reviews: [{name: Dr Bo Ek}]",
    ],
)
def test_reviewers_by_front_matter(line: str) -> None:
    (person,) = reviewers(read(page(line), "a.md"))
    assert person.name == "Dr Bo Ek"
    assert person.credential


@pytest.mark.parametrize(
    ("text", "credential"),
    [
        ("Reviewed by Bo Ek, rheumatologist.", True),
        ("Medically reviewed by Bo Ek, MD, on May 3, 2026", True),
        ("Clinical reviewer: Bo Ek, BPharm", True),
        ("Bo Ek, a specialist nurse, has reviewed this page.", True),
        ("Reviewed by Bo Ek, head of sales.", False),
    ],
)
def test_reviewers_by_what_is_shown(text: str, credential: bool) -> None:
    person = reviewers(read(f"# Gout\n\n{text}", "a.md"))[0]
    assert person.name == "Bo Ek"
    assert person.credential is credential


@pytest.mark.parametrize(
    "given",
    [
        page("reviews: []"),
        page("reviews: [{kind: editorial, name: Bo Ek}]"),
        page("reviewed_by: our medical team"),
        "# Gout\n\nReviewed by our team of experts.\n",
        "# Gout\n\nThis page has not been reviewed by Dr Bo Ek.\n",
        "# Gout\n\nYour tablets are reviewed by the clinic every year.\n",
    ],
)
def test_nobody_reviewed_it(given: str) -> None:
    assert reviewers(read(given, "a.md")) == []


@pytest.mark.parametrize(
    "given",
    [
        page("last_reviewed: 2025-08-06", "review_in: 36 months"),
        page("lastReviewed: 2025-08-06", "nextReview: 2028-08-06"),
        page("last_reviewed_on: 2025-08-06T09:00:00Z", "review_due: 2028-08-06"),
        page("reviews: [{kind: clinical, name: A B, on: 2025-08-06}]", "review-in: 3 years"),
        "# Gout\n\nPage last reviewed: 6 August 2025\nNext review due: 6 August 2028\n",
        "# Gout\n\n| Last reviewed | 6 August 2025 |\n|---|---|\n| Next review | 6 August 2028 |\n",
        "# Gout\n\nReviewed by Dr Bo Ek on 6 August 2025. Due for review by 6 August 2028.\n",
        "+++\nlast_reviewed = 2025-08-06\nnext_review = 2028-08-06\n+++\n\n# Gout\n",
    ],
)
def test_review_dates(given: str) -> None:
    document = read(given, "a.md")
    before, after = last(document), following(document)
    assert before is not None
    assert after is not None
    assert (before.day.isoformat(), after.day.isoformat()) == ("2025-08-06", "2028-08-06")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("This page is waiting for clinical review.", True),
        ("A clinician has not checked this page yet.", True),
        ("This page has not yet been reviewed by a pharmacist.", True),
        ("A clinician checked this page in May.", False),
        ("Ask for a medicines review if you wait for long.", False),
        ("Your doctor needs a blood test before the operation.", False),
    ],
)
def test_a_page_tells_that_it_awaits_review(text: str, told: bool) -> None:
    assert says_unreviewed(read(f"# Gout\n\n{text}", "a.md")) is told


@pytest.mark.parametrize(
    ("status", "notice", "wanted"),
    [
        ("clinical-review", True, []),
        ("draft", True, []),
        ("draft", False, ["silent"]),
        ("approved", True, ["reviewer", "last-review"]),
        ("published", False, ["reviewer", "last-review"]),
    ],
)
def test_sign_off_is_asked_for_from_approved_on(hits, status: str, notice: bool, wanted: list[str]) -> None:
    body = BODY + ("\nThis page is waiting for clinical review.\n" if notice else "")
    text = page(f"status: {status}", "reviews: []", body=body)
    faults = ("reviewer", "silent", "last-review")
    assert [fault for fault in faults if hits("metadata", text, fault=fault)] == wanted


def test_a_comment_is_no_notice(flagged) -> None:
    text = page("status: draft", body=BODY + "\n<!-- waiting for clinical review -->\n")
    assert flagged("metadata", text, fault="silent") == ["draft"]


def test_what_is_missing_points_at_the_title(flagged) -> None:
    for fault in ("author", "reviewer", "last-review", "sources"):
        assert flagged("metadata", BODY, fault=fault) == ["Gout"]


def test_the_age_of_a_review_is_that_of_the_settings_then_of_the_rule(flagged) -> None:
    text = page("last_reviewed: 2025-08-06")
    given = {"fault": "old", "ages": {"default": "36 months"}}
    assert flagged("metadata", text, **given) == []
    year = {"gate": {"max_review_age": {"condition": "12 months"}}}
    assert flagged("metadata", text, settings=year, **given) == ["2025-08-06"]
    other = {"gate": {"max_review_age": {"news": "1 month", "default": "24 months"}}}
    assert flagged("metadata", text, settings=other, **given) == []


def test_today_is_not_the_future(flagged) -> None:
    assert flagged("metadata", page("last_reviewed: 2026-11-24"), fault="future") == []
    assert flagged("metadata", page("last_reviewed: 2026-11-25"), fault="future") == ["2026-11-25"]
    assert flagged("metadata", BODY + "\nLast reviewed: November 2026\n", fault="future") == []


def test_a_date_that_can_be_understood_is_mended(hits) -> None:
    (hit,) = hits("metadata", page("next_review: 6 August 2028"), fault="date")
    assert hit.fix is not None
    assert hit.fix.edits[0].text == "2028-08-06"
    (hit,) = hits("metadata", page("next_review: 06/08/2028"), fault="date")
    assert hit.fix is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("## Sources\n\n- [A](https://a.example)\n- [B](https://b.example)\n", 2),
        ("## References\n\n1. Lee A. Gout in adults. 2022.\n2. Ek B. doi:10.1000/182\n", 2),
        ("## Where this information comes from\n\n[A](https://a.example)\n", 1),
        ("## Sources\n\n- [Our page](other.md)\n- Various experts\n", 0),
        ("## Food\n\n- [A](https://a.example)\n- [B](https://b.example)\n", 0),
        ("Sources: NHS gout page, 2024; NICE guideline NG219, 2022.\n", 2),
    ],
)
def test_sources_that_are_shown(hits, text: str, count: int) -> None:
    text = BODY + "\n" + text
    found = (bool(hits("metadata", text, fault=fault)) for fault in ("sources", "few-sources"))
    assert tuple(found) == (count == 0, count == 1)
